import { choice, flag, integer, key, moment, optional, text } from "./column.ts";
import { surveyKinds } from "./surveyForms/list.ts";
import { defineTable, type Row } from "./table.ts";

/** A created survey with its passport: which item of the linked form is which question. */
export const surveys = defineTable({
  sheet: "Анкеты",
  letter: "А",
  key: "id",
  help: "Созданные анкеты: ссылка, учебный год, сколько ответов разобрано.",
  tabColour: "#9334e6",
  columns: {
    id: key("Код анкеты", { sample: "А-001" }),
    kind: choice("Анкета", surveyKinds, { sample: surveyKinds.label("needs") }),
    schoolYear: integer("Учебный год (начало)", { min: 2000, max: 2100, sample: 2025 }),
    url: optional(
      text("Ссылка для заполнения", {
        sample: "https://docs.google.com/forms/d/e/example/viewform",
        limit: 2000,
        guarded: true,
        width: 320,
      }),
    ),
    formId: optional(text("Форма", { sample: "form-1", guarded: true })),
    passport: optional(
      text("Паспорт", {
        sample: "",
        limit: 40_000,
        guarded: true,
        help: "Соответствие вопросов формы столбцам ответов.",
      }),
    ),
    open: flag("Открыта"),
    createdAt: optional(moment("Создана")),
    drainedAt: optional(moment("Ответы разобраны")),
    drainedRows: optional(integer("Разобрано ответов", { sample: 0, guarded: true })),
  },
});
export type Survey = Row<typeof surveys>;
