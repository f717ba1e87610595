/** Counters that were counted by one rule add up exactly: sums of numerators and of denominators, in any order. */
import type { MunicipalFigure } from "../register/municipalFigures.ts";

type Counted = Pick<MunicipalFigure, "indicator" | "rule" | "numerator" | "denominator">;

export function sumOf(
  rows: readonly Counted[],
  indicator: number,
  rule: string,
): { numerator: number; denominator: number } {
  let [top, bottom] = [0, 0];
  for (const row of rows) {
    const { numerator, denominator } = row;
    if (row.indicator !== indicator || row.rule !== rule || numerator === null || denominator === null) continue;
    top += numerator;
    bottom += denominator;
  }
  return { numerator: top, denominator: bottom };
}
