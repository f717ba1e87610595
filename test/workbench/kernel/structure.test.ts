import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import type { Command } from "../../../src/workbench/kernel/api.ts";
import { type Book, everything, newBook, owner } from "./book.ts";

let book: Book;
const open = () => {
  book = newBook();
  return book;
};
afterEach(() => book.close());

describe("formulas when lines are inserted, deleted and moved", () => {
  const rows = (kind: "insert" | "delete", at: number, count = 1): Command =>
    kind === "insert"
      ? { do: "insertRows", sheetId: 0, before: at, count }
      : { do: "deleteRows", sheetId: 0, from: at, count };
  test.each<[string, Command, string]>([
    ["=C5", rows("insert", 5), "=C6"],
    ["=C5", rows("insert", 6), "=C5"],
    ["=$C$5", rows("insert", 1, 3), "=$C$8"],
    ["=СУММ(C5:C10)", rows("insert", 7), "=СУММ(C5:C11)"],
    ["=СУММ(C5:C10)", rows("insert", 5), "=СУММ(C6:C11)"],
    ["=СУММ(C5:C10)", rows("insert", 11), "=СУММ(C5:C10)"],
    ["=C5", rows("delete", 4), "=C4"],
    ["=C5", rows("delete", 5), "=#REF!"],
    ["=СУММ(C5:C10)", rows("delete", 7), "=СУММ(C5:C9)"],
    ["=СУММ(C5:C10)", rows("delete", 5), "=СУММ(C5:C9)"],
    ["=СУММ(C5:C10)", rows("delete", 8, 5), "=СУММ(C5:C7)"],
    ["=СУММ(C5:C10)", rows("delete", 5, 6), "=СУММ(#REF!)"],
    ["=СУММ(C:C)", rows("delete", 5), "=СУММ(C:C)"],
    ["=СУММ(5:5)", rows("insert", 3), "=СУММ(6:6)"],
    ["=СУММ(C5:C)", rows("insert", 3), "=СУММ(C6:C)"],
    ["=C5", { do: "insertColumns", sheetId: 0, before: 2, count: 1 }, "=D5"],
    ["=СУММ(C5:E5)", { do: "deleteColumns", sheetId: 0, from: 4, count: 1 }, "=СУММ(C5:D5)"],
    ["=СУММ(C:E)", { do: "insertColumns", sheetId: 0, before: 4, count: 2 }, "=СУММ(C:G)"],
    ["=C5", { do: "moveRows", sheetId: 0, from: 5, count: 1, before: 10 }, "=C9"],
    ["=C5", { do: "moveRows", sheetId: 0, from: 8, count: 2, before: 3 }, "=C7"],
    ["=СУММ(C5:C6)", { do: "moveRows", sheetId: 0, from: 4, count: 4, before: 20 }, "=СУММ(C17:C18)"],
    ["=E1", { do: "moveColumns", sheetId: 0, from: 5, count: 1, before: 3 }, "=C1"],
    ['="C5"&C5', rows("insert", 1), '="C5"&C6'],
  ])("%s after %j reads %s", (formula, command, expected) => {
    open().type("A1", formula);
    const before = book.formula("A1");
    const inserting = "before" in command && command.do === "insertRows" && command.before === 1;
    book.apply(command);
    const place = inserting ? `A${1 + (command.do === "insertRows" ? command.count : 0)}` : "A1";
    expect(book.formula(place)).toBe(expected);
    book.workbook.undo(owner);
    expect(book.formula("A1")).toBe(before);
  });

  test("formulas of other sheets follow, and results stay", () => {
    open().apply({ do: "insertSheet", name: "Свод", index: 2 });
    book.type("A1", [["1"], ["2"], ["3"]]);
    book.type("Свод!A1", "=СУММ(Лист1!A1:A3)");
    book.apply({ do: "insertRows", sheetId: 0, before: 2, count: 2 });
    expect([book.formula("Свод!A1"), book.value("Свод!A1")]).toEqual(["=СУММ(Лист1!A1:A5)", 6]);
  });

  test("an address that is no longer read does not matter, one inserted into a range does", () => {
    open().type("A1", [["1"], ["2"], ["=СУММ(A1:A2)"]]);
    book.apply({ do: "insertRows", sheetId: 0, before: 2, count: 1 });
    book.type("A2", "10");
    expect(book.value("A4")).toBe(13);
  });
});

