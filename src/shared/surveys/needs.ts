/** The survey of a mentee's needs (September). */
import { promise } from "./promise.ru.ts";
import type { SurveyWords } from "./survey.ts";

export const needs: SurveyWords = {
  description: `Анкета занимает около 10 минут. Ответы помогают подобрать наставника и составить план. ${promise}`,
  confirmation: "Спасибо! Ответ получен. Куратор свяжется с вами, когда наставник будет подобран.",
};
