/** What the panel says of the results of a survey. */
import { plural } from "../../shared/language/plural.ru.ts";

export const surveyResultTexts = {
  show: "Итоги",
  hide: "Скрыть итоги",
  respondents: "Ответили",
  participants: "Участников",
  rate: "Доля ответивших",
  index: "Средний индекс",
  satisfied: "Удовлетворены",
  ofRespondents: (satisfied: number, all: number, share: string) =>
    `${satisfied} из ${all} ${plural(all, "ответившего", "ответивших", "ответивших")}: ${share} %`,
  ofAll: "От всех участников",
  ofParticipants: (all: number, share: string) => `${share} % из ${all}`,
  level: (level: string) => `Уровень: ${level}`,
  low: (least: number) => `Низкий охват: ответили меньше ${least} % участников.`,
  tooFew: (least: number) => `Итоги видны, когда ответили не меньше ${least}: по меньшей группе узнают человека.`,
  organisations: "По организациям",
  organisation: "Организация",
  hidden: (least: number) => `скрыто (ответивших меньше ${least}, или их можно узнать по разности)`,
  questions: "По вопросам",
  question: "О чём спросили",
  mean: "Среднее",
  before: "Год назад",
  distribution: "Ответы",
  none: "—",
  noTexts: "Свободные ответы здесь не показываются: по словам узнают человека.",
} as const;
