/** What a workbook holds, read past the add-on: rows by their cells' column keys, whatever their order and place. */
import { createHash } from "node:crypto";
import { keyRow, type Table } from "../../src/shared/register/table.ts";
import { serviceTables, type TableName, tableNames, tables } from "../../src/shared/register/tables.ts";
import { operationStates } from "../../src/shared/register/vocabulary.ts";
import type { SheetInfo, Value, Workbook } from "../../src/workbench/kernel/api.ts";

export interface Dump {
  /** Names of the sheets, in order of the alphabet. */
  sheets: string[];
  /** Rows of the tables of facts, each as one text; sorted. */
  facts: Record<string, string[]>;
  /** Operation ids of the journal's lines, sorted. */
  journal: string[];
  /** Places at which the journal's chain of hashes does not hold. */
  broken: string[];
  /** Operation ids whose intent has no done mark. */
  pending: string[];
}

/** What Google draws at random when it makes a form. */
const drawn = new Set(["url", "formId", "passport"]);

type Cells = Record<string, string>;

export type SheetIds = Partial<Record<TableName, number>>;

export function sheetIdsOf(workbook: Workbook): SheetIds {
  const { sheets } = workbook.info();
  return Object.fromEntries(
    tableNames.flatMap((name) => {
      const sheet = sheets.find((one) => one.name === tables[name].sheet);
      return sheet ? [[name, sheet.sheetId]] : [];
    }),
  );
}

/** Rows of some tables, in the order of their keys. */
export function dumpedRows(workbook: Workbook, names: readonly TableName[]): Record<string, Record<string, string>[]> {
  const ids = sheetIdsOf(workbook);
  const { sheets } = workbook.info();
  return Object.fromEntries(names.map((name) => [name, rowsOf(workbook, sheets, name, ids)]));
}

/** Reads anew only the sheets that have changed since; every so often all of them, to see that none has changed unheard. */
export function dumper(workbook: Workbook, ids: SheetIds): () => Dump {
  const known = new Map<number, TableName>(
    tableNames.flatMap((name) => (ids[name] === undefined ? [] : [[ids[name], name]])),
  );
  let read: Partial<Record<TableName, TableRows>> = {};
  let dumps = 0;
  workbook.onChange((change) => {
    if (change.workbook) read = {};
    for (const sheetId of [...change.structure, ...change.areas.map((area) => area.sheetId)]) {
      const name = known.get(sheetId);
      if (name !== undefined) delete read[name];
    }
  });
  return () => {
    dumps += 1;
    const { sheets } = workbook.info();
    for (const name of tableNames) read[name] ??= tableRows(workbook, sheets, name, ids);
    const dump = dumpOf(read as Record<TableName, TableRows>, sheets);
    if (dumps % 100 === 0 && JSON.stringify(dump) !== JSON.stringify(dumpOf(allRows(workbook, ids), sheets)))
      throw new Error("a sheet has changed without telling");
    return dump;
  };
}

interface TableRows {
  cells: Cells[];
  /** Each row as one text; sorted. */
  texts: string[];
}

function allRows(workbook: Workbook, ids: SheetIds): Record<TableName, TableRows> {
  const { sheets } = workbook.info();
  return Object.fromEntries(tableNames.map((name) => [name, tableRows(workbook, sheets, name, ids)])) as Record<
    TableName,
    TableRows
  >;
}

function tableRows(workbook: Workbook, sheets: readonly SheetInfo[], name: TableName, ids: SheetIds): TableRows {
  const cells = rowsOf(workbook, sheets, name, ids);
  return { cells, texts: cells.map((row) => JSON.stringify(row)).sort() };
}

