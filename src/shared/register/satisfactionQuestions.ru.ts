/** What mentees and mentors are asked of their satisfaction: the items of both indexes, and what is asked beside them. */
import { participantQuestion } from "./participantQuestion.ru.ts";
import type { Question } from "./question.ts";

type Item = readonly [code: string, title: string, low: string, high: string, ...heard: string[]];

function scales(items: readonly Item[]): Question[] {
  return items.map(([code, title, low, high, ...heard]) => ({ code, type: "scale", title, low, high, heard }));
}

const [bad, good] = ["совсем нет", "в полной мере"];

// S1, прил. 3, показатель 3; S1 VI
const menteeItems: readonly Item[] = [
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

// S1, прил. 3, показатель 4; S1 VI
const mentorItems: readonly Item[] = [
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

/** Without influence on the index: what the six risks of S1 VI look like from inside. */
function riskQuestions(prefix: string): Question[] {
  return [
    {
      code: `${prefix}-21`,
      type: "scale",
      title: "Насколько работа шла по делу, а не для отчёта?",
      low: "только для отчёта",
      high: "по делу",
      heard: ["формал|для отчета"],
    },
    {
      code: `${prefix}-22`,
      type: "scale",
      title: "Насколько вам хотелось заниматься этой работой?",
      low: bad,
      high: good,
      heard: ["мотивац|хотелось заниматься"],
    },
    {
      code: `${prefix}-23`,
      type: "scale",
      title: "Насколько велика была нагрузка?",
      low: "незаметна",
      high: "слишком велика",
      heard: ["нагрузк"],
    },
  ];
}

const yesNoUnsure = ["да", "нет", "затрудняюсь ответить"] as const;
const often = ["очень часто", "часто", "редко", "очень редко", "никогда"] as const;

/** Asked at the beginning and at the end, so that the difference can be told (S1, паспорт: «улучшение»). */
export const wellbeingQuestions: readonly Question[] = [
  {
    code: "З-12.1",
    type: "scale",
    title: "Насколько вы довольны работой?",
    low: "совсем не доволен",
    high: "полностью доволен",
    heard: ["удовлетвор|доволь", "работ"],
  },
  {
    code: "З-12.2",
    type: "scale",
    title: "Как вы оцениваете своё состояние на работе?",
    low: "очень тяжело",
    high: "легко и спокойно",
    heard: ["психоэмоц|эмоцион|самочувств|состояни"],
  },
];

export const stayQuestion: Question = {
  code: "З-12.3",
  type: "one",
  title: "Собираетесь ли вы остаться в профессии?",
  options: ["да", "нет", "ещё не решил(а)"],
  heard: ["продолжить работу|остаться|остат", "образован|професс|школ"],
};

export const menteeIndex: readonly string[] = menteeItems.map(([code]) => code);
export const mentorIndex: readonly string[] = mentorItems.map(([code]) => code);

export const menteeSatisfactionQuestions: readonly Question[] = [
  participantQuestion,
  ...scales(menteeItems),
  { code: "УН-12", type: "paragraph", title: "Что было для вас самым ценным?", heard: ["ценн"] },
  { code: "УН-13", type: "paragraph", title: "Чего вам не хватило?", heard: ["хватил|не хватал"] },
  {
    code: "УН-14",
    type: "one",
    title: "Как часто проходили встречи и мероприятия?",
    options: often,
    heard: ["как часто"],
  },
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
  {
    code: "УН-30",
    type: "paragraph",
    title: "Что ещё вы хотели бы сказать?",
    heard: ["комментар|предложени|пожелани"],
  },
];

export const mentorSatisfactionQuestions: readonly Question[] = [
  participantQuestion,
  ...scales(mentorItems),
  { code: "УС-12", type: "paragraph", title: "Что было для вас самым ценным?", heard: ["ценн"] },
  { code: "УС-13", type: "paragraph", title: "Чего вам не хватило?", heard: ["хватил|не хватал"] },
  {
    code: "УС-14",
    type: "one",
    title: "Как часто проходили встречи и мероприятия?",
    options: often,
    heard: ["как часто"],
  },
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
  {
    code: "УС-30",
    type: "paragraph",
    title: "Что ещё вы хотели бы сказать?",
    heard: ["комментар|предложени|пожелани"],
  },
];
