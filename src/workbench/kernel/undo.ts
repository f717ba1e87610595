/** Steps of each person, to be taken back and done again. */

import type { RangeAddress } from "./api.ts";
import { areasOf, STRIDE } from "./areas.ts";
import { nameAnew } from "./commands/sheets.ts";
import { applyShifts } from "./commands/structure.ts";
import { renamedFormula, shiftedFormula } from "./formulaText.ts";
import { bookTakenBack, recordTakenBack } from "./merging.ts";
import {
  type BookState,
  type Content,
  emptyRow,
  isFormula,
  putAt,
  type Row,
  type Sheet,
  type SheetFacts,
  type SheetState,
  type StoredRule,
} from "./model.ts";
import { mergedOrder, stepsBetween } from "./orders.ts";
import type { Shift } from "./shift.ts";
import { rewrittenRule, shiftedBook, shiftedFacts } from "./shiftObjects.ts";
import type { Change, Changes, Rename, Transaction } from "./transaction.ts";

const MOST_STEPS = 100;
/** Rows whose images one person's steps may hold, so that bulk changes do not fill the memory. */
const MOST_ROWS = 200_000;

export type Direction = "undo" | "redo";

export interface Step {
  version: number;
  changes: Changes;
}

/** Whether anything is other than before; looking at another sheet changes nothing that somebody would take back. */
export function isStep({ rows, sheets, rules, book }: Changes): boolean {
  const other = <T>({ before, after }: Change<T>) =>
    before !== after && JSON.stringify(before) !== JSON.stringify(after);
  if ([...sheets.values()].some(other) || [...rules.values()].some(other)) return true;
  if ([...rows.values()].some((changed) => [...changed.values()].some(otherRow))) return true;
  if (!book?.before || !book.after) return false;
  const { before, after } = book;
  return (Object.keys(after) as (keyof BookState)[]).some((part) => {
    return part !== "version" && part !== "activeSheetId" && other({ before: before[part], after: after[part] });
  });
}

function otherRow({ before, after }: Change<Row>): boolean {
  const [old, next] = [before ?? emptyRow(), after ?? emptyRow()];
  const cells = Math.max(old.cells.length, next.cells.length);
  for (let id = 0; id < cells; id++) if (!sameContent(old.cells[id] ?? null, next.cells[id] ?? null)) return true;
  for (const looks of ["styles", "rules"] as const) {
    const length = Math.max(old[looks].length, next[looks].length);
    for (let id = 0; id < length; id++) if ((old[looks][id] ?? 0) !== (next[looks][id] ?? 0)) return true;
  }
  return JSON.stringify(old.notes) !== JSON.stringify(next.notes);
}

/** Where a step led: to what it changed first, if anything, and whether others' later changes have kept a part of it from going back. */
export interface Taken {
  place: RangeAddress | undefined;
  kept: boolean;
}

/** What has changed the texts of formulas since a commit, in order. */
export type Later = Pick<Changes, "shifts" | "renames">;

interface Rewriting extends Later {
  version: number;
  /** The version of the commit that this one takes back. */
  undoes: number | undefined;
}

/** What each person may take back and do again. */
export class History {
  private readonly stacks = { undo: new Map<string, Step[]>(), redo: new Map<string, Step[]>() };
  private readonly rewritings: Rewriting[] = [];

  /** `madeBy` tells whether the commit was a change of its own, or the undo or redo of the commit `undoes`. */
  record(email: string, step: Step, madeBy: "change" | Direction, undoes?: number): void {
    const { shifts, renames } = step.changes;
    if (shifts.length > 0 || renames.length > 0 || undoes !== undefined)
      this.rewritings.push({ version: step.version, shifts, renames, undoes });
    push(this.stacks[madeBy === "undo" ? "redo" : "undo"], email, step);
    if (madeBy === "change") this.stacks.redo.delete(email.toLowerCase());
  }

  take(email: string, direction: Direction): Step | null {
    return this.stacks[direction].get(email.toLowerCase())?.pop() ?? null;
  }

  putBack(email: string, direction: Direction, step: Step): void {
    push(this.stacks[direction], email, step);
  }

