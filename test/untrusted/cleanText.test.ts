import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanLines, cleanText, lengthOf } from "../../src/shared/language/text.ts";
import { type Column, decodeCell, isUnreadable } from "../../src/shared/register/column.ts";
import { problemSentence } from "../../src/shared/register/problem.ru.ts";
import { type Table, writeCells } from "../../src/shared/register/table.ts";
import { type TableName, tableNames, tables } from "../../src/shared/register/tables.ts";
import { emptyPayloads, payloads } from "../support/payloads.ts";
import { full } from "../support/proof.ts";

const numRuns = full ? 20_000 : 1_000;
/** Mostly what hurts: marks, joiners, halves, controls, spaces, beside any other text. */
const pieces = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "\u0306",
    "\u0308",
    "\u0301",
    "\u200d",
    "\u200b",
    "\ud83d",
    "\udc4d",
    "\u202e",
    "\u0000",
    "\u00a0",
    "\u2028",
    "\u0085",
    "и",
    "Е",
    "=",
    " ",
    "\t",
  ),
  fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
);
const texts = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(""));

describe("clean text", () => {
  test("is composed, whole and visible, whatever it is made of, and stays as it is when cleaned again", () => {
    fc.assert(
      fc.property(texts, (raw) => {
        const clean = cleanText(raw);
        expect(cleanText(clean)).toBe(clean);
        expect(clean.normalize("NFC")).toBe(clean);
        expect(clean).not.toMatch(/\p{Cs}/u);
        expect(clean).not.toMatch(/[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u061c]|^\s|\s$|\s\s/u);
      }),
      { numRuns },
    );
  });

  test.each([
    ["иванов\u0438\u0306", "ивановй"],
    ["\u0435\u0308лка", "ёлка"],
    ["и\u200d\u0306", "й"],
    ["а\u2028б\u0085в\u000bг", "а б в г"],
    ["половина \ud83d пары", "половина пары"],
    ["👍\u202eтекст", "👍текст"],
    ["тег\u{e0041}", "тег"],
    ["'=1+1", "'=1+1"],
    ["＝1+1", "＝1+1"],
  ])("%j is %j", (raw, clean) => {
    expect(cleanText(raw)).toBe(clean);
  });

  test("of every payload keeps something, and of nothing keeps nothing", () => {
    for (const payload of payloads) expect(cleanText(payload)).not.toBe("");
    for (const payload of emptyPayloads) expect(cleanText(payload)).toBe("");
  });

  test("counts characters as a person does", () => {
    expect(lengthOf("👍й")).toBe(2);
  });
});

interface TextColumn {
  table: TableName;
  name: string;
  header: string;
  column: Table["columns"][string];
  limit: number;
}

/** Columns that take any text, with the most characters they take. */
const columns: TextColumn[] = tableNames.flatMap((table) =>
  Object.entries(tables[table].columns as Table["columns"]).flatMap(([name, column]) => {
    if (decodeCell(column, "=Любой текст!") !== "=Любой текст!") return [];
    let [least, most] = [1, 60_000];
    while (least < most) {
      const middle = Math.ceil((least + most) / 2);
      if (typeof decodeCell(column, "я".repeat(middle)) === "string") least = middle;
      else most = middle - 1;
    }
    return [{ table, name, header: column.header, column, limit: least }];
  }),
);

describe.each(columns)("column $name of $table", ({ table, name, header, column, limit }) => {
  test("takes as much as a cell can hold behind its apostrophe, and says which column holds more", () => {
    expect(limit).toBeLessThan(50_001);
    for (const letter of ["я", "👍", "й"]) {
      for (const length of [limit - 1, limit])
        expect(decodeCell(column, letter.repeat(length)), `${length}`).toBe(letter.repeat(length));
      expect(decodeCell(column, letter.repeat(limit + 1))).toEqual({ reason: "tooLong" });
    }
    expect(problemSentence({ sheet: tables[table].sheet, row: 7, header, reason: "tooLong" })).toContain(`«${header}»`);
  });

  test("gives back what it was given, cleaned", () => {
    const keepsLines = decodeCell(column, "а\nб") === "а\nб";
    for (const payload of payloads.filter(
      (text) => lengthOf(cleanText(text)) <= limit && !cleanText(text).startsWith("#REF"),
    )) {
      const read = decodeCell(column, payload);
      expect(read).toBe(keepsLines ? cleanLines(payload) : cleanText(payload));
      if (column.shown === undefined)
        expect(writeCells(tables[table] as Table, { [name]: read } as never)[name]).toBe(read);
    }
  });
});

test.each([" ", "\u00a0", "\t \n", "\u200b"])("a cell of nothing but %j holds no value in any column", (blank) => {
  const columns = tableNames.flatMap((name) => Object.values((tables[name] as Table).columns));
  const read = (column: Column<unknown>, cell: string) => {
    const value = decodeCell(column, cell);
    return isUnreadable(value) ? "unreadable" : value;
  };
  expect(columns.filter((column) => read(column, blank) !== read(column, "")).map(({ header }) => header)).toEqual([]);
  expect(columns.length).toBeGreaterThan(400);
});
