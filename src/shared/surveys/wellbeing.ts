/** Work and wellbeing, asked apart from the long surveys: at the beginning of the year, and again at its end from a file. */
import type { SurveyWords } from "./survey.ts";

export const wellbeing: SurveyWords = {
  description: "Три вопроса, одна минута.",
  confirmation: "Спасибо! Ответ получен.",
};
