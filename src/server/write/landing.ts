/**
 * No lock stops a person from sorting, inserting or moving while the register writes. Therefore the written sheets are
 * read once more: what has landed in a strange row or column is taken back there, and written where it belongs.
 */
import { keyOf, rowName } from "../../shared/facts/changedRow.ts";
import type { Change } from "../../shared/facts/register.ts";
import type { Cell } from "../../shared/register/column.ts";
import { firstDataRow, type Places, structuralReasons, type Table } from "../../shared/register/table.ts";
import { type TableName, tables } from "../../shared/register/tables.ts";
import type { Book } from "../sheets/book.ts";
import { type GoogleCell, literal } from "../sheets/cells.ts";
import { isBroken, type Reading, type ReadTable, readTables } from "../sheets/read.ts";
import { applyChanges, toGoogle, type Written } from "./apply.ts";
import { readLedger, touchedFrom } from "./ledger.ts";
import { withLock } from "./lock.ts";

/** What an operation has written, and the reading from which it knew the places. */
export interface Landing {
  before: Reading;
  changes: readonly Change[];
  written: readonly Written[];
}

/** Called after the lock is released: usually everything is where it belongs, and nobody has to wait for that. */
export function settle(book: Book, landings: readonly Landing[]): void {
  for (const landing of landings) {
    const names = [...new Set(landing.written.map((one) => one.table))];
    if (names.length === 0) continue;
    const astray = astrayTables(landing, readTables(book, names));
    if (astray.length > 0) withLock(() => bringHome(book, landing, astray));
  }
}

function astrayTables({ before, written }: Landing, after: Reading): TableName[] {
  const astray = written.filter(({ table, rows, emptied }) => {
    const [then, now] = [before.tables[table], mendable(after, table)];
    if (then === undefined || now === undefined) return false;
    const moved = [...rows].some(([key, row]) => now.rowOf.get(key) !== row);
    const isAsWanted = (key: string) => now.rowOf.has(key) !== emptied.has(key);
    return moved || !samePlaces(then.places, now.places) || ![...keysAt(then, table).values()].every(isAsWanted);
  });
  return [...new Set(astray.map((one) => one.table))];
}

/** Without its sheet nothing can be put right; of a sheet that has lost columns, what is in the others can. */
function mendable(reading: Reading, name: TableName): ReadTable | undefined {
  const read = reading.tables[name];
  if (read === undefined || !isBroken(reading, name)) return read;
  const { sheet, key } = tables[name];
  const damage = reading.problems.filter((one) => one.sheet === sheet && structuralReasons.includes(one.reason));
  const bearable: readonly string[] = ["columnMissing", "recreated"];
  if (read.places[key] === undefined || damage.some((one) => !bearable.includes(one.reason))) return undefined;
  return { ...read, rowOf: new Map([...keysAt(read, name)].map(([row, id]) => [id, row])) };
}

function samePlaces(one: Places, other: Places): boolean {
  return Object.keys(one).every((name) => one[name] === other[name]);
}

/** Key by one-based row, as the grid showed it. */
function keysAt({ grid, places }: ReadTable, name: TableName): Map<number, string> {
  const at = places[tables[name].key] as number;
  const keys = new Map<number, string>();
  for (let row = firstDataRow; row <= grid.length; row += 1) {
    const key = String(grid[row - 1]?.[at] ?? "");
    if (key !== "") keys.set(row, key);
  }
  return keys;
}

function bringHome(book: Book, landing: Landing, names: readonly TableName[]): void {
  const now = readTables(book, [...names, "operations"]);
  const number = readLedger(landing.before.register.operations).nextNumber;
  // Another operation has gone through meanwhile: what it has changed is no longer ours.
  const touched = now.tables.operations === undefined ? null : touchedFrom(now.register.operations, number + 1);
  if (touched === null) return;
  for (const name of names) {
    const [then, current] = [landing.before.tables[name], mendable(now, name)];
    if (then === undefined || current === undefined) continue;
    now.tables[name] = current;
    const rowThen = new Map([...keysAt(then, name)].map(([row, key]) => [key, row]));
    const isOurs = (key: string) => !touched.has(rowName(name, key));
    repair(book, landing, { name, then, now: current, rowThen, isOurs }, now);
  }
  SpreadsheetApp.flush();
}

interface Astray {
  name: TableName;
  then: ReadTable;
  now: ReadTable;
  /** Row by key, as the grid showed it then. */
  rowThen: ReadonlyMap<string, number>;
  isOurs(key: string): boolean;
}

function repair(book: Book, landing: Landing, astray: Astray, reading: Reading): void {
  const { name, then, now } = astray;
  const pieces = landing.written.filter((one) => one.table === name);
  const mine = new Map(pieces.flatMap((one) => [...one.rows]));
  const emptied = new Map(pieces.flatMap((one) => [...one.emptied]));
  const overwritten = new Map([...overwrittenKeys(astray, mine), ...emptiedInstead(astray, emptied)]);
  const cleared = new Set<number>(overwritten.keys());
  for (const cell of pieces.flatMap(cellsOf)) {
    if (!overwritten.has(cell.row) && takeBack(book, astray, mine, cell)) cleared.add(cell.row);
  }
  for (const [row, key] of overwritten) {
    for (const [other, at] of mine) if (at === row) now.rowOf.delete(other);
    now.rowOf.set(key, row);
  }
  const key = tables[name].key;
  const lost = new Set(overwritten.values());
  const rows = (landing.before.register[name] as readonly object[])
    .map((put) => ({ table: name, put }) as Change)
    .filter((change) => lost.has(keyOf(change)));
  const again = landing.changes.filter((change) => {
    if (change.table !== name) return false;
    const id = keyOf(change);
    if (!astray.isOurs(id)) return false;
    if (change.removed === true) return now.rowOf.has(id);
    const row = mine.get(id) as number;
    if (now.rowOf.has(id)) return now.rowOf.get(id) !== row || !samePlaces(then.places, now.places);
    // A person has deleted it; unless it never stood there as a row of its own.
    return cleared.has(row);
  });
  const missed = [...rows, ...again];
  applyChanges(
    book,
    reading,
    missed.map((change) => withinPlaces(change, now.places)),
  );
  // Rows that are there are not given another key by a change: the key of the new row still stands in them.
  const keyPlace = now.places[key] as number;
  for (const [row, id] of overwritten) now.sheet.getRange(row, keyPlace + 1).setValue(literal(id));
}

