import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import type { Command, Protection } from "../../../src/workbench/kernel/api.ts";
import { KernelError } from "../../../src/workbench/kernel/errors.ts";
import { openWorkbook } from "../../../src/workbench/kernel/workbook.ts";
import { type Book, curator, everything, newBook, owner, stranger } from "./book.ts";

let book: Book;
afterEach(() => book.close());

const wording =
  "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.";

function protectedBook(patch: Partial<Protection> = {}) {
  book = newBook();
  const range = book.at("B2:C3");
  const base = { id: "p", description: "", sheetId: 0, unprotected: [], warningOnly: false, editors: [] };
  book.apply({ do: "setProtection", protection: { ...base, range, ...patch } });
  return book;
}

const typed = (name: string): Command => ({
  do: "setCells",
  at: book.at(name),
  inputs: [[{ kind: "typed", text: "1" }]],
});

describe("a protected range", () => {
  test.each<[string, () => Command]>([
    ["typing into it", () => typed("B2")],
    [
      "typing across its edge",
      () => ({ do: "clear", at: book.at("A1:B2"), contents: true, formats: false, notes: false, validations: false }),
    ],
    ["its looks", () => ({ do: "setStyle", at: book.at("C3"), style: { bold: true } })],
    ["its notes", () => ({ do: "setNotes", at: book.at("C3"), notes: [["x"]] })],
    ["its validation", () => ({ do: "setValidation", at: book.at("C3"), rule: null })],
    ["merging over it", () => ({ do: "merge", at: book.at("A2:B2"), merged: true })],
    ["sorting through it", () => ({ do: "sort", at: book.at("A1:D9"), by: [{ column: 1, ascending: true }] })],
    ["pasting into it", () => ({ do: "copyRange", from: book.at("E1:F2"), to: book.at("C3"), what: "all" })],
    ["deleting its row", () => ({ do: "deleteRows", sheetId: 0, from: 3, count: 1 })],
    ["deleting its column", () => ({ do: "deleteColumns", sheetId: 0, from: 1, count: 2 })],
    ["moving its row", () => ({ do: "moveRows", sheetId: 0, from: 2, count: 1, before: 9 })],
    ["inserting a row inside it", () => ({ do: "insertRows", sheetId: 0, before: 3, count: 1 })],
    ["deleting its sheet", () => ({ do: "deleteSheet", sheetId: 0 })],
    ["taking the protection off", () => ({ do: "removeProtection", id: "p" })],
  ])("keeps others from %s", (_what, command) => {
    protectedBook().apply({ do: "insertSheet", name: "Второй", index: 2 });
    const before = everything(book.workbook);
    for (const source of ["edit", "script"] as const) {
      const attempt = () => book.workbook.apply([typed("A1"), command()], { email: curator, source });
      expect(attempt).toThrow(expect.objectContaining({ code: "protected", message: wording }));
    }
    expect(everything(book.workbook)).toEqual(before);
    book.applyAs(owner, command());
  });

  test.each<[string, () => Command]>([
    ["typing beside it", () => typed("D4")],
    ["inserting a row above it", () => ({ do: "insertRows", sheetId: 0, before: 2, count: 1 })],
    ["inserting a row below it", () => ({ do: "insertRows", sheetId: 0, before: 4, count: 1 })],
    ["deleting another row", () => ({ do: "deleteRows", sheetId: 0, from: 4, count: 1 })],
  ])("lets others go on with %s", (_what, command) => {
    protectedBook().applyAs(curator, command());
  });

  test("lets its editors in, however their address is written", () => {
    protectedBook({ editors: ["Curator@Example.org"] }).type("B2", "1", curator);
    expect(book.workbook.mayEdit(book.at("B2"), curator)).toBe(true);
  });

  test("that only warns stops nobody", () => {
    protectedBook({ warningOnly: true }).type("B2", "1", curator);
    expect(book.value("B2")).toBe(1);
  });

  test("may not be weakened by those whom it keeps out", () => {
    const { workbook } = protectedBook();
    const [protection] = workbook.protections();
    if (!protection) throw new Error("no protection");
    const weaker: Command = { do: "setProtection", protection: { ...protection, editors: [curator] } };
    expect(() => book.applyAs(curator, weaker)).toThrow(wording);
    expect(() => book.applyAs(curator, { do: "setWorkbook", patch: { owner: curator } })).toThrow("Only the owner");
  });

  test("goes along with its cells", () => {
    protectedBook().apply({ do: "insertRows", sheetId: 0, before: 1, count: 5 });
    book.type("B2", "1", curator);
    expect(() => book.type("B7", "1", curator)).toThrow(wording);
  });
});

