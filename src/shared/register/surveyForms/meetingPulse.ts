/** A word after a meeting: it becomes a line of the mentor's diary (S0 6.1.9). */
import { meetingKinds } from "../recordWords.ru.ts";
import { deficitAreas } from "../vocabulary.ts";
import { pairPromise, participantQuestion } from "./commonQuestions.ru.ts";
import type { SurveyForm } from "./survey.ts";

/** The questions of which a meeting's row is made. */
export const meetingQuestions = {
  metOn: "ПВ-01",
  kind: "ПВ-02",
  topic: "ПВ-03",
  area: "ПВ-04",
  outcome: "ПВ-05",
  usefulness: "ПВ-06",
  nextStep: "ПВ-07",
} as const;

export const meetingPulse = {
  title: "Отметка о встрече",
  told: "Наставники, после каждой встречи, о своей паре. Ответ становится строкой дневника встреч; на одной ссылке — сколько угодно встреч.",
  description: `Семь коротких вопросов, около 2 минут. Ссылка одна на пару: открывайте её после каждой встречи. ${pairPromise}`,
  confirmation: "Спасибо! Встреча будет в дневнике пары.",
  stage: "middle",
  asked: "pairMentors",
  questions: [
    participantQuestion,
    { code: meetingQuestions.metOn, type: "day", title: "Когда вы встречались?", required: true },
    {
      code: meetingQuestions.kind,
      type: "one",
      title: "Что это было?",
      options: meetingKinds.labels,
      required: true,
    },
    { code: meetingQuestions.topic, type: "text", title: "О чём шла речь?", required: true },
    {
      code: meetingQuestions.area,
      type: "one",
      title: "К какому затруднению это относится?",
      options: deficitAreas.labels,
    },
    { code: meetingQuestions.outcome, type: "paragraph", title: "Что получилось?" },
    {
      code: meetingQuestions.usefulness,
      type: "one",
      title: "Насколько встреча была полезна, от 1 до 5?",
      options: ["1", "2", "3", "4", "5"],
    },
    { code: meetingQuestions.nextStep, type: "text", title: "Что вы сделаете к следующей встрече?" },
  ],
  repeatedBy: meetingQuestions.metOn,
  follows: "meeting",
} satisfies SurveyForm;
