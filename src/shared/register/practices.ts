import { choice, day, flag, key, optional, ref, shown, text } from "./column.ts";
import { organisations } from "./organisations.ts";
import { people } from "./people.ts";
import { contours } from "./recordWords.ru.ts";
import { defineTable } from "./table.ts";
import { deficitAreas } from "./vocabulary.ts";

// S2 6.3(7), S0 9.1.2; F167, F219
export const practices = defineTable({
  sheet: "Практики",
  letter: "ПР",
  key: "id",
  help: "Банк лучших практик наставничества.",
  tabColour: "#12b5cb",
  pastDays: ["describedOn"],
  plain: { group: "experience", title: "Лучшие практики", owner: ["organisationId"] },
  columns: {
    id: key("Код практики", { sample: "ПР-001" }),
    title: text("Практика", { sample: "Два урока в неделю вместе", width: 320 }),
    organisationId: ref("Организация (код)", () => organisations, { sample: "О-001" }),
    organisationName: shown("Организация", "organisationId", "shortName"),
    personId: optional(ref("Код сотрудника", () => people, { sample: "С-002", help: "Автор" })),
    personName: shown("Сотрудник", "personId", "name"),
    area: optional(choice("Область", deficitAreas, { sample: "методическая" })),
    level: choice("Уровень", contours, { sample: "муниципальный" }),
    describedOn: day("Дата", { sample: "2025-04-10" }),
    recommended: flag("Рекомендована"),
    link: optional(text("Ссылка", { personal: true, sample: "" })),
    note: optional(text("Примечание", { sample: "" })),
  },
});
