import { choice, day, key, optional, ref, text } from "./column.ts";
import { pairs } from "./pairs.ts";
import { defineTable, type Row } from "./table.ts";
import { pairEventKinds } from "./vocabulary.ts";

// rules.md 2, F106, F110, F184: what a pair's own row can say only once; pauses and extensions happen again
export const pairEvents = defineTable({
  sheet: "Изменения пар",
  letter: "ИП",
  key: "id",
  help: "Что происходило с парой: начало, приостановки, продления, изменения, замена и завершение.",
  tabColour: "#c5221f",
  periods: [["on", "until"]],
  pastDays: ["on", "mentorAgreedOn", "menteeAgreedOn", "diagnosedOn"],
  columns: {
    id: key("Код изменения", { sample: "ИП-001" }),
    pairId: ref("Номер пары", () => pairs, { sample: "П-001" }),
    kind: choice("Событие", pairEventKinds, { sample: "приостановка" }),
    on: day("С какого дня", { sample: "2025-02-10" }),
    until: optional(
      day("По какой день", { sample: "2025-02-21", help: "Приостановка: последний день. Продление: новый срок." }),
    ),
    ground: optional(text("Основание", { sample: "болезнь" })),
    dueWas: optional(day("Прежний срок", { sample: "", source: "S2, п. 10.2" })),
    mentorAgreedOn: optional(day("Согласие наставника", { sample: "", source: "S2, п. 10.2" })),
    menteeAgreedOn: optional(day("Согласие наставляемого", { sample: "", source: "S2, п. 10.2" })),
    noticeOn: optional(day("Уведомление", { sample: "", source: "ТК РФ, ст. 351.8" })),
    diagnosedOn: optional(day("Итоговая диагностика", { sample: "", source: "S4, п. 1.5" })),
    document: optional(text("Документ", { sample: "", help: "Номер и дата или ссылка." })),
    note: optional(text("Примечание", { sample: "" })),
  },
});
export type PairEvent = Row<typeof pairEvents>;