/** A change of those columns alone that are there. */
function withinPlaces(change: Change, places: Places): Change {
  const there = <Values extends object>(values: Values) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => places[name] !== undefined));
  const { restored } = change.formulas ?? {};
  const formulas = restored === undefined ? change.formulas : { ...change.formulas, restored: there(restored) };
  return { ...change, put: there(change.put), ...(formulas === undefined ? {} : { formulas }) } as Change;
}

interface WrittenCell {
  row: number;
  column: number;
  value: GoogleCell;
}

function cellsOf({ blocks }: Written): WrittenCell[] {
  return blocks.flatMap((block) =>
    block.values.flatMap((values, down) =>
      values.map((value, right) => ({ row: block.row + down, column: block.column + right, value })),
    ),
  );
}

/** Rows that stood where another was to be emptied, because rows had moved by then. */
function emptiedInstead({ now, rowThen, isOurs }: Astray, emptied: ReadonlyMap<string, number>): Map<number, string> {
  const keyThen = new Map([...rowThen].map(([key, row]) => [row, key]));
  const isLost = (key: string | undefined): key is string =>
    key !== undefined && !now.rowOf.has(key) && !emptied.has(key) && isOurs(key);
  const lost = [...rowThen.keys()].filter(isLost);
  const found = new Map<number, string>();
  for (const [key, row] of emptied) {
    const shift = (now.rowOf.get(key) ?? rowBelow(row, rowThen, now.rowOf)) - row;
    if (shift === 0) continue;
    const instead = keyThen.get(row - shift);
    if (instead === undefined) continue;
    if (isLost(instead)) found.set(row, instead);
    else if (lost.length === 1 && emptied.size === 1) found.set(row, lost[0] as string);
  }
  return found;
}

/** Where a row would stand now, by the next one below it that is still there. */
function rowBelow(row: number, rowThen: ReadonlyMap<string, number>, rowNow: ReadonlyMap<string, number>): number {
  const below = [...rowThen].filter(([key, then]) => then > row && rowNow.has(key)).sort((one, two) => one[1] - two[1]);
  const [next] = below;
  return next === undefined ? row : (rowNow.get(next[0]) as number) - next[1] + row;
}

/**
 * Rows that were pushed down by an insertion to where the new ones were written: then the row above is filled, or the sheet has
 * become longer. After a deletion neither is so, and the missing keys are those that a person has deleted.
 */
function overwrittenKeys(
  { name, then, now, rowThen, isOurs }: Astray,
  mine: ReadonlyMap<string, number>,
): Map<number, string> {
  const known = [...rowThen.keys()];
  const present = new Set(keysAt(now, name).values());
  const lost = known.filter((key) => !present.has(key) && isOurs(key));
  const added = [...mine].filter(([key]) => !rowThen.has(key)).map(([, row]) => row);
  const first = Math.min(...added);
  const filled = now.grid[first - 2]?.some((cell) => cell !== "" && cell !== false) ?? false;
  const longer = Math.max(...added) <= then.grid.length && now.grid.length > then.grid.length;
  const atEnd = lost.every((key, index) => key === known[known.length - lost.length + index]);
  if (lost.length === 0 || lost.length > added.length || !(filled || longer) || !atEnd) return new Map();
  return new Map(lost.map((key, index) => [first + index, key]));
}

/** Puts back what stood there before; true where the row is nobody's, so that it was cleared. */
function takeBack(
  book: Book,
  { name, then, now, rowThen }: Astray,
  mine: ReadonlyMap<string, number>,
  cell: WrittenCell,
): boolean {
  const table: Table = tables[name];
  const keyNow = String(now.grid[cell.row - 1]?.[now.places[table.key] as number] ?? "");
  const nameNow = nameAt(now.places, cell.column);
  const wanted = mine.get(keyNow) === cell.row && nameNow === nameAt(then.places, cell.column);
  if (wanted) return false;
  const found = now.grid[cell.row - 1]?.[cell.column] ?? "";
  const rowBefore = rowThen.get(keyNow);
  const nobodys = rowBefore === undefined && !mine.has(keyNow);
  if (!nobodys && !sameCell(book, found, cell.value)) return false;
  const columnThen =
    nameNow === undefined
      ? (then.grid[0] ?? []).indexOf(now.grid[0]?.[cell.column] ?? "")
      : (then.places[nameNow] as number);
  const before = (rowBefore === undefined ? "" : then.grid[rowBefore - 1]?.[columnThen]) ?? "";
  if (before !== found)
    now.sheet.getRange(cell.row, cell.column + 1).setValue(toGoogle(book, table.columns[nameNow ?? ""], before));
  return nobodys;
}

function nameAt(places: Places, column: number): string | undefined {
  return Object.keys(places).find((name) => places[name] === column);
}

/** What was written, as it is read again. */
function sameCell(book: Book, found: Cell, written: GoogleCell): boolean {
  const text = typeof written === "string" ? written.replace(/^'/, "") : book.zone.toCell(written);
  return String(found) === String(text);
}
