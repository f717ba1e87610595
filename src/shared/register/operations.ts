import { choice, integer, key, moment, optional, text } from "./column.ts";
import { defineTable, type Row } from "./table.ts";
import { operationStates } from "./vocabulary.ts";

/**
 * The ledger of the write path: an operation is written here as an intent with all its changes before any of them is made,
 * and marked done in the same flush as the last of them. A long intent takes several rows (`part`).
 * `payload` holds the intent, and afterwards, for the latest operations only, what undoing them needs.
 */
export const operations = defineTable({
  sheet: "Операции",
  letter: "ОП",
  key: "id",
  help: "Служебный лист: незавершённые операции и ответы на завершённые. Не изменяйте его.",
  tabColour: "#5f6368",
  hidden: true,
  columns: {
    id: key("Строка", { sample: "op-1|0" }),
    operationId: key("Операция", { sample: "op-1" }),
    part: integer("Часть", { sample: 0, guarded: true }),
    state: choice("Состояние", operationStates, { sample: "выполнена", guarded: true }),
    request: text("Запрос", { sample: "formPair", guarded: true }),
    actor: text("Кто", { personal: true, sample: "kurator@school1.example", guarded: true }),
    at: moment("Когда"),
    payload: optional(text("Содержание", { sample: "", limit: 50_000, guarded: true })),
    answer: optional(text("Ответ", { sample: "", limit: 50_000, guarded: true })),
    hash: optional(text("Контрольная сумма журнала", { sample: "", guarded: true })),
    number: optional(integer("Номер", { sample: 1, guarded: true, max: 100_000_000 })),
  },
});
export type Operation = Row<typeof operations>;
