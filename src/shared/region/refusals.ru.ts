/** Why a request of this folder is refused: code → sentence; the facts of a code are what its sentence needs. */
import type { FactsOf } from "../facts/refusal.ts";
import { nothingWritten } from "../language/phrases.ru.ts";

export const regionRefusals = {
  countersTampered: ({ schoolYear }: { schoolYear: string }) =>
    `Итоги закрытого ${schoolYear} учебного года правили вручную, и передавать нечего. Нажмите «Проверить книгу» и верните прежние значения («Файл → История версий»).`,
  countersTooEarly: ({ schoolYear }: { schoolYear: string }) =>
    `${schoolYear} учебный год ещё не начался: показателей нет. Выберите другой год. ${nothingWritten}`,
};

declare module "../facts/refusal.ts" {
  interface RefusalFacts extends FactsOf<typeof regionRefusals> {}
}
