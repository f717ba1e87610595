import { key, optional, text } from "./column.ts";
import { defineTable } from "./table.ts";

/** From whom a region expects files of counters. */
export const municipalities = defineTable({
  sheet: "Муниципалитеты",
  letter: "МУ",
  key: "id",
  help: "Муниципалитеты региона, от которых ждут файлы показателей. Книге одного муниципалитета этот лист не нужен.",
  tabColour: "#9334e6",
  hidden: true,
  unique: ["name"],
  plain: { group: "organisations", owner: [], addedBy: "department", seenBy: "department" },
  columns: {
    id: key("Код муниципалитета", { sample: "МУ-001" }),
    name: text("Муниципалитет", {
      sample: "город Демоград",
      limit: 200,
      width: 260,
      help: "Как в настройке «Муниципалитет» его книги.",
    }),
    note: optional(text("Примечание", { sample: "" })),
  },
});
