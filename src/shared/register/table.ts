/** A table defined once: its row type, places of its columns in a sheet, reading and writing of rows. */
import * as z from "zod/mini";
import type { Bounds } from "../language/phrases.ru.ts";
import { cleanText, normalForm } from "../language/text.ts";
import { boundsOf, type Cell, type Column, decodeCell, isUnreadable, type Reason } from "./column.ts";
import type { recordGroups } from "./recordWords.ru.ts";

// biome-ignore lint/suspicious/noExplicitAny: a table holds columns of any value type
export type Columns = Record<string, Column<any>>;

export interface Table<C extends Columns = Columns> {
  /** Name of the sheet, in Russian. */
  sheet: string;
  /** Letter that starts this table's keys. */
  letter: string;
  key: string;
  columns: C;
  /** One sentence about the table, for the guide. */
  help: string;
  tabColour: string;
  hidden: boolean;
  /** Columns that together may stand in one row only; none: nothing is compared. */
  unique: readonly string[];
  /** The first day of each must not be later than the second. */
  periods: readonly (readonly [from: string, to: string])[];
  /** Days of what has happened: they cannot be later than today. */
  pastDays: readonly string[];
  /** Days on which a term ends: they may be further ahead than anybody plans. */
  distantDays: readonly string[];
  /** What holds where people add and change rows one by one; null where rows live by requests of their own. */
  plain: Plain | null;
}

/** Columns that tell whose a row is: the row itself, the person's places of work, or what the column refers to. */
export type OwnerPath =
  | "self"
  | "home"
  | "organisationId"
  | "personId"
  | "pairId"
  | "routeId"
  | "documentId"
  | "organiser";

/** Who may do what with the rows of a plain register; `Name`: its columns. */
export interface Plain<Name extends string = string> {
  /** Under which heading the panel lists it. */
  group: keyof typeof recordGroups;
  /** What the panel calls it where the sheet's name says too little alone. */
  title?: string;
  /** The first that is filled decides whose a row is. None: the department's alone. */
  owner: readonly OwnerPath[];
  /** Only the department adds rows and takes them. */
  addedBy?: "department";
  /** Only the department sees the rows: they hold contacts. */
  seenBy?: "department";
  /** Columns that only the department changes. */
  departmentColumns?: readonly Name[];
  /** Columns that change by requests of their own. */
  ownRequestColumns?: readonly Name[];
}

type ValueOf<K> = K extends Column<infer T> ? T : never;
export type Row<T extends Table> = { readonly [Name in keyof T["columns"]]: ValueOf<T["columns"][Name]> };

/** What a table may say of itself besides its columns, all by their names. */
interface Said<Name extends string> {
  help?: string;
  tabColour?: string;
  hidden?: boolean;
  unique?: readonly Name[];
  periods?: readonly (readonly [from: Name, to: Name])[];
  pastDays?: readonly Name[];
  distantDays?: readonly Name[];
}

export function defineTable<C extends Columns, P extends Plain<keyof C & string> | null = null>(
  definition: Pick<Table<C>, "sheet" | "letter" | "columns"> & { key: keyof C & string; plain?: P } & Said<
      keyof C & string
    >,
): Table<C> & { plain: P } {
  const noDays = { periods: [], pastDays: [], distantDays: [] };
  const nothing = { help: "", tabColour: "#5f6368", hidden: false, unique: [], ...noDays, plain: null };
  return { ...nothing, ...definition } as Table<C> & { plain: P };
}

/** Header row and hidden key row stand above the data. */
export const headerRow = 1;
export const keyRow = 2;
export const firstDataRow = 3;

/** Trouble in the data itself, with its place. `row` and `header` are absent when the whole sheet is meant. */
export interface Problem {
  sheet: string;
  row?: number;
  header?: string;
  reason:
    | Reason
    | "sheetMissing"
    | "keyRowMissing"
    | "columnMissing"
    | "columnDoubled"
    | "recreated"
    | "keyDoubled"
    | "refMissing"
    | "settingLost"
    | "windowReversed";
  /** What stood in the cell, cut to a readable length. */
  found?: string;
  /** What a number should have been. */
  bounds?: Bounds;
}

/** Trouble with a whole sheet or column: none of its rows can be trusted. */
export const structuralReasons: readonly Problem["reason"][] = [
  "sheetMissing",
  "keyRowMissing",
  "columnMissing",
  "columnDoubled",
  "recreated",
];

