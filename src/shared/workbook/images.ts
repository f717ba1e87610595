/** What undoing an operation needs: each changed row as it was before, and a mark of what it has become. */

import type { Change, Register } from "../facts/register.ts";
import { cleanText } from "../language/text.ts";
import { columnNamed, type Table, writeCells } from "../register/table.ts";
import { type TableName, tables } from "../register/tables.ts";
import { fingerprint } from "./fingerprint.ts";

type Values = Record<string, unknown>;

export interface RowImage {
  key: string;
  /** The changed columns as they were; null for a row that was not there, empty for one that could not be read. */
  before: Values | null;
  /** Mark of what was written; "" for a row that was removed. */
  after: string;
  formulas?: Record<string, string>;
  /** What was written; left out where it would be too long to keep. */
  put?: Values;
}
/** As it is kept: key, mark, what was before, formulas, what was written; what is not there is null or left out. */
type PackedImage = [
  key: string,
  after: string,
  before?: Values | null,
  formulas?: Record<string, string> | null,
  put?: Values,
];
export type Images = Partial<Record<TableName, PackedImage[]>>;

export function rowImages(images: Images): [TableName, RowImage[]][] {
  return (Object.entries(images) as [TableName, PackedImage[]][]).map(([name, list]) => [
    name,
    list.map(([key, after, before = null, formulas, put]) => ({
      key,
      after,
      before,
      ...(formulas == null ? {} : { formulas }),
      ...(put === undefined ? {} : { put }),
    })),
  ]);
}

/** The columns of a kept row by the names that they have today. */
function renamed<Kept extends object | null | undefined>(table: Table, kept: Kept): Kept {
  if (kept == null) return kept;
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

/** Without what was written, where that would be too long to keep; null where even the rest would be. */
export function imagesOf(register: Register, changes: readonly Change[]): Images | null {
  const images: Images = {};
  const kept = changes.filter(({ forgets }) => forgets !== true);
  for (const name of new Set(kept.map((change) => change.table))) {
    images[name] = imagesOfTable(
      tables[name],
      register[name],
      kept.filter((change) => change.table === name),
    );
  }
  if (fits(images)) return images;
  for (const list of Object.values(images)) for (const image of list) image.length = lengthWithoutPut(image);
  return fits(images) ? images : null;
}

function fits(images: Images): boolean {
  return JSON.stringify(images).length <= longestImages;
}

function lengthWithoutPut([, , before, formulas]: PackedImage): 2 | 3 | 4 {
  return formulas ? 4 : before ? 3 : 2;
}

function imagesOfTable(table: Table, rows: readonly unknown[], changes: readonly Change[]): PackedImage[] {
  const present = new Map((rows as readonly Values[]).map((row) => [String(row[table.key]), row]));
  const merged = new Map<string, { put: Values; removed: boolean; taken: Record<string, string>; mends: boolean }>();
  for (const change of changes) {
    const put = change.put as Values;
    const key = String(put[table.key]);
    const known = merged.get(key);
    merged.set(key, {
      put: { ...known?.put, ...put },
      removed: change.removed === true,
      taken: { ...known?.taken, ...change.formulas?.taken },
      mends: change.mends === true,
    });
  }
  return [...merged].flatMap(([key, { put, removed, taken, mends }]): PackedImage[] => {
    const row = present.get(key);
    if (removed) return row === undefined ? [] : [[key, "", columnsOf(row, ownColumns(table))]];
    if (row === undefined && !mends) return [[key, markOf(table, put, ownColumns(table)), null, null, put]];
    const columns = ownColumns(table).filter((name) => put[name] !== undefined);
    const mark = markOf(table, put, columns);
    const before = row === undefined ? {} : columnsOf(row, columns);
    return [[key, mark, before, Object.keys(taken).length === 0 ? null : taken, put]];
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
