import { day, decimal, integer, key, optional, ref, text } from "./column.ts";
import { defineTable, type Row } from "./table.ts";
import { yearFigures } from "./yearFigures.ts";

// F186: a closed year is never rewritten; a later correction is a dated line
export const amendments = defineTable({
  sheet: "Поправки",
  letter: "ПК",
  key: "id",
  help: "Поправки к закрытым годам: что изменилось в пересчёте и почему.",
  tabColour: "#9334e6",
  hidden: true,
  columns: {
    id: key("Код поправки", { sample: "ПК-001" }),
    figureId: ref("Код строки итогов", () => yearFigures, { sample: "ИТ-001" }),
    amendedOn: day("Дата поправки", { sample: "2025-10-03", guarded: true }),
    before: optional(decimal("Было", { sample: 70, guarded: true })),
    after: optional(decimal("Стало", { sample: 80, guarded: true })),
    numeratorBefore: integer("Числитель был", { sample: 7, guarded: true }),
    denominatorBefore: integer("Знаменатель был", { sample: 10, guarded: true }),
    numeratorAfter: integer("Числитель стал", { sample: 8, guarded: true }),
    denominatorAfter: integer("Знаменатель стал", { sample: 10, guarded: true }),
    entered: optional(
      text("Добавились (коды)", {
        sample: "С-001",
        limit: 50_000,
        guarded: true,
        help: "По сравнению с закрытым годом.",
      }),
    ),
    gone: optional(text("Выбыли (коды)", { sample: "", limit: 50_000, guarded: true })),
    reason: text("Причина", { sample: "Приказ о паре найден после закрытия года", guarded: true, width: 320 }),
    author: text("Кто внёс", { personal: true, sample: "department@example.org", limit: 200, guarded: true }),
    checksum: text("Контрольная сумма", { sample: "0f1e2d3c", limit: 64, guarded: true }),
  },
});
export type Amendment = Row<typeof amendments>;
