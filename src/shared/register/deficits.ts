import { type Column, choice, day, integer, key, optional, ref, shown, text } from "./column.ts";
import { people } from "./people.ts";
import { defineTable, type Row } from "./table.ts";
import { deficitAreas, responseStages } from "./vocabulary.ts";

// S1 4.3.3, S0 9.2.2; F062: how heavy each deficit is, 0 (none) to 3
function severity(area: (typeof deficitAreas.codes)[number]): Column<number | null> {
  return optional(
    integer(deficitAreas.label(area), {
      min: 0,
      max: 3,
      sample: 1,
      help: "0 — нет затруднений, 3 — сильные. Пусто — не измерено.",
      width: 120,
    }),
  );
}

export const deficits = defineTable({
  sheet: "Дефициты",
  letter: "Д",
  key: "id",
  help: "Диагностика профессиональных дефицитов: одна строка — один человек на одном этапе.",
  tabColour: "#e37400",
  pastDays: ["measuredOn"],
  plain: { group: "people", title: "Диагностики дефицитов", owner: ["personId"] },
  columns: {
    id: key("Код диагностики", { sample: "Д-001" }),
    personId: ref("Код сотрудника", () => people, { sample: "С-001" }),
    personName: shown("Сотрудник", "personId", "name"),
    stage: choice("Этап", responseStages, { sample: "входная" }),
    measuredOn: day("Дата диагностики", { sample: "2024-09-18" }),
    theory: severity("theory"),
    law: severity("law"),
    subject: severity("subject"),
    psychology: severity("psychology"),
    method: severity("method"),
    ict: severity("ict"),
    digital: severity("digital"),
    upbringing: severity("upbringing"),
    health: severity("health"),
    note: optional(text("Примечание", { sample: "" })),
  },
});
export type Deficit = Row<typeof deficits>;
