import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seededRandom } from "../../src/workbench/run/seededRandom.ts";
import { editsFor } from "./edits.ts";
import {
  commandOperations,
  forCopies,
  type Operation,
  queries,
  resolvedRequests,
  triggerOperations,
} from "./operations.ts";
import { interrupted, newTally, operationId, proveInterruptions, type Tally, undisturbed } from "./proofs.ts";
import { mutated, mutationEnds, preempted, serialEnds } from "./schedules.ts";
import { makeBase, openTown, type Town } from "./town.ts";

let base: string;
let town: Town;
let requests: Operation[];
let unresolved: string[];
/** The same few of everything on every run; `npm run prove` tries all. */
const random = seededRandom(548);

beforeAll(() => {
  base = makeBase({ demo: true });
  town = openTown(base);
  ({ operations: requests, unresolved } = resolvedRequests(town));
}, 400_000);
afterAll(() => {
  town?.close();
  if (base) rmSync(base, { recursive: true, force: true });
});

function oneOf<Item>(list: readonly Item[]): Item {
  return list[Math.floor(random() * list.length)] as Item;
}

function holds(tally: Tally): void {
  expect(tally.violations).toEqual([]);
  expect(Object.values(tally.tried).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
}

test("every request that changes something can be made to succeed in the town, so that all of them are tried", () => {
  expect(unresolved).toEqual([]);
});

test("an operation that is cut short at some call and pressed again ends as if nothing had happened", () => {
  const tally = newTally();
  for (const operation of requests) proveInterruptions(town, operation, tally, 17);
  holds(tally);
});

test("an operation that is cut short around its writes and pressed again ends as if nothing had happened", () => {
  for (const operation of [oneOf(requests), oneOf(requests), oneOf(requests)]) {
    const wanted = undisturbed(town, operation);
    const from = wanted.calls.findIndex((call) => call.waiting > 0) + 1;
    for (let number = from; number <= wanted.calls.length; number += 2) {
      const plan = `${oneOf(["kill:half", "kill:all", "after", "partial"])}@${number}`;
      expect(interrupted(town, operation, wanted, plan, 1), `${operation.name} ${plan}`).toBeNull();
    }
  }
});

test("what is asked only in a copied workbook is proven there", () => {
  const copy = openTown(base, { copied: true });
  try {
    const resolved = resolvedRequests(copy, forCopies);
    expect(resolved.unresolved).toEqual([]);
    const tally = newTally();
    for (const operation of resolved.operations) proveInterruptions(copy, operation, tally, 9);
    holds(tally);
  } finally {
    copy.close();
  }
});

test("menu commands and triggers that are cut short and started again leave the same workbook", () => {
  const light = [...commandOperations(), ...triggerOperations()].filter((operation) => {
    const { calls, outcome } = undisturbed(town, operation);
    return calls.length > 0 && calls.length < 200 && "done" in outcome;
  });
  const tally = newTally();
  for (const operation of light) proveInterruptions(town, operation, tally, 13);
  holds(tally);
});

test("two operations at once end as if one had come after the other", () => {
  for (let pair = 0; pair < 12; pair += 1) {
    const [first, second] = [oneOf(requests), oneOf(requests)];
    const serial = serialEnds(town, first, second);
    for (let trial = 0; trial < 3; trial += 1) {
      const call = serial.calls - Math.floor(random() * Math.min(serial.calls, 12));
      expect(preempted(town, first, second, serial, call), `preempt ${first.name} ${second.name} ${call}`).toBeNull();
    }
  }
});

test("a person's edit between two calls spoils nothing", () => {
  for (let trial = 0; trial < 14; trial += 1) {
    const operation = oneOf(requests);
    const edit = oneOf(editsFor(operation));
    const ends = mutationEnds(town, operation, edit);
    if (ends === null) continue;
    const call = ends.calls - Math.floor(random() * Math.min(ends.calls, 12));
    expect(mutated(town, operation, edit, ends, call), `mutate ${operation.name} ${edit} ${call}`).toBeNull();
  }
});

test("a busy lock, no lock or nobody's address: a refusal, and nothing is written", () => {
  for (const plan of ["busy@Lock.tryLock", "unbound", "user:"]) {
    for (const operation of requests) {
      town.rewind();
      const before = town.dump();
      const { result } = town.faulty(plan, () => operation.run(town, operationId(operation)));
      expect(result, `${plan} ${operation.name}`).toHaveProperty("refused");
      expect(town.dump(), `${plan} ${operation.name}`).toEqual(before);
    }
  }
});

test("a request that only asks changes nothing, whatever fails", () => {
  for (const operation of queries()) {
    town.rewind();
    const before = town.dump();
    const { calls } = undisturbed(town, operation);
    const number = 1 + Math.floor(random() * calls.length);
    town.faulty(`${oneOf(["before", "after", "kill"])}@${number}`, () => operation.run(town, operationId(operation)));
    expect(town.dump(), operation.name).toEqual(before);
  }
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
    expect(once).toEqual({ done: { taken: 0, quarantined: 0, problems: [] } });
    const submissions = new Set(town.column("responses", "submissionId").filter((id) => id.startsWith("А-003")));
    expect(submissions.size).toBe(5);
    expect(town.dump().broken).toEqual([]);
  },
);
