/** What a formula shows after a change is what it shows when the book is opened again. */
import { afterEach, describe, expect, test } from "vitest";
import type { Command, Value } from "../../../src/workbench/kernel/api.ts";
import { type Book, newBook, owner } from "./book.ts";

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

const LOST: Value = { error: "#REF!" };

describe("OFFSET counts from its cell anew when rows or columns shift", () => {
  // B3:B5 is 3, 4, 5; D1 and D2 stand right of the sums.
  test.each<[string, Command, string, Value, string, Value]>([
    ["a row inserted inside", insert("Rows", 4), "=СУММ(СМЕЩ(B2;1;0;3;1))", 7, "=СМЕЩ(B2;3;0)", 4],
    ["a row deleted inside", remove("Rows", 4), "=СУММ(СМЕЩ(B2;1;0;3;1))", 14, "=СМЕЩ(B2;3;0)", 6],
    ["rows inserted above", insert("Rows", 1), "=СУММ(СМЕЩ(B3;1;0;3;1))", 12, "=СМЕЩ(B3;3;0)", 5],
    ["a column inserted right", insert("Columns", 3), "=СУММ(СМЕЩ(B2;1;0;3;1))", 12, "=СМЕЩ(B2;3;0)", 5],
    ["the cell itself deleted", remove("Rows", 2), "=СУММ(СМЕЩ(#REF!;1;0;3;1))", LOST, "=СМЕЩ(#REF!;3;0)", LOST],
  ])("%s", (_, command, text, sum, single, value) => {
    bookOfNumbers();
    book.type("J12", [["=СУММ(СМЕЩ(B2;1;0;3;1))", "=СМЕЩ(B2;3;0)"]]);
    expect(book.values("J12:K12")).toEqual([[12, 5]]);
    book.apply(command);
    expect(shownFormulas()).toEqual([
      [text, sum],
      [single, value],
    ]);
    book.workbook.undo(owner);
    expect(book.values("J12:K12")).toEqual([[12, 5]]);
    book.workbook.redo(owner);
    expect(shownFormulas().map(([, shown]) => shown)).toEqual([sum, value]);
  });

  test("right of it, a column inserted between takes the place of the one it reached", () => {
    bookOfNumbers();
    book.type("J12", "=СМЕЩ(A2;0;2)");
    expect(book.value("J12")).toBe(2);
    book.apply(insert("Columns", 2));
    expect(shownFormulas()).toEqual([["=СМЕЩ(A2;0;2)", 2]]);
    expect(book.value("C2")).toBe(2);
    book.apply(insert("Columns", 2));
    expect(shownFormulas()).toEqual([["=СМЕЩ(A2;0;2)", null]]);
  });
});

test("QUERY looks for its letters where its range has gone", () => {
  bookOfNumbers();
  // The sum of 1 to 12; a column further right B holds the letters, and B without a query stays as it is written.
  book.type("J12", "=QUERY(A1:C12;\"select sum(B) label sum(B) ''\";0)");
  expect(book.value("J12")).toBe(78);
  book.apply(insert("Columns", 1));
  expect(shownFormulas()).toEqual([
    [
      "=QUERY(B1:D12;\"select sum(B) label sum(B) ''\";0)",
      { error: "#VALUE!", message: "QUERY: с такими значениями этого не посчитать." },
    ],
  ]);
  book.apply(insert("Columns", 1));
  expect(shownFormulas()[0]?.[1]).toMatchObject({ error: "#VALUE!", message: expect.stringContaining("столбца «B»") });
  book.workbook.undo(owner);
  book.workbook.undo(owner);
  expect(book.value("J12")).toBe(78);
});

function insert(lines: "Rows" | "Columns", before: number): Command {
  return { do: `insert${lines}`, sheetId: 0, before, count: 1 };
}

function remove(lines: "Rows" | "Columns", from: number): Command {
  return { do: `delete${lines}`, sheetId: 0, from, count: 1 };
}

/** The texts and values of the formulas in the upper left of the first sheet, from left to right. */
function shownFormulas(): [string, Value][] {
  const values = book.values("A1:Z20");
  return book.workbook
    .formulas(book.at("A1:Z20"))
    .flatMap((line, row) => line.map((text, column): [string, Value] => [text, values[row]?.[column] ?? null]))
    .filter(([text]) => text !== "");
}

