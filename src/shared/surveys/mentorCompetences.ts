/** The survey of a mentor's competences, also of those who may become one. */
import { promise } from "./promise.ru.ts";
import type { SurveyWords } from "./survey.ts";

export const mentorCompetences: SurveyWords = {
  description: `Анкета занимает около 8 минут. По ответам подбирают пары и дополняют банк наставников. ${promise}`,
  confirmation: "Спасибо! Ответ получен.",
};
