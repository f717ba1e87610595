import type { RangeAddress } from "./api.ts";
import { KernelError } from "./errors.ts";
import { eachFormula } from "./formulaCells.ts";
import type { LocaleRules } from "./locale.ts";
import {
  type BookState,
  type Content,
  copiedRow,
  emptyRow,
  isFormula,
  type Model,
  putAt,
  type Row,
  type Sheet,
  type SheetState,
  type StoredRule,
} from "./model.ts";
import type { Shift } from "./shift.ts";

/** The image of a thing before and after a commit; null where it did not exist. */
export interface Change<T> {
  before: T | null;
  after: T | null;
}

/** What one commit changed, by stable ids: enough to undo it, to save it and to roll it back. */
export interface Changes {
  rows: Map<number, Map<number, Change<Row>>>;
  sheets: Map<number, Change<SheetState>>;
  rules: Map<number, Change<StoredRule>>;
  book: Change<BookState> | null;
  shifts: Shift[];
  renames: Rename[];
}

/** A new name of a sheet. */
export interface Rename {
  from: string;
  to: string;
}

/** Told of every change while a transaction runs, in the order of the changes. */
export interface Follower {
  cell(sheetId: number, row: number, column: number): void;
  /** Whether formulas rewritten for this shift need not be told again. */
  shift(shift: Shift): boolean;
  /** Shifts that are too many to be followed one by one. */
  shifted(): void;
  /** After the order of lines has changed. */
  reordered(shift: Shift): void;
  sheet(sheetId: number): void;
}

/** All changes to the model go through here: it keeps the images that rolling back and undoing need. */
export class Transaction {
  readonly model: Model;
  readonly changes: Changes = {
    rows: new Map(),
    sheets: new Map(),
    rules: new Map(),
    book: null,
    shifts: [],
    renames: [],
  };
  readonly areas: RangeAddress[] = [];
  readonly structure = new Set<number>();
  private readonly follower: Follower;

  constructor(model: Model, follower: Follower) {
    this.model = model;
    this.follower = follower;
  }

  sheet(sheetId: number): Sheet {
    const sheet = this.model.sheets.get(sheetId);
    if (!sheet) throw new KernelError("sheet", `Sheet ${sheetId} not found`);
    return sheet;
  }

  /** The row at a position, ready to be changed. */
  editRow(sheet: Sheet, row: number): Row {
    const id = sheet.state.rowOrder[row - 1];
    if (id === undefined)
      throw new KernelError("range", "The coordinates of the range are outside the dimensions of the sheet.");
    return this.editRowById(sheet, id);
  }

  editRowById(sheet: Sheet, id: number): Row {
    let touched = this.changes.rows.get(sheet.id);
    if (!touched) {
      touched = new Map();
      this.changes.rows.set(sheet.id, touched);
    }
    const known = touched.get(id);
    if (known?.after) return known.after;
    const current = sheet.rows.get(id);
    const next = current ? copiedRow(current) : emptyRow();
    if (known) known.after = next;
    else touched.set(id, { before: current ?? null, after: next });
    sheet.rows.set(id, next);
    return next;
  }

  dropRow(sheet: Sheet, id: number): void {
    const current = sheet.rows.get(id);
    if (!current) return;
    let touched = this.changes.rows.get(sheet.id);
    if (!touched) {
      touched = new Map();
      this.changes.rows.set(sheet.id, touched);
    }
    const known = touched.get(id);
    if (known) known.after = null;
    else touched.set(id, { before: current, after: null });
    sheet.rows.delete(id);
  }

  /** Takes everything out of some columns of a row, so that nothing of a deleted column is kept. */
  blankCells(sheet: Sheet, rowId: number, columnIds: readonly number[]): void {
    const row = sheet.rows.get(rowId);
    const holds = (id: number) =>
      (row?.cells[id] ?? null) !== null || row?.styles[id] || row?.rules[id] || row?.notes?.[id];
    const held = columnIds.filter(holds);
    if (held.length === 0) return;
    const edited = this.editRowById(sheet, rowId);
    for (const id of held) {
      putAt(edited.cells, id, null, null);
      putAt(edited.styles, id, 0, 0);
      putAt(edited.rules, id, 0, 0);
      if (edited.notes) delete edited.notes[id];
    }
  }

  setContent(sheet: Sheet, row: number, column: number, content: Content): void {
    const id = sheet.state.columnOrder[column - 1] ?? -1;
    const old = this.model.row(sheet, row)?.cells[id] ?? null;
    if (old === content && !isFormula(content)) return;
    putAt(this.editRow(sheet, row).cells, id, content, null);
    this.follower.cell(sheet.id, row, column);
  }

  setStyle(sheet: Sheet, row: number, column: number, style: number): void {
    const id = sheet.state.columnOrder[column - 1] ?? -1;
    if ((this.model.row(sheet, row)?.styles[id] ?? 0) === style) return;
    putAt(this.editRow(sheet, row).styles, id, style, 0);
  }

  setRule(sheet: Sheet, row: number, column: number, rule: number): void {
    const id = sheet.state.columnOrder[column - 1] ?? -1;
    if ((this.model.row(sheet, row)?.rules[id] ?? 0) === rule) return;
    putAt(this.editRow(sheet, row).rules, id, rule, 0);
  }

