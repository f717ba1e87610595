/** How satisfied mentors are at the end of the year (April): indicator 4. */
import type { Question } from "../question.ts";
import {
  bad,
  good,
  impressionQuestions,
  participantQuestion,
  promise,
  received,
  remarkQuestion,
  riskQuestions,
  type ScaleItem,
  scales,
  yesNoUnsure,
} from "./commonQuestions.ru.ts";
import type { SurveyForm } from "./survey.ts";

// S1, прил. 3, показатель 4; S1 VI
const items: readonly ScaleItem[] = [
  [
    "УС-01",
    "Насколько действенной оказалась программа наставничества?",
    bad,
    good,
    "результатив|эффектив|действен",
    "программ",
  ],
  ["УС-02", "Насколько спокойно и удобно вам было быть наставником?", bad, good, "комфорт|удобно"],
  [
    "УС-03",
    "Насколько удалось познакомить наставляемого с коллективом, рабочим местом и обязанностями?",
    bad,
    good,
    "знакомств|познаком",
  ],
  ["УС-04", "Насколько наставляемый освоился?", bad, good, "адаптац|освоился"],
  ["УС-05", "Насколько наставляемый овладел теорией?", bad, good, "теори"],
  ["УС-06", "Насколько наставляемый овладел приёмами работы?", bad, good, "практ|прием"],
  [
    "УС-07",
    "Насколько хороша была программа, которую вы составили?",
    bad,
    good,
    "составл|ваша программ|вашей программ|качеств",
    "программ",
  ],
  ["УС-08", "Насколько наставляемый был вовлечён в работу?", bad, good, "включ|вовлеч"],
  ["УС-09", "Насколько вы довольны совместной работой?", bad, good, "доволь", "совместн"],
  ["УС-10", "Насколько оправдались ваши ожидания?", bad, good, "ожидан"],
];

const questions: readonly Question[] = [
  participantQuestion,
  ...scales(items),
  ...impressionQuestions("УС"),
  { code: "УС-15", type: "one", title: "Готовы ли вы продолжить?", options: yesNoUnsure, heard: ["продолж"] },
  ...riskQuestions("УС"),
  {
    code: "УС-24",
    type: "scale",
    title: "Насколько помогала вам администрация?",
    low: bad,
    high: good,
    heard: ["администрац"],
  },
  remarkQuestion("УС"),
];

export const mentorSatisfaction = {
  title: "Анкета удовлетворённости наставника",
  told: "Наставники, в апреле, о каждой своей паре. Из ответов считается показатель 4.",
  description: `Анкета занимает около 5 минут; о каждом наставляемом — отдельно. Оценки — от 1 (самая низкая) до 10 (самая высокая). ${promise}`,
  confirmation: received,
  stage: "exit",
  asked: "pairMentors",
  questions,
  index: items.map(([code]) => code),
  answersFile: "ответы наставников об удовлетворённости",
  partnerHeaders: ["код наставляемого", "код вашего наставляемого"],
} satisfies SurveyForm;
