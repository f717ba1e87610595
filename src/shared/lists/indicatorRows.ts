/** What the indicator functions put into the sheet: one row a year. */

import { closedColumns, closedFigures } from "../indicators/closedFigures.ts";
import {
  commonColumns,
  type FurtherTable,
  furtherTables,
  type IndicatorColumns,
  type IndicatorRegister,
  indicatorInput,
  indicatorTables,
} from "../indicators/indicatorInput.ts";
import {
  firstYear,
  indicatorYears,
  lastYear,
  type Verdict,
  verdictOf,
  type YearFigures,
} from "../indicators/indicatorSeries.ts";
import { indicatorWords, noData } from "../indicators/indicatorWords.ru.ts";
import { type IndicatorNumber, indicatorOf } from "../indicators/list.ts";
import { showDay } from "../language/day.ts";
import type { Cell } from "../register/column.ts";
import type { Table } from "../register/table.ts";
import { type TableName, tables } from "../register/tables.ts";
import { type Argument, dayOf, LostDataError, part, rowsIn } from "./arguments.ts";

/** The sheets that the functions are given: those of the figures, then the day, then those of the closed years. */
export const closedTables = Object.keys(closedColumns) as (keyof typeof closedColumns)[];

/** The sheets that this indicator comes from beside those of all: the last arguments of its function. */
export function furtherTablesOf(indicator: IndicatorNumber): FurtherTable[] {
  const { reads } = indicatorOf(indicator);
  return furtherTables.filter((name) => reads[name] !== undefined);
}

/** A block in any case: where the data are lost, every year says that there are none, and the first why. */
export function indicatorRows(indicator: IndicatorNumber, args: readonly Argument[], dayName: string): Cell[][] {
  try {
    return rowsOfYears(indicator, args, dayName);
  } catch (error) {
    if (error instanceof LostDataError) return lostRows(error.message);
    throw error;
  }
}

function lostRows(sentence: string): Cell[][] {
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => [
    firstYear + index,
    ...["", "", indicatorWords.noFigures, "", "", "", "", ""],
    index === 0 ? sentence : "",
  ]);
}

function rowsOfYears(indicator: IndicatorNumber, args: readonly Argument[], dayName: string): Cell[][] {
  const own: IndicatorColumns = indicatorOf(indicator).reads;
  const read = indicatorTables.map((name, at) => {
    const columns = new Set<string>([...commonColumns[name], ...(own[name] ?? [])]);
    return rowsIn(part(tables[name] as Table, [...columns]), args[at]);
  });
  const today = dayOf(args[indicatorTables.length], dayName);
  // Whoever computes reads no other columns than they tell.
  const further = furtherTablesOf(indicator);
  const begins = indicatorTables.length + 1 + closedTables.length;
  const more = further.map((name, at) =>
    rowsIn(part(tables[name] as Table, [...new Set([tables[name].key, ...(own[name] ?? [])])]), args[begins + at]),
  );
  const register = {
    ...byName(
      furtherTables,
      furtherTables.map(() => ({ rows: [] })),
    ),
    ...byName(further, more),
    ...byName(indicatorTables, read),
  } as unknown as IndicatorRegister;
  const closed = closedTables.map((name, at) => {
    const argument = args[indicatorTables.length + 1 + at];
    return argument === undefined ? { rows: [] } : rowsIn(part(tables[name] as Table, closedColumns[name]), argument);
  });
  const frozen = closedFigures(byName(closedTables, closed) as unknown as Parameters<typeof closedFigures>[0]);
  const unreadable = [...read, ...more].reduce((sum, table) => sum + table.problems, 0);
  return indicatorYears(indicatorInput(register), indicator, today, frozen).map((year) => rowOf(year, unreadable));
}

function byName(names: readonly TableName[], read: readonly { rows: readonly unknown[] }[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name, at) => [name, read[at]?.rows]));
}

function rowOf(figures: YearFigures, unreadable: number): Cell[] {
  const { year, schoolYear, target, numerator, denominator, lacking, reportOn, mark } = figures.point;
  const words = mark === "" ? wordsOf(figures) : `${mark}; ${wordsOf(figures)}`;
  if (figures.share === null && mark === "") return [year, schoolYear, target ?? "", "", "", "", "", "", "", words];
  const fact = figures.measure.rounded(numerator, denominator, target);
  const deviation = fact === null || target === null ? "" : Math.round((fact.value - target) * 100) / 100;
  return [
    year,
    schoolYear,
    target ?? "",
    fact === null ? noData : fact.value,
    fact === null ? "" : numerator,
    fact === null ? "" : denominator,
    deviation,
    target === null || fact === null ? "" : lacking,
    showDay(reportOn),
    [words, figures.point.quality, unreadable === 0 ? "" : indicatorWords.unreadable(unreadable)]
      .filter((text) => text !== "")
      .join("; "),
  ];
}

function wordsOf(figures: YearFigures): string {
  const verdict = verdictOf(figures);
  const { reason } = figures.point;
  if (verdict === "noFigures" && reason !== "") return `${indicatorWords.noFigures}: ${reason}`;
  const unknown = figures.share?.unknown?.length ?? 0;
  if (unknown > 0) return `${verdictWords(verdict, figures)}; ${indicatorWords.unjudged(unknown)}`;
  return verdictWords(verdict, figures);
}

function verdictWords(verdict: Verdict, figures: YearFigures): string {
  if (verdict === "reached" || verdict === "missed") return indicatorWords[verdict](figures.running);
  return indicatorWords[verdict];
}
