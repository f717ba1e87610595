import { day, decimal, integer, key, moment, optional, ref, shown, text } from "./column.ts";
import { organisations } from "./organisations.ts";
import { defineTable, type Row } from "./table.ts";

// rules.md 1, F185, F186: what a closed year reported, with what it was counted from
export const yearFigures = defineTable({
  sheet: "Итоги лет",
  letter: "ИТ",
  key: "id",
  help: "Показатели закрытых учебных лет: числитель, знаменатель, кто вошёл и контрольная сумма.",
  tabColour: "#9334e6",
  columns: {
    id: key("Код строки", { sample: "ИТ-001" }),
    schoolYear: integer("Учебный год (год начала)", { min: 2000, max: 2100, sample: 2024, guarded: true }),
    indicator: integer("Показатель", { min: 1, max: 99, sample: 1, guarded: true }),
    organisationId: optional(
      ref("Организация (код)", () => organisations, { sample: "", help: "Пусто — весь муниципалитет.", guarded: true }),
    ),
    organisationName: shown("Организация", "organisationId", "shortName"),
    numerator: integer("Числитель", { sample: 7, guarded: true }),
    denominator: integer("Знаменатель", { sample: 10, guarded: true }),
    value: optional(decimal("Значение", { sample: 70, guarded: true, help: "Пусто — нет данных." })),
    target: optional(decimal("Цель", { sample: 70, guarded: true })),
    reportOn: day("Дата отчёта", { sample: "2025-05-15", guarded: true }),
    rules: text("Способ расчёта", { sample: "строго", limit: 1000, guarded: true, width: 320 }),
    settings: text("Настройки расчёта", { sample: "mode=строго; youngYears=3", limit: 1000, guarded: true }),
    counted: optional(text("Вошли в числитель (коды)", { sample: "С-001", limit: 50_000, guarded: true })),
    population: optional(text("Вошли в знаменатель (коды)", { sample: "С-001", limit: 50_000, guarded: true })),
    checksum: text("Контрольная сумма", { sample: "0f1e2d3c", limit: 64, guarded: true }),
    frozenAt: moment("Закрыто", { sample: "2025-08-31T12:00:00" }),
  },
});
export type YearFigure = Row<typeof yearFigures>;
