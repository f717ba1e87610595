/** Why a row of a plain register is refused, whoever writes it: code → sentence; «Проверка» says the same of a row typed by hand. */
import {
  type Bounds,
  dayAhead,
  daysReversed,
  dayTooFar,
  noSuchCode,
  nothingWritten,
  quotedNames,
  wantedNumber,
} from "../../language/phrases.ru.ts";
import { plural } from "../../language/plural.ru.ts";
import type { Reason } from "../../register/column.ts";
import type { FactsOf } from "../refusal.ts";

const fieldReasons: Record<Reason, (found: string, bounds?: Bounds) => string> = {
  missing: () => "заполните его.",
  notText: (found) => `«${found}» — не текст. Напишите словами.`,
  tooLong: () => "текст слишком длинный. Сократите его.",
  notADay: (found) => `«${found}» — не дата. Впишите дату вида 01.09.2025.`,
  notADayOfYear: (found) => `«${found}» — не день года. Впишите день и месяц, например 01.09.`,
  dayOutOfRange: (found) => `дата «${found}» за пределами 1940–2060 годов. Исправьте год.`,
  notANumber: (found, bounds) => `«${found}» — не подходящее число. Впишите ${wantedNumber(bounds)}.`,
  dateInsteadOfNumber: (found) => `«${found}» — это дата, а нужно число.`,
  outOfRange: (found, bounds) =>
    `число ${found} вне допустимых пределов: нужно ${wantedNumber(bounds)}. Исправьте его.`,
  notInList: (found) => `значения «${found}» нет в списке. Выберите из списка.`,
  listedTwice: (found) => `в «${found}» одно и то же названо дважды. Оставьте одно.`,
  notAFlag: (found) => `«${found}» — нужно да или нет.`,
  notAnEmail: (found) => `«${found}» — не адрес электронной почты.`,
  notAKey: (found) => `«${found}» — не код. Выберите из списка.`,
  formulaError: (found) => `«${found}» — знак ошибки формулы. Впишите значение.`,
};

