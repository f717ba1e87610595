import { choice, day, flag, key, moment, optional, ref, shown, text } from "./column.ts";
import { organisations } from "./organisations.ts";
import { people } from "./people.ts";
import { mentorRoles, pairModels, psychologistConclusions } from "./recordWords.ru.ts";
import { defineTable, type Row } from "./table.ts";
import { closingGrounds, mentoringForms, mentoringKinds, pairStatuses, replacementGrounds } from "./vocabulary.ts";

// F095..F113, rules.md 2: a pair is a dated period; a replaced mentor is a closed pair and a new one
export const pairs = defineTable({
  sheet: "Пары",
  letter: "П",
  key: "id",
  help: "Наставнические пары с приказом и сроками.",
  tabColour: "#c5221f",
  periods: [
    ["startedOn", "dueOn"],
    ["startedOn", "finishedOn"],
  ],
  pastDays: ["finishedOn", "orderOn"],
  columns: {
    id: key("Номер пары", { sample: "П-001" }),
    mentorId: ref("Наставник (код сотрудника)", () => people, { sample: "С-002" }),
    mentorName: shown("Наставник", "mentorId", "name"),
    menteeId: ref("Наставляемый (код сотрудника)", () => people, { sample: "С-001" }),
    menteeName: shown("Наставляемый", "menteeId", "name"),
    mentorOrganisationId: optional(
      ref("ОО наставника (код)", () => organisations, {
        sample: "О-001",
        help: "Основное место работы на дату начала пары.",
      }),
    ),
    menteeOrganisationId: optional(
      ref("ОО наставляемого (код)", () => organisations, {
        sample: "О-001",
        help: "Основное место работы на дату начала пары.",
      }),
    ),
    menteeOrganisationName: shown("ОО наставляемого", "menteeOrganisationId", "shortName"),
    form: choice("Форма", mentoringForms, { sample: "педагог – педагог" }),
    kind: choice("Вид наставничества", mentoringKinds, { sample: "традиционное" }),
    status: choice("Статус", pairStatuses, { sample: "утверждена" }),
    startedOn: day("Дата начала", { sample: "2024-09-16" }),
    dueOn: day("Срок по", { sample: "2025-05-31", source: "Положение S0, п. 4.5" }),
    finishedOn: optional(day("Дата завершения", { sample: "" })),
    orderNumber: optional(text("Приказ №", { sample: "214-о", limit: 60 })),
    orderOn: optional(day("Дата приказа", { sample: "2024-09-13" })),
    replacementGround: optional(
      choice("Основание замены", replacementGrounds, { sample: "", source: "Положение S0, п. 4.7" }),
    ),
    closingGround: optional(choice("Основание завершения", closingGrounds, { sample: "", source: "S2, п. 10.1" })),
    replacesId: optional(key("Продолжает пару", { sample: "", guarded: false })),
    model: optional(choice("Модель взаимодействия", pairModels, { sample: "", source: "S1, паспорт" })),
    mentorRole: optional(choice("Роль наставника", mentorRoles, { sample: "", source: "S4, п. 1.5" })),
    psychologist: optional(
      choice("Заключение психолога", psychologistConclusions, { sample: "", source: "S1, п. 3.5" }),
    ),
    contractNumber: optional(
      text("Доп. соглашение №", {
        sample: "",
        limit: 60,
        source: "ТК РФ, ст. 351.8",
        help: "Если наставничество оплачивается.",
      }),
    ),
    contractOn: optional(day("Дата доп. соглашения", { sample: "" })),
    reasons: optional(text("Почему предложена", { sample: "" })),
    test: flag("Учебная запись", { sample: false }),
    createdAt: optional(moment("Создана", { sample: "2024-09-10T10:00:00" })),
    note: optional(text("Примечание", { sample: "" })),
  },
});
export type Pair = Row<typeof pairs>;
