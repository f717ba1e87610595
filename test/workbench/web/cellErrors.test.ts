/** What is said of a cell's error, on the words that the book itself gives for formulas as people write them. */
import { afterEach, describe, expect, test } from "vitest";
import { localeRules } from "../../../src/workbench/kernel/locale.ts";
import { troubleOf } from "../../../src/workbench/web/cellErrors.ts";
import { readWindow } from "../../../src/workbench/web/windows.ts";
import { type Book, newBook, owner } from "../kernel/book.ts";

let book: Book;
afterEach(() => book?.close());

const trouble = (formula: string): string => {
  book = newBook();
  book.type("A1", [
    ["3", "текст"],
    ["1", ""],
    ["2", "5"],
  ]);
  book.type("E1", formula);
  const window = readWindow(book.workbook, book.at("A1:F9"), owner, 1);
  expect(window.troubles.every(([row, column]) => row === 1 && column === 5)).toBe(true);
  return window.troubles[0]?.[2] ?? "";
};

describe("a cell with an error says what is wrong", () => {
  test.each([
    [
      "=ЧАСТОТА(A1:A3;A1:A2)",
      "#NAME? — Функция FREQUENCY есть в Google Таблицах, но не поддерживается здесь: замените её",
    ],
    ["=IMPORTRANGE(B1;B1)", "#NAME? — Функции IMPORTRANGE нужен интернет"],
    ["=СУМА(A1:A3)", "#NAME? — Функции или диапазона «СУМА» нет ни в Google Таблицах, ни здесь"],
    ["=A1/B2", "#DIV/0! — деление на ноль или на пустую ячейку."],
    ["=A1+B1", "#VALUE! — Здесь нужно число, а значение"],
    ["=E1+1", "#REF! — Формула ссылается сама на себя"],
    [
      "=ВПР(7;A1:B3;2;ЛОЖЬ)",
      "#N/A — VLOOKUP: значение «7» не найдено.\nФункция ВПР здесь отличается от Google: Приблизительный",
    ],
    ["=ВПР(2;A1:B3;2)", "#ERROR! — VLOOKUP ищет здесь приблизительно, а значения не отсортированы"],
    ['=РАЗНДАТ(A1;A2;"Y")', "#NUM! — РАЗНДАТ: конец раньше начала."],
    ["=SQRT(-1)", "#NUM! — Результат — не число или слишком большое число."],
    ["=ВРЕМЯ(-1;0;0)", "#NUM! — Время не может быть отрицательным."],
    ['=ЧИСТРАБДНИ.МЕЖД(1;5;"abc")', "#NUM! — Выходные задаются семью знаками от понедельника"],
    ["=SEQUENCE(0)", "#VALUE! — Число здесь не может быть меньше единицы."],
    ["=СМЕЩ(A1;A2;0)", "#ERROR! — СМЕЩ (OFFSET) здесь понимает только числа"],
    ["=СУММ(A1", "#ERROR! — Формула не читается: проверьте скобки и разделители."],
  ])("%s", (formula, said) => {
    expect(trouble(formula)).toContain(said);
  });

  test("where an array finds its room taken", () => {
    book = newBook();
    book.type("E3", "занято");
    book.type("E1", "=SEQUENCE(4)");
    expect(readWindow(book.workbook, book.at("A1:F9"), owner, 1).troubles).toEqual([
      [1, 5, "#REF! — Результат занимает несколько ячеек, а ячейка E3 уже заполнена: освободите её."],
    ]);
  });
});

test("a cell without an error says nothing, but for what a function quietly leaves out", () => {
  expect(trouble("=СУММ(A1:A3)")).toBe("");
  expect(trouble('=ЕСЛИОШИБКА(1/0;"нет")')).toBe("");
  expect(trouble("=ВПР(2;A1:B3;2;ЛОЖЬ)")).toBe("");
  expect(trouble('=ГИПЕРССЫЛКА("https://example.org";"сайт")')).toBe(
    "Функция ГИПЕРССЫЛКА здесь отличается от Google: Показывает подпись, но ссылки в ячейке нет (без ошибки).",
  );
});

test("what a script's own function throws is told as it is", () => {
  const rules = localeRules("ru_RU");
  expect(troubleOf({ error: "#ERROR!", message: "No such pair" }, "=PAIR()", rules)).toBe("#ERROR! — No such pair");
  expect(troubleOf({ error: "#NUM!", message: "Something of the engine." }, "=A1", rules)).toBe(
    "#NUM! — такое число этой функции не подходит.",
  );
  expect(troubleOf("ВПР", "", rules)).toBe("");
});
