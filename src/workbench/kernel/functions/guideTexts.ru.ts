/** What the guide to formulas says of functions that are missing or differ. */

import type { CellError } from "../api.ts";
import { criteriaSizes, OFFSET_STATIC, oneColumnOnly, queryMissing, unsortedSearch } from "../texts.ru.ts";
import type { Category } from "./googleFunctions.ts";

export const CATEGORY_NAMES: Record<Category, string> = {
  array: "Массивы",
  database: "Базы данных",
  date: "Дата и время",
  engineering: "Инженерные",
  filter: "Фильтр",
  financial: "Финансы",
  google: "Google",
  info: "Сведения",
  logical: "Логические",
  lookup: "Поиск",
  math: "Математические",
  operator: "Операторы",
  parser: "Преобразование",
  statistical: "Статистические",
  text: "Текст",
  web: "Интернет",
};

export function neededElsewhere(place: string): string {
  return `Нужен ${place}.`;
}

const UNSORTED =
  "Приблизительный поиск в неотсортированных значениях — ошибка с советом (Google вернул бы случайную строку).";
const SAME_SIZE = "Диапазон суммирования должен быть того же размера, что и диапазон условия, иначе ошибка.";

const ONE_COLUMN = "Внутри ARRAYFORMULA принимает только один столбец, иначе ошибка.";

/** Differences that leave no error in the cell. */
export const QUIET_DIFFERENCES: Record<string, string | undefined> = {
  HYPERLINK: "Показывает подпись, но ссылки в ячейке нет (без ошибки).",
};

/** How a function differs from Google's; every difference is an error in the cell, unless it is said otherwise. */
export const DIFFERENCES: Record<string, string | undefined> = {
  ...QUIET_DIFFERENCES,
  AVERAGEIF: SAME_SIZE,
  HLOOKUP: UNSORTED,
  LOOKUP: UNSORTED,
  MATCH: UNSORTED,
  OFFSET: "Смещение и размер — только числа, записанные в самой формуле, иначе ошибка.",
  QUERY:
    "Есть select, where, group by, order by, limit, offset, label; pivot, skipping, format, options — ошибка. Если по данным не видно, есть ли заголовок, нужен третий аргумент; вычисляемому столбцу нужен label.",
  REGEXEXTRACT: ONE_COLUMN,
  SPLIT: ONE_COLUMN,
  SUMIF: SAME_SIZE,
  VLOOKUP: UNSORTED,
  XLOOKUP: "Двоичный поиск (последний аргумент 2 или −2) в неотсортированных значениях — ошибка.",
  XMATCH: "Двоичный поиск (последний аргумент 2 или −2) в неотсортированных значениях — ошибка.",
};

/** The error by which a cell tells the difference; null where it tells none. */
export function differenceShown(name: string): CellError | null {
  const difference = QUIET_DIFFERENCES[name] === undefined ? DIFFERENCES[name] : undefined;
  if (difference === undefined) return null;
  if (difference === SAME_SIZE) return { error: "#VALUE!", message: criteriaSizes };
  if (difference === ONE_COLUMN) return { error: "#ERROR!", message: oneColumnOnly(name) };
  if (name === "QUERY") return { error: "#VALUE!", message: queryMissing("pivot") };
  return { error: "#ERROR!", message: name === "OFFSET" ? OFFSET_STATIC : unsortedSearch(name) };
}
