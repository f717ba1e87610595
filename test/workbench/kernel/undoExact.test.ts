/** What a deletion takes from the edge of a reference, a range or a rule comes back with it. */
import { afterEach, describe, expect, test } from "vitest";
import type { Command } from "../../../src/workbench/kernel/api.ts";
import { type Book, curator, everything, newBook, owner } from "./book.ts";

let book: Book;
afterEach(() => book.close());

const open = () => {
  book = newBook();
  book.apply({ do: "insertSheet", name: "Второй", index: 2, sheetId: 5 });
  book.type(
    "F29",
    ["1", "2", "3", "4", "5"].map((text) => [text]),
  );
  return book;
};
const deleteRow: Command = { do: "deleteRows", sheetId: 0, from: 30, count: 1 };
const deleteColumn: Command = { do: "deleteColumns", sheetId: 0, from: 6, count: 1 };

describe("a deleted line comes back into every form of reference", () => {
  const forms = [
    "=СУММ(F30:F)",
    "=СУММ(F$30:F)",
    "=СУММ($F30:$F)",
    "=СУММ(F30:30)",
    "=СУММ(F29:F30)",
    "=СУММ(F30:F33)",
    "=СУММ(F33:F30)",
    "=СУММ(30:30)",
    "=СУММ(29:31)",
    "=СУММ(F:F)",
    "=СУММ(F:G)",
    "=F30",
    "=$F$30",
    "=СУММ(Лист1!F30:F)",
    "=СУММ(Имя)",
    "=СУММ(F30:F)+СУММ(F29:F30)&F30",
  ];
  test.each(forms.flatMap((form) => [[form, deleteRow] as const, [form, deleteColumn] as const]))(
    "%s after %j",
    (form, gone) => {
      open().apply({ do: "setNamedRange", name: "Имя", at: book.at("F30:F31") });
      const place = form.includes("Лист1!") ? "Второй!A1" : "A1";
      book.type(place, form);
      const before = everything(book.workbook);
      book.apply(gone);
      const after = everything(book.workbook);
      expect(book.workbook.undo(owner)?.step?.went).toBe("whole");
      expect(everything(book.workbook)).toEqual(before);
      book.workbook.redo(owner);
      expect(everything(book.workbook)).toEqual(after);
      book.workbook.undo(owner);
      book.reopen();
      expect(everything(book.workbook)).toEqual(before);
    },
  );
});

test("ranges, charts, protections, rules, filters and merges at the edge of what was deleted", () => {
  open();
  const chart = { id: 1, sheetId: 0, type: "BAR", row: 30, column: 6, offsetX: 0, offsetY: 0, width: 9, height: 9 };
  const protection = { id: "p", description: "", sheetId: 0, unprotected: [], warningOnly: true, editors: [] };
  book.apply(
    { do: "setChart", chart: { ...chart, ranges: [book.at("F30:F31"), book.at("F30")], options: {}, headers: 0 } },
    { do: "setProtection", protection: { ...protection, range: book.at("F30:G30") } },
    { do: "setProtection", protection: { ...protection, id: "q", unprotected: [book.at("F30:F31")] } },
    {
      do: "setValidation",
      at: book.at("F30:F33"),
      rule: { criteria: "CUSTOM_FORMULA", args: ["=СУММ(F30:F)>0"], allowInvalid: true },
    },
    {
      do: "setValidation",
      at: book.at("G30:G33"),
      rule: { criteria: "VALUE_IN_RANGE", args: [book.at("F30:F33")], allowInvalid: true },
    },
    { do: "merge", at: book.at("H30:I31"), merged: true },
    { do: "setSheet", sheetId: 0, patch: { filter: { range: book.at("F30:F33"), hiddenValues: { 6: ["3"] } } } },
    { do: "setNamedRange", name: "Имя", at: book.at("F30") },
  );
  const before = everything(book.workbook);
  for (const gone of [deleteRow, deleteColumn]) {
    book.apply(gone);
    book.workbook.undo(owner);
    expect(everything(book.workbook)).toEqual(before);
  }
});

test("steps that were taken back in between leave no trace", () => {
  open().type("A1", "=СУММ(F30:F)");
  const before = everything(book.workbook);
  book.apply(deleteRow);
  book.applyAs(
    curator,
    { do: "deleteRows", sheetId: 0, from: 31, count: 1 },
    { do: "deleteRows", sheetId: 0, from: 30, count: 1 },
  );
  book.workbook.undo(curator);
  book.workbook.undo(owner);
  expect(everything(book.workbook)).toEqual(before);
});

