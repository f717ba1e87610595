/** Why a request of this folder is refused: code → sentence; the facts of a code are what its sentence needs. */
import type { FactsOf } from "../facts/refusal.ts";
import { nothingWritten } from "../language/phrases.ru.ts";
import { plural } from "../language/plural.ru.ts";

const bankNames = { mentors: "в банке наставников", mentees: "в базе наставляемых" } as const;

export const bankRefusals = {
  notInBank: ({ person, bank }: { person: string; bank: "mentors" | "mentees" }) =>
    `${person} сейчас не состоит ${bankNames[bank]}. Обновите карточку. ${nothingWritten}`,
  bankHasPairs: ({ person, pairs }: { person: string; pairs: readonly string[] }) =>
    `${person}: есть ${plural(pairs.length, "незавершённая пара", "незавершённые пары", "незавершённые пары")} ${pairs.join(", ")}. Сначала завершите ${plural(pairs.length, "её", "их", "их")}, отклоните или замените наставника. ${nothingWritten}`,
  nothingNew: ({ person }: { person: string }) => `${person}: всё уже так и записано. ${nothingWritten}`,
  nothingToConfirm: ({ organisation }: { organisation: string }) =>
    `${organisation}: подтверждать нечего — записей нет или они уже подтверждены сегодня. ${nothingWritten}`,
  overrideExpired: ({ day }: { day: string }) =>
    `Срок ручной отметки ${day} уже прошёл. Укажите сегодняшний или более поздний день. ${nothingWritten}`,
  onLeaveAlready: ({ person, from }: { person: string; from: string }) =>
    `${person}: отпуск с ${from} уже записан. Сначала отметьте выход на работу. ${nothingWritten}`,
  notOnLeave: ({ person }: { person: string }) =>
    `${person}: отпуска, который можно закончить этим днём, нет. ${nothingWritten}`,
  positionUnknown: ({ position }: { position: string }) =>
    `Должности «${position}» в регистре нет. Обновите список. ${nothingWritten}`,
};

declare module "../facts/refusal.ts" {
  interface RefusalFacts extends FactsOf<typeof bankRefusals> {}
}
