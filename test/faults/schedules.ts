/** Two at once: another operation, or another person's edit, between any two calls of the first. */
import { type Dump, differenceOf, sameFacts } from "./dump.ts";
import type { Operation } from "./operations.ts";
import { count, operationId, sameAnswer, shown, spread, type Tally, undisturbed } from "./proofs.ts";
import type { Outcome, Town } from "./town.ts";

/** Two operations one after the other: their answers by operation id. */
interface SerialEnd {
  answers: ReadonlyMap<string, Outcome>;
  dump: Dump;
}

/** In either order, whichever of the two is to pre-empt the other. */
export function serialEnds(town: Town, one: Operation, other: Operation): SerialEnd[] {
  const steps = [
    { operation: one, id: operationId(one) },
    { operation: other, id: secondId(one, other) },
  ];
  return [steps, [...steps].reverse()].map((order) => {
    town.rewind();
    const answers = new Map(order.map(({ operation, id }) => [id, operation.run(town, id)]));
    return { answers, dump: town.dump() };
  });
}

/** The same operation a second time is another operation. */
function secondId(first: Operation, second: Operation): string {
  return first === second ? `${operationId(second)}-2` : operationId(second);
}

/** Each of the two runs whole at some calls of the other, the flush at the end of the run included; null: at every call. */
export function provePreemptions(
  town: Town,
  one: Operation,
  other: Operation,
  tally: Tally,
  most: number | null = null,
): void {
  const ends = serialEnds(town, one, other);
  provePreemption(town, one, other, ends, tally, most);
  if (one !== other) provePreemption(town, other, one, ends, tally, most);
}

function provePreemption(
  town: Town,
  first: Operation,
  second: Operation,
  ends: readonly SerialEnd[],
  tally: Tally,
  most: number | null,
): void {
  const calls = callsOf(town, first);
  tally.possible["schedules"] = (tally.possible["schedules"] ?? 0) + calls.length;
  for (const call of most === null ? calls : spread(calls, most, first.name + second.name)) {
    count(tally, "schedules", {
      replay: `preempt ${first.name} ${second.name} ${call}`,
      what: preempted(town, first, second, ends, call),
    });
  }
}

/** The numbers of the calls that it makes when nothing disturbs it. */
export function callsOf(town: Town, operation: Operation): number[] {
  return undisturbed(town, operation).calls.map((_, index) => index + 1);
}

/** As if one had come after the other; or the second was told that somebody is writing, and did nothing. */
export function preempted(
  town: Town,
  first: Operation,
  second: Operation,
  ends: readonly SerialEnd[],
  at: number,
): string | null {
  const alone = undisturbed(town, first);
  const [firstId, otherId] = [operationId(first), secondId(first, second)];
  town.rewind();
  let between: Outcome | null = null;
  const outcome = town.watched(
    (call) => {
      if (call === at) between = second.run(town, otherId);
    },
    () => first.run(town, firstId),
  );
  if (between === null) return null;
  const found = { first: outcome, second: between as Outcome, dump: town.dump() };
  if (found.dump.broken.length > 0) return `journal broken at ${found.dump.broken.join(", ")}`;
  if (found.dump.pending.length > 0) return `half done: ${found.dump.pending.join(", ")}`;
  if (isBusy(found.second)) {
    if (!sameAnswer(found.first, alone.outcome)) return `with the second kept out: ${shown(found.first)}`;
    return sameFacts(alone.dump, found.dump) ? null : differenceOf(alone.dump, found.dump).slice(0, 4).join("; ");
  }
  const isEnd = ({ answers, dump }: SerialEnd) =>
    sameAnswer(answers.get(firstId) as Outcome, found.first) &&
    sameAnswer(answers.get(otherId) as Outcome, found.second) &&
    sameFacts(dump, found.dump) &&
    dump.journal.length === found.dump.journal.length;
  if (ends.some(isEnd)) return null;
  // A trigger or a command that finds the lock taken leaves its work to the next time.
  const keptOut = second.kind !== "request" && sameAnswer(found.first, alone.outcome);
  if (keptOut && sameFacts(alone.dump, found.dump)) return null;
  // What was to be undone is no longer the last: it says so and leaves the other's work alone.
  if ("refused" in found.first) {
    const { outcome: answer, dump } = undisturbed(town, second);
    if (sameAnswer(found.second, answer) && sameFacts(dump, found.dump)) return null;
  }
  const [near] = ends;
  return `${shown(found.first)} and ${shown(found.second)}; ${near ? differenceOf(near.dump, found.dump).slice(0, 4).join("; ") : ""}`;
}

function isBusy(outcome: Outcome): boolean {
  if ("refused" in outcome) return outcome.refused === "busy" || outcome.refused === "alert";
  return false;
}

