/** What is typed and cannot be shown as the day or number that it reads as stays the text that it is. */
import { afterEach, describe, expect, test } from "vitest";
import type { CellStyle } from "../../../src/workbench/kernel/api.ts";
import { type Book, newBook } from "./book.ts";

let book: Book;
afterEach(() => book.close());

const open = (style?: CellStyle) => {
  book = newBook();
  if (style) book.apply({ do: "setStyle", at: book.at("A1:C20"), style });
  return book;
};
const typed = (text: string) => {
  book.type("A1", text);
  return [book.value("A1"), book.shown("A1")[0]?.[0]];
};
const serial = (day: number) => ({ serial: day });

describe("days that no cell can show", () => {
  test.each([
    ["29.12.1899"],
    ["1.9.1025"],
    ["01.01.0001"],
    ["1025-09-01"],
    ["1 сентября 1025"],
    ["01.01.10000"],
    ["1.9.1025 10:00"],
  ])("%s stays as it was typed, in a plain cell and in one for days", (text) => {
    open();
    expect(typed(text)).toEqual([text, text]);
    book.close();
    open({ numberFormat: "dd.mm.yyyy" });
    expect(typed(text)).toEqual([text, text]);
    expect(book.workbook.editTexts(book.at("A1"))).toEqual([[text]]);
  });

  test.each([
    ["30.12.1899", 0, "30.12.1899"],
    ["31.12.9999", 2_958_465, "31.12.9999"],
    ["9999-12-31", 2_958_465, "31.12.9999"],
    ["45901", 45_901, "01.09.2025"],
    ["2958465", 2_958_465, "31.12.9999"],
    ["2958465,99", 2_958_465.99, "31.12.9999"],
  ])("%s is a day", (text, day, shown) => {
    open({ numberFormat: "dd.mm.yyyy" });
    expect(typed(text)).toEqual([serial(day), shown]);
  });

  test.each([["-1"], ["-319342"], ["2958466"], ["1e15"], ["-0,5"]])("the number %s is no day", (text) => {
    open({ numberFormat: "dd.mm.yyyy" });
    expect(typed(text)).toEqual([text, text]);
    book.close();
    open();
    expect(typeof typed(text)[0]).toBe("number");
  });

  test("a rule that wants a day refuses them", () => {
    open({ numberFormat: "dd.mm.yyyy" });
    const rule = { criteria: "DATE_IS_VALID_DATE", args: [], allowInvalid: false };
    book.apply({ do: "setValidation", at: book.at("A1:A9"), rule });
    for (const text of ["1.9.1025", "-319342", "2958466", "29.12.1899"]) {
      expect(() => book.type("A1", text)).toThrow(expect.objectContaining({ code: "invalid" }));
    }
    expect(typed("01.09.2025")).toEqual([serial(45_901), "01.09.2025"]);
  });

  test("a negative duration is no day and stays a duration", () => {
    open({ numberFormat: "[h]:mm" });
    expect(typed("-0,5")).toEqual([serial(-0.5), "-12:00"]);
  });
});

describe("a cell for plain text", () => {
  const texts = [
    "12-10",
    "1/2",
    "3.5.24",
    "1e5",
    "00123",
    "12345678901234567890",
    "=1+1",
    "ИСТИНА",
    "10%",
    "1 000",
    "5:30",
  ];

  test.each(texts)("takes %s as it is", (text) => {
    open({ numberFormat: "@" });
    expect(typed(text)).toEqual([text, text]);
    expect(book.workbook.editTexts(book.at("A1"))).toEqual([[text]]);
    book.reopen();
    expect([book.value("A1"), book.formula("A1")]).toEqual([text, ""]);
  });

  test("keeps it when it is filled down, moved and sorted", () => {
    open({ numberFormat: "@" });
    book.type("A1", [["12-10"], ["00123"]]);
    book.apply(
      { do: "copyRange", from: book.at("A1:A2"), to: book.at("A3:A6"), what: "all" },
      { do: "sort", at: book.at("A1:A6"), by: [{ column: 1, ascending: true }] },
    );
    expect(book.values("A1:A6").flat()).toEqual(["00123", "00123", "00123", "12-10", "12-10", "12-10"]);
  });

  test.each([
    ["12-10", "12.10"],
    ["1 000", "1\u00a0000"],
    ["01.09.2025 10:30", "01.09.2025 10:30:00"],
    ["ИСТИНА", "ИСТИНА"],
    ["=1/4", "0,25"],
    ["=1/0", "#DIV/0!"],
  ])("takes pasted values as their cell shows them: %s", (text, shown) => {
    open();
    book.apply({ do: "setStyle", at: book.at("B1"), style: { numberFormat: "@" } });
    book.type("A1", text);
    book.apply({ do: "copyRange", from: book.at("A1"), to: book.at("B1"), what: "values" });
    expect([book.value("B1"), book.workbook.styles(book.at("B1"))[0]?.[0]]).toEqual([shown, { numberFormat: "@" }]);
  });

  test("stays for text alone: beside it days are days", () => {
    open();
    book.apply(
      { do: "setStyle", at: book.at("A1:A9"), style: { numberFormat: "@" } },
      { do: "setStyle", at: book.at("B1:B9"), style: { numberFormat: "dd.mm.yyyy" } },
    );
    book.type("A1", [["3.5.24", "3.5.24"]]);
    expect(book.values("A1:B1")).toEqual([["3.5.24", serial(45_415)]]);
  });
});
