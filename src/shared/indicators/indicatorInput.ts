/** What all indicators are computed from, prepared once for all years. */

import { countedPairs } from "../facts/countedPairs.ts";
import { type LostColumn, lostColumns, unreadColumns } from "../facts/lostColumns.ts";
import type { Rows } from "../facts/register.ts";
import { indexStaff, type Staff } from "../facts/staff.ts";
import type { Hand } from "../register/hands.ts";
import type { Pair } from "../register/pairs.ts";
import { readSettings, type Settings } from "../register/settingsCatalogue.ts";
import type { Problem } from "../register/table.ts";
import type { ColumnOf } from "../register/tables.ts";
import { type Measure, percent } from "./measure.ts";

/** The sheets that every figure comes from, in the order in which the functions for formulas are given them. */
export const indicatorTables = ["organisations", "people", "employments", "pairs", "targets", "settings"] as const;
export type IndicatorTable = (typeof indicatorTables)[number];
/** Sheets that single indicators come from; a function is given those that its indicator tells. */
export const furtherTables = ["platforms", "responses", "deficits", "mentees"] as const;
export type FurtherTable = (typeof furtherTables)[number];
/** A figure alone has no target. */
export const figureTables = ["organisations", "people", "employments", "pairs", "settings", ...furtherTables] as const;
export type IndicatorRegister = Rows<IndicatorTable | FurtherTable>;
export type FigureRegister = Rows<(typeof figureTables)[number]>;
export type IndicatorColumns = { readonly [Name in IndicatorTable | FurtherTable]?: readonly ColumnOf<Name>[] };

/** What is read before any indicator is computed, and for its targets; each tells its own columns besides. */
export const commonColumns: Required<Pick<IndicatorColumns, IndicatorTable>> = {
  organisations: ["id", "role", "subordinate", "openedOn", "closedOn"],
  people: ["id", "test", "careerStartedOn", "youngOverride", "youngReason"],
  employments: ["id", "personId", "organisationId", "teacher", "startedOn", "finishedOn"],
  pairs: ["id", "mentorId", "menteeId", "status", "startedOn", "dueOn", "finishedOn", "orderNumber", "orderOn", "test"],
  targets: ["id", "indicator", "year", "target", "kind", "approvedIn"],
  settings: ["id", "value"],
};

export interface IndicatorInput<Read extends FigureRegister = FigureRegister> {
  register: Read;
  settings: Settings;
  staff: Staff;
  counted: readonly Pair[];
  /** Columns that have been emptied: what depends on them has no value. */
  lost: readonly LostColumn[];
  /** What people have changed by hand: a figure that comes from it says so until it is accepted or put back. */
  hands: readonly HandMark[];
}

/** What is read of a change by hand to tell whether a figure may come from it. */
export const handColumns = ["id", "table", "rowKey", "kind", "columns", "state"] as const;
export type HandMark = Pick<Hand, (typeof handColumns)[number]>;

/** `problems`: those of the sheets that have been read; `hands`: the changes by hand; where the caller knows them. */
export function indicatorInput<Read extends FigureRegister>(
  register: Read,
  problems: readonly Problem[] = [],
  hands: readonly HandMark[] = [],
): IndicatorInput<Read> {
  return {
    register,
    settings: readSettings(register.settings),
    staff: indexStaff(register),
    counted: countedPairs(register),
    lost: [...unreadColumns(register, problems), ...lostColumns(register)],
    hands,
  };
}

export interface FigureCounts {
  numerator: number;
  denominator: number;
}

/** A share with the keys behind it, so that every figure can be looked up. */
export interface Share {
  numerator: string[];
  denominator: string[];
  /** Percent in full precision; null when there is nothing to divide by. */
  value: number | null;
  /** Where the figure is no share of the codes: what is divided by what. */
  counts?: FigureCounts;
  /** Codes that cannot be judged, where the indicator knows of such. */
  unknown?: string[];
  /** Why nothing can be judged at all. */
  lost?: readonly LostColumn[];
}

export function shareOf(numerator: string[], denominator: string[], measure: Measure = percent): Share {
  return { numerator, denominator, value: measure.value(numerator.length, denominator.length) };
}

export function countsOf({ numerator, denominator, counts }: Share): FigureCounts {
  return counts ?? { numerator: numerator.length, denominator: denominator.length };
}
