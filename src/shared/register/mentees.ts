import { deficitAreas, menteeCategories } from "../vocabulary.ts";
import { choices, day, key, optional, ref, shown, text } from "./column.ts";
import { people } from "./people.ts";
import { defineTable, type Row } from "./table.ts";

// S1 1.4, 4.1.2; domain.md F023, F058..F065
export const mentees = defineTable({
  sheet: "Наставляемые",
  letter: "М",
  key: "id",
  help: "Кто нуждается в наставнике и почему.",
  tabColour: "#e37400",
  columns: {
    id: key("Код наставляемого", { sample: "М-001" }),
    personId: ref("Код сотрудника", () => people, { sample: "С-001" }),
    personName: shown("Наставляемый", "personId", "name"),
    categories: choices("Категория", menteeCategories, { sample: "молодой педагог" }),
    deficits: optional(choices("Дефициты", deficitAreas, { sample: "методическая" })),
    request: optional(text("Запрос", { sample: "Работа с дисциплиной в 5 классе" })),
    enteredOn: day("В базе с", { sample: "2024-09-10" }),
    leftOn: optional(day("В базе по", { sample: "" })),
    updatedOn: optional(day("Актуализировано", { sample: "2024-09-10", source: "S1, п. 4.1.2" })),
    unmatchedOn: optional(day("Пара не подобрана с", { sample: "", source: "S2, этап 5" })),
    unmatchedReason: optional(text("Почему пара не подобрана", { sample: "" })),
    support: optional(text("Поддержка без пары", { sample: "", source: "S2, этап 5" })),
    note: optional(text("Примечание", { sample: "" })),
  },
});
export type Mentee = Row<typeof mentees>;
