/** How satisfied mentors are at the end of the year (April): indicator 4. */
import { promise } from "./promise.ru.ts";
import type { SurveyWords } from "./survey.ts";

export const mentorSatisfaction: SurveyWords = {
  description: `Анкета занимает около 5 минут; о каждом наставляемом — отдельно. Оценки — от 1 (самая низкая) до 10 (самая высокая). ${promise}`,
  confirmation: "Спасибо! Ответ получен.",
};
