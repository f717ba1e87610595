/**
 * Changes become cells: rows are found by key, only changed columns are written, new rows go below the last one.
 * A removed row is emptied where it stands: nothing else moves, and what people wrote beside it stays theirs.
 */
import { keyOf } from "../../shared/facts/changedRow.ts";
import type { Change } from "../../shared/facts/register.ts";
import { runsOf } from "../../shared/language/runs.ts";
import { isOperation, mayWrite } from "../../shared/lists/operations.ts";
import type { Cell } from "../../shared/register/column.ts";
import { shownColumns } from "../../shared/register/shownColumns.ts";
import { type Places, type Table, writeCells } from "../../shared/register/table.ts";
import { type TableName, tables } from "../../shared/register/tables.ts";
import type { Book } from "../sheets/book.ts";
import { type GoogleCell, literal } from "../sheets/cells.ts";
import { readShownTexts, type ShownTexts } from "../sheets/display.ts";
import type { Reading, ReadTable } from "../sheets/read.ts";
import { makeRoom } from "./grow.ts";

/** Cells to be written in one row: by zero-based column. */
type RowWrite = Map<number, GoogleCell>;

/** What was written where: a person may have moved the rows meanwhile, whom no lock stops. */
export interface Written {
  table: TableName;
  /** One-based row of each key that was written. */
  rows: ReadonlyMap<string, number>;
  /** One-based row of each key that was emptied. */
  emptied: ReadonlyMap<string, number>;
  blocks: readonly Block[];
}

/** `texts`: what the display columns of the written rows show. */
export function applyChanges(
  book: Book,
  reading: Reading,
  changes: readonly Change[],
  texts: ShownTexts = readShownTexts(book, reading, changes),
): Written[] {
  return [...groupByTable(changes)].map(([name, list]) => {
    const read = reading.tables[name];
    if (read === undefined) throw new Error(`table ${name} was not read before writing`);
    return writeTable(book, name, read, list, texts);
  });
}

/** In the order in which the tables first come. */
export function groupByTable(changes: readonly Change[]): Map<TableName, Change[]> {
  const groups = new Map<TableName, Change[]>();
  for (const change of changes) {
    const group = groups.get(change.table);
    if (group === undefined) groups.set(change.table, [change]);
    else group.push(change);
  }
  return groups;
}

function writeTable(
  book: Book,
  name: TableName,
  read: ReadTable,
  changes: readonly Change[],
  texts: ShownTexts,
): Written {
  const table: Table = tables[name];
  const rows = new Map<number, RowWrite>();
  const written = new Map<string, number>();
  const emptied = new Map<number, RowWrite>();
  const removed = new Map<string, number>();
  let next = read.lastRow + 1;
  for (const change of changes) {
    const id = keyOf(change);
    const found = read.rowOf.get(id);
    if (change.removed === true) {
      if (found !== undefined) {
        emptied.set(found, emptyCells(read.places));
        removed.set(id, found);
      }
      read.rowOf.delete(id);
      continue;
    }
    const row = found ?? next;
    if (found === undefined) {
      read.rowOf.set(id, row);
      next += 1;
    }
    written.set(id, row);
    const write = rows.get(row) ?? new Map();
    rows.set(row, write);
    addCells(book, table, read.places, change, write);
    // A row that is there keeps its key: should rows have moved meanwhile, no other row gets it.
    if (row <= read.lastRow) write.delete(read.places[table.key] as number);
    addDisplays(change, texts, read.places, write);
  }
  if (next - 1 > read.lastRow) makeRoom(read.sheet, read.sheet.getMaxRows(), read.lastRow, next - 1);
  const blocks = [...blocksOf(rows), ...keyLast(blocksOf(emptied), read.places[table.key] as number)];
  for (const block of blocks) {
    const range = read.sheet.getRange(
      block.row,
      block.column + 1,
      block.values.length,
      (block.values[0] as GoogleCell[]).length,
    );
    const formats = formatsOf(table, read.places, block);
    if (formats !== null) range.setNumberFormats(block.values.map(() => formats));
    range.setValues(block.values);
  }
  read.lastRow = next - 1;
  return { table: name, rows: written, emptied: removed, blocks };
}