describe("what belongs to lines goes along", () => {
  const list = { criteria: "VALUE_IN_LIST", args: [["а", "б"]], allowInvalid: false };
  test("validation, notes, merges, sizes, hidden lines, filter, protections, charts and named ranges", () => {
    open();
    const at = book.at("B5:C6");
    book.apply(
      { do: "setValidation", at: book.at("A5"), rule: list },
      {
        do: "setValidation",
        at: book.at("A6"),
        rule: { criteria: "VALUE_IN_RANGE", args: [book.at("D5:D9")], allowInvalid: true },
      },
      { do: "setNotes", at: book.at("A5"), notes: [["записка"]] },
      { do: "merge", at, merged: true },
      { do: "resize", sheetId: 0, axis: "rows", from: 5, count: 1, pixels: 44 },
      { do: "hideRows", sheetId: 0, from: 7, count: 1, hidden: true },
      {
        do: "setSheet",
        sheetId: 0,
        patch: { filter: { range: book.at("A4:C9"), hiddenValues: { 2: ["x"] } }, frozenRows: 3 },
      },
      {
        do: "setProtection",
        protection: {
          id: "p",
          description: "",
          sheetId: 0,
          range: at,
          unprotected: [],
          warningOnly: false,
          editors: [],
        },
      },
      { do: "setNamedRange", name: "Имя", at },
      {
        do: "setChart",
        chart: {
          id: 1,
          sheetId: 0,
          type: "COLUMN",
          ranges: [at],
          row: 8,
          column: 1,
          offsetX: 0,
          offsetY: 0,
          width: 10,
          height: 10,
          options: {},
          headers: 1,
        },
      },
    );
    const before = everything(book.workbook);
    book.apply({ do: "insertRows", sheetId: 0, before: 2, count: 2 });
    const moved = book.at("B7:C8");
    const [sheet] = book.workbook.info().sheets;
    expect(sheet).toMatchObject({
      maxRows: 1002,
      merges: [moved],
      rowHeights: { 7: 44 },
      hiddenRows: [9],
      frozenRows: 5,
      filter: { range: book.at("A6:C11"), hiddenValues: { 2: ["x"] } },
    });
    expect(book.workbook.validations(book.at("A7:A8"))).toEqual([
      [list],
      [{ criteria: "VALUE_IN_RANGE", args: [book.at("D7:D11")], allowInvalid: true }],
    ]);
    expect(book.workbook.notes(book.at("A7"))).toEqual([["записка"]]);
    expect(book.workbook.protections()[0]?.range).toEqual(moved);
    expect(book.workbook.info().namedRanges).toEqual({ Имя: moved });
    expect(book.workbook.charts(0)[0]).toMatchObject({ ranges: [moved], row: 10 });
    book.apply({ do: "deleteRows", sheetId: 0, from: 2, count: 2 });
    const again = everything(book.workbook) as { info: { editors: string[] } };
    expect(again).toEqual(before);
  });

  test("columns carry the values that the filter hides", () => {
    open().apply({
      do: "setSheet",
      sheetId: 0,
      patch: { filter: { range: book.at("A1:C9"), hiddenValues: { 2: ["x"] } } },
    });
    book.apply({ do: "insertColumns", sheetId: 0, before: 1, count: 1 });
    expect(book.workbook.info().sheets[0]?.filter).toEqual({ range: book.at("B1:D9"), hiddenValues: { 3: ["x"] } });
  });
});

test("the engine and a workbook opened anew agree after any changes of structure", () => {
  const line = fc.integer({ min: 1, max: 8 });
  const axis = fc.constantFrom("Rows", "Columns");
  const change = fc.oneof(
    fc.record({ kind: fc.constant("insert"), axis, from: line, count: fc.integer({ min: 1, max: 2 }), before: line }),
    fc.record({ kind: fc.constant("delete"), axis, from: line, count: fc.integer({ min: 1, max: 2 }), before: line }),
    fc.record({ kind: fc.constant("move"), axis, from: line, count: fc.integer({ min: 1, max: 2 }), before: line }),
    fc.record({ kind: fc.constant("type"), axis, from: line, count: line, before: line }),
    fc.record({ kind: fc.constant("undo"), axis, from: line, count: line, before: line }),
  );
  const formulas = ["=C3*2", "=СУММ(A1:D6)", "=СУММ(B:B)", "=$B$2+D5", "=СУММ(C2:C)", "=СУММ(3:4)", "=A9"];
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
      book?.close();
      open();
      book.type(
        "A1",
        Array.from({ length: 8 }, (_, row) => ["1", "2", "3", "5"].map((text) => String(Number(text) * (row + 1)))),
      );
      book.type(
        "F1",
        formulas.map((formula) => [formula]),
      );
      for (const { kind, axis, from, count, before } of changes) {
        const lines = axis as "Rows" | "Columns";
        if (kind === "type") book.type(`${"ABCDEFGH"[from - 1]}${before}`, String(count));
        else if (kind === "undo") book.workbook.undo(owner);
        else if (kind === "insert") book.apply({ do: `insert${lines}`, sheetId: 0, before: from, count });
        else if (kind === "delete") book.apply({ do: `delete${lines}`, sheetId: 0, from, count });
        else book.apply({ do: `move${lines}`, sheetId: 0, from, count, before });
      }
      const at = { sheetId: 0, row: 1, column: 1, rows: 20, columns: 12 };
      const living = [book.workbook.formulas(at), book.workbook.values(at)];
      book.reopen();
      expect([book.workbook.formulas(at), book.workbook.values(at)]).toEqual(living);
    }),
    { numRuns: 60 },
  );
}, 120_000);