  /** What was rewritten since a version, without what was taken back before anything else was rewritten. */
  since(version: number): Later {
    const left: Rewriting[] = [];
    for (const made of this.rewritings) {
      if (made.version <= version) continue;
      if (made.undoes !== undefined && left.at(-1)?.version === made.undoes) left.pop();
      else if (made.shifts.length > 0 || made.renames.length > 0) left.push(made);
    }
    return { shifts: left.flatMap(({ shifts }) => shifts), renames: left.flatMap(({ renames }) => renames) };
  }
}

function push(stacks: Map<string, Step[]>, email: string, step: Step): void {
  const key = email.toLowerCase();
  const stack = [...(stacks.get(key) ?? []), step];
  const size = (one: Step) => [...one.changes.rows.values()].reduce((sum, rows) => sum + rows.size, 0);
  let rows = stack.reduce((sum, one) => sum + size(one), 0);
  while (stack.length > 1 && (stack.length > MOST_STEPS || rows > MOST_ROWS)) {
    const dropped = stack.shift();
    if (dropped) rows -= size(dropped);
  }
  stacks.set(key, stack);
}

/**
 * Takes a commit back cell by cell and thing by thing, so that what others did since stays: a cell goes back only where
 * it still holds what the commit left there. `later` is what was rewritten since.
 */
export function takeBack(tx: Transaction, changes: Changes, later: Later): Taken {
  // Shifts are taken back by opposite shifts, which carry rules, ranges and formulas along; the images then restore
  // what that loses. When others have shifted since, the numbering of lost things no longer fits: they stay lost.
  const opposite: Shift[] = [];
  for (const [sheetId, change] of changes.sheets) opposite.push(...sheetBack(tx, sheetId, change));
  const exact = later.shifts.length === 0;
  const frame: Frame = { own: changes.shifts, later: later.shifts, opposite, exact };
  for (const [sheetId, change] of changes.sheets) {
    const sheet = tx.model.sheets.get(sheetId);
    if (sheet && change.before && change.after) factsBack(tx, sheet, change.before.facts, change.after.facts, frame);
  }
  for (const [number, { before }] of changes.rules)
    if (before && exact) tx.putRule(number, renamedRule(tx, before, later));
  if (changes.book?.before && changes.book.after) bookBack(tx, changes.book.before, changes.book.after, frame);
  const touched = new Map<number, Set<number>>();
  const policy: RowPolicy = {
    later,
    skipFollowed: changes.shifts.length > 0 && !exact,
    skipRenamed: changes.renames.length > 0 && changes.shifts.length === 0,
    kept: false,
  };
  for (const [sheetId, rows] of changes.rows) {
    const sheet = tx.model.sheets.get(sheetId);
    if (sheet) rowsBack(tx, sheet, rows, policy, touched);
    else if (changes.sheets.get(sheetId)?.before !== null) policy.kept = true;
  }
  const areas = areasOf(touched);
  tx.areas.push(...areas);
  return { place: placeOf(tx, opposite) ?? areas[0], kept: policy.kept };
}

/** The lines that have come back, or those that now stand where others went. */
function placeOf(tx: Transaction, shifts: Shift[]): RangeAddress | undefined {
  const shift = shifts.find(({ kind }) => kind === "insert") ?? shifts[0];
  const state = shift && tx.model.sheets.get(shift.sheetId)?.state;
  if (!shift || !state) return undefined;
  const { sheetId, axis, kind, at, count, before } = shift;
  const [rows, columns] = [state.rowOrder.length, state.columnOrder.length];
  const first = Math.min(kind === "move" ? Math.min(at, before) : at, axis === "row" ? rows : columns);
  const size = kind === "insert" ? count : 1;
  if (axis === "row") return { sheetId, row: first, column: 1, rows: size, columns };
  return { sheetId, row: 1, column: first, rows, columns: size };
}

/** The shifts around a step: its own, those of others since, and those that take its own back. */
interface Frame {
  own: Shift[];
  later: Shift[];
  opposite: Shift[];
  exact: boolean;
}

