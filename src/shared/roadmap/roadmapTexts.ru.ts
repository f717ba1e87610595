/** Sentences about the roadmap, events and reminders: what is lacking, why not, what the letters say. */

import { plural } from "../language/plural.ru.ts";
import type { LackCode, LackFacts } from "./lacks.ts";

const pairs = (count: number) => `${count} ${plural(count, "пара", "пары", "пар")}`;
const ofPairs = (count: number) => `${count} ${plural(count, "пары", "пар", "пар")}`;
const organisations = (count: number) => `${count} ${plural(count, "организация", "организации", "организаций")}`;
const lines = (count: number) => `${count} ${plural(count, "мероприятие", "мероприятия", "мероприятий")}`;

export const lackPhrases: { [Code in LackCode]: (facts: LackFacts[Code]) => string } = {
  needsMissing: () => "нет ни одного ответа на анкету запросов и нет отметки «нет запросов»",
  bankStale: ({ since }) => `с ${since} не обновлена база наставников и наставляемых`,
  noPairs: () => "утверждённых пар нет",
  noProgrammes: () => "программ нет",
  noLines: () => "строк плана нет",
  programmeMissing: ({ pairs: count }) => `нет программы: ${pairs(count)}`,
  programmeNotApproved: ({ pairs: count }) => `программа без даты утверждения: ${pairs(count)}`,
  planMissing: ({ pairs: count }) => `в программе нет ни одной строки плана: ${pairs(count)}`,
  linesOverdue: ({ lines: count, done, due }) => `просрочено ${lines(count)} плана: выполнено ${done} из ${due}`,
  linesAhead: ({ lines: count }) => `впереди ${lines(count)} плана`,
  reviewMissing: ({ pairs: count }) => `программа не оценена по чек-листу: ${pairs(count)}`,
  surveyShort: ({ answered, of, wanted }) =>
    `на анкету удовлетворённости ответили ${answered} из ${of}, нужно не менее ${wanted} %`,
  noParticipants: () => "участников пар нет",
  resultsMissing: () => "нет публикации с видом «результаты»",
  organisationsWithoutBank: ({ organisations: count }) => `база не передана: ${organisations(count)}`,
  organisationsWithoutProgrammes: ({ organisations: count, pairs: missing }) =>
    `нет программ у ${ofPairs(missing)}: ${organisations(count)}`,
  publicationsShort: ({ months, wanted }) =>
    `меньше ${wanted} публикаций в месяц: ${months} ${plural(months, "месяц", "месяца", "месяцев")}`,
  publicationsThisMonth: ({ published, wanted }) => `в этом месяце ${published} из ${wanted}`,
  trainingMissing: ({ hours }) => `нет записи о курсах (от ${hours} часов) на листе «Учёт КПК»`,
  organisationsWithoutStaff: ({ organisations: count }) => `нет списка сотрудников: ${organisations(count)}`,
  careersUnknown: ({ people, organisations: count }) =>
    `не указано начало стажа: ${people} ${plural(people, "участник", "участника", "участников")}, ${organisations(count)}`,
  actsMissing: ({ organisations: count }) => `нет всех пяти локальных актов с датами: ${organisations(count)}`,
  reportMissing: ({ about }) =>
    `на листе «Документы» нет муниципальной справки ${about === "acts" ? "о мониторинге локальных актов" : "по самодиагностике"}`,
  openedLater: ({ on }) => `организация открыта ${on}, после этого срока`,
};

/** Words of a report's title, in the form used for comparing. */
export const reportWords = { selfCheck: ["самодиагност"], acts: ["локальн"] } as const;
export const roadmapFieldNames: Record<string, string> = {
  item: "Пункт дорожной карты",
  none: "Запросов нет",
  done: "Выполнено",
  attended: "Кто участвовал",
  absent: "Кто не пришёл",
  answer: "Ответ",
  eventId: "Мероприятие",
};

/** The count stands before them. */
const todayTexts = {
  overdue: (count: number) =>
    `${plural(count, "пункт дорожной карты просрочен", "пункта дорожной карты просрочены", "пунктов дорожной карты просрочены")}`,
  dueSoon: (count: number) =>
    `${plural(count, "пункт", "пункта", "пунктов")} дорожной карты: срок в ближайшие две недели`,
  redOrganisations: (count: number) =>
    `${plural(count, "организация", "организации", "организаций")} с красным светофором`,
} as const;

export const roadmapTexts = {
  today: todayTexts,
  due: {
    r01: "сентябрь",
    r02: "сентябрь",
    r03: "до 1 октября",
    r04: "до 1 октября",
    r05: "октябрь – май",
    r06: "до 1 октября",
    r07: "постоянно",
    r08: "ежегодно",
    r09: "2 раза в месяц",
    r10: "ежегодно",
    r11: "по плану работы",
    r12: "2 раза в месяц",
    r13: "до 1 октября",
    r14: "до 1 мая",
    r15: "до 15 мая",
    r16: "апрель",
    r17: "апрель",
    r18: "до 1 октября",
  },
  allYear: "в течение года",
  requested: (title: string, topic: string) => `${title}: ${topic}`,
} as const;
