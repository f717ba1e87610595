/** How mentoring goes in an organisation, as its curator sees it at the end of the year (Р-145). */

import { gridRows } from "../question.ts";
import { curatorPromise, curatorQuestion, markWords, received } from "./commonQuestions.ru.ts";
import type { SurveyForm } from "./survey.ts";

const rows = gridRows("АК", [
  "условия для работы пар созданы",
  "работа отвечает принципам наставничества",
  "подходы выбраны под задачи участников",
  "в коллективе спокойно и доброжелательно",
  "наставники ведут работу последовательно",
  "участники довольны",
  "партнёры довольны",
  "наставляемые действуют сами",
  "наставляемые применяют то, чему научились",
]);

export const curatorReview = {
  title: "Анкета куратора",
  told: "Кураторы школ, до 1 мая, о своей организации. Ответ ничего в реестре не меняет: из него складываются уровни в итогах анкеты.",
  description: `Девять оценок и четыре вопроса своими словами, около 6 минут. ${curatorPromise}`,
  confirmation: received,
  stage: "exit",
  asked: "organisationCurators",
  dueOn: "05-01",
  questions: [
    curatorQuestion,
    {
      code: "АК",
      type: "grid",
      title: "Насколько это верно для вашей организации?",
      rows,
      options: markWords,
      required: true,
    },
    { code: "АК-11", type: "paragraph", title: "Что у вас получается лучше всего?" },
    { code: "АК-12", type: "paragraph", title: "Что пока даётся с трудом?" },
    { code: "АК-13", type: "paragraph", title: "Что могло бы помочь?" },
    { code: "АК-14", type: "paragraph", title: "Что может помешать?" },
  ],
  levels: {
    questions: rows.map(({ code }) => code),
    from: [
      ["оптимальный", 15],
      ["допустимый", 9],
      ["недопустимый", 0],
    ],
  },
} satisfies SurveyForm;
