/** Sentences about organisations: their acts, their roadmap, the stage they are at. */

import { plural } from "../language/plural.ru.ts";
import type { StageSet } from "./answers.ts";

const mentees = (count: number) => plural(count, "наставляемый", "наставляемых", "наставляемых");
const mentors = (count: number) => plural(count, "наставник", "наставника", "наставников");
const pairs = (count: number) => plural(count, "пара", "пары", "пар");

export const organisationTexts = {
  dated: (day: string) => `от ${day}`,

  stages: {
    neftyugansk: [
      "Условия",
      "База наставляемых",
      "База наставников",
      "Отбор и обучение",
      "Формирование пар",
      "Работа пар",
      "Завершение",
    ],
    dnr: [
      "Подготовка условий",
      "Банк наставляемых",
      "Банк наставников",
      "Отбор и обучение",
      "Работа пар",
      "Завершение программ",
      "Информационная поддержка",
    ],
    omsk: [
      "Встреча с коллективом и банки",
      "Пары и регламент встреч",
      "Анализ компетенций",
      "Индивидуальные планы",
      "Реализация",
      "Оценка результатов",
      "Поощрение наставников",
    ],
  } satisfies Record<StageSet, readonly string[]>,
  actMissing: (act: string) => `нет: ${act.slice(0, 1).toLowerCase()}${act.slice(1)}`,
  noCurator: "не назван куратор",
  roadmapNotApproved: "дорожная карта не согласована",
  noMentees: "в базе нет наставляемых",
  undiagnosed: (count: number) => `${count} ${mentees(count)} без указанных дефицитов`,
  noMentors: "в банке нет наставников",
  staleMentors: (count: number) => `${count} ${mentors(count)}: сведения старше года`,
  unapproved: (count: number) => `${count} ${mentors(count)} без протокола или согласования`,
  untaught: (count: number) => `${count} ${mentors(count)} без обучения`,
  noPairs: "в этом учебном году пар ещё нет",
  waiting: (count: number) => `${count} ${mentees(count)} без наставника`,
  unordered: (count: number) => `${count} ${pairs(count)} без приказа`,
  working: (count: number) => `${plural(count, "работает", "работают", "работают")} ${count} ${pairs(count)}`,
  unplanned: (count: number) => `${count} ${pairs(count)} без плана`,
  overdue: (count: number) => `просрочено мероприятий: ${count}`,
  notEnded: "пары ещё работают",
  termOver: (count: number) => `${count} ${pairs(count)} с истёкшим сроком: завершите или продлите`,
  noPublications: "в этом учебном году публикаций нет",
  noAwards: "в этом учебном году наставников не поощряли",
  noneCompleted: "завершённых пар ещё нет",
} as const;
