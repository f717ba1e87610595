/**
 * A sheet gets rows for what is to be written and a reserve, so that it seldom has to grow. New rows below the last one look
 * as it does: Google gives them its formats and validations.
 */
import { keyOf } from "../../shared/facts/changedRow.ts";
import type { Change } from "../../shared/facts/register.ts";
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
    makeRoom(sheet, grid.length, lastRow + ids.size);
  }
}

/** `have` is how many rows the sheet has. */
export function makeRoom(sheet: GoogleAppsScript.Spreadsheet.Sheet, have: number, lastRow: number): void {
  if (lastRow > have) sheet.insertRowsAfter(have, lastRow - have + reserve);
}
