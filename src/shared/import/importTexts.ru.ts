/** What an import says about a file: where, what, and what to do. */

import { plural } from "../language/plural.ru.ts";
import { bankSentences } from "./importBankTexts.ru.ts";
import { fileSentences } from "./importFileTexts.ru.ts";
import { mappingSentences } from "./mapping/mappingTexts.ru.ts";

export interface ImportFacts {
  /** What was read or chosen instead. */
  value?: string;
  /** Somebody or something else that matters here. */
  other?: string;
  count?: number;
  /** Nothing is lost by it: a warning, where the same remark is an error otherwise. */
  mild?: boolean;
}

type Sentence = (found: string, facts: ImportFacts) => string;

function sentences<Codes extends Record<string, Sentence>>(codes: Codes): { readonly [Code in keyof Codes]: Sentence } {
  return codes;
}

const rows = (count = 0) => `${count} ${plural(count, "строка", "строки", "строк")}`;
const read =
  (as: string) =>
  (found: string, { value = "" }: ImportFacts) =>
    `«${found}» — ${as}, прочитано как ${value}. Делать ничего не нужно.`;
const tidied =
  (what: string) =>
  (found: string, { value = "" }: ImportFacts) =>
    `«${found}» — ${what}; в регистр попадёт «${value}». Делать ничего не нужно.`;

