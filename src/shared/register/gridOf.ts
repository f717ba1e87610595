import type { Cell } from "./column.ts";
import { type Row, type Table, writeCells } from "./table.ts";

/** A sheet as the register would write it: header row, key row, then the rows. Display columns are left empty. */
export function gridOf<T extends Table>(table: T, rows: readonly Row<T>[]): Cell[][] {
  const names = Object.keys(table.columns);
  const headers = names.map((name) => table.columns[name]?.header ?? "");
  const lines = rows.map((row) => {
    const cells = writeCells(table, row as Partial<Row<T>>);
    return names.map((name) => cells[name] ?? "");
  });
  return [headers, names, ...lines];
}
