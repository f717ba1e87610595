/** What the invented pairs write into programmes, diaries and routes. */
import type { Meeting } from "../register/meetings.ts";

export const sampleGoals = [
  "Уверенно вести урок в 5–6 классах",
  "Освоить оценивание, которое помогает учиться",
  "Научиться работать с разноуровневым классом",
  "Наладить работу с родителями класса",
  "Подготовиться к аттестации на первую категорию",
] as const;

export const sampleTopics: readonly {
  kind: Meeting["kind"];
  topic: string;
  outcome: string;
  nextStep: string | null;
}[] = [
  {
    kind: "consultation",
    topic: "Как начать урок",
    outcome: "Выбраны три приёма начала урока",
    nextStep: "Попробовать в 5 «А»",
  },
  { kind: "lessonVisit", topic: "Урок наставляемого: темп и вопросы", outcome: "Вопросы стали точнее", nextStep: null },
  {
    kind: "jointLesson",
    topic: "Совместный урок с групповой работой",
    outcome: "Группы работали самостоятельно",
    nextStep: "Повторить без наставника",
  },
  { kind: "online", topic: "Разбор контрольной работы", outcome: "Составлен план повторения", nextStep: null },
  { kind: "control", topic: "Что удалось за месяц", outcome: "План уточнён", nextStep: "Добавить посещение урока" },
];

export const sampleReport = {
  strengths: "Увлекает детей проектами, владеет цифровыми инструментами",
  frequency: "раз в неделю",
  conclusion: "Затруднения в основном преодолены, цель программы достигнута.",
  proposals: "Продолжить работу по методике оценивания в индивидуальном маршруте.",
  reviewer: "методист",
  routeGoal: "Стать предметником-методистом и делиться опытом в городе",
  tutor: "тьютор ЦНППМ",
  product: "Технологическая карта урока",
  reflection: "Стало проще готовиться и проводить уроки",
} as const;