  setNote(sheet: Sheet, row: number, column: number, note: string | null): void {
    const id = sheet.state.columnOrder[column - 1] ?? -1;
    if ((this.model.row(sheet, row)?.notes?.[id] ?? null) === (note || null)) return;
    const edited = this.editRow(sheet, row);
    const notes = { ...edited.notes };
    if (note) notes[id] = note;
    else delete notes[id];
    edited.notes = Object.keys(notes).length > 0 ? notes : null;
  }

  get rules(): LocaleRules {
    return this.model.locale;
  }

  lookAt(sheet: Sheet, row: number, column: number): { style: number; rule: number } {
    const id = sheet.state.columnOrder[column - 1] ?? -1;
    const found = this.model.row(sheet, row);
    return { style: found?.styles[id] ?? 0, rule: found?.rules[id] ?? 0 };
  }

  styleNumberAt(sheet: Sheet, row: number, column: number): number {
    return this.lookAt(sheet, row, column).style;
  }

  /** Lets the engine read a cell again, although its content is the same. */
  refresh(sheet: Sheet, row: number, column: number): void {
    this.follower.cell(sheet.id, row, column);
  }

  reordered(shift: Shift): void {
    this.follower.reordered(shift);
  }

  /** The formula's content rewritten where it stands; the engine is told only when it cannot follow by itself. */
  rewriteFormula(sheet: Sheet, row: number, column: number, content: Content, followed: boolean): void {
    const id = sheet.state.columnOrder[column - 1] ?? -1;
    putAt(this.editRow(sheet, row).cells, id, content, null);
    if (!followed) this.follower.cell(sheet.id, row, column);
  }

  setSheetState(sheet: Sheet, state: SheetState): void {
    const known = this.changes.sheets.get(sheet.id);
    if (known) known.after = state;
    else this.changes.sheets.set(sheet.id, { before: sheet.state, after: state });
    const [from, to] = [sheet.state.facts.name, state.facts.name];
    if (from !== to) this.changes.renames.push({ from, to });
    sheet.state = state;
    this.structure.add(sheet.id);
  }

  addSheet(sheet: Sheet): void {
    const known = this.changes.sheets.get(sheet.id);
    if (known) known.after = sheet.state;
    else this.changes.sheets.set(sheet.id, { before: null, after: sheet.state });
    this.model.sheets.set(sheet.id, sheet);
    this.structure.add(sheet.id);
    this.follower.sheet(sheet.id);
  }

  removeSheet(sheet: Sheet): void {
    for (const id of [...sheet.rows.keys()]) this.dropRow(sheet, id);
    const known = this.changes.sheets.get(sheet.id);
    if (known) known.after = null;
    else this.changes.sheets.set(sheet.id, { before: sheet.state, after: null });
    this.model.sheets.delete(sheet.id);
    this.structure.add(sheet.id);
    this.follower.sheet(sheet.id);
  }

  setBook(patch: Partial<BookState>): void {
    const next = { ...this.model.book, ...patch };
    if (this.changes.book) this.changes.book.after = next;
    else this.changes.book = { before: this.model.book, after: next };
    const names = changedNames(this.model.book.namedRanges, next.namedRanges);
    this.model.book = next;
    if (names.length === 0) return;
    eachFormula(this.model, (sheet, row, column, cell) => {
      const formula = cell.formula.toUpperCase();
      if (names.some((name) => formula.includes(name))) this.refresh(sheet, row, column);
    });
  }

  putRule(number: number, rule: StoredRule): void {
    const known = this.changes.rules.get(number);
    if (known) known.after = rule;
    else this.changes.rules.set(number, { before: this.model.rules.get(number) ?? null, after: rule });
    this.model.rules.put(number, rule);
  }

  shift(shift: Shift): boolean {
    this.changes.shifts.push(shift);
    this.structure.add(shift.sheetId);
    return this.follower.shift(shift);
  }

  /** The same for many shifts at once, which are not told one by one. */
  shiftAll(sheet: Sheet, shifts: Shift[]): void {
    this.changes.shifts.push(...shifts);
    this.structure.add(sheet.id);
    this.follower.shifted();
  }

  /** Puts everything back as it was before the transaction. */
  rollBack(): void {
    const { model, changes } = this;
    if (changes.book?.before) model.book = changes.book.before;
    for (const [number, change] of changes.rules) if (change.before) model.rules.put(number, change.before);
    for (const [sheetId, change] of changes.sheets) restoreSheet(model, sheetId, change.before);
    for (const [sheetId, rows] of changes.rows) {
      const sheet = model.sheets.get(sheetId);
      if (!sheet) continue;
      for (const [id, change] of rows) {
        if (change.before) sheet.rows.set(id, change.before);
        else sheet.rows.delete(id);
      }
    }
  }
}

/** In capitals, the names that mean another range now, or none. */
function changedNames(before: BookState["namedRanges"], after: BookState["namedRanges"]): string[] {
  if (before === after) return [];
  return Object.keys({ ...before, ...after })
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    .map((name) => name.toUpperCase());
}

function restoreSheet(model: Model, sheetId: number, state: SheetState | null): void {
  const sheet = model.sheets.get(sheetId);
  if (!state) model.sheets.delete(sheetId);
  else if (sheet) sheet.state = state;
  else model.sheets.set(sheetId, { id: sheetId, state, rows: new Map() });
}
