/** npm run prove: every proof at full size, or a share of it; prints counts and what can be replayed. */
import { rmSync } from "node:fs";
import { editsFor } from "./edits.ts";
import { changelings, forged, newcomers, trialOf, withNext } from "./forgeries.ts";
import { commandOperations, forCopies, type Operation, resolvedRequests, triggerOperations } from "./operations.ts";
import { interrupted, newTally, operationId, proveInterruptions, type Tally, undisturbed } from "./proofs.ts";
import { goesOn } from "./samples.ts";
import { mutated, mutationEnds, preempted, proveMutation, provePreemptions, serialEnds } from "./schedules.ts";
import { caughtBy, seededBugs } from "./seededBugs.ts";
import { makeBase, openTown, project, type Town } from "./town.ts";

const options = new Map(process.argv.slice(2).map((word, index, words) => [word, words[index + 1] ?? ""]));
const [part = 0, parts = 1] = (options.get("--share") ?? "0/1").split("/").map(Number);
/** At how many calls of each pair, and of each edit, something happens; "all" tries every call. */
const calls = options.get("--calls") ?? "1";
const perPair = calls === "all" ? null : Number(calls);
const perEdit = calls === "all" ? null : 4 * Number(calls);
/** What takes thousands of calls is cut short this often, and pre-empted by few. */
const perHeavy = 6;
/** An operation with more calls than this is heavy. */
const manyCalls = 200;
/** One in so many of everything, for a first look. */
const every = Number(options.get("--every") ?? 1);
/** All of one operation alone, and of each pair that it is one of. */
const only = options.get("--only");
const replay = options.get("--replay");

const base = makeBase({ demo: true });
try {
  // One schedule alone starts every run from nothing, as on Google.
  const town = openTown(base, { fresh: replay !== undefined });
  try {
    const { operations, unresolved } = resolvedRequests(town, replay === undefined ? undefined : namesIn(replay));
    if (replay !== undefined) say(replayed(town, operations, replay) ?? "holds");
    else report(await proveAll(town, operations, unresolved));
  } finally {
    town.close();
  }
} finally {
  rmSync(base, { recursive: true, force: true });
}

type Proved = Tally & { caught: number; bugs: number };

async function proveAll(town: Town, requests: Operation[], unresolved: string[]): Promise<Proved> {
  const tally = newTally();
  for (const name of unresolved) tally.violations.push({ replay: "resolve", what: name });
  for (const operation of requests) operation.heavy = undisturbed(town, operation).calls.length > manyCalls;
  const light = requests.filter((operation) => !operation.heavy);
  const effective = [...requests, ...others(town)];
  const isMeant = ({ name }: Operation) => only === undefined || name === only;
  const work = [
    ...effective
      .filter(isMeant)
      .map((operation) => () => proveInterruptions(town, operation, tally, operation.heavy ? perHeavy : null)),
    ...pairsOf(effective)
      .filter((pair) => pair.some(isMeant))
      .map(
        ([first, second]) =>
          () =>
            provePreemptions(town, first, second, tally, first.heavy || second.heavy ? 1 : perPair),
      ),
    ...light
      .filter(isMeant)
      .flatMap((operation) =>
        editsFor(operation).map((edit) => () => proveMutation(town, operation, edit, tally, perEdit)),
      ),
    ...requests.filter(isMeant).map((operation) => () => proveForgeries(town, operation, tally)),
    ...(only === undefined ? [() => proveInCopy(tally)] : []),
  ];
  const chosen = work.filter((_, index) => index % every === 0);
  for (let index = await nextPiece(); index < chosen.length; index = await nextPiece()) {
    const known = tally.violations.length;
    (chosen[index] as () => void)();
    for (const violation of tally.violations.slice(known))
      process.stderr.write(`${violation.replay}: ${violation.what}\n`);
    if (index % 50 === 0) process.stderr.write(`${index} of ${chosen.length}\n`);
  }
  process.disconnect?.();
  return { ...tally, ...(only === undefined ? proveBugs(requests, tally) : { caught: 0, bugs: 0 }) };
}

