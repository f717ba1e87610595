/** Who works where and when, indexed once for many years and people. */

import { earlier, later } from "../language/day.ts";
import type { Employment } from "../register/employments.ts";
import type { Organisation } from "../register/organisations.ts";
import { type PeopleIndex, peopleIndex } from "./people.ts";
import type { Rows } from "./register.ts";

const openStart = "0000-01-01";
const openEnd = "9999-12-31";

/** Inclusive at both ends: the day of dismissal is a working day. */
export interface WorkPeriod {
  from: string;
  to: string;
}

/** A time of work in a subordinate organisation, cut to the time in which the organisation is open. */
export interface SubordinatePeriod extends WorkPeriod {
  organisationId: string;
  teacher: boolean;
}

export interface Staff {
  people: PeopleIndex;
  /** By person; people who never worked in a subordinate organisation are absent. */
  subordinate: ReadonlyMap<string, readonly SubordinatePeriod[]>;
}

export function overlaps(period: WorkPeriod, from: string, to: string): boolean {
  return period.from <= to && period.to >= from;
}

/** The time in which an organisation is open and subordinate; null when it never is. A partner is never one of ours. */
export function subordinateTime(organisation: Organisation): WorkPeriod | null {
  if (!organisation.subordinate || organisation.role === "partner") return null;
  return { from: organisation.openedOn ?? openStart, to: organisation.closedOn ?? openEnd };
}

/** Null when the two have no day in common. An unknown start counts as long ago. */
export function subordinatePeriod(
  employment: Employment,
  organisation: Organisation | undefined,
): SubordinatePeriod | null {
  const open = organisation === undefined ? null : subordinateTime(organisation);
  if (open === null) return null;
  const from = later(employment.startedOn ?? openStart, open.from);
  const to = earlier(employment.finishedOn ?? openEnd, open.to);
  return from > to ? null : { from, to, organisationId: employment.organisationId, teacher: employment.teacher };
}

export function indexStaff(register: Rows<"organisations" | "people" | "employments" | "settings">): Staff {
  const people = peopleIndex(register);
  const subordinate = new Map<string, SubordinatePeriod[]>();
  for (const employment of register.employments) {
    const period = subordinatePeriod(employment, people.organisations.get(employment.organisationId));
    if (period === null) continue;
    const mine = subordinate.get(employment.personId);
    if (mine === undefined) subordinate.set(employment.personId, [period]);
    else mine.push(period);
  }
  return { people, subordinate };
}