/** Follows the key of a column that was lost and made anew, until somebody has said that what it holds is right. */
const recreatedMark = "?";

/** As the key row holds it. */
export function markedKey(name: string): string {
  return name + recreatedMark;
}

/** The column that a cell of the key row names, marked or not. */
export function keyIn(cell: Cell | undefined): string {
  const text = cleanText(String(cell ?? ""));
  return text.endsWith(recreatedMark) ? text.slice(0, -recreatedMark.length) : text;
}

/** Zero-based place of each column in the grid. */
export type Places = Record<string, number>;

/** The column that a key row or a kept row calls so, marked or not, today or by an earlier name; null where none is meant. */
export function columnNamed({ columns }: Pick<Table, "columns">, cell: Cell | undefined): string | null {
  const key = keyIn(cell);
  const names = Object.keys(columns);
  return names.find((name) => name === key || columns[name]?.formerKeys.includes(key)) ?? null;
}

interface Found {
  places: Places;
  problems: Problem[];
  /** Columns made anew after they were lost; the key's stands for the whole sheet. */
  recreated: string[];
}

/** Finds each column by the hidden key row, then by its header, then by an earlier header. */
export function placesOf(table: Table, grid: readonly (readonly Cell[])[]): Found {
  const headers = (grid[headerRow - 1] ?? []).map((cell) => normalForm(String(cell)));
  const texts = (grid[keyRow - 1] ?? []).map((cell) => cleanText(String(cell)));
  const keys = texts.map((text) => columnNamed(table, text));
  const marked = texts.map((text) => text.endsWith(recreatedMark));
  const places: Places = {};
  const problems: Problem[] = [];
  for (const [name, column] of Object.entries(table.columns)) {
    const found = placesOfColumn(name, column, headers, keys, marked);
    if (found.length > 1) problems.push({ sheet: table.sheet, header: column.header, reason: "columnDoubled" });
    else if (found.length === 0) problems.push({ sheet: table.sheet, header: column.header, reason: "columnMissing" });
    else places[name] = found[0] as number;
  }
  const recreated = Object.entries(places).flatMap(([name, at]) =>
    keys[at] === name && marked[at] === true ? [name] : [],
  );
  return { places, problems, recreated };
}

/** What stands in a sheet or column made anew is not all that stood there. */
export function recreatedProblems(table: Table, recreated: readonly string[]): Problem[] {
  const at = { sheet: table.sheet, reason: "recreated" } as const;
  if (recreated.includes(table.key)) return [at];
  return recreated.map((name) => ({ ...at, header: headerOf(table, name) }));
}

function placesOfColumn(
  name: string,
  column: Column<unknown>,
  headers: readonly string[],
  keys: readonly (string | null)[],
  marked: readonly boolean[],
): number[] {
  const byKey = indexesOf(keys, name);
  const whole = byKey.filter((at) => marked[at] !== true);
  if (byKey.length > 0) return whole.length > 0 ? whole : byKey;
  const free = headers.map((header, index) => (keys[index] == null ? header : ""));
  const byHeader = indexesOf(free, normalForm(column.header));
  if (byHeader.length > 0) return byHeader;
  return column.formerly.flatMap((former) => indexesOf(free, normalForm(former)));
}

function indexesOf(list: readonly (string | null)[], sought: string): number[] {
  return list.flatMap((item, index) => (item === sought ? [index] : []));
}

export interface ReadRows<T extends Table> {
  rows: Row<T>[];
  /** One-based sheet row of each row, in the same order. */
  at: number[];
  places: Places;
  problems: Problem[];
  /** Rows that were left out, with every text that stands in them. */
  unread: UnreadRow[];
}

export interface UnreadRow {
  row: number;
  texts: readonly string[];
}

