/** Words that imported files use: headers, empty values, legal forms of organisations, notes with a meaning. */

/** A trailing «*» lets more words follow. Synonyms of the register's own columns are added to these. */
export const organisationHeaders = {
  shortName: [
    "краткое наименование*",
    "сокращённое наименование*",
    "наименование оо",
    "организация",
    "образовательная организация",
    "наименование",
  ],
  fullName: ["полное наименование*", "наименование организации", "наименование образовательной организации"],
  kind: ["тип", "тип оо", "тип организации", "вид организации"],
  subordinate: ["подведомственная*", "подведомственность"],
  closedOn: ["дата закрытия", "закрыта", "дата ликвидации"],
  openedOn: ["дата открытия", "открыта"],
  headName: ["руководитель*", "фио руководителя", "директор", "заведующий"],
  curatorName: ["куратор", "фио куратора", "куратор наставничества", "куратор фио"],
  curatorEmail: ["e-mail куратора", "email куратора", "электронная почта куратора", "почта куратора"],
  regulationOrderNumber: ["приказ о положении №", "приказ о положении номер", "№ приказа о положении"],
  regulationOrderOn: ["приказ о положении дата", "дата приказа о положении"],
  curatorOrderNumber: ["приказ о кураторе №", "приказ о кураторе номер", "№ приказа о кураторе"],
  curatorOrderOn: ["приказ о кураторе дата", "дата приказа о кураторе"],
  note: ["примечание", "примечания"],
} as const;

export const staffHeaders = {
  organisation: [
    "образовательная организация",
    "организация",
    "оо",
    "место работы",
    "учреждение",
    "школа",
    "наименование оо",
    "наименование организации",
    "краткое наименование оо",
  ],
  name: [
    "фио",
    "фамилия имя отчество",
    "фио педагогического работника",
    "фио педагога",
    "фио работника",
    "фио сотрудника",
    "фио учителя",
    "ф.и.о.",
    "ф.и.о. педагогического работника",
    "фамилия, имя, отчество",
  ],
  surname: ["фамилия"],
  firstName: ["имя"],
  patronymic: ["отчество"],
  position: ["должность", "занимаемая должность"],
  subject: ["предмет", "предметы", "преподаваемый предмет", "преподаваемые предметы"],
  bornOn: ["дата рождения", "дата рожд.", "д.р."],
  education: ["образование", "образование уровень", "уровень образования"],
  educationPlace: ["образование вуз*", "вуз*", "учебное заведение*", "что окончил*"],
  category: ["категория", "квалификационная категория"],
  categoryOn: [
    "дата присвоения*",
    "дата аттестации",
    "аттестация дата",
    "дата присвоения категории",
    "квалификационная категория дата присвоения",
  ],
  careerStartedOn: [
    "начало педагогического стажа*",
    "начало пед. стажа*",
    "педагогический стаж*",
    "пед. стаж*",
    "стаж педагогический*",
    "стаж пед.*",
    "общий пед. стаж*",
    "общий педагогический стаж*",
    "стаж",
  ],
  subjectStartedOn: ["стаж по предмету*", "начало стажа по предмету*", "по предмету*"],
  startedOn: ["дата приёма", "принят", "принята", "принят на работу", "дата приёма на работу", "дата приёма в оо"],
  finishedOn: ["дата увольнения", "уволен", "уволена"],
  kind: [
    "основное совместительство",
    "осн. совм.",
    "вид занятости",
    "вид работы",
    "занятость",
    "основное место работы совместительство",
  ],
  rate: ["ставка", "доля ставки", "размер ставки"],
  young: ["молодой специалист*", "мс"],
  email: ["e-mail", "email", "электронная почта", "эл. почта", "почта"],
  phone: ["телефон", "тел.", "контактный телефон", "номер телефона"],
  note: ["примечание", "примечания"],
} as const;

/** Columns that are known and not needed. */
export const ignoredHeaders = ["№", "№ п/п", "п/п", "n", "номер", "номер по порядку"];
/** A list with such a column is of another kind, whatever its other columns are called. */
export const notStaffHeaders = ["код участника", "фио наставника", "фио наставляемого", "наставник", "наставляемый"];

export const totalWords = /^(итого|всего|итог|подытог|общий итог)(\s|:|,|$)/;
/** Counts below or between the rows of a list, as people word them. */
export const countWords =
  /^(количество|кол-во|кол\.|численность|в том числе|в т\. ?ч\.?|из них|средний|средняя|среднее|по (школе|организации|учреждению|оо|оу|району|городу|муниципалитету|разделу|списку))(\s|:|,|$)/;
