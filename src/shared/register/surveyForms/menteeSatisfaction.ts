/** How satisfied mentees are at the end of the year (April): indicator 3. */
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
  stayQuestion,
  wellbeingQuestions,
  yesNoUnsure,
} from "./commonQuestions.ru.ts";
import type { SurveyForm } from "./survey.ts";

// S1, прил. 3, показатель 3; S1 VI
const items: readonly ScaleItem[] = [
  [
    "УН-01",
    "Насколько действенной оказалась для вас программа наставничества?",
    bad,
    good,
    "результатив|эффектив|действен",
    "программ",
  ],
  ["УН-02", "Насколько спокойно и удобно вам было участвовать в ней?", bad, good, "комфорт|удобно"],
  [
    "УН-03",
    "Насколько хорошо вас познакомили с коллективом, рабочим местом и обязанностями?",
    bad,
    good,
    "знакомств|познаком|организацион",
  ],
  ["УН-04", "Насколько программа помогла вам освоиться?", bad, good, "адаптац|освоит"],
  ["УН-05", "Насколько полезны были открытые уроки, семинары и конкурсы?", bad, good, "семинар|открыт|конкурс"],
  ["УН-06", "Насколько понятно наставник объяснял теорию?", bad, good, "теор"],
  ["УН-07", "Насколько полезны приёмы, которые показал наставник?", bad, good, "практ|прием"],
  [
    "УН-08",
    "Насколько хорош был план вашей работы с наставником?",
    bad,
    good,
    "качеств|как вы оценивает|хорош",
    "план",
  ],
  ["УН-09", "Насколько вы чувствовали поддержку наставника?", bad, good, "поддержк"],
  ["УН-10", "Насколько вы довольны совместной работой?", bad, good, "доволь", "совместн"],
  ["УН-11", "Насколько оправдались ваши ожидания?", bad, good, "ожидан"],
];

const questions: readonly Question[] = [
  participantQuestion,
  ...scales(items),
  ...impressionQuestions("УН"),
  {
    code: "УН-15",
    type: "one",
    title: "Хотели бы вы стать наставником?",
    options: yesNoUnsure,
    heard: ["стать наставник"],
  },
  {
    code: "УН-16",
    type: "one",
    title: "Появилось ли желание активнее участвовать в жизни коллектива?",
    options: yesNoUnsure,
  },
  ...riskQuestions("УН"),
  ...wellbeingQuestions,
  stayQuestion,
  remarkQuestion("УН"),
];

export const menteeSatisfaction = {
  title: "Анкета удовлетворённости наставляемого",
  told: "Наставляемые, в апреле, о каждой своей паре. Из ответов считается показатель 3.",
  description: `Анкета занимает около 6 минут. Оценки — от 1 (самая низкая) до 10 (самая высокая). ${promise}`,
  confirmation: received,
  stage: "exit",
  asked: "pairMentees",
  questions,
  index: items.map(([code]) => code),
  answersFile: "ответы наставляемых об удовлетворённости",
  partnerHeaders: ["код наставника", "код вашего наставника"],
} satisfies SurveyForm;
