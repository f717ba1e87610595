/** People with their work, indexed once for a decision. */
import type { Employment } from "../register/employments.ts";
import type { Organisation } from "../register/organisations.ts";
import type { Person } from "../register/people.ts";
import { namesOf, rawName } from "./names.ts";
import type { Actor, Rows } from "./register.ts";

/** Where somebody works. */
interface Home {
  organisationId: string;
  organisation: string;
  position: string;
}

export interface PeopleIndex {
  organisations: ReadonlyMap<string, Organisation>;
  person(id: string): Person | undefined;
  /** Whether names may be shown. */
  shown: boolean;
  /** The name as it may be shown: the code where the settings say so, and of somebody whom the register does not hold. */
  name(id: string): string;
  /** For searching alone: the name of somebody, shown or not; never answered. */
  searched(id: string): string;
  organisationName(id: string | null): string;
  employmentsOf(id: string): readonly Employment[];
  /** Periods of work that hold the day, the main one first. */
  workOn(id: string, day: string): readonly Employment[];
  employedOn(id: string, day: string): boolean;
  /** The main place of work on the day. */
  homeOn(id: string, day: string): Home | null;
  /** As homeOn; for somebody who has left, the last place. */
  lastHome(id: string, day: string): Home | null;
  isOwn(id: string, actor: Actor, today: string): boolean;
}

type Indexed = Rows<"people" | "employments" | "organisations" | "settings">;
const made = new WeakMap<Indexed["people"], { of: Indexed; index: PeopleIndex }>();

/** Made once for the same rows: a list of people is decided about one by one. */
export function peopleIndex(register: Indexed): PeopleIndex {
  const known = made.get(register.people);
  const same = (["employments", "organisations", "settings"] as const).every(
    (name) => known?.of[name] === register[name],
  );
  if (known !== undefined && same) return known.index;
  const { people, employments, organisations, settings } = register;
  const index = newIndex(register);
  made.set(people, { of: { people, employments, organisations, settings }, index });
  return index;
}

function newIndex(register: Indexed): PeopleIndex {
  const names = namesOf(register);
  const people = new Map(register.people.map((row) => [row.id, row]));
  const organisations = new Map(register.organisations.map((row) => [row.id, row]));
  const employments = groupBy(register.employments, (row) => row.personId);
  const employmentsOf = (id: string) => employments.get(id) ?? [];
  const workOn = (id: string, day: string) =>
    employmentsOf(id)
      .filter((row) => holds(row, organisations, day))
      .sort(mainFirst);
  const home = (row: Employment | undefined): Home | null =>
    row === undefined
      ? null
      : {
          organisationId: row.organisationId,
          organisation: organisations.get(row.organisationId)?.shortName ?? row.organisationId,
          position: row.position,
        };
  return {
    organisations,
    person: (id) => people.get(id),
    shown: names.shown,
    name: names.of,
    searched(id) {
      const person = people.get(id);
      return person === undefined ? id : rawName(person);
    },
    organisationName: (id) => (id === null ? "" : (organisations.get(id)?.shortName ?? id)),
    employmentsOf,
    workOn,
    employedOn: (id, day) => workOn(id, day).length > 0,
    homeOn: (id, day) => home(workOn(id, day)[0]),
    lastHome: (id, day) => home(workOn(id, day)[0] ?? [...employmentsOf(id)].sort(latestFirst)[0]),
    isOwn(id, actor, today) {
      if (actor.role === "department") return true;
      const current = employmentsOf(id).filter((row) => holds(row, organisations, today));
      const homes = current.length > 0 ? current : [...employmentsOf(id)].sort(latestFirst).slice(0, 1);
      return homes.some((row) => actor.organisationIds.includes(row.organisationId));
    },
  };
}

/** The day of dismissal is a working day (rules.md 1); nobody works in an organisation that is closed. */
function holds(row: Employment, organisations: ReadonlyMap<string, Organisation>, day: string): boolean {
  const closedOn = organisations.get(row.organisationId)?.closedOn ?? null;
  const inside = (row.startedOn ?? "") <= day && (row.finishedOn === null || row.finishedOn >= day);
  return inside && (closedOn === null || closedOn >= day);
}

const kindOrder: readonly Employment["kind"][] = ["main", "partTimeInternal", "partTimeExternal"];

/** Main job first, then the later start (somebody who moves has two main jobs on that day), then the key. */
function mainFirst(one: Employment, other: Employment): number {
  return (
    kindOrder.indexOf(one.kind) - kindOrder.indexOf(other.kind) ||
    byText(other.startedOn ?? "", one.startedOn ?? "") ||
    byText(one.id, other.id)
  );
}

function latestFirst(one: Employment, other: Employment): number {
  return byText(other.finishedOn ?? "9999", one.finishedOn ?? "9999") || mainFirst(one, other);
}

/** By code units: the same order on every engine. */
export function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

export function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}