/** In the words of a total: numbers of organisations, days and years. */
export const noCountInTotal =
  /№\s*\d+|\d{1,2}\.\d{1,2}\.\d{2,4}|(?:19|20)\d{2}\s*(?:[/–—-]\s*(?:20)?\d{2}|г\.?|год[а-я]*|уч)|\d+[.,]\d+|\d+\s*(?:%|ст\.|ставк|час|руб|лет|год|класс)[а-я]*/g;
export const peopleCounted =
  /(\d+)\s*(?:чел|педагог|учител|работник|сотрудник|наставни|наставляем|пар|строк|воспитател)/;
/** The day that lengths of service in a column refer to. */
export const referencePhrase = /(?:^|[\s(])на\s+(\d{1,2}\.\d{1,2}\.\d{4})/;
export const referenceInWords = /(?:^|[\s(])на\s+(["«]?\d{1,2}["»]?\s+[а-яё]{3,8}\s+\d{4})/;

export const emptyWords = [
  "-",
  "--",
  "—",
  "нет",
  "нет данных",
  "н/д",
  "б/д",
  "не указано",
  "не указана",
  "не указан",
  "по н/в",
  "по н.в.",
  "н/в",
  "н.в.",
  "по настоящее время",
  "по наст. время",
  "по наст. вр.",
  "настоящее время",
  "работает",
  "действует",
  "открыта",
  "?",
  "0",
  "00.00.0000",
  "x",
  "х",
];
/** Order columns: promised, not there. */
export const pendingWords = ["проект", "в работе", "готовится", "в разработке", "на подписи", "будет"];

export const monthStems = ["янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"];
export const mayForm = /^ма[йя]$/;
export const yearSuffix = /\s*(г\.?|год|года)$/;
export const wordedDay = /^["«]?(\d{1,2})["»]?\s+([а-яё]+)\.?\s+(\d{4}|\d{2})$/;

const years = "(?:лет|год[а]?|г|л)\\.?";
const months = "(?:месяц(?:а|ев)?|мес|м)\\.?";
const days = "(?:дней|день|дня|дн|д)\\.?";
export const durationPattern = new RegExp(
  `^(\\d{1,2})\\s*${years}\\s*,?\\s*(?:и\\s+)?(\\d{1,2})\\s*${months}(?:\\s*,?\\s*(\\d{1,2})\\s*${days})?$`,
);
export const monthsPattern = new RegExp(`^(\\d{1,2})\\s*${months}(?:\\s*(\\d{1,2})\\s*${days})?$`);
export const wholeYearsPattern = new RegExp(`^(\\d{1,2})(?:\\s*${years})?$`);
export const yearPattern = /^(\d{4})\s*(?:г\.?|год|года)?$/;
export const sincePattern = /^с\s+(.+)$/;
export const noService = ["без стажа", "б/с", "нет стажа", "не имеет", "не имеет стажа", "стажа нет", "впервые"];

export const patronymicEnd = /(вич|вна|ична|инична|ильич)$/;
/** Parts of a name that stay in lower case. */
export const nameParticles = ["кызы", "оглы", "угли", "гызы", "заде", "де", "фон", "ибн", "бек"];
export const initialsPattern = /^[а-яё]\.?$|^([а-яё]\.){1,2}$/i;
export const cyrillicLetter = /[а-яё]/i;
export const nameWord = /^[а-яёa-z'’-]+$/i;
/** Letters that look alike, for Cyrillic words typed with a Latin keyboard; the reverse is for e-mail addresses. */
export const toCyrillic: Readonly<Record<string, string>> = {
  A: "А",
  B: "В",
  C: "С",
  E: "Е",
  H: "Н",
  K: "К",
  M: "М",
  O: "О",
  P: "Р",
  T: "Т",
  X: "Х",
  Y: "У",
  a: "а",
  c: "с",
  e: "е",
  o: "о",
  p: "р",
  x: "х",
  y: "у",
  k: "к",
  m: "м",
  t: "т",
  h: "н",
  b: "в",
};
export const toLatin: Readonly<Record<string, string>> = {
  а: "a",
  с: "c",
  е: "e",
  о: "o",
  р: "p",
  х: "x",
  у: "y",
  к: "k",
  м: "m",
  т: "t",
  н: "h",
  в: "b",
  і: "i",
};
export const yo = { small: "ё", plain: "е" } as const;

/** Whole phrases of organisations' names, replaced in this order before the name is cut into words. */
export const organisationPhrases: readonly (readonly [RegExp, string])[] = [
  [/\([^()]*\)/g, " "],
  [/средн[а-я]+ общеобразовательн[а-я]+ школ[а-я]+/g, " сош "],
  [/основн[а-я]+ общеобразовательн[а-я]+ школ[а-я]+/g, " оош "],
  [/начальн[а-я]+ (общеобразовательн[а-я]+ )?школ[а-я]+/g, " нош "],
  [/средн[а-я]+ школ[а-я]+/g, " сош "],
  [/детск[а-я]+ сад[а-я]*/g, " дс "],
  [/(^|[^а-я])д\/ ?с([^а-я]|$)/g, "$1 дс $2"],
  [/дом[а-я]* детского творчества/g, " ддт "],
  [/центр[а-я]* дополнительного образования/g, " цдо "],
  [/детск[а-я]+ школ[а-я]+ искусств/g, " дши "],
  [/детско-юношеск[а-я]+ спортивн[а-я]+ школ[а-я]+/g, " дюсш "],
  [/педколледж[а-я]*/g, " педагогический колледж "],
  [/дополнительного (профессионального )?образования/g, " "],
  [/(^|\s)(города|г\.|город|поселка|пос\.|села|с\.) ?[а-я-]+/g, " "],
];
/** Says what an organisation is in law, and tells none from another. */
export const legalWord =
  /^(муниципальн|государственн|бюджетн|автономн|казенн|областн|краев|учрежден|образовательн|общеобразовательн|дошкольн|профессиональн|организаци)[а-я]*$|^(м|г|к|ч|мо|фг|об)?(б|а|к)?(оу|доу|удо|у|поу|доп|нош|до)$|^(мбудо|маудо|мкудо|мбоудо|мбу|мау|мку|ано|чоу|чдоу|до|спо|оо|им|имени)$/;
/** What kind of organisation a word names; a school named only «школа» may be any of the schools. */
export const organisationKindWords: Readonly<Record<string, string>> = {
  школа: "school",
  сош: "sosh",
  оош: "oosh",
  нош: "nosh",
  гимназия: "gymnasium",
  лицей: "lyceum",
  интернат: "boarding",
  дс: "preschool",
  ддт: "ddt",
  цдо: "cdo",
  дши: "dshi",
  дюсш: "dyussh",
  сюн: "syun",
  дтдм: "dtdm",
  колледж: "college",
  техникум: "technikum",
};
/** Which kind in the register (vocabulary organisationKinds) such an organisation is. */
export const organisationKindOf: Readonly<Record<string, "general" | "preschool" | "additional" | "vocational">> = {
  school: "general",
  sosh: "general",
  oosh: "general",
  nosh: "general",
  gymnasium: "general",
  lyceum: "general",
  boarding: "general",
  preschool: "preschool",
  ddt: "additional",
  cdo: "additional",
  dshi: "additional",
  dyussh: "additional",
  syun: "additional",
  dtdm: "additional",
  college: "vocational",
  technikum: "vocational",
};
/** Where people of such positions work; only to choose between organisations that a name leaves open. */
export const positionHints: readonly (readonly [RegExp, "general" | "preschool" | "additional" | "vocational"])[] = [
  [/воспитател|музыкальный руководитель/, "preschool"],
  [/^учитель(\s|\(|$)/, "general"],
  [/дополнительного образования|концертмейстер/, "additional"],
  [/преподавател|мастер производственного/, "vocational"],
];
export const numberSign = /(?:№|n|no)\s*(\d{1,4})|(?:^|\s)(\d{1,4})(?=\s|$)/;

/** A subject in brackets is cut off. */
export const positionWithSubject = /^(учитель|преподаватель)\s*\((.+)\)$/i;

export const formerSurname = /(?:^|[;,.]\s*)до\s+(\d{1,2}\.\d{1,2}\.\d{4})\s*[—–-]\s*([А-ЯЁ][а-яё-]+)/;
export const youngExtended = /молод[а-яё]+ специалист[а-яё]*\s+продл[её]н[а-яё]*\s+до\s+(\d{1,2}\.\d{1,2}\.\d{4})/i;
export const takenOn = /^принят/;
export const endWords: readonly (readonly [
  RegExp,
  "retired" | "transferred" | "contractEnded" | "died" | "dismissed",
])[] = [
  [/пенси/, "retired"],
  [/смерт|умер/, "died"],
  [/окончани[а-я]+ (срочного )?договора/, "contractEnded"],
  [/перев[её]д|перевод|перешла|перешёл|перешел/, "transferred"],
  [/увол|выбыл|ликвидац/, "dismissed"],
];
/** Text that cleaning leaves as it is: ordinary letters and signs, single spaces between the words. */
export const plainWords = /^[!-~А-яЁё№«»–—]+(?: [!-~А-яЁё№«»–—]+)*$/;
export const yes = "да";
export const no = "нет";