/** Reads every row of a sheet's grid (header row first). A row with an unreadable cell is left out and reported. */
export function readRows<T extends Table>(table: T, grid: readonly (readonly Cell[])[]): ReadRows<T> {
  const { places, problems, recreated } = placesOf(table, grid);
  if (problems.length === 0 && isRowInPlaceOfKeys(table, grid))
    problems.push({ sheet: table.sheet, reason: "keyRowMissing" });
  const result: ReadRows<T> = { rows: [], at: [], places, problems, unread: [] };
  if (problems.length > 0) return result;
  problems.push(...recreatedProblems(table, recreated));
  const columns = Object.entries(table.columns);
  const seen = new Set<string>();
  for (let index = firstDataRow - 1; index < grid.length; index += 1) {
    const cells = grid[index] as readonly Cell[];
    if (isBlank(columns, cells, places)) continue;
    const read = readRow(table.sheet, columns, cells, places, index + 1);
    if (Array.isArray(read)) {
      problems.push(...read);
      result.unread.push({ row: index + 1, texts: cells.map((cell) => cleanText(String(cell))) });
      continue;
    }
    const id = String(read[table.key]);
    if (seen.has(id)) {
      problems.push({
        sheet: table.sheet,
        row: index + 1,
        header: headerOf(table, table.key),
        reason: "keyDoubled",
        found: id,
      });
      result.unread.push({ row: index + 1, texts: cells.map((cell) => cleanText(String(cell))) });
      continue;
    }
    seen.add(id);
    result.rows.push(read as Row<T>);
    result.at.push(index + 1);
  }
  return result;
}

/** With the hidden key row deleted, the first row of data stands where it was, and would be read over. */
function isRowInPlaceOfKeys(table: Table, grid: readonly (readonly Cell[])[]): boolean {
  const texts = (grid[keyRow - 1] ?? []).filter((cell) => cell !== false).map((cell) => cleanText(String(cell)));
  return texts.some((text) => text !== "") && texts.every((text) => columnNamed(table, text) === null);
}

export function headerOf(table: Table, name: string): string {
  return table.columns[name]?.header ?? name;
}

/** Unticked check boxes and empty display columns do not make a row. */
function isBlank(columns: readonly [string, Column<unknown>][], cells: readonly Cell[], places: Places): boolean {
  for (const [name, column] of columns) {
    if (column.shown !== undefined) continue;
    const cell = cells[places[name] as number] ?? "";
    if (cell !== "" && cell !== false && cleanText(String(cell)) !== "") return false;
  }
  return true;
}

function readRow(
  sheet: string,
  columns: [string, Column<unknown>][],
  cells: readonly Cell[],
  places: Places,
  row: number,
): Record<string, unknown> | Problem[] {
  const values: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [name, column] of columns) {
    const cell = cells[places[name] as number] ?? "";
    const read = decodeCell(column, cell);
    if (!isUnreadable(read)) values[name] = read;
    else if (column.shown !== undefined) values[name] = null;
    else {
      problems.push({
        sheet,
        row,
        header: column.header,
        reason: read.reason,
        found: Array.from(String(cell)).slice(0, 60).join(""),
        ...boundsOf(column),
      });
    }
  }
  return problems.length > 0 ? problems : values;
}

/** Cells of the named columns, ready to be written. */
export function writeCells<T extends Table>(table: T, values: Partial<Row<T>>): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  for (const [name, value] of Object.entries(values)) {
    const column = table.columns[name];
    if (column !== undefined && column.shown === undefined) cells[name] = z.encode(column.schema, value) as Cell;
  }
  return cells;
}

/** The next free key: letter, dash, at least three digits. */
export function nextKey(table: Table, keys: Iterable<string>): () => string {
  let last = 0;
  for (const id of keys) {
    const digits = /-(\d+)$/.exec(id)?.[1];
    if (digits !== undefined && id.startsWith(`${table.letter}-`)) last = Math.max(last, Number(digits));
  }
  return () => {
    last += 1;
    return `${table.letter}-${String(last).padStart(3, "0")}`;
  };
}

type BlankNames<T extends Table> = {
  [Name in keyof T["columns"]]: null extends ValueOf<T["columns"][Name]> ? Name : never;
}[keyof T["columns"]];
/** Every column of a table that may be empty, empty. */
export type Blanks<T extends Table> = { [Name in BlankNames<T>]: null };

export function blanksOf<T extends Table>(table: T): Blanks<T> {
  const optional = Object.entries(table.columns).filter(
    ([, { required, rule }]) => !required && rule.rule !== "checkbox",
  );
  return Object.fromEntries(optional.map(([name]) => [name, null])) as Blanks<T>;
}

/** A whole row whose values are the columns' samples: the source of test factories and of the guide. */
export function sampleRow<T extends Table>(table: T): Row<T> {
  const row: Record<string, unknown> = {};
  for (const [name, column] of Object.entries(table.columns)) row[name] = z.decode(column.schema, column.sample);
  return row as Row<T>;
}
