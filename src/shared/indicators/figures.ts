/** Every figure of a school year: of the municipality and of each of its organisations (rules.md 1, F185). */

import { byText, groupBy } from "../facts/people.ts";
import { subordinateTime } from "../facts/staff.ts";
import { earlier } from "../language/day.ts";
import { schoolYearEnd } from "../language/schoolYear.ts";
import type { Figure } from "./figure.ts";
import type { IndicatorInput, Share } from "./indicatorInput.ts";
import { shareOf } from "./indicatorInput.ts";
import { indicatorNumbers, indicatorOf, shareOfYear } from "./list.ts";

/** `reportOn` must not lie before the school year. Codes are in their order. */
export function figuresOfYear(input: IndicatorInput, schoolYear: number, reportOn: string): Figure[] {
  const last = earlier(reportOn, schoolYearEnd(schoolYear));
  const organisations = input.register.organisations
    .filter((row) => {
      const open = subordinateTime(row);
      return open !== null && open.from <= last && open.to >= last;
    })
    .map((row) => row.id)
    .sort(byText);
  return indicatorNumbers.flatMap((indicator): Figure[] => {
    const { placeOf, measure } = indicatorOf(indicator);
    const whole = shareOfYear(indicator, input, schoolYear, reportOn);
    const all = { indicator, organisationId: null, ...inOrder(whole) };
    if (placeOf === undefined) return [all];
    const place = (id: string) => placeOf(input, id, last) ?? "";
    const numerators = groupBy(all.numerator, place);
    const denominators = groupBy(all.denominator, place);
    const parts = organisations.map((organisationId) => ({
      indicator,
      organisationId,
      ...shareOf(numerators.get(organisationId) ?? [], denominators.get(organisationId) ?? [], measure),
    }));
    return [all, ...parts];
  });
}

function inOrder({ numerator, denominator, ...rest }: Share): Share {
  return {
    ...rest,
    numerator: [...numerator].sort(byText),
    denominator: [...denominator].sort(byText),
  };
}
