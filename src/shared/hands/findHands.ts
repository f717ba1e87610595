/**
 * What people have changed by hand in one table: the rows as they are remembered, carried on by what the register has written
 * since (the ledger knows it), beside the rows as they stand.
 */
import { normalForm } from "../language/text.ts";
import type { HandKind } from "../register/handWords.ru.ts";
import { headerOf, type Table } from "../register/table.ts";
import { type TableName, tables } from "../register/tables.ts";
import { fingerprint } from "../workbook/fingerprint.ts";
import type { Images, RowImage } from "../workbook/images.ts";
import { ownColumns, rowImages } from "../workbook/images.ts";
import {
  type CellRow,
  type CellSheet,
  cellsOfValues,
  comparedColumns,
  differing,
  overlaid,
  pickedCells,
  rowDigest,
  rowMark,
} from "./cellRows.ts";
import type { Remembered } from "./remembered.ts";

export interface FoundHand {
  table: TableName;
  /** "" where it is no row. */
  key: string;
  kind: HandKind;
  columns: readonly string[];
  /** The whole row as it was; null where there was none, or nobody knows. */
  before: CellRow | null;
  /** The changed columns as they became; null where the row is gone. */
  after: CellRow | null;
  /** Where it stands, one-based; null where nothing stands any more. */
  row: number | null;
  /** Mark of the changed columns before and after. */
  marks: string;
}

/** What an operation of the register has written; null where its ledger line no longer says. */
export interface OwnWrite {
  number: number;
  images: Images | null;
}

const nothing = "–";

/** «1a2b → 3c4d»: no value can be told from it. */
type MarksOf = (
  table: Table,
  key: string,
  before: CellRow | null,
  after: CellRow | null,
  columns: readonly string[],
) => string;

function marksBy(markOf: typeof rowMark): MarksOf {
  return (table, key, before, after, columns) => {
    const mark = (row: CellRow | null) => (row === null ? nothing : markOf(table, key, row, columns));
    return `${mark(before)} → ${mark(after)}`;
  };
}

export const marksOf = marksBy(rowDigest);
/** Those of hands that were found before: short ones, which the journal still holds. */
export const formerMarksOf = marksBy(rowMark);

/** What the register itself would expect to stand there. */
interface Expected {
  rows: Map<string, CellRow>;
  found: FoundHand[];
}

export interface Comparison {
  found: FoundHand[];
  /** What is to be remembered when only these are told. */
  remember(told: readonly FoundHand[]): Remembered;
}

/** `skipped`: keys of rows that an unfinished operation is about to write. */
export function compareRows(
  name: TableName,
  remembered: Remembered,
  writes: readonly OwnWrite[],
  now: CellSheet,
  skipped: ReadonlySet<string>,
): Comparison {
  const table: Table = tables[name];
  const hand: MakeHand = (kind, key, columns, before, after, row) => ({
    table: name,
    key,
    kind,
    columns,
    before,
    after: after === null ? null : pickedCells(after, columns),
    row,
    marks: marksOf(table, key, before, after, columns),
  });
  const expected = expectedRows(name, remembered, writes, now, hand);
  const found = [...expected.found];
  const keys = new Set([...expected.rows.keys(), ...now.rows.keys()]);
  for (const key of keys) {
    if (skipped.has(key)) continue;
    const before = expected.rows.get(key) ?? null;
    const present = now.rows.get(key);
    if (present === undefined) found.push(hand("removed", key, comparedColumns(table), before, null, null));
    else if (before === null) found.push(hand("added", key, now.columns, null, present.cells, present.row));
    else {
      const columns = differing(before, present.cells, now.columns);
      if (columns.length > 0) found.push(hand("changed", key, columns, before, present.cells, present.row));
    }
  }
  found.push(...newStrays(name, remembered, now), ...changedHeaders(name, remembered, now));
  const judged = writes.every(({ images }) => images !== null) ? found : unjudged(name, found);
  return { found: judged, remember: (told) => rememberedAfter(expected.rows, remembered, now, told, judged) };
}

type MakeHand = (
  kind: HandKind,
  key: string,
  columns: readonly string[],
  before: CellRow | null,
  after: CellRow | null,
  row: number | null,
) => FoundHand;

function expectedRows(
  name: TableName,
  remembered: Remembered,
  writes: readonly OwnWrite[],
  now: CellSheet,
  hand: MakeHand,
): Expected {
  const rows = new Map(remembered.rows);
  const found: FoundHand[] = [];
  const byKey = new Map<string, RowImage[]>();
  for (const { images } of writes)
    for (const [table, list] of rowImages(images ?? {}))
      if (table === name) for (const image of list) byKey.set(image.key, [...(byKey.get(image.key) ?? []), image]);
  for (const [key, images] of byKey) {
    const outcome = carriedOn(tables[name], key, rows.get(key) ?? null, images, now, hand);
    found.push(...outcome.found);
    if (outcome.row === null) rows.delete(key);
    else rows.set(key, outcome.row);
  }
  return { rows, found };
}

