import { choice, day, flag, integer, key, optional, ref, shown, text } from "./column.ts";
import { organisations } from "./organisations.ts";
import { roadmapItems } from "./recordWords.ru.ts";
import { defineTable, type Row } from "./table.ts";

// S1, «дорожная карта»; rules.md 4: what no rule can see is marked by hand
export const roadmapMarks = defineTable({
  sheet: "Отметки дорожной карты",
  letter: "ДМ",
  key: "id",
  help: "Пункты дорожной карты, выполнение которых отмечают вручную.",
  tabColour: "#12b5cb",
  hidden: true,
  pastDays: ["markedOn"],
  columns: {
    id: key("Код отметки", { sample: "ДМ-001" }),
    schoolYear: integer("Учебный год (год начала)", { min: 2000, max: 2100, sample: 2024 }),
    item: choice("Пункт", roadmapItems, { sample: "R07 Виртуальная площадка", width: 320 }),
    organisationId: optional(
      ref("Организация (код)", () => organisations, { sample: "О-001", help: "Пусто — пункт департамента." }),
    ),
    organisationName: shown("Организация", "organisationId", "shortName"),
    done: flag("Выполнено"),
    markedOn: day("Дата", { sample: "2024-10-01" }),
    document: optional(text("Документ", { sample: "", width: 200, help: "Номер и дата или ссылка." })),
    note: optional(text("Примечание", { sample: "" })),
  },
});
export type RoadmapMark = Row<typeof roadmapMarks>;
