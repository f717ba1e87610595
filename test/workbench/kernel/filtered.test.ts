/** A person at the grid does not reach the rows that a filter hides; a script does, as on Google. */
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import type { Command, Input } from "../../../src/workbench/kernel/api.ts";
import { type Book, curator, everything, newBook, owner } from "./book.ts";

let book: Book;
afterEach(() => book.close());

/** Rows 3, 5 and 6 are hidden by the filter on «нет», row 8 by hand; column B counts the rows, C holds a formula. */
const table = [
  ["Показ", "Номер", "Дважды"],
  ["да", "2", "=B2*2"],
  ["нет", "3", "=B3*2"],
  ["да", "4", "=B4*2"],
  ["нет", "5", "=B5*2"],
  ["нет", "6", "=B6*2"],
  ["да", "7", "=B7*2"],
  ["да", "8", "=B8*2"],
  ["да", "9", "=B9*2"],
];
const filter = (hidden = ["нет"]): Command => ({
  do: "setSheet",
  sheetId: 0,
  patch: { filter: { range: book.at("A1:C9"), hiddenValues: { 1: hidden } } },
});
const open = () => {
  book = newBook();
  book.type("A1", table);
  book.apply(filter(), { do: "hideRows", sheetId: 0, from: 8, count: 1, hidden: true });
  return book;
};
const typed = (text: string): Input => ({ kind: "typed", text });
const column = (name: string) => book.shown(name).flat().join(" ");
const empty = { contents: true, formats: false, notes: false, validations: false };

test("the rows that a filter hides are told in order, never its header nor a frozen row", () => {
  open();
  expect(book.workbook.filteredRows(0)).toEqual([3, 5, 6]);
  book.apply({ do: "setSheet", sheetId: 0, patch: { frozenRows: 3 } });
  expect(book.workbook.filteredRows(0)).toEqual([5, 6]);
  book.apply(filter([]));
  expect(book.workbook.filteredRows(0)).toEqual([]);
  expect(book.workbook.filteredRows(99)).toEqual([]);
});

