/** What several surveys ask, and what is said of the answers to each. */
import type { CodeOf } from "../../language/dictionary.ts";
import { participantCode, type Question } from "../question.ts";
import type { deficitAreas } from "../vocabulary.ts";

/** The question with which every survey begins. */
export const participantQuestion: Question = {
  code: participantCode,
  type: "text",
  title: "Код участника",
  help: "Уже заполнен в вашей личной ссылке. Не изменяйте его.",
  required: true,
};

/** The same, where an organisation answers through its curator. */
export const curatorQuestion: Question = {
  ...participantQuestion,
  help: "Код организации уже заполнен в ссылке куратора. Не изменяйте его.",
};

/** From 0 to 2. */
export const markWords = ["нет", "частично", "да"] as const;

/** What is true of a survey's answers, in whatever host. */
export const promise =
  "Ответы хранятся в книге реестра под вашим кодом: прочесть их может департамент и каждый, кому открыта сама книга, в том числе куратор школы; остальным виден только свод. Можно пропустить любой вопрос без звёздочки.";
/** Of a survey that a curator answers for an organisation, and of one that a side of a pair answers about it. */
export const curatorPromise =
  "Ответ подписан вашей организацией и хранится в книге реестра: прочесть его может каждый, кому она открыта.";
export const pairPromise =
  "Ответы хранятся в книге реестра под вашим кодом: прочесть их может департамент и каждый, кому открыта сама книга, в том числе куратор школы.";
export const received = "Спасибо! Ответ получен.";

/** By which an area is known in the columns of other forms. */
export const areaWords: Readonly<Record<CodeOf<typeof deficitAreas>, readonly string[]>> = {
  theory: ["научн|теорет"],
  law: ["норматив|правов"],
  subject: ["предмет"],
  psychology: ["психолог"],
  method: ["методик|методич|технологи"],
  ict: ["икт|информационно"],
  digital: ["цифров", "сред|образован"],
  upbringing: ["воспитат|воспитан", "внеурочн"],
  health: ["здоров"],
};
export type ScaleItem = readonly [code: string, title: string, low: string, high: string, ...heard: string[]];

export function scales(items: readonly ScaleItem[]): Question[] {
  return items.map(([code, title, low, high, ...heard]) => ({ code, type: "scale", title, low, high, heard }));
}

export const bad = "совсем нет";
export const good = "в полной мере";

/** Without influence on the index: what the six risks of S1 VI look like from inside. */
export function riskQuestions(prefix: string): Question[] {
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

export const yesNoUnsure = ["да", "нет", "затрудняюсь ответить"] as const;
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

/** What both sides of a pair are asked beside the scales of their index. */
export function impressionQuestions(prefix: string): Question[] {
  return [
    { code: `${prefix}-12`, type: "paragraph", title: "Что было для вас самым ценным?", heard: ["ценн"] },
    { code: `${prefix}-13`, type: "paragraph", title: "Чего вам не хватило?", heard: ["хватил|не хватал"] },
    {
      code: `${prefix}-14`,
      type: "one",
      title: "Как часто проходили встречи и мероприятия?",
      options: often,
      heard: ["как часто"],
    },
  ];
}

/** With which their survey ends. */
export function remarkQuestion(prefix: string): Question {
  return {
    code: `${prefix}-30`,
    type: "paragraph",
    title: "Что ещё вы хотели бы сказать?",
    heard: ["комментар|предложени|пожелани"],
  };
}
