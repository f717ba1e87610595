import { afterEach, describe, expect, test } from "vitest";
import type { Command } from "../../../src/workbench/kernel/api.ts";
import { type Book, curator, everything, newBook, owner } from "./book.ts";

let book: Book;
afterEach(() => book.close());

const open = () => {
  book = newBook();
  book.apply({ do: "insertSheet", name: "Второй", index: 2, sheetId: 5 });
  book.type("A1", [
    ["1", "=A1*2", "01.05.2026", "а"],
    ["2", "=СУММ(A1:A3)", "02.05.2026", "б"],
    ["3", "=Второй!A1+A3", "03.05.2026", "в"],
  ]);
  book.type("Второй!A1", [["10", "=Лист1!A2"]]);
  book.apply({ do: "setStyle", at: book.at("A1:D1"), style: { bold: true } });
  book.apply({ do: "merge", at: book.at("E1:F1"), merged: true });
  book.apply({ do: "setNotes", at: book.at("A1"), notes: [["записка"]] });
  return book;
};

const chart = {
  id: 1,
  sheetId: 0,
  type: "BAR",
  ranges: [],
  row: 1,
  column: 1,
  offsetX: 0,
  offsetY: 0,
  width: 1,
  height: 1,
  options: {},
  headers: 0,
};
const protection = { id: "p", description: "", sheetId: 0, unprotected: [], warningOnly: false, editors: [] };
const area = { sheetId: 0, row: 1, column: 1, rows: 3, columns: 4 };

const steps: Command[] = [
  { do: "clear", at: area, contents: true, formats: true, notes: true, validations: true },
  { do: "setStyle", at: area, style: { background: "#ff0000", numberFormat: "0.00" } },
  { do: "setNotes", at: { ...area, rows: 1, columns: 1 }, notes: [["другая"]] },
  { do: "setValidation", at: area, rule: { criteria: "CHECKBOX", args: [], allowInvalid: true } },
  { do: "insertSheet", name: "Третий", index: 1 },
  { do: "deleteSheet", sheetId: 5 },
  { do: "deleteSheet", sheetId: 0 },
  { do: "copySheet", sheetId: 0, name: "Копия", index: 2 },
  { do: "renameSheet", sheetId: 5, name: "Другое имя" },
  { do: "moveSheet", sheetId: 5, index: 1 },
  { do: "setSheet", sheetId: 0, patch: { frozenRows: 1, tabColor: "#00ff00" } },
  { do: "insertRows", sheetId: 0, before: 2, count: 2 },
  { do: "insertColumns", sheetId: 0, before: 1, count: 1 },
  { do: "deleteRows", sheetId: 0, from: 1, count: 1 },
  { do: "deleteRows", sheetId: 0, from: 3, count: 1 },
  { do: "deleteColumns", sheetId: 0, from: 1, count: 1 },
  { do: "moveRows", sheetId: 0, from: 1, count: 1, before: 4 },
  { do: "moveColumns", sheetId: 0, from: 3, count: 2, before: 1 },
  { do: "hideRows", sheetId: 0, from: 2, count: 1, hidden: true },
  { do: "resize", sheetId: 0, axis: "columns", from: 1, count: 2, pixels: 50 },
  { do: "merge", at: { ...area, row: 5 }, merged: true },
  { do: "sort", at: area, by: [{ column: 4, ascending: false }] },
  { do: "copyRange", from: area, to: { ...area, row: 10 }, what: "all" },
  { do: "setProtection", protection },
  { do: "setChart", chart },
  { do: "setNamedRange", name: "Имя", at: area },
];

describe("a step back and forth again", () => {
  test.each(steps)("%j", (command) => {
    open();
    const before = everything(book.workbook);
    book.apply(command);
    const after = everything(book.workbook);
    expect(after).not.toEqual(before);
    book.workbook.undo(owner);
    expect(everything(book.workbook)).toEqual(before);
    book.workbook.redo(owner);
    expect(everything(book.workbook)).toEqual(after);
    book.reopen();
    expect(everything(book.workbook)).toEqual(after);
  });

  test("all steps of a long day, to its beginning and to its end", () => {
    open();
    const states = [everything(book.workbook)];
    const day = steps.filter((step) => step.do !== "deleteSheet" && step.do !== "clear");
    for (const step of day) {
      book.apply(step);
      states.push(everything(book.workbook));
    }
    for (let step = day.length - 1; step >= 0; step--) {
      book.workbook.undo(owner);
      expect(everything(book.workbook), JSON.stringify(day[step])).toEqual(states[step]);
    }
    for (let step = 1; step <= day.length; step++) {
      book.workbook.redo(owner);
      expect(everything(book.workbook), JSON.stringify(day[step - 1])).toEqual(states[step]);
    }
  });

  test("there is nothing before the first change, nor after the last, and a new change closes the way forth", () => {
    open().type("A9", "1", curator);
    expect(book.workbook.redo(curator)).toBeNull();
    book.workbook.undo(curator);
    expect(book.workbook.undo(curator)).toBeNull();
    book.type("A9", "2", curator);
    expect(book.workbook.redo(curator)).toBeNull();
    expect(book.value("A9")).toBe(2);
  });

  test("what a script has done in one commit goes back in one step", () => {
    open();
    const inputs = [[{ kind: "typed" as const, text: "x" }]];
    book.workbook.apply(
      [
        { do: "setCells", at: book.at("H1"), inputs },
        { do: "setCells", at: book.at("H2"), inputs },
      ],
      { email: curator, source: "script" },
    );
    book.workbook.undo(curator);
    expect(book.values("H1:H2")).toEqual([[null], [null]]);
  });
});

