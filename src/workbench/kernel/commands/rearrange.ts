/** Commands that bring cells elsewhere: sorting, copying, moving. */

import { contains, intersects } from "../address.ts";
import type { Command, RangeAddress, Value } from "../api.ts";
import { sortedIndexes } from "../arrayFunctions.ts";
import { areasOfRows, copiedAreas, copyTarget } from "../commandAreas.ts";
import { KernelError } from "../errors.ts";
import { displayText, isDateFormat } from "../format.ts";
import { copiedFormula } from "../formulaText.ts";
import { collation } from "../locale.ts";
import { type Content, formulaCell, isFormula, type Sheet } from "../model.ts";
import type { Transaction } from "../transaction.ts";
import { checkRange, outside, sheetOf } from "./bounds.ts";
import { styleNumber } from "./cells.ts";

type Of<Name extends Command["do"]> = Extract<Command, { do: Name }>;
type Read = (at: RangeAddress) => Value[][];

interface SortedLine {
  from: number;
  contents: Content[];
  styles: number[];
  notes: (string | null)[];
}

/** `by` names columns of the sheet, as Range.sort does. Formulas move as copies would; validation stays where it is. */
export function sort(tx: Transaction, command: Of<"sort">, read: Read): void {
  const { at } = command;
  const sheet = sheetOf(tx, at);
  if (sheet.state.facts.merges.some((merge) => intersects(merge, at) && merge.rows > 1)) {
    throw new KernelError("merge", "You can't sort a range with vertical merges.");
  }
  const outsideColumn = command.by.some(({ column }) => column < at.column || column >= at.column + at.columns);
  if (command.by.length === 0 || outsideColumn) outside();
  const rows = command.rows ?? Array.from({ length: at.rows }, (_, index) => at.row + index);
  const lines = linesOf(tx, sheet, at, rows);
  const keys = command.by.map(({ column, ascending }) => {
    const values = read({ ...at, column, columns: 1 });
    return { values: rows.map((row) => values[row - at.row]?.[0] ?? null), ascending };
  });
  const compare = collation(tx.model.book.info.locale);
  sortedIndexes(rows.length, keys, compare).forEach((from, index) => {
    const line = lines[from];
    if (line && from !== index) place(tx, sheet, at, line, rows[index] ?? line.from);
  });
  tx.areas.push(...areasOfRows(at, command.rows));
}

function linesOf(tx: Transaction, sheet: Sheet, at: RangeAddress, rows: readonly number[]): SortedLine[] {
  const ids = sheet.state.columnOrder.slice(at.column - 1, at.column - 1 + at.columns);
  return rows.map((from) => {
    const row = tx.model.row(sheet, from);
    return {
      from,
      contents: ids.map((id) => row?.cells[id] ?? null),
      styles: ids.map((id) => row?.styles[id] ?? 0),
      notes: ids.map((id) => row?.notes?.[id] ?? null),
    };
  });
}

function place(tx: Transaction, sheet: Sheet, at: RangeAddress, line: SortedLine, row: number): void {
  const { rules } = tx;
  for (let index = 0; index < at.columns; index++) {
    const column = at.column + index;
    const content = line.contents[index] ?? null;
    tx.setStyle(sheet, row, column, line.styles[index] ?? 0);
    tx.setNote(sheet, row, column, line.notes[index] ?? null);
    const moved = isFormula(content) ? formulaCell(copiedFormula(content.formula, row - line.from, 0, rules)) : content;
    tx.setContent(sheet, row, column, moved);
  }
}

interface CopiedCell {
  content: Content;
  value: Value;
  shown: () => string;
  style: number;
  rule: number;
  note: string | null;
}

/** A target that is a multiple of the source is filled with repetitions. */
export function copyRange(tx: Transaction, command: Of<"copyRange">, read: Read): void {
  const { from, what } = command;
  const source = sheetOf(tx, from);
  const to = command.lines ? command.to : copyTarget(from, command.to);
  const target = tx.sheet(to.sheetId);
  checkRange(target, to);
  const cells = copiedCells(tx, source, from, read);
  if (what === "all" && command.lines) refuseMerges(source, target, from, to);
  else if (what === "all") copyMerges(tx, source, target, from, to);
  const lines =
    command.lines ??
    Array.from({ length: to.rows }, (_, down): [number, number] => [from.row + (down % from.rows), to.row + down]);
  for (const [read, row] of lines) {
    for (let right = 0; right < to.columns; right++) {
      const cell = cells[read - from.row]?.[right % from.columns];
      const column = to.column + right;
      if (cell)
        pasteCell(tx, target, row, column, cell, what, [row - read, column - from.column - (right % from.columns)]);
    }
  }
  tx.areas.push(...copiedAreas(command));
}

