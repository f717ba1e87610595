/** What is said of answers on paper: on the sheet itself, and to whoever types it in. */
import type { AnswerColumn } from "../register/question.ts";

export const paperTexts = {
  /** By who answers: nobody of the school opens what a person has answered. */
  handIn: {
    person:
      "Заполненный лист передайте в департамент, лучше в заклеенном конверте: в реестр его вносит сотрудник департамента и при этом читает. В школе лист не вскрывают и не вносят.",
    organisation: "Ответы с листа вносит в реестр сам куратор или сотрудник департамента; кто вносит, тот их читает.",
  },
  typedAs: (question: AnswerColumn["question"]): string => {
    switch (question.type) {
      case "scale":
        return "число от 1 до 10";
      case "day":
        return "день цифрами, например 05.09.2025 или 05092025";
      case "one":
      case "grid":
        return `номер ответа от 1 до ${question.options.length}`;
      case "several":
        return question.options.length < 10
          ? `номера ответов от 1 до ${question.options.length}, каждый один раз, например 13`
          : `номера ответов от 1 до ${question.options.length} через пробел, каждый один раз`;
      default:
        return "текст";
    }
  },
} as const;
