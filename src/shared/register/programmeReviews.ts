import { checklistItems } from "./checklistWords.ru.ts";
import { type Column, day, integer, key, optional, ref, text } from "./column.ts";
import { programmes } from "./programmes.ts";
import { defineTable, type Row } from "./table.ts";

// S1, «дорожная карта», п. 2.2; F139, rules.md 5: 0 no, 1 partly, 2 yes
function mark(number: number): Column<number> {
  return integer(`${number}. ${checklistItems[number - 1]}`, { min: 0, max: 2, sample: 1, width: 110 });
}

export const programmeReviews = defineTable({
  sheet: "Чек-листы программ",
  letter: "ЧЛ",
  key: "id",
  help: "Оценка персонализированной программы по чек-листу: 0 — нет, 1 — частично, 2 — да; не более 36 баллов.",
  tabColour: "#c5221f",
  pastDays: ["reviewedOn"],
  columns: {
    id: key("Код чек-листа", { sample: "ЧЛ-001" }),
    programmeId: ref("Код программы", () => programmes, { sample: "ПП-001" }),
    reviewedOn: day("Дата оценки", { sample: "2025-04-25" }),
    reviewer: optional(text("Кто оценил (должность)", { personal: true, sample: "методист" })),
    item1: mark(1),
    item2: mark(2),
    item3: mark(3),
    item4: mark(4),
    item5: mark(5),
    item6: mark(6),
    item7: mark(7),
    item8: mark(8),
    item9: mark(9),
    item10: mark(10),
    item11: mark(11),
    item12: mark(12),
    item13: mark(13),
    item14: mark(14),
    item15: mark(15),
    item16: mark(16),
    item17: mark(17),
    item18: mark(18),
    note: optional(text("Примечание", { sample: "" })),
    answerId: optional(
      text("Из ответа на анкету", {
        sample: "",
        guarded: true,
        help: "Строка следует за этим ответом, пока её не изменят.",
      }),
    ),
  },
});
export type ProgrammeReview = Row<typeof programmeReviews>;
