/**
 * A sheet gets rows for what is to be written and a reserve, so that it seldom has to grow. New rows look as the one above them:
 * Google gives them its formats and validations. They go above the sheet's last row, which is kept empty, so that what
 * is protected down to it grows with the sheet.
 */
import { keyOf } from "../../shared/facts/changedRow.ts";
import type { Change } from "../../shared/facts/register.ts";
import { firstDataRow } from "../../shared/register/table.ts";
import type { TableName } from "../../shared/register/tables.ts";
import type { Reading, ReadTable } from "../sheets/read.ts";

const reserve = 200;

/**
 * Gives every sheet the rows that these changes need, in the group of writes that goes out next: whoever writes the
 * changes afterwards finds the room. Nothing is read for it, and what dies here leaves only empty rows.
 */
export function growSheets(reading: Reading, changes: readonly Change[]): void {
  const fresh = new Map<TableName, Set<string>>();
  for (const change of changes) {
    const { table } = change;
    const id = keyOf(change);
    if (change.removed === true || reading.tables[table]?.rowOf.has(id) !== false) continue;
    fresh.set(table, (fresh.get(table) ?? new Set()).add(id));
  }
  for (const [table, ids] of fresh) {
    const { sheet, grid, lastRow } = reading.tables[table] as ReadTable;
    makeRoom(sheet, grid.length, lastRow, lastRow + ids.size);
  }
}

/** `have` is how many rows the sheet has, and `used` how many of them hold something. */
export function makeRoom(sheet: GoogleAppsScript.Spreadsheet.Sheet, have: number, used: number, lastRow: number): void {
  if (lastRow < have) return;
  const isLastFree = used < have && have > firstDataRow;
  sheet.insertRowsAfter(isLastFree ? have - 1 : have, lastRow - have + reserve);
}
