import { choice, day, integer, key, optional, ref, text } from "./column.ts";
import { events } from "./events.ts";
import { pairs } from "./pairs.ts";
import { people } from "./people.ts";
import { planLineKinds } from "./recordWords.ru.ts";
import { defineTable, type Row } from "./table.ts";
import { deficitAreas, planStatuses } from "./vocabulary.ts";

// S4 приложение; S1 4.3.3(5); F114..F129: one line of a pair's plan
export const planLines = defineTable({
  sheet: "Планы",
  letter: "ПЛ",
  key: "id",
  help: "Мероприятия планов пар с датами, результатом и отметкой о выполнении.",
  tabColour: "#c5221f",
  pastDays: ["doneOn"],
  columns: {
    id: key("Код строки плана", { sample: "ПЛ-001" }),
    pairId: ref("Номер пары", () => pairs, { sample: "П-001" }),
    number: integer("№", { min: 1, max: 200, sample: 1 }),
    activity: text("Мероприятие", { sample: "Организационная встреча пары", width: 320 }),
    kind: optional(choice("Вид", planLineKinds, { sample: "встреча", source: "S1, п. 4.1.3" })),
    area: optional(choice("Область дефицита", deficitAreas, { sample: "методическая" })),
    dueOn: day("Срок", { sample: "2024-10-07" }),
    status: choice("Статус", planStatuses, { sample: "запланировано" }),
    doneOn: optional(day("Выполнено", { sample: "" })),
    product: optional(text("Педагогический продукт", { sample: "", source: "S1, п. 4.3.3(5)" })),
    reflection: optional(text("Отношение участника", { sample: "" })),
    rating: optional(integer("Оценка участника, 1–10", { min: 1, max: 10, sample: 8, source: "S1, п. 4.3.3(5)" })),
    involvedId: optional(ref("Привлечён (код сотрудника)", () => people, { sample: "", source: "S1, п. 5.1.1" })),
    eventId: optional(ref("Мероприятие (код)", () => events, { sample: "" })),
    note: optional(text("Примечание", { sample: "", help: "Для отменённого мероприятия — причина отмены." })),
  },
});
export type PlanLine = Row<typeof planLines>;
