import { choice, day, key, optional, ref, shown, text } from "./column.ts";
import { organisations } from "./organisations.ts";
import { conditionAnswers, conditionItems } from "./recordWords.ru.ts";
import { defineTable, type Row } from "./table.ts";

// S1 3.1–3.5, S0 5; F018, F019
export const conditions = defineTable({
  sheet: "Условия",
  letter: "УС",
  key: "id",
  help: "Самоаудит условий и ресурсов организации: одна строка — одно условие на одну дату.",
  tabColour: "#1a73e8",
  unique: ["organisationId", "item", "checkedOn"],
  pastDays: ["checkedOn"],
  plain: { group: "organisations", title: "Условия (самоаудит)", owner: ["organisationId"] },
  columns: {
    id: key("Код записи", { sample: "УС-001" }),
    organisationId: ref("Организация (код)", () => organisations, { sample: "О-001" }),
    organisationName: shown("Организация", "organisationId", "shortName"),
    item: choice("Условие", conditionItems, { sample: "назначен куратор", width: 320 }),
    answer: choice("Выполнено", conditionAnswers, { sample: "частично" }),
    checkedOn: day("Дата самоаудита", { sample: "2024-10-01" }),
    measures: optional(text("Что сделать", { sample: "", width: 280 })),
    note: optional(text("Примечание", { sample: "" })),
  },
});
export type Condition = Row<typeof conditions>;
