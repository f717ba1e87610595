import { choice, choices, day, flag, key, optional, ref, shown, text } from "./column.ts";
import { people } from "./people.ts";
import { requestInitiators, requestSources } from "./recordWords.ru.ts";
import { defineTable, type Row } from "./table.ts";
import { deficitAreas, menteeCategories } from "./vocabulary.ts";

// S1 1.4, 4.1.2; F023, F058..F065
export const mentees = defineTable({
  sheet: "Наставляемые",
  letter: "М",
  key: "id",
  help: "Кто нуждается в наставнике и почему.",
  tabColour: "#e37400",
  periods: [["enteredOn", "leftOn"]],
  pastDays: ["leftOn"],
  columns: {
    id: key("Код наставляемого", { sample: "М-001" }),
    personId: ref("Код сотрудника", () => people, { sample: "С-001" }),
    personName: shown("Наставляемый", "personId", "name"),
    categories: choices("Категория", menteeCategories, { sample: "молодой педагог" }),
    deficits: optional(choices("Дефициты", deficitAreas, { sample: "методическая" })),
    answerDeficits: optional(
      choices("Дефициты из анкет", deficitAreas, {
        sample: "",
        guarded: true,
        help: "Какие из дефицитов внесла анкета: они уйдут вместе с ответом, если он окажется чужим.",
      }),
    ),
    request: optional(text("Запрос", { sample: "Работа с дисциплиной в 5 классе" })),
    source: optional(choice("Источник сведений", requestSources, { sample: "диагностика", source: "S4, п. 2.2" })),
    initiator: optional(choice("Инициатор", requestInitiators, { sample: "наставляемый", source: "S4, п. 2.2" })),
    strengths: optional(text("Сильные стороны", { sample: "", limit: 1000, source: "S1, раздел VI" })),
    conservative: flag("Консервативный педагог", {
      sample: false,
      source: "S4, п. 1.2",
      help: "Для показателей программы «Развиваемся вместе»; не показывается вне департамента и своей организации.",
    }),
    enteredOn: day("В базе с", { sample: "2024-09-10" }),
    leftOn: optional(day("В базе по", { sample: "" })),
    updatedOn: optional(day("Актуализировано", { sample: "2024-09-10", source: "S1, п. 4.1.2" })),
    updateDueOn: optional(day("Актуализировать до", { sample: "", source: "S1, дорожная карта, п. 1.4" })),
    leftReason: optional(text("Почему выбыл", { sample: "" })),
    unmatchedOn: optional(day("Пара не подобрана с", { sample: "", source: "S2, этап 5" })),
    unmatchedReason: optional(text("Почему пара не подобрана", { sample: "" })),
    support: optional(text("Поддержка без пары", { sample: "", source: "S2, этап 5" })),
    note: optional(text("Примечание", { sample: "" })),
  },
});
export type Mentee = Row<typeof mentees>;
