/** Commands about whole sheets, their sizes and what they hide. */

import type { Command, RangeAddress, SheetInfo } from "../api.ts";
import { decorationCopied, decorationWithout, withFormulas } from "../decoration.ts";
import { KernelError } from "../errors.ts";
import { eachFormula } from "../formulaCells.ts";
import { mayName, relocatedFormula, renamedFormula } from "../formulaText.ts";
import { localeRules } from "../locale.ts";
import { copiedRow, emptySheet, formulaCell, isFormula, type Model, type Sheet, type SheetFacts } from "../model.ts";
import { rewrittenRule } from "../shiftObjects.ts";
import type { Transaction } from "../transaction.ts";
import { checkGrid, checkRange, outside } from "./bounds.ts";

type Of<Name extends Command["do"]> = Extract<Command, { do: Name }>;

const DEFAULT_ROWS = 1000;
const DEFAULT_COLUMNS = 26;

function checkedName(model: Model, name: string, own?: number): string {
  if (name.trim() === "") throw new KernelError("sheet", "Sheet name cannot be empty.");
  if (name.length > 100) throw new KernelError("sheet", "Sheet name cannot be longer than 100 characters.");
  const other = model.sheetByName(name);
  if (other && other.id !== own) {
    throw new KernelError("sheet", `A sheet with the name "${name}" already exists. Please enter another name.`);
  }
  return name;
}

export function insertSheet(tx: Transaction, command: Of<"insertSheet">): void {
  const { rows = DEFAULT_ROWS, columns = DEFAULT_COLUMNS } = command;
  if (!Number.isInteger(rows) || !Number.isInteger(columns) || rows < 1 || columns < 1) outside();
  checkGrid(tx.model, rows, columns);
  const id = command.sheetId ?? tx.model.book.nextSheetId;
  if (tx.model.sheets.has(id)) throw new KernelError("sheet", `Sheet ${id} already exists.`);
  add(tx, emptySheet(id, checkedName(tx.model, command.name), rows, columns), command.index);
}

/** `index` is the place the sheet takes, from 1. */
function add(tx: Transaction, sheet: Sheet, index: number): void {
  const order = tx.model.book.sheetOrder.slice();
  order.splice(Math.max(0, Math.min(order.length, Math.trunc(index) - 1)), 0, sheet.id);
  tx.addSheet(sheet);
  tx.setBook({ sheetOrder: order, nextSheetId: Math.max(tx.model.book.nextSheetId, sheet.id + 1) });
}

export function deleteSheet(tx: Transaction, command: Of<"deleteSheet">): void {
  const sheet = tx.sheet(command.sheetId);
  const { book } = tx.model;
  if (book.sheetOrder.length === 1) throw new KernelError("sheet", "You can't remove all the sheets in a document.");
  checkVisibleLeft(tx.model, sheet.id);
  const { name } = sheet.state.facts;
  const order = book.sheetOrder.filter((id) => id !== sheet.id);
  const place = Math.max(0, Math.min(order.length - 1, book.sheetOrder.indexOf(sheet.id)));
  tx.removeSheet(sheet);
  tx.setBook({
    sheetOrder: order,
    activeSheetId: book.activeSheetId === sheet.id ? (order[place] ?? 0) : book.activeSheetId,
    namedRanges: Object.fromEntries(Object.entries(book.namedRanges).filter(([, range]) => range.sheetId !== sheet.id)),
    protections: book.protections.filter((protection) => protection.sheetId !== sheet.id),
    charts: book.charts
      .filter((chart) => chart.sheetId !== sheet.id)
      .map((chart) => ({ ...chart, ranges: chart.ranges.filter((range) => range.sheetId !== sheet.id) })),
    ...(book.decoration ? { decoration: decorationWithout(book.decoration, sheet.id) } : {}),
  });
  renameInFormulas(tx, name, null);
  for (const [number, stored] of [...tx.model.rules.entries]) {
    const rule = rewrittenRule(
      stored.rule,
      (text) => renamedFormula(text, name, null, tx.rules),
      (range) => (range.sheetId === sheet.id ? null : range),
    );
    if (JSON.stringify(rule) !== JSON.stringify(stored.rule)) tx.putRule(number, { ...stored, rule });
  }
}

