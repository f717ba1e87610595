/** A long leave: the work goes on, the pairs rest (F031, F110). */

import * as z from "zod/mini";
import { found } from "../facts/found.ts";
import type { Marked } from "../facts/marked.ts";
import { namesOf } from "../facts/names.ts";
import { type PeopleIndex, peopleIndex } from "../facts/people.ts";
import { isRefusal, refuse } from "../facts/refusal.ts";
import type { Change, Context, Decision, Rows } from "../facts/register.ts";
import { enterRows } from "../facts/rows/rowDoor.ts";
import { readsForSaving } from "../facts/rows/rowReads.ts";
import { statusAfter } from "../facts/transitions.ts";
import { addDays, showDay } from "../language/day.ts";
import { eventMaker } from "../pairs/events.ts";
import { pausePair } from "../pairs/pausePair.ts";
import { type Employment, employments } from "../register/employments.ts";
import { pairEvents } from "../register/pairEvents.ts";
import type { Pair } from "../register/pairs.ts";
import { pairStatuses, pauseGrounds } from "../register/vocabulary.ts";
import { fieldOf, id, isoDay, maybeFieldOf } from "../request/fields.ts";
import { change, type InputOf } from "../request/request.ts";
import type { OnLeave } from "./answers.ts";
import { bankTexts } from "./bankTexts.ru.ts";
import { personSample } from "./fields.ts";

/** The leave that holds the day or is still to come; null when there is none. */
export function leaveOf(
  jobs: readonly Pick<Employment, "leaveFrom" | "leaveUntil">[],
  day: string,
): { from: string; until: string } | null {
  const job = jobs.find(({ leaveFrom, leaveUntil }) => leaveFrom && (!leaveUntil || leaveUntil >= day));
  return job === undefined ? null : { from: job.leaveFrom as string, until: job.leaveUntil ?? "" };
}

export const recordLeave = change({
  title: "Отпуск внесён",
  // Running pairs are paused with the leave if `pause` says so; `dryRun` only names them.
  input: z.object({
    personId: id,
    from: fieldOf(employments.columns.leaveFrom),
    until: maybeFieldOf(employments.columns.leaveUntil),
    pause: z.boolean(),
    document: maybeFieldOf(pairEvents.columns.document),
    dryRun: z.optional(z.boolean()),
  }),
  access: { who: "own", of: "person" },
  sample: { ...personSample, from: "2026-01-12", until: "2027-08-31", pause: true, dryRun: true },
  reads: readsForSaving("employments").reads,
  writes: ["employments", "pairs", "pairEvents"],
  decide(register, input, context): Decision<OnLeave> {
    const { personId, from, until } = input;
    const { today } = context;
    const people = peopleIndex(register);
    const person = found(register, "people", personId);
    if (isRefusal(person)) return person;
    const jobs = people.workOn(personId, from);
    if (jobs.length === 0) return refuse("notEmployed", { person: people.name(personId), on: showDay(from) });
    const known = leaveOf(jobs, from);
    if (known !== null) return refuse("onLeaveAlready", { person: people.name(personId), from: showDay(known.from) });

    const away = jobs.map(({ id }) => ({ id, leaveFrom: from, leaveUntil: until ?? null }));
    const leaving = enterRows(register, "employments", away, context);
    if (isRefusal(leaving)) return leaving;
    const mine = register.pairs.filter(
      (pair) => pair.status === "running" && (pair.mentorId === personId || pair.menteeId === personId),
    );
    const pausable =
      input.pause && from <= today ? mine.filter((pair) => isPausable(register, pair, input, context)) : [];
    const event = eventMaker(register);
    const paused = statusAfter("running", "pausePair");
    const changes: Change[] = [
      ...leaving,
      ...pausable.flatMap((pair): Change[] => [
        { table: "pairs", put: { id: pair.id, status: paused } },
        event({
          pairId: pair.id,
          kind: "paused",
          on: from,
          until: until ?? null,
          ground: pauseGrounds.label("leave"),
          document: input.document ?? null,
        }),
      ]),
    ];
    const resting = mine.filter((pair) => !pausable.includes(pair));
    const dryRun = input.dryRun === true;
    return {
      changes: dryRun ? [] : changes,
      answer: {
        personId,
        name: people.name(personId),
        from,
        until: until ?? "",
        pairs: pausable.map((pair) => affected(people, pair, personId, paused)),
        notes: resting.length === 0 ? [] : [bankTexts.pauseByHand(resting.map((pair) => pair.id))],
        written: !dryRun,
      },
    };
  },
});

function isPausable(
  register: Rows<"pairs" | "pairEvents">,
  pair: Pair,
  input: InputOf<typeof recordLeave>,
  context: Context,
): boolean {
  const asked = { pairId: pair.id, on: input.from, until: input.until, ground: "leave" } as const;
  return !isRefusal(pausePair.decide(register, asked, context));
}

function affected(
  people: PeopleIndex,
  pair: Pair,
  personId: string,
  becomes: Pair["status"],
): OnLeave["pairs"][number] {
  const whose = pair.mentorId === personId ? "mentor" : "mentee";
  return {
    pairId: pair.id,
    whose,
    other: people.name(whose === "mentor" ? pair.menteeId : pair.mentorId),
    was: pairStatuses.label(pair.status),
    becomes: pairStatuses.label(becomes),
  };
}

/** The first day back at work; pairs are resumed one by one, for each has its own conditions. */
export const endLeave = change({
  title: "Выход из отпуска внесён",
  input: z.object({ personId: id, on: isoDay }),
  access: { who: "own", of: "person" },
  sample: { ...personSample, on: "2026-05-20" },
  reads: ["people", "settings"],
  writes: ["employments"],
  decide(register, input, context): Decision<Marked> {
    const { today } = context;
    const { personId, on } = input;
    const person = found(register, "people", personId);
    if (isRefusal(person)) return person;
    const name = namesOf(register).of(personId);
    if (on > today) return refuse("dayInFuture", { field: employments.columns.leaveUntil.header, day: showDay(on) });
    const last = addDays(on, -1);
    const jobs = register.employments.filter(
      ({ personId: whose, leaveFrom, leaveUntil }) =>
        whose === personId && leaveFrom && leaveFrom <= last && (!leaveUntil || leaveUntil > last),
    );
    if (jobs.length === 0) return refuse("notOnLeave", { person: name });
    const back = jobs.map(({ id }) => ({ id, leaveUntil: last }));
    const changes = enterRows(register, "employments", back, context);
    if (isRefusal(changes)) return changes;
    return {
      changes,
      answer: { id: personId, personId, name },
    };
  },
});
