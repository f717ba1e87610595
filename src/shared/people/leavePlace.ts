/** Somebody leaves a place of work: which rows of work end, which pairs end with them, and what becomes of the banks (F031, S0 4.7). */

import * as z from "zod/mini";
import type { AffectedPair } from "../facts/affectedPair.ts";
import { isInBank } from "../facts/bank.ts";
import { found } from "../facts/found.ts";
import { statusWords } from "../facts/pairTerm.ts";
import { pairWords } from "../facts/pairWords.ru.ts";
import { type PeopleIndex, peopleIndex } from "../facts/people.ts";
import { isRefusal, type Refusal, refuse } from "../facts/refusal.ts";
import type { Change, Context, Decision, Register, Rows } from "../facts/register.ts";
import { enterRows } from "../facts/rows/rowDoor.ts";
import { readsForSaving } from "../facts/rows/rowReads.ts";
import { addDays, showDay } from "../language/day.ts";
import { type Employment, employments } from "../register/employments.ts";
import { blanksOf } from "../register/table.ts";
import { fieldOf, id, maybeFieldOf } from "../request/fields.ts";
import { change, type InputOf } from "../request/request.ts";
import { type EndingPair, endingPairs, pairChanges } from "./leavingPairs.ts";
import { leavingTexts } from "./leavingTexts.ru.ts";

export interface Leaving {
  personId: string;
  name: string;
  organisation: string;
  on: string;
  pairs: AffectedPair[];
  notes: string[];
  written: boolean;
}

/** Ends somebody's work at an organisation; with `dryRun` only tells which pairs would end. */
export const dismissPerson = change({
  title: "Увольнение внесено",
  // Without an organisation the main place of work is meant; `dryRun` only tells which pairs would end.
  input: z.object({
    personId: id,
    organisationId: z.optional(id),
    on: fieldOf(employments.columns.finishedOn),
    reason: fieldOf(employments.columns.finishReason),
    dryRun: z.optional(z.boolean()),
  }),
  access: { who: "own", of: "person" },
  sample: { personId: "С-002", on: "2026-01-16", reason: "dismissed", dryRun: true },
  reads: readsForSaving("employments").reads,
  writes: ["employments", "mentors", "mentees", "pairs", "pairEvents", "planLines"],
  decide(register, input, context): Decision<Leaving> {
    const place = leftPlace(register, input, context);
    if (isRefusal(place)) return place;
    const work = { ended: place.jobs, reason: input.reason, begun: null };
    return leave(register, place, work, context, input.dryRun === true);
  },
});

/** Ends somebody's work at one place and begins it at another. */
export const transferPerson = change({
  title: "Перевод внесён",
  // `on` is the last day at the old place; the new work begins the day after unless said otherwise.
  input: z.object({
    personId: id,
    organisationId: z.optional(id),
    on: fieldOf(employments.columns.finishedOn),
    toOrganisationId: id,
    position: fieldOf(employments.columns.position),
    teacher: fieldOf(employments.columns.teacher),
    subject: maybeFieldOf(employments.columns.subject),
    rate: maybeFieldOf(employments.columns.rate),
    startedOn: maybeFieldOf(employments.columns.startedOn),
    dryRun: z.optional(z.boolean()),
  }),
  access: { who: "own", of: "person" },
  sample: {
    personId: "С-002",
    on: "2026-01-16",
    toOrganisationId: "О-002",
    position: "учитель",
    teacher: true,
    dryRun: true,
  },
  reads: readsForSaving("employments").reads,
  writes: ["employments", "mentors", "mentees", "pairs", "pairEvents", "planLines"],
  decide(register, input, context): Decision<Leaving> {
    const place = leftPlace(register, input, context);
    if (isRefusal(place)) return place;
    const { toOrganisationId } = input;
    const organisation = register.organisations.find((row) => row.id === toOrganisationId);
    if (!owns(context, toOrganisationId))
      return refuse("otherOrganisation", { object: organisation?.shortName ?? toOrganisationId });
    const startedOn = input.startedOn ?? addDays(input.on, 1);
    if (startedOn <= input.on) return refuse("periodOrder", { from: showDay(input.on), to: showDay(startedOn) });

    const main = place.jobs.find((row) => row.kind === "main") ?? (place.jobs[0] as Employment);
    // Another position at the same organisation takes the place of the main one alone.
    const ended = toOrganisationId === place.organisationId ? [main] : place.jobs;
    const begun: Begun = {
      ...blanksOf(employments),
      personId: main.personId,
      organisationId: toOrganisationId,
      kind: main.kind,
      position: input.position,
      teacher: input.teacher,
      subject: input.subject ?? null,
      rate: input.rate ?? main.rate,
      startedOn,
    };
    return leave(register, place, { ended, reason: "transferred", begun }, context, input.dryRun === true);
  },
});

/** Where somebody leaves, and the rows of work there that hold the last day. */
interface LeftPlace {
  people: PeopleIndex;
  personId: string;
  name: string;
  organisationId: string;
  on: string;
  today: string;
  jobs: readonly Employment[];
}