function checkVisibleLeft(model: Model, leaving: number): void {
  const visible = [...model.sheets.values()].some((sheet) => sheet.id !== leaving && !sheet.state.facts.hidden);
  if (!visible) throw new KernelError("sheet", "You can't hide or remove all the visible sheets in a document.");
}

export function renameSheet(tx: Transaction, command: Of<"renameSheet">): void {
  const sheet = tx.sheet(command.sheetId);
  const previous = sheet.state.facts.name;
  const name = checkedName(tx.model, command.name, sheet.id);
  if (name === previous) return;
  tx.setSheetState(sheet, { ...sheet.state, facts: { ...sheet.state.facts, name } });
  nameAnew(tx, previous, name);
}

/** Formulas and rules that named a sheet by its previous name name it by the next one. */
export function nameAnew(tx: Transaction, previous: string, next: string): void {
  renameInFormulas(tx, previous, next);
  for (const [number, stored] of [...tx.model.rules.entries]) {
    const rule = rewrittenRule(
      stored.rule,
      (text) => renamedFormula(text, previous, next, tx.rules),
      (range) => range,
    );
    if (JSON.stringify(rule) !== JSON.stringify(stored.rule)) tx.putRule(number, { ...stored, rule });
  }
}

/**
 * The engine knows sheets by id, so a new name means nothing to it. Formulas that waited for that name are read again, and
 * an image is kept of them: the way back would take the name from them.
 */
function renameInFormulas(tx: Transaction, previous: string, next: string | null): void {
  const { decoration } = tx.model.book;
  if (decoration) {
    const renamed = (formula: string) => renamedFormula(formula, previous, next, tx.rules);
    tx.setBook({ decoration: withFormulas(decoration, renamed) });
  }
  eachFormula(tx.model, (sheet, row, column, cell) => {
    if (next !== null && mayName(cell.formula, next))
      tx.rewriteFormula(sheet, row, column, { ...cell, identity: {} }, false);
    if (!mayName(cell.formula, previous)) return;
    const formula = renamedFormula(cell.formula, previous, next, tx.rules);
    if (formula === cell.formula) return;
    const followed = next !== null;
    tx.rewriteFormula(sheet, row, column, { ...cell, formula, identity: followed ? cell.identity : {} }, followed);
  });
}

export function moveSheet(tx: Transaction, command: Of<"moveSheet">): void {
  const sheet = tx.sheet(command.sheetId);
  const order = tx.model.book.sheetOrder.filter((id) => id !== sheet.id);
  order.splice(Math.max(0, Math.min(order.length, Math.trunc(command.index) - 1)), 0, sheet.id);
  tx.setBook({ sheetOrder: order });
}

/** Protections stay behind, as on Google; charts come along. */
export function copySheet(tx: Transaction, command: Of<"copySheet">): void {
  const source = tx.sheet(command.sheetId);
  const { rowOrder, columnOrder, facts } = source.state;
  checkGrid(tx.model, rowOrder.length, columnOrder.length);
  const id = command.newId ?? tx.model.book.nextSheetId;
  if (tx.model.sheets.has(id)) throw new KernelError("sheet", `Sheet ${id} already exists.`);
  const name = checkedName(tx.model, command.name);
  const moved = (range: RangeAddress) => (range.sheetId === source.id ? { ...range, sheetId: id } : range);
  const filter = facts.filter && { ...facts.filter, range: moved(facts.filter.range) };
  const state = { ...source.state, facts: { ...facts, name, merges: facts.merges.map(moved), filter, formUrl: null } };
  const copy: Sheet = { id, state, rows: new Map() };
  add(tx, copy, command.index);
  copyRows(tx, source, copy);
  let chartId = Math.max(0, ...tx.model.book.charts.map((chart) => chart.id));
  const charts = tx.model.book.charts.filter((chart) => chart.sheetId === source.id);
  const copies = charts.map((chart) => ({ ...chart, id: ++chartId, sheetId: id, ranges: chart.ranges.map(moved) }));
  if (copies.length > 0) tx.setBook({ charts: [...tx.model.book.charts, ...copies] });
  const { decoration } = tx.model.book;
  if (decoration) tx.setBook({ decoration: decorationCopied(decoration, source.id, id) });
}

