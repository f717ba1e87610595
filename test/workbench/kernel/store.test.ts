import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { afterEach, describe, expect, test } from "vitest";
import type { Workbook } from "../../../src/workbench/kernel/api.ts";
import { type Book, emptyFolder, everything, newBook, openBook, owner } from "./book.ts";

const folders: string[] = [];
const books: Book[] = [];
afterEach(() => {
  for (const book of books.splice(0)) book.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function folder(): string {
  const made = emptyFolder();
  folders.push(made);
  return made;
}

function open(): Book {
  const book = newBook();
  books.push(book);
  return book;
}

function isIn(file: string, text: string): boolean {
  return !statSync(file).isDirectory() && readFileSync(file).includes(text);
}

test("what was there before is on the disk until the log is emptied", () => {
  const book = open();
  const onDisk = (text: string) =>
    readdirSync(book.dir).some((name) => name.startsWith("workbook.sqlite") && isIn(join(book.dir, name), text));
  book.type("A1", [["прежнее"]]);
  book.type("A1", [["нынешнее"]]);
  expect([onDisk("прежнее"), onDisk("нынешнее")]).toEqual([true, true]);
  book.workbook.emptyLog();
  expect([onDisk("прежнее"), onDisk("нынешнее")]).toEqual([false, true]);
  book.type("A1", [["новое"]]);
  book.workbook.emptyLog();
  expect([onDisk("нынешнее"), onDisk("новое")]).toEqual([false, true]);
});

describe("a workbook opened again", () => {
  test("holds everything it held", () => {
    const book = open();
    book.type("A1", [
      ["1", "=A1*2", "01.05.2026 12:00", "'007"],
      ["до\u0000после", "\ud83d", "👩‍🏫", "строка\nещё"],
      ["ИСТИНА", "=TRANSPOSE(A1:B1)", "5%", "=1/0"],
    ]);
    const range = book.at("A1:B2");
    book.apply(
      { do: "insertSheet", name: "Второй лист", index: 2 },
      { do: "setStyle", at: range, style: { bold: true, background: "#ff0000", numberFormat: "0.00" } },
      { do: "setNotes", at: book.at("A1"), notes: [["записка\nв две строки"]] },
      {
        do: "setValidation",
        at: range,
        rule: { criteria: "NUMBER_BETWEEN", args: [0, 1], allowInvalid: true, helpText: "доля" },
      },
      { do: "merge", at: book.at("F6:G7"), merged: true },
      {
        do: "setSheet",
        sheetId: 0,
        patch: { frozenRows: 1, tabColor: "#123456", hidden: false, filter: { range, hiddenValues: { 1: ["1"] } } },
      },
      { do: "hideRows", sheetId: 0, from: 9, count: 2, hidden: true },
      { do: "resize", sheetId: 0, axis: "columns", from: 2, count: 1, pixels: 200 },
      { do: "setNamedRange", name: "Доли", at: range },
      {
        do: "setProtection",
        protection: {
          id: "p",
          description: "Шапка",
          sheetId: 0,
          range,
          unprotected: [],
          warningOnly: true,
          editors: [owner],
        },
      },
      { do: "moveRows", sheetId: 0, from: 1, count: 1, before: 4 },
      { do: "insertColumns", sheetId: 0, before: 2, count: 1 },
      { do: "deleteRows", sheetId: 0, from: 20, count: 5 },
    );
    const before = everything(book.workbook);
    book.reopen();
    expect(everything(book.workbook)).toEqual(before);
  });

  test("goes on counting its versions", () => {
    const book = open();
    const { version } = book.type("A1", "1");
    book.reopen();
    expect(book.type("A1", "2").version).toBe(version + 1);
  });

  test("keeps small facts in the order of their keys, each at once", () => {
    const book = open();
    const { state } = book.workbook;
    state.set("свойства", "б", "2");
    state.set("свойства", "а", "1");
    state.set("свойства", "в", "3");
    state.set("свойства", "в", null);
    state.set("другое", "а", "до\u0000после");
    state.set("другое", "\ud83d", "\ud83d половина");
    state.set("другое", "\u0001", "\u0001{}");
    book.reopen();
    const again = book.workbook.state;
    expect(again.entries("свойства")).toEqual([
      ["а", "1"],
      ["б", "2"],
    ]);
    expect(again.entries("другое")).toEqual([
      ["\u0001", "\u0001{}"],
      ["а", "до\u0000после"],
      ["\ud83d", "\ud83d половина"],
    ]);
    expect([again.get("другое", "б"), again.entries("пусто")]).toEqual([null, []]);
  });

  test("keeps nothing of what was deleted", () => {
    const book = open();
    book.type("A1", [
      ["Тайное слово", "вторая"],
      ["Тайная строка", ""],
    ]);
    book.apply({ do: "deleteColumns", sheetId: 0, from: 1, count: 1 });
    book.type("A1", "Тайная правка");
    book.type("A1", "явное");
    book.reopen();
    book.workbook.close();
    const bytes = readFileSync(join(book.dir, "workbook.sqlite")).toString("utf8");
    expect(bytes).toContain("явное");
    expect(bytes).not.toContain("Тайн");
    book.reopen();
  });
});

describe("one sentence in Russian says why a workbook does not open", () => {
  test("when there is none", () => {
    expect(() => openBook(folder())).toThrow(/^В папке «.*» нет книги: проверьте путь или создайте новую книгу\.$/);
    expect(() => openBook("/nonexistent/kernel")).toThrow(/^В папке «.*» нет книги/);
  });
  test("when one is there already", () => {
    const book = open();
    book.workbook.close();
    expect(() => newBook("ru_RU", book.dir)).toThrow(/^В папке «.*» уже есть книга/);
    book.reopen();
  });
  test("when it is open already, here or elsewhere", () => {
    const book = open();
    expect(() => openBook(book.dir)).toThrow(
      /^Книга в папке «.*» уже открыта другой программой \(процесс \d+\): закройте её там и откройте книгу снова\.$/,
    );
  });
  test.each<[string, string]>([
    ["nonsense", "это не база данных ".repeat(500)],
    ["a text", "x"],
  ])("when its file is damaged: %s", (_what, content) => {
    const dir = folder();
    writeFileSync(join(dir, "workbook.sqlite"), content);
    expect(() => openBook(dir)).toThrow(/^Книга в папке «.*» не читается: восстановите её из резервной копии\.$/);
    expect(() => openBook(dir)).toThrow(/не читается/);
  });
});

test("a lock left by a process that is gone is no obstacle, nor is SQLite's own", () => {
  const book = open();
  book.type("A1", "1");
  book.workbook.close();
  expect(readdirSync(book.dir)).toEqual(["workbook.sqlite"]);
  writeFileSync(join(book.dir, "workbook.pid"), JSON.stringify({ pid: 2 ** 22 + 1, started: null }));
  mkdirSync(join(book.dir, "workbook.sqlite.lock"));
  book.reopen();
  expect(book.value("A1")).toBe(1);
  book.workbook.close();
  writeFileSync(join(book.dir, "workbook.pid"), "torn");
  book.reopen();
  expect(book.value("A1")).toBe(1);
});

/** A process that types, sorts and keeps facts without end, and says what has been acknowledged. */
const typist = `
import { writeSync } from "node:fs";
import { openWorkbook } from "KERNEL";
const [dir, first] = [process.argv[2], Number(process.argv[3])];
const owner = "${owner}";
const create = { name: "Книга", locale: "ru_RU", timeZone: "Asia/Yekaterinburg", owner, identity: "domain" };
const clock = () => new Date("2026-11-20T04:00:00Z");
const book = openWorkbook(first === 0 ? { dir, create, clock } : { dir, clock });
const at = { sheetId: 0, row: 1, column: 1, rows: 400, columns: 5 };
for (let count = first + 1; ; count++) {
  const text = count + " " + "я".repeat(40);
  const inputs = Array.from({ length: 400 }, () => Array.from({ length: 5 }, () => ({ kind: "typed", text })));
  book.apply([{ do: "setCells", at, inputs }], { email: owner, source: "script" });
  writeSync(1, "cells " + count + "\\n");
  book.state.set("facts", "count", String(count));
  writeSync(1, "fact " + count + "\\n");
}
`;

function typistFile(dir: string): string {
  const kernel = join(import.meta.dirname, "../../../src/workbench/kernel/workbook.ts");
  const [source, file] = [join(dir, "typist.ts"), join(dir, "typist.mjs")];
  writeFileSync(source, typist.replace("KERNEL", kernel));
  buildSync({
    entryPoints: [source],
    outfile: file,
    bundle: true,
    platform: "node",
    format: "esm",
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    external: ["hyperformula", "hyperformula/*", "node-sqlite3-wasm"],
    nodePaths: [join(import.meta.dirname, "../../../node_modules")],
  });
  return file;
}

/** Runs the typist and kills it a moment after its first acknowledgement; returns the last numbers it acknowledged. */
async function killedTypist(
  file: string,
  dir: string,
  first: number,
  moment: number,
): Promise<{ cells: number; fact: number }> {
  const child = spawn(process.execPath, [file, dir, String(first)], { cwd: join(import.meta.dirname, "../../..") });
  const [output, errors]: [string[], string[]] = [[], []];
  child.stderr.on("data", (data: Buffer) => errors.push(data.toString()));
  await new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (data: Buffer) => {
      if (output.length === 0) setTimeout(() => child.kill("SIGKILL"), moment);
      output.push(data.toString());
    });
    child.on("close", () => (output.length > 0 ? resolve() : reject(new Error(errors.join("")))));
  });
  const last = (word: string) =>
    Number([...output.join("").matchAll(new RegExp(`${word} (\\d+)\n`, "g"))].at(-1)?.[1] ?? first);
  return { cells: last("cells"), fact: last("fact") };
}

