/** Rows as their cells say them: what cannot be read is compared as well, and two ways of writing one value are one. */
import { sha256 } from "../language/sha256.ts";
import { cleanText } from "../language/text.ts";
import { type Cell, type Column, decodeCell, encodeCell, isUnreadable } from "../register/column.ts";
import { firstDataRow, headerRow, type Places, placesOf, type Table } from "../register/table.ts";
import { fingerprint } from "../workbook/fingerprint.ts";
import { ownColumns } from "../workbook/images.ts";

/** Cells by column, without the key and without the empty ones. */
export type CellRow = Readonly<Record<string, Cell>>;

/** Columns of a row that a person may change and the register compares. */
export function comparedColumns(table: Table): string[] {
  return ownColumns(table).filter((name) => name !== table.key);
}

function plainCell(column: Column<unknown>, cell: Cell): Cell {
  const read = decodeCell(column, cell);
  if (isUnreadable(read)) return typeof cell === "string" ? cleanText(cell) : cell;
  if (read === null || read === false) return "";
  return read === cell ? cell : encodeCell(column, read);
}

/** A row's values as they would be read again from its cells; "" where a cell is emptied. */
export function cellsOfValues(table: Table, values: Readonly<Record<string, unknown>>): CellRow {
  const cells: Record<string, Cell> = {};
  for (const name of comparedColumns(table)) {
    const column = table.columns[name] as Column<unknown>;
    const value = values[name];
    if (value !== undefined) cells[name] = value === null ? "" : plainCell(column, encodeCell(column, value));
  }
  return cells;
}

/** The row's values; `unread` names the columns whose cells cannot be read, and which are null. */
export function valuesOfCells(
  table: Table,
  key: string,
  cells: CellRow,
): { values: Record<string, unknown>; unread: string[] } {
  const values: Record<string, unknown> = { [table.key]: key };
  const unread: string[] = [];
  for (const name of comparedColumns(table)) {
    const read = decodeCell(table.columns[name] as Column<unknown>, cells[name] ?? "");
    values[name] = isUnreadable(read) ? null : read;
    if (isUnreadable(read)) unread.push(name);
  }
  return { values, unread };
}

/** The row with other cells; emptied ones go. */
export function overlaid(row: CellRow, cells: CellRow): CellRow {
  return Object.fromEntries(Object.entries({ ...row, ...cells }).filter(([, cell]) => cell !== ""));
}

export function differing(one: CellRow, other: CellRow, columns: readonly string[]): string[] {
  return columns.filter((name) => (one[name] ?? "") !== (other[name] ?? ""));
}

export function pickedCells(row: CellRow, columns: readonly string[]): CellRow {
  return Object.fromEntries(columns.flatMap((name) => (row[name] === undefined ? [] : [[name, row[name]]])));
}

/** As `markOf` marks the values. */
export function rowMark(table: Table, key: string, cells: CellRow, columns: readonly string[]): string {
  return fingerprint(rowText(table, key, cells, columns));
}

/** As long as nobody can make another row with the same one. */
const digestLength = 32;

export function rowDigest(table: Table, key: string, cells: CellRow, columns: readonly string[]): string {
  return sha256(rowText(table, key, cells, columns)).slice(0, digestLength);
}

function rowText(table: Table, key: string, cells: CellRow, columns: readonly string[]): string {
  const shown = (cell: Cell | undefined) => (typeof cell === "string" ? cleanText(cell) : (cell ?? ""));
  return JSON.stringify(columns.map((name) => (name === table.key ? key : shown(cells[name]))));
}

/** A row without a key of its own. */
interface Stray {
  row: number;
  key: string;
  mark: string;
}

export interface CellSheet {
  /** One-based sheet row beside the cells. */
  rows: ReadonlyMap<string, { row: number; cells: CellRow }>;
  strays: readonly Stray[];
  /** Headers of the columns that are there. */
  headers: CellRow;
  /** Compared columns that are there. */
  columns: readonly string[];
}

/** Rows are null where the column of keys is gone, so that none can be told from another. */
export function cellSheet(table: Table, grid: readonly (readonly Cell[])[]): CellSheet | null {
  const { places } = placesOf(table, grid);
  const columns = comparedColumns(table).filter((name) => places[name] !== undefined);
  const headers = headersOf(table, grid, places);
  const keyPlace = places[table.key];
  if (keyPlace === undefined) return null;
  const rows = new Map<string, { row: number; cells: CellRow }>();
  const strays: Stray[] = [];
  for (let index = firstDataRow - 1; index < grid.length; index += 1) {
    const line = grid[index] as readonly Cell[];
    const key = cleanText(String(line[keyPlace] ?? ""));
    const cells: Record<string, Cell> = {};
    for (const name of columns) {
      const cell = plainCell(table.columns[name] as Column<unknown>, line[places[name] as number] ?? "");
      if (cell !== "") cells[name] = cell;
    }
    if (key !== "" && !rows.has(key)) rows.set(key, { row: index + 1, cells });
    else if (key !== "" || Object.keys(cells).length > 0)
      strays.push({ row: index + 1, key, mark: rowMark(table, key, cells, [table.key, ...columns]) });
  }
  return { rows, strays, headers, columns };
}

function headersOf(table: Table, grid: readonly (readonly Cell[])[], places: Places): CellRow {
  const found = ownColumns(table).flatMap((name) => {
    const place = places[name];
    return place === undefined ? [] : [[name, cleanText(String(grid[headerRow - 1]?.[place] ?? ""))]];
  });
  return Object.fromEntries(found);
}