export const importSentences = sentences({
  ...bankSentences,
  ...mappingSentences,
  ...fileSentences,
  "date-impossible": (found) =>
    `«${found}» — такой даты нет в календаре. Ячейка останется пустой: впишите верную дату.`,
  "date-unreadable": (found) => `«${found}» — это не дата. Ячейка останется пустой: впишите дату вида 01.09.2025.`,
  "date-future": (found) =>
    `дата «${found}» не может быть верной (допустимы годы с 1940 по ближайшие пять лет). Ячейка останется пустой: исправьте год.`,
  "date-birth-impossible": (found) =>
    `дата рождения «${found}» невозможна. Ячейка останется пустой, человек по ней не узнаётся: впишите верную дату.`,
  "date-order": (found, { other = "" }) =>
    `дата увольнения «${found}» раньше даты приёма ${other}. Дата увольнения останется пустой: проверьте обе даты.`,
  "date-slash-ambig": (found, { value = "", other = "" }) =>
    `«${found}» можно прочитать двояко: ${value} или ${other}. Ячейка останется пустой: впишите дату в виде ДД.ММ.ГГГГ.`,
  "date-slash-us": read("сначала месяц, потом день"),
  "date-slash": read("дата через косую черту"),
  "date-text-dmy": read("дата записана текстом"),
  "date-text-dmyy": read("год двумя цифрами"),
  "date-text-iso": read("дата записана текстом"),
  "date-text-long": read("дата записана словами"),
  "date-text-time": read("лишнее после даты отброшено"),
  "date-serial": read("порядковый номер даты"),
  "date-placeholder": (found) => `«${found}» — вместо даты, прочитано как пусто. Делать ничего не нужно.`,

  "exp-blank": () =>
    "стаж не указан: молодым специалистом человек не считается («нет данных»). Впишите дату начала стажа.",
  "exp-blank-2nd": (_, { value = "" }) =>
    `стаж не указан, взят из другой записи этого человека: ${value}. Делать ничего не нужно.`,
  "exp-conflict": (found, { value = "", other = "" }) =>
    `начало стажа «${found}» расходится с ${other}: оставлено ${value}. Проверьте, какая дата верна.`,
  "exp-duration": (found, { value = "", other = "" }) =>
    `стаж «${found}» на ${other}: начало рассчитано — ${value}. Если известна точная дата, впишите её.`,
  "exp-whole-years": (found, { value = "", other = "" }) =>
    `стаж «${found}» полных лет на ${other}: начало рассчитано — ${value}. Если известна точная дата, впишите её.`,
  "exp-year-only": (found, { value = "" }) =>
    `«${found}» — известен только год, начало стажа принято ${value}. Впишите точную дату.`,
  "exp-word-none": (found, { value = "" }) =>
    `«${found}» — без стажа: начало стажа совпадает с приёмом на работу${value === "" ? "" : `, ${value}`}. Делать ничего не нужно.`,
  "exp-unreadable": (found) =>
    `стаж «${found}» не читается. Ячейка останется пустой: впишите дату начала, «2 г. 3 мес.» или число лет.`,
  "exp-no-reference": (found) =>
    `стаж «${found}» дан сроком, а на какую дату — не сказано. Допишите в заголовок столбца, например, «на 01.09.2024».`,
  "exp-before-birth": (found, { other = "" }) =>
    `начало стажа «${found}» невозможно при дате рождения ${other}. Ячейка останется пустой: проверьте обе даты.`,

  "name-missing": () => "нет фамилии, имени и отчества. Строка пропущена: впишите ФИО.",
  "name-initials-only": (found) =>
    `«${found}» — инициалы вместо имени: под ними могут быть разные люди. Строка пропущена: впишите ФИО полностью.`,
  "name-incomplete": (found) =>
    `«${found}» — по одному слову человека не узнать. Строка пропущена: впишите ФИО полностью.`,
  "name-too-long": (found) => `«${found}» — для имени слишком длинно. Строка пропущена: оставьте в ячейке только ФИО.`,
  "name-double-space": tidied("лишние пробелы"),
  "name-edge-space": tidied("пробел по краям"),
  "name-nbsp": tidied("неразрывный пробел"),
  "name-hyphen": tidied("пробелы у дефиса"),
  "name-upper": tidied("прописные буквы"),
  "name-lower": tidied("строчные буквы"),
  "name-latin": (found, { value = "" }) =>
    `в «${found}» есть латинские буквы, они заменены русскими: «${value}». Проверьте написание.`,
  "name-suffix": (found, { value = "", other = "" }) =>
    `в «${found}» рядом с именем стоит «${other}»: имя — «${value}», остальное перенесено в примечание. Проверьте.`,
  "name-no-patronymic": (found) => `«${found}» — без отчества. Если отчество есть, впишите его.`,
  "name-four-words": (found) => `«${found}» — больше трёх слов, записано целиком. Проверьте, нет ли лишнего.`,
  "name-order": (found) =>
    `«${found}» — похоже, фамилия стоит не первой. Записано как есть: поставьте фамилию, имя, отчество по порядку.`,
  "name-characters": (found) =>
    `в «${found}» есть знаки, которых в именах не бывает. Записано как текст: исправьте имя.`,
  "name-yo": (found, { value = "" }) =>
    `«${found}» — в других строках это имя пишут через «ё»: «${value}». Сверьте с паспортом.`,
  "namesake-same-org": (found, { value = "", other = "" }) =>
    `«${found}» (${value}): в той же организации есть полный тёзка, ${other}. Это разные люди, они не объединены. Проверьте даты рождения.`,
  "namesake-other-org": (found, { value = "", other = "" }) =>
    `«${found}» (${value}): в другой организации есть полный тёзка, ${other}. Это разные люди, они не объединены. Проверьте даты рождения.`,
  "namesake-in-register": (found, { other = "" }) =>
    `«${found}»: в регистре уже есть полный тёзка с другими данными (${other}). Добавлен как другой человек: если это он же, исправьте дату рождения.`,

  "org-missing": () => "не указана организация. Строка пропущена: впишите организацию.",
  "org-unknown": (found, { count = 0 }) =>
    `организации «${found}» в регистре нет, пропущено: ${rows(count)}. Добавьте её в список организаций или исправьте название.`,
  "org-ambig": (found, { value = "", other = "" }) =>
    `«${found}» подходит к нескольким организациям (${other}); по должности выбрана ${value}. Подтвердите: впишите полное название.`,
  "org-ambig-open": (found, { other = "", count = 0 }) =>
    `«${found}» подходит к нескольким организациям (${other}), пропущено: ${rows(count)}. Впишите полное название.`,
  "orgs-first": (_, { count = 0 }) =>
    `в регистре ещё нет ни одной организации, пропущено: ${rows(count)}. Сначала загрузите список организаций, затем этот файл.`,

  "position-missing": () => "не указана должность. Строка пропущена: впишите должность.",
  "person-dup-row": (found, { other = "" }) =>
    `«${found}» — повтор строки ${other}. Второй раз не записано: удалите лишнюю строку.`,
  "person-dup-yo": (found, { other = "" }) =>
    `«${found}» — повтор строки ${other}, отличается только «е» и «ё». Второй раз не записано: удалите лишнюю строку.`,
  "person-two-main": (found, { other = "" }) =>
    `«${found}»: основное место работы уже есть (строка ${other}, принят раньше). Записано как совместительство: подтвердите или исправьте.`,
  "person-weak-id": (_, { other = "" }) =>
    `нет даты рождения: человек узнан по ФИО и контактам или стажу (${other}). Впишите дату рождения.`,
  "person-maybe-same": (found, { other = "" }) =>
    `«${found}» без даты рождения может быть тем же человеком, что и ${other}. Записан отдельно: впишите дату рождения.`,
  "birth-changed": (found, { other = "" }) =>
    `дата рождения «${found}» заменит ${other}: остальные данные этого человека совпали. Проверьте дату.`,
  "surname-changed": (found) =>
    `«${found}»: прежняя фамилия понята, это один человек и его код сохраняется. Проверьте.`,
  "surname-possible": (found, { other = "" }) =>
    `«${found}»: имя, отчество, дата рождения и контакты те же, что у ${other}. Если фамилия сменилась, допишите в примечание «до ДД.ММ.ГГГГ — прежняя фамилия».`,
  "surname-asked": (found, { other = "" }) =>
    `«${found}»: имя, отчество, дата рождения и контакты те же, что у ${other} в регистре. Строка пропущена: если фамилия сменилась, допишите в примечание «до ДД.ММ.ГГГГ — прежняя фамилия».`,

  "young-flag-stale": (found, { value = "" }) =>
    `отметка «${found}» расходится с расчётом по стажу (${value}). Верен расчёт; если статус продлён, напишите в примечании до какого числа и почему.`,
  "young-override": (found, { value = "" }) =>
    `статус молодого специалиста продлён до ${value}, принято с основанием «${found}». Проверьте дату.`,

  "email-bad": (found, { value = "" }) =>
    value === ""
      ? `«${found}» — это не адрес электронной почты. Ячейка останется пустой: впишите адрес.`
      : `адрес «${found}» исправлен: ${value}. Проверьте его.`,
  "phone-number": (found, { value = "" }) =>
    `«${found}» — номер записан числом, сохранён как текст ${value}. Делать ничего не нужно.`,
  "value-synonym": (found, { value = "" }) => `«${found}» понято как «${value}». Делать ничего не нужно.`,
  "value-unknown": (found, { value = "", other = "" }) =>
    `«${found}» нет в списке (${other}). ${value === "" ? "Ячейка останется пустой" : `Принято «${value}»`}: выберите значение из списка.`,
  "rate-unreadable": (found) => `ставка «${found}» не читается. Ячейка останется пустой: впишите число от 0 до 3.`,
  "note-formula": (found) =>
    `«${found}» начинается как формула. Сохранено как простой текст и не вычисляется. Проверьте содержание.`,
  "note-emoji": (found) => `«${found}» — есть рисованные знаки, текст сохранён. Делать ничего не нужно.`,
  "note-long": (_, { count = 0 }) =>
    `длинный текст (${count} ${plural(count, "знак", "знака", "знаков")}) сохранён целиком. Делать ничего не нужно.`,
  "text-cut": (found, { count = 0 }) =>
    `«${found}» длиннее ${count} ${plural(count, "знака", "знаков", "знаков")}, конец отрезан. Сократите текст.`,

  "struct-title": (found) => `«${found}» — заголовок над таблицей, пропущен. Делать ничего не нужно.`,
  "struct-blank": () => "пустая строка пропущена. Делать ничего не нужно.",
  "struct-repeat-header": () => "повтор заголовков пропущен. Делать ничего не нужно.",
  "struct-numbering": () => "строка с номерами столбцов пропущена. Делать ничего не нужно.",
  "struct-section": (found, { value = "" }) =>
    value === ""
      ? `«${found}» — подзаголовок, пропущен. Делать ничего не нужно.`
      : `«${found}» — подзаголовок: строки ниже без организации отнесены к ${value}.`,
  "struct-remark": (found) => `«${found}» — строка не из списка, пропущена. Делать ничего не нужно.`,
  "struct-total": (_, { count = 0 }) =>
    `строка итога пропущена: заявлено ${count}, столько же и найдено. Делать ничего не нужно.`,
  "struct-total-differs": (_, { count = 0, value = "" }) =>
    `в строке итога заявлено ${value}, а найдено ${rows(count)}. Проверьте, весь ли список в файле.`,
  "struct-header-space": (found) =>
    `заголовок «${found}» с лишними пробелами или переносами узнан. Делать ничего не нужно.`,
  "struct-merged": (found, { count = 0 }) =>
    `«${found}» относится и к пустым ячейкам под ним: ${rows(count)}. Проверьте, что ячейки действительно объединены.`,
  "column-unknown": (found) =>
    `столбец «${found}» не понят и не загружен. Если это нужные сведения, укажите в «Сопоставить столбцы», что это.`,
  "column-doubled": (found) => `столбец «${found}» повторяет другой и пропущен. Удалите лишний столбец.`,
  "sheet-ignored": (found) =>
    `на листе «${found}» такого списка не найдено, он пропущен. Если он нужен, проверьте его заголовки.`,
  "rows-empty": () => "под заголовками нет ни одной строки. Проверьте, тот ли это файл.",
  "more-in-check": (_, { count = 0 }) =>
    `И ещё ${count} ${plural(count, "замечание", "замечания", "замечаний")}: полный список показывает проверка файла.`,

  "orgfile-name-missing": () => "нет наименования организации. Строка пропущена: впишите краткое наименование.",
  "orgfile-type-syn": (found, { value = "" }) => `тип «${found}» понят как «${value}». Делать ничего не нужно.`,
  "orgfile-type-guessed": (found, { value = "" }) =>
    `тип ${found === "" ? "не указан" : `«${found}» не из списка`}, по названию принят «${value}». Проверьте.`,
  "orgfile-type-unknown": (found, { other = "" }) =>
    `тип ${found === "" ? "не указан" : `«${found}» неизвестен`}. Строка пропущена: выберите из списка (${other}).`,
  "orgfile-subordinate-missing": (found) =>
    `${found === "" ? "не сказано" : `по «${found}» не понять`}, подведомственна ли организация: принято «нет», в показатели она не войдёт. Впишите «да» или «нет».`,
  "orgfile-closed": (found) =>
    `организация закрыта ${found}: позже этой даты она не учитывается. Делать ничего не нужно.`,
  "orgfile-curator-stale": (found, { value = "" }) =>
    `куратор «${found}» в этой организации не работает${value === "" ? "" : ` с ${value}`}. Назначьте другого приказом.`,
  "orgfile-order-late": (found, { value = "" }) =>
    `приказ от ${found} учитывается только с ${value} учебного года. Делать ничего не нужно.`,
  "orgfile-order-missing": (found) =>
    `даты приказа нет${found === "" ? "" : ` («${found}»)`}: модель в организации введена не полностью. Впишите номер и дату, когда приказ выйдет.`,
  "orgfile-duplicate": (found, { other = "" }) =>
    `«${found}» уже есть в строке ${other}. Второй раз не записано: удалите лишнюю строку.`,
});
export type ImportCode = keyof typeof importSentences;

