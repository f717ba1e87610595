import { choices, day, flag, integer, key, optional, ref, shown, text } from "./column.ts";
import { people } from "./people.ts";
import { mentorRoles } from "./recordWords.ru.ts";
import { defineTable, type Row } from "./table.ts";
import { deficitAreas, mentoringForms } from "./vocabulary.ts";

// S1 4.1.2, S0 4.3: the bank of mentors; a role is a period, not a property of a person (F029)
export const mentors = defineTable({
  sheet: "Наставники",
  letter: "Н",
  key: "id",
  help: "Банк наставников муниципалитета.",
  tabColour: "#e37400",
  periods: [["enteredOn", "leftOn"]],
  pastDays: ["leftOn"],
  columns: {
    id: key("Код наставника", { sample: "Н-001" }),
    personId: ref("Код сотрудника", () => people, { sample: "С-002" }),
    personName: shown("Наставник", "personId", "name"),
    enteredOn: day("В банке с", { sample: "2024-09-10" }),
    leftOn: optional(day("В банке по", { sample: "" })),
    areas: optional(choices("Области помощи", deficitAreas, { sample: "методическая; предметно-профессиональная" })),
    forms: optional(choices("Формы", mentoringForms, { sample: "педагог – педагог" })),
    limit: optional(
      integer("Предел наставляемых", {
        min: 0,
        max: 30,
        sample: 2,
        source: "Положение S0, п. 4.3",
        help: "Пусто — общее правило: не более двух одновременно.",
      }),
    ),
    limitReason: optional(text("Причина особого предела", { sample: "", help: "Нужна, если предел больше общего." })),
    trained: flag("КПК «Наставничество»"),
    training: optional(text("Сведения о КПК", { sample: "36 ч., 2024" })),
    competences: optional(
      text("Компетенции", { sample: "работа с родителями; формирующее оценивание", limit: 1000, width: 240 }),
    ),
    availability: optional(text("Ресурс времени", { sample: "2 часа в неделю" })),
    protocolNumber: optional(text("Протокол №", { sample: "5", limit: 60, source: "S0, п. 4.4" })),
    protocolOn: optional(day("Дата протокола", { sample: "2024-09-06" })),
    achievements: optional(text("Достижения", { sample: "", source: "S0, п. 4.3" })),
    evidence: optional(text("Подтверждение (ссылка)", { personal: true, sample: "", source: "S1, п. 3.1" })),
    overcome: optional(
      choices("Преодолённые дефициты", deficitAreas, { sample: "методическая", source: "S4, п. 2.2" }),
    ),
    roles: optional(choices("Роли", mentorRoles, { sample: "проводник", source: "S4, п. 1.5" })),
    updatedOn: optional(day("Актуализировано", { sample: "2024-09-10", source: "S1, п. 4.1.2" })),
    updateDueOn: optional(day("Актуализировать до", { sample: "", source: "S1, дорожная карта, п. 1.4" })),
    leftReason: optional(text("Почему выбыл", { sample: "", source: "S1, п. 5.1.1" })),
    note: optional(text("Примечание", { sample: "" })),
  },
});
export type Mentor = Row<typeof mentors>;
