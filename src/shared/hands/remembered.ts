/** What is remembered of a table since it was last compared, and how it is kept in the cells of the sheet of memory. */
import type { Cell } from "../register/column.ts";
import type { MemoryPart } from "../register/memory.ts";
import type { Table } from "../register/table.ts";
import { type TableName, tables } from "../register/tables.ts";
import { fingerprint } from "../workbook/fingerprint.ts";
import { joinedText, textParts } from "../workbook/textParts.ts";
import { type CellRow, comparedColumns, overlaid } from "./cellRows.ts";

export interface Remembered {
  rows: ReadonlyMap<string, CellRow>;
  /** Marks of rows without a key of their own. */
  strays: readonly string[];
  headers: CellRow;
}

/** What is kept of each table beside the sheets, where nobody reaches it by sorting or deleting. */
export interface MemoryHead {
  /** The last operation that is contained. */
  number: number;
  /** Seal of the table's parts. */
  mark: string;
  /** Whether the sheet, or its column of keys, was gone when it was compared last; and how often that has been found. */
  lost?: boolean;
  losses?: number;
}
export type MemoryHeads = Readonly<Partial<Record<TableName, MemoryHead>>>;

/** As it is kept: names of the columns once, then the cells of each row behind its key. */
interface Kept {
  columns: string[];
  rows: Cell[][];
  strays: readonly string[];
  headers: CellRow;
}

export function memoryText(name: TableName, { rows, strays, headers }: Remembered): string {
  const columns = comparedColumns(tables[name] as Table);
  const lines = [...rows].map(([key, cells]) => [key, ...columns.map((column) => cells[column] ?? "")]);
  const kept: Kept = { columns, rows: lines, strays, headers };
  return JSON.stringify(kept);
}

export function memoryMark(text: string): string {
  return fingerprint(text);
}

export function memoryParts(name: TableName, text: string): MemoryPart[] {
  return textParts(text).map((payload, part) => ({ id: `${name}:${part}`, payload }));
}

/** Keys of the parts that are kept of a table, in their order. */
export function partsOfTable(parts: readonly MemoryPart[], name: TableName): MemoryPart[] {
  const place = (part: MemoryPart) => Number(part.id.slice(name.length + 1));
  return parts.filter(({ id }) => id.startsWith(`${name}:`)).sort((one, other) => place(one) - place(other));
}

/** Null where what stands in the sheet is not what was kept. */
export function rememberedOf(parts: readonly MemoryPart[], name: TableName, head: MemoryHead): Remembered | null {
  const text = joinedText(partsOfTable(parts, name).map((part) => part.payload));
  if (memoryMark(text) !== head.mark) return null;
  const { columns, rows, strays, headers } = JSON.parse(text) as Kept;
  const cellsOf = (line: Cell[]) =>
    overlaid({}, Object.fromEntries(columns.map((column, index) => [column, line[index + 1] ?? ""])));
  return { rows: new Map(rows.map((line) => [String(line[0]), cellsOf(line)])), strays, headers };
}
