/** Why a request of this folder is refused: code → sentence; the facts of a code are what its sentence needs. */
import type { FactsOf } from "../facts/refusal.ts";
import { nothingWritten } from "../language/phrases.ru.ts";

export const indicatorRefusals = {
  targetOutOfUnit: ({ place, most, whole }: { place: string; most: number; whole: boolean }) =>
    `Цель, ${place}: нужно ${whole ? "целое число" : "число"} от 0 до ${most}. Исправьте её. ${nothingWritten}`,
  targetYearClosed: ({ schoolYear, year, target }: { schoolYear: string; year: number; target: string }) =>
    `Цель ${year} года изменить нельзя: ${schoolYear} учебный год закрыт, и в его итогах записана цель ${target}. Измените цели следующих лет. ${nothingWritten}`,
  targetOutOfProgramme: ({ place, first, last }: { place: string; first: number; last: number }) =>
    `Цель, ${place}: программа рассчитана на ${first}–${last} годы. Выберите год из них. ${nothingWritten}`,
  targetTwice: ({ place }: { place: string }) =>
    `Цель, ${place}: указана дважды. Оставьте одно значение. ${nothingWritten}`,
  targetApprovedAhead: ({ approvedIn, thisYear }: { approvedIn: number; thisYear: number }) =>
    `Год утверждения ${approvedIn} ещё не наступил. Укажите ${thisYear} или более ранний. ${nothingWritten}`,
  targetApprovedBefore: ({ place, approvedIn, inForce }: { place: string; approvedIn: number; inForce: number }) =>
    `Цель, ${place}: действует утверждённая в ${inForce} году, а утверждённая в ${approvedIn} году её не заменит. Исправьте год утверждения. ${nothingWritten}`,
  targetsUnchanged: () => `Цели те же, что и были: изменять нечего. Впишите новые значения. ${nothingWritten}`,
  targetsGoBack: ({ steps }: { steps: readonly string[] }) =>
    `Цели пойдут вниз. ${steps.join(" ")} Если так и утверждено, подтвердите. ${nothingWritten}`,
};

declare module "../facts/refusal.ts" {
  interface RefusalFacts extends FactsOf<typeof indicatorRefusals> {}
}
