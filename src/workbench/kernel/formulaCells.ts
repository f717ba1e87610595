/** Cells with formulas, and named ranges. */

import type { RangeAddress } from "./api.ts";
import { type FormulaCell, isFormula, type Model, type Sheet } from "./model.ts";

export function eachFormula(
  model: Model,
  visit: (sheet: Sheet, row: number, column: number, cell: FormulaCell) => void,
): void {
  for (const sheet of model.sheets.values()) {
    const positions = new Map(sheet.state.columnOrder.map((id, index) => [id, index + 1]));
    sheet.state.rowOrder.forEach((rowId, index) => {
      const cells = sheet.rows.get(rowId)?.cells;
      if (!cells) return;
      for (let id = 0; id < cells.length; id++) {
        const content = cells[id];
        const column = isFormula(content) ? positions.get(id) : undefined;
        if (column !== undefined && isFormula(content)) visit(sheet, index + 1, column, content);
      }
    });
  }
}

export function anyFormula(model: Model): boolean {
  let found = false;
  eachFormula(model, () => {
    found = true;
  });
  return found;
}

export function namedRange(model: Model, name: string): RangeAddress | undefined {
  const wanted = name.toUpperCase();
  const key = Object.keys(model.book.namedRanges).find((candidate) => candidate.toUpperCase() === wanted);
  return key === undefined ? undefined : model.book.namedRanges[key];
}
