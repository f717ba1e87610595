/** Where a sheet's header row and hidden key row stand, when people have inserted, deleted or sorted rows. */

import { normalForm } from "../language/text.ts";
import type { Cell } from "./column.ts";
import { keyIn, type Table } from "./table.ts";

export interface HeaderRows {
  /** One-based; null where at most half of the columns are there. */
  headersAt: number | null;
  keysAt: number | null;
}

export function headerRowsOf(table: Table, grid: readonly (readonly Cell[])[]): HeaderRows {
  const keys = new Set(Object.entries(table.columns).flatMap(([name, { formerKeys }]) => [name, ...formerKeys]));
  const headers = new Set(
    Object.values(table.columns).flatMap((column) => [column.header, ...column.formerly].map(normalForm)),
  );
  const columns = Object.keys(table.columns).length;
  return {
    headersAt: likeliest(grid, columns, (cell) => headers.has(normalForm(cell))),
    keysAt: likeliest(grid, columns, (cell) => keys.has(keyIn(cell))),
  };
}

function likeliest(
  grid: readonly (readonly Cell[])[],
  columns: number,
  fits: (cell: string) => boolean,
): number | null {
  let best = columns / 2;
  let found: number | null = null;
  grid.forEach((row, index) => {
    const texts = row.filter((cell): cell is string => typeof cell === "string" && cell !== "");
    // Most rows cannot be it, and looking at every text takes long.
    if (texts.length <= best) return;
    const count = texts.filter(fits).length;
    if (count <= best) return;
    best = count;
    found = index + 1;
  });
  return found;
}
