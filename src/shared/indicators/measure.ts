/** What a figure is a figure of: a share of a whole in percent, or a number of things; how it is compared and rounded. */
import { noData } from "./indicatorWords.ru.ts";
import { isReached, lackingCount, roundedShare } from "./showShare.ts";

export interface Measure {
  unit: string;
  /** The figure in full precision; null where there is nothing to count among. */
  value(numerator: number, denominator: number): number | null;
  isReached(numerator: number, denominator: number, target: number): boolean;
  /** How many more in the numerator the target needs. */
  lacking(numerator: number, denominator: number, target: number): number;
  /** As it may be shown; null where there is nothing to count among. */
  rounded(numerator: number, denominator: number, target: number | null): { value: number; decimals: number } | null;
}

export const percent: Measure = {
  unit: "%",
  value: (numerator, denominator) => (denominator === 0 ? null : (numerator * 100) / denominator),
  isReached,
  lacking: lackingCount,
  rounded: roundedShare,
};

/** The denominator is what could be counted; a number does not depend on it. */
export const pieces: Measure = {
  unit: "ед.",
  value: (numerator, denominator) => (denominator === 0 ? null : numerator),
  isReached: (numerator, _denominator, target) => numerator >= target,
  lacking: (numerator, _denominator, target) => Math.max(0, Math.ceil(target) - numerator),
  rounded: (numerator, denominator) => (denominator === 0 ? null : { value: numerator, decimals: 0 }),
};

/** «66,7», «69,96», «2», «—» */
export function shownFigure(measure: Measure, numerator: number, denominator: number, target: number | null): string {
  const rounded = measure.rounded(numerator, denominator, target);
  return rounded === null ? noData : rounded.value.toFixed(rounded.decimals).replace(".", ",");
}

/** The most that a target of it may be, and whether it is a whole number. */
export function targetBounds(measure: Measure): { most: number; whole: boolean } {
  return measure === pieces ? { most: 100_000, whole: true } : { most: 100, whole: false };
}
