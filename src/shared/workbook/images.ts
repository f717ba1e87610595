/** What undoing an operation needs: each changed row as it was before, and a mark of what it has become. */

import type { Change, Register } from "../facts/register.ts";
import { cleanText } from "../language/text.ts";
import { columnNamed, type Table, writeCells } from "../register/table.ts";
import { type TableName, tables } from "../register/tables.ts";
import { fingerprint } from "./fingerprint.ts";

type Values = Record<string, unknown>;

export interface RowImage {
  key: string;
  /** The changed columns as they were; null for a row that was not there. */
  before: Values | null;
  /** Mark of what was written; "" for a row that was removed. */
  after: string;
  formulas?: Record<string, string>;
}
/** As it is kept: key, mark, what was before, formulas; a new row is its key and mark alone. */
type PackedImage = [key: string, after: string, before?: Values, formulas?: Record<string, string>];
export type Images = Partial<Record<TableName, PackedImage[]>>;

export function rowImages(images: Images): [TableName, RowImage[]][] {
  return (Object.entries(images) as [TableName, PackedImage[]][]).map(([name, list]) => [
    name,
    list.map(([key, after, before = null, formulas]) =>
      formulas === undefined ? { key, after, before } : { key, after, before, formulas },
    ),
  ]);
}

/** The columns of a kept row by the names that they have today. */
function renamed<Kept extends object | undefined>(table: Table, kept: Kept): Kept {
  if (kept === undefined) return kept;
  return Object.fromEntries(
    Object.entries(kept).map(([name, value]) => [columnNamed(table, name) ?? name, value]),
  ) as Kept;
}

export function renamedImages(images: Images): Images {
  return Object.fromEntries(
    (Object.entries(images) as [TableName, PackedImage[]][]).map(([name, list]) => [
      name,
      list.map(([key, after, ...columns]) => [key, after, ...columns.map((kept) => renamed(tables[name], kept))]),
    ]),
  );
}

export function renamedChange(change: Change): Change {
  const table = tables[change.table];
  const { put, formulas } = change;
  const told =
    formulas && Object.fromEntries(Object.entries(formulas).map(([which, kept]) => [which, renamed(table, kept)]));
  return { ...change, put: renamed(table, put), ...(told === undefined ? {} : { formulas: told }) } as Change;
}

/** About 6,000 new rows: a larger operation is not kept for undoing, because everybody reads the ledger. */
const longestImages = 180_000;

/** Null when they would be too long to keep. */
export function imagesOf(register: Register, changes: readonly Change[]): Images | null {
  const images: Images = {};
  for (const name of new Set(changes.map((change) => change.table))) {
    images[name] = imagesOfTable(
      tables[name],
      register[name],
      changes.filter((change) => change.table === name),
    );
  }
  return JSON.stringify(images).length > longestImages ? null : images;
}

function imagesOfTable(table: Table, rows: readonly unknown[], changes: readonly Change[]): PackedImage[] {
  const present = new Map((rows as readonly Values[]).map((row) => [String(row[table.key]), row]));
  const merged = new Map<string, { put: Values; removed: boolean; taken: Record<string, string> }>();
  for (const change of changes) {
    const put = change.put as Values;
    const key = String(put[table.key]);
    const known = merged.get(key);
    merged.set(key, {
      put: { ...known?.put, ...put },
      removed: change.removed === true,
      taken: { ...known?.taken, ...change.formulas?.taken },
    });
  }
  return [...merged].flatMap(([key, { put, removed, taken }]): PackedImage[] => {
    const row = present.get(key);
    if (removed) return row === undefined ? [] : [[key, "", columnsOf(row, ownColumns(table))]];
    if (row === undefined) return [[key, markOf(table, put, ownColumns(table))]];
    const columns = ownColumns(table).filter((name) => put[name] !== undefined);
    const mark = markOf(table, put, columns);
    const before = columnsOf(row, columns);
    return [Object.keys(taken).length === 0 ? [key, mark, before] : [key, mark, before, taken]];
  });
}

/** Columns that the register writes; the display columns follow by themselves. */
export function ownColumns(table: Table): string[] {
  return Object.keys(table.columns).filter((name) => table.columns[name]?.shown === undefined);
}

function columnsOf(row: Values, columns: readonly string[]): Values {
  return Object.fromEntries(columns.map((name) => [name, row[name] ?? null]));
}

/** Two rows have one mark when they would look the same in the sheet. */
export function markOf(table: Table, row: Values, columns: readonly string[]): string {
  const given = Object.fromEntries(
    columns.flatMap((name) => (row[name] === undefined || row[name] === null ? [] : [[name, row[name]]])),
  );
  const cells = writeCells(table, given as Record<string, never>);
  return fingerprint(JSON.stringify(columns.map((name) => shownCell(cells[name]))));
}

function shownCell(cell: unknown): unknown {
  if (cell === undefined || cell === false) return "";
  return typeof cell === "string" ? cleanText(cell) : cell;
}
