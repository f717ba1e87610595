/** Templates of a pair's plan: facts from the documents, wording our own. */

import type { CodeOf } from "../language/dictionary.ts";
import type { deficitAreas } from "../register/vocabulary.ts";

export interface TemplateLine {
  activity: string;
  area?: CodeOf<typeof deficitAreas>;
  /** The area is one of the mentee's own deficits. */
  ownNeed?: true;
  /** A municipal event takes place in this month; without one the line is spread over the whole time. */
  month?: number;
}

// S4, приложение: fourteen lines with «месяц, год» left open
const omsk: readonly TemplateLine[] = [
  { activity: "Методическое объединение: задачи программы на год, роли наставника и наставляемого" },
  { activity: "Анкета запросов наставляемого" },
  { activity: "Анкета компетенций наставника" },
  { activity: "Встреча методического объединения с парой: знакомство, цели, график встреч, записи в базах" },
  { activity: "Консультация наставника: какие документы ведёт педагог", area: "law" },
  { activity: "Семинар для наставляемых «Как работает наставничество»", area: "method" },
  { activity: "Индивидуальная консультация наставника по запросу", ownNeed: true },
  { activity: "Промежуточный мониторинг: как выполняется программа пары" },
  {
    activity: "Семинар-практикум пары «Эффективное наставничество»: что удалось, что изменить в программе",
    area: "method",
  },
  { activity: "Индивидуальные консультации по программе пары", ownNeed: true },
  { activity: "Наставник посещает занятие, на котором наставляемый показывает успехи", ownNeed: true },
  { activity: "Анкета удовлетворённости наставника" },
  { activity: "Анкета удовлетворённости наставляемого" },
  { activity: "Отчёт наставника с заключением и предложениями" },
];

// S1 прил. 3: municipal events whose audience are pairs, mentors and young specialists, in their months
const neftyugansk: readonly TemplateLine[] = [
  { activity: "Организационная встреча пары: программа и план на учебный год" },
  { activity: "Педагогическая гостиная «Спрашивай! Предлагай! Планируй!»", month: 10 },
  { activity: "Форум молодых педагогов «Старт в профессию. Факторы успеха»", month: 10 },
  { activity: "Семинар по функциональной грамотности", area: "method", month: 11 },
  { activity: "Тренинг для наставников и наставляемых «Наставник V ре курсе»", area: "psychology", month: 11 },
  { activity: "Семинар «Правовая защищённость педагога»", area: "law", month: 12 },
  { activity: "Брифинг «Как стать классным классным?»", area: "upbringing", month: 1 },
  { activity: "Деловая игра «Мир особого ребёнка»", area: "psychology", month: 2 },
  { activity: "Городской конкурс «Наставники Югры»: подготовить и показать практику пары", month: 3 },
  { activity: "Семинар для пар «Компетентностный лидер»", area: "subject", month: 3 },
  { activity: "Семинар «Методический мост»: представить результаты пары", area: "method", month: 4 },
  { activity: "Мониторинг компетентности: динамика за год и анкеты удовлетворённости", month: 4 },
  { activity: "Итоговое мероприятие программы наставничества", month: 5 },
  { activity: "Консультация наставника по запросу", ownNeed: true },
  { activity: "Открытый урок на муниципальном фестивале: посетить и обсудить", ownNeed: true },
  { activity: "Отчёт наставника и итоги работы пары" },
];

export const planTemplates = {
  omsk,
  neftyugansk,
} as const satisfies Record<string, readonly TemplateLine[]>;