const rowSentences = {
  recordField: ({ field, reason, found, bounds }: { field: string; reason: Reason; found: string; bounds?: Bounds }) =>
    `Поле «${field}»: ${fieldReasons[reason](found, bounds)}`,
  recordReference: ({ field, found, sheet }: { field: string; found: string; sheet: string }) =>
    `${noSuchCode(field, found, sheet)} Выберите из списка.`,
  recordPeriod: ({ from, to }: { from: string; to: string }) => `${daysReversed(from, to)} Исправьте одну из дат.`,
  recordDouble: ({ key, fields }: { key: string; fields: readonly string[] }) =>
    `Такая запись уже есть: ${key} (совпадает ${quotedNames(fields)}). Измените её.`,
  recordLacks: ({ field, because }: { field: string; because: string }) => `Поле «${field}»: ${because}`,
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
    `${person}: основное место работы уже есть — ${organisation} (${from} – ${to}). Закройте его датой или выберите совместительство.`,
  workHoldsPairs: ({ person, pairs }: { person: string; pairs: readonly string[] }) =>
    `${person}: в этой организации ${plural(pairs.length, "идёт пара", "идут пары", "идут пары")} ${pairs.join(", ")}. Оформите увольнение или перевод в карточке человека: регистр завершит и пары.`,
  agreementNeedsPartner: ({ partner }: { partner: string }) =>
    `${partner}: договор заключают с партнёром. Выберите организацию с ролью «партнёр» или не подведомственную.`,
  documentReplacesItself: () => `Документ не может заменять сам себя. Выберите другой.`,
  documentsReplaceRound: ({ document, key }: { document: string; key: string }) =>
    `Документ «${document}» (${key}) сам заменяет этот: документы не могут заменять друг друга по кругу. Выберите другой.`,
  approvalSubject: () => `Укажите что-то одно: сотрудника (кандидата в наставники) или пару.`,
  eventYear: ({ schoolYear, on }: { schoolYear: string; on: string }) =>
    `Начало ${on} не входит в ${schoolYear} учебный год. Исправьте дату или год.`,
  dayOutsideRoute: ({ field, day, from, to }: { field: string; day: string; from: string; to: string }) =>
    `Поле «${field}»: ${day} вне времени маршрута (${from} – ${to}). Исправьте дату.`,
  pairNeverRan: ({ pair, status }: { pair: string; status: string }) =>
    `Пара ${pair} в статусе «${status}»: встреч у неё нет. Выберите утверждённую пару.`,
  routeOverlaps: ({ person, route }: { person: string; route: string }) =>
    `${person}: в это время уже идёт маршрут ${route}. Завершите его датой или измените сроки.`,
  visitorNotEmployed: ({ person, event }: { person: string; event: string }) =>
    `${person} во время мероприятия «${event}» нигде не работает. Проверьте лист «Трудоустройство».`,
  eventOver: ({ event, on }: { event: string; on: string }) =>
    `«${event}» закончилось ${on}: приглашать и записывать уже некого.`,
  eventAhead: ({ event, on }: { event: string; on: string }) =>
    `«${event}» начнётся ${on}: отмечать участие можно с этого дня.`,
  notAContest: ({ event }: { event: string }) => `«${event}» — не конкурс: номинаций в нём нет.`,
  stageOrder: ({
    stage,
    day,
    otherStage,
    otherDay,
  }: {
    stage: string;
    day: string;
    otherStage: string;
    otherDay: string;
  }) =>
    `Диагностика «${stage}» ${day} не согласуется с диагностикой «${otherStage}» от ${otherDay}: этапы идут по порядку. Исправьте дату или этап.`,
  routeLength: ({ from, to, earliest, latest }: { from: string; to: string; earliest: string; latest: string }) =>
    `Маршрут с ${from} по ${to}, а он рассчитан на 4–5 лет (приказ № 548-п, Положение, п. 4.3.3): окончание с ${earliest} по ${latest}. Исправьте даты.`,
  routeNotReflected: ({ areas }: { areas: readonly string[] }) =>
    `Маршрут завершают рефлексией по каждому дефициту (приказ № 548-п, Положение, п. 4.3.3). Нет рефлексии: ${areas.join(", ")}.`,
  dayInFuture: ({ field, day }: { field: string; day: string }) =>
    `${dayAhead(field, day)} Укажите сегодняшнюю или более раннюю.`,
  dayTooFar: ({ field, day, last }: { field: string; day: string; last: string }) =>
    `${dayTooFar(field, day, last)} Исправьте год.`,
  workedTooYoung: ({ field, day, bornOn, from }: { field: string; day: string; bornOn: string; from: string }) =>
    `Поле «${field}»: ${day}, а дата рождения ${bornOn}. Работать можно с шестнадцати лет (ТК РФ, ст. 63), с ${from}. Исправьте одну из дат.`,
  bornAfterWork: ({
    field,
    bornOn,
    from,
    organisation,
    day,
  }: {
    field: string;
    bornOn: string;
    from: string;
    organisation: string;
    day: string;
  }) =>
    `Поле «${field}»: ${bornOn}, работать можно с шестнадцати лет (ТК РФ, ст. 63), с ${from}, а по листу «Трудоустройство» человек принят ${day} (${organisation}). Исправьте одну из дат.`,
};

type RowSentences = typeof rowSentences;

/** As a request answers: it adds that nothing has been written. */
export const rowRefusals = Object.fromEntries(
  Object.entries(rowSentences).map(([code, say]) => [
    code,
    (facts: never) => `${(say as (facts: never) => string)(facts)} ${nothingWritten}`,
  ]),
) as RowSentences;

/** The sentence alone; null where it is not a row that is refused. */
export function rowSentence({ refused, facts }: { refused: string; facts: unknown }): string | null {
  const say = (rowSentences as Record<string, (facts: never) => string>)[refused];
  return say === undefined ? null : say(facts as never);
}

declare module "../refusal.ts" {
  interface RefusalFacts extends FactsOf<RowSentences> {}
}
