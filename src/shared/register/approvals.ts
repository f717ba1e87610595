import { choice, day, key, optional, ref, shown, text } from "./column.ts";
import { pairs } from "./pairs.ts";
import { people } from "./people.ts";
import { approvalDecisions, approvalStages } from "./recordWords.ru.ts";
import { defineTable } from "./table.ts";

// S0 4.4; S4 2.2; S2, титул; F037, F038, F057, F092, F094, F100, F216
export const approvals = defineTable({
  sheet: "Согласования",
  letter: "СГ",
  key: "id",
  help: "Ступени согласования наставника или пары: кто рассмотрел, протокол и решение.",
  tabColour: "#e37400",
  unique: ["personId", "pairId", "stage", "decision", "decidedOn"],
  pastDays: ["decidedOn"],
  plain: { group: "people", owner: ["personId", "pairId"] },
  columns: {
    id: key("Код согласования", { sample: "СГ-001" }),
    personId: optional(
      ref("Код сотрудника", () => people, { sample: "С-002", help: "Кандидат в наставники; пусто, если речь о паре." }),
    ),
    personName: shown("Сотрудник", "personId", "name"),
    pairId: optional(
      ref("Номер пары", () => pairs, { sample: "", help: "Пусто, если речь о кандидате в наставники." }),
    ),
    stage: choice("Ступень", approvalStages, { sample: "методическая комиссия" }),
    decision: choice("Решение", approvalDecisions, { sample: "согласовано" }),
    decidedOn: optional(day("Дата", { sample: "2024-09-06" })),
    protocolNumber: optional(text("Протокол №", { sample: "1", limit: 60, source: "S0, п. 4.4" })),
    note: optional(text("Примечание", { sample: "" })),
  },
});
