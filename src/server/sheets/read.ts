/** One read per sheet: from the grid to rows, with the place of every fault. */
import { problemsToShow } from "../../shared/facts/names.ts";
import type { Register } from "../../shared/facts/register.ts";
import type { Cell } from "../../shared/register/column.ts";
import {
  keyRow,
  type Places,
  type Problem,
  readRows,
  structuralReasons,
  type UnreadRow,
} from "../../shared/register/table.ts";
import { type TableName, tables } from "../../shared/register/tables.ts";
import type { Book } from "./book.ts";

export interface ReadTable {
  /** The name the table's definition gives its sheet. */
  name: string;
  sheet: GoogleAppsScript.Spreadsheet.Sheet;
  places: Places;
  /** One-based sheet row by key. */
  rowOf: Map<string, number>;
  lastRow: number;
  /** Rows that could not be read. */
  unread: readonly UnreadRow[];
  /** How many columns the sheet's used area has. */
  width: number;
  grid: readonly (readonly Cell[])[];
}

export interface Reading {
  register: Register;
  tables: Partial<Record<TableName, ReadTable>>;
  problems: Problem[];
}

/** Whether this execution may answer a reading from what it has read before. */
let hasRead = false;

/** What is read from now on is one state of the sheets: Google answers a range that it has read before from memory until a flush. */
export function readAnew(): void {
  if (hasRead) SpreadsheetApp.flush();
  hasRead = false;
}

/** Reads the named tables; those already in `before` and not named are kept. */
export function readTables(book: Book, names: readonly TableName[], before?: Reading): Reading {
  hasRead = true;
  const rows: Partial<Record<TableName, readonly unknown[]>> = {};
  const read: Partial<Record<TableName, ReadTable>> = { ...before?.tables };
  const problems = (before?.problems ?? []).filter(
    (problem) => !names.some((name) => tables[name].sheet === problem.sheet),
  );
  for (const name of new Set(names)) {
    const sheet = book.sheetOf(name);
    if (sheet === null) {
      problems.push({ sheet: tables[name].sheet, reason: "sheetMissing" });
      continue;
    }
    const grid = readGrid(book, sheet);
    const outcome = readRows(tables[name], grid);
    problems.push(...outcome.problems);
    rows[name] = outcome.rows;
    const rowOf = new Map<string, number>();
    outcome.rows.forEach((row, index) => {
      rowOf.set(String((row as Record<string, unknown>)[tables[name].key]), outcome.at[index] as number);
    });
    // One whose writing was cut short cannot be read, but is found again.
    for (const { row, texts } of outcome.unread) {
      const id = texts[outcome.places[tables[name].key] ?? -1] ?? "";
      if (id !== "" && !rowOf.has(id)) rowOf.set(id, row);
    }
    read[name] = {
      name: tables[name].sheet,
      sheet,
      places: outcome.places,
      rowOf,
      lastRow: lastUsedRow(grid),
      unread: outcome.unread,
      width: grid[0]?.length ?? 0,
      grid,
    };
  }
  const register = guardedRegister({ ...before?.register, ...rows });
  const known = read.settings === undefined ? problems : problemsToShow(register, problems);
  return { register, tables: read, problems: known };
}

/** Without its sheet or one of its columns nothing can be written to a table. */
export function isBroken(reading: Reading, name: TableName): boolean {
  return reading.problems.some(
    ({ sheet, reason }) => sheet === tables[name].sheet && reason !== "recreated" && structuralReasons.includes(reason),
  );
}

/** Check boxes below the data make rows that hold nothing: the next row goes above them. */
function lastUsedRow(grid: readonly (readonly Cell[])[]): number {
  for (let row = grid.length; row > keyRow; row -= 1) {
    if (grid[row - 1]?.some((cell) => cell !== "" && cell !== false)) return row;
  }
  return keyRow;
}

/** The whole sheet as cells, in one read: dates become days of the workbook's time zone. */
export function readGrid(book: Book, sheet: GoogleAppsScript.Spreadsheet.Sheet): Cell[][] {
  const values = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).getValues();
  return values.map((row) => row.map((value) => book.zone.toCell(value)));
}

function guardedRegister(rows: Partial<Record<TableName, readonly unknown[]>>): Register {
  const register = {} as Record<TableName, readonly unknown[]>;
  for (const name of Object.keys(tables) as TableName[]) {
    Object.defineProperty(register, name, {
      enumerable: name in rows,
      get: () => {
        const found = rows[name];
        if (found === undefined) throw new Error(`table ${name} was not declared among the reads`);
        return found;
      },
    });
  }
  return register as unknown as Register;
}
