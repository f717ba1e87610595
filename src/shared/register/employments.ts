import { choice, day, decimal, flag, key, optional, ref, shown, text } from "./column.ts";
import { organisations } from "./organisations.ts";
import { people } from "./people.ts";
import { defineTable, type Row } from "./table.ts";
import { employmentEnds, employmentKinds, leavingPlaces } from "./vocabulary.ts";

// F031, rules.md 1: employment is periods; the day of dismissal is a working day
export const employments = defineTable({
  sheet: "Трудоустройство",
  letter: "Т",
  key: "id",
  help: "Периоды работы: перевод или новая должность — новая строка, прежняя закрывается датой.",
  tabColour: "#188038",
  periods: [
    ["startedOn", "finishedOn"],
    ["leaveFrom", "leaveUntil"],
  ],
  plain: { group: "people", owner: ["organisationId"] },
  columns: {
    id: key("Код периода", { sample: "Т-001" }),
    personId: ref("Код сотрудника", () => people, { sample: "С-001" }),
    personName: shown("Сотрудник", "personId", "name"),
    organisationId: ref("Код организации", () => organisations, { sample: "О-001" }),
    organisationName: shown("Организация", "organisationId", "shortName"),
    position: text("Должность", {
      sample: "учитель",
      synonyms: ["занимаемая должность", "должность предмет"],
      width: 200,
    }),
    teacher: flag("Должность «учитель»", { help: "Нужна для расчёта «только учителя»." }),
    subject: optional(
      text("Предмет", {
        sample: "математика",
        synonyms: ["предметы", "предмет(ы)", "преподаваемый предмет"],
        width: 190,
      }),
    ),
    kind: choice("Вид занятости", employmentKinds, {
      sample: "основное место",
      synonyms: ["вид работы", "занятость", "осн./совм."],
    }),
    rate: optional(decimal("Ставка", { sample: 1, min: 0, max: 3 })),
    startedOn: optional(
      day("Принят", {
        sample: "2023-09-01",
        synonyms: ["дата приёма", "дата приема", "принят на работу", "дата приёма в оо"],
      }),
    ),
    finishedOn: optional(day("Уволен", { sample: "", synonyms: ["дата увольнения", "уволена"] })),
    finishReason: optional(choice("Причина", employmentEnds, { sample: "" })),
    leftTo: optional(
      choice("Куда выбыл", leavingPlaces, {
        sample: "",
        source: "S1, раздел VI",
        help: "Для закрепления «в системе образования».",
      }),
    ),
    leaveFrom: optional(
      day("Длительный отпуск с", {
        sample: "",
        help: "Отпуск по уходу за ребёнком и другие: работа при этом не прекращается.",
      }),
    ),
    leaveUntil: optional(day("Длительный отпуск по", { sample: "", help: "Пусто — срок пока неизвестен." })),
  },
});
export type Employment = Row<typeof employments>;
