import { choice, flag, key, moment, optional, text } from "./column.ts";
import { handKinds, handStates } from "./handWords.ru.ts";
import { defineTable, type Row } from "./table.ts";

/**
 * What people have changed in the sheets by hand. `payload` holds the row as it was and the changed columns as they became:
 * it is forgotten when the change has been accepted, put back or has grown old, and when the row itself is gone.
 */
export const hands = defineTable({
  sheet: "Правки рукой",
  letter: "РУ",
  key: "id",
  help: "Служебный лист: что люди изменили в листах рукой, пока это не принято или не возвращено. Не изменяйте его.",
  tabColour: "#5f6368",
  hidden: true,
  columns: {
    id: key("Правка", { sample: "РУ:1abc" }),
    operationId: key("Операция", { sample: "op-1" }),
    at: moment("Обнаружена"),
    actor: optional(text("Кто", { personal: true, sample: "", guarded: true })),
    table: text("Таблица", { sample: "pairs", guarded: true }),
    rowKey: optional(text("Код строки", { sample: "П-001", guarded: true })),
    kind: choice("Что сделано", handKinds, { sample: "строка изменена", guarded: true }),
    columns: optional(text("Столбцы", { sample: "status", limit: 2000, guarded: true })),
    marks: text("Отметки до и после", { sample: "1a → 2b", guarded: true }),
    organisationIds: optional(text("Организации", { sample: "О-001", limit: 2000, guarded: true })),
    foreign: flag("Чужая организация", { sample: false, guarded: true }),
    payload: optional(text("Содержание", { sample: "", limit: 50_000, guarded: true })),
    state: choice("Состояние", handStates, { sample: "не просмотрена", guarded: true }),
    settledBy: optional(text("Кто решил", { personal: true, sample: "", guarded: true })),
  },
});
export type Hand = Row<typeof hands>;
