/** Asked of both sides when their pair has ended. */
import { closingGrounds } from "../vocabulary.ts";
import { pairPromise, participantQuestion, received } from "./commonQuestions.ru.ts";
import type { SurveyForm } from "./survey.ts";

export const closePulse = {
  title: "Опрос при завершении",
  told: "Обе стороны пары, когда она завершена, о своей паре. Просьба больше не назначать вместе показывается куратору как предложение: решает он.",
  description: `Четыре вопроса, одна минута. ${pairPromise}`,
  confirmation: received,
  stage: "exit",
  asked: "pairSides",
  moment: "end",
  questions: [
    participantQuestion,
    {
      code: "ПЗ-01",
      type: "one",
      title: "Почему ваша пара завершила работу?",
      options: closingGrounds.labels,
      required: true,
    },
    {
      code: "ПЗ-02",
      type: "one",
      title: "Хотели бы вы продолжить с кем-нибудь другим?",
      options: ["да", "нет", "ещё не решил(а)"],
    },
    {
      code: "ПЗ-03",
      type: "one",
      title: "Просите ли вы больше не назначать вас вместе?",
      help: "Ответ «да» куратор вашей школы увидит вместе с названием пары и решит сам.",
      options: ["да", "нет"],
      required: true,
    },
    { code: "ПЗ-04", type: "paragraph", title: "Что ещё вы хотели бы сказать?" },
  ],
  proposes: { about: "apart", question: "ПЗ-03", answer: "да" },
} satisfies SurveyForm;
