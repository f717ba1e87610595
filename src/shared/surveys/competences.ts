/** The survey of a mentor's competences, also of those who may become one. */
import type { SurveyWords } from "./survey.ts";

export const competences: SurveyWords = {
  description:
    "Анкета занимает около 8 минут. По ответам подбирают пары и дополняют банк наставников. Можно пропустить любой вопрос без звёздочки.",
  confirmation: "Спасибо! Ответ получен.",
};
