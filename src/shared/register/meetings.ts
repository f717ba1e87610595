import { choice, day, integer, key, optional, ref, text } from "./column.ts";
import { pairs } from "./pairs.ts";
import { meetingKinds } from "./recordWords.ru.ts";
import { defineTable, type Row } from "./table.ts";
import { deficitAreas } from "./vocabulary.ts";

// S0 6.1.9, 7.1.6, 8.2; F069, F099, F124, F126
export const meetings = defineTable({
  sheet: "Встречи",
  letter: "ВС",
  key: "id",
  help: "Дневник наставника: встречи пар, темы и итоги.",
  tabColour: "#c5221f",
  pastDays: ["metOn"],
  plain: { group: "pairs", title: "Встречи пар", owner: ["pairId"] },
  columns: {
    id: key("Код встречи", { sample: "ВС-001" }),
    pairId: ref("Номер пары", () => pairs, { sample: "П-001" }),
    metOn: day("Дата", { sample: "2024-10-14" }),
    kind: choice("Вид встречи", meetingKinds, { sample: "консультация" }),
    topic: text("Тема", { sample: "Как начать урок", width: 280 }),
    area: optional(choice("Область дефицита", deficitAreas, { sample: "методическая" })),
    outcome: optional(text("Итог", { sample: "", limit: 1000, width: 280 })),
    usefulness: optional(integer("Польза, 1–5", { min: 1, max: 5, sample: 4 })),
    nextStep: optional(text("Следующий шаг", { sample: "" })),
    note: optional(text("Примечание", { sample: "" })),
    answerId: optional(
      text("Из ответа на анкету", {
        sample: "",
        guarded: true,
        help: "Строка следует за этим ответом, пока её не изменят.",
      }),
    ),
  },
});
export type Meeting = Row<typeof meetings>;
