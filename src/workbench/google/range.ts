import type { RangeAddress } from "../kernel/api.ts";
import { parseA1, printA1, rangeNotFound } from "./address.ts";
import { sheetInfo, structure } from "./document.ts";
import { define, signatureError } from "./guard.ts";
import { exception } from "./realm.ts";

/** Cells of one sheet by position; what it holds is asked of the workbook at every call. */
export class Range {
  readonly at: Readonly<RangeAddress>;
  constructor(at: RangeAddress) {
    this.at = at;
  }
  getRow(): number {
    return this.at.row;
  }
  getRowIndex(): number {
    return this.at.row;
  }
  getColumn(): number {
    return this.at.column;
  }
  getColumnIndex(): number {
    return this.at.column;
  }
  getNumRows(): number {
    return this.at.rows;
  }
  getNumColumns(): number {
    return this.at.columns;
  }
  getHeight(): number {
    return this.at.rows;
  }
  getWidth(): number {
    return this.at.columns;
  }
  getLastRow(): number {
    return this.at.row + this.at.rows - 1;
  }
  getLastColumn(): number {
    return this.at.column + this.at.columns - 1;
  }
  getGridId(): number {
    return this.at.sheetId;
  }
  getA1Notation(): string {
    const { row, column, rows, columns } = this.at;
    return printA1(row, column, rows, columns);
  }
  getCell(row: number, column: number): Range {
    const { rows, columns } = this.at;
    if (row < 1 || column < 1 || row > rows || column > columns) throw exception("Cell reference out of range");
    return new Range({
      ...this.at,
      row: this.at.row + row - 1,
      column: this.at.column + column - 1,
      rows: 1,
      columns: 1,
    });
  }
  offset(rowOffset: number, columnOffset: number, rows = this.at.rows, columns = this.at.columns): Range {
    return rangeAt(this.at.sheetId, this.at.row + rowOffset, this.at.column + columnOffset, rows, columns);
  }
}
define("Range", Range);

/** A range of a sheet, refused as Google refuses what lies outside. */
export function rangeAt(
  sheetId: number,
  row: unknown,
  column: unknown,
  rows: unknown = 1,
  columns: unknown = 1,
): Range {
  const [r, c, n, m] = [row, column, rows, columns].map(wholeNumber) as [number, number, number, number];
  if ([r, c, n, m].some(Number.isNaN)) throw signatureError([row, column, rows, columns]);
  if (r < 1) throw exception("The starting row of the range is too small.");
  if (c < 1) throw exception("The starting column of the range is too small.");
  if (n < 1) throw exception("The number of rows in the range must be at least 1.");
  if (m < 1) throw exception("The number of columns in the range must be at least 1.");
  const sheet = sheetInfo(sheetId);
  if (r + n - 1 > sheet.maxRows || c + m - 1 > sheet.maxColumns) {
    throw exception("The coordinates of the range are outside the dimensions of the sheet.");
  }
  return new Range({ sheetId, row: r, column: c, rows: n, columns: m });
}

function wholeNumber(value: unknown): number {
  return typeof value === "number"
    ? Math.trunc(value)
    : typeof value === "string" && value !== ""
      ? Number(value)
      : Number.NaN;
}

/** A range by its A1 text or by the name of a named range; `home` is the sheet of an address without one. */
export function rangeOfText(text: unknown, home: number): Range {
  if (typeof text !== "string") throw signatureError([text]);
  const a1 = parseA1(text);
  if (!a1) {
    const named = structure("all").namedRanges[text];
    if (named) return new Range(named);
    throw rangeNotFound();
  }
  const sheet =
    a1.sheetName === null
      ? sheetInfo(home)
      : structure().sheets.find((one) => one.name.toLowerCase() === a1.sheetName?.toLowerCase());
  if (!sheet) throw rangeNotFound();
  const row = a1.row ?? 1;
  const column = a1.column ?? 1;
  const lastRow = a1.lastRow ?? sheet.maxRows;
  const lastColumn = a1.lastColumn ?? sheet.maxColumns;
  const clipped = a1.row === null || a1.lastRow === null ? sheet.maxRows : lastRow;
  return rangeAt(sheet.sheetId, row, column, Math.min(lastRow, clipped) - row + 1, lastColumn - column + 1);
}
