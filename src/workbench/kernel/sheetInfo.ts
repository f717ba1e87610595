import type { SheetInfo } from "./api.ts";
import type { Content, Sheet } from "./model.ts";

/** `spilled`: how far array results reach beyond the cells that hold something. `index` counts from 1. */
export function sheetInfo(sheet: Sheet, index: number, spilled: { row: number; column: number }): SheetInfo {
  const { facts, rowOrder, columnOrder } = sheet.state;
  return {
    ...facts,
    sheetId: sheet.id,
    index,
    maxRows: rowOrder.length,
    maxColumns: columnOrder.length,
    lastRow: Math.max(lastFilledRow(sheet), spilled.row),
    lastColumn: Math.max(lastFilledColumn(sheet), spilled.column),
  };
}

/** One-based; 0 where the sheet is empty. */
export function lastFilledRow(sheet: Sheet): number {
  return lastOf(sheet.state.rowOrder, (id) => sheet.rows.get(id)?.cells.some(isFilled) ?? false);
}

/** Looks from the end: most sheets are full to their last columns, and only a few rows have to be seen. */
function lastFilledColumn(sheet: Sheet): number {
  const { rowOrder, columnOrder } = sheet.state;
  return lastOf(columnOrder, (id) => rowOrder.some((row) => isFilled(sheet.rows.get(row)?.cells[id])));
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
