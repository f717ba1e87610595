/** Every rule of the check in words: its name, the clause it stands on, what was found, what to do. */

import { dayAhead, daysReversed, dayTooFar, noSuchCode } from "../language/phrases.ru.ts";
import { plural } from "../language/plural.ru.ts";
import type { Organisation } from "../register/organisations.ts";
import { organisations } from "../register/organisations.ts";

export interface CheckWords {
  title: string;
  /** Documents and clauses, by the marks that `checkSources` explains. */
  clause: string;
  say: (...facts: never[]) => string;
  advice: string;
}

/** Marks of the documents, as the columns of the register cite them. */
export const checkSources = {
  S0: "Положение о наставничестве профессиональной образовательной организации (Алтайский край)",
  S1: "Приказ департамента образования г. Нефтеюганска № 548-п: положение, дорожная карта, программа",
  S2: "Положение о наставничестве колледжа (ДНР)",
  S3: "Положение Мамонтовского района",
  S4: "Программа «Развиваемся вместе» (Омская область)",
} as const;

const whose = { mentor: "наставник", mentee: "наставляемый" } as const;
const ofWhom = { mentor: "наставника", mentee: "наставляемого" } as const;
type Side = keyof typeof whose;

const years = (count: number) => `${count} ${plural(count, "год", "года", "лет")}`;
const days = (count: number) => `${count} ${plural(count, "день", "дня", "дней")}`;
const short = (text: string) => (Array.from(text).length > 80 ? `${Array.from(text).slice(0, 79).join("")}…` : text);
const record = "S1, п. 4.1.2: персонифицированный учёт";