/** Sheets and orders of lines; returns the shifts made for it. */
function sheetBack(tx: Transaction, sheetId: number, { before, after }: Change<SheetState>): Shift[] {
  const sheet = tx.model.sheets.get(sheetId);
  if (before && !after) {
    if (!sheet) tx.addSheet({ id: sheetId, state: before, rows: new Map() });
    return [];
  }
  if (!sheet) return [];
  if (!before || !after) {
    if (tx.model.sheets.size > 1) tx.removeSheet(sheet);
    return [];
  }
  const rows = orderBack(tx, sheet, "row", before.rowOrder, after.rowOrder);
  const columns = orderBack(tx, sheet, "column", before.columnOrder, after.columnOrder);
  return [...rows, ...columns];
}

function orderBack(tx: Transaction, sheet: Sheet, axis: Shift["axis"], before: number[], after: number[]): Shift[] {
  const name = axis === "row" ? "rowOrder" : "columnOrder";
  const current = sheet.state[name];
  const wanted = mergedOrder(before, after, current);
  if (wanted === current) return [];
  const steps = stepsBetween(current, wanted, sheet.id, axis);
  const staying = new Set(wanted);
  if (axis === "row") for (const id of current) if (!staying.has(id)) tx.dropRow(sheet, id);
  applyShifts(tx, sheet, steps);
  return steps.map(({ shift }) => shift);
}

function factsBack(tx: Transaction, sheet: Sheet, before: SheetFacts, after: SheetFacts, frame: Frame): void {
  const through = (facts: SheetFacts, shifts: Shift[]) =>
    shifts.reduce((image, shift) => (shift.sheetId === sheet.id ? shiftedFacts(image, shift) : image), facts);
  const { own, later, opposite, exact } = frame;
  const from = exact ? before : through(before, [...own, ...later, ...opposite]);
  const to = through(after, [...later, ...opposite]);
  const facts = recordTakenBack<SheetFacts>(from, to, sheet.state.facts);
  const { name } = sheet.state.facts;
  if (JSON.stringify(facts) !== JSON.stringify(sheet.state.facts)) tx.setSheetState(sheet, { ...sheet.state, facts });
  if (facts.name !== name) nameAnew(tx, name, facts.name);
}

function bookBack(tx: Transaction, before: BookState, after: BookState, frame: Frame): void {
  const { own, later, opposite, exact } = frame;
  const from = exact ? before : [...own, ...later, ...opposite].reduce(shiftedBook, before);
  const to = [...later, ...opposite].reduce(shiftedBook, after);
  const { book } = tx.model;
  const back = bookTakenBack(from, to, book);
  const sheetOrder = back.sheetOrder.filter((id) => tx.model.sheets.has(id));
  const wanted = book.activeSheetId === after.activeSheetId ? before.activeSheetId : book.activeSheetId;
  const activeSheetId = [wanted, book.activeSheetId, ...sheetOrder].find((id) => sheetOrder.includes(id)) ?? 0;
  const next = { ...back, sheetOrder, activeSheetId };
  if (JSON.stringify({ ...book, ...next }) !== JSON.stringify(book)) tx.setBook(next);
}

function renamedRule(tx: Transaction, stored: StoredRule, { renames }: Later): StoredRule {
  const rename = (text: string) => renamedText(tx, text, renames);
  return { ...stored, rule: rewrittenRule(stored.rule, rename, (range) => range) };
}

function renamedText(tx: Transaction, text: string, renames: Rename[]): string {
  return renames.reduce((formula, { from, to }) => renamedFormula(formula, from, to, tx.rules), text);
}

interface RowPolicy {
  later: Later;
  /** Formulas that were only rewritten by the commit's own shift have been rewritten back already. */
  skipFollowed: boolean;
  /** So have those that were only given another name of a sheet. */
  skipRenamed: boolean;
  /** Set where somebody else's change keeps a cell from going back. */
  kept: boolean;
}

function rowsBack(
  tx: Transaction,
  sheet: Sheet,
  rows: Map<number, Change<Row>>,
  policy: RowPolicy,
  touched: Map<number, Set<number>>,
): void {
  const rowPlaces = new Map(sheet.state.rowOrder.map((id, index) => [id, index + 1]));
  const columnPlaces = new Map(sheet.state.columnOrder.map((id, index) => [id, index + 1]));
  const keys = touched.get(sheet.id) ?? new Set<number>();
  touched.set(sheet.id, keys);
  for (const [id, change] of rows) {
    const row = rowPlaces.get(id);
    if (row === undefined) {
      if (change.before) policy.kept = true;
      continue;
    }
    rowBack(tx, sheet, id, change, policy, (columnId) => {
      const column = columnPlaces.get(columnId);
      if (column === undefined) return;
      keys.add(row * STRIDE + column);
      tx.refresh(sheet, row, column);
    });
  }
}

