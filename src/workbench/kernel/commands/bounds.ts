/** Whether a command stays on its sheet and within the size of a workbook. */

import { lastColumnOf, lastRowOf } from "../address.ts";
import type { RangeAddress } from "../api.ts";
import { KernelError } from "../errors.ts";
import type { Model, Sheet } from "../model.ts";
import type { Transaction } from "../transaction.ts";

const MOST_CELLS = 10_000_000;
const MOST_COLUMNS = 18_278;
const MOST_CHARACTERS = 50_000;

export function outside(): never {
  throw new KernelError("range", "The coordinates of the range are outside the dimensions of the sheet.");
}

/** The sheet of a range that lies wholly on it. */
export function sheetOf(tx: Transaction, at: RangeAddress): Sheet {
  const sheet = tx.sheet(at.sheetId);
  checkRange(sheet, at);
  return sheet;
}

export function checkRange(sheet: Sheet, at: RangeAddress): void {
  const numbers = [at.row, at.column, at.rows, at.columns];
  if (!numbers.every((number) => Number.isInteger(number) && number >= 1)) outside();
  if (lastRowOf(at) > sheet.state.rowOrder.length || lastColumnOf(at) > sheet.state.columnOrder.length) outside();
}

/** Data handed over for a range has as many rows and columns as the range. */
export function checkSize(at: RangeAddress, data: unknown[][]): void {
  const wrong = (what: string, has: number, range: number): never => {
    const sentence = `The number of ${what} in the data does not match the number of ${what} in the range.`;
    throw new KernelError("range", `${sentence} The data has ${has} but the range has ${range}.`);
  };
  if (data.length !== at.rows) wrong("rows", data.length, at.rows);
  const uneven = data.find((row) => row.length !== at.columns);
  if (uneven) wrong("columns", uneven.length, at.columns);
}

/** Refuses a sheet of this size where the workbook would grow beyond Google's limits; `leaving` names a sheet it replaces. */
export function checkGrid(model: Model, rows: number, columns: number, leaving?: number): void {
  if (columns > MOST_COLUMNS) {
    throw new KernelError(
      "limit",
      `This action would increase the number of columns in the worksheet above the limit of ${MOST_COLUMNS} columns.`,
    );
  }
  let cells = rows * columns;
  for (const sheet of model.sheets.values()) {
    if (sheet.id !== leaving) cells += sheet.state.rowOrder.length * sheet.state.columnOrder.length;
  }
  if (cells > MOST_CELLS) {
    throw new KernelError(
      "limit",
      `This action would increase the number of cells in the workbook above the limit of ${MOST_CELLS} cells.`,
    );
  }
}

export function checkLength(text: string): void {
  if (text.length > MOST_CHARACTERS) {
    throw new KernelError(
      "limit",
      `Your input contains more than the maximum of ${MOST_CHARACTERS} characters in a single cell.`,
    );
  }
}

/** Calls back for every cell of a range, row by row. */
export function eachCell(
  at: RangeAddress,
  visit: (row: number, column: number, down: number, right: number) => void,
): void {
  for (let down = 0; down < at.rows; down++) {
    for (let right = 0; right < at.columns; right++) visit(at.row + down, at.column + right, down, right);
  }
}
