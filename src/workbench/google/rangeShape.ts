/** What moves or empties the cells of a range: clearing, copying, sorting, merging, and the ways around it. */

import type { RangeAddress, ValidationRule } from "../kernel/api.ts";
import { DataValidation, DataValidationBuilder } from "./dataValidation.ts";
import { sheetInfo, write } from "./document.ts";
import { CopyPasteType, Direction } from "./enums.ts";
import { extend, signatureError } from "./guard.ts";
import { protect } from "./protection.ts";
import { Range } from "./range.ts";
import { checkSizes } from "./rangeValues.ts";
import { ask, exception } from "./realm.ts";
import { TextFinder } from "./textFinder.ts";

interface ClearOptions {
  contentsOnly?: boolean;
  formatOnly?: boolean;
  commentsOnly?: boolean;
  validationsOnly?: boolean;
}

export function clearRange(at: RangeAddress, options: ClearOptions = {}): void {
  const chosen = options.contentsOnly || options.formatOnly || options.commentsOnly || options.validationsOnly;
  write({
    do: "clear",
    at,
    contents: chosen ? Boolean(options.contentsOnly) : true,
    formats: chosen ? Boolean(options.formatOnly) : true,
    notes: chosen ? Boolean(options.commentsOnly) : true,
    validations: chosen ? Boolean(options.validationsOnly) : false,
  });
}

const copied = new Map<unknown, "all" | "values" | "formats" | "validations">([
  [CopyPasteType.PASTE_NORMAL, "all"],
  [CopyPasteType.PASTE_NO_BORDERS, "all"],
  [CopyPasteType.PASTE_VALUES, "values"],
  [CopyPasteType.PASTE_FORMAT, "formats"],
  [CopyPasteType.PASTE_DATA_VALIDATION, "validations"],
]);

/** `how` is a CopyPasteType or the options object with contentsOnly or formatOnly. */
function copy(from: Range, target: Range, how: unknown): void {
  const flags = (how ?? {}) as ClearOptions;
  const type = how === undefined || "name" in flags ? how : undefined;
  const what = type ? copied.get(type) : flags.contentsOnly ? "values" : flags.formatOnly ? "formats" : "all";
  if (!what) throw exception(`Range.copyTo with ${String(how)} is not implemented in the workbench`, "Error");
  const rows = Math.max(from.at.rows, Math.floor(target.at.rows / from.at.rows) * from.at.rows);
  const columns = Math.max(from.at.columns, Math.floor(target.at.columns / from.at.columns) * from.at.columns);
  for (let row = 0; row < rows; row += from.at.rows) {
    for (let column = 0; column < columns; column += from.at.columns) {
      const { rows: height, columns: width } = from.at;
      const to = { sheetId: target.at.sheetId, row: target.at.row + row, column: target.at.column + column };
      write({ do: "copyRange", from: from.at, to: { ...to, rows: height, columns: width }, what });
    }
  }
}

/** Sort orders as scripts give them: a column number, an object, or a list of either. Columns are those of the sheet. */
export function sortOrders(given: unknown): { column: number; ascending: boolean }[] {
  return (Array.isArray(given) ? given : [given]).map((order) => {
    if (typeof order === "number") return { column: order, ascending: true };
    if (typeof order !== "object" || order === null || !("column" in order)) throw signatureError([given]);
    const { column, ascending = true } = order as { column: number; ascending?: boolean };
    return { column, ascending };
  });
}

function merge(at: RangeAddress, merged: boolean): void {
  write({ do: "merge", at, merged });
}

function overlaps(a: RangeAddress, b: RangeAddress): boolean {
  const apart =
    a.row + a.rows <= b.row ||
    b.row + b.rows <= a.row ||
    a.column + a.columns <= b.column ||
    b.column + b.columns <= a.column;
  return a.sheetId === b.sheetId && !apart;
}

const mergesIn = (range: Range) =>
  sheetInfo(range.at.sheetId, "all").merges.filter((merged) => overlaps(merged, range.at));

function ruleOf(rule: unknown): ValidationRule | null {
  if (rule === null) return null;
  if (rule instanceof DataValidation || rule instanceof DataValidationBuilder) return rule.rule;
  throw signatureError([rule]);
}

function readRules(range: Range): (DataValidation | null)[][] {
  const rules = ask<(ValidationRule | null)[][]>("doc.validations", range.at);
  return rules.map((row) => row.map((rule) => (rule ? new DataValidation(rule) : null)));
}

