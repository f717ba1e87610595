/** Sentences about records: why one cannot be written, and what to know about it. */

import { plural } from "../language/plural.ru.ts";
import { organisationRefusals } from "../organisations/organisationTexts.ru.ts";
import type { Reason } from "../register/column.ts";
import type { RecordRefusals } from "./refusals.ts";

const nothingWritten = "Ничего не записано.";

const fieldReasons: Record<Reason, (found: string) => string> = {
  missing: () => "заполните его.",
  notText: (found) => `«${found}» — не текст. Напишите словами.`,
  tooLong: () => "текст слишком длинный. Сократите его.",
  notADay: (found) => `«${found}» — не дата. Впишите дату вида 01.09.2025.`,
  dayOutOfRange: (found) => `дата «${found}» за пределами 1940–2060 годов. Исправьте год.`,
  notANumber: (found) => `«${found}» — не подходящее число. Впишите число, например 3.`,
  dateInsteadOfNumber: (found) => `«${found}» — это дата, а нужно число.`,
  outOfRange: (found) => `число ${found} вне допустимых пределов.`,
  notInList: (found) => `значения «${found}» нет в списке. Выберите из списка.`,
  notAFlag: (found) => `«${found}» — нужно да или нет.`,
  notAnEmail: (found) => `«${found}» — не адрес электронной почты.`,
  notAKey: (found) => `«${found}» — не код. Выберите из списка.`,
  formulaError: (found) => `«${found}» — знак ошибки формулы. Впишите значение.`,
};

const quoted = (names: readonly string[]) => names.map((name) => `«${name}»`).join(", ");

export const recordRefusals: { [Code in keyof RecordRefusals]: (facts: RecordRefusals[Code]) => string } = {
  ...organisationRefusals,
  recordNotOwn: ({ table }) =>
    `Лист «${table}»: запись должна относиться к вашей организации — выберите её или своего сотрудника. Записи всего муниципалитета вносит департамент. ${nothingWritten}`,
  recordField: ({ field, reason, found }) => `Поле «${field}»: ${fieldReasons[reason](found)} ${nothingWritten}`,
  recordUnknownField: ({ name }) =>
    `Поля «${name}» в этой записи нет. Закройте панель и откройте снова. ${nothingWritten}`,
  recordGuarded: ({ field }) => `Поле «${field}» заполняет регистр: изменить его вручную нельзя. ${nothingWritten}`,
  recordDepartmentOnly: ({ field }) => `Поле «${field}» изменяет только департамент. ${nothingWritten}`,
  recordChanged: ({ fields }) =>
    `Пока вы правили, кто-то изменил ${plural(fields.length, "поле", "поля", "поля")} ${quoted(fields)}. Откройте запись заново и повторите. ${nothingWritten}`,
  recordReference: ({ field, found }) =>
    `Поле «${field}»: кода «${found}» в регистре нет. Выберите из списка. ${nothingWritten}`,
  recordPeriod: ({ from, to }) => `«${from}» позже, чем «${to}». Исправьте одну из дат. ${nothingWritten}`,
  recordDouble: ({ key, fields }) =>
    `Такая запись уже есть: ${key} (совпадает ${quoted(fields)}). Измените её. ${nothingWritten}`,
  recordLacks: ({ field, because }) => `Поле «${field}»: ${because} ${nothingWritten}`,
  recordInUse: ({ key, by, more }) =>
    `Запись ${key} удалить нельзя: на неё опирается ${by.join(", ")}${more > 0 ? ` и ещё ${more} ${plural(more, "запись", "записи", "записей")}` : ""}. Сначала измените их. ${nothingWritten}`,
  personMayBeDouble: ({ name, others }) =>
    `${name}: похоже, этот человек уже есть в регистре — ${others.join(", ")}. Если это другой человек, подтвердите. ${nothingWritten}`,
  mainWorkOverlaps: ({ person, organisation, from, to }) =>
    `${person}: основное место работы уже есть — ${organisation} (${from} – ${to}). Закройте его датой или выберите совместительство. ${nothingWritten}`,
  workHoldsPairs: ({ person, pairs }) =>
    `${person}: в этой организации ${plural(pairs.length, "идёт пара", "идут пары", "идут пары")} ${pairs.join(", ")}. Оформите увольнение или перевод в карточке человека: регистр завершит и пары. ${nothingWritten}`,
  agreementNeedsPartner: ({ partner }) =>
    `${partner}: договор заключают с партнёром. Выберите организацию с ролью «партнёр» или не подведомственную. ${nothingWritten}`,
  documentReplacesItself: () => `Документ не может заменять сам себя. Выберите другой. ${nothingWritten}`,
  approvalSubject: () => `Укажите что-то одно: сотрудника (кандидата в наставники) или пару. ${nothingWritten}`,
  eventYear: ({ schoolYear, on }) =>
    `Начало ${on} не входит в ${schoolYear} учебный год. Исправьте дату или год. ${nothingWritten}`,
  dayOutsideRoute: ({ field, day, from, to }) =>
    `Поле «${field}»: ${day} вне времени маршрута (${from} – ${to}). Исправьте дату. ${nothingWritten}`,
  routeOverlaps: ({ person, route }) =>
    `${person}: в это время уже идёт маршрут ${route}. Завершите его датой или измените сроки. ${nothingWritten}`,
  visitorNotEmployed: ({ person, event }) =>
    `${person} во время мероприятия «${event}» нигде не работает. Проверьте лист «Трудоустройство». ${nothingWritten}`,
};

