/** The Russian words and sentences of the kernel: what people type, read in cells and meet when a workbook will not open. */

export const TRUE_RU = "ИСТИНА";
export const FALSE_RU = "ЛОЖЬ";

export const CYRILLIC_KHA = "Х";

export const MONTHS_RU = [
  "января",
  "февраля",
  "марта",
  "апреля",
  "мая",
  "июня",
  "июля",
  "августа",
  "сентября",
  "октября",
  "ноября",
  "декабря",
];

export const MONTH_NAMES_RU = [
  "январь",
  "февраль",
  "март",
  "апрель",
  "май",
  "июнь",
  "июль",
  "август",
  "сентябрь",
  "октябрь",
  "ноябрь",
  "декабрь",
];

export const MONTHS_SHORT_RU = ["янв", "февр", "мар", "апр", "мая", "июн", "июл", "авг", "сент", "окт", "нояб", "дек"];

export const WEEKDAYS_RU = ["воскресенье", "понедельник", "вторник", "среда", "четверг", "пятница", "суббота"];
export const WEEKDAYS_SHORT_RU = ["вс", "пн", "вт", "ср", "чт", "пт", "сб"];

export const YEAR_ENDING_RU = /\s*(?:г\.?|года?)$/i;
export const ROUBLE_RU = /\s?(?:₽|руб\.?|р\.)$/i;

export function bookInUse(directory: string, pid: number): string {
  return `Книга в папке «${directory}» уже открыта другой программой (процесс ${pid}): закройте её там и откройте книгу снова.`;
}

export function bookMissing(directory: string): string {
  return `В папке «${directory}» нет книги: проверьте путь или создайте новую книгу.`;
}

export function bookDamaged(directory: string): string {
  return `Книга в папке «${directory}» не читается: восстановите её из резервной копии.`;
}

export function bookExists(directory: string): string {
  return `В папке «${directory}» уже есть книга: откройте её или выберите другую папку.`;
}

export function functionAbsent(name: string): string {
  return `Функция ${name} есть в Google Таблицах, но не поддерживается здесь: замените её в формуле другой функцией.`;
}

export const BLANK_SHEET_RU = "Лист1";
