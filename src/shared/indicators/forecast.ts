/** What the rows that stand already say of the report day: pairs that are still to begin, people who are known to leave. */

import { countedPairs, endOfPair, isCountedPair } from "../facts/countedPairs.ts";
import type { Pair } from "../register/pairs.ts";
import { countsOf, type FigureCounts, type IndicatorInput, type IndicatorRegister } from "./indicatorInput.ts";
import type { YearFigures } from "./indicatorSeries.ts";
import { indicatorWords } from "./indicatorWords.ru.ts";
import { type IndicatorNumber, indicatorOf, shareOfYear } from "./list.ts";
import { shownFigure } from "./measure.ts";
import { dayOfFigure } from "./reportDays.ts";

/** Empty for a year that is over or has no figure, and for an indicator of which today's rows tell nothing ahead. */
export function forecastOf(
  input: IndicatorInput<IndicatorRegister>,
  indicator: IndicatorNumber,
  { point, startYear, running, share }: YearFigures,
): string {
  const { foretold, measure, counts } = indicatorOf(indicator);
  const on = dayOfFigure(indicator, startYear, input.settings);
  if (foretold !== true || !running || share === null || point.denominator === 0 || on <= point.reportOn) return "";
  const { target, reportOn } = point;
  const figuresOn = (known: IndicatorInput): FigureCounts => countsOf(shareOfYear(indicator, known, startYear, on));
  const told = ({ numerator, denominator }: FigureCounts) =>
    `${shownFigure(measure, numerator, denominator, target)} ${measure.unit} (${numerator} из ${denominator})`;
  const ahead = figuresOn(input);
  if (ahead.denominator === 0) return "";
  const planned = figuresOn(withPlanned(input, reportOn));
  const isReached = (changed: FigureCounts) =>
    target !== null && measure.isReached(changed.numerator, changed.denominator, target);
  return indicatorWords.forecast({
    on,
    ahead: told(ahead),
    planned: planned.numerator === ahead.numerator ? null : told(planned),
    mayLeave: counts === "people" ? mayLeave(ahead, isReached) : null,
  });
}

/** Pairs without an order yet, as if they got one: those whose term is not over. */
function withPlanned(input: IndicatorInput<IndicatorRegister>, today: string): IndicatorInput {
  const { register } = input;
  const pairs = register.pairs.map((pair): Pair => {
    const ordered: Pair = {
      ...pair,
      status: "approved",
      orderNumber: pair.orderNumber ?? "",
      orderOn: pair.orderOn ?? pair.startedOn,
    };
    return isPlanned(pair) && endOfPair(pair) >= today ? ordered : pair;
  });
  return { ...input, register: { ...register, pairs }, counted: countedPairs({ ...register, pairs }) };
}

const planned: readonly Pair["status"][] = ["draft", "proposed", "awaitingConsent", "underReview", "approved"];

function isPlanned(pair: Pair): boolean {
  return planned.includes(pair.status) && !isCountedPair(pair);
}

/**
 * How many of those above may leave: who leaves is below no longer, either. Null where the target is missed already, and where
 * everybody is above, for then it does not matter how many they are.
 */
function mayLeave(
  { numerator, denominator }: FigureCounts,
  isReached: (changed: FigureCounts) => boolean,
): number | null {
  const after = (left: number) => isReached({ numerator: numerator - left, denominator: denominator - left });
  if (!after(0) || numerator >= denominator) return null;
  let left = 0;
  while (left < numerator && after(left + 1)) left += 1;
  return left;
}
