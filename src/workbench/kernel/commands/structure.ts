/** Commands that insert, delete and move rows and columns. */

import type { Command } from "../api.ts";
import { runsOf } from "../commandAreas.ts";
import { withFormulas } from "../decoration.ts";
import { KernelError } from "../errors.ts";
import { eachFormula } from "../formulaCells.ts";
import { mayName, shiftedThrough } from "../formulaText.ts";
import type { Sheet, SheetState, StoredRule } from "../model.ts";
import type { OrderStep } from "../orders.ts";
import { inverseShift, type Shift, shiftedOrder } from "../shift.ts";
import { shiftedBook, shiftedFacts, shiftedRule } from "../shiftObjects.ts";
import type { Transaction } from "../transaction.ts";
import { checkGrid, outside } from "./bounds.ts";

type Of<Name extends Command["do"]> = Extract<Command, { do: Name }>;

export function insertLines(tx: Transaction, command: Of<"insertRows" | "insertColumns">): void {
  const sheet = tx.sheet(command.sheetId);
  const axis = command.do === "insertRows" ? "row" : "column";
  const { rowOrder, columnOrder } = sheet.state;
  const length = axis === "row" ? rowOrder.length : columnOrder.length;
  checkSpan(command.before, command.count, Number.POSITIVE_INFINITY);
  if (command.before > length + 1) outside();
  const rows = rowOrder.length + (axis === "row" ? command.count : 0);
  checkGrid(tx.model, rows, columnOrder.length + (axis === "row" ? 0 : command.count), sheet.id);
  const shift: Shift = { sheetId: sheet.id, axis, kind: "insert", at: command.before, count: command.count, before: 0 };
  // An insertion takes its looks from the line above it, or from the one below at the very top.
  const model = command.before > 1 ? command.before - 1 : command.before + command.count;
  applyShift(tx, sheet, shift);
  copyLooks(tx, sheet, shift, model);
}

function copyLooks(tx: Transaction, sheet: Sheet, shift: Shift, from: number): void {
  const rows = shift.axis === "row";
  const { rowOrder, columnOrder } = sheet.state;
  const lines = rows ? columnOrder.length : rowOrder.length;
  for (let line = 1; line <= lines; line++) {
    const source = rows ? tx.lookAt(sheet, from, line) : tx.lookAt(sheet, line, from);
    if (source.style === 0 && source.rule === 0) continue;
    for (let added = shift.at; added < shift.at + shift.count; added++) {
      const [row, column] = rows ? [added, line] : [line, added];
      tx.setStyle(sheet, row, column, source.style);
      tx.setRule(sheet, row, column, source.rule);
    }
  }
}

export function deleteLines(tx: Transaction, command: Of<"deleteRows" | "deleteColumns">): void {
  const sheet = tx.sheet(command.sheetId);
  const axis = command.do === "deleteRows" ? "row" : "column";
  const { rowOrder, columnOrder, facts } = sheet.state;
  const order = axis === "row" ? rowOrder : columnOrder;
  checkSpan(command.from, command.count, order.length);
  const { from, count } = command;
  const lines = command.rows ?? Array.from({ length: count }, (_, index) => from + index);
  const noun = axis === "row" ? "rows" : "columns";
  if (lines.length >= order.length) throw new KernelError("range", `You can't delete all the ${noun} on the sheet.`);
  const frozen = axis === "row" ? facts.frozenRows : facts.frozenColumns;
  const free = order.length - frozen;
  if (free > 0 && lines.filter((line) => line > frozen).length === free) {
    throw new KernelError("range", `Sorry, it is not possible to delete all non-frozen ${noun}.`);
  }
  const ids = lines.map((line) => order[line - 1] ?? -1);
  if (axis === "row") for (const id of ids) tx.dropRow(sheet, id);
  else for (const id of rowOrder) tx.blankCells(sheet, id, ids);
  const steps = runsOf(lines).map(({ row, rows }): OrderStep => {
    return { shift: { sheetId: sheet.id, axis, kind: "delete", at: row, count: rows, before: 0 }, ids: [] };
  });
  applyShifts(tx, sheet, steps.reverse());
}

export function moveLines(tx: Transaction, command: Of<"moveRows" | "moveColumns">): void {
  const sheet = tx.sheet(command.sheetId);
  const axis = command.do === "moveRows" ? "row" : "column";
  const length = axis === "row" ? sheet.state.rowOrder.length : sheet.state.columnOrder.length;
  checkSpan(command.from, command.count, length);
  const { from, count, before } = command;
  if (!Number.isInteger(before) || before < 1 || before > length + 1) outside();
  if (before >= from && before <= from + count) return;
  const split = sheet.state.facts.merges.some((merge) => {
    const [first, size] = axis === "row" ? [merge.row, merge.rows] : [merge.column, merge.columns];
    const last = first + size - 1;
    const partly = (first < from && last >= from) || (first < from + count && last >= from + count);
    return partly || (before > first && before <= last);
  });
  if (split) throw new KernelError("merge", `You can't move ${axis}s that split merged cells.`);
  applyShift(tx, sheet, { sheetId: sheet.id, axis, kind: "move", at: from, count, before });
}

