/** Hostile text goes in by every way there is, and is text in every place where it comes out. */
import { read } from "@e965/xlsx";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cleanText } from "../../src/shared/language/text.ts";
import type { Table } from "../../src/shared/register/table.ts";
import { type TableName, tableNames, tables } from "../../src/shared/register/tables.ts";
import { openZip, readPart } from "../../src/sidebar/import/readFile/zip.ts";
import { exportXlsx } from "../../src/workbench/xlsx.ts";
import { department } from "../support/host.ts";
import {
  registerTexts,
  runRecords,
  runSteps,
  searches,
  uncoveredRequests,
  type Written,
} from "../support/hostileTown.ts";
import { payloads } from "../support/payloads.ts";
import { full, tried } from "../support/proof.ts";
import { nameOf, openTwoSchools, type Town } from "../support/twoSchools.ts";

test("every request that takes text is among the steps", () => {
  expect(uncoveredRequests()).toEqual([]);
});

/** Cells of the whole sheet with what they hold and how they look. */
function cellsOf(town: Town, table: TableName) {
  const sheet = town.workbook.info().sheets.find((one) => one.name === tables[table].sheet);
  if (sheet === undefined) throw new Error(`no sheet ${table}`);
  const at = { sheetId: sheet.sheetId, row: 1, column: 1, rows: sheet.lastRow, columns: sheet.lastColumn };
  const keys = town.workbook.displayValues({ ...at, row: 2, rows: 1 })[0] ?? [];
  const values = town.workbook.values(at).slice(2);
  const shown = town.workbook.displayValues(at).slice(2);
  const formulas = town.workbook.formulas(at).slice(2);
  return { keys, values, shown, formulas };
}

/** In columns of text, display columns among them, nothing but text that looks as it is; formulas nowhere. */
function strayCells(town: Town): string[] {
  return tableNames.flatMap((name) => {
    const { keys, values, shown, formulas } = cellsOf(town, name);
    return keys.flatMap((key, column) => {
      const definition = (tables[name].columns as Table["columns"])[key];
      if (definition === undefined) return [];
      return values.flatMap((row, index) => {
        const value = row[column] ?? null;
        const formula = formulas[index]?.[column] ?? "";
        const place = `${name}.${key} row ${index + 3}: ${JSON.stringify(value)} ${formula}`;
        if (formula !== "") return [place];
        if ((definition.format !== "@" && definition.shown === undefined) || value === null) return [];
        return typeof value === "string" && shown[index]?.[column] === value ? [] : [place];
      });
    });
  });
}

/** Where in the list of payloads the first field begins: the full run sends each payload through many fields. */
const rotations = full ? payloads.flatMap((_, index) => (index % 5 === 3 ? [index] : [])) : [23];

