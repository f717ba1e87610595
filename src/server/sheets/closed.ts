/**
 * Sheets and columns that somebody has closed by hand to whoever runs this. What cannot be written must not be promised in the
 * ledger: it would wait there for somebody who may.
 */
import { keyOf } from "../../shared/facts/changedRow.ts";
import type { Change } from "../../shared/facts/register.ts";
import { shownColumns } from "../../shared/register/shownColumns.ts";
import { firstDataRow, type Table } from "../../shared/register/table.ts";
import { type TableName, tables } from "../../shared/register/tables.ts";
import { groupByTable } from "../write/apply.ts";
import type { Book } from "./book.ts";
import type { Reading, ReadTable } from "./read.ts";

export interface Closed {
  sheet: string;
  /** "" where it is the whole sheet. */
  header: string;
}

/** The first column that the changes would write in vain; null where all are open. */
export function closedTo(reading: Reading, changes: readonly Change[]): Closed | null {
  for (const [name, list] of groupByTable(changes)) {
    const read = reading.tables[name];
    if (read === undefined || isOpen(read, 0, read.width)) continue;
    const table: Table = tables[name];
    // The key's column by itself is never closed.
    if (!isOpen(read, read.places[table.key] as number, 1)) return { sheet: read.name, header: "" };
    for (const key of writtenColumns(table, read, list))
      if (!isOpen(read, read.places[key] as number, 1))
        return { sheet: read.name, header: table.columns[key]?.header ?? "" };
  }
  return null;
}

/** A new or removed row has all of them. */
function writtenColumns(table: Table, read: ReadTable, changes: readonly Change[]): Set<string> {
  const isWhole = (change: Change) => change.removed === true || !read.rowOf.has(keyOf(change));
  if (changes.some(isWhole)) return new Set(Object.keys(table.columns));
  return new Set(changes.flatMap((change) => [...ownKeys(change), ...shownBeside(change)]));
}

function ownKeys({ table, put }: Change): string[] {
  return Object.keys(put).filter((key) => key !== tables[table].key);
}

/** A key is written with the text that stands beside it. */
function shownBeside({ table, put }: Change): string[] {
  return shownColumns(table).flatMap(({ through, column }) => (through in put ? [column] : []));
}

export function isOpen({ sheet, grid }: ReadTable, place: number, columns: number): boolean {
  const rows = grid.length - firstDataRow + 1;
  return rows < 1 || sheet.getRange(firstDataRow, place + 1, rows, columns).canEdit();
}

/** The first of these sheets that is closed as a whole. */
export function closedSheet(book: Book, names: readonly TableName[]): Closed | null {
  const found = names.find((name) => book.sheetOf(name)?.getRange(1, 1).canEdit() === false);
  return found === undefined ? null : { sheet: tables[found].sheet, header: "" };
}
