/** What the indicator functions put into the sheet: one row a year. */

import { chartTitle } from "../indicators/chartTitle.ts";
import type { ClosedFigures } from "../indicators/closedFigure.ts";
import { closedColumns, closedFigures } from "../indicators/closedFigures.ts";
import {
  commonColumns,
  type FurtherTable,
  furtherTables,
  type HandMark,
  handColumns,
  type IndicatorInput,
  type IndicatorRegister,
  type IndicatorTable,
  indicatorInput,
  indicatorTables,
} from "../indicators/indicatorInput.ts";
import {
  firstYear,
  indicatorYears,
  lastYear,
  verdictOf,
  verdictWords,
  type YearFigures,
} from "../indicators/indicatorSeries.ts";
import { indicatorWords, noData } from "../indicators/indicatorWords.ru.ts";
import { type IndicatorNumber, indicatorNumbers, indicatorOf } from "../indicators/list.ts";
import { showDay } from "../language/day.ts";
import type { Cell } from "../register/column.ts";
import { readSettings, type Settings } from "../register/settingsCatalogue.ts";
import type { Table } from "../register/table.ts";
import { type TableName, tables } from "../register/tables.ts";
import { type Argument, dayOf, FunctionError, LostDataError, part, rowsIn } from "./arguments.ts";
import { summaryWords } from "./summaryWords.ru.ts";

/** The sheets that the functions are given: those of the figures, then the day, then those of the closed years. */
export const closedTables = Object.keys(closedColumns) as (keyof typeof closedColumns)[];

/** The sheets that this indicator comes from beside those of all: the last arguments of its function. */
export function furtherTablesOf(indicator: IndicatorNumber): FurtherTable[] {
  const { reads } = indicatorOf(indicator);
  return furtherTables.filter((name) => reads[name] !== undefined);
}

/** A block in any case: where the data are lost, every year says that there are none, and the first why. */
export function indicatorRows(
  indicator: IndicatorNumber,
  args: readonly Argument[],
  dayName: string,
  hands: Hands = noHands,
): Cell[][] {
  try {
    return rowsOfYears(indicator, readSheets([indicator], furtherTablesOf(indicator), args, dayName), hands);
  } catch (error) {
    if (error instanceof LostDataError) return lostRows(error.message);
    throw error;
  }
}

/** What people have changed by hand; null where the sheet that tells it is damaged. */
type Hands = readonly HandMark[] | null;
const noHands: Hands = [];

/** A formula that was made before the sheet was given tells nothing of them. */
function handsIn(argument: Argument | undefined): Hands {
  if (argument === undefined) return noHands;
  try {
    return rowsIn(part(tables.hands, handColumns), argument).rows;
  } catch (error) {
    if (error instanceof FunctionError) return null;
    throw error;
  }
}

/** How many rows each indicator takes: title, rule, headers, the years, and a blank row. */
export const blockHeight = lastYear - firstYear + 5;

/**
 * Every indicator below the other, of one reading of the sheets. Where a cell cannot be read, each is read by itself: it is
 * none of its business what stands in columns that only others look at.
 */
export function indicatorBlocks(args: readonly Argument[], dayName: string): Cell[][] {
  const sheets = soundSheets(args, dayName);
  const width = summaryWords.headers.length;
  const line = (text: string): Cell[] => [text, ...new Array<Cell>(width - 1).fill("")];
  const settings = ruleSettings(args);
  const hands = handsIn(args[handsAt]);
  return indicatorNumbers.flatMap((indicator) => [
    line(chartTitle(indicator)),
    line(settings === null ? "" : indicatorOf(indicator).formula(settings)),
    [...summaryWords.headers],
    ...(sheets === null ? rowsAlone(indicator, args, dayName, hands) : rowsOfYears(indicator, sheets, hands)),
    line(""),
  ]);
}

/** Null where one of the sheets cannot be read in full. */
function soundSheets(args: readonly Argument[], dayName: string): Sheets | null {
  try {
    const sheets = readSheets(indicatorNumbers, furtherTables, args, dayName);
    return sheets.unreadable === 0 ? sheets : null;
  } catch (error) {
    if (error instanceof LostDataError) return null;
    throw error;
  }
}

function rowsAlone(indicator: IndicatorNumber, args: readonly Argument[], dayName: string, hands: Hands): Cell[][] {
  const common = args.slice(0, furtherAt);
  const further = furtherTablesOf(indicator).map((name) => args[furtherAt + furtherTables.indexOf(name)] ?? "");
  return indicatorRows(indicator, [...common, ...further], dayName, hands);
}

function ruleSettings(args: readonly Argument[]): Settings | null {
  try {
    const { rows } = rowsIn(part(tables.settings, ["id", "value"]), args[indicatorTables.indexOf("settings")]);
    return readSettings(rows.map((row) => ({ ...row, title: "", source: null })));
  } catch (error) {
    if (error instanceof LostDataError) return null;
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

interface Sheets {
  input: IndicatorInput<IndicatorRegister>;
  today: string;
  closed: ClosedFigures;
  unreadable: number;
}

const furtherAt = indicatorTables.length + 1 + closedTables.length;
const handsAt = furtherAt + furtherTables.length;

/** Whoever computes reads no other columns than they tell. */
function readSheets(
  indicators: readonly IndicatorNumber[],
  further: readonly FurtherTable[],
  args: readonly Argument[],
  dayName: string,
): Sheets {
  const told = (name: IndicatorTable | FurtherTable): readonly string[] =>
    indicators.flatMap((indicator): readonly string[] => indicatorOf(indicator).reads[name] ?? []);
  const sheet = (name: TableName, columns: readonly string[], at: number) =>
    rowsIn(part(tables[name] as Table, [...new Set(columns)]), args[at]);
  const read = indicatorTables.map((name, at) => sheet(name, [...commonColumns[name], ...told(name)], at));
  const today = dayOf(args[indicatorTables.length], dayName);
  const more = further.map((name, at) => sheet(name, [tables[name].key, ...told(name)], furtherAt + at));
  const none = furtherTables.map(() => ({ rows: [] }));
  const register = {
    ...byName(furtherTables, none),
    ...byName(further, more),
    ...byName(indicatorTables, read),
  } as unknown as IndicatorRegister;
  const closed = closedTables.map((name, at) => {
    const argument = args[indicatorTables.length + 1 + at];
    return argument === undefined ? { rows: [] } : rowsIn(part(tables[name] as Table, closedColumns[name]), argument);
  });
  return {
    input: indicatorInput(register),
    today,
    closed: closedFigures(byName(closedTables, closed) as unknown as Parameters<typeof closedFigures>[0]),
    unreadable: [...read, ...more].reduce((sum, table) => sum + table.problems, 0),
  };
}

function rowsOfYears(indicator: IndicatorNumber, { input, today, closed, unreadable }: Sheets, hands: Hands): Cell[][] {
  const counted = { ...input, hands: hands ?? [] };
  const further = [
    unreadable === 0 ? "" : indicatorWords.unreadable(unreadable),
    hands === null ? indicatorWords.handsUnread : "",
  ];
  return indicatorYears(counted, indicator, today, closed).map((year) => rowOf(year, further));
}

function byName(names: readonly TableName[], read: readonly { rows: readonly unknown[] }[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name, at) => [name, read[at]?.rows]));
}

function rowOf(figures: YearFigures, further: readonly string[]): Cell[] {
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
    [words, figures.point.quality, ...further].filter((text) => text !== "").join("; "),
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
