/** Sentences about closed school years: why not, what to look at before, what the journal and the sheets say. */
import type { RefusalCode } from "../facts/refusal.ts";
import { plural } from "../language/plural.ru.ts";

export const yearFields: Record<string, string> = {
  overdue: "Пары с истёкшим сроком",
  pairs: "Пары с истёкшим сроком",
  youngLeave: "Кто перестаёт быть молодым специалистом",
  markBanks: "Отметить банки для актуализации",
  events: "Запланировать мероприятия",
  preset: "Набор настроек",
};

const shownKeys = 20;

export const yearWords = {
  notYoung: (schoolYear: string) => `с ${schoolYear} учебного года не молодой специалист`,
  sealed: (schoolYear: string, seal: string) => `${schoolYear}: итоги закрыты, контрольная сумма ${seal}`,
  amended: (schoolYear: string, keys: readonly string[]) =>
    `${schoolYear}: ${keys.slice(0, shownKeys).join(", ")}${keys.length > shownKeys ? " …" : ""}`,
  rowChanged: (id: string) => `Лист «Итоги лет», строка ${id}: не сходится контрольная сумма.`,
  amendmentChanged: (id: string) => `Лист «Поправки», строка ${id}: не сходится контрольная сумма.`,
  rowsDiffer: (schoolYear: string) =>
    `Лист «Итоги лет»: строки ${schoolYear} учебного года не те, что записаны в журнале при закрытии.`,
  pending: (indicators: readonly number[], day: string) =>
    `${indicators.length === 1 ? "Показатель" : "Показатели"} ${indicators.join(", ")}: дата отчёта ${day} ещё не наступила. Год закроется без ${indicators.length === 1 ? "него" : "них"}, значение внесёт поправка после этой даты.`,
  previousOpen: (schoolYear: string) => `${schoolYear} учебный год не закрыт: закройте и его.`,
  hardToUndo: (rows: number) =>
    `Изменится ${rows} ${plural(rows, "строка", "строки", "строк")}: отменить такое закрытие одной кнопкой может не получиться.`,
} as const;

/** The checklist, in the words of whoever goes through it. */
export const yearItems = {
  closed: "Год уже закрыт",
  notOver: "Дата отчёта ещё не наступила",
  unread: "Ячейки, которые нельзя прочитать: от них зависят показатели",
  unreadOther: "Другие ячейки, которые нельзя прочитать",
  overdue: "Пары работают дольше своего срока",
  proposals: "Пары так и не утверждены приказом",
  noOrder: "Пары без № или даты приказа",
  noConsent: "Действующие пары без нужных согласий",
  noProgramme: "Пары без программы",
  noFinal: "Программы без итогового контроля",
  noReview: "Программы без чек-листа",
  openLines: "Мероприятия планов не отмечены",
  openSurveys: "Анкеты года ещё открыты",
  byHand: "Изменено вручную то, из чего считаются показатели, и пока не принято",
  undrained: "Анкеты года не разобраны",
  quarantined: "Ответы анкет на разборе",
  roadmap: "Просроченные пункты дорожной карты",
  waiting: "Наставляемые ждут пары",
  youngUnknown: "Неизвестно начало стажа: не вошли в показатель 1",
  noTarget: "Не задана цель показателя",
  noFigures: "Показатель не из чего посчитать",
} as const;
export type ClosingItemCode = keyof typeof yearItems;

const stayReasons: Partial<Record<RefusalCode, string>> = {
  badInput: "не указан новый срок",
  agreementsMissing: "нет дат обоюдного согласия",
  extensionNotLater: "новый срок не позже прежнего",
  programmeLength: "вид не допускает такого срока",
  menteeHasMentor: "в это время у наставляемого другой наставник",
  notMentor: "наставник уже не в банке",
  notMentee: "наставляемый уже не в базе",
  notEmployed: "один из двоих больше не работает",
  mentorFull: "у наставника нет свободного места",
  noMentoringConsent: "согласие отозвано или истекло",
  mentorInexperienced: "наставнику не хватает стажа",
  notTogether: "отмечено «не назначать вместе»",
  dayInFuture: "дата ещё не наступила",
  dayOutsidePair: "дата вне времени пары",
  notBegun: "пара ещё не начиналась",
  reasonMissing: "для основания «иное» нужна причина в примечании",
};

/** Why a pair stays as it is although something else was chosen for it. */
export function stayReason(code: RefusalCode): string {
  return stayReasons[code] ?? "нельзя по правилам";
}
