import { choice, day, integer, key, optional, ref, shown, text } from "./column.ts";
import { people } from "./people.ts";
import { trainingRoles } from "./recordWords.ru.ts";
import { defineTable, type Row } from "./table.ts";

// S1 2.0, 2.1 (II), прил. 3 2.4; F050, F071, F218
export const trainings = defineTable({
  sheet: "Учёт КПК",
  letter: "КП",
  key: "id",
  help: "Курсы, обучение и инструктажи участников наставничества.",
  tabColour: "#e37400",
  unique: ["personId", "role", "programme", "finishedOn"],
  pastDays: ["finishedOn"],
  plain: { group: "people", title: "Обучение", owner: ["personId"] },
  columns: {
    id: key("Код записи", { sample: "КП-001" }),
    personId: ref("Код сотрудника", () => people, { sample: "С-001" }),
    personName: shown("Сотрудник", "personId", "name"),
    role: choice("Кто обучался", trainingRoles, { sample: "наставник" }),
    programme: text("Программа", { sample: "Наставничество в образовании", width: 280 }),
    provider: optional(text("Где", { sample: "ресурсный центр" })),
    hours: optional(integer("Часов", { min: 1, max: 2000, sample: 36 })),
    finishedOn: day("Окончание", { sample: "2024-11-15" }),
    document: optional(
      text("Документ", { sample: "удостоверение № 412", width: 200, help: "Номер и дата или ссылка." }),
    ),
    note: optional(text("Примечание", { sample: "" })),
  },
});
export type Training = Row<typeof trainings>;
