import { choice, day, integer, key, optional, ref, shown, text } from "./column.ts";
import { organisations } from "./organisations.ts";
import { riskKinds, riskStatuses } from "./recordWords.ru.ts";
import { defineTable } from "./table.ts";

// S1, раздел VI; F145
export const risks = defineTable({
  sheet: "Риски",
  letter: "РС",
  key: "id",
  help: "Шесть рисков модели: вероятность, влияние, меры и ответственный.",
  tabColour: "#12b5cb",
  unique: ["organisationId", "kind", "assessedOn"],
  pastDays: ["assessedOn"],
  plain: { group: "experience", owner: ["organisationId"] },
  columns: {
    id: key("Код риска", { sample: "РС-001" }),
    organisationId: optional(
      ref("Организация (код)", () => organisations, { sample: "О-001", help: "Пусто — риск муниципалитета." }),
    ),
    organisationName: shown("Организация", "organisationId", "shortName"),
    kind: choice("Риск", riskKinds, { sample: "низкая мотивация наставников", width: 320 }),
    likelihood: integer("Вероятность, 1–5", { min: 1, max: 5, sample: 3 }),
    impact: integer("Влияние, 1–5", { min: 1, max: 5, sample: 4 }),
    measures: optional(text("Меры", { sample: "Доплаты и благодарности наставникам", limit: 1000, width: 280 })),
    responsible: optional(text("Ответственный (должность)", { personal: true, sample: "куратор" })),
    status: choice("Состояние", riskStatuses, { sample: "под наблюдением" }),
    assessedOn: day("Дата оценки", { sample: "2024-10-01" }),
    note: optional(text("Примечание", { sample: "" })),
  },
});
