import { key, optional, text } from "./column.ts";
import { defineTable, type Row } from "./table.ts";

/**
 * The rows as they were when they were last compared: what differs from them and was not written by the register, a person has
 * changed by hand. It holds nothing that does not stand in the sheets, and follows them with every comparison.
 */
export const memory = defineTable({
  sheet: "Память",
  letter: "ПМ",
  key: "id",
  help: "Служебный лист: строки, какими они были при последнем сравнении. Не изменяйте его: сравнение начнётся заново.",
  tabColour: "#5f6368",
  hidden: true,
  columns: {
    id: key("Часть", { sample: "pairs:0" }),
    payload: optional(text("Содержание", { sample: "", limit: 50_000, guarded: true })),
  },
});
export type MemoryPart = Row<typeof memory>;
