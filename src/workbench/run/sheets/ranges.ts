/** Ranges as the interface names them: A1 texts and zero-based, half-open grid ranges. */
import type { sheets_v4 as v4 } from "@googleapis/sheets";
import { columnLetters, columnNumber } from "../../kernel/address.ts";
import type { RangeAddress, SheetInfo, WorkbookInfo } from "../../kernel/api.ts";
import { fail } from "./errors.ts";

export function sheetOf(info: WorkbookInfo, sheetId: number | null | undefined): SheetInfo {
  const id = sheetId ?? 0;
  return info.sheets.find((sheet) => sheet.sheetId === id) ?? fail(`No grid with id: ${id}`);
}

export function sheetPrefix(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

export function rangeText(sheet: SheetInfo, at: RangeAddress): string {
  const from = columnLetters(at.column) + at.row;
  const to = columnLetters(at.column + at.columns - 1) + (at.row + at.rows - 1);
  return `${sheetPrefix(sheet.name)}!${from === to ? from : `${from}:${to}`}`;
}

function beyond(sheet: SheetInfo, range: string): never {
  const limits = `Max rows: ${sheet.maxRows}, max columns: ${sheet.maxColumns}`;
  fail(`Range (${sheetPrefix(sheet.name)}!${range}) exceeds grid limits. ${limits}`);
}

export interface Open {
  row: number;
  column: number;
  lastRow: number | null;
  lastColumn: number | null;
}

function openText({ row, column, lastRow, lastColumn }: Open): string {
  const from = columnLetters(column) + row;
  const to = (lastColumn === null ? "" : columnLetters(lastColumn)) + (lastRow ?? "");
  return to === "" || to === from ? from : `${from}:${to}`;
}

/** Refused where it begins outside the grid; where it ends outside, the cells of the grid count. */
export function withinGrid(sheet: SheetInfo, open: Open): RangeAddress {
  if (open.row > sheet.maxRows || open.column > sheet.maxColumns) beyond(sheet, openText(open));
  const lastRow = Math.min(open.lastRow ?? sheet.maxRows, sheet.maxRows);
  const lastColumn = Math.min(open.lastColumn ?? sheet.maxColumns, sheet.maxColumns);
  return {
    sheetId: sheet.sheetId,
    row: open.row,
    column: open.column,
    rows: lastRow - open.row + 1,
    columns: lastColumn - open.column + 1,
  };
}

/** Refused where any of it lies outside the grid. */
export function whollyWithin(sheet: SheetInfo, open: Open): RangeAddress {
  const outside = (open.lastRow ?? 0) > sheet.maxRows || (open.lastColumn ?? 0) > sheet.maxColumns;
  if (outside) beyond(sheet, openText(open));
  return withinGrid(sheet, open);
}

/** Null where the range holds no cell. */
export function gridRange(info: WorkbookInfo, range: v4.Schema$GridRange | undefined): RangeAddress | null {
  if (!range) fail("range is required.");
  const sheet = sheetOf(info, range.sheetId);
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = range;
  const [row, column] = [(startRowIndex ?? 0) + 1, (startColumnIndex ?? 0) + 1];
  const [lastRow, lastColumn] = [endRowIndex ?? null, endColumnIndex ?? null];
  if (row < 1 || column < 1 || (lastRow ?? 0) < 0 || (lastColumn ?? 0) < 0) fail("Indexes must not be negative.");
  if ((lastRow ?? row) < row - 1 || (lastColumn ?? column) < column - 1) {
    fail("The start index of a range must not be greater than its end index.");
  }
  if (lastRow === row - 1 || lastColumn === column - 1) return null;
  return withinGrid(sheet, { row, column, lastRow, lastColumn });
}

/** Ends are left out where they were open; the id of the first sheet is 0 and is not told. */
export function toGridRange(at: RangeAddress): v4.Schema$GridRange {
  return {
    ...(at.sheetId === 0 ? {} : { sheetId: at.sheetId }),
    startRowIndex: at.row - 1,
    endRowIndex: at.row - 1 + at.rows,
    startColumnIndex: at.column - 1,
    endColumnIndex: at.column - 1 + at.columns,
  };
}

/** A whole sheet where the range names nothing but it. */
export function isWholeSheet(range: v4.Schema$GridRange): boolean {
  const ends = [range.startRowIndex, range.endRowIndex, range.startColumnIndex, range.endColumnIndex];
  return ends.every((end) => end === undefined || end === null);
}

const corner = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/;

/** The sheet and the cells that a text names: "A1:B2", "Sheet!A:C", the name of a sheet or of a range. */
export function parseRange(info: WorkbookInfo, text: unknown): { sheet: SheetInfo; open: Open } {
  if (typeof text !== "string" || text === "") fail("Missing required parameter: range");
  const [name, cells] = splitSheet(text);
  const sheet = name === null ? info.sheets[0] : sheetByName(info, name);
  const open = cells === null ? null : parseCells(cells);
  if (sheet && open) return { sheet, open };
  const whole = name === null ? sheetByName(info, text.replace(/^'(.*)'$/s, "$1").replaceAll("''", "'")) : undefined;
  if (whole) return { sheet: whole, open: { row: 1, column: 1, lastRow: null, lastColumn: null } };
  const named = name === null ? namedRange(info, text) : undefined;
  if (named) return named;
  return fail(`Unable to parse range: ${text}`);
}

function namedRange(info: WorkbookInfo, text: string): { sheet: SheetInfo; open: Open } | undefined {
  const found = Object.entries(info.namedRanges).find(([name]) => name.toLowerCase() === text.toLowerCase());
  if (!found) return undefined;
  const [, at] = found;
  const open = {
    row: at.row,
    column: at.column,
    lastRow: at.row + at.rows - 1,
    lastColumn: at.column + at.columns - 1,
  };
  return { sheet: sheetOf(info, at.sheetId), open };
}

function sheetByName(info: WorkbookInfo, name: string): SheetInfo | undefined {
  return info.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}

function splitSheet(text: string): [string | null, string | null] {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(text);
  if (quoted) return [(quoted[1] ?? "").replaceAll("''", "'"), quoted[2] ?? ""];
  const mark = text.lastIndexOf("!");
  return mark < 0 ? [null, text] : [text.slice(0, mark), text.slice(mark + 1)];
}

function parseCells(text: string): Open | null {
  const [from = "", to = from, ...more] = text.split(":");
  const [first, last] = [corner.exec(from), corner.exec(to)];
  if (!first || !last || more.length > 0 || from === "" || to === "") return null;
  if (!text.includes(":") && (!first[1] || !first[2])) return null;
  const rows = ordered(first[2] ? Number(first[2]) : null, last[2] ? Number(last[2]) : null);
  const columns = ordered(first[1] ? columnNumber(first[1]) : null, last[1] ? columnNumber(last[1]) : null);
  return { row: rows[0] ?? 1, column: columns[0] ?? 1, lastRow: rows[1], lastColumn: columns[1] };
}

/** An open end is null; where only one end is told, it is the beginning. */
function ordered(one: number | null, other: number | null): [number | null, number | null] {
  if (one === null || other === null) return [one ?? other, null];
  return one <= other ? [one, other] : [other, one];
}
