/** Every indicator, by its number in the document. */
import type { LostColumn } from "../facts/lostColumns.ts";
import type { Settings } from "../register/settingsCatalogue.ts";
import type { TableName } from "../register/tables.ts";
import type { Indicator } from "./indicator.ts";
import { indicator1 } from "./indicator1.ts";
import { indicator2 } from "./indicator2.ts";
import { indicator3 } from "./indicator3.ts";
import { indicator4 } from "./indicator4.ts";
import { indicator5 } from "./indicator5.ts";
import { indicator6 } from "./indicator6.ts";
import { indicator7 } from "./indicator7.ts";
import { indicator8 } from "./indicator8.ts";
import { indicator9 } from "./indicator9.ts";
import { indicator10 } from "./indicator10.ts";
import { indicator11 } from "./indicator11.ts";
import { type FurtherTable, furtherTables, type IndicatorInput, type Share, shareOf } from "./indicatorInput.ts";
import { type Measure, percent } from "./measure.ts";

const indicators = {
  1: indicator1,
  2: indicator2,
  3: indicator3,
  4: indicator4,
  5: indicator5,
  6: indicator6,
  7: indicator7,
  8: indicator8,
  9: indicator9,
  10: indicator10,
  11: indicator11,
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

/** Whether, under these settings, the codes behind the figure would tell what somebody has answered. */
export function isAnonymous(number: number, settings: Settings): boolean {
  if (!isIndicatorNumber(number)) return false;
  return (indicatorOf(number).answered?.({ numerator: 0, denominator: 0 }, settings) ?? null) !== null;
}

const youthColumns: readonly string[] = ["careerStartedOn", "youngOverride", "youngReason"];

/** Only an indicator of young people asks how young they are; one of other sheets is none of these columns' business. */
export function isNeeded(indicator: IndicatorNumber, { table, column }: Pick<LostColumn, "table" | "column">): boolean {
  const { reads, without = [] } = indicatorOf(indicator);
  if (isFurtherTable(table)) return reads[table] !== undefined;
  if (youthColumns.includes(column)) return (reads.people as readonly string[] | undefined)?.includes(column) === true;
  return !without.includes(table);
}

/** The figure of a year, without a value where a column that it needs is empty. */
export function shareOfYear(
  indicator: IndicatorNumber,
  input: IndicatorInput,
  schoolYear: number,
  reportOn: string,
): Share {
  const { lost: ownLost, compute } = indicatorOf(indicator);
  const lost = [...input.lost.filter((column) => isNeeded(indicator, column)), ...(ownLost?.(input) ?? [])];
  if (lost.length > 0) return { ...shareOf([], []), lost };
  return compute(input, schoolYear, reportOn);
}