/** «Лист «Список», строка 38, столбец M «дата приёма»: » */
export function importPlace(sheet: string, row: number, column: string, header: string): string {
  const parts = sheet === "" ? [] : [`Лист «${sheet}»`];
  if (row > 0) parts.push(`строка ${row}`);
  if (column !== "") parts.push(`столбец ${column}${header === "" ? "" : ` «${header}»`}`);
  return parts.length === 0 ? "" : `${parts.join(", ")}: `;
}

export function moreSentence(sample: string, count: number): string {
  return `И ещё ${count} ${plural(count, "такое замечание", "таких замечания", "таких замечаний")}, как «${sample}»`;
}

export const importTitles = {
  organisations: "Организации",
  people: "Сотрудники",
  employments: "Трудоустройство",
  mentors: "Наставники",
  consents: "Согласия",
  pairs: "Пары",
  platforms: "Площадки",
  deficits: "Диагностики",
  codes: "Коды участников",
} as const;
/** «похож на …» */
export const importListNames = {
  organisations: "список организаций",
  staff: "список сотрудников",
  schoolStaff: "список сотрудников школы",
  mentors: "банк наставников",
  pairs: "список пар",
  platforms: "список площадок",
  deficits: "список диагностик",
  codes: "ключ кодов участников",
} as const;
export const bornText = (day: string) => `дата рождения ${day}`;
export const unknownText = "неизвестно";
export const youngWords = { young: "молодой специалист", experienced: "стаж больше положенного" } as const;
