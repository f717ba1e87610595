/**
 * Indicator 2: share of subordinate organisations that gave mentors of their own, %.
 * Приказ № 548-п, прил. 3, показатель 2; rules.md 6.
 */

import { endOfPair, pairsOfCycle } from "../facts/countedPairs.ts";
import { type Staff, subordinateTime } from "../facts/staff.ts";
import { earlier } from "../language/day.ts";
import { schoolYearEnd } from "../language/schoolYear.ts";
import type { Pair } from "../register/pairs.ts";
import { type IndicatorInput, type Share, shareOf } from "./indicatorInput.ts";

/** `reportOn` must not lie before the school year. */
export function indicator2(input: IndicatorInput, schoolYear: number, reportOn: string): Share {
  const last = earlier(reportOn, schoolYearEnd(schoolYear));
  const giving = new Set<string>();
  for (const pair of pairsOfCycle(input.counted, schoolYear, reportOn)) {
    if (input.settings.mentorsCounted === "snapshot" && !runsOn(pair, last)) continue;
    const organisation = mentorOrganisation(pair, input.staff);
    if (organisation !== null) giving.add(organisation);
  }
  const denominator: string[] = [];
  for (const organisation of input.register.organisations) {
    const open = subordinateTime(organisation);
    if (open !== null && open.from <= last && open.to >= last) denominator.push(organisation.id);
  }
  return shareOf(
    denominator.filter((id) => giving.has(id)),
    denominator,
  );
}

/** Where the mentor had the main job on the first day of the pair; what the pair itself says when no employment tells. */
export function mentorOrganisation(pair: Pair, staff: Staff): string | null {
  return staff.people.homeOn(pair.mentorId, pair.startedOn)?.organisationId ?? pair.mentorOrganisationId;
}

function runsOn(pair: Pair, day: string): boolean {
  const end = endOfPair(pair);
  return pair.status !== "paused" && pair.startedOn <= day && (end === null || end >= day);
}
