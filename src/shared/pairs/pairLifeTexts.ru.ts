/** Sentences about pairs through their life, consents and people who leave: why not, and what to know. */

import type { LifeRequest } from "../facts/transitions.ts";
import { plural } from "../language/plural.ru.ts";

/** What a curator calls each request. */
const actions: Record<LifeRequest, string> = {
  proposePair: "предложить пару",
  recordConsent: "внести согласие",
  recordOrder: "внести приказ",
  rejectPair: "отклонить пару",
  startPair: "начать работу пары",
  pausePair: "приостановить",
  resumePair: "возобновить",
  extendPair: "продлить",
  changePair: "изменить форму, вид или сроки",
  replaceMentor: "заменить наставника",
  completePair: "завершить в полном объёме",
  closePair: "завершить досрочно",
};

const sides = { mentor: "наставника", mentee: "наставляемого" } as const;

export const lifeTexts = {
  actions: (requests: readonly LifeRequest[]) => requests.map((request) => actions[request]).join(", "),
  statuses: (labels: readonly string[]) => labels.map((label) => `«${label}»`).join(" или "),
  side: (whose: "mentor" | "mentee") => sides[whose],

  groupOfOne:
    "В группе пока один наставляемый; наставничество в группе — от двух и более (приказ № 548-п, Положение, п. 2.3).",
  bigLoad: (heads: number) =>
    `У наставника будет ${heads} ${plural(heads, "наставляемый", "наставляемых", "наставляемых")} вместе с группой: проверьте нагрузку (Положение, п. 4.3).`,
  mentorNotYounger:
    "При реверсивном наставничестве наставник младше наставляемого (приказ № 548-п, Положение, п. 2.3): проверьте вид.",
  workEnds: (person: string, on: string) => `${person}: работа в организации заканчивается ${on}, раньше срока пары.`,
  termOver: (dueOn: string) => `Срок пары истёк ${dueOn}: продлите или завершите её.`,
  pauseKeepsTerm:
    "Приостановка не продлевает срок пары: продление — отдельно, по обоюдному согласию (Положение колледжа (ДНР), п. 10.2).",
  pausePastTerm: (dueOn: string) => `Приостановка заканчивается позже срока пары (${dueOn}).`,
  longTotal: (from: string, to: string) =>
    `Всего с ${from} по ${to}, это дольше 12 месяцев: допустимо, потому что программа продлена (Положение Мамонтовского района, п. 1.2.1).`,
  agreedLater: (whose: "mentor" | "mentee", on: string, dueOn: string) =>
    `Согласие ${sides[whose]} от ${on} получено после прежнего срока ${dueOn}: продление задним числом.`,
  finishedLate: (dueOn: string) => `Пара завершена позже срока ${dueOn}.`,
  finishedEarlyFor: (kind: string, months: string) => `Вид «${kind}» длится ${months}: программа выполнена быстрее.`,

  noPlan: "план не составлен",
  openLines: (count: number) =>
    `не ${plural(count, "отмечено", "отмечены", "отмечены")} ${count} ${plural(count, "мероприятие", "мероприятия", "мероприятий")} плана`,
  unreasonedLines: (count: number) =>
    `${count} ${plural(count, "мероприятие отменено", "мероприятия отменены", "мероприятий отменено")} без причины`,
  noEvaluation: "нет итоговой оценки эффективности (Положение Мамонтовского района, п. 6.1)",
  noDiagnostics: "нет даты итоговой диагностики (программа «Развиваемся вместе», п. 1.5)",
  notOvercome: "дефициты не преодолены (программа «Развиваемся вместе», п. 1.5)",

  noticeMissing:
    "Внесите дату письменного уведомления: о досрочном прекращении предупреждают за 3 рабочих дня (ТК РФ, ст. 351.8).",
  noticeShort: (days: number) =>
    `От уведомления до завершения ${days} ${plural(days, "рабочий день", "рабочих дня", "рабочих дней")}, а нужно не менее 3 (ТК РФ, ст. 351.8).`,
  carried: (count: number, pairId: string) =>
    count === 0
      ? `Новая пара ${pairId}: невыполненных мероприятий не было.`
      : `${plural(count, "Перенесено", "Перенесены", "Перенесено")} ${count} ${plural(count, "мероприятие", "мероприятия", "мероприятий")} в пару ${pairId}.`,
  newPairNeeds: (pairId: string) => `Пара ${pairId} ждёт согласий и приказа.`,
  madeApart: "Прежние наставник и наставляемый отмечены «не назначать вместе».",
  becomeApart: "Прежние наставник и наставляемый будут отмечены «не назначать вместе».",

  consentWithdrawn: "согласие отозвано",

  menteeLeft: "наставляемый выбыл",
} as const;
