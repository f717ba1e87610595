/** Display columns follow what people change by hand, and what the register changes in the rows that they show. */
import { keyOf } from "../../shared/facts/changedRow.ts";
import type { Change } from "../../shared/facts/register.ts";
import { shownColumns, shownSources, tablesShowing } from "../../shared/register/shownColumns.ts";
import { keyRow } from "../../shared/register/table.ts";
import { type TableName, tableNames, tables } from "../../shared/register/tables.ts";
import { blocksOf, groupByTable } from "../write/apply.ts";
import { withLock } from "../write/lock.ts";
import { type Book, openBook } from "./book.ts";
import { literal } from "./cells.ts";
import { isOpen } from "./closed.ts";
import { type StaleDisplay, shownTexts, staleDisplays } from "./display.ts";
import { type Reading, type ReadTable, readTables } from "./read.ts";

type Values = Record<string, unknown>;
type Stale = { read: ReadTable; cells: StaleDisplay[] };
const showing: readonly TableName[] = tableNames.filter((name) => shownColumns(name).length > 0);

/** Looks without the lock, and takes it for one table at a time; whatever is busy just now, the next sweep finds again. */
export function refreshDisplays(book: Book, names: readonly TableName[] = showing): void {
  if (book.copied) return;
  for (const [name, found] of staleIn(book, names)) {
    const open = openPlaces(found);
    const written = withLock(() => {
      const now = staleIn(book, [name]).get(name);
      if (now === undefined) return;
      const cells = now.cells.filter(({ place }) => open.has(place));
      writeDisplays(now.read.sheet, cells);
      SpreadsheetApp.flush();
    });
    if (written === null) return;
  }
}

/** Under the lock: formulas too become the texts that they show. */
export function restoreDisplays(book: Book): void {
  for (const { read, cells } of staleIn(book, showing, true).values()) writeDisplays(read.sheet, cells);
}

/**
 * After the register has given other texts to rows that are there, or has removed them. Without a reading from before these
 * changes, any of them may have.
 */
export function followSources(book: Book, before: Reading | null, changes: readonly Change[]): void {
  const changed = [...groupByTable(changes)].flatMap(([source, list]) =>
    tablesShowing(source).length === 0 ? [] : tablesOfOtherTexts(source, before?.register[source] ?? null, list),
  );
  if (changed.length > 0) refreshDisplays(book, [...new Set(changed)]);
}

/** The tables that show a text which these changes make another one. */
function tablesOfOtherTexts(
  source: TableName,
  rows: readonly object[] | null,
  changes: readonly Change[],
): TableName[] {
  if (rows === null) return tablesShowing(source);
  const { key } = tables[source];
  const present = new Map((rows as readonly Values[]).map((row) => [String(row[key]), row]));
  return changes.flatMap((change) => {
    const row = present.get(keyOf(change));
    if (row === undefined) return [];
    if (change.removed === true) return tablesShowing(source);
    const others = Object.entries(change.put).filter(([name, value]) => (value ?? null) !== (row[name] ?? null));
    return others.flatMap(([name]) => tablesShowing(source, name));
  });
}

/** After a person has typed into a range of a sheet: a key, or a text that others show. */
export function refreshEdited(range: GoogleAppsScript.Spreadsheet.Range): void {
  const book = openBook();
  const sheet = range.getSheet();
  const edited = tableNames.find((name) => book.sheetOf(name)?.getSheetId() === sheet.getSheetId());
  if (edited === undefined || range.getLastRow() <= keyRow) return;
  const through = shownColumns(edited).map((shown) => shown.through);
  if (through.length === 0 && tablesShowing(edited).length === 0) return;
  const names = sheet.getRange(keyRow, range.getColumn(), 1, range.getNumColumns()).getValues()[0]?.map(String) ?? [];
  const others = names.flatMap((name) => tablesShowing(edited, name === tables[edited].key ? undefined : name));
  const own = names.some((name) => through.includes(name)) ? [edited] : [];
  const touched = [...new Set([...own, ...others])];
  if (touched.length > 0) refreshDisplays(book, touched);
}

function staleIn(book: Book, names: readonly TableName[], formulasToo = false): Map<TableName, Stale> {
  const reading = readTables(book, [...names, ...shownSources(names)]);
  const texts = shownTexts(reading);
  const found = new Map<TableName, Stale>();
  for (const name of names) {
    const read = reading.tables[name];
    if (read === undefined || read.lastRow <= keyRow) continue;
    const formulas = formulasToo ? read.sheet.getRange(1, 1, read.lastRow, read.width).getFormulas() : undefined;
    const cells = staleDisplays(name, read, texts, formulas);
    if (cells.length > 0) found.set(name, { read, cells });
  }
  return found;
}

/** What somebody has closed, the sweep of the workbook's keeper writes. */
function openPlaces({ read, cells }: Stale): ReadonlySet<number> {
  const places = [...new Set(cells.map(({ place }) => place))];
  return new Set(places.filter((place) => isOpen(read, place, 1)));
}

/** Neighbouring cells go out in one write. */
export function writeDisplays(sheet: GoogleAppsScript.Spreadsheet.Sheet, cells: readonly StaleDisplay[]): void {
  const rows = new Map<number, Map<number, string>>();
  for (const { row, place, text } of cells) {
    const write = rows.get(row) ?? new Map<number, string>();
    rows.set(row, write.set(place, literal(text)));
  }
  for (const block of blocksOf(rows)) {
    const { row, column, values } = block;
    sheet.getRange(row, column + 1, values.length, values[0]?.length ?? 1).setValues(values);
  }
}
