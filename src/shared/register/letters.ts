import { choice, day, email, integer, key, lines, moment, optional, text } from "./column.ts";
import { letterStates } from "./recordWords.ru.ts";
import { defineTable, type Row } from "./table.ts";

// F196: the outbox of reminders; one digest a curator a day, no names in it
export const letters = defineTable({
  sheet: "Письма",
  letter: "ПС",
  key: "id",
  help: "Очередь писем с напоминаниями: по одному на куратора.",
  tabColour: "#5f6368",
  hidden: true,
  columns: {
    id: key("Код письма", { sample: "ПС-001", guarded: true }),
    recipient: email("Кому", { sample: "kurator@school1.example", guarded: true }),
    dueOn: day("На какой день", { sample: "2024-09-16", guarded: true }),
    subject: text("Тема", { sample: "Наставничество: ближайшие сроки", guarded: true }),
    body: lines("Текст", {
      sample: "До 30 сентября: утвердить программы пар (2).",
      limit: 10_000,
      guarded: true,
      width: 320,
    }),
    state: choice("Состояние", letterStates, { sample: "ждёт отправки", guarded: true }),
    attempts: integer("Попыток", { min: 0, max: 100, sample: 0, guarded: true }),
    sentAt: optional(moment("Отправлено", { sample: "" })),
  },
});
export type Letter = Row<typeof letters>;
