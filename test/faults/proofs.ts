/** What must hold whatever happens: each proof tries one schedule and says what is wrong with its end. */
import { type Dump, differenceOf, sameFacts } from "./dump.ts";
import type { Operation } from "./operations.ts";
import { tellsTheRest } from "./samples.ts";
import type { Outcome, Town } from "./town.ts";

export interface Tally {
  tried: Record<string, number>;
  /** How many there are, where only some of them are tried. */
  possible: Record<string, number>;
  violations: Violation[];
}

interface Violation {
  /** Words for `npm run prove -- --replay`. */
  replay: string;
  what: string;
}

export function newTally(): Tally {
  return { tried: {}, possible: {}, violations: [] };
}

export function count(tally: Tally, name: string, wrong: { replay: string; what: string | null }): void {
  tally.tried[name] = (tally.tried[name] ?? 0) + 1;
  if (wrong.what !== null) tally.violations.push({ replay: wrong.replay, what: wrong.what });
}

/** How an operation ends when nothing disturbs it. */
export interface Undisturbed {
  outcome: Outcome;
  dump: Dump;
  calls: { method: string; operation: string; waiting: number }[];
}

export function operationId(operation: Operation): string {
  return `proof-${operation.name.replace(/[^A-Za-z]/g, "-")}`;
}

const known = new WeakMap<Town, Map<Operation, Undisturbed>>();

/** Run once in each town, which is then taken back to its beginning. */
export function undisturbed(town: Town, operation: Operation): Undisturbed {
  const found = known.get(town) ?? new Map<Operation, Undisturbed>();
  known.set(town, found);
  const end = found.get(operation) ?? runAlone(town, operation);
  found.set(operation, end);
  return end;
}

function runAlone(town: Town, operation: Operation): Undisturbed {
  town.rewind();
  const { result, faults } = town.faulty("", () => operation.run(town, operationId(operation)));
  const end = { outcome: result, dump: town.dump(), calls: faults.calls };
  town.rewind();
  return end;
}

const interruptions = ["kill", "kill:half", "kill:all", "before", "after", "partial"] as const;

/** At each call: what can be struck there. Before the first write waits, nothing can be cut short. */
function plansFor(wanted: Undisturbed, numbers: readonly number[]): string[] {
  return numbers.flatMap((number) => {
    const waiting = wanted.calls[number - 1]?.waiting ?? 0;
    const possible = interruptions.filter(
      (fault) => waiting > 0 || (fault !== "kill:half" && fault !== "kill:all" && fault !== "partial"),
    );
    return possible.map((fault) => `${fault}@${number}`);
  });
}

/**
 * Struck at each call in each way, or at so many of them, spread over the whole run; then pressed again, once or twice: as if
 * nothing had happened.
 */
export function proveInterruptions(town: Town, operation: Operation, tally: Tally, most: number | null = null): void {
  const wanted = undisturbed(town, operation);
  const plans = plansFor(
    wanted,
    wanted.calls.map((_, index) => index + 1),
  );
  tally.possible["interruptions"] = (tally.possible["interruptions"] ?? 0) + plans.length;
  for (const plan of most === null ? plans : spread(plans, most, operation.name))
    proveInterruption(town, operation, wanted, plan, tally);
}

function proveInterruption(town: Town, operation: Operation, wanted: Undisturbed, plan: string, tally: Tally): void {
  const number = Number(plan.split("@")[1]);
  count(tally, plan.startsWith("kill") ? "crash points" : "unknown commits", {
    replay: `interrupt ${operation.name} ${plan}`,
    what: interrupted(town, operation, wanted, plan, number % 3 === 0 ? 2 : 1),
  });
}

/** `count` of the items at even distances, shifted by the name. */
export function spread<Item>(items: readonly Item[], count: number, name: string): Item[] {
  if (items.length <= count) return [...items];
  const step = items.length / count;
  const shift = (lettersOf(name) % 97) / 97;
  return Array.from({ length: count }, (_, index) => items[Math.floor((index + shift) * step)] as Item);
}

function lettersOf(name: string): number {
  return Array.from(name).reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
}

export function interrupted(
  town: Town,
  operation: Operation,
  wanted: Undisturbed,
  plan: string,
  again: number,
): string | null {
  town.rewind();
  const id = operationId(operation);
  const first = town.faulty(plan, () => operation.run(town, id)).result;
  if ("done" in first && !sameAnswer(first, wanted.outcome))
    return `first answer ${shown(first)} instead of ${shown(wanted.outcome)}`;
  for (let press = 0; press < again; press += 1) {
    const outcome = operation.run(town, id);
    if (operation.kind === "request" && !isSaidAgain(operation, outcome, wanted.outcome))
      return `pressed again: ${shown(outcome)} instead of ${shown(wanted.outcome)}`;
  }
  return wrongEnd(operation, wanted.dump, town.dump());
}

function isSaidAgain(operation: Operation, outcome: Outcome, wanted: Outcome): boolean {
  return tellsTheRest.has(operation.name) ? "done" in outcome : sameAnswer(outcome, wanted);
}

/** Null when the workbook is as it should be: the same facts, one line of the journal, an unbroken chain, nothing half done. */
function wrongEnd(operation: Operation, wanted: Dump, found: Dump): string | null {
  if (!sameFacts(wanted, found)) return differenceOf(wanted, found).slice(0, 4).join("; ");
  if (found.sheets.join() !== wanted.sheets.join())
    return `sheets ${found.sheets.join()} instead of ${wanted.sheets.join()}`;
  if (found.broken.length > 0) return `journal broken at ${found.broken.join(", ")}`;
  if (found.pending.length > 0) return `half done: ${found.pending.join(", ")}`;
  if (operation.kind === "request" && found.journal.join() !== wanted.journal.join())
    return `journal ${found.journal.join()}`;
  return null;
}

export function sameAnswer(one: Outcome, other: Outcome): boolean {
  return normal(one) === normal(other);
}

/** Without what Google draws at random. */
function normal(outcome: Outcome): string {
  return JSON.stringify(outcome).replace(/\/forms\/[\w-]+/g, "/forms/…");
}

export function shown(outcome: Outcome): string {
  return JSON.stringify(outcome).slice(0, 300);
}
