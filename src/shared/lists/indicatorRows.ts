/** What the indicator functions put into the sheet: one row a year. */

import { chartTitle } from "../indicators/chartTitle.ts";
import { furtherTables, type HandMark, handColumns, indicatorTables } from "../indicators/indicatorInput.ts";
import { firstYear, indicatorYears, lastYear, verdictText, type YearFigures } from "../indicators/indicatorSeries.ts";
import { indicatorWords, noData } from "../indicators/indicatorWords.ru.ts";
import { type IndicatorNumber, indicatorNumbers, indicatorOf } from "../indicators/list.ts";
import { showDay } from "../language/day.ts";
import type { Cell } from "../register/column.ts";
import { readSettings, type Settings } from "../register/settingsCatalogue.ts";
import { tables } from "../register/tables.ts";
import { type Argument, dayOf, FunctionError, LostDataError, part, rowsIn } from "./arguments.ts";
import {
  argumentsAlone,
  furtherTablesOf,
  handsAt,
  organisationColumns,
  readSheets,
  type Sheets,
} from "./indicatorSheets.ts";
import { organisationTable } from "./organisationTable.ts";
import { summaryWords } from "./summaryWords.ru.ts";

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
 * Every indicator below the other, then the organisations, of one reading of the sheets. Where a cell cannot be read, each is read by itself: it is
 * none of its business what stands in columns that only others look at.
 */
export function indicatorBlocks(args: readonly Argument[], dayName: string): Cell[][] {
  const sheets = soundSheets(args, dayName);
  const width = summaryWords.headers.length;
  const line = (text: string): Cell[] => [text, ...new Array<Cell>(width - 1).fill("")];
  const settings = ruleSettings(args);
  const hands = handsIn(args[handsAt]);
  const blocks = indicatorNumbers.flatMap((indicator) => [
    line(chartTitle(indicator)),
    line(settings === null ? "" : indicatorOf(indicator).formula(settings)),
    [...summaryWords.headers],
    ...(sheets === null ? rowsAlone(indicator, args, dayName, hands) : rowsOfYears(indicator, sheets, hands)),
    line(""),
  ]);
  const today = dayOf(args[indicatorTables.length], dayName);
  return [...blocks, ...organisationTable(args, sheets, dayName, today)];
}

/** Null where one of the sheets cannot be read in full. */
function soundSheets(args: readonly Argument[], dayName: string): Sheets | null {
  try {
    const sheets = readSheets(indicatorNumbers, furtherTables, args, dayName, organisationColumns);
    return sheets.unreadable === 0 ? sheets : null;
  } catch (error) {
    if (error instanceof LostDataError) return null;
    throw error;
  }
}

function rowsAlone(indicator: IndicatorNumber, args: readonly Argument[], dayName: string, hands: Hands): Cell[][] {
  return indicatorRows(indicator, argumentsAlone(indicator, args), dayName, hands);
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

function rowsOfYears(indicator: IndicatorNumber, sheets: Sheets, hands: Hands): Cell[][] {
  const { input, today, closed, unreadable, unreadClosed } = sheets;
  const counted = { ...input, hands: hands ?? [] };
  const further = [
    unreadable === 0 ? "" : indicatorWords.unreadable(unreadable),
    hands === null ? indicatorWords.handsUnread : "",
  ];
  return indicatorYears(counted, indicator, today, closed, unreadClosed).map((year) => rowOf(year, further));
}

function rowOf(figures: YearFigures, further: readonly string[]): Cell[] {
  const { year, schoolYear, target, numerator, denominator, lacking, reportOn, mark } = figures.point;
  const words = mark === "" ? verdictText(figures) : `${mark}; ${verdictText(figures)}`;
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