extend("Range", Range, {
  clear(this: Range, options?: ClearOptions) {
    clearRange(this.at, options);
    return this;
  },
  clearContent(this: Range) {
    clearRange(this.at, { contentsOnly: true });
    return this;
  },
  clearDataValidations(this: Range) {
    write({ do: "setValidation", at: this.at, rule: null });
    return this;
  },
  copyTo(this: Range, target: Range, how?: unknown, transposed?: unknown) {
    if (transposed === true) throw exception("Range.copyTo transposed is not implemented in the workbench", "Error");
    copy(this, target, how);
  },
  moveTo(this: Range, target: Range) {
    const to = { ...target.at, rows: this.at.rows, columns: this.at.columns };
    write({ do: "copyRange", from: this.at, to, what: "all" });
    const cells = [...new Array(this.at.rows).keys()].flatMap((row) =>
      [...new Array(this.at.columns).keys()].map((column) => ({
        sheetId: this.at.sheetId,
        row: this.at.row + row,
        column: this.at.column + column,
        rows: 1,
        columns: 1,
      })),
    );
    const left = overlaps(this.at, to) ? cells.filter((cell) => !overlaps(cell, to)) : [this.at];
    for (const at of left) write({ do: "clear", at, contents: true, formats: true, notes: true, validations: true });
  },
  sort(this: Range, orders: unknown) {
    write({ do: "sort", at: this.at, by: sortOrders(orders) });
    return this;
  },
  merge(this: Range) {
    merge(this.at, true);
    return this;
  },
  mergeAcross(this: Range) {
    for (let row = 0; row < this.at.rows; row++) merge({ ...this.at, row: this.at.row + row, rows: 1 }, true);
    return this;
  },
  mergeVertically(this: Range) {
    for (let column = 0; column < this.at.columns; column++) {
      merge({ ...this.at, column: this.at.column + column, columns: 1 }, true);
    }
    return this;
  },
  breakApart(this: Range) {
    merge(this.at, false);
    return this;
  },
  isPartOfMerge(this: Range) {
    return mergesIn(this).length > 0;
  },
  getMergedRanges(this: Range) {
    return mergesIn(this).map((at) => new Range(at));
  },
  getDataValidation(this: Range) {
    return readRules(new Range({ ...this.at, rows: 1, columns: 1 }))[0]?.[0] ?? null;
  },
  getDataValidations(this: Range) {
    return readRules(this);
  },
  setDataValidation(this: Range, rule: unknown) {
    write({ do: "setValidation", at: this.at, rule: ruleOf(rule) });
    return this;
  },
  setDataValidations(this: Range, rules: unknown) {
    checkSizes(this, rules).forEach((row, r) => {
      row.forEach((rule, c) => {
        const at = { ...this.at, row: this.at.row + r, column: this.at.column + c, rows: 1, columns: 1 };
        write({ do: "setValidation", at, rule: ruleOf(rule) });
      });
    });
    return this;
  },
  insertCheckboxes(this: Range, ...values: unknown[]) {
    const args = values.map((value) => (typeof value === "number" ? value : String(value)));
    write({ do: "setValidation", at: this.at, rule: { criteria: "CHECKBOX", args, allowInvalid: false } });
    const off = values.length > 1 ? values[1] : false;
    const held = ask<unknown[][]>("doc.values", this.at);
    held.forEach((row, r) => {
      row.forEach((value, c) => {
        if (value !== null) return;
        const at = { ...this.at, row: this.at.row + r, column: this.at.column + c, rows: 1, columns: 1 };
        write({ do: "setCells", at, inputs: [[{ kind: "value", value: off as boolean }]] });
      });
    });
    return this;
  },
  removeCheckboxes(this: Range) {
    write({ do: "setValidation", at: this.at, rule: null });
    clearRange(this.at, { contentsOnly: true });
    return this;
  },
  protect(this: Range) {
    return protect(this.at.sheetId, this.at);
  },
  canEdit(this: Range) {
    return ask<boolean>("doc.mayEdit", this.at);
  },
  createTextFinder(this: Range, text: string) {
    return new TextFinder(this.at, String(text));
  },
  getDataRegion(this: Range) {
    return new Range(dataRegion(this));
  },
  getNextDataCell(this: Range, direction: unknown) {
    return nextDataCell(this, direction);
  },
});

function sheetCells(sheetId: number): unknown[][] {
  const { maxRows, maxColumns } = sheetInfo(sheetId);
  return ask("doc.values", { sheetId, row: 1, column: 1, rows: maxRows, columns: maxColumns });
}

/** Grows over neighbouring filled cells until a blank border surrounds the region. */
function dataRegion(range: Range): RangeAddress {
  const cells = sheetCells(range.at.sheetId);
  let { row: top, column: left } = range.at;
  let bottom = range.getLastRow();
  let right = range.getLastColumn();
  const filled = (row: number, column: number) => (cells[row - 1]?.[column - 1] ?? null) !== null;
  const anyInRow = (row: number) => [...new Array(right - left + 1).keys()].some((step) => filled(row, left + step));
  const anyInColumn = (column: number) =>
    [...new Array(bottom - top + 1).keys()].some((step) => filled(top + step, column));
  for (let grown = true; grown; ) {
    grown = false;
    if (top > 1 && anyInRow(top - 1)) grown = Boolean(top--);
    if (anyInRow(bottom + 1)) grown = Boolean(bottom++);
    if (left > 1 && anyInColumn(left - 1)) grown = Boolean(left--);
    if (anyInColumn(right + 1)) grown = Boolean(right++);
  }
  return { sheetId: range.at.sheetId, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Where Ctrl and an arrow key lead. */
function nextDataCell(range: Range, direction: unknown): Range {
  const cells = sheetCells(range.at.sheetId);
  const { maxRows, maxColumns } = sheetInfo(range.at.sheetId);
  const down = direction === Direction.DOWN ? 1 : direction === Direction.UP ? -1 : 0;
  const across = direction === Direction.NEXT ? 1 : direction === Direction.PREVIOUS ? -1 : 0;
  let { row, column } = range.at;
  const filled = (r: number, c: number) => (cells[r - 1]?.[c - 1] ?? null) !== null;
  const inside = (r: number, c: number) => r >= 1 && c >= 1 && r <= maxRows && c <= maxColumns;
  const inBlock = filled(row, column) && filled(row + down, column + across);
  while (inside(row + down, column + across)) {
    if (inBlock && !filled(row + down, column + across)) break;
    row += down;
    column += across;
    if (!inBlock && filled(row, column)) break;
  }
  return new Range({ sheetId: range.at.sheetId, row, column, rows: 1, columns: 1 });
}
