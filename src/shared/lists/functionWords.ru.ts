/**
 * Sentences of the custom functions about their arguments. None quotes a cell that may hold a name: whether names may be shown
 * stands in a sheet that the function is not given.
 */
import { plural } from "../language/plural.ru.ts";

export const argumentKinds = {
  empty: "пустая ячейка",
  text: "текст",
  flag: "флажок",
} as const;

export const functionWords = {
  notARange: (sheet: string) =>
    `Нужен диапазон листа «${sheet}» вместе со строкой заголовков, например целые столбцы от A до Z.`,
  noneReadable: (sentence: string) =>
    `Ни одной строки нельзя прочитать. ${sentence} Если столбец стёрли, верните его: «Правка → Отменить» или «Файл → История версий».`,
  unreadable: (sheet: string, count: number) =>
    `Лист «${sheet}»: ${plural(count, "не читается", "не читаются", "не читаются")} ${count} ${plural(count, "строка", "строки", "строк")}. Исправьте их: «Проверка» называет каждую.`,
  oneCell: (name: string) => `Аргумент «${name}»: нужна одна ячейка, а не диапазон.`,
  notADay: (name: string, told: string) =>
    `Аргумент «${name}»: здесь ${told}, а не дата. Укажите дату вида 01.09.2025.`,
  dayMissing: (name: string) => `Аргумент «${name}»: дата не указана. Укажите дату вида 01.09.2025.`,
  notANumber: (name: string, told: string) => `Аргумент «${name}»: ${told} не подходит. Укажите целое число.`,
  noSuchIndicator: (found: string, known: readonly number[]) =>
    `Показателя «${found}» нет. Есть показатели ${known.join(", ")}.`,
  noSuchSetting: "Настройки с таким ключом нет. Возьмите ключ из первого столбца листа «Настройки».",
  addressesHidden: (title: string) =>
    `Настройка «${title}» — это адреса, а показывать их запрещено настройкой «Показывать фамилии» или в диапазоне её нет. Укажите лист «Настройки» целиком или включите показ фамилий.`,
  shapes: "Диапазоны должны быть одного размера, или вместо диапазона нужна одна ячейка.",
  reversed: (first: string, last: string) => `«${last}» раньше, чем «${first}». Исправьте одну из дат.`,
  spanTooLong: (years: number) => `Между датами больше ${years} ${plural(years, "года", "лет", "лет")}. Проверьте год.`,
  noTarget: "нет цели",
  notMentor: "на эту дату не в базе наставников",
  noSuchKind: (told: string, known: readonly string[]) =>
    `Аргумент «вид»: ${told} не подходит. Укажите одно из: ${known.join(", ")}.`,
  tooShort: (allowed: string) => `короче допустимого (${allowed})`,
  tooLong: (allowed: string) => `длиннее допустимого (${allowed})`,
  fitting: (allowed: string) => `подходит (${allowed})`,
} as const;
