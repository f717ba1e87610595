/** Where the people of the figures work: in which subordinate organisation, and whether in one at all. */
import { overlaps, type SubordinatePeriod } from "../facts/staff.ts";
import type { IndicatorInput } from "./indicatorInput.ts";

/** In the time between the two days, both included. */
export function works(periods: readonly SubordinatePeriod[], from: string, to: string, asTeacher: boolean): boolean {
  return periods.some((period) => overlaps(period, from, to) && (period.teacher || !asTeacher));
}

/** The main job among those in subordinate organisations; for somebody who has left, the last of them. */
export function workPlace({ staff }: IndicatorInput, personId: string, day: string): string | null {
  const periods = staff.subordinate.get(personId) ?? [];
  const now = staff.people
    .workOn(personId, day)
    .find((job) => periods.some((period) => period.organisationId === job.organisationId));
  if (now !== undefined) return now.organisationId;
  const past = periods.filter((period) => period.from <= day);
  return (
    past.reduce<(typeof past)[number] | null>(
      (latest, period) => (latest === null || endsLater(period, latest) ? period : latest),
      null,
    )?.organisationId ?? null
  );
}

/** Of two that end on one day the one that began later, whatever the order of the rows. */
function endsLater(one: SubordinatePeriod, other: SubordinatePeriod): boolean {
  if (one.to !== other.to) return one.to > other.to;
  return one.from === other.from ? one.organisationId < other.organisationId : one.from > other.from;
}

/** At work in one of them on a day. */
export function worksOn({ staff }: IndicatorInput, personId: string, day: string): boolean {
  return works(staff.subordinate.get(personId) ?? [], day, day, false);
}