/** Formulas as people write them; those of "Мой" read another sheet, and Имя is B3:B6. */
const FORMULAS = [
  "=СУММ(СМЕЩ(B2;1;0;3;1))",
  "=СМЕЩ(B2;3;0)",
  "=СУММ(СМЕЩ($B$2;0;0;2;2))",
  "=СУММ(СМЕЩ(Мой!B2;0;0;3;1))",
  "=СУММ({B2:B6;C2:C6})",
  "=СУММ({B2:B6\\C2:C6})",
  "=СУММ({Мой!B2:B5;B2:B3})",
  "=СЧЁТЗ({A2:A4;A6:A8})",
  "=СУММ({B2:B;1})",
  '=ВПР("a";{A2:A8\\C2:C8};2;0)',
  "=ИНДЕКС(SORT({B2:B6;C2:C6};1;ЛОЖЬ);1)",
  "=СУММ(FILTER({B2:B6;C2:C6};{B2:B6;C2:C6}>3))",
  "=ЧСТРОК(УНИК({A2:A5;A7:A9}))",
  "=QUERY({A1:C12};\"select sum(Col2) label sum(Col2) ''\";0)",
  "=QUERY(A1:C12;\"select sum(B) label sum(B) ''\";0)",
  "=QUERY(Мой!A1:B8;\"select sum(B) label sum(B) ''\";0)",
  "=ИНДЕКС(QUERY(A1:C12;\"select A, sum(B) group by A label sum(B) ''\";0);2;2)",
  "=ARRAYFORMULA(СУММ(B2:B6*2))",
  '=СУММ(ARRAYFORMULA(ЕСЛИ(A2:A8="a";B2:B8;0)))',
  "=СУММПРОИЗВ(B2:B6;C2:C6)",
  '=СУММПРОИЗВ((A2:A8="a")*B2:B8)',
  "=ИНДЕКС(SORT(B2:B8;1;ЛОЖЬ);1)",
  "=СУММ(FILTER(B2:B8;C2:C8>6))",
  "=ЧСТРОК(УНИК(A2:A8))",
  "=СТРОКА(B5)",
  "=СТРОКА()",
  "=СТОЛБЕЦ(C1)",
  "=ЧСТРОК(B2:B9)",
  "=ЧИСЛСТОЛБ(A2:C2)",
  "=АДРЕС(СТРОКА(B4);2)",
  '=СЧЁТЕСЛИ(A2:A8;"a")',
  '=СУММЕСЛИ(A2:A;"a";B2:B)',
  '=СУММЕСЛИМН(B2:B8;A2:A8;"b";C2:C8;">1")',
  '=ВПР("b";A2:C8;2;0)',
  '=ИНДЕКС(B2:B12;ПОИСКПОЗ("c";A2:A12;0))',
  "=ПОИСКПОЗ(7;B2:B12;0)",
  "=СУММ(B3:B)",
  "=СУММ(B:B)/2",
  "=СЧЁТЗ(4:4)",
  "=СУММ(B10:B3)",
  '=JOIN(",";A2:A6)',
  '=ОБЪЕДИНИТЬ(",";ИСТИНА;A2:A6)',
  "=Ф.ТЕКСТ(J20)",
  "=ПРОМЕЖУТОЧНЫЕ.ИТОГИ(9;B2:B8)",
  "=ПРОМЕЖУТОЧНЫЕ.ИТОГИ(109;B2:B8)",
  "=МЕДИАНА(B2:B8)",
  "=СУММ(Имя)",
  "=СУММ(Имя;{1;2})",
  '=XLOOKUP("c";A2:A8;B2:B8)',
  "=СУММ(Мой!B2:B5)",
  "=$B$6+C7",
  "=ЕСЛИ(B3>2;СЦЕПИТЬ(A3;B3);0)",
];

const edit = (row: number, column: number, text: string): Command => ({
  do: "setCells",
  at: { sheetId: 0, row, column, rows: 1, columns: 1 },
  inputs: [[{ kind: "typed", text }]],
});