describe("beside others", () => {
  test("each person takes back only what is theirs", () => {
    open().type("A1", "100", owner);
    book.type("A2", "200", curator);
    book.workbook.undo(owner);
    expect(book.values("A1:B2")).toEqual([
      [1, 2],
      [200, 204],
    ]);
    book.workbook.undo(curator);
    expect(book.values("A1:B2")).toEqual([
      [1, 2],
      [2, 6],
    ]);
  });

  test("a cell that somebody else has changed since stays", () => {
    open().type("A1", [["100", "101"]], owner);
    book.type("A1", "200", curator);
    book.workbook.undo(owner);
    expect([book.value("A1"), book.formula("B1")]).toEqual([200, "=A1*2"]);
  });

  test("cells go back to where their rows are now", () => {
    open().type("A2", "=A3*7", owner);
    book.type("A2", "=A1+A3", owner);
    book.applyAs(curator, { do: "insertRows", sheetId: 0, before: 1, count: 2 });
    book.workbook.undo(owner);
    expect([book.formula("A4"), book.value("A4")]).toEqual(["=A5*7", 21]);
  });

  test("an inserted row is taken away from under formulas that others have written since", () => {
    open().apply({ do: "insertRows", sheetId: 0, before: 2, count: 1 });
    book.type("H1", "=A4*5", curator);
    book.type("H9", "слово", curator);
    book.workbook.undo(owner);
    expect([book.formula("H1"), book.value("H1"), book.value("H8")]).toEqual(["=A3*5", 15, "слово"]);
    book.workbook.redo(owner);
    expect([book.formula("H1"), book.value("H1"), book.value("H9")]).toEqual(["=A4*5", 15, "слово"]);
  });

  test("deleted rows come back to their neighbours after others have inserted above", () => {
    open().apply({ do: "deleteRows", sheetId: 0, from: 2, count: 1 });
    book.applyAs(curator, { do: "insertRows", sheetId: 0, before: 1, count: 1 });
    book.workbook.undo(owner);
    expect(book.values("A1:A4").flat()).toEqual([null, 1, 2, 3]);
    expect(book.value("D3")).toBe("б");
  });

  test("somebody else's merge, chart and name stay when one's own go", () => {
    open().apply(
      { do: "merge", at: book.at("A5:B5"), merged: true },
      { do: "setChart", chart },
      { do: "setNamedRange", name: "Мой", at: area },
    );
    book.applyAs(
      curator,
      { do: "merge", at: book.at("A7:B7"), merged: true },
      { do: "setChart", chart: { ...chart, id: 2 } },
      { do: "setNamedRange", name: "Чужой", at: area },
    );
    book.workbook.undo(owner);
    const info = book.workbook.info();
    expect(info.sheets[0]?.merges).toEqual([book.at("E1:F1"), book.at("A7:B7")]);
    expect(book.workbook.charts(0).map(({ id }) => id)).toEqual([2]);
    expect(Object.keys(info.namedRanges)).toEqual(["Чужой"]);
  });
});

test("a refused change is no step", () => {
  open();
  const before = everything(book.workbook);
  expect(() =>
    book.apply({ do: "setStyle", at: area, style: { bold: false } }, { do: "deleteSheet", sheetId: 77 }),
  ).toThrow();
  expect(everything(book.workbook)).toEqual(before);
  book.workbook.undo(owner);
  expect(book.workbook.notes(book.at("A1"))).toEqual([[null]]);
});

test("a listener hears of steps back as of other changes, with the cells that they touch", () => {
  open();
  const heard: string[] = [];
  const stop = book.workbook.onChange((change) => heard.push(JSON.stringify(change.areas)));
  book.type("A1", "50");
  const there = heard.pop() ?? "";
  book.workbook.undo(owner);
  const back = heard.pop() ?? "";
  for (const text of [there, back]) {
    expect(JSON.parse(text)).toEqual(expect.arrayContaining([book.at("A1"), book.at("B1:B2")]));
  }
  stop();
  book.type("A1", "51");
  expect(heard).toEqual([]);
});