describe("a protected sheet", () => {
  test("is closed but for its open ranges", () => {
    const whole = {
      unprotected: [
        { sheetId: 0, row: 2, column: 1, rows: 3, columns: 2 },
        { sheetId: 0, row: 2, column: 3, rows: 3, columns: 1 },
      ],
    };
    book = newBook();
    book.apply({
      do: "setProtection",
      protection: { id: "s", description: "", sheetId: 0, warningOnly: false, editors: [], ...whole },
    });
    book.type("A2", [["1", "2", "3"]], curator);
    expect(book.workbook.mayEdit(book.at("A2:C4"), curator)).toBe(true);
    for (const name of ["A1", "D2", "A5"]) {
      expect(() => book.type(name, "1", curator)).toThrow(wording);
      expect(book.workbook.mayEdit(book.at(name), curator)).toBe(false);
    }
    for (const command of [
      { do: "renameSheet", sheetId: 0, name: "Иначе" },
      { do: "insertRows", sheetId: 0, before: 9, count: 1 },
      { do: "setSheet", sheetId: 0, patch: { frozenRows: 1 } },
      { do: "hideRows", sheetId: 0, from: 9, count: 1, hidden: true },
    ] satisfies Command[]) {
      expect(() => book.applyAs(curator, command)).toThrow(wording);
    }
  });
});

test("those with whom the workbook is not shared change nothing", () => {
  book = newBook();
  expect(() => book.type("A1", "1", stranger)).toThrow(KernelError);
  expect(book.workbook.mayEdit(book.at("A1"), stranger)).toBe(false);
  expect(() => book.type("A1", "1", "")).toThrow(KernelError);
});

test("a workbook shared by its link is everybody's to edit, but for what is protected", () => {
  const dir = mkdtempSync(join(tmpdir(), "kernel-"));
  const create = {
    name: "Книга",
    locale: "ru_RU",
    timeZone: "Europe/Moscow",
    owner,
    identity: "domain" as const,
    linkAccess: "edit" as const,
  };
  const workbook = openWorkbook({ dir, create });
  const cell = (row: number) => ({ sheetId: 0, row, column: 1, rows: 1, columns: 1 });
  const protection = {
    id: "p",
    description: "",
    sheetId: 0,
    range: cell(1),
    unprotected: [],
    warningOnly: false,
    editors: [],
  };
  workbook.apply([{ do: "setProtection", protection }], { email: owner, source: "edit" });
  expect([1, 2].map((row) => workbook.mayEdit(cell(row), stranger))).toEqual([false, true]);
  workbook.close();
  rmSync(dir, { recursive: true, force: true });
});

test("cells protected since may not be changed by taking a step back, and the step is kept", () => {
  book = newBook();
  book.type("B2", "1", curator);
  const protection = {
    id: "p",
    description: "",
    sheetId: 0,
    range: book.at("B2"),
    unprotected: [],
    warningOnly: false,
    editors: [],
  };
  book.apply({ do: "setProtection", protection });
  expect(() => book.workbook.undo(curator)).toThrow(wording);
  expect(book.value("B2")).toBe(1);
  book.apply({ do: "removeProtection", id: "p" });
  book.workbook.undo(curator);
  expect(book.value("B2")).toBeNull();
});
