import type { SheetInfo } from "./api.ts";
import type { Sheet } from "./model.ts";

/** `spilled`: how far array results reach beyond the cells that hold something. `index` counts from 1. */
export function sheetInfo(sheet: Sheet, index: number, spilled: { row: number; column: number }): SheetInfo {
  const { facts, rowOrder, columnOrder } = sheet.state;
  const used = usedArea(sheet);
  return {
    ...structuredClone(facts),
    sheetId: sheet.id,
    index,
    maxRows: rowOrder.length,
    maxColumns: columnOrder.length,
    lastRow: Math.max(used.row, spilled.row),
    lastColumn: Math.max(used.column, spilled.column),
  };
}

function usedArea(sheet: Sheet): { row: number; column: number } {
  const { rowOrder, columnOrder } = sheet.state;
  let row = 0;
  const filled = new Set<number>();
  for (let index = rowOrder.length; index > 0; index--) {
    const cells = sheet.rows.get(rowOrder[index - 1] as number)?.cells;
    if (!cells) continue;
    for (let id = 0; id < cells.length; id++) {
      if (cells[id] === null || cells[id] === undefined) continue;
      filled.add(id);
      if (row === 0) row = index;
    }
  }
  let column = 0;
  columnOrder.forEach((id, index) => {
    if (filled.has(id)) column = index + 1;
  });
  return { row, column };
}
