import { choice, day, email, flag, integer, key, optional, ref, shown, text } from "./column.ts";
import { organisations } from "./organisations.ts";
import { people } from "./people.ts";
import { groupDuties } from "./recordWords.ru.ts";
import { defineTable } from "./table.ts";

// S1, приложение 4; F004
export const workingGroup = defineTable({
  sheet: "Рабочая группа",
  letter: "РГ",
  key: "id",
  help: "Состав муниципальной рабочей группы по наставничеству.",
  tabColour: "#1a73e8",
  hidden: true,
  periods: [["fromOn", "untilOn"]],
  plain: { group: "organisations", owner: [], addedBy: "department", seenBy: "department" },
  columns: {
    id: key("Код записи", { sample: "РГ-001" }),
    order: integer("№ п/п", { min: 1, max: 100, sample: 1 }),
    duty: choice("Роль в группе", groupDuties, { sample: "член группы" }),
    position: text("Должность", { sample: "методист ресурсного центра", width: 260 }),
    personId: optional(ref("Код сотрудника", () => people, { sample: "С-002" })),
    personName: shown("Сотрудник", "personId", "name"),
    organisationId: optional(ref("Организация (код)", () => organisations, { sample: "О-001" })),
    organisationName: shown("Организация", "organisationId", "shortName"),
    email: optional(email("E-mail", { sample: "metodist@centre.example" })),
    byAgreement: flag("По согласованию", { sample: false }),
    fromOn: optional(day("В группе с", { sample: "2024-08-23" })),
    untilOn: optional(day("В группе по", { sample: "" })),
    note: optional(text("Примечание", { sample: "" })),
  },
});