function leftPlace(
  register: Rows<"organisations" | "people" | "employments" | "settings">,
  input: Pick<InputOf<typeof dismissPerson>, "personId" | "organisationId" | "on">,
  context: Context,
): LeftPlace | Refusal {
  const { personId, on } = input;
  const people = peopleIndex(register);
  const person = found(register, "people", personId);
  if (isRefusal(person)) return person;
  if (on > context.today)
    return refuse("dayInFuture", { field: employments.columns.finishedOn.header, day: showDay(on) });
  const organisationId = input.organisationId ?? people.homeOn(personId, on)?.organisationId;
  if (organisationId === undefined) return refuse("notEmployed", { person: people.name(personId), on: showDay(on) });
  const organisation = people.organisationName(organisationId);
  if (!owns(context, organisationId)) return refuse("otherOrganisation", { object: organisation });
  const jobs = people.workOn(personId, on).filter((row) => row.organisationId === organisationId);
  if (jobs.length === 0)
    return refuse("notAtOrganisation", { person: people.name(personId), organisation, on: showDay(on) });
  return { people, personId, name: people.name(personId), organisationId, on, today: context.today, jobs };
}

function owns({ actor }: Context, organisationId: string): boolean {
  return actor.role === "department" || actor.organisationIds.includes(organisationId);
}

/** A place of work that enters the register. */
type Begun = Omit<Employment, "id">;

interface Work {
  ended: readonly Employment[];
  reason: NonNullable<Employment["finishReason"]>;
  begun: Begun | null;
}

function leave(register: Register, place: LeftPlace, work: Work, context: Context, dryRun: boolean): Decision<Leaving> {
  const { people, personId, name, organisationId, on } = place;
  const endedIds = new Set(work.ended.map((row) => row.id));
  const goesOn = [
    ...people.employmentsOf(personId).filter((row) => !endedIds.has(row.id) && lasts(row, on)),
    ...(work.begun === null ? [] : [work.begun]),
  ];
  const { ending, staying, late } = endingPairs(register, {
    personId,
    organisationId,
    on,
    stays: new Set(goesOn.map((row) => row.organisationId)),
  });
  if (late.length > 0)
    return refuse("pairsBegunLater", { person: name, pairs: late.map((pair) => pair.id), on: showDay(on) });
  const ended = pairChanges(register, ending, on, work.reason);
  const jobs = [
    ...work.ended.map(({ id }) => ({ id, finishedOn: on, finishReason: work.reason })),
    ...(work.begun === null ? [] : [work.begun]),
  ];
  const entered = enterRows(settled(register, ended), "employments", jobs, context);
  if (isRefusal(entered)) return entered;
  const changes: Change[] = [...entered, ...ended, ...(goesOn.length > 0 ? [] : bankChanges(register, personId, on))];
  const organisations = [...new Set(goesOn.map((row) => people.organisationName(row.organisationId)))];
  return {
    changes: dryRun ? [] : changes,
    answer: {
      personId,
      name,
      organisation: people.organisationName(organisationId),
      on,
      pairs: ending.map((one) => affected(people, one, place.today)),
      notes: [
        ...(organisations.length > 0 ? [leavingTexts.stillEmployed(organisations)] : []),
        ...staying.map((pair) => leavingTexts.virtualStays(pair.id)),
        ...(dryRun ? [pairWords.preview] : []),
      ],
      written: !dryRun,
    },
  };
}

function lasts(row: Begun, on: string): boolean {
  return row.finishedOn === null || row.finishedOn > on;
}

/** The pairs as the leaving leaves them: the place of work is judged beside these. */
function settled(register: Register, changes: readonly Change[]): Register {
  const puts = new Map(changes.flatMap(({ table, put }) => (table === "pairs" ? [[put.id, put] as const] : [])));
  return { ...register, pairs: register.pairs.map((pair) => ({ ...pair, ...puts.get(pair.id) })) };
}

function affected(people: PeopleIndex, { pair, whose, becomes }: EndingPair, today: string): Leaving["pairs"][number] {
  return {
    pairId: pair.id,
    whose,
    other: people.name(whose === "mentor" ? pair.menteeId : pair.mentorId),
    was: statusWords(pair, today),
    becomes: statusWords({ ...pair, status: becomes }, today),
  };
}

/** Who works nowhere leaves the banks with the last day. */
function bankChanges(register: Rows<"mentors" | "mentees">, personId: string, on: string): Change[] {
  const after = addDays(on, 1);
  return [
    ...register.mentors
      .filter((row) => row.personId === personId && isInBank(row, after))
      .map((row): Change => ({ table: "mentors", put: { id: row.id, leftOn: on } })),
    ...register.mentees
      .filter((row) => row.personId === personId && isInBank(row, after))
      .map((row): Change => ({ table: "mentees", put: { id: row.id, leftOn: on } })),
  ];
}
