import { choice, day, key, optional, ref, shown, text } from "./column.ts";
import { events } from "./events.ts";
import { people } from "./people.ts";
import { contestClusters, visitStates } from "./recordWords.ru.ts";
import { defineTable, type Row } from "./table.ts";

// S1, приложение 3; F168, F169, F172
export const visits = defineTable({
  sheet: "Участие",
  letter: "УЧ",
  key: "id",
  help: "Кто приглашён на мероприятие, записался и пришёл.",
  tabColour: "#12b5cb",
  unique: ["eventId", "personId"],
  pastDays: ["markedOn"],
  plain: { group: "events", title: "Участие в мероприятиях", owner: ["personId"] },
  columns: {
    id: key("Код записи", { sample: "УЧ-001" }),
    eventId: ref("Код мероприятия", () => events, { sample: "МР-001" }),
    eventTitle: shown("Мероприятие", "eventId", "title"),
    personId: ref("Код сотрудника", () => people, { sample: "С-001" }),
    personName: shown("Сотрудник", "personId", "name"),
    state: choice("Участие", visitStates, { sample: "записан" }),
    markedOn: day("Дата отметки", { sample: "2024-09-12" }),
    nomination: optional(choice("Номинация", contestClusters, { sample: "", source: "S1, прил. 3, 3.4" })),
    note: optional(text("Примечание", { sample: "" })),
  },
});
export type Visit = Row<typeof visits>;
