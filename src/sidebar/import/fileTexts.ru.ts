/** Why a chosen file cannot be read: one sentence each, saying where, what, and what to do. */

import { plural } from "../../shared/language/plural.ru.ts";

const saveAsXlsx = "Откройте его в Excel или LibreOffice и сохраните как «Книга Excel (.xlsx)».";
const asUtf8 = "в Excel — «Сохранить как», тип «CSV UTF-8», или сохраните как «Книга Excel (.xlsx)»";

/** What a file is instead of a table; «это …». */
const foreignKinds = {
  pdf: "документ PDF",
  word: "документ Word",
  text: "документ текстового редактора",
  slides: "презентация",
  picture: "рисунок",
  archive: "архив",
  program: "программа",
  page: "веб-страница без таблицы",
  numbers: "книга Apple Numbers",
} as const;
export type ForeignKind = keyof typeof foreignKinds;

/** Words of the page while a file is read, and about what its author has hidden. */
export const readingTexts = {
  stop: "Остановить",
  hiddenTitle: "В книге есть скрытые листы",
  hiddenExplained:
    "Их не видно в Excel, но в них есть данные. Отметьте листы, которые нужно взять; неотмеченные останутся в стороне.",
  hiddenSheet: (name: string, rows: string, very: boolean) =>
    very ? `«${name}» — ${rows}; скрыт так, что в Excel его не показать` : `«${name}» — ${rows}`,
  rows: (count: number) => `${count} ${plural(count, "строка", "строки", "строк")}`,
  goOn: "Продолжить",
  hiddenLeft: "Скрытые листы: отметьте те, которые нужно взять.",
};

export const fileTexts = {
  empty: (name: string) => `Файл «${name}» пуст. Выберите файл, в котором есть список.`,
  tooLarge: (name: string, megabytes: number) =>
    `Файл «${name}» больше ${megabytes} МБ. Оставьте в нём только лист со списком, удалите рисунки и загрузите снова.`,
  tooLargeInside: (name: string) =>
    `Файл «${name}» в распакованном виде слишком велик. Скопируйте список в новую книгу и загрузите её.`,
  tooManyParts: (name: string, limit: string) =>
    `В книге «${name}» больше ${limit} частей (рисунков, фигур, листов). Скопируйте список в новую книгу и загрузите её.`,
  tooManyCells: (name: string, limit: string) =>
    `В файле «${name}» больше ${limit} заполненных ячеек. Разделите список на несколько файлов и загрузите их по очереди.`,
  tooManyColumns: (name: string, sheet: string, limit: string) =>
    `В файле «${name}», на листе «${sheet}», больше ${limit} столбцов. Удалите лишние столбцы и загрузите снова.`,
  tooMuchText: (name: string, limit: string) =>
    `В файле «${name}» больше ${limit} знаков текста. Разделите список на несколько файлов и загрузите их по очереди.`,
  strayCell: (name: string, cell: string) =>
    `В файле «${name}» есть заполненная ячейка ${cell} далеко от списка. Удалите лишние строки и столбцы и загрузите снова.`,
  tooManySheets: (name: string, limit: number) =>
    `В файле «${name}» больше ${limit} листов. Оставьте в нём только листы со списками и загрузите снова.`,
  longText: (name: string, row: number, limit: string) =>
    `В файле «${name}», в строке ${row}, есть ячейка длиннее ${limit} знаков. Сократите текст и загрузите снова.`,
  otherTable: (name: string) => `Файл «${name}» — таблица другого формата. ${saveAsXlsx}`,
  password: (name: string) =>
    `Книга «${name}» защищена паролем. Снимите пароль в Excel, сохраните книгу и загрузите снова.`,
  cutOff: (name: string) =>
    `Файл «${name}» обрывается раньше своего конца, скорее всего при передаче. Скачайте его ещё раз целиком и загрузите снова.`,
  damagedPart: (name: string, part: string) =>
    `В книге «${name}» повреждена часть «${part}». Откройте книгу в Excel или LibreOffice, проверьте список, сохраните и загрузите снова.`,
  missingPart: (name: string, part: string) =>
    `В книге «${name}» нет её части «${part}». Откройте книгу в Excel или LibreOffice, проверьте список, сохраните и загрузите снова.`,
  unknownPacking: (name: string, part: string) =>
    `В книге «${name}» часть «${part}» сжата неизвестным способом. ${saveAsXlsx}`,
  declarations: (name: string) =>
    `В книге «${name}» есть объявления XML, которых в таблицах не бывает: открывать её опасно. Скопируйте список в новую книгу и загрузите её.`,
  brokenText: (name: string) =>
    `Текст файла «${name}» повреждён: часть букв не читается. Сохраните его заново в кодировке UTF-8 и загрузите снова.`,
  encodedTwice: (name: string) =>
    `Текст файла «${name}» перекодирован дважды: UTF-8 был прочитан как Windows-1251, и часть букв пропала. Сохраните исходный файл заново (${asUtf8}) и загрузите снова.`,
  unknownEncoding: (name: string, likely: string) =>
    `Кодировку файла «${name}» не узнать наверняка (похоже на ${likely}). Сохраните его в кодировке UTF-8 (${asUtf8}) и загрузите снова.`,
  openQuote: (name: string, row: number) =>
    `В файле «${name}» кавычка, открытая в строке ${row}, не закрыта. Исправьте строку и загрузите снова.`,
  strayQuote: (name: string, row: number) =>
    `В файле «${name}», в строке ${row}, ячейка начинается с кавычки, а закрывается она посреди текста: где конец ячейки, не узнать. Удвойте кавычки внутри ячейки или сохраните список как «Книга Excel (.xlsx)» и загрузите снова.`,
  strayDelimiter: (name: string, row: number) =>
    `В файле «${name}», в строке ${row}, значений больше, чем столбцов: разделитель стоит внутри текста, и остальные значения сдвинуты. Заключите этот текст в кавычки или сохраните список как «Книга Excel (.xlsx)» и загрузите снова.`,
  zeroCharacter: (name: string) =>
    `В тексте файла «${name}» есть нулевые знаки: при записи файл повреждён. Сохраните список заново (${asUtf8}) и загрузите снова.`,
  foreign: (name: string, kind: ForeignKind) =>
    `Файл «${name}» — не таблица, а ${foreignKinds[kind]}. Скопируйте список в книгу Excel (.xlsx) и загрузите её.`,
  textNamedBook: (name: string) =>
    `Файл «${name}» — не книга Excel, а простой текст. Если в нём список с разделителями, переименуйте файл в .csv и загрузите снова.`,
  notATable: (name: string) =>
    `Файл «${name}» — не таблица. Выберите книгу (.xlsx, .xls, .ods) или текст с разделителями (.csv).`,
  noRows: (name: string) => `В файле «${name}» нет ни одной заполненной строки. Выберите файл, в котором есть список.`,
  stopped: (name: string) => `Чтение файла «${name}» остановлено. Выберите файл снова, когда будете готовы.`,
};