export const checkWords = {
  unreadable: {
    title: "Ячейку не прочитать",
    clause: record,
    say: () => "",
    advice: "Исправьте ячейку: пока строка не читается, она не учитывается.",
  },
  refMissing: {
    title: "Код ведёт в никуда",
    clause: record,
    say: noSuchCode,
    advice: "Исправьте код или верните удалённую строку.",
  },
  endBeforeStart: {
    title: "Конец раньше начала",
    clause: record,
    say: daysReversed,
    advice: "Проверьте обе даты по документу.",
  },
  dayInFuture: {
    title: "Событие в будущем",
    clause: record,
    say: dayAhead,
    advice: "Исправьте дату: отмечают то, что уже было.",
  },
  dayTooFar: {
    title: "Дата слишком далеко впереди",
    clause: record,
    say: dayTooFar,
    advice: "Исправьте год: так далеко вперёд не планируют.",
  },

  rowUnsound: {
    title: "Строка против правил реестра",
    clause: record,
    say: (sentence: string) => sentence,
    advice: "Исправьте строку: в панели такую не сохранить.",
  },

  personDouble: {
    title: "Один человек записан дважды",
    clause: record,
    say: (name: string, id: string, other: string) =>
      `${name} (${id}): те же ФИО и дата рождения или начало стажа, что у ${other}.`,
    advice: "Если это один человек, оставьте одну строку; однофамильцам уточните дату рождения.",
  },
  emailDouble: {
    title: "Один адрес у двоих",
    clause: record,
    say: (email: string, id: string, other: string) =>
      `${email === "" ? "Один адрес" : `Адрес ${email}`} указан и у ${id}, и у ${other}.`,
    advice: "Проверьте адреса: письма и ссылки на анкеты личные.",
  },
  codeDouble: {
    title: "Один код участника у двоих",
    clause: record,
    say: (code: string, id: string, other: string) => `Код участника ${code} указан и у ${id}, и у ${other}.`,
    advice: "Выдайте одному из них другой код: иначе ответы анкет не отличить.",
  },
  youngWithoutReason: {
    title: "Ручная отметка без причины",
    clause: "S1, приложение 3",
    say: (name: string, mark: string) =>
      `${name}: отметка «${short(mark)}» не действует — нет причины или это не «да» и не «нет».`,
    advice: "Впишите «да» или «нет» и причину либо очистите отметку.",
  },
  youngUnknown: {
    title: "Неизвестно, молодой ли специалист",
    clause: "S1, приложение 3: опыт не превышает 3-х лет",
    say: (name: string) => `${name}: не указано начало педагогического стажа.`,
    advice: "Впишите начало стажа: без него человек не входит в показатели.",
  },
  bornImplausible: {
    title: "Неправдоподобная дата рождения",
    clause: record,
    say: (name: string, day: string) => `${name}: дата рождения ${day}.`,
    advice: "Проверьте дату по личному делу.",
  },
  careerTooEarly: {
    title: "Стаж раньше шестнадцати лет",
    clause: "ТК РФ, ст. 63",
    say: (name: string, career: string, born: string) => `${name}: стаж с ${career}, а дата рождения ${born}.`,
    advice: "Исправьте начало стажа или дату рождения.",
  },
  workTooEarly: {
    title: "Работа раньше шестнадцати лет",
    clause: "ТК РФ, ст. 63",
    say: (name: string, started: string, born: string) => `${name}: принят ${started}, а дата рождения ${born}.`,
    advice: "Исправьте дату приёма или дату рождения.",
  },
  workOverlap: {
    title: "Два основных места работы сразу",
    clause: "S1, раздел VI; ТК РФ, ст. 60.1",
    say: (name: string, id: string, other: string) =>
      `${name}: основное место ${id} начинается до конца основного места ${other}.`,
    advice: "Закройте прежний период датой или укажите совместительство.",
  },
  workInClosed: {
    title: "Работа в закрытой организации",
    clause: "S1, раздел VI",
    say: (name: string, place: string, day: string) => `${name}: работает в ${place}, которая закрыта ${day}.`,
    advice: "Впишите дату увольнения или перевода.",
  },
  teacherUnmarked: {
    title: "Учитель не отмечен как учитель",
    clause: "S1, приложение 3, показатель 1",
    say: (name: string, position: string) =>
      `${name}: должность «${position}», а отметки «Должность «учитель»» нет: в расчёт «только учителя» не войдёт.`,
    advice: "Поставьте отметку или исправьте должность.",
  },
  teacherUncertain: {
    title: "Должность сокращена: учитель ли это, непонятно",
    clause: "S1, приложение 3, показатель 1",
    say: (name: string, position: string) =>
      `${name}: должность «${position}», отметки «Должность «учитель»» нет: в расчёт «только учителя» не войдёт.`,
    advice: "Напишите должность полностью, например «учитель физики», и поставьте отметку, если это учитель.",
  },
  personWithoutWork: {
    title: "Место работы не указано",
    clause: record,
    say: (name: string) => `${name}: нет ни одной строки на листе «Трудоустройство».`,
    advice: "Добавьте место работы или удалите лишнюю строку.",
  },

  actMissing: {
    title: "Нет локального акта",
    clause: "S1, п. 4.1.1; S2, п. 6.3; S3, п. 3.4; S0, п. 9.1.1",
    say: (name: string, acts: readonly (keyof Organisation & string)[]) =>
      `${name}: не указано — ${acts.map((act) => organisations.columns[act].header.replace(/: (№|дата)$/, "")).join("; ")}.`,
    advice: "Впишите номер и дату акта.",
  },
  roadmapNotApproved: {
    title: "Дорожная карта не согласована",
    clause: "S1, п. 4.2",
    say: (name: string, review: "none" | "returned") =>
      `${name}: дорожная карта ${review === "none" ? "не представлена департаменту" : "возвращена на доработку"}.`,
    advice: "Представьте карту и отметьте согласование.",
  },
  curatorMissing: {
    title: "Нет куратора",
    clause: "S1, п. 4.1.1; S2, п. 6.3",
    say: (name: string) => `${name}: не указан e-mail куратора.`,
    advice: "Впишите адрес: без него куратор не войдёт в регистр.",
  },
  curatorUnknown: {
    title: "Адрес куратора незнаком",
    clause: "S1, п. 4.1.2; S1, п. 1.4",
    say: (name: string, email: string) =>
      `${name}: ${email === "" ? "адреса куратора" : `адреса ${email}`} нет ни у одного сотрудника.`,
    advice: "Проверьте адрес: по нему открывается доступ.",
  },
  organisationClosed: {
    title: "Пара в закрытой организации",
    clause: "S1, раздел VI",
    say: (pair: string, place: string, day: string) => `Пара ${pair} продолжается, а ${place} закрыта ${day}.`,
    advice: "Внесите перевод или завершите пару.",
  },
  organisationDouble: {
    title: "Организация, возможно, записана дважды",
    clause: record,
    say: (name: string, other: string, id: string) => `${name} и ${other} (${id}) читаются как одна организация.`,
    advice:
      "Если это одна организация, оставьте одну строку: иначе показатели считают её дважды. Если две, уточните названия.",
  },
  organisationDeserted: {
    title: "Открытая организация, в которой никто не работает",
    clause: record,
    say: (place: string, day: string) =>
      `${place}: открыта, но последний сотрудник уволен ${day}. Показатели её учитывают.`,
    advice: "Если организация закрыта, впишите день в столбец «Закрыта»; если работает – места работы сотрудников.",
  },
  agreementMissing: {
    title: "Наставник партнёра без договора",
    clause: "S1, п. 4.1.1; S2, п. 6.3(6)",
    say: (pair: string, partner: string) => `Пара ${pair}: нет действующего договора с партнёром ${partner}.`,
    advice: "Внесите договор на лист «Партнёры и договоры».",
  },
  conditionWithoutMeasures: {
    title: "Условие не выполнено, мер нет",
    clause: "S1, п. 3.1–3.5",
    say: (name: string, item: string) => `${name}: «${item}» — не сказано, что сделать.`,
    advice: "Впишите меры.",
  },

  mentorFewYears: {
    title: "У наставника мало стажа",
    clause: "S0, п. 4.3: не менее пяти лет, предпочтительно",
    say: (name: string, known: number, wanted: number) =>
      `${name}: педагогический стаж ${years(known)}, нужно ${wanted}.`,
    advice: "Проверьте начало стажа; назначать можно, если так решила организация.",
  },
  mentorFewSubjectYears: {
    title: "У наставника мало стажа по предмету",
    clause: "S0, п. 4.3: не менее трёх лет по предмету, предпочтительно",
    say: (name: string, known: number, wanted: number) => `${name}: стаж по предмету ${years(known)}, нужно ${wanted}.`,
    advice: "Проверьте начало стажа по предмету.",
  },
  mentorOverLimit: {
    title: "У наставника слишком много наставляемых",
    clause: "S0, п. 4.3: не более двух подшефных одновременно",
    say: (name: string, heads: number, limit: number) => `${name}: одновременно ${heads}, предел ${limit}.`,
    advice: "Передайте пару другому наставнику или запишите свой предел и его причину на листе «Наставники».",
  },
  limitWithoutReason: {
    title: "Особый предел без причины",
    clause: "S0, п. 4.3: не более двух подшефных одновременно",
    say: (name: string, limit: number) => `${name}: свой предел — ${limit}, причина не указана.`,
    advice: "Впишите причину или очистите предел.",
  },
  mentorUntrained: {
    title: "Наставник не обучен",
    clause: "S1, дорожная карта, п. 2.0; S2, этап 4; S0, п. 8.2",
    say: (name: string) => `${name}: ведёт пару, но КПК «Наставничество» не отмечены.`,
    advice: "Внесите обучение на лист «Учёт КПК» или направьте на курсы.",
  },
  trainedNotMarked: {
    title: "Обучение не отмечено в банке",
    clause: "S1, дорожная карта, п. 2.0",
    say: (name: string, training: string) => `${name}: в учёте КПК есть «${short(training)}», а в банке этого нет.`,
    advice: "Отметьте КПК и впишите сведения о нём, как в учёте.",
  },
  trainedWithoutCourse: {
    title: "КПК отмечены, а в учёте их нет",
    clause: "S1, дорожная карта, п. 2.0",
    say: (name: string) =>
      `${name}: КПК «Наставничество» отмечены в банке, а на листе «Учёт КПК» обучения наставника нет.`,
    advice: "Внесите обучение на лист «Учёт КПК», если документ известен; если отметка ошибочна — снимите её.",
  },
  protocolNotTold: {
    title: "Протокол согласования не перенесён в банк",
    clause: "S0, п. 4.4; S4, п. 2.2",
    say: (name: string, now: string, was: string | null) =>
      `${name}: согласование записано протоколом ${now}, а в банке ${was === null ? "протокола нет" : `стоит протокол ${was}`}.`,
    advice: "Впишите в банк номер и дату этого протокола или исправьте согласование.",
  },
  deficitsNotNamed: {
    title: "Дефициты диагностики не названы в банке",
    clause: "S1, п. 4.3.3; S4, п. 3.2",
    say: (name: string, areas: readonly string[]) =>
      `${name}: входная диагностика показала дефициты (${areas.join(", ")}), а в банке не назван ни один.`,
    advice: "Впишите дефициты в строку наставляемого: по ним подбирают наставника.",
  },
  mentorNotApproved: {
    title: "Кандидатура не рассмотрена",
    clause: "S0, п. 4.4; S4, п. 2.2",
    say: (name: string) => `${name}: нет протокола о рассмотрении кандидатуры.`,
    advice: "Впишите номер и дату протокола.",
  },
  requestSourceMissing: {
    title: "Не указано, откуда запрос",
    clause: "S4, п. 2.2",
    say: (name: string) => `${name}: нет источника сведений или инициатора запроса.`,
    advice: "Выберите их из списков.",
  },
  bankStale: {
    title: "Сведения не обновлялись больше года",
    clause: "S1, п. 4.1.2; S2, п. 6.4(2): не реже одного раза в год",
    say: (name: string, age: number) => `${name}: сведения не обновлялись ${days(age)}.`,
    advice: "Проверьте сведения и поставьте новую дату в «Актуализировано».",
  },
  bankAging: {
    title: "Сведения не обновлялись полгода",
    clause: "S4, п. 2.2: регулярно пополнять",
    say: (name: string, age: number) => `${name}: сведения не обновлялись ${days(age)}.`,
    advice: "Проверьте сведения при случае.",
  },
  updatedMissing: {
    title: "Нет даты актуализации",
    clause: "S1, п. 4.1.2",
    say: (name: string, day: string) => `${name}: «Актуализировано» пусто; в базе с ${day}.`,
    advice: "Поставьте дату: сначала это день внесения в базу.",
  },
  bankDouble: {
    title: "Дважды в одной базе",
    clause: record,
    say: (name: string, id: string, other: string) => `${name}: строка ${id} начинается, пока действует ${other}.`,
    advice: "Закройте прежнюю строку датой «В базе по».",
  },
  bankAfterDismissal: {
    title: "В базе после увольнения",
    clause: "S1, раздел VI; S0, п. 4.7",
    say: (name: string, day: string) =>
      `${name}: ${day === "" ? "нигде не работает" : `последний день работы ${day}`}, а в базе остаётся.`,
    advice: "Закройте строку последним днём работы.",
  },

  orderWithoutConsent: {
    title: "Приказ без согласия",
    clause: "S1, п. 4.1; S2, п. 6.2; S3, п. 3.3; S0, п. 4.5; ТК РФ, ст. 351.8",
    say: (pair: string, side: Side, name: string) =>
      `Пара ${pair}: нет письменного согласия; ${whose[side]} — ${name}.`,
    advice: "Получите согласие и внесите его на лист «Согласия».",
  },
  consentAfterOrder: {
    title: "Приказ раньше согласия",
    clause: "S1, п. 4.1; S2, п. 6.2; S0, п. 4.5",
    say: (pair: string, side: Side, given: string, order: string) =>
      `Пара ${pair}: согласие ${ofWhom[side]} от ${given}, а приказ от ${order}.`,
    advice: "Проверьте даты; приказ исправляется на карточке пары.",
  },
  consentWithdrawn: {
    title: "Согласие отозвано, пара работает",
    clause: "ТК РФ, ст. 351.8; S0, п. 4.5",
    say: (pair: string, name: string, day: string) => `Пара ${pair}: ${name} отозвал(а) согласие ${day}.`,
    advice: "Приостановите пару, замените наставника или завершите её.",
  },
  consentExpired: {
    title: "Срок согласия истёк",
    clause: "152-ФЗ, ст. 9; S0, п. 4.5",
    say: (pair: string, name: string) => `Пара ${pair}: срок согласия истёк — ${name}.`,
    advice: "Получите новое согласие.",
  },
  consentExpiring: {
    title: "Согласие скоро истечёт",
    clause: "152-ФЗ, ст. 9; S2, этапы 2–3",
    say: (name: string, kind: string, day: string) => `${name}: согласие ${kind} действует по ${day}.`,
    advice: "Продлите согласие заранее.",
  },
  personalDataMissing: {
    title: "Нет согласия на обработку данных",
    clause: "S2, этапы 2–3; 152-ФЗ, ст. 9",
    say: (name: string) => `${name}: в базе без согласия на обработку персональных данных.`,
    advice: "Получите согласие отдельным документом.",
  },
  consentDouble: {
    title: "Согласие записано дважды",
    clause: "S2, этапы 2–3: банк согласий",
    say: (id: string, other: string) => `${id} повторяет ${other} во всём.`,
    advice: "Оставьте одну строку.",
  },
  consentForeignPair: {
    title: "Согласие на чужую пару",
    clause: "S0, п. 4.5",
    say: (name: string, pair: string) => `${name} не состоит в паре ${pair}.`,
    advice: "Исправьте номер пары или код сотрудника.",
  },
  publicationWithoutConsent: {
    title: "Публикация без согласия",
    clause: "S2, п. 11.1; 152-ФЗ, ст. 10.1",
    say: (title: string, name: string, day: string) =>
      `«${short(title)}» (${day}): нет действующего согласия на распространение — ${name}.`,
    advice: "Получите согласие или снимите публикацию.",
  },
  involvedWithoutConsent: {
    title: "Привлечён без согласия",
    clause: "S1, п. 5.1.1",
    say: (pair: string, name: string) => `План пары ${pair}: нет согласия на дополнительные обязанности — ${name}.`,
    advice: "Внесите согласие привлечённого педагога.",
  },

  selfPair: {
    title: "Наставник самому себе",
    clause: "S1, п. 1.4: двое участников",
    say: (pair: string, name: string) => `Пара ${pair}: ${name} — и наставник, и наставляемый.`,
    advice: "Исправьте код наставника или отклоните пару.",
  },
  menteeTwoMentors: {
    title: "Два наставника сразу",
    clause: "S0, п. 4.5, 4.7",
    say: (name: string, pair: string, other: string) => `${name}: пары ${pair} и ${other} идут одновременно.`,
    advice: "Завершите одну из пар или внесите замену.",
  },
  pairTwice: {
    title: "Одна пара записана дважды",
    clause: record,
    say: (pair: string, other: string) => `Пара ${pair}: те же двое и то же время, что в ${other}.`,
    advice: "Оставьте одну, другую отклоните.",
  },
  pairMutual: {
    title: "Наставники друг у друга",
    clause: "S1, п. 2.3; S3, п. 4.1",
    say: (pair: string, other: string) =>
      `Пары ${pair} и ${other}: в одни и те же месяцы каждый из двоих — традиционный наставник другого.`,
    advice: "Проверьте, кто кого ведёт; если один учит другого новому, выберите реверсивное наставничество.",
  },
  pairOutsideWork: {
    title: "Пара вне работы",
    clause: "S1, п. 1.4; S0, п. 4.5",
    say: (pair: string, name: string, day: string) =>
      `Пара ${pair}: ${name} на ${day} не работает ни в одной организации.`,
    advice: "Исправьте начало пары или период работы.",
  },
  pairAfterDismissal: {
    title: "Пара продолжается после увольнения",
    clause: "S0, п. 4.7; S2, п. 10.1",
    say: (pair: string, name: string, side: Side) => `Пара ${pair}: ${whose[side]} ${name} больше не работает.`,
    advice: "Замените наставника или завершите пару.",
  },
  pairOnLeave: {
    title: "Пара работает во время отпуска",
    clause: "ТК РФ, ст. 256: отпуск по уходу за ребёнком",
    say: (pair: string, name: string, side: Side) => `Пара ${pair}: ${whose[side]} ${name} в длительном отпуске.`,
    advice: "Приостановите пару на время отпуска.",
  },
  pairApart: {
    title: "Не назначать вместе",
    clause: "S0, п. 4.7: психологическая несовместимость",
    say: (pair: string) => `Пара ${pair}: для этих двоих отмечено «не назначать вместе».`,
    advice: "Выберите другого наставника или снимите отметку.",
  },
  pairWithoutBank: {
    title: "Участник пары не в базе",
    clause: "S1, п. 4.1.2; S2, п. 6.4(5)",
    say: (pair: string, name: string, side: Side) => `Пара ${pair}: ${whose[side]} ${name} не состоит в своей базе.`,
    advice: "Внесите его на лист «Наставники» или «Наставляемые».",
  },
  pairOrganisationMissing: {
    title: "У пары не указана организация",
    clause: "S1, п. 4.1.1",
    say: (pair: string, side: Side) => `Пара ${pair}: пусто «ОО ${ofWhom[side]}».`,
    advice: "Впишите основное место работы на день начала пары.",
  },
  groupOfOne: {
    title: "Группа из одного",
    clause: "S1, п. 2.3; S0, п. 9.1.3: двое и более",
    say: (pair: string, name: string) =>
      `Пара ${pair} (в группе): у наставника ${name} в группе только один наставляемый.`,
    advice: "Добавьте наставляемых или измените вид наставничества.",
  },
  mentorNotYounger: {
    title: "Наставник не моложе",
    clause: "S1, п. 2.3: реверсивное",
    say: (pair: string) => `Пара ${pair} (реверсивное): наставник не моложе наставляемого.`,
    advice: "Проверьте вид наставничества.",
  },
  traditionalShort: {
    title: "Традиционное короче года",
    clause: "S0, п. 4.5: как правило, не менее одного года",
    say: (pair: string, day: string) => `Пара ${pair}: срок по ${day}, меньше года.`,
    advice: "Это допустимо; учтите, если наставник назначен на год.",
  },
  pairTooShort: {
    title: "Срок пары короче допустимого",
    clause: "S0, п. 2; S1, п. 1.4; S2, п. 3; S4, п. 1.3",
    say: (pair: string, period: string, kind: string, allowed: string) =>
      `Пара ${pair}: ${period}; для вида «${kind}» — ${allowed}.`,
    advice: "Исправьте срок или вид наставничества.",
  },
  pairTooLong: {
    title: "Срок пары длиннее допустимого",
    clause: "S0, п. 2; S1, п. 1.4; S3, п. 1.2.1; S4, п. 1.3",
    say: (pair: string, period: string, kind: string, allowed: string) =>
      `Пара ${pair}: ${period}; для вида «${kind}» — ${allowed}.`,
    advice: "Исправьте срок или внесите продление по обоюдному согласию.",
  },
  orderMissing: {
    title: "Пара без приказа",
    clause: "S1, п. 4.1.1; S2, п. 9.2",
    say: (pair: string, number: boolean) => `Пара ${pair} утверждена, а ${number ? "номера" : "даты"} приказа нет.`,
    advice: "Впишите номер и дату: без них пара не входит в показатели.",
  },
  orderBackdated: {
    title: "Приказ задним числом",
    clause: "S0, п. 4.5; S2, п. 9.2",
    say: (pair: string, order: string, start: string) => `Пара ${pair}: приказ от ${order}, а начало ${start}.`,
    advice: "Проверьте даты; если так и было, оставьте.",
  },
  orderAfterEnd: {
    title: "Приказ после конца пары",
    clause: "S0, п. 4.5; S2, п. 9.2",
    say: (pair: string, order: string, end: string) => `Пара ${pair}: приказ от ${order}, а конец ${end}.`,
    advice: "Исправьте дату приказа или срок пары.",
  },
  proposalStale: {
    title: "Пара ждёт решения",
    clause: "S0, п. 4.4–4.5; S2, п. 9.2",
    say: (pair: string, start: string) => `Пара ${pair} должна была начаться ${start}, а приказа ещё нет.`,
    advice: "Утвердите пару, перенесите начало или отклоните её.",
  },
  contractMissing: {
    title: "Нет дополнительного соглашения",
    clause: "ТК РФ, ст. 351.8; S0, п. 5.1; S3, п. 5.1.1",
    say: (pair: string, name: string, paid: boolean) =>
      `Пара ${pair}: ${paid ? `наставничество оплачивается (${name}), а соглашения нет` : "соглашение указано не полностью"}.`,
    advice: "Впишите номер и дату дополнительного соглашения.",
  },
  testCounted: {
    title: "Учебная запись в настоящей паре",
    clause: record,
    say: (pair: string, name: string) => `Пара ${pair}: ${name} — учебная запись, а пара нет.`,
    advice: "Отметьте пару как учебную: тогда она не войдёт в показатели.",
  },

  replacementGroundMissing: {
    title: "Замена без основания",
    clause: "S0, п. 4.7: четыре основания",
    say: (pair: string) => `Пара ${pair}: наставник заменён, основание не указано.`,
    advice: "Выберите основание замены.",
  },
  closingGroundMissing: {
    title: "Завершение без основания",
    clause: "S2, п. 10.1; S3, п. 6.1",
    say: (pair: string, status: string) => `Пара ${pair}: ${status}, основание не указано.`,
    advice: "Выберите основание завершения.",
  },
  replacedWithoutSuccessor: {
    title: "Нового наставника ещё нет",
    clause: "S0, п. 4.7; S2, этап 5",
    say: (pair: string, name: string) => `Пара ${pair}: наставник выбыл, у наставляемого ${name} нет нового.`,
    advice: "Подберите наставника или завершите программу.",
  },
  finishedMissing: {
    title: "Пара завершена без даты",
    clause: "S2, п. 10.1; S0, п. 4.7",
    say: (pair: string, status: string) => `Пара ${pair}: ${status}, а даты завершения нет.`,
    advice: "Впишите дату по приказу.",
  },
  statusContradictsEnd: {
    title: "Статус спорит с датой завершения",
    clause: "S2, п. 10.1; S3, п. 6.1",
    say: (pair: string, status: string, day: string) => `Пара ${pair}: статус «${status}», дата завершения ${day}.`,
    advice: "Исправьте статус или дату.",
  },
  finishedAfterWork: {
    title: "Пара завершена после увольнения",
    clause: "S0, п. 4.7; S2, п. 10.1",
    say: (pair: string, day: string, name: string, last: string) =>
      `Пара ${pair} завершена ${day}, а последний день работы (${name}) — ${last}.`,
    advice: "Поставьте последний день работы.",
  },
  pairOverdue: {
    title: "Срок пары истёк",
    clause: "S0, п. 4.5; S2, п. 10.1–10.2",
    say: (pair: string, day: string) => `Пара ${pair}: срок истёк ${day}, а пара не завершена.`,
    advice: "Завершите пару или продлите её по обоюдному согласию.",
  },
  extensionWithoutConsents: {
    title: "Продление без согласия обоих",
    clause: "S2, п. 10.2; S3, п. 1.2.1",
    say: (pair: string, day: string) => `Пара ${pair}: продлена ${day} без согласия наставника или наставляемого.`,
    advice: "Впишите дни согласия обоих.",
  },
  noticeShort: {
    title: "Уведомление позже трёх рабочих дней",
    clause: "ТК РФ, ст. 351.8",
    say: (pair: string, day: string, count: number) =>
      `Пара ${pair}: уведомление ${day}, до прекращения ${count} раб. ${plural(count, "день", "дня", "дней")}.`,
    advice: "Проверьте даты уведомления и прекращения.",
  },
  evaluationMissing: {
    title: "Завершена без оценки",
    clause: "S3, п. 6.1; S0, п. 4.8",
    say: (pair: string) => `Пара ${pair} завершена в полном объёме, а итогового контроля нет.`,
    advice: "Внесите итоговый контроль и его результат в программу пары.",
  },
  exitDiagnosticsMissing: {
    title: "Нет итоговой диагностики",
    clause: "S4, п. 1.5",
    say: (pair: string, name: string) => `Пара ${pair} завершена, а итоговой диагностики (${name}) нет.`,
    advice: "Внесите диагностику на лист «Дефициты».",
  },

  programmeMissing: {
    title: "Пара без программы",
    clause: "S1, п. 1.4; S1, дорожная карта, п. 1.2",
    say: (pair: string) => `Пара ${pair} работает без персонализированной программы.`,
    advice: "Внесите программу на лист «Программы».",
  },
  programmeWithoutPlan: {
    title: "Программа без плана",
    clause: "S1, дорожная карта, п. 1.3; S0, п. 2",
    say: (programme: string, pair: string) => `Программа ${programme} пары ${pair}: нет ни одного мероприятия.`,
    advice: "Составьте план пары.",
  },
  programmeNotApproved: {
    title: "Программа не утверждена",
    clause: "S1, дорожная карта, п. 1.2; S0, п. 8.3",
    say: (programme: string, pair: string) => `Программа ${programme} пары ${pair} началась, а не утверждена.`,
    advice: "Впишите дату утверждения.",
  },
  programmeTooShort: {
    title: "Программа короче допустимого",
    clause: "S0, п. 2; S1, п. 1.4; S2, п. 3; S4, п. 1.3",
    say: (programme: string, period: string, kind: string, allowed: string) =>
      `Программа ${programme}: ${period}; для вида «${kind}» — ${allowed}.`,
    advice: "Исправьте срок программы или вид наставничества.",
  },
  programmeTooLong: {
    title: "Программа длиннее допустимого",
    clause: "S0, п. 2; S1, п. 1.4; S3, п. 1.2.1; S4, п. 1.3",
    say: (programme: string, period: string, kind: string, allowed: string) =>
      `Программа ${programme}: ${period}; для вида «${kind}» — ${allowed}.`,
    advice: "Исправьте срок или внесите продление пары.",
  },
  programmeOutsidePair: {
    title: "Программа вне срока пары",
    clause: "S0, п. 4.5; S1, п. 1.4",
    say: (programme: string, pair: string, from: string, to: string) =>
      `Программа ${programme} выходит за срок пары ${pair} (${from}–${to}).`,
    advice: "Исправьте даты программы.",
  },
  controlOverdue: {
    title: "Контроль просрочен",
    clause: "S0, п. 4.8; S4, план, п. 8–9",
    say: (programme: string, control: "middle" | "final", day: string) =>
      `Программа ${programme}: ${control === "middle" ? "промежуточный" : "итоговый"} контроль — срок ${day}, не проведён.`,
    advice: "Проведите контроль и внесите дату и результат.",
  },
  reportMissing: {
    title: "Нет отчёта наставника",
    clause: "S0, п. 6.1.10; S4, п. 3.1(5)",
    say: (programme: string, pair: string) => `Программа ${programme}: пара ${pair} завершена, отчёта наставника нет.`,
    advice: "Внесите дату отчёта, заключение и предложения.",
  },
  programmeWeak: {
    title: "Программа требует доработки",
    clause: "S1, дорожная карта, п. 2.2",
    say: (programme: string, score: number) => `Программа ${programme}: по чек-листу ${score} из 36.`,
    advice: "Доработайте программу: нужно не менее 20 баллов.",
  },
  lineOverdue: {
    title: "Мероприятие просрочено",
    clause: "S1, п. 5.2.2; S0, п. 6.1.6",
    say: (owner: string, activity: string, day: string) => `${owner}, «${short(activity)}»: срок ${day} прошёл.`,
    advice: "Отметьте выполнение, перенесите или отмените с причиной.",
  },
  lineWithoutProduct: {
    title: "Нет педагогического продукта",
    clause: "S1, п. 4.3.3(5)",
    say: (owner: string, activity: string) => `${owner}, «${short(activity)}»: выполнено, продукт не указан.`,
    advice: "Впишите продукт или ссылку.",
  },
  lineWithoutDay: {
    title: "Выполнено без даты",
    clause: "S0, п. 6.1.6",
    say: (activity: string) => `«${short(activity)}»: выполнено, а даты нет.`,
    advice: "Впишите день выполнения.",
  },
  doneNotMarked: {
    title: "Выполненное не отмечено",
    clause: "S0, п. 6.1.6",
    say: (activity: string, day: string) => `«${short(activity)}»: выполнено ${day}, а статус прежний.`,
    advice: "Поставьте статус «выполнено».",
  },
  lineOutsidePair: {
    title: "Мероприятие вне срока пары",
    clause: "S0, п. 4.5",
    say: (pair: string, activity: string, day: string) =>
      `План пары ${pair}, «${short(activity)}»: ${day} вне срока пары.`,
    advice: "Перенесите мероприятие или продлите пару.",
  },
  cancelledWithoutReason: {
    title: "Отменено без причины",
    clause: "S1, п. 1.5; S2, п. 10.1",
    say: (pair: string, activity: string) => `План пары ${pair}, «${short(activity)}»: отменено, причины нет.`,
    advice: "Впишите причину в примечание.",
  },
  meetingOutsidePair: {
    title: "Встреча вне срока пары",
    clause: "S0, п. 6.1.9",
    say: (pair: string, day: string) => `Пара ${pair}: встреча ${day} вне срока пары.`,
    advice: "Исправьте дату встречи или номер пары.",
  },
  routeLength: {
    title: "ИОМ не на 4–5 лет",
    clause: "S1, п. 4.3.3; S0, п. 2, 9.2.2",
    say: (name: string, period: string) => `${name}: маршрут ${period}.`,
    advice: "Исправьте срок маршрута.",
  },
  exitWithoutEntry: {
    title: "Нет входной диагностики",
    clause: "S4, п. 3.2; S1, п. 4.3.3",
    say: (name: string, stage: string) => `${name}: диагностика «${stage}» есть, а входной до неё нет.`,
    advice: "Внесите входную диагностику: иначе динамику не посчитать.",
  },

  documentNotReviewed: {
    title: "Документ не проверен больше года",
    clause: "S2, титул: проверка один раз в год",
    say: (title: string, day: string) => `«${short(title)}»: последняя проверка ${day}.`,
    advice: "Проверьте документ и впишите дату.",
  },
  documentExpired: {
    title: "Срок документа истёк",
    clause: "S2, титул; S1, п. 7.1",
    say: (title: string, day: string) => `«${short(title)}»: действует, а срок истёк ${day}.`,
    advice: "Продлите документ или отметьте «утратил силу».",
  },
  cancelledCited: {
    title: "Ссылка на отменённый документ",
    clause: "S1, приказ, п. 5",
    say: (title: string) => `«${short(title)}»: утратил силу, но указывается в документах.`,
    advice: "Снимите отметку «Указывать в документах».",
  },
  replacedInForce: {
    title: "Заменённый документ действует",
    clause: "S1, приказ, п. 5; S0, лист изменений",
    say: (title: string, successor: string) =>
      `«${short(title)}»: заменён документом «${short(successor)}», но числится действующим.`,
    advice: "Отметьте «утратил силу».",
  },
  riskWithoutMeasures: {
    title: "Риск без мер",
    clause: "S1, раздел VI",
    say: (risk: string) => `«${risk}»: меры не указаны.`,
    advice: "Впишите меры и ответственного.",
  },
  adviceOverdue: {
    title: "Рекомендация просрочена",
    clause: "S1, раздел VI",
    say: (advice: string, day: string) => `«${short(advice)}»: срок ${day} прошёл.`,
    advice: "Отметьте выполнение или назначьте новый срок.",
  },
  adviceNotMarked: {
    title: "Выполненная рекомендация не отмечена",
    clause: "S1, раздел VI",
    say: (advice: string, day: string) => `«${short(advice)}»: выполнена ${day}, а состояние прежнее.`,
    advice: "Поставьте состояние «выполнена».",
  },
  platformUnmarked: {
    title: "Площадка без отметки",
    clause: "S1, приложение 3, показатель 5",
    say: (name: string) => `«${short(name)}»: не сказано, метапредметная ли она.`,
    advice: "Впишите «да» или «нет»: без отметки площадка не учитывается.",
  },
  responseQuarantined: {
    title: "Ответ анкеты на разборе",
    clause: "S1, дорожная карта, п. 2.4",
    say: (response: string, remark: string) => `Анкета ${response}: ${remark === "" ? "не принята" : short(remark)}.`,
    advice: "Разберите ответ: узнайте, чей он, или оставьте не принятым.",
  },
  responseDiffers: {
    title: "Ответ анкеты расходится с листом ответов",
    clause: "S1, дорожная карта, п. 2.4",
    say: (sentence: string) => sentence,
    advice: "Нажмите «Разобрать новые ответы», а что ждёт решения — сверьте в разделе «Анкеты».",
  },
  responseLeft: {
    title: "Отозванный ответ анкеты оставил след",
    clause: "S1, п. 4.3.3",
    say: (area: string, response: string, person: string, pair: string | null) =>
      pair === null
        ? `${person}: дефицит «${area}» назван в отозванном ответе ${response}, но внесён и человеком: он остался.`
        : `План пары ${pair} (${person}): мероприятие по дефициту «${area}», который был назван только в отозванном ответе ${response}.`,
    advice: "Проверьте, нужен ли дефицит и мероприятие, и уберите лишнее.",
  },
  indicatorOverHundred: {
    title: "Показатель больше 100 %",
    clause: "S1, приложение 3, показатель 1",
    say: (schoolYear: string, value: number) => `Показатель 1 за ${schoolYear} при буквальном расчёте — ${value} %.`,
    advice: "Выберите способ расчёта «строго».",
  },
} as const satisfies Record<string, CheckWords>;
export type CheckCode = keyof typeof checkWords;

export const severityWords = { error: "Ошибка", warning: "Предупреждение", info: "К сведению" } as const;
