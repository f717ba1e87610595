/** The sheets that the functions about indicators are given, as their rows: those of the figures, the day, those of closed years. */

import type { Rows } from "../facts/register.ts";
import type { ClosedFigures } from "../indicators/closedFigure.ts";
import { closedColumns, closedFigures } from "../indicators/closedFigures.ts";
import {
  commonColumns,
  type FurtherTable,
  furtherTables,
  type IndicatorInput,
  type IndicatorRegister,
  type IndicatorTable,
  indicatorInput,
  indicatorTables,
} from "../indicators/indicatorInput.ts";
import { type IndicatorNumber, indicatorOf } from "../indicators/list.ts";
import type { Table } from "../register/table.ts";
import { type ColumnOf, type TableName, tables } from "../register/tables.ts";
import { type Argument, dayOf, LostDataError, part, rowsIn } from "./arguments.ts";

/** The sheets that the functions are given: those of the figures, then the day, then those of the closed years. */
export const closedTables = Object.keys(closedColumns) as (keyof typeof closedColumns)[];

/** The sheets that this indicator comes from beside those of all: the last arguments of its function. */
export function furtherTablesOf(indicator: IndicatorNumber): FurtherTable[] {
  const { reads } = indicatorOf(indicator);
  return furtherTables.filter((name) => reads[name] !== undefined);
}

/** One indicator's arguments out of those of all. */
export function argumentsAlone(indicator: IndicatorNumber, args: readonly Argument[]): Argument[] {
  const further = furtherTablesOf(indicator).map((name) => args[furtherAt + furtherTables.indexOf(name)] ?? "");
  return [...args.slice(0, furtherAt), ...further];
}

export interface Sheets {
  input: IndicatorInput<IndicatorRegister>;
  today: string;
  closed: ClosedFigures;
  /** What the figures of closed years are made of. */
  closedRows: Rows<"yearFigures" | "amendments">;
  unreadable: number;
  /** Rows of the closed years that could not be read. */
  unreadClosed: number;
}

const furtherAt = indicatorTables.length + 1 + closedTables.length;
export const handsAt = furtherAt + furtherTables.length;

/** What tells where somebody belongs who has several places of work. */
export const organisationColumns = { employments: ["kind"] } as const satisfies FurtherColumns;

type FurtherColumns = { readonly [Name in TableName]?: readonly ColumnOf<Name>[] };

/**
 * Whoever computes reads no other columns than they tell. `beside`: what is shown with the figure; a cell of it that cannot be read,
 * or a column that is lost, takes no row out of the figure.
 */
export function readSheets(
  indicators: readonly IndicatorNumber[],
  further: readonly FurtherTable[],
  args: readonly Argument[],
  dayName: string,
  beside: FurtherColumns = {},
): Sheets {
  const told = (name: IndicatorTable | FurtherTable): readonly string[] =>
    indicators.flatMap((indicator): readonly string[] => indicatorOf(indicator).reads[name] ?? []);
  const sheet = (name: TableName, columns: readonly string[], at: number) => {
    const { rows, problems } = rowsIn(part(tables[name] as Table, [...new Set(columns)]), args[at]);
    return { rows: withColumns(name, rows, args[at], beside[name] ?? []), problems };
  };
  const read = indicatorTables.map((name, at) => sheet(name, [...commonColumns[name], ...told(name)], at));
  const today = dayOf(args[indicatorTables.length], dayName);
  const more = further.map((name, at) => sheet(name, [tables[name].key, ...told(name)], furtherAt + at));
  const none = furtherTables.map(() => ({ rows: [] }));
  const register = {
    ...byName(furtherTables, none),
    ...byName(further, more),
    ...byName(indicatorTables, read),
  } as unknown as IndicatorRegister;
  const closed = closedTables.map((name, place) => {
    const at = indicatorTables.length + 1 + place;
    return args[at] === undefined ? { rows: [], problems: 0 } : sheet(name, closedColumns[name], at);
  });
  const closedRows = byName(closedTables, closed) as unknown as Sheets["closedRows"];
  return {
    input: indicatorInput(register),
    today,
    closed: closedFigures(closedRows),
    closedRows,
    unreadable: [...read, ...more, ...closed].reduce((sum, table) => sum + table.problems, 0),
    unreadClosed: closed.reduce((sum, table) => sum + table.problems, 0),
  };
}

type AnyRow = Readonly<Record<string, unknown>>;

/** The rows with further columns of theirs, as far as these can be read. */
function withColumns(
  name: TableName,
  rows: readonly AnyRow[],
  argument: Argument | undefined,
  columns: readonly string[],
): readonly AnyRow[] {
  return columns.reduce((known, column) => withColumn(name, known, argument, column), rows);
}

function withColumn(
  name: TableName,
  rows: readonly AnyRow[],
  argument: Argument | undefined,
  column: string,
): readonly AnyRow[] {
  const { key } = tables[name];
  try {
    const read = rowsIn(part(tables[name] as Table, [key, column]), argument).rows as AnyRow[];
    const values = new Map(read.map((row) => [row[key], row[column]]));
    return rows.map((row) => (values.has(row[key]) ? { ...row, [column]: values.get(row[key]) } : row));
  } catch (error) {
    if (error instanceof LostDataError) return rows;
    throw error;
  }
}

function byName(names: readonly TableName[], read: readonly { rows: readonly unknown[] }[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name, at) => [name, read[at]?.rows]));
}
