import type { Command } from "../api.ts";
import { withFormulas } from "../decoration.ts";
import { KernelError } from "../errors.ts";
import { eachFormula } from "../formulaCells.ts";
import { mayName, shiftedFormula } from "../formulaText.ts";
import type { Sheet } from "../model.ts";
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
  const noun = axis === "row" ? "rows" : "columns";
  if (command.count >= order.length) throw new KernelError("range", `You can't delete all the ${noun} on the sheet.`);
  const frozen = axis === "row" ? facts.frozenRows : facts.frozenColumns;
  if (frozen < order.length && command.from <= frozen + 1 && command.from + command.count - 1 >= order.length) {
    throw new KernelError("range", `Sorry, it is not possible to delete all non-frozen ${noun}.`);
  }
  const ids = order.slice(command.from - 1, command.from - 1 + command.count);
  if (axis === "row") for (const id of ids) tx.dropRow(sheet, id);
  else for (const id of rowOrder) tx.blankCells(sheet, id, ids);
  applyShift(tx, sheet, { sheetId: sheet.id, axis, kind: "delete", at: command.from, count: command.count, before: 0 });
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

/** Changes the order of lines and everything that names them; `returning` are the ids of lines that come back. */
export function applyShift(tx: Transaction, sheet: Sheet, shift: Shift, returning?: readonly number[]): void {
  const follows = tx.shift(shift);
  const { state } = sheet;
  const known = returning?.values();
  let next = shift.axis === "row" ? state.nextRowId : state.nextColumnId;
  const order = shiftedOrder(
    shift.axis === "row" ? state.rowOrder : state.columnOrder,
    shift,
    () => known?.next().value ?? next++,
  );
  const facts = shiftedFacts(state.facts, shift);
  if (shift.axis === "row") tx.setSheetState(sheet, { ...state, facts, rowOrder: order, nextRowId: next });
  else tx.setSheetState(sheet, { ...state, facts, columnOrder: order, nextColumnId: next });
  const { sheetId } = shift;
  if (namesLines(tx, sheetId)) tx.setBook(shiftedBook(tx.model.book, shift));
  shiftConditions(tx, sheet, shift);
  shiftRules(tx, sheet, shift);
  shiftFormulas(tx, sheet, shift, follows);
  tx.reordered(shift);
}

function namesLines(tx: Transaction, sheetId: number): boolean {
  const { namedRanges, protections, charts, decoration } = tx.model.book;
  if (decoration) return true;
  if (Object.values(namedRanges).some((range) => range.sheetId === sheetId)) return true;
  if (protections.some((protection) => protection.sheetId === sheetId)) return true;
  return charts.some((chart) => chart.sheetId === sheetId || chart.ranges.some((range) => range.sheetId === sheetId));
}

function shiftConditions(tx: Transaction, sheet: Sheet, shift: Shift): void {
  const { decoration } = tx.model.book;
  if (!decoration?.conditionalFormats.length) return;
  const { name } = sheet.state.facts;
  const moved = (formula: string, sheetId: number) =>
    shiftedFormula(formula, shift, name, sheetId === sheet.id, tx.rules);
  tx.setBook({ decoration: withFormulas(decoration, moved) });
}

function shiftRules(tx: Transaction, sheet: Sheet, shift: Shift): void {
  for (const [number, stored] of [...tx.model.rules.entries]) {
    const next = shiftedRule(stored, shift, sheet.state.facts.name, tx.rules);
    if (JSON.stringify(next) !== JSON.stringify(stored)) tx.putRule(number, next);
  }
}

function shiftFormulas(tx: Transaction, sheet: Sheet, shift: Shift, follows: boolean): void {
  const { name } = sheet.state.facts;
  const back = inverseShift(shift);
  eachFormula(tx.model, (other, row, column, cell) => {
    const own = other === sheet;
    if (!own && !mayName(cell.formula, name)) return;
    const formula = shiftedFormula(cell.formula, shift, name, own, tx.rules);
    const open = hasOpenEnd(cell.formula);
    if (formula === cell.formula) {
      if (open) tx.refresh(other, row, column);
      return;
    }
    // Where the shift cannot be taken back in the text, the engine and the text may part: it reads the text again.
    const followed = follows && !open && shiftedFormula(formula, back, name, own, tx.rules) === cell.formula;
    const identity = followed ? cell.identity : {};
    tx.rewriteFormula(other, row, column, { ...cell, formula, identity }, followed);
  });
}

/** References such as A2:A reach to the last row, whose number has just changed. */
function hasOpenEnd(formula: string): boolean {
  return /[A-Za-z]\$?\d+:\$?[A-Za-z]{1,3}(?!\$?\d|[A-Za-z])|\d:\$?\d/.test(formula);
}
