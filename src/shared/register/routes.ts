import { choices, day, key, optional, ref, shown, text } from "./column.ts";
import { people } from "./people.ts";
import { routeSteps } from "./recordWords.ru.ts";
import { defineTable, type Row } from "./table.ts";

// S0 2, 9.2.2; S1 4.3.2, 4.3.3; F132, F133, F135
export const routes = defineTable({
  sheet: "ИОМ",
  letter: "ИМ",
  key: "id",
  help: "Индивидуальные образовательные маршруты на 4–5 лет.",
  tabColour: "#c5221f",
  periods: [
    ["startedOn", "dueOn"],
    ["startedOn", "finishedOn"],
  ],
  pastDays: ["finishedOn"],
  distantDays: ["dueOn"],
  plain: { group: "pairs", title: "Маршруты (ИОМ)", owner: ["personId"] },
  columns: {
    id: key("Код маршрута", { sample: "ИМ-001" }),
    personId: ref("Код сотрудника", () => people, { sample: "С-001" }),
    personName: shown("Сотрудник", "personId", "name"),
    goal: text("Цель", { sample: "Стать предметником-методистом", limit: 1000, width: 320 }),
    startedOn: day("Начало", { sample: "2024-09-01" }),
    dueOn: day("Окончание", { sample: "2028-08-31", source: "S1, п. 4.3.3: 4–5 лет" }),
    steps: optional(choices("Пройденные шаги", routeSteps, { sample: "самоопределение", source: "S1, п. 4.3.3" })),
    tutor: optional(text("Тьютор ЦНППМ (контакт)", { personal: true, sample: "", source: "S1, п. 4.3.2" })),
    finishedOn: optional(day("Завершён", { sample: "" })),
    reflection: optional(text("Рефлексия", { sample: "", limit: 2000, source: "S1, п. 4.3.3(7)" })),
    note: optional(text("Примечание", { sample: "" })),
  },
});
export type Route = Row<typeof routes>;