function checkSpan(from: number, count: number, length: number): void {
  if (!Number.isInteger(from) || !Number.isInteger(count) || from < 1 || count < 1) outside();
  if (from + count - 1 > length) outside();
}

/** More shifts than this reach a new engine sooner than the present one. */
const MOST_FOLLOWED = 8;

/** Changes the order of lines and everything that names them, one shift after another; `ids` are those of lines that come back. */
export function applyShifts(tx: Transaction, sheet: Sheet, steps: readonly OrderStep[]): void {
  if (steps.length > MOST_FOLLOWED) return shiftTogether(tx, sheet, steps, true);
  for (const step of steps) {
    const follows = tx.shift(step.shift);
    shiftTogether(tx, sheet, [step], follows);
    tx.reordered(step.shift);
  }
}

function applyShift(tx: Transaction, sheet: Sheet, shift: Shift): void {
  applyShifts(tx, sheet, [{ shift, ids: [] }]);
}

function shiftTogether(tx: Transaction, sheet: Sheet, steps: readonly OrderStep[], follows: boolean): void {
  const shifts = steps.map(({ shift }) => shift);
  if (steps.length > 1) tx.shiftAll(sheet, shifts);
  let state = sheet.state;
  for (const { shift, ids } of steps) state = shiftedState(state, shift, ids);
  tx.setSheetState(sheet, state);
  if (namesLines(tx, sheet.id)) tx.setBook(shifts.reduce(shiftedBook, tx.model.book));
  shiftConditions(tx, sheet, shifts);
  shiftRules(tx, sheet, shifts);
  shiftFormulas(tx, sheet, shifts, follows);
}

function shiftedState(state: SheetState, shift: Shift, ids: readonly number[]): SheetState {
  const rows = shift.axis === "row";
  const known = ids.values();
  let next = rows ? state.nextRowId : state.nextColumnId;
  const order = shiftedOrder(rows ? state.rowOrder : state.columnOrder, shift, () => known.next().value ?? next++);
  const facts = shiftedFacts(state.facts, shift);
  if (rows) return { ...state, facts, rowOrder: order, nextRowId: next };
  return { ...state, facts, columnOrder: order, nextColumnId: next };
}

function namesLines(tx: Transaction, sheetId: number): boolean {
  const { namedRanges, protections, charts, decoration } = tx.model.book;
  if (decoration) return true;
  if (Object.values(namedRanges).some((range) => range.sheetId === sheetId)) return true;
  if (protections.some((protection) => protection.sheetId === sheetId)) return true;
  return charts.some((chart) => chart.sheetId === sheetId || chart.ranges.some((range) => range.sheetId === sheetId));
}

function shiftConditions(tx: Transaction, sheet: Sheet, shifts: readonly Shift[]): void {
  const { decoration } = tx.model.book;
  if (!decoration?.conditionalFormats.length) return;
  const { name } = sheet.state.facts;
  const moved = (formula: string, sheetId: number) =>
    shiftedThrough(formula, shifts, name, sheetId === sheet.id, tx.rules).formula;
  tx.setBook({ decoration: withFormulas(decoration, moved) });
}

function shiftRules(tx: Transaction, sheet: Sheet, shifts: readonly Shift[]): void {
  const { name } = sheet.state.facts;
  const back = shifts.map(inverseShift).reverse();
  const through = (stored: StoredRule, list: readonly Shift[]) =>
    list.reduce((rule, shift) => shiftedRule(rule, shift, name, tx.rules), stored);
  for (const [number, stored] of [...tx.model.rules.entries]) {
    const next = through(stored, shifts);
    const image = JSON.stringify(stored);
    const returns = JSON.stringify(through(next, back)) === image;
    if (!returns || JSON.stringify(next) !== image) tx.putRule(number, next);
  }
}

function shiftFormulas(tx: Transaction, sheet: Sheet, shifts: readonly Shift[], follows: boolean): void {
  const { name } = sheet.state.facts;
  eachFormula(tx.model, (other, row, column, cell) => {
    const own = other === sheet;
    if (!own && !mayName(cell.formula, name)) return;
    const { formula, returns } = shiftedThrough(cell.formula, shifts, name, own, tx.rules);
    const open = hasOpenEnd(cell.formula);
    if (formula === cell.formula && returns) {
      if (open) tx.refresh(other, row, column);
      return;
    }
    // Where the opposite shifts do not give the text back, an image of it has to, and the engine reads the text again.
    const followed = follows && !open && returns;
    const identity = followed ? cell.identity : {};
    tx.rewriteFormula(other, row, column, { ...cell, formula, identity }, followed);
  });
}

/** References such as A2:A reach to the last row, whose number has just changed. */
function hasOpenEnd(formula: string): boolean {
  return /[A-Za-z]\$?\d+:\$?[A-Za-z]{1,3}(?!\$?\d|[A-Za-z])|\d:\$?\d/.test(formula);
}
