import { integer, key, moment, optional, text } from "./column.ts";
import { defineTable, type Row } from "./table.ts";

/** Who did what and when: append-only, without personal data, each line sealed by the hash of the one before. */
export const journal = defineTable({
  sheet: "Журнал",
  letter: "Ж",
  key: "operationId",
  help: "Кто, когда и что сделал. Строки связаны контрольными суммами: правка или удаление строки обнаруживается.",
  tabColour: "#5f6368",
  columns: {
    operationId: key("Операция", { sample: "op-1", width: 260 }),
    at: moment("Когда"),
    actor: text("Кто", { personal: true, sample: "kurator@school1.example", guarded: true, width: 220 }),
    action: text("Что сделано", { sample: "Пара образована", guarded: true, width: 260 }),
    objects: optional(text("Объекты", { sample: "П-001", limit: 50_000, guarded: true, width: 320 })),
    changes: integer("Изменено строк", { sample: 1, guarded: true }),
    hash: text("Контрольная сумма", { sample: "0f", guarded: true, width: 160 }),
  },
});
export type JournalLine = Row<typeof journal>;

/** The last line that was surely written, as it is remembered outside the sheets. */
export interface JournalHead {
  operationId: string;
  hash: string;
  at: string;
}