describe("what a person does goes to the rows that are seen", () => {
  const block = (name: string) => book.at(name);
  test.each<[string, () => Command, string, string]>([
    ["emptying", () => ({ do: "clear", at: block("B2:B9"), ...empty }), "B1:B9", "Номер  3  5 6   "],
    [
      "typing a block",
      () => ({ do: "setCells", at: block("B2:B4"), inputs: [[typed("а")], [typed("б")], [typed("в")]] }),
      "B1:B9",
      "Номер а 3 б 5 6 в 8 9",
    ],
    [
      "copying a block down",
      () => ({ do: "copyRange", from: block("A2:A4"), to: block("B7:B8"), what: "all" }),
      "B1:B9",
      "Номер 2 3 4 5 6 да да 9",
    ],
    [
      "one value over a block",
      () => ({ do: "copyRange", from: block("B2"), to: block("B4:B9"), what: "all" }),
      "B1:B9",
      "Номер 2 3 2 5 6 2 2 2",
    ],
    [
      "a copy over itself, further down",
      () => ({ do: "copyRange", from: block("B2:B7"), to: block("B4:B8"), what: "values" }),
      "B1:B9",
      "Номер 2 3 2 5 6 4 7 9",
    ],
    ["deleting rows", () => ({ do: "deleteRows", sheetId: 0, from: 2, count: 6 }), "B1:B6", "Номер 3 5 6 8 9"],
    [
      "sorting",
      () => ({ do: "sort", at: block("A2:C9"), by: [{ column: 2, ascending: false }] }),
      "B1:B9",
      "Номер 9 3 8 5 6 7 4 2",
    ],
  ])("%s", (_, command, name, expected) => {
    open();
    const before = everything(book.workbook);
    book.apply(command());
    expect(column(name)).toBe(expected);
    book.workbook.undo(owner);
    expect(everything(book.workbook)).toEqual(before);
  });

  test("formulas of a copied block are shifted by the way that each row has gone", () => {
    open().apply({ do: "copyRange", from: book.at("C2:C4"), to: book.at("D7:D8"), what: "all" });
    expect([book.formula("D7"), book.formula("D8")]).toEqual(["=C7*2", "=C8*2"]);
  });

  test("looks, notes, rules, heights and hiding", () => {
    open();
    book.apply(
      { do: "setStyle", at: book.at("A2:A7"), style: { bold: true } },
      { do: "setNotes", at: book.at("A2:A3"), notes: [["видна"], ["скрыта"]] },
      { do: "setValidation", at: book.at("B2:B7"), rule: { criteria: "CHECKBOX", args: [], allowInvalid: true } },
      { do: "resize", sheetId: 0, axis: "rows", from: 2, count: 4, pixels: 50 },
      { do: "hideRows", sheetId: 0, from: 4, count: 3, hidden: true },
    );
    expect(book.workbook.styles(book.at("A2:A7")).map(([style]) => style?.bold === true)).toEqual([
      true,
      false,
      true,
      false,
      false,
      true,
    ]);
    expect(book.workbook.notes(book.at("A2:A3"))).toEqual([["видна"], [null]]);
    expect(book.workbook.validations(book.at("B2:B4")).map(([rule]) => rule?.criteria)).toEqual([
      "CHECKBOX",
      undefined,
      "CHECKBOX",
    ]);
    expect(book.workbook.info().sheets[0]).toMatchObject({ rowHeights: { 2: 50, 4: 50 }, hiddenRows: [4, 8] });
  });

  test("which rows are hidden is decided before the first of several changes", () => {
    open().apply(
      { do: "setCells", at: book.at("A2"), inputs: [[typed("нет")]] },
      { do: "clear", at: book.at("B2:B4"), ...empty },
    );
    expect(column("B2:B4")).toBe(" 3 ");
  });

  test("a hidden row by itself is refused, and so are a merge across one and a block without room", () => {
    open();
    const before = everything(book.workbook);
    const refused: [Command, string][] = [
      [{ do: "setCells", at: book.at("B3"), inputs: [[typed("х")]] }, "filtered"],
      [{ do: "clear", at: book.at("B5:B6"), ...empty }, "filtered"],
      [{ do: "deleteRows", sheetId: 0, from: 5, count: 2 }, "filtered"],
      [{ do: "merge", at: book.at("A2:A4"), merged: true }, "filtered"],
      [{ do: "copyRange", from: book.at("B3"), to: book.at("D2"), what: "all" }, "filtered"],
      [{ do: "setCells", at: book.at("B999:B1000"), inputs: [[typed("1")], [typed("2")], [typed("3")]] }, "range"],
      [{ do: "setCells", at: { ...book.at("B1000"), rows: 2 }, inputs: [[typed("1")], [typed("2")]] }, "range"],
    ];
    for (const [command, code] of refused) {
      expect(() => book.apply(command)).toThrow(expect.objectContaining({ code }));
    }
    expect(everything(book.workbook)).toEqual(before);
  });

  test("merged cells are not copied among hidden rows", () => {
    open().apply({ do: "merge", at: book.at("D2:E2"), merged: true });
    const copy: Command = { do: "copyRange", from: book.at("D2:E4"), to: book.at("D7:E8"), what: "all" };
    expect(() => book.apply(copy)).toThrow(expect.objectContaining({ code: "merge" }));
  });

  test("a protected row that a filter hides does not stand in the way, one that the block goes on to does", () => {
    open();
    const protection = { id: "p", description: "", sheetId: 0, unprotected: [], warningOnly: false, editors: [owner] };
    book.apply({ do: "setProtection", protection: { ...protection, range: book.at("A3:C3") } });
    book.applyAs(curator, { do: "clear", at: book.at("B2:B4"), ...empty });
    expect(column("B2:B4")).toBe(" 3 ");
    book.apply({ do: "setProtection", protection: { ...protection, range: book.at("A7:C7") } });
    const inputs = [[typed("1")], [typed("2")], [typed("3")]];
    expect(() => book.applyAs(curator, { do: "setCells", at: book.at("B2:B4"), inputs })).toThrow(
      expect.objectContaining({ code: "protected", command: expect.objectContaining({ at: book.at("B7") }) }),
    );
    expect(column("B2:B4")).toBe(" 3 ");
  });

  test("a script reaches every row", () => {
    open();
    book.workbook.apply([{ do: "clear", at: book.at("B2:B9"), ...empty }], { email: owner, source: "script" });
    expect(column("B2:B9").trim()).toBe("");
  });
});

test("very many runs of rows are deleted and come back as few are", () => {
  book = newBook();
  const lines = Array.from({ length: 60 }, (_, index) => [
    index % 3 === 0 ? "нет" : "да",
    `${index}`,
    `=B${index + 1}*2`,
  ]);
  book.type("A2", lines);
  book.type("E1", "=СУММ(B10:B)+СУММ(B2:B61)+B20");
  const filter = { range: book.at("A1:C61"), hiddenValues: { 1: ["нет"] } };
  book.apply(
    { do: "setSheet", sheetId: 0, patch: { filter } },
    { do: "setNamedRange", name: "Имя", at: book.at("B9:B40") },
  );
  const before = everything(book.workbook);
  book.apply({ do: "deleteRows", sheetId: 0, from: 2, count: 60 });
  expect(book.shown("B2:B22").flat()).toEqual([...Array.from({ length: 20 }, (_, index) => `${index * 3}`), ""]);
  // Rows 2, 5, 8, 11, … 59 are left and stand in rows 2 to 21: row 11 is the first that is left of B10:B, row 20 the eighth.
  expect(book.formula("E1")).toBe("=СУММ(B5:B)+СУММ(B2:B21)+B8");
  const after = everything(book.workbook);
  book.workbook.undo(owner);
  expect(everything(book.workbook)).toEqual(before);
  book.workbook.redo(owner);
  expect(everything(book.workbook)).toEqual(after);
  book.reopen();
  expect(everything(book.workbook)).toEqual(after);
});

