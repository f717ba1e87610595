/** Why a chosen file cannot be read: one sentence each, saying where, what, and what to do. */

const saveAsXlsx = "Откройте его в Excel или LibreOffice и сохраните как «Книга Excel (.xlsx)».";

export const fileTexts = {
  empty: (name: string) => `Файл «${name}» пуст. Выберите файл, в котором есть список.`,
  tooLarge: (name: string, megabytes: number) =>
    `Файл «${name}» больше ${megabytes} МБ. Оставьте в нём только лист со списком, удалите рисунки и загрузите снова.`,
  tooLargeInside: (name: string) =>
    `Файл «${name}» в распакованном виде слишком велик. Скопируйте список в новую книгу и загрузите её.`,
  tooManyCells: (name: string, limit: string) =>
    `В файле «${name}» больше ${limit} заполненных ячеек. Разделите список на несколько файлов и загрузите их по очереди.`,
  strayCell: (name: string, cell: string) =>
    `В файле «${name}» есть заполненная ячейка ${cell} далеко от списка. Удалите лишние строки и столбцы и загрузите снова.`,
  tooManySheets: (name: string, limit: number) =>
    `В файле «${name}» больше ${limit} листов. Оставьте в нём только листы со списками и загрузите снова.`,
  longText: (name: string, row: number, limit: string) =>
    `В файле «${name}», в строке ${row}, есть ячейка длиннее ${limit} знаков. Сократите текст и загрузите снова.`,
  oldExcel: (name: string) => `Файл «${name}» сохранён в старом формате Excel (.xls). ${saveAsXlsx}`,
  otherTable: (name: string) => `Файл «${name}» — таблица другого формата. ${saveAsXlsx}`,
  password: (name: string) =>
    `Книга «${name}» защищена паролем. Снимите пароль в Excel, сохраните книгу и загрузите снова.`,
  broken: (name: string) =>
    `Книга «${name}» повреждена и не читается. Откройте её в Excel, сохраните заново и загрузите снова.`,
  brokenText: (name: string) =>
    `Текст файла «${name}» повреждён: часть букв не читается. Сохраните его заново в кодировке UTF-8 и загрузите снова.`,
  openQuote: (name: string, row: number) =>
    `В файле «${name}» кавычка, открытая в строке ${row}, не закрыта. Исправьте строку и загрузите снова.`,
  notATable: (name: string) =>
    `Файл «${name}» — не таблица. Выберите книгу Excel (.xlsx) или текст с разделителями (.csv).`,
  noRows: (name: string) => `В файле «${name}» нет ни одной заполненной строки. Выберите файл, в котором есть список.`,
};
