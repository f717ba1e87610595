/** How satisfied mentees are at the end of the year (April): indicator 3. */
import { promise } from "./promise.ru.ts";
import type { SurveyWords } from "./survey.ts";

export const menteeSatisfaction: SurveyWords = {
  description: `Анкета занимает около 6 минут. Оценки — от 1 (самая низкая) до 10 (самая высокая). ${promise}`,
  confirmation: "Спасибо! Ответ получен.",
};