describe("sorting", () => {
  test("numbers, texts, truth values, errors, and empty cells last either way", () => {
    open().type("A1", [["б"], [""], ["10"], ["ИСТИНА"], ["А"], ["=1/0"], ["2"], ["05.01.1900"]]);
    const sort = (ascending: boolean) =>
      book.apply({ do: "sort", at: book.at("A1:A8"), by: [{ column: 1, ascending }] });
    sort(true);
    expect(book.shown("A1:A8").flat()).toEqual(["2", "05.01.1900", "10", "А", "б", "ИСТИНА", "#DIV/0!", ""]);
    sort(false);
    expect(book.shown("A1:A8").flat()).toEqual(["#DIV/0!", "ИСТИНА", "б", "А", "10", "05.01.1900", "2", ""]);
  });

  test("by several columns of the sheet, equal lines keep their order, formulas of the line go along", () => {
    open().type("B1", [
      ["б", "2", "=C1*10", "первая"],
      ["а", "2", "=C2*10", "вторая"],
      ["а", "1", "=C3*10", "третья"],
      ["б", "2", "=C4*10", "четвёртая"],
    ]);
    book.apply({
      do: "sort",
      at: book.at("B1:E4"),
      by: [
        { column: 2, ascending: true },
        { column: 3, ascending: false },
      ],
    });
    expect(book.values("B1:E4")).toEqual([
      ["а", 2, 20, "вторая"],
      ["а", 1, 10, "третья"],
      ["б", 2, 20, "первая"],
      ["б", 2, 20, "четвёртая"],
    ]);
    expect(book.formula("D2")).toBe("=C2*10");
    book.workbook.undo(owner);
    expect(book.values("E1:E4").flat()).toEqual(["первая", "вторая", "третья", "четвёртая"]);
  });
});

describe("merged cells", () => {
  test("keep only the top-left value; what is written to the others is lost", () => {
    open().type("A1", [
      ["1", "2"],
      ["3", "4"],
    ]);
    book.apply({ do: "merge", at: book.at("A1:B2"), merged: true });
    book.type("A1", [
      ["5", "6"],
      ["7", "8"],
    ]);
    expect(book.values("A1:B2")).toEqual([
      [5, null],
      [null, null],
    ]);
    book.apply({ do: "merge", at: book.at("A1:B2"), merged: false });
    book.type("B2", "9");
    expect(book.value("B2")).toBe(9);
  });
  test("cannot be merged in part, nor sorted", () => {
    open().apply({ do: "merge", at: book.at("A1:B2"), merged: true });
    expect(() => book.apply({ do: "merge", at: book.at("B2:C3"), merged: true })).toThrow(
      "You must select all cells in a merged range to merge or unmerge them.",
    );
    expect(() => book.apply({ do: "sort", at: book.at("A1:B9"), by: [{ column: 1, ascending: true }] })).toThrow(
      "merges",
    );
  });
});

describe("copying", () => {
  test("moves relative references, fills a multiple, and values alone lose the formula", () => {
    open().type("A1", [
      ["1", "=A1*2"],
      ["2", ""],
      ["3", ""],
    ]);
    book.apply({ do: "copyRange", from: book.at("B1"), to: book.at("B2:B3"), what: "all" });
    expect(book.values("B1:B3").flat()).toEqual([2, 4, 6]);
    expect(book.formula("B3")).toBe("=A3*2");
    book.apply({ do: "copyRange", from: book.at("B1:B3"), to: book.at("D1"), what: "values" });
    expect([book.formula("D3"), book.value("D3")]).toEqual(["", 6]);
  });
  test("a reference pushed off the sheet is #REF!", () => {
    open().type("B2", "=A1");
    book.apply({ do: "copyRange", from: book.at("B2"), to: book.at("B1"), what: "all" });
    expect(book.formula("B1")).toBe("=#REF!");
  });
});