/** Lines that do not follow each other have no merged cells to bring, and no room for them. */
function refuseMerges(source: Sheet, target: Sheet, from: RangeAddress, to: RangeAddress): void {
  const met = (sheet: Sheet, at: RangeAddress) => sheet.state.facts.merges.some((merge) => intersects(merge, at));
  if (met(source, from) || met(target, to))
    throw new KernelError("merge", "You can't paste merged cells into rows that are hidden by a filter.");
}

function copiedCells(tx: Transaction, sheet: Sheet, from: RangeAddress, read: Read): CopiedCell[][] {
  const values = read(from);
  const ids = sheet.state.columnOrder.slice(from.column - 1, from.column - 1 + from.columns);
  return values.map((line, down) => {
    const row = tx.model.row(sheet, from.row + down);
    return ids.map((id, right) => ({
      content: row?.cells[id] ?? null,
      value: line[right] ?? null,
      shown: () => displayText(line[right] ?? null, tx.model.styles.get(row?.styles[id])?.numberFormat, tx.rules),
      style: row?.styles[id] ?? 0,
      rule: row?.rules[id] ?? 0,
      note: row?.notes?.[id] ?? null,
    }));
  });
}

function pasteCell(
  tx: Transaction,
  sheet: Sheet,
  row: number,
  column: number,
  cell: CopiedCell,
  what: Of<"copyRange">["what"],
  [rows, columns]: [number, number],
): void {
  if (what === "all" || what === "formats") tx.setStyle(sheet, row, column, cell.style);
  if (what === "all" || what === "validations") tx.setRule(sheet, row, column, cell.rule);
  if (what === "all") {
    tx.setNote(sheet, row, column, cell.note);
    const { content } = cell;
    const copy = isFormula(content) ? formulaCell(copiedFormula(content.formula, rows, columns, tx.rules)) : content;
    tx.setContent(sheet, row, column, copy);
  } else if (what === "values") pasteValue(tx, sheet, row, column, cell);
  else tx.refresh(sheet, row, column);
}

function pasteValue(tx: Transaction, sheet: Sheet, row: number, column: number, cell: CopiedCell): void {
  const { value } = cell;
  const style = tx.model.style(sheet, row, column);
  // A cell for plain text takes what the source shows.
  if (style?.numberFormat === "@" && value !== null && typeof value !== "string")
    return tx.setContent(sheet, row, column, cell.shown());
  if (typeof value !== "object" || value === null) return tx.setContent(sheet, row, column, value);
  if ("error" in value) return tx.setContent(sheet, row, column, value.error);
  if (!isDateFormat(style?.numberFormat)) {
    const numberFormat = Number.isInteger(value.serial) ? tx.rules.dateFormat : tx.rules.dateTimeFormat;
    tx.setStyle(sheet, row, column, styleNumber(tx, { ...style, numberFormat }));
  }
  tx.setContent(sheet, row, column, value.serial);
}

function copyMerges(tx: Transaction, source: Sheet, target: Sheet, from: RangeAddress, to: RangeAddress): void {
  const { facts } = target.state;
  const inside = source.state.facts.merges.filter((merge) => contains(from, merge));
  const kept = facts.merges.filter((merge) => !contains(to, merge) || (source === target && contains(from, merge)));
  if (kept.some((merge) => intersects(merge, to) && !contains(from, merge))) {
    throw new KernelError("merge", "You can't paste over only part of a merged range.");
  }
  const added: RangeAddress[] = [];
  for (let down = 0; down < to.rows; down += from.rows) {
    for (let right = 0; right < to.columns; right += from.columns) {
      for (const merge of inside) {
        const row = merge.row - from.row + to.row + down;
        const column = merge.column - from.column + to.column + right;
        added.push({ ...merge, sheetId: to.sheetId, row, column });
      }
    }
  }
  const fresh = added.filter((merge) => !kept.some((other) => intersects(other, merge)));
  if (fresh.length === 0 && kept.length === facts.merges.length) return;
  tx.setSheetState(target, { ...target.state, facts: { ...facts, merges: [...kept, ...fresh] } });
}