/** A day in a cell that somebody has made plain text would become a text, or be refused; null where all is text. */
function formatsOf(table: Table, places: Places, block: Block): string[] | null {
  const names = new Map(Object.entries(places).map(([name, place]) => [place, name]));
  const formats = (block.values[0] as GoogleCell[]).map(
    (_, right) => table.columns[names.get(block.column + right) ?? ""]?.format ?? "@",
  );
  return formats.every((format) => format === "@") ? null : formats;
}

function emptyCells(places: Places): RowWrite {
  return new Map(Object.values(places).map((place) => [place, ""]));
}

/** A row whose emptying is cut short is still found by its key. */
function keyLast(blocks: readonly Block[], keyPlace: number): Block[] {
  const holdsKey = (block: Block) =>
    keyPlace >= block.column && keyPlace < block.column + (block.values[0] as GoogleCell[]).length;
  return [...blocks.filter((block) => !holdsKey(block)), ...blocks.filter(holdsKey)];
}

/** Throws where a change has no cells to become: it must not be promised in the ledger, where it would stop everybody after. */
export function checkWritable(book: Book, reading: Reading, request: string, changes: readonly Change[]): void {
  for (const change of changes) {
    if (!isOperation(request) || !mayWrite(request, change))
      throw new Error(`${request} may not write ${change.table}`);
    const places = reading.tables[change.table]?.places;
    if (places === undefined) throw new Error(`table ${change.table} was not read before writing`);
    if (change.removed !== true) addCells(book, tables[change.table], places, change, new Map());
  }
}

function addCells(book: Book, table: Table, places: Places, change: Change, write: RowWrite): void {
  const cells = writeCells(table, change.put as Record<string, never>);
  for (const [name, cell] of Object.entries(cells)) {
    const column = table.columns[name] as Table["columns"][string];
    write.set(places[name] as number, toGoogle(book, column, cell));
  }
  for (const [name, formula] of Object.entries(change.formulas?.restored ?? {}))
    write.set(places[name] as number, formula);
}

/** Without a column, of which the register knows nothing, a text stays text. */
export function toGoogle(book: Book, column: Table["columns"][string] | undefined, cell: Cell): GoogleCell {
  if (typeof cell !== "string" || cell === "") return cell;
  const dated = column !== undefined && (column.rule.rule === "day" || column.format.includes("hh:mm"));
  return dated ? book.zone.toDate(cell) : literal(cell);
}

/** A key is written with the text that stands beside it. */
function addDisplays({ table, put }: Change, texts: ShownTexts, places: Places, write: RowWrite): void {
  for (const shown of shownColumns(table)) {
    const key = (put as Record<string, unknown>)[shown.through];
    const place = places[shown.column];
    if (key === undefined || place === undefined) continue;
    const text = key === null ? "" : texts.of(shown, String(key));
    if (text !== null) write.set(place, literal(text));
  }
}

export interface Block {
  row: number;
  column: number;
  values: GoogleCell[][];
}

/** Neighbouring rows that write the same columns become one block. */
export function blocksOf(rows: ReadonlyMap<number, RowWrite>): Block[] {
  const blocks: Block[] = [];
  const open = new Map<string, Block>();
  for (const [row, write] of [...rows].sort(([one], [other]) => one - other)) {
    for (const run of runsOf([...write.keys()].sort((one, other) => one - other))) {
      const mark = `${run.from}:${run.to}`;
      const values = [];
      for (let column = run.from; column <= run.to; column += 1) {
        values.push(write.get(column) as GoogleCell);
      }
      const block = open.get(mark);
      if (block !== undefined && block.row + block.values.length === row) {
        block.values.push(values);
      } else {
        const made = { row, column: run.from, values: [values] };
        open.set(mark, made);
        blocks.push(made);
      }
    }
  }
  return blocks;
}