function carriedOn(
  table: Table,
  key: string,
  start: CellRow | null,
  images: readonly RowImage[],
  now: CellSheet,
  hand: MakeHand,
): { row: CellRow | null; found: FoundHand[] } {
  const found: FoundHand[] = [];
  const present = now.rows.get(key);
  let row = start;
  images.forEach((image, index) => {
    if (image.before !== null) {
      const was = cellsOfValues(table, image.before);
      const columns = differing(row ?? {}, was, Object.keys(was));
      if (columns.length > 0) found.push(hand("overwritten", key, columns, row, was, present?.row ?? null));
      row = overlaid(row ?? {}, was);
    }
    if (image.after === "") row = null;
    else if (image.put !== undefined) row = overlaid(row ?? {}, cellsOfValues(table, image.put));
    else {
      // Only a mark was kept: what stands there now, or stood there before the next writing, is what was written, or is not.
      const columns = image.before === null ? ownColumns(table) : Object.keys(image.before);
      const later = images.slice(index + 1).map((one) => cellsOfValues(table, one.before ?? {}));
      const then = Object.assign({}, present?.cells ?? {}, ...later.reverse()) as CellRow;
      if (rowMark(table, key, then, columns) !== image.after && present !== undefined)
        found.push(
          hand(
            "changed",
            key,
            columns.filter((name) => name !== table.key),
            null,
            then,
            present.row,
          ),
        );
      row = overlaid(row ?? {}, Object.fromEntries(columns.map((name) => [name, then[name] ?? ""])));
    }
  });
  return { row, found };
}

/** Several alike are told apart by their number. */
function numbered(marks: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return marks.map((mark) => {
    const count = (seen.get(mark) ?? 0) + 1;
    seen.set(mark, count);
    return `${mark}.${count}`;
  });
}

function newStrays(name: TableName, remembered: Remembered, now: CellSheet): FoundHand[] {
  const known = new Set(remembered.strays);
  const marks = numbered(now.strays.map(({ mark }) => mark));
  return now.strays.flatMap(({ row, key }, index): FoundHand[] => {
    const mark = marks[index] as string;
    const marksText = `${nothing} → ${mark}`;
    return known.has(mark)
      ? []
      : [{ table: name, key, kind: "stray", columns: [], before: null, after: null, row, marks: marksText }];
  });
}

/** A header that has its own name again is the register's doing. */
function changedHeaders(name: TableName, remembered: Remembered, now: CellSheet): FoundHand[] {
  const table: Table = tables[name];
  const isStrange = (column: string) =>
    normalForm(String(now.headers[column] ?? "")) !== normalForm(headerOf(table, column));
  const columns = differing(remembered.headers, now.headers, ownColumns(table)).filter(isStrange);
  if (columns.length === 0) return [];
  const marks = marksOf(table, "", remembered.headers, now.headers, columns);
  const [before, after] = [remembered.headers, now.headers].map((row) => pickedCells(row, columns));
  return [
    { table: name, key: "", kind: "header", columns, before: before ?? null, after: after ?? null, row: 1, marks },
  ];
}

/** The ledger no longer says what an operation has written: one line tells how much cannot be told from it. */
function unjudged(name: TableName, found: readonly FoundHand[]): FoundHand[] {
  const [rows, others] = [
    found.filter(({ kind }) => kind !== "header" && kind !== "stray"),
    found.filter(({ kind }) => kind === "header" || kind === "stray"),
  ];
  if (rows.length === 0) return [...found];
  const marks = `${nothing} → ${fingerprint(JSON.stringify(rows.map((one) => [one.key, one.marks])))}`;
  const keys = rows.map(({ key }) => key);
  return [
    { table: name, key: "", kind: "unjudged", columns: keys, before: null, after: null, row: null, marks },
    ...others,
  ];
}

function rememberedAfter(
  expected: ReadonlyMap<string, CellRow>,
  remembered: Remembered,
  now: CellSheet,
  told: readonly FoundHand[],
  found: readonly FoundHand[],
): Remembered {
  const rows = new Map(expected);
  const isTold = new Set(told);
  for (const [key, columns] of told.flatMap((one) => toldRows(one, now))) {
    const present = now.rows.get(key);
    if (present === undefined) rows.delete(key);
    else
      rows.set(
        key,
        overlaid(rows.get(key) ?? {}, Object.fromEntries(columns.map((name) => [name, present.cells[name] ?? ""]))),
      );
  }
  const marks = numbered(now.strays.map(({ mark }) => mark));
  const untold = new Set(found.filter((one) => one.kind === "stray" && !isTold.has(one)).map(({ row }) => row));
  const strays = marks.filter((_, index) => !untold.has(now.strays[index]?.row ?? 0));
  const headersTold = found.every((one) => one.kind !== "header" || isTold.has(one));
  return { rows, strays, headers: headersTold ? now.headers : remembered.headers };
}

/** Rows, and of each the columns, that are told now. */
function toldRows({ kind, key, columns }: FoundHand, now: CellSheet): (readonly [string, readonly string[]])[] {
  if (kind === "unjudged") return columns.map((one) => [one, now.columns] as const);
  return kind === "changed" || kind === "added" || kind === "removed" ? [[key, columns]] : [];
}

/** What is remembered where nothing was: the rows as they stand. */
export function begunWith(now: CellSheet): Remembered {
  return {
    rows: new Map([...now.rows].map(([key, { cells }]) => [key, cells])),
    strays: numbered(now.strays.map(({ mark }) => mark)),
    headers: now.headers,
  };
}