describe("sheets", () => {
  test.each<[string, Command, string]>([
    ["the same name", { do: "insertSheet", name: "лист1", index: 0 }, 'A sheet with the name "лист1" already exists.'],
    ["no name", { do: "insertSheet", name: " ", index: 0 }, "Sheet name cannot be empty."],
    ["a name of 101 letters", { do: "insertSheet", name: "я".repeat(101), index: 0 }, "100 characters"],
    ["the last sheet deleted", { do: "deleteSheet", sheetId: 0 }, "You can't remove all the sheets in a document."],
    ["an unknown sheet", { do: "renameSheet", sheetId: 5, name: "x" }, "Sheet 5 not found"],
    [
      "all rows deleted",
      { do: "deleteRows", sheetId: 0, from: 1, count: 1000 },
      "You can't delete all the rows on the sheet.",
    ],
    ["too many columns", { do: "insertColumns", sheetId: 0, before: 1, count: 18_253 }, "18278"],
    ["too many cells", { do: "insertRows", sheetId: 0, before: 1, count: 400_000 }, "10000000 cells"],
    [
      "cells beyond the grid",
      { do: "setNotes", at: { sheetId: 0, row: 1001, column: 1, rows: 1, columns: 1 }, notes: [[""]] },
      "outside the dimensions",
    ],
  ])("%s: refused, and nothing has changed", (_what, command, message) => {
    open().type("A1", "1");
    const before = everything(book.workbook);
    expect(() => book.apply({ do: "setNotes", at: book.at("A1"), notes: [["x"]] }, command)).toThrow(message);
    expect(everything(book.workbook)).toEqual(before);
  });
  test("18,278 columns are still allowed", () => {
    open().apply(
      { do: "deleteRows", sheetId: 0, from: 1, count: 900 },
      { do: "insertColumns", sheetId: 0, before: 1, count: 18_252 },
    );
    expect(book.workbook.info().sheets[0]?.maxColumns).toBe(18_278);
  });
  test("a copied sheet has its own formulas and merges", () => {
    open().type("A1", [["1", "=A1*2"]]);
    book.apply(
      { do: "merge", at: book.at("C1:D1"), merged: true },
      { do: "copySheet", sheetId: 0, name: "Копия", index: 2 },
    );
    book.type("Копия!A1", "5");
    expect([book.value("B1"), book.value("Копия!B1")]).toEqual([2, 10]);
    expect(book.workbook.info().sheets[1]?.merges).toEqual([book.at("Копия!C1:D1")]);
  });
});

describe("what a cell may hold", () => {
  test("50,000 characters and not one more", () => {
    open().type("A1", "я".repeat(50_000));
    expect(() => book.type("A2", "я".repeat(50_001))).toThrow(
      "Your input contains more than the maximum of 50000 characters in a single cell.",
    );
    expect(book.value("A2")).toBeNull();
  });
  test("data of another size than its range is refused", () => {
    open();
    const inputs = [[{ kind: "typed" as const, text: "1" }]];
    expect(() => book.apply({ do: "setCells", at: book.at("A1:A2"), inputs })).toThrow(
      "The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.",
    );
  });
  test("a stored text is never parsed, and the formula bar shows it so that it stays one", () => {
    open();
    const texts = ["=1+1", "01.02.2026", "+79161234567", "5%", "ИСТИНА", "'кавычка", "слово"];
    const inputs = texts.map((value) => [{ kind: "value" as const, value }]);
    book.apply({ do: "setCells", at: book.at("A1:A7"), inputs });
    expect(book.values("A1:A7").flat()).toEqual(texts);
    const edit = book.workbook.editTexts(book.at("A1:A7"));
    expect(edit.flat()).toEqual(["'=1+1", "'01.02.2026", "'+79161234567", "'5%", "'ИСТИНА", "''кавычка", "слово"]);
    book.type("B1", edit);
    expect(book.values("B1:B7").flat()).toEqual(texts);
  });
  test("a cell under the text format keeps what is typed", () => {
    open().apply({ do: "setStyle", at: book.at("A1:A3"), style: { numberFormat: "@" } });
    book.type("A1", [["001"], ["01.02.2026"], ["=1+1"]]);
    expect(book.values("A1:A3").flat()).toEqual(["001", "01.02.2026", "=1+1"]);
  });
  test("a typed day brings its format to a cell without one, and only there", () => {
    open().apply({ do: "setStyle", at: book.at("B1"), style: { numberFormat: "yyyy-mm-dd", bold: true } });
    book.type("A1", [["01.02.2026", "01.02.2026"]]);
    expect(book.shown("A1:B1")).toEqual([["01.02.2026", "2026-02-01"]]);
    expect(book.workbook.styles(book.at("B1"))).toEqual([[{ numberFormat: "yyyy-mm-dd", bold: true }]]);
  });
});
