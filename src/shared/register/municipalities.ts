import { key, optional, text } from "./column.ts";
import { defineTable, type Row } from "./table.ts";

// rules.md 10: a region asks its municipalities for counters
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
export type Municipality = Row<typeof municipalities>;
