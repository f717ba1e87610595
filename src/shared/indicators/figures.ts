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
    const reportOn = dayOf(indicator);
    const pending = reportOn > today;
    const last = earlier(reportOn, schoolYearEnd(schoolYear));
    const whole = pending ? shareOf([], []) : shareOfYear(indicator, input, schoolYear, reportOn);
    const all = { indicator, organisationId: null, reportOn, pending, ...inOrder(whole) };
    const parts = sharesOfOrganisations(indicator, input, all, last) ?? [];
    return [all, ...parts.map((part) => ({ indicator, reportOn, pending, ...part }))];
  });
}

export interface OrganisationShare extends Share {
  organisationId: string;
}

/**
 * The share of each organisation that is open on the last day, in their order; null where the figure is the municipality's alone.
 * Of one organisation's few, a figure of answers would tell what each has answered.
 */
export function sharesOfOrganisations(
  indicator: IndicatorNumber,
  input: IndicatorInput,
  { numerator, denominator }: Share,
  last: string,
): OrganisationShare[] | null {
  const { placeOf, measure } = indicatorOf(indicator);
  if (placeOf === undefined || isAnonymous(indicator, input.settings)) return null;
  const place = (id: string) => placeOf(input, id, last) ?? "";
  const numerators = groupBy(numerator, place);
  const denominators = groupBy(denominator, place);
  return openOrganisations(input, last).map((organisationId) => ({
    organisationId,
    ...shareOf(numerators.get(organisationId) ?? [], denominators.get(organisationId) ?? [], measure),
  }));
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
