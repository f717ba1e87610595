/** Who works where and when, indexed once for many years and people. */
import type { Employment } from "../../register/employments.ts";
import type { Organisation } from "../../register/organisations.ts";
import { earlier, later } from "../day.ts";
import type { Register } from "../register.ts";

const openStart = "0000-01-01";
const openEnd = "9999-12-31";

/** Inclusive at both ends: the day of dismissal is a working day. */
export interface Period {
  from: string;
  to: string;
}

/** A time of work in a subordinate organisation, cut to the time in which the organisation is open. */
export interface SubordinatePeriod extends Period {
  organisationId: string;
  teacher: boolean;
}

export interface Staff {
  organisations: ReadonlyMap<string, Organisation>;
  employmentsOf: ReadonlyMap<string, readonly Employment[]>;
  /** By person; people who never worked in a subordinate organisation are absent. */
  subordinate: ReadonlyMap<string, readonly SubordinatePeriod[]>;
}

export function overlaps(period: Period, from: string, to: string): boolean {
  return period.from <= to && period.to >= from;
}

/** The time in which an organisation is open and subordinate; null when it never is. A partner is never one of ours. */
export function subordinateTime(organisation: Organisation): Period | null {
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

export function indexStaff(register: Pick<Register, "organisations" | "employments">): Staff {
  const organisations = new Map(register.organisations.map((row) => [row.id, row]));
  const employmentsOf = new Map<string, Employment[]>();
  const subordinate = new Map<string, SubordinatePeriod[]>();
  for (const employment of register.employments) {
    append(employmentsOf, employment.personId, employment);
    const period = subordinatePeriod(employment, organisations.get(employment.organisationId));
    if (period !== null) append(subordinate, employment.personId, period);
  }
  return { organisations, employmentsOf, subordinate };
}

function append<T>(lists: Map<string, T[]>, id: string, item: T): void {
  const list = lists.get(id);
  if (list === undefined) lists.set(id, [item]);
  else list.push(item);
}

const kindOrder = ["main", "partTimeInternal", "partTimeExternal"];

/** The organisation of the main job on that day; of a part-time job when there is no main one; null when there is none. */
export function mainOrganisation(employments: readonly Employment[], on: string): string | null {
  let best: Employment | null = null;
  for (const row of employments) {
    if ((row.startedOn ?? openStart) > on || (row.finishedOn ?? openEnd) < on) continue;
    if (best === null || jobOrder(row, best) < 0) best = row;
  }
  return best === null ? null : best.organisationId;
}

/** Main job first, then the later start (somebody who moves has two main jobs on that day), then the key. */
function jobOrder(one: Employment, other: Employment): number {
  const byKind = kindOrder.indexOf(one.kind) - kindOrder.indexOf(other.kind);
  if (byKind !== 0) return byKind;
  const starts = [one.startedOn ?? openStart, other.startedOn ?? openStart] as const;
  if (starts[0] !== starts[1]) return starts[0] > starts[1] ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
