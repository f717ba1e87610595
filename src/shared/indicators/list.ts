/** Every indicator, by its number in the document. */
import { type LostColumn, lostAnswers } from "../facts/lostColumns.ts";
import type { TableName } from "../register/tables.ts";
import type { Indicator } from "./indicator.ts";
import { indicator1 } from "./indicator1.ts";
import { indicator2 } from "./indicator2.ts";
import { indicator3 } from "./indicator3.ts";
import { indicator4 } from "./indicator4.ts";
import { indicator5 } from "./indicator5.ts";
import { type FurtherTable, furtherTables, type IndicatorInput, type Share, shareOf } from "./indicatorInput.ts";
import { type Measure, percent } from "./measure.ts";

const indicators = {
  1: indicator1,
  2: indicator2,
  3: indicator3,
  4: indicator4,
  5: indicator5,
} as const satisfies Record<number, Indicator>;

export type IndicatorNumber = keyof typeof indicators;
export const indicatorNumbers = Object.keys(indicators).map(Number) as IndicatorNumber[];

export function isIndicatorNumber(number: number): number is IndicatorNumber {
  return (indicatorNumbers as number[]).includes(number);
}

/** Of a row that may be older than the list. */
export function measureOf(number: number): Measure {
  return isIndicatorNumber(number) ? indicatorOf(number).measure : percent;
}

/** Wider than the list's own types: what holds of every indicator. */
export function indicatorOf(number: IndicatorNumber): Indicator {
  return indicators[number];
}

function isFurtherTable(table: TableName): table is FurtherTable {
  return (furtherTables as readonly TableName[]).includes(table);
}

/** Only an indicator of young people asks how young they are; one of other sheets is none of these columns' business. */
function isNeeded(indicator: IndicatorNumber, { table }: LostColumn): boolean {
  const { counts, anonymous, reads } = indicatorOf(indicator);
  if (isFurtherTable(table)) return reads[table] !== undefined;
  if (counts === "platforms") return table === "settings";
  return table !== "people" || (counts === "people" && anonymous !== true);
}

/** The figure of a year, without a value where a column that it needs is empty. */
export function shareOfYear(
  indicator: IndicatorNumber,
  input: IndicatorInput,
  schoolYear: number,
  reportOn: string,
): Share {
  const ofAnswers = indicatorOf(indicator).reads.responses === undefined ? [] : lostAnswers(input.register);
  const lost = [...input.lost.filter((column) => isNeeded(indicator, column)), ...ofAnswers];
  if (lost.length > 0) return { ...shareOf([], []), lost };
  return indicatorOf(indicator).compute(input, schoolYear, reportOn);
}
