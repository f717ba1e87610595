/** The sentences about errors in cells. */
import type { CellError } from "../kernel/api.ts";

const GENERAL: Record<CellError["error"], string> = {
  "#REF!": "формула ссылается на ячейку или лист, которых нет.",
  "#NAME?": "в формуле есть имя, которого книга не знает.",
  "#VALUE!": "значение не того вида, какой нужен формуле: например, текст вместо числа.",
  "#DIV/0!": "деление на ноль или на пустую ячейку.",
  "#N/A": "значения, которое нужно формуле, нет.",
  "#NUM!": "такое число этой функции не подходит.",
  "#ERROR!": "формулу не удалось посчитать.",
};

/** What scripts read in Google's own English words. */
const GOOGLES: readonly (readonly [RegExp, (...found: string[]) => string])[] = [
  [/^Circular dependency detected\.$/, () => "Формула ссылается сама на себя, прямо или через другие ячейки."],
  [
    /^Unknown function(?: or range name)?: '(.*)'\.$/s,
    (name = "") => `Функции или диапазона «${name}» нет ни в Google Таблицах, ни здесь: проверьте, как написано имя.`,
  ],
  [
    /^Array result was not expanded because it would overwrite data in (.*)\.$/,
    (cell = "") => `Результат занимает несколько ячеек, а ячейка ${cell} уже заполнена: освободите её.`,
  ],
  [
    /^Array result was not automatically expanded/,
    () => "Результат занимает больше ячеек, чем осталось на листе: добавьте строки или столбцы.",
  ],
];

export function sentenceOf(error: CellError["error"], message: string): string {
  return `${error} — ${reasonOf(error, message)}`;
}

function reasonOf(error: CellError["error"], message: string): string {
  for (const [pattern, say] of GOOGLES) {
    const found = pattern.exec(message);
    if (found) return say(...found.slice(1));
  }
  // The engine's own English says nothing to a Russian reader; what a script throws is all there is to know.
  if (/[а-яё]/i.test(message) || (error === "#ERROR!" && message !== "")) return message;
  return GENERAL[error];
}

export function differenceOf(name: string, difference: string): string {
  return `Функция ${name.toUpperCase()} здесь отличается от Google: ${difference}`;
}