describe("rows and columns hidden by hand are changed along, as on Google, and counted", () => {
  test.each<[string, () => Command, { rows: number; columns: number } | undefined]>([
    ["emptying", () => ({ do: "clear", at: book.at("B7:B9"), ...empty }), { rows: 1, columns: 0 }],
    ["above it", () => ({ do: "clear", at: book.at("B2:B7"), ...empty }), undefined],
    ["across a hidden column", () => ({ do: "clear", at: book.at("A7:E8"), ...empty }), { rows: 1, columns: 1 }],
    ["deleting rows", () => ({ do: "deleteRows", sheetId: 0, from: 7, count: 2 }), { rows: 1, columns: 0 }],
    ["deleting columns", () => ({ do: "deleteColumns", sheetId: 0, from: 4, count: 1 }), { rows: 0, columns: 1 }],
    [
      "a block",
      () => ({ do: "setCells", at: book.at("B7:B8"), inputs: [[typed("а")], [typed("б")]] }),
      { rows: 1, columns: 0 },
    ],
    [
      "a copy",
      () => ({ do: "copyRange", from: book.at("B2"), to: book.at("B7:B9"), what: "all" }),
      { rows: 1, columns: 0 },
    ],
    [
      "sorting",
      () => ({ do: "sort", at: book.at("A2:C9"), by: [{ column: 2, ascending: false }] }),
      { rows: 1, columns: 0 },
    ],
    ["showing it", () => ({ do: "hideRows", sheetId: 0, from: 8, count: 1, hidden: false }), undefined],
  ])("%s", (_, command, hidden) => {
    open().apply({ do: "hideColumns", sheetId: 0, from: 4, count: 1, hidden: true });
    expect(book.apply(command()).hidden).toEqual(hidden);
  });
});

test("whatever is done at the grid, the rows that a filter hides stay what they are", () => {
  const area = fc
    .record({
      row: fc.integer({ min: 2, max: 9 }),
      column: fc.integer({ min: 1, max: 4 }),
      rows: fc.integer({ min: 1, max: 8 }),
      columns: fc.integer({ min: 1, max: 2 }),
    })
    .map((at) => ({ sheetId: 0, ...at }));
  const command = fc.tuple(area, area, fc.nat(7)).map(([at, other, kind]): Command => {
    if (kind === 0) return { do: "clear", at, contents: true, formats: true, notes: true, validations: true };
    if (kind === 1) {
      const inputs = Array.from({ length: at.rows }, () => Array.from({ length: at.columns }, () => typed("да")));
      return { do: "setCells", at, inputs };
    }
    if (kind === 2) return { do: "copyRange", from: at, to: other, what: "all" };
    if (kind === 3) return { do: "deleteRows", sheetId: 0, from: at.row, count: at.rows };
    if (kind === 4) return { do: "sort", at, by: [{ column: at.column, ascending: at.rows > 3 }] };
    if (kind === 5) return { do: "setStyle", at, style: { background: "#ff0000" } };
    if (kind === 6) return { do: "insertRows", sheetId: 0, before: at.row, count: at.columns };
    return { do: "merge", at, merged: true };
  });
  fc.assert(
    fc.property(fc.array(command, { minLength: 1, maxLength: 6 }), (commands) => {
      open();
      // Every hidden row bears a number of its own in a column that nothing reaches.
      const inputs = table.map(([, number = ""]) => [typed(`№ ${number}`)]);
      book.workbook.apply([{ do: "setCells", at: book.at("H1:H9"), inputs }], { email: owner, source: "script" });
      const hidden = () => {
        const texts = book.shown("A1:H40");
        const formats = book.workbook.styles(book.at("A1:H40"));
        return ["№ 3", "№ 5", "№ 6"].map((mark) => {
          const row = texts.findIndex((line) => line[7] === mark);
          return [texts[row], formats[row]];
        });
      };
      const before = hidden();
      try {
        for (const one of commands) {
          try {
            book.apply(one);
          } catch (error) {
            expect(error).toHaveProperty("code");
          }
        }
        expect(hidden()).toEqual(before);
      } finally {
        book.close();
      }
    }),
    { numRuns: 40 },
  );
  open();
});
