import { day, key, optional, ref, shown, text } from "./column.ts";
import { people } from "./people.ts";
import { defineTable, type Row } from "./table.ts";

// rules.md 3: a hard rule of matching, whichever of the two is the mentor
export const apart = defineTable({
  sheet: "Не вместе",
  letter: "НВ",
  key: "id",
  help: "Кого не назначать в одну пару. Причину, которую не следует знать другим, не записывайте.",
  tabColour: "#c5221f",
  periods: [["since", "liftedOn"]],
  columns: {
    id: key("Код записи", { sample: "НВ-001" }),
    oneId: ref("Код сотрудника", () => people, { sample: "С-001" }),
    oneName: shown("Сотрудник", "oneId", "name"),
    otherId: ref("Код другого сотрудника", () => people, { sample: "С-003" }),
    otherName: shown("Другой сотрудник", "otherId", "name"),
    since: day("С какого дня", { sample: "2025-02-10" }),
    liftedOn: optional(day("Снято", { sample: "", help: "С этого дня запрета нет." })),
    reason: optional(text("Причина", { sample: "" })),
  },
});
export type Apart = Row<typeof apart>;
