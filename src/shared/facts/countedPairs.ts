/** Which pairs count in the indicators, and in which school years (rules.md 1). */

import { earlier, later } from "../language/day.ts";
import { schoolYearEnd, schoolYearStart } from "../language/schoolYear.ts";
import type { Pair } from "../register/pairs.ts";
import { countedStatuses } from "../register/vocabulary.ts";
import type { Rows } from "./register.ts";
import { type Staff, subordinateTime } from "./staff.ts";

const countedOnes = new Set<Pair["status"]>(countedStatuses);

/** Approved by an order with number and date, or later; never with oneself and never a training record. */
export function isCountedPair(pair: Pair): boolean {
  return (
    countedOnes.has(pair.status) &&
    pair.orderNumber !== null &&
    pair.orderOn !== null &&
    pair.mentorId !== pair.menteeId &&
    !pair.test
  );
}

/** The last day of a pair: where nobody has finished it, the day it is due, for no pair goes on after its term. */
export function endOfPair(pair: Pair): string {
  return pair.finishedOn ?? later(pair.dueOn, pair.startedOn);
}

/** Started by the report day, and not over before the year began: a pair that crosses 1 September belongs to both years. */
export function isInSchoolYear(pair: Pair, schoolYear: number, reportOn: string): boolean {
  const lastStart = reportOn < schoolYearEnd(schoolYear) ? reportOn : schoolYearEnd(schoolYear);
  return pair.startedOn <= lastStart && endOfPair(pair) >= schoolYearStart(schoolYear);
}

/** Counted pairs of people who are not training records, the earliest first. */
export function countedPairs(register: Rows<"pairs" | "people">): Pair[] {
  const training = new Set(register.people.filter((person) => person.test).map((person) => person.id));
  return register.pairs
    .filter((pair) => isCountedPair(pair) && !training.has(pair.mentorId) && !training.has(pair.menteeId))
    .sort((one, other) => compare(one.startedOn, other.startedOn) || compare(one.id, other.id));
}

/** Those of one school year; the same two people at overlapping times are one pair, the earlier. */
export function pairsOfYear(counted: readonly Pair[], schoolYear: number, reportOn: string): Pair[] {
  const endsOf = new Map<string, string>();
  return counted.filter((pair) => {
    if (!isInSchoolYear(pair, schoolYear, reportOn)) return false;
    const people = `${pair.mentorId} ${pair.menteeId}`;
    const former = endsOf.get(people);
    if (former !== undefined && former >= pair.startedOn) return false;
    endsOf.set(people, endOfPair(pair));
    return true;
  });
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Where the mentor had the main job on the first day of the pair; what the pair itself says when no employment tells. */
export function mentorOrganisation(pair: Pair, staff: Staff): string | null {
  return staff.people.workOn(pair.mentorId, pair.startedOn)[0]?.organisationId ?? pair.mentorOrganisationId;
}

/** Where the mentee had the main job on the first day of the pair; what the pair itself says when no employment tells. */
export function menteeOrganisation(pair: Pair, staff: Staff): string | null {
  return staff.people.workOn(pair.menteeId, pair.startedOn)[0]?.organisationId ?? pair.menteeOrganisationId;
}

/** Carried out in full within a school year, by the report day: the mentee was in a subordinate organisation (S4 3.2). */
export function completedPairs(
  counted: readonly Pair[],
  staff: Staff,
  schoolYear: number,
  reportOn: string,
): { pair: Pair; organisationId: string }[] {
  const last = earlier(reportOn, schoolYearEnd(schoolYear));
  return counted.flatMap((pair) => {
    const end = endOfPair(pair);
    if (pair.status !== "completed" || end < schoolYearStart(schoolYear) || end > last) return [];
    const organisationId = menteeOrganisation(pair, staff);
    const organisation = organisationId === null ? undefined : staff.people.organisations.get(organisationId);
    const open = organisation === undefined ? null : subordinateTime(organisation);
    return organisationId === null || open === null ? [] : [{ pair, organisationId }];
  });
}
