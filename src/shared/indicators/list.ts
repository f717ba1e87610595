/** Every indicator, by its number in the document. */
import type { Indicator } from "./indicator.ts";
import { indicator1 } from "./indicator1.ts";
import { indicator2 } from "./indicator2.ts";

export const indicators = { 1: indicator1, 2: indicator2 } as const satisfies Record<number, Indicator>;

export type IndicatorNumber = keyof typeof indicators;
export const indicatorNumbers = Object.keys(indicators).map(Number) as IndicatorNumber[];

export function isIndicatorNumber(number: number): number is IndicatorNumber {
  return (indicatorNumbers as number[]).includes(number);
}

/** Wider than the list's own types: what holds of every indicator. */
export function indicatorOf(number: IndicatorNumber): Indicator {
  return indicators[number];
}
