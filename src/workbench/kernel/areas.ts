import type { RangeAddress } from "./api.ts";

/** Cells of a sheet by position: row times this, plus column. */
export const STRIDE = 32768;

/** Sets of cells by sheet. */
export type Cells = Map<number, Set<number>>;

export function addCell(cells: Cells, sheetId: number, row: number, column: number): void {
  let keys = cells.get(sheetId);
  if (!keys) {
    keys = new Set();
    cells.set(sheetId, keys);
  }
  keys.add(row * STRIDE + column);
}

/** Cells below each other become one area; very many areas become one rectangle per sheet. */
export function areasOf(cells: Cells): RangeAddress[] {
  const areas: RangeAddress[] = [];
  for (const [sheetId, keys] of cells) {
    const order = [...keys].sort((a, b) => (a % STRIDE) - (b % STRIDE) || a - b);
    const own: RangeAddress[] = [];
    for (const key of order) {
      const [row, column] = [Math.floor(key / STRIDE), key % STRIDE];
      const last = own.at(-1);
      if (last && last.column === column && last.row + last.rows === row) last.rows += 1;
      else own.push({ sheetId, row, column, rows: 1, columns: 1 });
    }
    areas.push(...(own.length > 100 ? [boundingArea(own)] : own));
  }
  return areas;
}

function boundingArea(areas: RangeAddress[]): RangeAddress {
  let [row, column] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [bottom, right] = [0, 0];
  for (const area of areas) {
    row = Math.min(row, area.row);
    column = Math.min(column, area.column);
    bottom = Math.max(bottom, area.row + area.rows);
    right = Math.max(right, area.column + area.columns);
  }
  return { sheetId: areas[0]?.sheetId ?? 0, row, column, rows: bottom - row, columns: right - column };
}
