/** Every figure of a school year: of the municipality and of each of its organisations (rules.md 1, F185). */

import { byText, groupBy } from "../facts/people.ts";
import { subordinateTime } from "../facts/staff.ts";
import { earlier } from "../language/day.ts";
import { schoolYearEnd } from "../language/schoolYear.ts";
import type { Figure } from "./figure.ts";
import type { IndicatorInput, Share } from "./indicatorInput.ts";
import { shareOf } from "./indicatorInput.ts";
import { type IndicatorNumber, indicatorNumbers, indicatorOf, isAnonymous, shareOfYear } from "./list.ts";

/**
 * Each on its own day, which must not lie before the school year; where it lies after today, there is no figure yet. Codes are in
 * their order.
 */
export function figuresOfYear(
  input: IndicatorInput,
  schoolYear: number,
  today: string,
  dayOf: (indicator: IndicatorNumber) => string,
): Figure[] {
  return indicatorNumbers.flatMap((indicator): Figure[] => {
    const { placeOf, measure } = indicatorOf(indicator);
    const reportOn = dayOf(indicator);
    const pending = reportOn > today;
    const last = earlier(reportOn, schoolYearEnd(schoolYear));
    const whole = pending ? shareOf([], []) : shareOfYear(indicator, input, schoolYear, reportOn);
    const all = { indicator, organisationId: null, reportOn, pending, ...inOrder(whole) };
    // Of one organisation's few the figure would tell what each has answered.
    if (placeOf === undefined || isAnonymous(indicator, input.settings)) return [all];
    const place = (id: string) => placeOf(input, id, last) ?? "";
    const numerators = groupBy(all.numerator, place);
    const denominators = groupBy(all.denominator, place);
    const parts = openOrganisations(input, last).map((organisationId) => ({
      indicator,
      organisationId,
      reportOn,
      pending,
      ...shareOf(numerators.get(organisationId) ?? [], denominators.get(organisationId) ?? [], measure),
    }));
    return [all, ...parts];
  });
}

function openOrganisations({ register }: IndicatorInput, day: string): string[] {
  return register.organisations
    .filter((row) => {
      const open = subordinateTime(row);
      return open !== null && open.from <= day && open.to >= day;
    })
    .map((row) => row.id)
    .sort(byText);
}

function inOrder({ numerator, denominator, ...rest }: Share): Share {
  return {
    ...rest,
    numerator: [...numerator].sort(byText),
    denominator: [...denominator].sort(byText),
  };
}
