/** Words of the lists beside staff and organisations: the bank of mentors, pairs, platforms, deficits, codes. */

/** A trailing «*» lets more words follow. Synonyms of the register's own columns are added to these. */
export const mentorHeaders = {
  name: ["фио наставника", "наставник", "ф.и.о. наставника", "фамилия имя отчество наставника"],
  contacts: ["контакты", "контактные данные", "телефон", "e-mail", "электронная почта", "телефон e-mail"],
  organisation: ["место работы", "оо", "образовательная организация", "организация"],
  competences: ["основные компетенции*", "компетенции*"],
  achievements: ["важные для программы достижения*", "достижения*"],
  career: ["пед. стаж*", "педагогический стаж*", "стаж педагогический*", "стаж работы"],
  subjectService: ["стаж по предмету*"],
  position: ["предмет должность", "должность предмет", "должность", "предмет"],
  availability: ["ресурс времени*"],
  enteredOn: ["дата вхождения*", "дата включения*", "в банке с"],
  consent: ["согласие*", "согласие наставника*"],
  protocol: ["протокол*"],
  training: ["кпк наставничество", "кпк*", "курсы*"],
  note: ["примечание", "примечания"],
} as const;

export const pairHeaders = {
  mentee: ["фио наставляемого", "наставляемый", "ф.и.о. наставляемого", "подшефный", "фио подшефного"],
  bornOn: ["год рождения", "дата рождения"],
  organisation: [
    "оо",
    "образовательная организация",
    "место работы наставляемого",
    "место работы",
    "организация",
    "оо наставляемого",
  ],
  position: ["должность предмет", "должность", "предмет должность", "должность наставляемого"],
  request: ["запрос", "основной запрос", "запрос наставляемого"],
  startedOn: ["дата вхождения*", "дата начала*", "начало"],
  mentor: ["фио наставника", "наставник", "ф.и.о. наставника"],
  mentorOrganisation: ["место работы наставника", "оо наставника", "организация наставника"],
  form: ["форма", "форма наставничества"],
  kind: ["вид", "вид наставничества"],
  order: ["приказ № дата", "приказ", "приказ о закреплении", "реквизиты приказа"],
  orderNumber: ["№ приказа", "номер приказа", "приказ №"],
  orderOn: ["дата приказа"],
  finishedOn: ["дата завершения*", "окончание", "срок завершения"],
  result: ["результат", "результат программы", "результаты"],
  ground: ["основание прекращения", "основание завершения", "причина завершения", "основание"],
  note: ["примечание", "примечания"],
} as const;

export const platformHeaders = {
  name: ["наименование площадки", "площадка", "название площадки"],
  focus: ["направленность"],
  metaSubject: ["метапредметная"],
  organisation: ["база", "база площадки", "базовая организация", "оо"],
  openedOn: ["дата открытия"],
  closedOn: ["дата закрытия"],
  note: ["примечание", "примечания"],
} as const;

export const deficitHeaders = {
  code: ["код участника", "код"],
  stage: ["этап", "этап диагностики"],
  measuredOn: ["дата диагностики"],
  theory: ["научные основы и современные теории"],
  law: ["нормативно-правовая сторона работы"],
  subject: ["содержание своего предмета"],
  psychology: ["психология и педагогика обучающиеся и их родители"],
  method: ["методика и технологии обучения"],
  ict: ["работа с икт"],
  digital: ["цифровая образовательная среда"],
  upbringing: ["воспитание и внеурочная деятельность"],
  health: ["сбережение здоровья*"],
  sum: ["сумма", "итого"],
} as const;

/** In files of answers, beside the questions themselves. */
export const answerHeaders = {
  code: ["код участника", "код", "ваш код", "шифр участника", "код респондента"],
  submittedAt: ["отметка времени", "дата и время", "время отправки", "дата отправки", "timestamp", "время создания"],
  stage: ["этап", "этап опроса", "этап анкетирования"],
} as const;