const COMMANDS: [string, Command][] = [
  ["a row inserted inside", insert("Rows", 4)],
  ["two rows inserted above", { do: "insertRows", sheetId: 0, before: 1, count: 2 }],
  ["a row deleted inside", remove("Rows", 4)],
  ["the first row of the ranges deleted", remove("Rows", 2)],
  ["four rows deleted", { do: "deleteRows", sheetId: 0, from: 3, count: 4 }],
  ["a column inserted inside", insert("Columns", 3)],
  ["a column inserted left", insert("Columns", 1)],
  ["the first column deleted", remove("Columns", 1)],
  ["the second column deleted", remove("Columns", 2)],
  ["rows moved", { do: "moveRows", sheetId: 0, from: 3, count: 2, before: 9 }],
  ["rows moved up", { do: "moveRows", sheetId: 0, from: 9, count: 2, before: 3 }],
  ["a column moved", { do: "moveColumns", sheetId: 0, from: 2, count: 1, before: 5 }],
  [
    "rows sorted",
    {
      do: "sort",
      at: { sheetId: 0, row: 1, column: 1, rows: 12, columns: 3 },
      by: [{ column: 2, ascending: false }],
    },
  ],
  [
    "cells pasted",
    {
      do: "copyRange",
      from: { sheetId: 0, row: 3, column: 2, rows: 2, columns: 1 },
      to: { sheetId: 0, row: 10, column: 2, rows: 2, columns: 1 },
      what: "all",
    },
  ],
  ["the other sheet renamed", { do: "renameSheet", sheetId: 5, name: "Иной лист" }],
  ["a row inserted on the other sheet", { do: "insertRows", sheetId: 5, before: 3, count: 1 }],
  ["a row deleted on the other sheet", { do: "deleteRows", sheetId: 5, from: 3, count: 1 }],
  ["a column inserted on the other sheet", { do: "insertColumns", sheetId: 5, before: 1, count: 1 }],
  ["the other sheet deleted", { do: "deleteSheet", sheetId: 5 }],
  ["a number typed", edit(3, 2, "1000")],
  ["a letter typed", edit(3, 1, "a")],
  [
    "the name given to other cells",
    { do: "setNamedRange", name: "Имя", at: { sheetId: 0, row: 7, column: 2, rows: 2, columns: 1 } },
  ],
  ["a row hidden", { do: "hideRows", sheetId: 0, from: 4, count: 1, hidden: true }],
  [
    "rows filtered",
    {
      do: "setSheet",
      sheetId: 0,
      patch: {
        filter: { range: { sheetId: 0, row: 1, column: 1, rows: 12, columns: 3 }, hiddenValues: { 1: ["b"] } },
      },
    },
  ],
];

/** Every value of the book, by sheet, row and column. */
function allValues(): Value[][][] {
  return book.workbook
    .info()
    .sheets.map(({ sheetId, maxRows }) =>
      book.workbook.values({ sheetId, row: 1, column: 1, rows: Math.min(maxRows, 90), columns: 12 }),
    );
}

/** What the book shows otherwise when it is opened again: the formulas, and both values. */
function differences(): string[] {
  const shown = allValues();
  book.reopen();
  return allValues().flatMap((sheet, index) =>
    sheet.flatMap((line, row) =>
      line.flatMap((value, column) => {
        const [now, again] = [JSON.stringify(shown[index]?.[row]?.[column]), JSON.stringify(value)];
        if (now === again) return [];
        const { sheetId } = book.workbook.info().sheets[index] ?? { sheetId: 0 };
        const at = { sheetId, row: row + 1, column: column + 1, rows: 1, columns: 1 };
        return [`${book.workbook.formulas(at)[0]?.[0]}: ${now}, opened again ${again}`];
      }),
    ),
  );
}

/** The formulas stand in J20 and below, read what is in A1:C12 and on the sheet "Мой", and spill into no other cell. */
function bookOfFormulas(): void {
  book = newBook();
  book.apply({ do: "insertSheet", name: "Мой", index: 2, sheetId: 5, rows: 40, columns: 12 });
  book.apply({ do: "setNamedRange", name: "Имя", at: book.at("B3:B6") });
  book.type("A1", numbers);
  book.type(
    "Мой!A1",
    Array.from({ length: 8 }, (_, row) => [`x${row}`, String(row * 10)]),
  );
  book.type(
    "J20",
    FORMULAS.map((formula) => [formula]),
  );
}

describe(`what ${FORMULAS.length} formulas show is what they show when the book is opened again`, () => {
  test("as they are typed, without an error", () => {
    bookOfFormulas();
    expect(allValues()[0]?.flat()).not.toContainEqual({ error: expect.anything(), message: expect.anything() });
    expect(differences()).toEqual([]);
  });

  test.each(COMMANDS)("after %s, its undoing and redoing", (_, command) => {
    bookOfFormulas();
    const before = allValues();
    book.apply(command);
    const after = allValues();
    book.workbook.undo(owner);
    expect(allValues()).toEqual(before);
    book.workbook.redo(owner);
    expect(allValues()).toEqual(after);
    expect(differences()).toEqual([]);
  });
});
