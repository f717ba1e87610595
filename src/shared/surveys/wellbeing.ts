/** Work and wellbeing, asked apart from the long surveys: at the beginning of the year, and again at its end from a file. */
import { promise } from "./promise.ru.ts";
import type { SurveyWords } from "./survey.ts";

export const wellbeing: SurveyWords = {
  description: `Три вопроса, одна минута. ${promise}`,
  confirmation: "Спасибо! Ответ получен.",
};
