/** Sentences about pairs: terms, years of service, the next step. */
import { pairWords } from "../facts/pairWords.ru.ts";
import { atLeast, years } from "../language/counted.ru.ts";
import { showDay } from "../language/day.ts";
import { plural } from "../language/plural.ru.ts";
import type { NextStep } from "./nextStep.ts";

export const pairTexts = {
  appointment: (months: number) =>
    `Наставника назначают, как правило, на срок не менее ${months} мес. (Положение техникума, п. 4.5); эта пара короче.`,
  fewYears: (known: number, wanted: number) =>
    `Педагогический стаж наставника ${years(known)}; Положение (п. 4.3) рекомендует ${atLeast(wanted)}.`,
  fewSubjectYears: (known: number, wanted: number) =>
    `Стаж наставника по предмету ${years(known)}; Положение (п. 4.3) рекомендует ${atLeast(wanted)}.`,
  consentAfterOrder: (side: "mentor" | "mentee", on: string) =>
    `Согласие ${pairWords.whoseConsent(side)} от ${on} получено позже приказа: проверьте даты.`,
  orderCorrected: (was: string) => `Приказ исправлен; было: ${was}.`,
  nextStep: (next: NextStep): string => {
    switch (next.step) {
      case "consent":
        return `внести согласие ${pairWords.and(next.whose.map(pairWords.whoseConsent))}`;
      case "order":
        return "внести приказ";
      case "plan":
        return "составить план";
      case "start":
        return "отметить начало работы пары";
      case "overdue":
        return `отметить ${next.count} ${plural(next.count, "просроченное мероприятие", "просроченных мероприятия", "просроченных мероприятий")}`;
      case "close":
        return `${pairWords.termOver(showDay(next.day))}: завершить или продлить пару`;
      case "lapsed":
        return `${pairWords.termOver(showDay(next.day))}, а приказа нет: изменить срок или отклонить пару`;
      case "paused":
        return "возобновить или завершить пару";
      case "line":
        return `ближайшее мероприятие ${showDay(next.day)}`;
      case "wait":
        return "план выполнен: подвести итоги";
      case "ended":
        return "";
    }
  },
} as const;