const monthly = { popular: "популяризация", method: "методические материалы" } as const;

export const recordTexts = {
  elsewhere: "в другой организации",

  closedOn: (day: string) => `Закрыта ${day}.`,
  actsMissing: (count: number) => `Не хватает локальных актов: ${count}.`,
  roadmapIs: (status: string) => `Дорожная карта: ${status}.`,
  roadmapsWait: (count: number) => `Дорожных карт на согласовании: ${count}.`,
  termOver: (day: string) => `Срок истёк ${day}.`,
  reviewDue: (day: string) => `Пора проверить: раз в год, срок был ${day} (положение колледжа (ДНР), титул).`,
  riskScore: (score: number, high: boolean) => `Оценка ${score} из 25${high ? ": высокий риск" : ""}.`,
  highRisks: (count: number) => `Высоких рисков: ${count}.`,
  overdueSince: (day: string) => `Просрочено с ${day}.`,
  metaUnknown: "Не отмечено, метапредметная ли: в показатель 5 не входит.",
  noEvents: "В этом учебном году мероприятий нет.",
  monthCount: (kind: keyof typeof monthly, count: number, wanted: number) =>
    `В этом месяце ${monthly[kind]}: ${count} из ${wanted}${count < wanted ? " (приказ № 548-п, дорожная карта)" : ""}.`,
  waitingRows: (count: number) => `Требуют внимания: ${count}.`,
  trainingsThisYear: (count: number) => `Обучений в этом учебном году: ${count}.`,

  dayWithoutNumber: "есть дата, но нет номера. Впишите номер.",
  overrideNeedsReason: "ручная отметка требует причины. Впишите её.",
  reasonWithoutDay: "указана причина ухода, но нет даты. Впишите дату.",
  nothingMeasured: "не отмечена ни одна область. Оцените хотя бы одну.",
  decisionWithoutDay: "решение принято, но нет даты. Впишите её.",
  doneWithoutDay: "отмечено выполнение, но нет даты. Впишите её.",

  nothingChanged: "Ничего не изменено.",
  nameEverywhere: "Код остался прежним, имя изменится всюду.",
  routeLength: "Маршрут обычно длится 4–5 лет (приказ № 548-п, Положение, п. 4.3.3).",
  cancelReplaced: (title: string, status: string) => `Отметить прежний документ «${title}» как «${status}»`,
} as const;