function copyRows(tx: Transaction, source: Sheet, copy: Sheet): void {
  source.state.rowOrder.forEach((rowId, index) => {
    const row = source.rows.get(rowId);
    if (!row) return;
    const { cells, styles, rules, notes } = copiedRow(row);
    const own = cells.map((cell) => (isFormula(cell) ? formulaCell(cell.formula) : cell));
    Object.assign(tx.editRowById(copy, rowId), { cells: own, styles, rules, notes });
    copy.state.columnOrder.forEach((columnId, place) => {
      if (isFormula(own[columnId])) tx.refresh(copy, index + 1, place + 1);
    });
  });
}

export function setSheet(tx: Transaction, command: Of<"setSheet">): void {
  const sheet = tx.sheet(command.sheetId);
  const { patch } = command;
  const { facts, rowOrder, columnOrder } = sheet.state;
  if (patch.hidden) checkVisibleLeft(tx.model, sheet.id);
  const { frozenRows = 0, frozenColumns = 0, filter } = patch;
  if (frozenRows < 0 || frozenColumns < 0 || frozenRows > rowOrder.length || frozenColumns > columnOrder.length)
    outside();
  if (filter) checkRange(sheet, { ...filter.range, sheetId: sheet.id });
  tx.setSheetState(sheet, { ...sheet.state, facts: { ...facts, ...patch } });
}

export function hideLines(tx: Transaction, command: Of<"hideRows" | "hideColumns">): void {
  const sheet = tx.sheet(command.sheetId);
  const { facts } = sheet.state;
  const rows = command.do === "hideRows";
  checkLines(sheet, rows, command.from, command.count);
  const lines = new Set(rows ? facts.hiddenRows : facts.hiddenColumns);
  for (let line = command.from; line < command.from + command.count; line++) {
    if (command.hidden) lines.add(line);
    else lines.delete(line);
  }
  const sorted = [...lines].sort((a, b) => a - b);
  const patch: Partial<SheetFacts> = rows ? { hiddenRows: sorted } : { hiddenColumns: sorted };
  tx.setSheetState(sheet, { ...sheet.state, facts: { ...facts, ...patch } });
}

export function resize(tx: Transaction, command: Of<"resize">): void {
  const sheet = tx.sheet(command.sheetId);
  const { facts } = sheet.state;
  const rows = command.axis === "rows";
  checkLines(sheet, rows, command.from, command.count);
  if (!(command.pixels >= 0 && command.pixels <= 10_000)) outside();
  const sizes: SheetInfo["rowHeights"] = { ...(rows ? facts.rowHeights : facts.columnWidths) };
  for (let line = command.from; line < command.from + command.count; line++) sizes[line] = command.pixels;
  const patch: Partial<SheetFacts> = rows ? { rowHeights: sizes } : { columnWidths: sizes };
  tx.setSheetState(sheet, { ...sheet.state, facts: { ...facts, ...patch } });
}

function checkLines(sheet: Sheet, rows: boolean, from: number, count: number): void {
  const { rowOrder, columnOrder } = sheet.state;
  const length = rows ? rowOrder.length : columnOrder.length;
  checkRange(sheet, { sheetId: sheet.id, row: 1, column: 1, rows: 1, columns: 1 });
  if (!Number.isInteger(from) || !Number.isInteger(count) || from < 1 || count < 1 || from + count - 1 > length)
    outside();
}

/** Formulas are written in the separators of the workbook's locale, so a new locale rewrites them. */
export function relocateFormulas(tx: Transaction, locale: string): void {
  const [before, after] = [tx.rules, localeRules(locale)];
  if (before.decimal === after.decimal && before.argument === after.argument) return;
  const { decoration } = tx.model.book;
  if (decoration) {
    tx.setBook({ decoration: withFormulas(decoration, (formula) => relocatedFormula(formula, before, after)) });
  }
  eachFormula(tx.model, (sheet, row, column, cell) => {
    const formula = relocatedFormula(cell.formula, before, after);
    tx.rewriteFormula(sheet, row, column, { ...cell, formula, identity: {} }, false);
  });
}
