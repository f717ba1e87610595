/** An indicator over the years of the programme, beside its targets (S1, прил. 3: 2024–2034). */

import { lostPlace } from "../facts/lostColumns.ts";
import { schoolYearEnd, schoolYearOf, schoolYearStart, showSchoolYear } from "../language/schoolYear.ts";
import { readSettings, type Settings } from "../register/settingsCatalogue.ts";
import { byHandWords } from "./byHand.ts";
import type { ClosedFigure, ClosedFigures } from "./closedFigure.ts";
import { settingsAsClosed } from "./frozen.ts";
import {
  countsOf,
  type FigureCounts,
  type IndicatorInput,
  type IndicatorRegister,
  type Share,
} from "./indicatorInput.ts";
import { indicatorWords, noData } from "./indicatorWords.ru.ts";
import { type IndicatorNumber, indicatorOf, shareOfYear } from "./list.ts";
import { type Measure, shownFigure } from "./measure.ts";
import { dayUntil } from "./reportDays.ts";
import type { IndicatorPoint } from "./series.ts";
import { shiftOf, targetsOf } from "./targetOf.ts";

export const firstYear = 2024;
export const lastYear = 2034;

export interface YearFigures {
  point: IndicatorPoint;
  /** The start year of the school year that this target year stands for. */
  startYear: number;
  /** Whether the report day is still ahead: the figure is that of today. */
  running: boolean;
  measure: Measure;
  /** Null for a year that has not begun. */
  share: Share | null;
}

/** Closed years come from their frozen rows. */
export function indicatorYears(
  input: IndicatorInput<IndicatorRegister>,
  indicator: IndicatorNumber,
  today: string,
  closed: ClosedFigures = new Map(),
  unreadClosed = 0,
): YearFigures[] {
  const targets = targetsOf(input.register, indicator);
  const shift = shiftOf(indicator, input.settings);
  const years: YearFigures[] = [];
  for (let year = firstYear; year <= lastYear; year += 1) {
    const startYear = year - shift;
    const frozen = closed.get(`${indicator} ${startYear}`);
    const asked = { year, startYear, target: targets.get(year) ?? null };
    if (frozen !== undefined) years.push(frozenFigures(indicator, frozen, year, startYear));
    // Whether it has been closed stands in one of the rows that cannot be read.
    else if (unreadClosed > 0 && startYear < schoolYearOf(today))
      years.push(unknownFigures(indicator, asked, indicatorWords.closedUnread(unreadClosed)));
    else years.push(figuresOf(input, indicator, asked, today));
  }
  return years;
}

/** A year of which nothing can be told, with the reason; without one it has not begun. */
function unknownFigures(
  indicator: IndicatorNumber,
  { year, startYear, target }: { year: number; startYear: number; target: number | null },
  reason: string,
): YearFigures {
  const point = {
    year,
    schoolYear: showSchoolYear(startYear),
    target,
    value: null,
    shown: noData,
    numerator: 0,
    denominator: 0,
    lacking: 0,
    reached: null,
    reportOn: reason === "" ? "" : schoolYearEnd(startYear),
    mark: "",
    reason,
    quality: "",
  };
  return { point, startYear, running: false, measure: indicatorOf(indicator).measure, share: null };
}

function frozenFigures(indicator: IndicatorNumber, frozen: ClosedFigure, year: number, startYear: number): YearFigures {
  const { measure } = indicatorOf(indicator);
  const { numerator, denominator, value, target, reportOn, mark, share } = frozen;
  const then = readSettings(settingsAsClosed([], frozen.settings));
  const point: IndicatorPoint = {
    year,
    schoolYear: showSchoolYear(startYear),
    target,
    value,
    shown: shownFigure(measure, numerator, denominator, target),
    numerator,
    denominator,
    lacking: lackingIn(indicator, { numerator, denominator }, target, then),
    reached: reachedIn(measure, { numerator, denominator }, target),
    reportOn,
    mark,
    reason: "",
    quality: "",
  };
  return { point, startYear, running: false, measure, share };
}

function figuresOf(
  input: IndicatorInput,
  indicator: IndicatorNumber,
  { year, startYear, target }: { year: number; startYear: number; target: number | null },
  today: string,
): YearFigures {
  const schoolYear = showSchoolYear(startYear);
  const { measure, emptyReason, remark } = indicatorOf(indicator);
  const reportOn = dayUntil(indicator, startYear, today, input.settings);
  if (reportOn < schoolYearStart(startYear)) {
    return unknownFigures(indicator, { year, startYear, target }, "");
  }
  const share = shareOfYear(indicator, input, startYear, reportOn);
  const { numerator, denominator } = countsOf(share);
  const point: IndicatorPoint = {
    year,
    schoolYear,
    target,
    value: share.value,
    shown: shownFigure(measure, numerator, denominator, target),
    numerator,
    denominator,
    lacking: lackingIn(indicator, { numerator, denominator }, target, input.settings),
    reached: reachedIn(measure, { numerator, denominator }, target),
    reportOn,
    mark: "",
    reason: denominator === 0 ? reasonOf(share, () => emptyReason(input, startYear, reportOn)) : "",
    quality: [
      denominator === 0 ? "" : (remark?.(input, startYear, reportOn) ?? ""),
      byHandWords(indicator, input.hands),
    ]
      .filter((text) => text !== "")
      .join("; "),
  };
  return { point, startYear, running: reportOn === today, measure, share };
}

/** How many more in the numerator the target needs; counts that are none of people lack nobody. */
function lackingIn(
  indicator: IndicatorNumber,
  counts: FigureCounts,
  target: number | null,
  settings: Settings,
): number {
  const { measure, isOfScales } = indicatorOf(indicator);
  if (target === null || isOfScales?.(settings) === true) return 0;
  return measure.lacking(counts.numerator, counts.denominator, target);
}

function reachedIn(measure: Measure, { numerator, denominator }: FigureCounts, target: number | null): boolean | null {
  return denominator === 0 || target === null ? null : measure.isReached(numerator, denominator, target);
}

/** Why there is nothing to divide by. */
function reasonOf({ lost = [], unknown = [] }: Share, otherwise: () => string): string {
  if (lost.length > 0) return indicatorWords.lost(lost.map(lostPlace));
  if (unknown.length > 0) return indicatorWords.unknown(unknown.length);
  return otherwise();
}

export type Verdict = "notBegun" | "noFigures" | "noTarget" | "above" | "reached" | "missed";

export function verdictOf(figures: YearFigures): Verdict {
  const { numerator, denominator, reached } = figures.point;
  if (figures.point.reportOn === "") return "notBegun";
  if (denominator === 0) return "noFigures";
  if (numerator > denominator) return "above";
  if (reached === null) return "noTarget";
  return reached ? "reached" : "missed";
}

/** «идёт год: цель достигнута» */
export function verdictWords(verdict: Verdict, { running }: Pick<YearFigures, "running">): string {
  return verdict === "reached" || verdict === "missed" ? indicatorWords[verdict](running) : indicatorWords[verdict];
}

/** «идёт год: цель достигнута», «нет данных: …» */
export function verdictText(figures: YearFigures): string {
  const verdict = verdictOf(figures);
  const { reason } = figures.point;
  if (verdict === "noFigures" && reason !== "") return `${indicatorWords.noFigures}: ${reason}`;
  const unknown = figures.share?.unknown?.length ?? 0;
  if (unknown > 0) return `${verdictWords(verdict, figures)}; ${indicatorWords.unjudged(unknown)}`;
  return verdictWords(verdict, figures);
}
