import { choice, choices, day, key, optional, ref, shown, text } from "./column.ts";
import { people } from "./people.ts";
import { awardEffects, awardKinds, contours } from "./recordWords.ru.ts";
import { defineTable } from "./table.ts";

// S0 5.1; S1 3.4; F052, F053, F217
export const awards = defineTable({
  sheet: "Поощрения",
  letter: "ПО",
  key: "id",
  help: "Чем отмечены наставники: материальные и нематериальные поощрения.",
  tabColour: "#e37400",
  unique: ["personId", "kind", "level", "awardedOn"],
  pastDays: ["awardedOn"],
  plain: { group: "people", owner: ["personId"] },
  columns: {
    id: key("Код поощрения", { sample: "ПО-001" }),
    personId: ref("Код сотрудника", () => people, { sample: "С-001" }),
    personName: shown("Сотрудник", "personId", "name"),
    kind: choice("Поощрение", awardKinds, { sample: "благодарность" }),
    effects: optional(choices("Функция", awardEffects, { sample: "моральная", source: "S1, п. 3.4" })),
    level: choice("Уровень", contours, { sample: "муниципальный" }),
    awardedOn: day("Дата", { sample: "2025-05-28" }),
    document: optional(text("Основание", { sample: "приказ № 60-п", width: 200, help: "Номер и дата или ссылка." })),
    note: optional(text("Примечание", { sample: "" })),
  },
});
