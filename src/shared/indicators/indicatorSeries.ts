/** An indicator over the years of the programme, beside its targets (S1, прил. 3: 2024–2034). */

import { lostPlace } from "../facts/lostColumns.ts";
import { reportDay, schoolYearStart, showSchoolYear } from "../language/schoolYear.ts";
import type { ClosedFigure, ClosedFigures } from "./closedFigure.ts";
import type { IndicatorInput, IndicatorRegister, Share } from "./indicatorInput.ts";
import { indicatorWords, noData } from "./indicatorWords.ru.ts";
import { type IndicatorNumber, indicatorOf, shareOfYear } from "./list.ts";
import { type Measure, shownFigure } from "./measure.ts";
import type { IndicatorPoint } from "./series.ts";

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
): YearFigures[] {
  const targets = new Map<number, number>();
  for (const row of input.register.targets) if (row.indicator === indicator) targets.set(row.year, row.target);
  const years: YearFigures[] = [];
  for (let year = firstYear; year <= lastYear; year += 1) {
    const startYear = input.settings.targetYearRule === "endYear" ? year - 1 : year;
    const frozen = closed.get(`${indicator} ${startYear}`);
    years.push(
      frozen === undefined
        ? figuresOf(input, indicator, year, targets.get(year) ?? null, today)
        : frozenFigures(indicator, frozen, year, startYear),
    );
  }
  return years;
}

function frozenFigures(indicator: IndicatorNumber, frozen: ClosedFigure, year: number, startYear: number): YearFigures {
  const { measure } = indicatorOf(indicator);
  const { numerator, denominator, value, target, reportOn, mark, share } = frozen;
  const point: IndicatorPoint = {
    year,
    schoolYear: showSchoolYear(startYear),
    target,
    value,
    shown: shownFigure(measure, numerator, denominator, target),
    numerator,
    denominator,
    lacking: target === null ? 0 : measure.lacking(numerator, denominator, target),
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
  year: number,
  target: number | null,
  today: string,
): YearFigures {
  const startYear = input.settings.targetYearRule === "endYear" ? year - 1 : year;
  const schoolYear = showSchoolYear(startYear);
  const { measure, emptyReason, remark } = indicatorOf(indicator);
  const reportOn = reportDay(startYear, today, input.settings.reportDay);
  if (reportOn < schoolYearStart(startYear)) {
    const point = {
      year,
      schoolYear,
      target,
      value: null,
      shown: noData,
      numerator: 0,
      denominator: 0,
      lacking: 0,
      reportOn: "",
      mark: "",
      reason: "",
      quality: "",
    };
    return { point, startYear, running: false, measure, share: null };
  }
  const share = shareOfYear(indicator, input, startYear, reportOn);
  const numerator = share.numerator.length;
  const denominator = share.denominator.length;
  const point: IndicatorPoint = {
    year,
    schoolYear,
    target,
    value: share.value,
    shown: shownFigure(measure, numerator, denominator, target),
    numerator,
    denominator,
    lacking: target === null ? 0 : measure.lacking(numerator, denominator, target),
    reportOn,
    mark: "",
    reason: denominator === 0 ? reasonOf(share, () => emptyReason(input, startYear, reportOn)) : "",
    quality: denominator === 0 ? "" : (remark?.(input, startYear, reportOn) ?? ""),
  };
  return { point, startYear, running: reportOn === today, measure, share };
}

/** Why there is nothing to divide by. */
function reasonOf({ lost = [], unknown = [] }: Share, otherwise: () => string): string {
  if (lost.length > 0) return indicatorWords.lost(lost.map(lostPlace));
  if (unknown.length > 0) return indicatorWords.unknown(unknown.length);
  return otherwise();
}

export type Verdict = "notBegun" | "noFigures" | "noTarget" | "above" | "reached" | "missed";

export function verdictOf(figures: YearFigures): Verdict {
  const { numerator, denominator, target } = figures.point;
  if (figures.point.reportOn === "") return "notBegun";
  if (denominator === 0) return "noFigures";
  if (numerator > denominator) return "above";
  if (target === null) return "noTarget";
  return figures.measure.isReached(numerator, denominator, target) ? "reached" : "missed";
}
