/** Display columns that have been deleted, or emptied, show their names again. */
import { firstDataRow, type Table } from "../../shared/register/table.ts";
import { tableNames, tables } from "../../shared/register/tables.ts";
import { blocksOf } from "../write/apply.ts";
import type { Book } from "./book.ts";
import { displayFormula } from "./display.ts";
import { type Reading, type ReadTable, readTables } from "./read.ts";

export function restoreDisplays(book: Book): void {
  const reading = readTables(book, tableNames);
  for (const name of tableNames) {
    const read = reading.tables[name];
    const table: Table = tables[name];
    if (read === undefined || read.rowOf.size === 0) continue;
    for (const [column, definition] of Object.entries(table.columns)) {
      if (definition.shown !== undefined) restoreColumn(book, reading, table, read, column, definition.shown);
    }
  }
}

function restoreColumn(
  book: Book,
  reading: Reading,
  table: Table,
  read: ReadTable,
  column: string,
  shown: { through: string; show: string },
): void {
  const place = read.places[column] as number;
  const rows = [...read.rowOf.values()];
  if (rows.every((row) => (read.grid[row - 1]?.[place] ?? "") !== "")) return;
  const last = Math.max(...rows);
  const range = read.sheet.getRange(firstDataRow, place + 1, last - firstDataRow + 1, 1);
  const present = range.getFormulas();
  const lost = new Map<number, Map<number, string>>();
  for (const row of rows) {
    if (present[row - firstDataRow]?.[0] !== "" || (read.grid[row - 1]?.[place] ?? "") !== "") continue;
    const formula = displayFormula(book, reading, table, read.places, row, shown);
    if (formula !== null) lost.set(row, new Map([[place, formula]]));
  }
  for (const block of blocksOf(lost)) {
    read.sheet.getRange(block.row, block.column + 1, block.values.length, 1).setValues(block.values);
  }
}
