/**
 * Display columns: texts that stand beside keys, written as values by whoever writes the key. A formula a cell would be
 * calculated anew with every change of the other sheet.
 */
import { keyOf } from "../../shared/facts/changedRow.ts";
import type { Change } from "../../shared/facts/register.ts";
import { cleanText } from "../../shared/language/text.ts";
import { type ShownColumn, shownColumns, shownSources } from "../../shared/register/shownColumns.ts";
import { firstDataRow } from "../../shared/register/table.ts";
import { type TableName, tables } from "../../shared/register/tables.ts";
import type { Book } from "./book.ts";
import { isBroken, type Reading, type ReadTable, readTables } from "./read.ts";

type Values = Record<string, unknown>;

/** What the display columns have to show. */
export interface ShownTexts {
  /** Null where nobody can tell: the other sheet, or the row in it, cannot be read. */
  of(shown: ShownColumn, key: string): string | null;
}

/** The texts once these changes are made; the tables that hold them are read now, where they have not been. */
export function readShownTexts(book: Book, reading: Reading, changes: readonly Change[]): ShownTexts {
  const written = [...new Set(changes.map(({ table }) => table))];
  return shownTexts(withSources(book, reading, written), changes);
}

/** The reading, and beside it whatever the display columns of these tables show. */
function withSources(book: Book, reading: Reading, names: readonly TableName[]): Reading {
  const missing = shownSources(names).filter((name) => reading.tables[name] === undefined);
  return missing.length === 0 ? reading : readTables(book, missing, reading);
}

export function shownTexts(reading: Reading, changes: readonly Change[] = []): ShownTexts {
  const known = new Map<string, Map<string, string | null> | null>();
  return {
    of(shown, key) {
      const mark = `${shown.source} ${shown.show}`;
      const texts = known.get(mark) ?? textsOf(reading, changes, shown);
      known.set(mark, texts);
      const text = texts?.get(key);
      return texts === null || text === null ? null : (text ?? "");
    },
  };
}

/** Null where the table cannot be read as a whole. */
function textsOf(
  reading: Reading,
  changes: readonly Change[],
  { source, show }: ShownColumn,
): Map<string, string | null> | null {
  const read = reading.tables[source];
  if (read === undefined || isBroken(reading, source)) return null;
  const texts = new Map<string, string | null>();
  // What the texts of a row that cannot be read are, nobody knows; one of them may be its key.
  for (const row of read.unread) for (const text of row.texts) texts.set(text, null);
  const { key } = tables[source];
  for (const row of reading.register[source] as readonly Values[]) texts.set(String(row[key]), String(row[show] ?? ""));
  for (const change of changes) {
    if (change.table !== source) continue;
    const put = change.put as Values;
    if (change.removed === true) texts.delete(keyOf(change));
    else if (put[show] !== undefined) texts.set(keyOf(change), String(put[show] ?? ""));
  }
  return texts;
}

/** A cell that does not show what its key stands for; `row` is one-based, `place` zero-based. */
export interface StaleDisplay {
  row: number;
  place: number;
  text: string;
}

/** `formulas` are those of the whole sheet: a cell that holds one does not hold its text. */
export function staleDisplays(
  name: TableName,
  read: ReadTable,
  texts: ShownTexts,
  formulas?: readonly (readonly string[])[],
): StaleDisplay[] {
  const keyed = new Set(read.rowOf.values());
  return shownColumns(name).flatMap((shown) => {
    const [through, place] = [read.places[shown.through], read.places[shown.column]];
    if (through === undefined || place === undefined) return [];
    const stale: StaleDisplay[] = [];
    for (let row = firstDataRow; row <= read.grid.length; row += 1) {
      const cells = read.grid[row - 1] ?? [];
      const key = cleanText(String(cells[through] ?? ""));
      // Beside and below the rows of the register people write what they like.
      if (key === "" && !keyed.has(row)) continue;
      const text = key === "" ? "" : texts.of(shown, key);
      if (text === null) continue;
      if (String(cells[place] ?? "") !== text || (formulas?.[row - 1]?.[place] ?? "") !== "")
        stale.push({ row, place, text });
    }
    return stale;
  });
}
