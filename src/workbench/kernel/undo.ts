import { copiedRow, type Content, isFormula, type Row } from "./model.ts";
import type { Change, Changes, Transaction } from "./transaction.ts";

/** How many steps back a person may go. */
const MOST_STEPS = 100;

/** What each person may take back and do again. */
export class History {
  private readonly done = new Map<string, Changes[]>();
  private readonly undone = new Map<string, Changes[]>();

  remember(email: string, changes: Changes): void {
    push(this.done, email, changes);
    this.undone.delete(email);
  }

  takeUndo(email: string): Changes | null {
    return this.done.get(email)?.pop() ?? null;
  }

  takeRedo(email: string): Changes | null {
    return this.undone.get(email)?.pop() ?? null;
  }

  keepForRedo(email: string, changes: Changes): void {
    push(this.undone, email, changes);
  }

  keepForUndo(email: string, changes: Changes): void {
    push(this.done, email, changes);
  }
}

function push(stacks: Map<string, Changes[]>, email: string, changes: Changes): void {
  const stack = stacks.get(email) ?? [];
  stack.push(changes);
  if (stack.length > MOST_STEPS) stack.shift();
  stacks.set(email, stack);
}

/**
 * Brings back what stood before these changes. What somebody else has changed since stays as it is:
 * a cell is taken back only where it still holds what the change has left there.
 */
export function takeBack(tx: Transaction, changes: Changes): void {
  const { model } = tx;
  for (const [number, change] of changes.rules) if (change.before) tx.putRule(number, change.before);
  for (const [sheetId, change] of changes.sheets) {
    const sheet = model.sheets.get(sheetId);
    if (change.before === null) {
      if (sheet) tx.removeSheet(sheet);
    } else if (!sheet) tx.addSheet({ id: sheetId, state: change.before, rows: new Map() });
    else if (sheet.state === change.after) tx.setSheetState(sheet, change.before);
  }
  if (changes.book?.before && changes.book.after) tx.setBook(bookBack(model.book, changes.book.before, changes.book.after));
  for (const [sheetId, rows] of changes.rows) {
    const sheet = model.sheets.get(sheetId);
    if (!sheet) continue;
    for (const [id, change] of rows) {
      const next = rowBack(sheet.rows.get(id), change);
      if (next) Object.assign(tx.editRowById(sheet, id), next);
    }
  }
}

/** Only the parts of the book that the change has touched go back; the version never does. */
function bookBack<T extends object>(current: T, before: T, after: T): Partial<T> {
  const back: Partial<T> = {};
  for (const key of Object.keys(before) as (keyof T)[]) {
    if (key !== "version" && before[key] !== after[key] && same(current[key], after[key])) back[key] = before[key];
  }
  return back;
}

function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** Null when nothing of the row may go back. */
function rowBack(current: Row | undefined, change: Change<Row>): Row | null {
  const now = current ?? blank;
  const before = change.before ?? blank;
  const after = change.after ?? blank;
  const next = copiedRow(now);
  listBack(next.cells, now.cells, before.cells, after.cells, null, sameContent);
  listBack(next.styles, now.styles, before.styles, after.styles, 0, Object.is);
  listBack(next.rules, now.rules, before.rules, after.rules, 0, Object.is);
  if (same(now.notes, after.notes)) next.notes = before.notes && { ...before.notes };
  return next;
}

const blank: Row = { cells: [], styles: [], rules: [], notes: null };

function sameContent(one: Content, other: Content): boolean {
  if (isFormula(one) && isFormula(other)) return one.formula === other.formula;
  return one === other;
}

function listBack<T>(next: T[], now: T[], before: T[], after: T[], filler: T, equal: (one: T, other: T) => boolean): void {
  const length = Math.max(now.length, before.length, after.length);
  for (let index = 0; index < length; index++) {
    const [was, left, stands] = [before[index] ?? filler, after[index] ?? filler, now[index] ?? filler];
    if (!equal(was, left) && equal(stands, left)) {
      while (next.length <= index) next.push(filler);
      next[index] = was;
    }
  }
}
