import type { SheetInfo } from "./api.ts";
import type { Content, Sheet } from "./model.ts";

/** `spilled`: how far array results reach beyond the cells that hold something. `index` counts from 1. */
export function sheetInfo(sheet: Sheet, index: number, spilled: { row: number; column: number }): SheetInfo {
  const { facts, rowOrder, columnOrder } = sheet.state;
  const used = usedArea(sheet);
  return {
    ...facts,
    sheetId: sheet.id,
    index,
    maxRows: rowOrder.length,
    maxColumns: columnOrder.length,
    lastRow: Math.max(used.row, spilled.row),
    lastColumn: Math.max(used.column, spilled.column),
  };
}

/** Looks from the ends: most sheets are full to their last columns, and only a few rows have to be seen. */
function usedArea(sheet: Sheet): { row: number; column: number } {
  const { rowOrder, columnOrder } = sheet.state;
  const cells = rowOrder.map((id) => sheet.rows.get(id)?.cells);
  return {
    row: lastOf(cells, (row) => row?.some(isFilled) ?? false),
    column: lastOf(columnOrder, (id) => cells.some((row) => isFilled(row?.[id]))),
  };
}

/** One-based place of the last item that holds, or 0. */
function lastOf<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let place = items.length;
  while (place > 0 && !holds(items[place - 1] as Item)) place--;
  return place;
}

function isFilled(content: Content | undefined): boolean {
  return content !== null && content !== undefined;
}
