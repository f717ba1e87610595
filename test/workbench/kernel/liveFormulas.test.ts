/** What a formula shows after a change is what it shows when the book is opened again. */
import { afterEach, describe, expect, test } from "vitest";
import type { Value } from "../../../src/workbench/kernel/api.ts";
import { type Book, newBook } from "./book.ts";

let book: Book;
afterEach(() => book?.close());

/** A1:C12: letters a, b, c in turn; 1 to 12; the remainders of 7, 14, 21… by 12. */
const numbers = Array.from({ length: 12 }, (_, index) => {
  const row = index + 1;
  return ["abc"[index % 3] ?? "", String(row), String((row * 7) % 12)];
});

function bookOfNumbers(): Book {
  book = newBook();
  book.type("A1", numbers);
  return book;
}

describe("a range inside {…} is read again when a cell of it changes", () => {
  // B1:B4 is 1, 2, 3, 4 and C1:C4 is 7, 2, 9, 4; then A2 becomes z, B2 100 and C3 900.
  test.each<[string, Value, Value]>([
    ["=SUM({B1:B3;C1:C3})", 24, 1013],
    ["=СУММ({B1:B3\\C1:C3})", 24, 1013],
    ["=МАКС({B1:B3\\C1:C3})", 9, 900],
    ["=СЧЁТЗ({A1:A2;B9:B12;A20:A22})", 6, 6],
    ["=QUERY({A1:C4};\"select sum(Col2) label sum(Col2) ''\";0)", 10, 108],
    ["=ЧСТРОК(УНИК({A1:A3;A4:A6}))", 3, 4],
    ["=ИНДЕКС(SORT({B1:B3;C1:C3};1;ЛОЖЬ);1)", 9, 900],
    ["=СУММ(FILTER({B1:B3;C1:C3};{B1:B3;C1:C3}>3))", 16, 1007],
    ['=JOIN(",";{B1:B3;B5})', "1,2,3,5", "1,100,3,5"],
    ['=ВПР("c";{A1:A4\\C1:C4};2;0)', 9, 900],
    ["=СУММПРОИЗВ({B1:B2;B3:B4}*1)", 10, 108],
    ["=ARRAYFORMULA(СУММ({B1:B3;C1:C3}*2))", 48, 2026],
    ["=СУММ({B1;B2})", 3, 101],
    ["={B2;C3}", 2, 100],
  ])("%s", (formula, before, after) => {
    bookOfNumbers();
    book.type("H20", formula);
    expect(book.value("H20")).toEqual(before);
    book.type("A2", [["z", "100"]]);
    book.type("C3", "900");
    expect(book.value("H20")).toEqual(after);
  });

  test("and when a formula that it reads is calculated after it", () => {
    bookOfNumbers();
    book.type("E1", [["=СУММ({F1:F2;G1})", "=G1*2", "=B3"]]);
    expect(book.value("E1")).toBe(9);
    book.type("B3", "10");
    expect(book.values("E1:G1")).toEqual([[30, 20, 10]]);
  });

  test("its parts are laid out as they are written, and do not fit where their sizes differ", () => {
    bookOfNumbers();
    const uneven = { error: "#REF!", message: "Части массива разного размера." };
    const unread = { error: "#ERROR!", message: "Формула не читается: проверьте скобки и разделители." };
    book.type("E1", '={A1:B2\\{5\\6;7\\8};"x"\\1/0\\C1:D1}');
    expect(book.values("E1:H3")).toEqual([
      ["a", 1, 5, 6],
      ["b", 2, 7, 8],
      ["x", { error: "#DIV/0!" }, 7, null],
    ]);
    book.type("E5", [["={1\\2;3}"], ["={B1:B2\\C1:C3}"], ["=СУММ({1\\2;{3;4\\5}})"], ["={1\\}"], ["={}"]]);
    expect(book.values("E5:E9")).toEqual([[uneven], [uneven], [uneven], [unread], [unread]]);
  });
});
