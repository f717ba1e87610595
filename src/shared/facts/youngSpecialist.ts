/** Who is a young specialist in a school year (S1, прил. 3: «опыт которых не превышает 3-х лет»; rules.md 1). */

import { addYears, later } from "../language/day.ts";
import { schoolYearEnd, schoolYearStart } from "../language/schoolYear.ts";
import type { Employment } from "../register/employments.ts";
import type { Organisation } from "../register/organisations.ts";
import type { Person } from "../register/people.ts";
import type { Settings } from "../register/settingsCatalogue.ts";
import { yesNo } from "../register/vocabulary.ts";
import { overlaps, type SubordinatePeriod, subordinatePeriod } from "./staff.ts";

/** `unknown`: neither the start of the career nor a mark by hand tells. */
export type Youth = "young" | "experienced" | "unknown";

/**
 * Judged once for the whole school year, on 1 September or on the day of the first hire in a subordinate organisation after it;
 * null when the person never works in one during the year.
 */
function referenceDay(periods: readonly SubordinatePeriod[], schoolYear: number): string | null {
  const start = schoolYearStart(schoolYear);
  const end = schoolYearEnd(schoolYear);
  let first: string | null = null;
  for (const period of periods) {
    if (overlaps(period, start, end) && (first === null || period.from < first)) first = period.from;
  }
  return first === null ? null : later(start, first);
}

/** Null when the person does not work in a subordinate organisation during the year. */
export function youthOf(
  person: Person,
  periods: readonly SubordinatePeriod[],
  schoolYear: number,
  settings: Pick<Settings, "youngYears">,
): Youth | null {
  const reference = referenceDay(periods, schoolYear);
  if (reference === null) return null;
  const byHand = markByHand(person, reference);
  if (byHand !== null) return byHand ? "young" : "experienced";
  if (person.careerStartedOn === null) return "unknown";
  return reference <= addYears(person.careerStartedOn, settings.youngYears) ? "young" : "experienced";
}

/** A mark by hand counts only with a reason, and only to the day it is limited to. */
function markByHand(person: Person, reference: string): boolean | null {
  if (person.youngOverride === null || person.youngReason === null) return null;
  if (person.youngUntil !== null && person.youngUntil < reference) return null;
  const mark = yesNo.codeOf(person.youngOverride);
  return mark === null ? null : mark === "yes";
}

/** `employments` may hold other people's, too. Young specialists of a year in which they do not work in a subordinate organisation are not counted. */
export function isYoungSpecialist(
  person: Person,
  employments: readonly Employment[],
  organisations: ReadonlyMap<string, Organisation>,
  schoolYear: number,
  settings: Pick<Settings, "youngYears">,
): boolean {
  const periods = employments.flatMap((employment) => {
    if (employment.personId !== person.id) return [];
    const period = subordinatePeriod(employment, organisations.get(employment.organisationId));
    return period === null ? [] : [period];
  });
  return youthOf(person, periods, schoolYear, settings) === "young";
}
