/** The survey of a mentor's competences, also of those who may become one. */
import { type GridRow, gridRows, type Question } from "../question.ts";
import { deficitAreas, mentoringKinds } from "../vocabulary.ts";
import { areaWords, participantQuestion, promise, received } from "./commonQuestions.ru.ts";
import type { SurveyForm } from "./survey.ts";

/** From this level of help on, an area stands in the bank of mentors. */
export const helpLevel = 2;
const helpLevels = ["не готов(а)", "немного", "уверенно", "могу учить других"] as const;

/** The code of the question how well somebody can help in an area. */
export function helpQuestion(area: string): string {
  return `К-03.${area}`;
}

const areaRows: GridRow[] = deficitAreas.codes.map((area) => ({
  code: helpQuestion(area),
  title: deficitAreas.label(area),
  heard: areaWords[area],
}));

// S4, S1 4.1.3
const questions: readonly Question[] = [
  participantQuestion,
  {
    code: "К-01.1",
    type: "one",
    title: "Готовы ли вы быть наставником в этом учебном году?",
    options: ["да", "да, но позже", "нет"],
    required: true,
    heard: ["готов", "наставник"],
  },
  {
    code: "К-01.2",
    type: "one",
    title: "Скольких наставляемых вы сможете вести?",
    options: ["0", "1", "2"],
    heard: ["скольк", "наставляем"],
  },
  {
    code: "К-01.3",
    type: "one",
    title: "Сколько часов в месяц вы можете уделять?",
    options: ["до 2", "2–4", "5–8", "больше 8"],
    heard: ["час", "месяц"],
  },
  {
    code: "К-01.4",
    type: "one",
    title: "Как вам удобнее встречаться?",
    options: ["очно", "дистанционно", "смешанно"],
    heard: ["режим|формат|встречаться"],
  },
  {
    code: "К-03",
    type: "grid",
    title: "В чём вы готовы помочь?",
    rows: areaRows,
    options: helpLevels,
    required: true,
    heard: ["помо|сильны"],
  },
  { code: "К-04", type: "paragraph", title: "Какие затруднения вы сами преодолели и как?", heard: ["преодолел"] },
  {
    code: "К-05",
    type: "grid",
    title: "Насколько это о вас?",
    rows: gridRows("К-05", [
      "умею слушать",
      "спокойно принимаю ошибки",
      "объясняю терпеливо",
      "держу слово",
      "замечаю успехи",
      "говорю прямо и уважительно",
      "люблю свою работу",
      "готов(а) учиться",
      "люблю решать за других",
    ]),
    options: ["совсем нет", "скорее нет", "когда как", "скорее да", "да"],
  },
  {
    code: "К-06",
    type: "grid",
    title: "Насколько хорошо вам это удаётся?",
    rows: gridRows("К-06", [
      "ставить цели вместе с коллегой",
      "составлять план и следовать ему",
      "разбирать урок без оценок",
      "искать решение вдвоём",
      "подбирать материалы",
      "оценивать продвижение",
    ]),
    options: ["плохо", "с трудом", "средне", "хорошо", "отлично"],
  },
  {
    code: "К-07.1",
    type: "several",
    title: "Какими способами вы работаете?",
    options: [
      "совместный урок",
      "разбор урока",
      "консультация",
      "показ приёма",
      "совместное планирование",
      "наблюдение",
      "проект",
      "беседа",
    ],
    heard: ["метод|способ"],
  },
  {
    code: "К-07.2",
    type: "several",
    title: "Какие виды наставничества вам подходят?",
    options: mentoringKinds.labels,
    heard: ["вид", "наставничеств"],
  },
  {
    code: "К-08",
    type: "several",
    title: "В какой роли вы готовы выступать?",
    options: ["проводник", "консультант"],
    heard: ["рол"],
  },
  {
    code: "К-09",
    type: "paragraph",
    title: "Какие результаты и достижения это подтверждают? Можно дать ссылки.",
    heard: ["результат|достижен", "ссыл"],
  },
  {
    code: "К-10.1",
    type: "text",
    title: "Проходили ли вы курсы «Наставничество»? Год и часы.",
    heard: ["курс", "наставничеств|год|час"],
  },
  {
    code: "К-10.2",
    type: "paragraph",
    title: "Что помогает и что мешает вам быть наставником?",
    heard: ["мешает|помогает"],
  },
  { code: "К-11", type: "text", title: "С кем вы хотели бы работать? Код участника.", heard: ["с кем", "работ"] },
  { code: "К-30", type: "paragraph", title: "Что ещё вы хотели бы сказать?", heard: ["комментар|предложени|пожелани"] },
];

export const mentorCompetences = {
  title: "Анкета компетенций наставника",
  told: "Все, кто может стать наставником, в начале года, о своих умениях. Области, где человек уверенно поможет, попадают в банк наставников, если там их ещё нет.",
  description: `Анкета занимает около 8 минут. По ответам подбирают пары и дополняют банк наставников. ${promise}`,
  confirmation: received,
  stage: "entry",
  asked: "staff",
  linked: ["mentors"],
  questions,
  follows: "areas",
  answersFile: "ответы на анкету компетенций наставников",
} satisfies SurveyForm;
