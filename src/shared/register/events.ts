import { choice, choices, day, flag, integer, key, optional, ref, shown, text } from "./column.ts";
import { organisations } from "./organisations.ts";
import { eventAudiences, eventOrganisers, eventRequestStates, programmeIndicators } from "./recordWords.ru.ts";
import { defineTable, type Row } from "./table.ts";

/** S1, приложение 3, 3.4; F172: the contest with its nominations. */
export const contestNumber = "3.4";

// S1, приложение 3; F168, F170–F172
export const events = defineTable({
  sheet: "Мероприятия",
  letter: "МР",
  key: "id",
  help: "Муниципальные мероприятия программы: сроки, участники, связь с показателями.",
  tabColour: "#12b5cb",
  periods: [["startsOn", "endsOn"]],
  // S1 прил. 3: the programme's events are the department's, unless an organisation holds one itself
  plain: { group: "events", owner: ["organiser"] },
  columns: {
    id: key("Код мероприятия", { sample: "МР-001" }),
    schoolYear: integer("Учебный год (год начала)", { min: 2000, max: 2100, sample: 2024 }),
    number: optional(text("№ в программе", { sample: "1.2", limit: 60 })),
    title: text("Мероприятие", { sample: "Семинар-практикум «Персонализированная программа»", width: 340 }),
    startsOn: day("Начало", { sample: "2024-09-01" }),
    endsOn: day("Окончание", { sample: "2024-09-30" }),
    onRequest: flag("По запросу", { sample: false }),
    request: optional(
      choice("Запрос", eventRequestStates, {
        sample: "",
        help: "Пусто — мероприятие программы, а не запрос организации.",
      }),
    ),
    audience: choices("Участники", eventAudiences, { sample: "наставники; наставнические пары" }),
    indicators: optional(choices("Показатели", programmeIndicators, { sample: "ЦП 1; ЦП 2" })),
    organiser: choice("Организатор", eventOrganisers, { sample: "опорный центр" }),
    organisationId: optional(
      ref("Площадка (код ОО)", () => organisations, { sample: "", help: "Для запроса — организация, которая просит." }),
    ),
    organisationName: shown("Площадка", "organisationId", "shortName"),
    link: optional(text("Ссылка", { sample: "" })),
    note: optional(text("Примечание", { sample: "" })),
  },
});
export type MunicipalEvent = Row<typeof events>;
