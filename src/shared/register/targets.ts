import { choice, decimal, integer, key, optional, text } from "./column.ts";
import { defineTable, type Row } from "./table.ts";
import { targetKinds } from "./vocabulary.ts";

// S1 прил. 3: целевые показатели муниципальной программы 2024..2034; F016: уточняются ежегодно
export const targets = defineTable({
  sheet: "Целевые показатели",
  letter: "Ц",
  key: "id",
  help: "Плановые значения целевых показателей по годам, базовое и конечное, с годом утверждения и основанием.",
  tabColour: "#1a73e8",
  columns: {
    id: key("Код", { sample: "Ц1-2024" }),
    indicator: integer("Показатель №", { min: 1, max: 99, sample: 1 }),
    year: integer("Год", { min: 2000, max: 2100, sample: 2024 }),
    target: decimal("Цель", { min: 0, max: 100_000, sample: 70 }),
    source: optional(text("Основание", { sample: "приказ № 548-п, прил. 3", width: 260 })),
    kind: optional(
      choice("Что задаёт", targetKinds, {
        sample: "год",
        help: "Пусто — цель года. Базовое — на начало программы, конечное — на её окончание.",
      }),
    ),
    approvedIn: optional(
      integer("Год утверждения", {
        min: 2000,
        max: 2100,
        sample: 2024,
        source: "S1, паспорт",
        help: "Если цель года уточняли, действует утверждённая последней.",
      }),
    ),
  },
});
export type Target = Row<typeof targets>;