export const codeHeaders = {
  code: ["код участника"],
  name: ["фио", "ф.и.о.", "фамилия имя отчество"],
  bornOn: ["дата рождения"],
  organisation: ["оо", "организация", "образовательная организация"],
  position: ["должность"],
} as const;

/** Columns of other lists: with one of them a file is no bank of mentors, no list of codes. */
export const notMentorHeaders = ["фио наставляемого", "наставляемый", "подшефный", "дата завершения", "№ приказа"];
export const notCodeHeaders = ["этап", "отметка времени"];

/** «Мероприятий в 2023/2024» */
export const eventsHeader = /^мероприяти\S* (?:в|за) (\d{4}) ?\d{0,4}(?: учебн.*)?$/;

/** «№ 156-о от 28.09.2023» */
/** «приказ от 08.09.2025 г. № 88» */
export const dayBeforeNumber =
  /^(?:(?:приказ[а-яё]*|пр\.?|распоряжени[а-яё]*)\s+)?от\s+(\S{6,10}?|["«]?\d{1,2}["»]?\s+[а-яё]{3,8}\s+\d{4})\s*(?:г\.|года)?,?\s*№\s*(\S.*)$/i;
/** «№ 88, 08.09.2025 г.» */
export const dayAfterNumber = /(?<=[^\s,])(?<!(?:^|\s)от)[\s,]+(\d{1,2}\.\d{1,2}\.\d{4}\s*(?:г\.?|года)?)$/i;
export const orderForm = /^(?:(?:приказ[а-яё]*|пр\.?|распоряжени[а-яё]*)\s+)?(?:№|n)?\s*(.*?)(?:(?:^|\s+)от\s+(.+))?$/i;
/** «да, 10.09.2021» */
export const consentForm = /^(?:да|есть|получено|имеется|согласен|согласна)(?:[\s,]+(?:от\s+)?(.+))?$/i;
export const bankDocument = "банк наставников";
export const trainedWords = /^(?:да|\+|есть|пройден|обучен|\d)/;

/** What the column «Результат» says, in this order. */
export const resultWords: readonly (readonly [RegExp, "running" | "partly" | "full"])[] = [
  [/реализуется|выполняется|действует|продолжается|в работе/, "running"],
  [/^не |частич|досрочно|прекращен/, "partly"],
  [/полн|реализован|выполнен|завершен/, "full"],
];
/** Положение S0, п. 4.7 */
export const replacementWords: readonly (readonly [
  RegExp,
  "mentorDismissed" | "transfer" | "discipline" | "incompatibility",
])[] = [
  [/увольнени\S* наставника/, "mentorDismissed"],
  [/перевод\S* (?:на другую работу|наставника)/, "transfer"],
  [/дисциплинарн/, "discipline"],
  [/несовместимост/, "incompatibility"],
];
/** S2, п. 10.1; S3, п. 6.1 */
export const closingWords: readonly (readonly [
  RegExp,
  "planFulfilled" | "mutual" | "curatorInitiative" | "mentorInitiative" | "menteeInitiative" | "menteeLeft",
])[] = [
  [/(?:увольнени|перевод)\S* (?:наставляемого|подшефного)/, "menteeLeft"],
  [/обоюд/, "mutual"],
  [/инициатив\S* куратора/, "curatorInitiative"],
  [/инициатив\S* наставника/, "mentorInitiative"],
  [/инициатив\S* (?:наставляемого|подшефного)/, "menteeInitiative"],
  [/в полном объеме|выполнен|реализован/, "planFulfilled"],
];
/** A note that tells of an extension by agreement. */
export const extendedWords = /продлен/;
/** «2024/2025 учебный год» in a title */
export const schoolYearPhrase = /((?:19|20)\d{2})\s*[/–—-]\s*(\d{2,4})/;
/** Subjects of a header «Должность (предмет)». */
export const subjectWord = /предмет/;
export const teacherInBrackets = "учитель";
