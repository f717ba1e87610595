/** How a pair has begun, asked of both sides thirty days after its start. */
import { pairPromise, participantQuestion, received } from "./commonQuestions.ru.ts";
import type { SurveyForm } from "./survey.ts";

export const startPulse = {
  title: "Опрос через месяц",
  told: "Обе стороны пары, через 30 дней после начала, о своей паре. Просьба о помощи показывается куратору, пока пара работает.",
  description: `Четыре вопроса, одна минута. ${pairPromise}`,
  confirmation: received,
  stage: "middle",
  asked: "pairSides",
  moment: "month",
  questions: [
    participantQuestion,
    {
      code: "ПМ-01",
      type: "one",
      title: "Удалось ли наладить работу вместе?",
      options: ["да", "отчасти", "нет"],
      required: true,
    },
    {
      code: "ПМ-02",
      type: "one",
      title: "Подходит ли вам, как часто вы встречаетесь?",
      options: ["подходит", "хочется чаще", "хочется реже"],
    },
    {
      code: "ПМ-03",
      type: "one",
      title: "Нужна ли помощь куратора?",
      help: "Ответ «да» куратор вашей школы увидит вместе с названием пары.",
      options: ["да", "нет"],
      required: true,
    },
    { code: "ПМ-04", type: "paragraph", title: "Что мешает или чего не хватает?" },
  ],
  proposes: { about: "help", question: "ПМ-03", answer: "да" },
} satisfies SurveyForm;
