/** The same few of everything on every run; `npm run prove` tries all of it. */
import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { crowd } from "./crowd.ts";
import { editsFor } from "./edits.ts";
import {
  commandOperations,
  forCopies,
  type Operation,
  queries,
  resolvedRequests,
  triggerOperations,
} from "./operations.ts";
import { newTally, operationId, proveInterruptions, spread, type Tally, undisturbed } from "./proofs.ts";
import { goesOn } from "./samples.ts";
import { callsFor, callsOf, mutated, mutationEnds, preempted, serialEnds } from "./schedules.ts";
import { caughtBy, seededBugs } from "./seededBugs.ts";
import { makeBase, openTown, project, type Town } from "./town.ts";

let base: string;
let town: Town;
let requests: Operation[];
let unresolved: string[];
/** Looks over or dresses the whole workbook: thousands of calls. */
const heavy = new Set(["repairBook"]);
let light: Operation[];

beforeAll(() => {
  base = makeBase({ demo: true });
  town = openTown(base);
  ({ operations: requests, unresolved } = resolvedRequests(town));
  light = requests.filter((operation) => !heavy.has(operation.name));
});
afterAll(() => {
  town?.close();
  if (base) rmSync(base, { recursive: true, force: true });
});

function holds(tally: Tally): void {
  expect(tally.violations).toEqual([]);
  expect(Object.values(tally.tried).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
}

test("every request that changes something can be made to succeed in the town, so that all of them are tried", () => {
  expect(unresolved).toEqual([]);
});

test("an operation that is cut short and pressed again ends as if nothing had happened", () => {
  const tally = newTally();
  for (const operation of light) proveInterruptions(town, operation, tally, 2);
  holds(tally);
});

test("a long repair that is cut short and pressed again ends as if nothing had happened", () => {
  const tally = newTally();
  for (const operation of requests) if (heavy.has(operation.name)) proveInterruptions(town, operation, tally, 1);
  holds(tally);
});

test("what is asked only in a copied workbook is proven there", () => {
  const copy = openTown(base, { copied: true });
  try {
    const resolved = resolvedRequests(copy, forCopies);
    expect(resolved.unresolved).toEqual([]);
    const tally = newTally();
    for (const operation of resolved.operations) proveInterruptions(copy, operation, tally, 12);
    holds(tally);
  } finally {
    copy.close();
  }
});

test("menu commands and triggers that are cut short and started again leave the same workbook", () => {
  const quick = [...commandOperations(), ...triggerOperations()].filter((operation) => {
    const { calls, outcome } = undisturbed(town, operation);
    return calls.length > 0 && calls.length < 200 && "done" in outcome && !goesOn.has(operation.name);
  });
  const tally = newTally();
  for (const operation of quick) proveInterruptions(town, operation, tally, 4);
  holds(tally);
});

test("two operations at once end as if one had come after the other", () => {
  // Each of them is in one pair at least.
  light.forEach((first, index) => {
    if (index % 2 === 1) return;
    const second = light[(index + 1) % light.length] as Operation;
    const ends = serialEnds(town, first, second);
    for (const call of spread(callsOf(town, first), 1, first.name))
      expect(preempted(town, first, second, ends, call), `preempt ${first.name} ${second.name} ${call}`).toBeNull();
  });
});

test("a person's edit between two calls spoils nothing", () => {
  light.forEach((operation, index) => {
    if (index % 2 === 1) return;
    const edits = editsFor(operation);
    const edit = edits[(index / 2) % edits.length] as string;
    const ends = mutationEnds(town, operation, edit);
    if (ends === null) return;
    const calls = callsFor(edit, ends.calls);
    const call = calls[[ends.flush, Math.ceil(ends.calls.length / 2)][(index / 2) % 2] as number] ?? 1;
    expect(mutated(town, operation, edit, ends, call), `mutate ${operation.name} ${edit} ${call}`).toBeNull();
  });
});

test("a busy lock, no lock or nobody's address: a refusal, and nothing is written", () => {
  const plans = ["busy@Lock.tryLock", "unbound", "user:"];
  light.forEach((operation, index) => {
    const plan = plans[index % plans.length] as string;
    town.rewind();
    const before = town.dump();
    const { result } = town.faulty(plan, () => operation.run(town, operationId(operation)));
    expect(result, `${plan} ${operation.name}`).toHaveProperty("refused");
    // A form that was made before the lock stays, so that pressing again goes on with it.
    expect({ ...town.dump(), sheets: [] }, `${plan} ${operation.name}`).toEqual({ ...before, sheets: [] });
  });
});

test("a request that only asks changes nothing, whatever fails", () => {
  const faults = ["before", "after", "kill"];
  queries().forEach((operation, index) => {
    const { calls } = undisturbed(town, operation);
    town.rewind();
    const before = town.dump();
    const number = 1 + ((index * 5) % Math.max(calls.length, 1));
    town.faulty(`${faults[index % faults.length]}@${number}`, () => operation.run(town, operationId(operation)));
    expect(town.dump(), operation.name).toEqual(before);
  });
});

test.each(["dup", "blank", "drop", "late", "reorder", "edited"])(
  "answers are taken once whatever becomes of the form's events: %s",
  (fault) => {
    town.rewind();
    const { result, faults } = town.faulty(`event:${fault}`, () => {
      town.answerSurvey(3);
      return town.answerSurvey(4);
    });
    for (const tell of faults.held) tell();
    expect(result.problems).toEqual([]);
    const swept = town.trigger("onHour");
    expect(swept).toHaveProperty("done");
    const once = town.request("drainResponses", {}, "proof-drain-again");
    expect(once).toMatchObject({ done: { taken: 0, quarantined: 0, corrected: 0, waiting: 0, problems: [] } });
    const sets = new Set(town.column("responses", "responseSetId").filter((id) => id.startsWith("А-005")));
    expect(sets.size).toBe(5);
    expect(town.dump().broken).toEqual([]);
  },
);

test("runs that use a context again end as those that start from nothing", () => {
  const fresh = openTown(base, { fresh: true });
  try {
    for (const operation of spread(light, 5, "fresh")) {
      const [one, other] = [undisturbed(town, operation), undisturbed(fresh, operation)];
      expect(other.calls, operation.name).toEqual(one.calls);
      expect({ ...other.dump, broken: [] }, operation.name).toEqual({ ...one.dump, broken: [] });
    }
  } finally {
    fresh.close();
  }
});

test("a crowd of curators with faults: nothing lost, doubled or foreign", () => {
  const seed = 548;
  const report = crowd(town, { seed, curators: 8, operations: 15, faults: 0.05 });
  const { lost, doubled, foreign, unanswered } = report;
  const replay = `npm run soak -- --seed ${seed} --curators 8 --operations 15`;
  expect({ lost, doubled, foreign, unanswered }, replay).toEqual({
    lost: [],
    doubled: [],
    foreign: [],
    unanswered: [],
  });
  expect(report.done).toBeGreaterThan(30);
});

test("there are enough seeded mistakes, each with a name of its own", () => {
  expect(new Set(seededBugs.map((bug) => bug.name)).size).toBe(seededBugs.length);
  expect(seededBugs.length).toBeGreaterThanOrEqual(12);
});

test.each(seededBugs.map((bug) => [bug.name, bug] as const))("the proofs catch it when %s", (_name, bug) => {
  const few = requests.filter((operation) => ["markMentor", "recordOrder"].includes(operation.name));
  expect(few).toHaveLength(2);
  expect(caughtBy(base, project(), bug, few).what).not.toBeNull();
});
