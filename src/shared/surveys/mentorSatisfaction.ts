/** How satisfied mentors are at the end of the year (April): indicator 4. */
import type { SurveyWords } from "./survey.ts";

export const mentorSatisfaction: SurveyWords = {
  description:
    "Анкета занимает около 5 минут; о каждом наставляемом — отдельно. Оценки — от 1 (самая низкая) до 10 (самая высокая). Можно пропустить любой вопрос без звёздочки.",
  confirmation: "Спасибо! Ответ получен.",
};
