/** Every figure of a school year: of the municipality and of each of its organisations (rules.md 1, F185). */

import { byText, groupBy } from "../facts/people.ts";
import { subordinateTime } from "../facts/staff.ts";
import { earlier } from "../language/day.ts";
import { schoolYearEnd } from "../language/schoolYear.ts";
import type { Figure } from "./figure.ts";
import type { IndicatorInput, Share } from "./indicatorInput.ts";
import { shareOf } from "./indicatorInput.ts";
import { shareOfYear } from "./indicatorSeries.ts";
import { indicatorNumbers } from "./indicatorWords.ru.ts";

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
    const whole = shareOfYear(indicator, input, schoolYear, reportOn);
    const all = { indicator, organisationId: null, ...inOrder(whole) };
    const placeOf = places[indicator];
    if (placeOf === undefined) return [all];
    const place = (id: string) => placeOf(input, id, last) ?? "";
    const numerators = groupBy(all.numerator, place);
    const denominators = groupBy(all.denominator, place);
    const parts = organisations.map((organisationId) => ({
      indicator,
      organisationId,
      ...shareOf(numerators.get(organisationId) ?? [], denominators.get(organisationId) ?? []),
    }));
    return [all, ...parts];
  });
}

function inOrder({ numerator, denominator, value }: Share): Share {
  return { numerator: [...numerator].sort(byText), denominator: [...denominator].sort(byText), value };
}

/** To which organisation a counted code belongs; indicators without a rule are the municipality's alone. */
const places: Partial<Record<number, (input: IndicatorInput, id: string, day: string) => string | null>> = {
  1: workPlace,
  2: (_input, id) => id,
};

/** The main job among those in subordinate organisations; for somebody who has left, the last of them. */
function workPlace({ staff }: IndicatorInput, personId: string, day: string): string | null {
  const periods = staff.subordinate.get(personId) ?? [];
  const now = staff.people
    .workOn(personId, day)
    .find((job) => periods.some((period) => period.organisationId === job.organisationId));
  if (now !== undefined) return now.organisationId;
  const past = periods.filter((period) => period.from <= day);
  return (
    past.reduce<(typeof past)[number] | null>(
      (latest, period) => (latest === null || period.to > latest.to ? period : latest),
      null,
    )?.organisationId ?? null
  );
}
