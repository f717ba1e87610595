import { afterEach, describe, expect, test } from "vitest";
import type { ValidationRule } from "../../../src/workbench/kernel/api.ts";
import { KernelError } from "../../../src/workbench/kernel/errors.ts";
import { type Book, newBook, owner } from "./book.ts";

let book: Book;
afterEach(() => book.close());

function bookWith(criteria: string, args: ValidationRule["args"], more: Partial<ValidationRule> = {}) {
  book = newBook();
  book.type("E1", [["да"], ["нет"], ["5"], ["01.05.2026"]]);
  const rule = { criteria, args, allowInvalid: false, ...more };
  book.apply({ do: "setValidation", at: book.at("A1:A9"), rule });
  return book;
}

const day = (serial: number) => ({ serial });
const source = { sheetId: 0, row: 1, column: 5, rows: 4, columns: 1 };

describe("a rule that rejects", () => {
  test.each<[string, ValidationRule["args"], string[], string[]]>([
    [
      "VALUE_IN_LIST",
      [["Традиционное", "5", "01.05.2026"], true],
      ["Традиционное", "5", "01.05.2026", ""],
      ["традиционное", "6", "Традиционное "],
    ],
    ["VALUE_IN_LIST", ["а", "б"], ["а", "б"], ["в"]],
    ["VALUE_IN_RANGE", [source], ["да", "нет", "5", "01.05.2026", ""], ["Да", "6", "02.05.2026"]],
    ["CHECKBOX", [], ["ИСТИНА", "ЛОЖЬ"], ["да", "1"]],
    ["CHECKBOX", ["да", "нет"], ["да", "нет"], ["ИСТИНА", "может"]],
    ["DATE_IS_VALID_DATE", [], ["01.05.2026", "1.5", "01.05.2026 12:00"], ["31.02.2026", "вчера", "5"]],
    [
      "DATE_BETWEEN",
      [day(46143), day(46145)],
      ["01.05.2026", "03.05.2026", "03.05.2026 12:00"],
      ["30.04.2026", "04.05.2026"],
    ],
    ["DATE_NOT_BETWEEN", [day(46143), day(46145)], ["30.04.2026", "04.05.2026"], ["01.05.2026", "03.05.2026"]],
    ["DATE_AFTER", [day(46143)], ["02.05.2026"], ["01.05.2026", "01.05.2026 12:00"]],
    ["DATE_BEFORE", [day(46143)], ["30.04.2026", "30.04.2026 12:00"], ["01.05.2026"]],
    ["DATE_ON_OR_AFTER", [day(46143)], ["01.05.2026"], ["30.04.2026"]],
    ["DATE_ON_OR_BEFORE", [day(46143)], ["01.05.2026", "01.05.2026 12:00"], ["02.05.2026"]],
    ["DATE_EQUAL_TO", ["01.05.2026"], ["01.05.2026"], ["02.05.2026"]],
    ["NUMBER_BETWEEN", [0, 10], ["0", "10", "9,99"], ["-0,01", "10,01", "пять"]],
    ["NUMBER_NOT_BETWEEN", [0, 10], ["-1", "11"], ["0", "10"]],
    ["NUMBER_GREATER_THAN", [5], ["5,01"], ["5", "текст"]],
    ["NUMBER_GREATER_THAN_OR_EQUAL_TO", [5], ["5"], ["4,99"]],
    ["NUMBER_LESS_THAN", [5], ["4,99"], ["5"]],
    ["NUMBER_LESS_THAN_OR_EQUAL_TO", [5], ["5"], ["5,01"]],
    ["NUMBER_EQUAL_TO", [5], ["5"], ["6"]],
    ["NUMBER_NOT_EQUAL_TO", [5], ["6"], ["5"]],
    ["TEXT_CONTAINS", ["Школа"], ["МБОУ школа № 3"], ["Гимназия"]],
    ["TEXT_DOES_NOT_CONTAIN", ["="], ["слово"], ["а=б"]],
    ["TEXT_EQUAL_TO", ["да"], ["Да"], ["нет"]],
    [
      "TEXT_IS_VALID_EMAIL",
      [],
      ["ivan@example.org", "a.b+c@sub.example.org"],
      ["ivan@", "@example.org", "a b@example.org", "ivan@example"],
    ],
    ["TEXT_IS_VALID_URL", [], ["https://example.org/a", "example.org"], ["нет адреса", "https://"]],
    ["CUSTOM_FORMULA", ["=A1>E3"], ["6"], ["5"]],
    ["CUSTOM_FORMULA", ["=СЧЁТЕСЛИ($A$1:$A$9;A1)=1"], ["новое"], []],
  ])("%s %j takes %j and not %j", (criteria, args, good, bad) => {
    bookWith(criteria, args);
    for (const text of good) book.type("A1", text);
    for (const text of bad) {
      expect(() => book.type("A2", text), text).toThrow(KernelError);
    }
    expect(book.value("A2")).toBeNull();
  });

  test("speaks as Google speaks, with its own help where it has one", () => {
    bookWith("VALUE_IN_LIST", [["а", "б"]]);
    const start = "The data you entered in cell A2 violates the data validation rules set on this cell.";
    expect(() => book.type("A2", "в")).toThrow(`${start}\nPlease enter one of the following values: а, б.`);
    book.apply({
      do: "setValidation",
      at: book.at("A2"),
      rule: { criteria: "NUMBER_EQUAL_TO", args: [1], allowInvalid: false, helpText: "Введите единицу." },
    });
    expect(() => book.type("A2", "2")).toThrow(`${start}\nВведите единицу.`);
  });

  test("applies to scripts and to results of formulas, and nothing of the whole write stays", () => {
    bookWith("NUMBER_BETWEEN", [0, 10]);
    const inputs = [[{ kind: "value" as const, value: 5 }], [{ kind: "value" as const, value: 11 }]];
    expect(() =>
      book.workbook.apply([{ do: "setCells", at: book.at("A1:A2"), inputs }], { email: owner, source: "script" }),
    ).toThrow("cell A2");
    expect(() => book.type("A1", "=E3*3")).toThrow("cell A1");
    book.type("B1", "=A1+1");
    book.type("A1", "=E3*2");
    expect(() => book.type("A1", "=E3*4")).toThrow("cell A1");
    expect(book.values("A1:B2")).toEqual([
      [10, 11],
      [null, null],
    ]);
  });

  test("asks its formula for every cell from where that stands", () => {
    bookWith("CUSTOM_FORMULA", ['=B1="можно"']);
    book.type("B2", "можно");
    book.type("A2", "1");
    expect(() => book.type("A3", "1")).toThrow("cell A3");
  });

  test("does not mind being cleared", () => {
    bookWith("VALUE_IN_LIST", [["а"]]);
    book.type("A1", "а");
    book.type("A1", "");
    expect(book.value("A1")).toBeNull();
  });
});

test("a rule that only warns lets everything in", () => {
  bookWith("VALUE_IN_LIST", [["а"]], { allowInvalid: true }).type("A1", "что угодно");
  expect(book.value("A1")).toBe("что угодно");
});