describe.each(rotations)("texts from number %i on, sent in requests", (rotation) => {
  let town: Town;
  let written: Written[] = [];
  beforeAll(() => {
    town = openTwoSchools({ keepContexts: true });
    const textFor = (index: number) => payloads[(index + rotation) % payloads.length] as string;
    written = [...runSteps(town, textFor), ...runRecords(town, textFor)];
  });
  afterAll(() => {
    tried("payloads", written.length);
    town.close();
  });

  test("are kept as they came, cleaned, wherever a change has kept them", () => {
    const kept = registerTexts(town);
    const lost = written.filter(({ name, sent }) => !searches.includes(name) && !kept.has(cleanText(sent)));
    expect(lost).toEqual([]);
  });

  test("stay text in every cell", () => {
    expect(strayCells(town)).toEqual([]);
  });

  test("come back to the panel as they are kept", () => {
    const said = [town.pairs.own, town.pairs.other].map((pairId) => JSON.stringify(town.done("showPair", { pairId })));
    const events = written.filter(({ name, field }) => ["pausePair", "extendPair"].includes(name) && field === "note");
    for (const { sent } of events) expect(said.join()).toContain(JSON.stringify(cleanText(sent)).slice(1, -1));
    const order = written.find(({ name, field }) => name === "recordOrder" && field === "orderNumber");
    expect(JSON.stringify(town.done("listPairs", { query: "", limit: 50 }))).toContain(
      JSON.stringify(cleanText(order?.sent ?? "")).slice(1, -1),
    );
  });

  test("do not get into the journal, nor does anybody's name; the summary shows the municipality's name as text", () => {
    const journal = town.shown("Журнал").flat();
    const summary = town.shown("Сводка").flat();
    const hostile = new Set(written.map(({ sent }) => cleanText(sent)).filter((text) => text.length > 6));
    for (const cell of journal) expect(hostile.has(cell), cell).toBe(false);
    for (const name of Object.values(nameOf)) expect(journal.join("\n")).not.toContain(name);
    const municipality = written.find(({ name }) => name === "changeSetting");
    const named = (cell: string) => cell.includes(cleanText(municipality?.sent ?? ""));
    expect(summary.some(named)).toBe(true);
    expect(summary.filter((cell) => /^#|IMPORTXML|IMAGE\(/.test(cell) && !named(cell))).toEqual([]);
  });

  test("stay text in an exported workbook, without one formula", async () => {
    const bytes = Buffer.from(await exportXlsx(town.workbook));
    const archive = openZip("книга.xlsx", bytes);
    for (const path of archive.paths.filter((one) => one.startsWith("xl/worksheets/")))
      expect(new TextDecoder().decode(await readPart(archive, path))).not.toMatch(/<f[ >/]/);
    const sheets = Object.values(read(bytes, { dense: true }).Sheets);
    const cells = new Set(
      sheets.flatMap((sheet) => (sheet["!data"] ?? []).flat()).map((cell) => String(cell?.v).trim()),
    );
    const kept = registerTexts(town);
    for (const { sent } of written) {
      const text = cleanText(sent);
      if (kept.has(text)) expect(cells.has(text), text).toBe(true);
    }
  });

  test.runIf(rotation === rotations[0])(
    "typed or pasted into the sheets stay text in columns of text and come back cleaned",
    () => {
      const sheetId = town.sheetId(tables.people.sheet);
      const column = cellsOf(town, "people").keys.indexOf("note") + 1;
      const people = town.canonical().people ?? [];
      for (let from = 0; from < payloads.length; from += people.length) {
        const part = payloads.slice(from, from + people.length);
        const at = { sheetId, row: 3, column, rows: part.length, columns: 1 };
        for (const kind of ["value", "typed"] as const) {
          const inputs = part.map((payload) => [kind === "typed" ? { kind, text: payload } : { kind, value: payload }]);
          town.workbook.apply([{ do: "setCells", at, inputs }], { email: department, source: "edit" });
          expect(town.workbook.formulas(at).flat().join("")).toBe("");
        }
        // A typed apostrophe only says that text follows.
        const notes = new Set((town.canonical().people ?? []).map((row) => row.note));
        for (const payload of part) expect(notes.has(cleanText(payload.replace(/^'/, ""))), payload).toBe(true);
      }
      tried("payloads", payloads.length);
    },
  );

  test.runIf(rotation === rotations[0])(
    "in a formula that a person writes give its value alone, which no other cell takes for a formula",
    () => {
      const sheetId = town.sheetId(tables.people.sheet);
      const column = cellsOf(town, "people").keys.indexOf("name") + 1;
      const at = { sheetId, row: 3, column, rows: 1, columns: 1 };
      const formula = '="=IMPORTXML(""https://example.invalid"")"';
      town.workbook.apply([{ do: "setCells", at, inputs: [[{ kind: "formula", text: formula }]] }], {
        email: department,
        source: "edit",
      });
      expect(town.canonical().people?.map((row) => row.name)).toContain('=IMPORTXML("https://example.invalid")');
      expect(strayCells(town).filter((place) => !place.startsWith("people.name row 3:"))).toEqual([]);
    },
  );
});
