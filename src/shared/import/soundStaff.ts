/** People with their work as a list makes them, without the cells that the form would refuse: each row beside the others of the same person. */
import { groupBy } from "../facts/people.ts";
import type { Context, Register } from "../facts/register.ts";
import { refusalForRow } from "../facts/rows/rowChecks.ts";
import { type RecordWorld, recordWorld, type Values } from "../facts/rows/rowWorld.ts";
import type { Employment } from "../register/employments.ts";
import type { Pair } from "../register/pairs.ts";
import type { Person } from "../register/people.ts";
import { becomes, type SoundRow, sayLeftOut, soundRow } from "./soundRow.ts";
import type { JobValues } from "./staffJobs.ts";
import type { PersonValues } from "./staffPerson.ts";
import type { StaffRow } from "./staffRows.ts";

interface SaidJob {
  row: StaffRow;
  /** The register's period of the same work; null for a new one. */
  present: Employment | null;
  job: Partial<JobValues>;
}

interface SaidPerson {
  id: string;
  values: PersonValues;
  rows: readonly StaffRow[];
}

interface SoundStaff {
  values: PersonValues;
  /** Null where the row stays out. */
  jobs: (Partial<JobValues> | null)[];
}

export interface StaffDoor {
  /** What may be written of a person and of some of their jobs; what stays out is told. Asked again, it knows what it has let in. */
  enter(person: SaidPerson, jobs: readonly SaidJob[]): SoundStaff;
  /** Pairs that the form would have dismissed the person from. */
  heldPairs(personId: string, before: Employment, job: Partial<JobValues>): readonly string[];
}

export function newStaffDoor(register: Register, context: Context): StaffDoor {
  const base = recordWorld(register, context);
  const known = {
    people: new Map<string, Person>(register.people.map((row) => [row.id, row])),
    jobs: groupBy(register.employments, (job) => job.personId),
  };
  const pairsOf = groupBy(
    register.pairs.flatMap((pair) => [pair.mentorId, pair.menteeId].map((personId) => ({ personId, pair }))),
    ({ personId }) => personId,
  );
  let fresh = 0;

  function heldPairs(personId: string, before: Employment, job: Partial<JobValues>): readonly string[] {
    const row = becomes("employments", before, job) as unknown as Employment;
    const pairs = (pairsOf.get(personId) ?? []).map(({ pair }) => pair);
    const world = worldOf(base, known.people.get(personId), known.jobs.get(personId) ?? [], pairs);
    const changed = new Set(row.finishedOn === before.finishedOn ? [] : ["finishedOn"]);
    const refusal = refusalForRow("employments", row, { world, present: before, changed, confirmed: true });
    return refusal?.refused === "workHoldsPairs" ? refusal.facts.pairs : [];
  }

  return {
    heldPairs,
    enter(person, said) {
      const { id } = person;
      const present = known.people.get(id) ?? null;
      const jobs = said.map((one) => {
        fresh += 1;
        return { ...one, id: one.present?.id ?? `+${fresh}` };
      });
      const rest = (known.jobs.get(id) ?? []).filter((job) => !jobs.some((one) => one.id === job.id));
      const kept: SoundStaff = { values: { ...person.values }, jobs: jobs.map(({ job }) => job) };
      const rowOf = (at: number): Employment[] => {
        const [one, job] = [jobs[at] as (typeof jobs)[number], kept.jobs[at]];
        const values = { ...job, id: one.id, personId: id };
        if (job == null && one.present === null) return [];
        return [becomes("employments", one.present, values) as unknown as Employment];
      };
      // Known jobs first: where a new one contradicts them, it is the new one that stays out.
      const order = [...jobs.keys()].sort((one, other) => Number(!jobs[one]?.present) - Number(!jobs[other]?.present));
      for (;;) {
        const whole = becomes("people", present, { ...kept.values, id }) as unknown as Person;
        const work = [...rest, ...jobs.flatMap((_, at) => rowOf(at))];
        // A dismissal that has happened is taken, and the pairs that go on are told.
        const world = worldOf(base, whole, work, []);
        const own = soundRow(world, "people", present, { ...kept.values, id });
        sayOfPerson(own, person.rows);
        if (own.left.length > 0) {
          kept.values = own.values === null ? nameOnly(present, person.values) : withoutKeys(own.values);
          continue;
        }
        const faulty = order.find((at) => {
          const [one, job] = [jobs[at] as (typeof jobs)[number], kept.jobs[at]];
          if (job == null) return false;
          const values = { ...job, id: one.id, personId: id };
          const sound = soundRow(world, "employments", one.present, values);
          if (sound.left.length === 0) return false;
          if (sound.left[0]?.refusal.refused === "mainWorkOverlaps" && isSecondHere(one, work)) {
            one.row.cells.say("kind-assumed", one.row.at, "position", one.row.position);
            kept.jobs[at] = { ...job, kind: "partTimeInternal" };
            return true;
          }
          sayOfJob(sound, one.row);
          kept.jobs[at] = sound.values === null ? null : (withoutKeys(sound.values) as Partial<JobValues>);
          return true;
        });
        if (faulty !== undefined) continue;
        known.people.set(id, whole);
        known.jobs.set(id, work);
        return kept;
      }
    },
  };
}

/** The register as it becomes, as far as it is about one person; what is looked up elsewhere stands as it was. */
function worldOf(
  base: RecordWorld,
  person: Person | undefined,
  jobs: readonly Employment[],
  pairs: readonly Pair[],
): RecordWorld {
  const register = Object.create(base.register, { employments: { value: jobs }, pairs: { value: pairs } });
  const people = { ...base.people(), employmentsOf: () => jobs };
  return {
    ...base,
    register,
    people: () => people,
    label: (table, id) =>
      table === "people" && id === person?.id && people.shown ? person.name : base.label(table, id),
    row: (table, id) => (table === "people" && id === person?.id ? { ...person } : base.row(table, id)),
  };
}

/** Nothing says the kind of a further job where the person has the main one already. */
function isSecondHere({ id, present, row }: SaidJob & { id: string }, work: readonly Employment[]): boolean {
  if (present !== null || !row.kindAssumed) return false;
  return work.some((one) => one.id !== id && one.kind === "main" && one.organisationId === row.organisationId);
}

/** Nobody is in the register without a name, and nothing else of a person must be said. */
function nameOnly(present: Person | null, { name }: PersonValues): PersonValues {
  return present !== null || name === undefined ? {} : { name };
}

function withoutKeys(values: Values): Record<string, unknown> {
  const { id: _id, personId: _personId, ...rest } = values;
  return rest;
}

function sayOfPerson({ left }: SoundRow, rows: readonly StaffRow[]): void {
  sayLeftOut(left, (column) => {
    const field = (column ?? "name") as "name";
    const { cells, at } = (rows.find((row) => row.cells.seen(row.at, field) !== "") ?? rows[0]) as StaffRow;
    return { cells, row: at, field };
  });
}

function sayOfJob({ left }: SoundRow, { cells, at }: StaffRow): void {
  sayLeftOut(left, (column) => ({ cells, row: at, field: (column ?? "name") as "name" }));
}
