/** Words of official forms: what stands above and below their tables, and inside their cells. */
import { answerHeaders } from "../importBankWords.ru.ts";

const day = '(?:["«“]?\\d{1,2}["»”]?\\s+[а-яё]{3,8}\\s+\\d{4}(?:\\s*г(?:ода|\\.)?)?|\\d{1,2}\\.\\d{1,2}\\.\\d{4})';
const order = "(?:приказ|распоряжени|постановлени)[а-яё]*";
const number = "№\\s*([\\dA-Za-zА-Яа-яЁё/–—-]{1,20}(?:\\s?-\\s?[А-Яа-яЁё]{1,3})?)";

/** «… на 01.09.2024», «по состоянию на 1 сентября 2024 года» */
export const mentionedDay = new RegExp(`(?:^|[\\s(])на\\s+(${day})`, "i");
export const orderInTitle = [
  new RegExp(`${order}.{0,150}?\\sот\\s+(${day})[\\s,]{0,5}(?:г\\.?|года)?\\s{0,3}${number}`, "i"),
  new RegExp(`${order}.{0,150}?${number}\\s{1,3}от\\s+(${day})`, "i"),
] as const;
export const yearsInTitle = /(20\d{2})\s?[/–—-]\s?(?:20)?\d{2}(?!\d)/;

/** A line above a table that is none of its header. */
export const outsideLine =
  /_{4}|^["«]?(?:утвержд|согласован|рассмотрен|приложени|отбор|параметр|унифицированн|номер документа|дата составлен|дата отчет|(?:организация|учреждение|подразделение|период|работодатель|дата|класс)\s*:)/;

/** Cells. */
export const periodForm = new RegExp(
  `^(?:с\\s+(${day}|\\d{2}\\.\\d{4}))?[\\s,–—-]{0,3}(?:(?:по|до)\\s+(${day}))?`,
  "i",
);
export const betweenDays = new RegExp(`^(${day})\\s{0,2}[–—-]\\s{0,2}(${day})`, "i");
export const untilWords = /^до\s+(\d{1,2})\s+([а-яё]+)$/i;
export const dayInText = new RegExp(`(${day})`, "i");
export const yearInText = /(?:^|[^\d.])((?:19|20)\d{2})(?=$|[^\d.])/;
export const orderTail = /[,;(\s]*(?:(?:приказ|распоряжени|пр\.|№)[^,;]*)$/i;
export const categoryNames: readonly (readonly [RegExp, string])[] = [
  [/высш/, "высшая"],
  [/перв|^i\s|^i$|^1(?:\s|$|-|кк|кв)/, "первая"],
  [/сзд|соответстви/, "соответствие занимаемой должности"],
  [/б\/к|без кат|не имеет|не аттест|^нет/, "без категории"],
];
/** Categories that are no level: never read as «высшая». */
export const otherCategories = /методист|наставник/;
export const teacherOf = /^(учитель|преподаватель)\s+([а-яё].*)$/i;
/** Subjects as «учитель …» names them. */
export const subjectsOf: Readonly<Record<string, string>> = {
  математики: "математика",
  физики: "физика",
  химии: "химия",
  биологии: "биология",
  истории: "история",
  "истории и обществознания": "история и обществознание",
  обществознания: "обществознание",
  географии: "география",
  информатики: "информатика",
  "русского языка": "русский язык",
  литературы: "литература",
  "русского языка и литературы": "русский язык и литература",
  "английского языка": "английский язык",
  "немецкого языка": "немецкий язык",
  "французского языка": "французский язык",
  "иностранного языка": "иностранный язык",
  "начальных классов": "начальные классы",
  "начальной школы": "начальные классы",
  музыки: "музыка",
  "изобразительного искусства": "изобразительное искусство",
  изо: "изобразительное искусство",
  технологии: "технология",
  труда: "труд (технология)",
  "физической культуры": "физическая культура",
  физкультуры: "физическая культура",
  обж: "ОБЖ",
  "основ безопасности и защиты родины": "основы безопасности и защиты Родины",
};
/** «астрономии» is «астрономия»: how a subject ends where a position names it, and by itself. */
export const subjectEndings: readonly (readonly [RegExp, string])[] = [
  [/([сц]к)ого языка$/, "$1ий язык"],
  [/([а-яё]+)ого языка$/, "$1ой язык"],
  [/ии$/, "ия"],
  [/ки$/, "ка"],
  [/ния$/, "ние"],
  [/ства$/, "ство"],
];
/** Behind «учитель»: no subject, or a position of its own. */
export const noSubject = /категори|логопед|дефектолог|психолог|руководител|директор|методист|воспитател|тьютор/;
/** «…, высшая категория» at the end of a position. */
export const categoryTail =
  /\s*[,;(–—]\s*([^,;()–—]*(?:категори|(?:^|[\s,])(?:вкк|сзд|кк)(?=$|[\s.])|соответстви)[^,;()–—]*)\)?\s*$/i;
/** In a cell of hire and order the day behind «от» is the order's. */
export const dayOfOrder = new RegExp(`(?:^|[\\s(])от\\s+${day}`, "gi");
/** Beside a position, under a header that asks for degrees. */
export const degreeWords =
  /^(?:нет|не имеет|без |[-–—]+$|к\. ?[а-я]|д\. ?[а-я]|канд|доктор|доцент|профессор|почетн|заслуж|отличник|учен)/;
/** No employment: a contract of civil law. */
export const civilContract = /гпх|гражданско|договор[ау]? (?:подряд|оказан)|возмездн/;
/** In a column of states. */
export const dismissedWords =
  /^(?:увольнение|уволен(?:а|ы|\(а\)|ные)?|не работает|больше не работает|выбыл[аи]?|в архиве)$/;
export const mainPlace = /\/[^/]*\/\s*$/;
export const signatureWords =
  /^(директор|заведующ|руководител|бухгалтер|главный бухгалтер|исполнитель|исп\.|председател|м\.?\s?п\.|согласовано|утверждаю|подпись|ознакомлен|с приказом)/;
export const supportStaff =
  /^(уборщик|уборщиц|сторож|повар|дворник|водител|гардероб|бухгалтер|главный бухгалтер|секретар|завхоз|вахтер|рабоч|слесар|электри|кухонн|машинист|кастелянш|кладовщик|лаборант|делопроизвод|инспектор по кадр|специалист по кадр|заведующий хозяйств|заместитель директора по ахр|заместитель директора по ахч|помощник воспитателя|младший воспитатель|оператор|плотник|охранник)/;
export const noMentorWords = /не назначен|готовит|подбира|нет наставника/;
/** Of a column of lengths of service. */
export const yearsWithMonths = /(?:лет|год)[а-я]*\.?\s*(?:[/,;]|и)?\s*(?:число\s+)?мес/;
export const yearsAlone = /^(?:лет|годы?|число лет|полных лет)$/;
export const monthsAlone = /^(?:мес|месяц(?:ев|ы)?|число месяцев)$/;
export const unitsOfRate = /\s*(ст\.?|ставк[аиу]|ед\.?|шт\. ?ед\.?)$/;
/** The first column of a survey's answers. */
export const timeStamps: ReadonlySet<string> = new Set(["отметка времени", "timestamp"]);
export const codeWords: ReadonlySet<string> = new Set(answerHeaders.code);
export const employmentNames: readonly (readonly [RegExp, string])[] = [
  [/внутр|^вн\.? ?совм/, "внутреннее совместительство"],
  [/внеш/, "внешнее совместительство"],
  [/^(по )?(основн|осн)|^штатн/, "основное место"],
];
