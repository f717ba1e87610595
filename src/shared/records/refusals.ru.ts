/** Why a request of this folder is refused: code → sentence; the facts of a code are what its sentence needs. */
import type { FactsOf } from "../facts/refusal.ts";
import { nothingWritten } from "../language/phrases.ru.ts";
import { plural } from "../language/plural.ru.ts";
import type { Reason } from "../register/column.ts";

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

export const recordRefusals = {
  /** Nobody's organisation is named, or another's. */
  recordNotOwn: ({ table }: { table: string }) =>
    `Лист «${table}»: запись должна относиться к вашей организации — выберите её или своего сотрудника. Записи всего муниципалитета вносит департамент. ${nothingWritten}`,
  recordField: ({ field, reason, found }: { field: string; reason: Reason; found: string }) =>
    `Поле «${field}»: ${fieldReasons[reason](found)} ${nothingWritten}`,
  recordUnknownField: ({ name }: { name: string }) =>
    `Поля «${name}» в этой записи нет. Закройте панель и откройте снова. ${nothingWritten}`,
  recordGuarded: ({ field }: { field: string }) =>
    `Поле «${field}» заполняет регистр: изменить его вручную нельзя. ${nothingWritten}`,
  recordHidden: ({ field, sheet }: { field: string; sheet: string }) =>
    `Поле «${field}»: имена и адреса скрыты настройкой. Измените его на листе «${sheet}» или включите показ фамилий. ${nothingWritten}`,
  recordDepartmentOnly: ({ field }: { field: string }) =>
    `Поле «${field}» изменяет только департамент. ${nothingWritten}`,
  recordChanged: ({ fields }: { fields: readonly string[] }) =>
    `Пока вы правили, кто-то изменил ${plural(fields.length, "поле", "поля", "поля")} ${quoted(fields)}. Откройте запись заново и повторите. ${nothingWritten}`,
  recordReference: ({ field, found }: { field: string; found: string }) =>
    `Поле «${field}»: кода «${found}» в регистре нет. Выберите из списка. ${nothingWritten}`,
  recordPeriod: ({ from, to }: { from: string; to: string }) =>
    `«${from}» позже, чем «${to}». Исправьте одну из дат. ${nothingWritten}`,
  recordDouble: ({ key, fields }: { key: string; fields: readonly string[] }) =>
    `Такая запись уже есть: ${key} (совпадает ${quoted(fields)}). Измените её. ${nothingWritten}`,
  recordLacks: ({ field, because }: { field: string; because: string }) =>
    `Поле «${field}»: ${because} ${nothingWritten}`,
  recordInUse: ({ key, by, more }: { key: string; by: readonly string[]; more: number }) =>
    `Запись ${key} удалить нельзя: на неё опирается ${by.join(", ")}${more > 0 ? ` и ещё ${more} ${plural(more, "запись", "записи", "записей")}` : ""}. Сначала измените их. ${nothingWritten}`,
  /** `others`: codes and places of those who may be the same person. */
  personMayBeDouble: ({ name, others }: { name: string; others: readonly string[] }) =>
    `${name}: похоже, этот человек уже есть в регистре — ${others.join(", ")}. Если это другой человек, подтвердите. ${nothingWritten}`,
  mainWorkOverlaps: ({
    person,
    organisation,
    from,
    to,
  }: {
    person: string;
    organisation: string;
    from: string;
    to: string;
  }) =>
    `${person}: основное место работы уже есть — ${organisation} (${from} – ${to}). Закройте его датой или выберите совместительство. ${nothingWritten}`,
  workHoldsPairs: ({ person, pairs }: { person: string; pairs: readonly string[] }) =>
    `${person}: в этой организации ${plural(pairs.length, "идёт пара", "идут пары", "идут пары")} ${pairs.join(", ")}. Оформите увольнение или перевод в карточке человека: регистр завершит и пары. ${nothingWritten}`,
  agreementNeedsPartner: ({ partner }: { partner: string }) =>
    `${partner}: договор заключают с партнёром. Выберите организацию с ролью «партнёр» или не подведомственную. ${nothingWritten}`,
  documentReplacesItself: () => `Документ не может заменять сам себя. Выберите другой. ${nothingWritten}`,
  approvalSubject: () => `Укажите что-то одно: сотрудника (кандидата в наставники) или пару. ${nothingWritten}`,
  eventYear: ({ schoolYear, on }: { schoolYear: string; on: string }) =>
    `Начало ${on} не входит в ${schoolYear} учебный год. Исправьте дату или год. ${nothingWritten}`,
  dayOutsideRoute: ({ field, day, from, to }: { field: string; day: string; from: string; to: string }) =>
    `Поле «${field}»: ${day} вне времени маршрута (${from} – ${to}). Исправьте дату. ${nothingWritten}`,
  pairNeverRan: ({ pair, status }: { pair: string; status: string }) =>
    `Пара ${pair} в статусе «${status}»: встреч у неё нет. Выберите утверждённую пару. ${nothingWritten}`,
  routeOverlaps: ({ person, route }: { person: string; route: string }) =>
    `${person}: в это время уже идёт маршрут ${route}. Завершите его датой или измените сроки. ${nothingWritten}`,
  visitorNotEmployed: ({ person, event }: { person: string; event: string }) =>
    `${person} во время мероприятия «${event}» нигде не работает. Проверьте лист «Трудоустройство». ${nothingWritten}`,
};

declare module "../facts/refusal.ts" {
  interface RefusalFacts extends FactsOf<typeof recordRefusals> {}
}