test("two moves of one change go back together", () => {
  open().type("A1", "=F29&F31");
  const before = everything(book.workbook);
  book.apply(
    { do: "moveRows", sheetId: 0, from: 29, count: 1, before: 34 },
    { do: "moveRows", sheetId: 0, from: 31, count: 1, before: 28 },
  );
  book.type("B1", "=F33", curator);
  book.workbook.undo(owner);
  expect([book.formula("B1"), book.value("B1")]).toEqual(["=F29", 1]);
  book.workbook.undo(curator);
  expect(everything(book.workbook)).toEqual(before);
});

describe("a step says what became of it", () => {
  const went = (email = owner) => book.workbook.undo(email)?.step;

  test("whole, with the place that it changed", () => {
    open().apply(deleteRow);
    expect(went()).toEqual({ went: "whole", place: { sheetId: 0, row: 30, column: 1, rows: 1, columns: 26 } });
    expect(book.workbook.redo(owner)?.step?.place).toMatchObject({ row: 30 });
    book.type("Второй!C7", "5");
    expect(went()).toEqual({ went: "whole", place: { sheetId: 5, row: 7, column: 3, rows: 1, columns: 1 } });
  });

  test("in part, where somebody else has changed a cell, a look or a note since, or deleted its row", () => {
    open().type("A1", [["1"], ["2"]]);
    book.type("A2", "чужое", curator);
    expect(went()?.went).toBe("part");
    expect(book.values("A1:A2")).toEqual([[null], ["чужое"]]);
    book.apply({ do: "setStyle", at: book.at("A1:A2"), style: { bold: true } });
    book.applyAs(curator, { do: "setStyle", at: book.at("A2"), style: { bold: false } });
    expect(went()?.went).toBe("part");
    book.apply({ do: "setNotes", at: book.at("A1:A2"), notes: [["а"], ["б"]] });
    book.applyAs(curator, { do: "setNotes", at: book.at("A2"), notes: [["в"]] });
    expect(went()?.went).toBe("part");
    book.type("F29", [["7"], ["8"]]);
    book.applyAs(curator, deleteRow);
    expect(went()?.went).toBe("part");
    expect(book.value("F29")).toBe(1);
  });

  test("nothing, where others have changed all of it; it is given up and nothing is there to be done again", () => {
    open().type("A1", "раньше");
    book.type("F30", "ошибка");
    book.applyAs(curator, { do: "sort", at: book.at("F29:F33"), by: [{ column: 6, ascending: false }] });
    const before = everything(book.workbook);
    expect(went()?.went).toBe("nothing");
    expect(everything(book.workbook)).toEqual(before);
    expect(book.workbook.redo(owner)).toBeNull();
    expect(went()?.went).toBe("whole");
    expect(book.value("A1")).toBeNull();
  });

  test("what changes nothing is no step", () => {
    open().type("A1", "раз");
    book.type("A1", "раз");
    book.apply(
      { do: "setStyle", at: book.at("B1"), style: { bold: false } },
      { do: "setStyle", at: book.at("B1"), style: { bold: false } },
    );
    book.workbook.undo(owner);
    book.workbook.undo(owner);
    expect(book.value("A1")).toBeNull();
  });
});

test("formulas and rules that come back name a sheet as others have renamed it since", () => {
  open();
  book.type("A1", "=СУММ(Второй!A2:A3)+F30");
  const rule = { criteria: "CUSTOM_FORMULA", args: ["=СУММ(Второй!A2:A3)>F30"], allowInvalid: true };
  book.apply({ do: "setValidation", at: book.at("B1"), rule });
  book.type("Второй!A2", [["10"], ["20"]]);
  book.apply(deleteRow);
  book.applyAs(curator, { do: "renameSheet", sheetId: 5, name: "Третий" });
  book.workbook.undo(owner);
  expect([book.formula("A1"), book.value("A1")]).toEqual(["=СУММ(Третий!A2:A3)+F30", 32]);
  expect(book.workbook.validations(book.at("B1"))[0]?.[0]?.args).toEqual(["=СУММ(Третий!A2:A3)>F30"]);
  book.type("C1", "=Третий!A2");
  book.workbook.undo(curator);
  expect(book.formula("A1")).toBe("=СУММ(Второй!A2:A3)+F30");
  expect([book.formula("C1"), book.value("C1")]).toEqual(["=Второй!A2", 10]);
});

test("a name that goes with its range, and comes back with it, is known to formulas", () => {
  open().apply({ do: "setNamedRange", name: "Имя", at: book.at("F30") });
  book.type("A1", "=Имя*10");
  book.apply(deleteRow);
  expect(book.shown("A1")).toEqual([["#NAME?"]]);
  book.workbook.undo(owner);
  expect(book.value("A1")).toBe(20);
  book.apply({ do: "renameSheet", sheetId: 5, name: "Другой" });
  book.type("A2", "=Второй!A1", curator);
  expect(book.shown("A2")).toEqual([["#REF!"]]);
  book.workbook.undo(owner);
  expect(book.shown("A2")).toEqual([[""]]);
});