/** Edits that change no fact: whenever they come, the end is that of the operation alone. */
const neutral: ReadonlySet<string> = new Set([
  "sort",
  "insertRow",
  "insertLastRow",
  "renameHeader",
  "moveColumn",
  "insertColumn",
  "renameSheet",
  "filter",
  "hideRow",
]);

/** How it may end: with the edit before or after the operation; and the edit alone, where nothing may be written. */
export interface MutationEnds {
  rights: Dump[];
  untouched: Dump;
  /** What the operation says after the edit. */
  after: Outcome;
  calls: readonly number[];
  /** The last flush of the undisturbed run. */
  flush: number;
}

/** Null where the edit itself is refused. */
export function mutationEnds(town: Town, operation: Operation, edit: string): MutationEnds | null {
  const run = () => operation.run(town, operationId(operation));
  const alone = undisturbed(town, operation);
  town.rewind();
  const beginning = town.dump();
  if (!byHand(town, edit)) return null;
  const untouched = town.dump();
  const after = run();
  const before = town.dump();
  town.rewind();
  run();
  byHand(town, edit);
  const rights = neutral.has(edit.split(":")[0] ?? "") ? [alone.dump] : [before, town.dump()];
  // Of two who write the same empty row at once the last one wins, as between any two people.
  if (hasMoreRows(untouched, beginning)) rights.push(alone.dump);
  const flush = alone.calls.map((call) => call.method).lastIndexOf("flush") + 1;
  return { rights, untouched, after, calls: callsOf(town, operation), flush };
}

function hasMoreRows(one: Dump, other: Dump): boolean {
  return Object.entries(one.facts).some(([name, rows]) => rows.length > (other.facts[name]?.length ?? 0));
}

function byHand(town: Town, edit: string): boolean {
  try {
    town.edit(edit);
    return true;
  } catch {
    return false;
  }
}

/**
 * Calls at which an edit is tried. A time zone is changed before the run alone: days that are under way are written by the
 * zone that the run began with.
 */
export function callsFor(edit: string, calls: readonly number[]): readonly number[] {
  return edit.startsWith("zone:") ? calls.slice(0, 1) : calls;
}

/** A person's edit at some calls, or at every one: the right end, or a refusal that names the sheet with nothing written. */
export function proveMutation(
  town: Town,
  operation: Operation,
  edit: string,
  tally: Tally,
  most: number | null = null,
): void {
  const ends = mutationEnds(town, operation, edit);
  if (ends === null) return;
  const calls = callsFor(edit, ends.calls);
  tally.possible["mutations"] = (tally.possible["mutations"] ?? 0) + calls.length;
  for (const call of most === null ? calls : spread(calls, most, operation.name + edit)) {
    count(tally, "mutations", {
      replay: `mutate ${operation.name} ${edit} ${call}`,
      what: mutated(town, operation, edit, ends, call),
    });
  }
}

export function mutated(town: Town, operation: Operation, edit: string, ends: MutationEnds, at: number): string | null {
  const run = () => operation.run(town, operationId(operation));
  const isRight = (dump: Dump) => ends.rights.some((right) => sameFacts(right, dump));
  town.rewind();
  const first = town.watched((call) => void (call === at && byHand(town, edit)), run);
  const found = town.dump();
  if ("done" in first) return isRight(found) ? null : `done, but ${nearest(ends.rights, found)}`;
  const again = run();
  const end = town.dump();
  if ("done" in again) return isRight(end) ? null : `done when pressed again, but ${nearest(ends.rights, end)}`;
  if (neutral.has(edit.split(":")[0] ?? "")) return `nothing has changed for it, but ${shown(again)}`;
  // Cut short with its sheet, it waits: waiting.test.ts shows that it goes on once the sheet is back.
  const waits = edit.startsWith("deleteSheet:") && end.pending.includes(operationId(operation));
  if (!waits && !isRight(end) && !sameFacts(ends.untouched, end))
    return `${shown(again)}, but ${nearest([ends.untouched], end)}`;
  return "refused" in again ? named(again, edit, ends.after) : `pressed again: ${shown(again)}`;
}

/** A refusal that the edit alone does not bring about must name the sheet. */
function named(outcome: { sentence: string }, edit: string, serial: Outcome): string | null {
  const sheet = edit.split(":")[1] ?? "";
  if (outcome.sentence.includes(sheet)) return null;
  return "refused" in serial && serial.sentence === outcome.sentence
    ? null
    : `the refusal names no sheet: ${outcome.sentence}`;
}

function nearest(rights: readonly Dump[], found: Dump): string {
  return (
    rights
      .map((right) => differenceOf(right, found))
      .sort((one, other) => one.length - other.length)[0]
      ?.slice(0, 4)
      .join("; ") ?? ""
  );
}
