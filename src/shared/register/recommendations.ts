import { choice, day, key, optional, ref, shown, text } from "./column.ts";
import { organisations } from "./organisations.ts";
import { adviceStatuses } from "./recordWords.ru.ts";
import { defineTable } from "./table.ts";

// S1, раздел VI; F146
export const recommendations = defineTable({
  sheet: "Рекомендации",
  letter: "РК",
  key: "id",
  help: "Адресные рекомендации и управленческие решения: срок и что сделано.",
  tabColour: "#12b5cb",
  periods: [
    ["issuedOn", "dueOn"],
    ["issuedOn", "doneOn"],
  ],
  pastDays: ["doneOn"],
  plain: {
    group: "experience",
    owner: ["organisationId"],
    addedBy: "department",
    departmentColumns: ["organisationId", "advice", "ground", "issuedOn", "dueOn"],
  },
  columns: {
    id: key("Код рекомендации", { sample: "РК-001" }),
    organisationId: optional(
      ref("Организация (код)", () => organisations, { sample: "О-001", help: "Пусто — всем организациям." }),
    ),
    organisationName: shown("Организация", "organisationId", "shortName"),
    advice: text("Рекомендация", { sample: "Утвердить программы пар до конца октября", limit: 2000, width: 340 }),
    ground: optional(text("Основание", { sample: "справка от 15.05.2025", width: 200 })),
    issuedOn: day("Дата", { sample: "2025-05-20" }),
    dueOn: optional(day("Срок", { sample: "2025-10-31" })),
    status: choice("Состояние", adviceStatuses, { sample: "выдана" }),
    doneOn: optional(day("Выполнена", { sample: "" })),
    result: optional(text("Результат", { sample: "", limit: 1000 })),
    note: optional(text("Примечание", { sample: "" })),
  },
});