function checkedCount(workbook: Workbook): number {
  const values = workbook.values({ sheetId: 0, row: 1, column: 1, rows: 400, columns: 5 });
  const counts = new Set(values.flat().map((value) => Number(String(value).split(" ")[0])));
  expect(counts.size, "a commit is whole or absent").toBe(1);
  return [...counts][0] ?? 0;
}

test("killed at any moment, a workbook has lost nothing that was acknowledged and holds no half of a commit", async () => {
  const dir = folder();
  // Modules are found from the repository, not from the folder of the book.
  const place = join(import.meta.dirname, "../../../build");
  mkdirSync(place, { recursive: true });
  const scripts = join(place, `typist-${process.pid}`);
  mkdirSync(scripts);
  folders.push(scripts);
  const file = typistFile(scripts);
  let count = 0;
  for (let round = 0; round < 10; round++) {
    const told = await killedTypist(file, dir, count, 3 + ((round * 37) % 90));
    const workbook = openBook(dir);
    count = checkedCount(workbook);
    expect(count).toBeGreaterThanOrEqual(told.cells);
    expect(count).toBeLessThanOrEqual(told.cells + 1);
    expect(Number(workbook.state.get("facts", "count"))).toBeGreaterThanOrEqual(told.fact);
    workbook.close();
  }
  expect(existsSync(join(dir, "workbook.pid"))).toBe(false);
}, 120_000);

test("the file keeps a write-ahead log: no other journal of this SQLite keeps a half-made commit out", () => {
  const book = open();
  book.workbook.close();
  const header = readFileSync(join(book.dir, "workbook.sqlite")).subarray(18, 20);
  expect([...header]).toEqual([2, 2]);
  book.reopen();
});

test("a second live process is refused", async () => {
  const book = open();
  const file = join(book.dir, "second.mjs");
  writeFileSync(file, "setTimeout(() => {}, 60000); console.log('ready');");
  const child = spawn(process.execPath, [file]);
  await new Promise((resolve) => child.stdout.once("data", resolve));
  book.workbook.close();
  const lock = join(book.dir, "workbook.pid");
  writeFileSync(lock, JSON.stringify({ pid: child.pid, started: null }));
  expect(() => openBook(book.dir)).toThrow(`(процесс ${child.pid})`);
  const gone = new Promise((resolve) => child.once("close", resolve));
  child.kill("SIGKILL");
  await gone;
  book.reopen();
});
