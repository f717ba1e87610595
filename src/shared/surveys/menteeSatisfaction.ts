/** How satisfied mentees are at the end of the year (April): indicator 3. */
import type { SurveyWords } from "./survey.ts";

export const menteeSatisfaction: SurveyWords = {
  description:
    "Анкета занимает около 6 минут. Оценки — от 1 (самая низкая) до 10 (самая высокая). Можно пропустить любой вопрос без звёздочки.",
  confirmation: "Спасибо! Ответ получен.",
};
