/** What stands in the registers of the invented municipality. */
import type { CodeOf } from "../language/dictionary.ts";
import type { groupDuties, publicationKinds } from "../register/recordWords.ru.ts";

export const documentWords = {
  formerOrder: "О наставничестве в образовательных организациях города Демограда",
  order: "О системе наставничества педагогических работников города Демограда",
  regulation: "Положение о системе наставничества",
  roadmap: "Дорожная карта внедрения наставничества",
  concept: "Концепция развития наставничества до 2030 года",
  report: "Справка о мониторинге локальных актов",
  developedBy: "отдел развития образования",
  owner: "Управление образования",
  changeBy: (number: string) => `приказ № ${number}`,
} as const;

export const publicationWords: readonly (readonly [CodeOf<typeof publicationKinds>, string])[] = [
  ["popular", "День наставника: открытые уроки для молодых коллег"],
  ["method", "Памятка: как составить персонализированную программу"],
  ["popular", "Как прошёл первый месяц работы пар"],
  ["method", "Сборник заданий по функциональной грамотности"],
  ["results", "Итоги наставничества за учебный год"],
  ["practice", "Два урока в неделю вместе"],
  ["popular", "Молодые учителя о своих наставниках"],
  ["method", "Чек-лист посещения урока"],
];

export const practiceWords = [
  "Два урока в неделю вместе",
  "Видеодневник молодого педагога",
  "Утренний круг вдвоём",
  "Банк разборов сложных ситуаций",
] as const;

export const platformWords = [
  ["Функциональная грамотность", "метапредметная", "yes"],
  ["Проектная мастерская", "метапредметная", "yes"],
  ["Школа молодого математика", "предметная", "no"],
] as const;

export const groupWords: readonly (readonly [CodeOf<typeof groupDuties>, string])[] = [
  ["chair", "заместитель начальника управления образования"],
  ["deputy", "начальник отдела развития образования"],
  ["secretary", "главный специалист отдела развития образования"],
  ["member", "директор опорного центра"],
  ["member", "директор ресурсного центра"],
  ["member", "методист методического центра"],
  ["member", "руководитель образовательной организации"],
];

export const riskWords = [
  ["noPerception", 2, 3, "Встречи с коллективами, примеры пар"],
  ["overload", 4, 4, "Не больше двух наставляемых, методический день"],
  ["mentorMotivation", 3, 4, "Доплаты и благодарности наставникам"],
  ["formalism", 3, 5, "Выборочная проверка программ и дневников"],
  ["menteeMotivation", 2, 3, "Программа от запроса молодого педагога"],
  ["contours", 2, 2, "План сетевых мероприятий с колледжем"],
] as const;

export const adviceWords = [
  "Утвердить программы пар до конца октября",
  "Обучить наставников по программе «Наставничество»",
  "Обновить сведения в банке наставников",
] as const;

export const agreementSubject = "Наставники колледжа для молодых педагогов";
export const roadmapRemark = "Добавьте сроки и ответственных по этапам 5–7.";
export const measureWords = "Включить в план на следующий учебный год";
export const responsibleWord = "куратор";
export const groundWords = "справка о мониторинге";
