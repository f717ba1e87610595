/** Why a request of this folder is refused: code → sentence; the facts of a code are what its sentence needs. */
import type { FactsOf } from "../facts/refusal.ts";
import { nothingWritten } from "../language/phrases.ru.ts";
import { plural } from "../language/plural.ru.ts";

export const pairRefusals = {
  selfPair: () => `Нельзя назначить человека наставником самому себе. Выберите другого наставника. ${nothingWritten}`,
  notMentor: ({ person }: { person: string }) =>
    `${person} не состоит в банке наставников. Сначала отметьте его как наставника. ${nothingWritten}`,
  notMentee: ({ person }: { person: string }) =>
    `${person} не состоит в базе наставляемых. Сначала отметьте его как наставляемого. ${nothingWritten}`,
  notEmployed: ({ person, on }: { person: string; on: string }) =>
    `${person} на ${on} не работает ни в одной организации. Проверьте лист «Трудоустройство» или выберите другую дату. ${nothingWritten}`,
  mentorFull: ({ person, limit, running }: { person: string; limit: number; running: number }) =>
    `У наставника ${person} уже ${running} ${plural(running, "наставляемый", "наставляемых", "наставляемых")} из ${limit} возможных (Положение, п. 4.3: не более двух одновременно). Выберите другого наставника. ${nothingWritten}`,
  menteeHasMentor: ({ person, pair, mentor }: { person: string; pair: string; mentor: string }) =>
    `У наставляемого ${person} уже есть наставник: ${mentor}, пара ${pair}. Сначала завершите её или замените наставника. ${nothingWritten}`,
  noMentoringConsent: ({ person }: { person: string }) =>
    `${person}: согласие на наставничество отозвано или истекло. Получите новое согласие и внесите его. ${nothingWritten}`,
  mentorInexperienced: ({ person, years, wanted }: { person: string; years: number | null; wanted: number }) =>
    `${person}: педагогический стаж ${years === null ? "не указан" : `${years} ${plural(years, "год", "года", "лет")}`}, а наставнику нужно не менее ${wanted} ${plural(wanted, "года", "лет", "лет")} (Положение, п. 4.3). Выберите другого наставника. ${nothingWritten}`,
  alreadyMentor: ({ person }: { person: string }) => `${person} уже состоит в банке наставников. ${nothingWritten}`,
  alreadyMentee: ({ person }: { person: string }) => `${person} уже состоит в базе наставляемых. ${nothingWritten}`,
  periodOrder: ({ from, to }: { from: string; to: string }) =>
    `Дата начала ${from} позже даты окончания ${to}. Исправьте одну из дат. ${nothingWritten}`,
  programmeLength: ({ kind, months }: { kind: string; months: string }) =>
    `Вид «${kind}» длится ${months}. Измените вид или срок. ${nothingWritten}`,
  consentsMissing: ({ pair, whose }: { pair: string; whose: string }) =>
    `Пара ${pair}: нет согласия — ${whose}. Внесите дату согласия, затем приказ. ${nothingWritten}`,
  consentAlready: ({ pair, whose }: { pair: string; whose: string }) =>
    `Пара ${pair}: согласие уже внесено — ${whose}. ${nothingWritten}`,
  planAlready: ({ pair }: { pair: string }) => `У пары ${pair} план уже есть. Изменяйте его строки. ${nothingWritten}`,
  noPlanDays: ({ pair }: { pair: string }) =>
    `В сроке пары ${pair} нет рабочих дней с октября по май. Измените срок пары. ${nothingWritten}`,
  /** `possible`: what a pair in this status may get instead, in words. */
  wrongStatus: ({
    pair,
    status,
    wanted,
    possible,
  }: {
    pair: string;
    status: string;
    wanted: string;
    possible: string;
  }) =>
    `Пара ${pair} сейчас в статусе «${status}», а нужен ${wanted}. ${possible === "" ? "Эта пара уже закрыта: изменить её нельзя." : `Сейчас с ней можно: ${possible}.`} ${nothingWritten}`,
  notTogether: ({ mentor, mentee }: { mentor: string; mentee: string }) =>
    `${mentor} и ${mentee}: отмечено «не назначать вместе» (лист «Не вместе»). Выберите другого наставника или снимите отметку. ${nothingWritten}`,
  apartAlready: ({ one, other }: { one: string; other: string }) =>
    `${one} и ${other}: отметка «не назначать вместе» уже стоит. ${nothingWritten}`,
  apartMissing: ({ one, other }: { one: string; other: string }) =>
    `${one} и ${other}: отметки «не назначать вместе» нет. ${nothingWritten}`,
  samePerson: () => `Выбран один и тот же человек дважды. Выберите двух разных. ${nothingWritten}`,
  dayOutsidePair: ({
    pair,
    field,
    day,
    from,
    to,
  }: {
    pair: string;
    field: string;
    day: string;
    from: string;
    to: string;
  }) => `Поле «${field}»: ${day} вне времени пары ${pair} (с ${from} по ${to}). Исправьте дату. ${nothingWritten}`,
  orderMissing: ({ pair }: { pair: string }) =>
    `У пары ${pair} нет приказа о закреплении (приказ № 548-п, Положение, п. 4.1.1). Внесите приказ. ${nothingWritten}`,
  notBegun: ({ pair, startedOn }: { pair: string; startedOn: string }) =>
    `Пара ${pair} начнётся только ${startedOn}. Дождитесь этого дня, измените дату начала или отклоните пару. ${nothingWritten}`,
  alreadyBegun: ({ pair, startedOn }: { pair: string; startedOn: string }) =>
    `Пара ${pair} начата ${startedOn}, отклонить её уже нельзя. Завершите её досрочно или замените наставника. ${nothingWritten}`,
  pauseOverlap: ({ pair, from, to }: { pair: string; from: string; to: string }) =>
    `Пара ${pair} уже была приостановлена с ${from} по ${to}. Выберите день вне этого времени. ${nothingWritten}`,
  extensionNotLater: ({ pair, dueOn, asked }: { pair: string; dueOn: string; asked: string }) =>
    `Новый срок ${asked} не позже прежнего ${dueOn} (пара ${pair}). Укажите более поздний день. ${nothingWritten}`,
  nothingToChange: ({ pair }: { pair: string }) =>
    `У пары ${pair} всё уже так. Измените форму, вид или дату либо напишите, что исправлено. ${nothingWritten}`,
  startIsPast: ({ pair, startedOn }: { pair: string; startedOn: string }) =>
    `Пара ${pair} начата ${startedOn}: дату начала изменить уже нельзя. ${nothingWritten}`,
  agreementsMissing: ({ pair, whose }: { pair: string; whose: string }) =>
    `Пара ${pair}: изменения после приказа возможны по обоюдному согласию (Положение колледжа (ДНР), п. 10.2), нет даты согласия — ${whose}. Внесите её. ${nothingWritten}`,
  reasonMissing: ({ field }: { field: string }) => `Поле «${field}» не заполнено: напишите причину. ${nothingWritten}`,
  sameMentor: ({ person }: { person: string }) =>
    `${person} и есть нынешний наставник этой пары. Выберите другого. ${nothingWritten}`,
  successorAlready: ({ pair, successor }: { pair: string; successor: string }) =>
    `Пару ${pair} уже продолжает пара ${successor}. ${nothingWritten}`,
  completionLacks: ({ pair, lacking }: { pair: string; lacking: readonly string[] }) =>
    `Пару ${pair} нельзя завершить в полном объёме (Положение колледжа (ДНР), п. 10.1): ${lacking.join("; ")}. Дополните или завершите её досрочно. ${nothingWritten}`,
  consentRequired: ({ person, consent, ended }: { person: string; consent: string; ended: boolean }) =>
    `${person}: ${ended ? `согласие «${consent}» отозвано или истекло` : `нет согласия «${consent}»`}. Получите его и внесите, затем повторите. ${nothingWritten}`,
  generalConsentAlready: ({ person, consent }: { person: string; consent: string }) =>
    `${person}: общее согласие «${consent}» уже действует. ${nothingWritten}`,
  consentNotInForce: ({ person, consent, on }: { person: string; consent: string; on: string }) =>
    `${person}: на ${on} нет действующего согласия «${consent}», отзывать нечего. ${nothingWritten}`,
  notAtOrganisation: ({ person, organisation, on }: { person: string; organisation: string; on: string }) =>
    `${person} на ${on} не работает в организации ${organisation}. Проверьте лист «Трудоустройство» или дату. ${nothingWritten}`,
  pairsBegunLater: ({ person, pairs, on }: { person: string; pairs: readonly string[]; on: string }) =>
    `${person}: ${plural(pairs.length, "пара", "пары", "пары")} ${pairs.join(", ")} ${plural(pairs.length, "начата", "начаты", "начаты")} позже ${on}. Исправьте дату или эти пары. ${nothingWritten}`,
};

declare module "../facts/refusal.ts" {
  interface RefusalFacts extends FactsOf<typeof pairRefusals> {}
}
