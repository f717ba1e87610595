import { cellName } from "./address.ts";
import type { Value } from "./api.ts";
import { STRIDE } from "./areas.ts";
import { type FormulaCell, isFormula, type Model, type Sheet } from "./model.ts";

const IDS = 2 ** 22;

/** A cell whose content the engine has to be told: the sheet and the position. */
interface Place {
  sheetId: number;
  key: number;
}

interface Anchor {
  rowId: number;
  columnId: number;
  blocked: string | null;
}

/**
 * Array results. A formula keeps its whole result; here it is decided which cells show it.
 * A result never covers a cell that holds something: its formula then shows #REF!.
 */
export class Spills {
  private readonly model: Model;
  private readonly anchors = new Map<number, Map<number, Anchor>>();
  private readonly shown = new Map<number, Map<number, Value>>();
  private readonly unsettled = new Set<number>();

  constructor(model: Model) {
    this.model = model;
  }

  /** The value that an array formula puts into an otherwise empty cell. */
  at(sheetId: number, row: number, column: number): Value | undefined {
    return this.shown.get(sheetId)?.get(row * STRIDE + column);
  }

  /** Last row and column that show a result. */
  extent(sheetId: number): { row: number; column: number } {
    let [row, column] = [0, 0];
    for (const [key, value] of this.shown.get(sheetId) ?? []) {
      if (value === null || value === "") continue;
      row = Math.max(row, Math.floor(key / STRIDE));
      column = Math.max(column, key % STRIDE);
    }
    return { row, column };
  }

  /** Keeps a whole result while the engine calculates; a message back means that the result is in the way of something. */
  take(sheet: Sheet, row: number, column: number, values: Value[][] | Value): string | null {
    const rowId = sheet.state.rowOrder[row - 1];
    const columnId = sheet.state.columnOrder[column - 1];
    const cell = this.model.content(sheet, row, column);
    if (rowId === undefined || columnId === undefined || !isFormula(cell)) return null;
    const id = rowId * IDS + columnId;
    const anchors = this.anchors.get(sheet.id) ?? new Map<number, Anchor>();
    this.unsettled.add(sheet.id);
    if (!Array.isArray(values)) {
      cell.array = null;
      anchors.delete(id);
      return null;
    }
    cell.array = values;
    this.anchors.set(sheet.id, anchors);
    const known = anchors.get(id);
    if (!known) anchors.set(id, { rowId, columnId, blocked: null });
    return known?.blocked ?? null;
  }

  anchorValue(sheet: Sheet, row: number, column: number, cell: FormulaCell): Value | undefined {
    if (!cell.array) return undefined;
    const id = (sheet.state.rowOrder[row - 1] ?? -1) * IDS + (sheet.state.columnOrder[column - 1] ?? -1);
    return this.anchors.get(sheet.id)?.has(id) ? (cell.array[0]?.[0] ?? null) : undefined;
  }

  /** Something on the sheet has changed: results may find their place free or taken. */
  dirty(sheetId: number): void {
    if (this.anchors.has(sheetId)) this.unsettled.add(sheetId);
  }

  /** Takes all results off a sheet, returning the cells that showed them. */
  clear(sheetId: number): number[] {
    const keys = [...(this.shown.get(sheetId)?.keys() ?? [])];
    this.shown.delete(sheetId);
    this.dirty(sheetId);
    return keys;
  }

  forget(sheetId: number): void {
    this.shown.delete(sheetId);
    this.anchors.delete(sheetId);
    this.unsettled.delete(sheetId);
  }

  reset(): void {
    for (const sheetId of [...this.anchors.keys(), ...this.shown.keys()]) this.forget(sheetId);
  }

  /** Lays the results out anew where needed: `plain` cells show something else now, `anchors` must be calculated again. */
  settle(): { plain: Place[]; anchors: Place[] } {
    const plain: Place[] = [];
    const anchors: Place[] = [];
    for (const sheetId of this.unsettled) {
      const sheet = this.model.sheets.get(sheetId);
      if (!sheet) continue;
      const next = this.laidOut(sheet, anchors);
      const before = this.shown.get(sheetId) ?? new Map<number, Value>();
      for (const [key, value] of next)
        if (!before.has(key) || !equal(before.get(key), value)) plain.push({ sheetId, key });
      for (const key of before.keys()) if (!next.has(key)) plain.push({ sheetId, key });
      if (next.size > 0) this.shown.set(sheetId, next);
      else this.shown.delete(sheetId);
    }
    this.unsettled.clear();
    return { plain, anchors };
  }

  private laidOut(sheet: Sheet, recalculate: Place[]): Map<number, Value> {
    const next = new Map<number, Value>();
    const rows = new Map(sheet.state.rowOrder.map((id, index) => [id, index + 1]));
    const columns = new Map(sheet.state.columnOrder.map((id, index) => [id, index + 1]));
    const anchors = this.anchors.get(sheet.id) ?? new Map<number, Anchor>();
    const placed = [...anchors].map(([id, anchor]) => ({
      id,
      anchor,
      row: rows.get(anchor.rowId),
      column: columns.get(anchor.columnId),
    }));
    placed.sort((a, b) => (a.row ?? 0) - (b.row ?? 0) || (a.column ?? 0) - (b.column ?? 0));
    for (const { id, anchor, row, column } of placed) {
      const cell = row === undefined || column === undefined ? null : this.model.content(sheet, row, column);
      if (row === undefined || column === undefined || !isFormula(cell) || !cell.array) {
        anchors.delete(id);
        continue;
      }
      const blocked = this.obstacle(sheet, row, column, cell.array, next);
      if (blocked !== anchor.blocked) {
        anchor.blocked = blocked;
        recalculate.push({ sheetId: sheet.id, key: row * STRIDE + column });
      }
      if (blocked === null) spread(next, row, column, cell.array);
    }
    return next;
  }

  private obstacle(
    sheet: Sheet,
    row: number,
    column: number,
    values: Value[][],
    taken: Map<number, Value>,
  ): string | null {
    const width = values[0]?.length ?? 0;
    const { rowOrder, columnOrder } = sheet.state;
    if (row + values.length - 1 > rowOrder.length || column + width - 1 > columnOrder.length) {
      return "Array result was not automatically expanded, please insert more rows or columns.";
    }
    for (let down = 0; down < values.length; down++) {
      for (let right = 0; right < width; right++) {
        if (down === 0 && right === 0) continue;
        const key = (row + down) * STRIDE + column + right;
        if (this.model.content(sheet, row + down, column + right) === null && !taken.has(key)) continue;
        const name = cellName(row + down, column + right);
        return `Array result was not expanded because it would overwrite data in ${name}.`;
      }
    }
    return null;
  }
}

function spread(shown: Map<number, Value>, row: number, column: number, values: Value[][]): void {
  values.forEach((line, down) => {
    line.forEach((value, right) => {
      if (down > 0 || right > 0) shown.set((row + down) * STRIDE + column + right, value);
    });
  });
}

function equal(a: Value | undefined, b: Value): boolean {
  return a === b || (typeof a === "object" && typeof b === "object" && JSON.stringify(a) === JSON.stringify(b));
}