function rowBack(
  tx: Transaction,
  sheet: Sheet,
  id: number,
  change: Change<Row>,
  policy: RowPolicy,
  mark: (columnId: number) => void,
): void {
  const before = change.before ?? emptyRow();
  const after = change.after ?? emptyRow();
  const edited = tx.editRowById(sheet, id);
  for (let columnId = 0; columnId < Math.max(before.cells.length, after.cells.length); columnId++) {
    const [old, left] = [before.cells[columnId] ?? null, after.cells[columnId] ?? null];
    if (sameContent(old, left) && !rewrittenInVain(old, left)) continue;
    if (policy.skipFollowed && isFormula(old) && isFormula(left) && old.identity === left.identity) continue;
    if (policy.skipRenamed && !sameContent(old, left) && rewrittenOnly(old, left)) continue;
    const next = carried(tx, old, sheet, policy.later);
    const current = edited.cells[columnId] ?? null;
    if (sameContent(current, next)) continue;
    if (!sameContent(current, carried(tx, left, sheet, policy.later)) && !rewrittenOnly(current, left)) {
      policy.kept = true;
      continue;
    }
    putAt(edited.cells, columnId, next, null);
    mark(columnId);
  }
  const kept = [
    numbersBack(before.styles, after.styles, edited.styles, mark),
    numbersBack(before.rules, after.rules, edited.rules, mark),
    notesBack(before, after, edited, mark),
  ];
  if (kept.includes(true)) policy.kept = true;
}

function sameContent(one: Content, other: Content): boolean {
  return isFormula(one) && isFormula(other) ? one.formula === other.formula : one === other;
}

/** A formula whose text a shift has left alone, though the opposite shift does not. */
function rewrittenInVain(old: Content, left: Content): boolean {
  return isFormula(old) && isFormula(left) && old !== left && old.identity !== left.identity;
}

/** A formula that nobody typed anew since: shifts alone have changed its text. */
function rewrittenOnly(current: Content, left: Content): boolean {
  return (
    isFormula(current) && isFormula(left) && (current.origin === left.origin || current.identity === left.identity)
  );
}

/** The content as it would read by now had it stood there all the time. */
function carried(tx: Transaction, content: Content, sheet: Sheet, { shifts, renames }: Later): Content {
  if (!isFormula(content)) return content;
  let formula = renamedText(tx, content.formula, renames);
  for (const shift of shifts) {
    const name = tx.model.sheets.get(shift.sheetId)?.state.facts.name;
    if (name !== undefined) formula = shiftedFormula(formula, shift, name, shift.sheetId === sheet.id, tx.rules);
  }
  return formula === content.formula ? content : { ...content, formula, identity: {} };
}

/** Tells whether somebody else's change has kept one of the numbers from going back. */
function numbersBack(before: number[], after: number[], edited: number[], mark: (columnId: number) => void): boolean {
  let kept = false;
  for (let columnId = 0; columnId < Math.max(before.length, after.length); columnId++) {
    const [old, left] = [before[columnId] ?? 0, after[columnId] ?? 0];
    const current = edited[columnId] ?? 0;
    if (old === left || current === old) continue;
    if (current !== left) {
      kept = true;
      continue;
    }
    putAt(edited, columnId, old, 0);
    mark(columnId);
  }
  return kept;
}

/** Tells whether somebody else's change has kept one of the notes from going back. */
function notesBack(before: Row, after: Row, edited: Row, mark: (columnId: number) => void): boolean {
  const notes: Record<number, string> = { ...edited.notes };
  let kept = false;
  for (const id of Object.keys({ ...before.notes, ...after.notes }).map(Number)) {
    const [old, left] = [before.notes?.[id], after.notes?.[id]];
    if (old === left || notes[id] === old) continue;
    if (notes[id] !== left) {
      kept = true;
      continue;
    }
    if (old === undefined) delete notes[id];
    else notes[id] = old;
    mark(id);
  }
  edited.notes = Object.keys(notes).length > 0 ? notes : null;
  return kept;
}
