/** What waits today, in words after its count. */
import { plural } from "../language/plural.ru.ts";

export const todayTexts = {
  import: "загрузите список сотрудников",
  noMentors: (count: number) =>
    `${plural(count, "человек", "человека", "человек")} в списке, но наставников среди них ещё нет: отметьте их`,
  young: (count: number) =>
    `${plural(count, "молодой специалист", "молодых специалиста", "молодых специалистов")} без отметки: внесите в наставляемые`,
  waiting: (count: number) =>
    plural(count, "наставляемый ждёт наставника", "наставляемых ждут наставника", "наставляемых ждут наставника"),
  step: {
    consent: (count: number) => `${plural(count, "пара", "пары", "пар")} без согласия`,
    order: (count: number) => `${plural(count, "пара", "пары", "пар")} без приказа`,
    plan: (count: number) => `${plural(count, "пара", "пары", "пар")} без плана`,
    overdue: (count: number) =>
      plural(count, "мероприятие просрочено", "мероприятия просрочены", "мероприятий просрочено"),
    lapsed: (count: number) => `${plural(count, "пара", "пары", "пар")} без приказа, срок которых прошёл`,
    close: (count: number) => `${plural(count, "пара", "пары", "пар")} с истёкшим сроком: завершите или продлите`,
  },
  byHand: (count: number) =>
    plural(
      count,
      "правка рукой в листах: посмотрите",
      "правки рукой в листах: посмотрите",
      "правок рукой в листах: посмотрите",
    ),
  quarantined: (count: number) =>
    plural(count, "ответ анкеты на разборе", "ответа анкет на разборе", "ответов анкет на разборе"),
} as const;