function dumpOf(read: Record<TableName, TableRows>, sheets: readonly SheetInfo[]): Dump {
  const facts: Record<string, string[]> = {};
  for (const name of tableNames) if (!serviceTables.includes(name)) facts[name] = read[name].texts;
  const lines = read.journal.cells;
  return {
    sheets: sheets.map((sheet) => sheet.name).sort(),
    facts,
    journal: lines.map((line) => line["operationId"] ?? "").sort(),
    broken: brokenLinks(lines),
    pending: read.operations.cells
      .filter((row) => row["part"] === "0" && row["state"] !== doneLabel)
      .map((row) => row["operationId"] ?? "")
      .sort(),
  };
}

const doneLabel = operationStates.label("done");

function rowsOf(workbook: Workbook, sheets: readonly SheetInfo[], name: TableName, ids: SheetIds): Cells[] {
  const sheet = sheets.find((one) => one.sheetId === ids[name]);
  if (!sheet) return [{ missing: "sheet" }];
  if (sheet.lastRow < keyRow) return [{ missing: "keys" }];
  const grid = workbook.values({
    sheetId: sheet.sheetId,
    row: 1,
    column: 1,
    rows: sheet.lastRow,
    columns: sheet.lastColumn,
  });
  const table: Table = tables[name];
  const keys = (grid[keyRow - 1] ?? []).map((key, index) =>
    key === null ? `?${String(grid[0]?.[index] ?? "")}` : String(key),
  );
  const shown = new Set(Object.entries(table.columns).flatMap(([key, column]) => (column.shown ? [key] : [])));
  const rows: Cells[] = [];
  for (const cells of grid.slice(keyRow)) {
    const row: Cells = {};
    cells.forEach((cell, index) => {
      const key = keys[index] as string;
      const text = textOf(cell);
      if (text !== "" && text !== "false" && !shown.has(key)) row[key] = drawn.has(key) ? "drawn" : text;
    });
    if (Object.keys(row).length > 0)
      rows.push(Object.fromEntries(Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1))));
  }
  return rows;
}

function textOf(value: Value): string {
  if (value === null) return "";
  if (typeof value !== "object") return String(value);
  if ("error" in value) return value.error;
  const moment = new Date(Date.UTC(1899, 11, 30) + Math.round(value.serial * 86_400) * 1000).toISOString().slice(0, 19);
  return moment.endsWith("T00:00:00") ? moment.slice(0, 10) : moment;
}

/** Each line is sealed by SHA-256 over the line before and its own contents, in the order of the rows. */
function brokenLinks(lines: readonly Cells[]): string[] {
  const broken: string[] = [];
  let previous = "";
  lines.forEach((line, index) => {
    const parts = [
      previous,
      line["operationId"],
      line["at"],
      line["actor"],
      line["action"],
      line["objects"] ?? "",
      line["changes"] ?? "0",
    ];
    const hash = createHash("sha256").update(parts.join("\n")).digest("hex");
    if (hash !== line["hash"]) broken.push(`${index + 1}: ${line["operationId"]}`);
    previous = line["hash"] ?? "";
  });
  return broken;
}

/** What differs, in a few short lines. */
export function differenceOf(wanted: Dump, found: Dump): string[] {
  const lines: string[] = [];
  for (const name of Object.keys(wanted.facts)) {
    lines.push(...listDifference(name, wanted.facts[name] ?? [], found.facts[name] ?? []));
  }
  return lines;
}

function listDifference(name: string, wanted: readonly string[], found: readonly string[]): string[] {
  const left = [...found];
  const missing: string[] = [];
  for (const row of wanted) {
    const at = left.indexOf(row);
    if (at < 0) missing.push(row);
    else left.splice(at, 1);
  }
  return [
    ...missing.slice(0, 3).map((row) => `${name} lacks ${row}`),
    ...left.slice(0, 3).map((row) => `${name} has ${row}`),
  ];
}

export function sameFacts(one: Dump, other: Dump): boolean {
  return Object.keys(one.facts).every((name) => {
    const [mine, theirs] = [one.facts[name] ?? [], other.facts[name] ?? []];
    return mine.length === theirs.length && mine.every((row, index) => row === theirs[index]);
  });
}
