/** Work and wellbeing, asked apart from the long surveys: at the beginning of the year, and again at its end from a file. */
import { participantQuestion, promise, received, stayQuestion, wellbeingQuestions } from "./commonQuestions.ru.ts";
import type { SurveyForm } from "./survey.ts";

export const wellbeing = {
  title: "Опрос о работе и самочувствии",
  told: "Наставники и наставляемые, в начале и в конце года, о себе. Ответы показывают, кому за год стало лучше.",
  description: `Три вопроса, одна минута. ${promise}`,
  confirmation: received,
  stage: "entry",
  asked: "staff",
  linked: ["mentors", "mentees"],
  questions: [participantQuestion, ...wellbeingQuestions, stayQuestion],
  measured: true,
  answersFile: "ответы о работе и самочувствии",
  momentHeaders: ["дата", "дата опроса", "дата измерения"],
} satisfies SurveyForm;