/** The number of a piece that no other process has taken. */
function nextPiece(): Promise<number> {
  return new Promise((resolve) => {
    process.once("message", (index) => resolve(Number(index)));
    process.send?.("next");
  });
}

function proveForgeries(town: Town, operation: Operation, tally: Tally): void {
  const trial = trialOf(town, operation, withNext(town, []));
  if (trial === null) return;
  for (const forgery of [...newcomers, ...changelings]) {
    const { tried, wrong } = forged(trial, forgery);
    tally.tried["forgeries"] = (tally.tried["forgeries"] ?? 0) + tried;
    for (const what of wrong) tally.violations.push({ replay: `forge ${operation.name} ${forgery.name}`, what });
  }
}

/** Every pair, and each operation with itself; of a heavy operation only some. */
function pairsOf(operations: readonly Operation[]): [Operation, Operation][] {
  return operations.flatMap((first, row) =>
    operations.slice(row).flatMap((second, index): [Operation, Operation][] => {
      const heavy = first.heavy || second.heavy;
      return heavy && (row + row + index) % 13 !== 0 ? [] : [[first, second]];
    }),
  );
}

/** What is asked only in a copied workbook. */
function proveInCopy(tally: Tally): void {
  const copy = openTown(base, { copied: true });
  try {
    const { operations, unresolved } = resolvedRequests(copy, forCopies);
    for (const name of unresolved) tally.violations.push({ replay: "resolve", what: name });
    for (const operation of operations) proveInterruptions(copy, operation, tally);
  } finally {
    copy.close();
  }
}

/** Commands and triggers that have something to do in the town. */
function others(town: Town): Operation[] {
  return [...commandOperations(), ...triggerOperations()].filter((operation) => {
    const { calls, outcome } = undisturbed(town, operation);
    operation.heavy = calls.length > manyCalls;
    return calls.length > 0 && "done" in outcome && !goesOn.has(operation.name);
  });
}

function proveBugs(requests: readonly Operation[], tally: Tally): { caught: number; bugs: number } {
  const few = requests.filter((one) => ["markMentor", "recordOrder", "startPlan"].includes(one.name));
  const mine = seededBugs.filter((_, index) => index % parts === part);
  let caught = 0;
  for (const bug of mine) {
    const { what } = caughtBy(base, project(), bug, few);
    if (what !== null) caught += 1;
    else tally.violations.push({ replay: `bug ${bug.name}`, what: "not caught" });
  }
  return { caught, bugs: mine.length };
}

function namesIn(words: string): string[] {
  return words.split(" ").slice(1, 3);
}

/** One schedule again, by the words that a violation printed. */
function replayed(town: Town, requests: readonly Operation[], words: string): string | null {
  const all = [...requests, ...commandOperations(), ...triggerOperations()];
  const named = (name = "") => {
    const found = all.find((one) => one.name === name);
    if (!found) throw new Error(`No operation ${name}`);
    return found;
  };
  const [proof, name, ...rest] = words.split(" ");
  const operation = named(name);
  const call = proof === "interrupt" || proof === "forge" ? undefined : rest.pop();
  // A sheet's name may be of several words.
  const second = rest.join(" ");
  if (proof === "forge") return forgedAgain(town, operation, rest.join(" "));
  if (proof === "interrupt") return interrupted(town, operation, undisturbed(town, operation), second, 2);
  if (proof === "preempt")
    return preempted(town, operation, named(second), serialEnds(town, operation, named(second)), Number(call));
  const ends = proof === "mutate" ? mutationEnds(town, operation, second) : null;
  if (ends !== null) return mutated(town, operation, second, ends, Number(call));
  throw new Error(`No proof ${proof}: ${operationId(operation)}`);
}

function forgedAgain(town: Town, operation: Operation, name: string): string | null {
  const forgery = [...newcomers, ...changelings].find((one) => one.name === name);
  const trial = trialOf(town, operation, withNext(town, []));
  if (forgery === undefined || trial === null) throw new Error(`No forgery ${name}`);
  return forged(trial, forgery).wrong[0] ?? null;
}

function report(result: unknown): void {
  say(JSON.stringify(result));
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
