/** The survey of a mentee's needs (September). */
import type { SurveyWords } from "./survey.ts";

export const needs: SurveyWords = {
  description:
    "Анкета занимает около 10 минут. Ответы помогают подобрать наставника и составить план; в школе виден только свод. Можно пропустить любой вопрос без звёздочки.",
  confirmation: "Спасибо! Ответ получен. Куратор свяжется с вами, когда наставник будет подобран.",
};
