import { choice, day, key, optional, ref, shown, text, yearCounts } from "./column.ts";
import { organisations } from "./organisations.ts";
import { defineTable, type Row } from "./table.ts";
import { yesNo } from "./vocabulary.ts";

// S1, целевой показатель 5; rules.md 6
export const platforms = defineTable({
  sheet: "Площадки",
  letter: "МП",
  key: "id",
  help: "Муниципальные сетевые площадки: чем занимаются, на чьей базе и сколько мероприятий провели.",
  tabColour: "#12b5cb",
  unique: ["name"],
  periods: [["openedOn", "closedOn"]],
  plain: {
    group: "events",
    title: "Сетевые площадки",
    owner: ["organisationId"],
    addedBy: "department",
    departmentColumns: ["name", "metaSubject", "organisationId", "openedOn", "closedOn"],
  },
  columns: {
    id: key("Код площадки", { sample: "МП-001" }),
    name: text("Наименование площадки", {
      sample: "Функциональная грамотность",
      limit: 300,
      synonyms: ["площадка", "наименование"],
      width: 260,
    }),
    focus: optional(text("Направленность", { sample: "метапредметная", limit: 200 })),
    metaSubject: optional(
      choice("Метапредметная", yesNo, {
        sample: "да",
        source: "S1, показатель 5",
        help: "да или нет. Без отметки площадка в показатель не входит.",
      }),
    ),
    organisationId: optional(ref("База (код ОО)", () => organisations, { sample: "О-001" })),
    organisationName: shown("База", "organisationId", "shortName"),
    openedOn: optional(day("Открыта", { sample: "2022-09-01", synonyms: ["дата открытия"] })),
    closedOn: optional(day("Закрыта", { sample: "", synonyms: ["дата закрытия"] })),
    events: optional(
      yearCounts("Мероприятий по годам", {
        sample: "2023/2024: 3; 2024/2025: 2",
        help: "Учебный год и число мероприятий, через «;».",
      }),
    ),
    note: optional(text("Примечание", { sample: "" })),
  },
});
export type Platform = Row<typeof platforms>;
