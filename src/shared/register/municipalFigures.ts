import { day, flag, integer, key, optional, ref, shown, text } from "./column.ts";
import { municipalities } from "./municipalities.ts";
import { defineTable, type Row } from "./table.ts";

/** What the files of counters said, a row for each indicator of each municipality and school year. */
export const municipalFigures = defineTable({
  sheet: "Показатели муниципалитетов",
  letter: "ПМ",
  key: "id",
  help: "Числители и знаменатели из файлов муниципалитетов. Доли региона считаются из сумм, проценты не усредняются.",
  tabColour: "#9334e6",
  hidden: true,
  columns: {
    id: key("Код строки", { sample: "ПМ-001" }),
    municipalityId: ref("Муниципалитет (код)", () => municipalities, { sample: "МУ-001", guarded: true }),
    municipalityName: shown("Муниципалитет", "municipalityId", "name"),
    schoolYear: integer("Учебный год (год начала)", { min: 2000, max: 2100, sample: 2025, guarded: true }),
    indicator: integer("Показатель", { min: 1, max: 99, sample: 1, guarded: true }),
    numerator: optional(
      integer("Числитель", {
        min: -10_000_000,
        max: 10_000_000,
        sample: 26,
        guarded: true,
        help: "Пусто — муниципалитет не передал показатель: ответивших меньше, чем можно показать.",
      }),
    ),
    denominator: optional(integer("Знаменатель", { min: 0, max: 10_000_000, sample: 32, guarded: true })),
    rule: text("Знак способа расчёта", { sample: "0f1e2d3c", limit: 8, guarded: true }),
    settings: optional(text("Отличия способа расчёта", { sample: "mode=буквально", limit: 1000, guarded: true })),
    reportOn: day("Дата отчёта", { sample: "2026-05-15", guarded: true }),
    byHand: flag("Есть непринятые правки рукой", {
      sample: false,
      guarded: true,
      help: "Показатель муниципалитета опирается на строки, изменённые вручную и ещё не принятые.",
    }),
    closed: flag("Год закрыт", { sample: true, guarded: true }),
    takenOn: day("Принято", { sample: "2026-05-20", guarded: true }),
  },
});
export type MunicipalFigure = Row<typeof municipalFigures>;
