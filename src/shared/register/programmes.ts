import { choice, choices, day, flag, integer, key, optional, ref, text } from "./column.ts";
import { pairs } from "./pairs.ts";
import { controlResults } from "./recordWords.ru.ts";
import { defineTable, type Row } from "./table.ts";
import { deficitAreas } from "./vocabulary.ts";

// S0 2, S1 1.4, S2 3, S3 1.2.1; F107, F108, F114–F121, F125, F131
export const programmes = defineTable({
  sheet: "Программы",
  letter: "ПП",
  key: "id",
  help: "Персонализированные программы наставничества (ППН): цель, направления, контроль и итог.",
  tabColour: "#c5221f",
  periods: [["startedOn", "dueOn"]],
  pastDays: ["approvedOn", "middleDoneOn", "finalDoneOn", "reportOn"],
  columns: {
    id: key("Код программы", { sample: "ПП-001" }),
    pairId: ref("Номер пары", () => pairs, { sample: "П-001" }),
    version: integer("Версия", { min: 1, max: 99, sample: 1, source: "S1, п. 1.5" }),
    goal: text("Цель", { sample: "Уверенно вести урок в 5–6 классах", limit: 1000, width: 320 }),
    directions: choices("Направления", deficitAreas, { sample: "методическая; психолого-педагогическая" }),
    strengths: optional(text("Сильные стороны", { sample: "", limit: 1000, source: "S1, раздел VI" })),
    expected: optional(text("Ожидаемый результат", { sample: "", limit: 1000, width: 280 })),
    frequency: optional(text("Частота встреч", { sample: "раз в неделю", source: "S1, п. 1.5" })),
    startedOn: day("Начало", { sample: "2024-10-01" }),
    dueOn: day("Окончание", { sample: "2025-05-31" }),
    jointly: flag("Разработана совместно", { source: "S1, п. 1.5" }),
    approvedOn: optional(day("Утверждена", { sample: "2024-09-27" })),
    protocolNumber: optional(text("Протокол №", { sample: "2", limit: 60, source: "S0, п. 8.3" })),
    protocolOn: optional(day("Дата протокола", { sample: "2024-09-26" })),
    middleOn: optional(day("Промежуточный контроль: срок", { sample: "2025-01-30", source: "S0, п. 4.8" })),
    middleDoneOn: optional(day("Промежуточный контроль: проведён", { sample: "" })),
    middleResult: optional(choice("Промежуточный результат", controlResults, { sample: "" })),
    finalOn: optional(day("Итоговый контроль: срок", { sample: "2025-05-31", source: "S0, п. 4.8" })),
    finalDoneOn: optional(day("Итоговый контроль: проведён", { sample: "" })),
    finalResult: optional(choice("Итоговый результат", controlResults, { sample: "" })),
    conclusion: optional(
      text("Заключение наставника", { sample: "", limit: 2000, source: "S0, п. 6.1.10", width: 280 }),
    ),
    proposals: optional(text("Предложения наставника", { sample: "", limit: 2000, width: 280 })),
    reportOn: optional(day("Отчёт наставника", { sample: "", source: "S4, п. 3.1(5)" })),
    effective: flag("Эффективная", { sample: false, help: "Вошла в банк эффективных программ (дорожная карта, 1.6)." }),
    note: optional(text("Примечание", { sample: "" })),
  },
});
export type Programme = Row<typeof programmes>;
