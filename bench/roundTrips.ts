/** Service calls of every operation, small and tenfold: the same on every run, and the same for ten times the rows. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { multiplied } from "../test/faults/multiplied.ts";
import { type Operation, queries, resolvedRequests, triggerOperations } from "../test/faults/operations.ts";
import { type Undisturbed, undisturbed } from "../test/faults/proofs.ts";
import { makeBase, openTown, projectRoot } from "../test/faults/town.ts";

/** What one operation costs in calls that reach Google; writes only wait for the next flush. */
interface Cost {
  reads: number;
  flushes: number;
  locks: number;
  properties: number;
  inLock: number;
}

const golden = join(projectRoot(), "bench", "roundTrips.json");
const mostInLock = 9;
/** Looks over the whole workbook, seldom, and says so. */
const upkeep = new Set(["checkBook", "repairBook", "showHands"]);
/** Writes wait for the next flush; what is known of the structure is asked again only after it has changed. */
const buffered = new Set(["doc.write", "doc.setCells", "doc.structure"]);
/** Computed where the script runs. */
const computed = new Set(["utilities.digest", "utilities.mac", "utilities.uuid"]);
const base = makeBase({ demo: true });
const large = multiplied(base, 10);
try {
  report();
} finally {
  for (const dir of [base, large]) rmSync(dir, { recursive: true, force: true });
}

function report(): void {
  const operations = everyOperation();
  const once = measured(base, operations);
  const tenfold = measured(large, operations);
  const names = Object.keys(once);
  const known = process.env["BENCH_WRITE"] ? once : (JSON.parse(readFileSync(golden, "utf8")) as Record<string, Cost>);
  if (process.env["BENCH_WRITE"]) writeFileSync(golden, `${JSON.stringify(once, null, 2)}\n`);
  for (const name of names) say(`${name.padEnd(24)} ${shown(once[name])}   tenfold ${shown(tenfold[name])}`);
  fail(
    `make more than ${mostInLock} calls under the lock`,
    names.filter((name) => (once[name]?.inLock ?? 0) > mostInLock),
  );
  fail(
    "cost more with ten times the rows",
    names.filter((name) => shown(once[name]) !== shown(tenfold[name])),
  );
  fail(
    "differ from bench/roundTrips.json; BENCH_WRITE=1 keeps the new counts",
    names.filter((name) => shown(once[name]) !== shown(known[name])),
  );
}

function everyOperation(): Operation[] {
  const town = openTown(base);
  try {
    const { operations, unresolved } = resolvedRequests(town);
    if (unresolved.length > 0) throw new Error(unresolved.join("\n"));
    return [...operations, ...queries(), ...triggerOperations()].filter((one) => !upkeep.has(one.name));
  } finally {
    town.close();
  }
}

function measured(dir: string, operations: readonly Operation[]): Record<string, Cost> {
  const town = openTown(dir);
  try {
    return Object.fromEntries(
      operations.map((operation) => [operation.name, costOf(undisturbed(town, operation).calls)]),
    );
  } finally {
    town.close();
  }
}

function costOf(calls: Undisturbed["calls"]): Cost {
  const count = (test: (operation: string) => boolean) => calls.filter((call) => test(call.operation)).length;
  const taken = calls.findIndex((call) => call.operation === "lock.take");
  const released = calls.findIndex((call) => call.operation === "lock.release");
  const held = taken < 0 ? [] : calls.slice(taken + 1, released + 1);
  return {
    reads: count((operation) => operation.startsWith("doc.") && !buffered.has(operation)),
    flushes: count((operation) => operation === "flush"),
    locks: count((operation) => operation === "lock.take"),
    properties: count((operation) => operation.startsWith("properties.")),
    inLock: held.filter((call) => !buffered.has(call.operation) && !computed.has(call.operation)).length,
  };
}

function shown(cost: Cost | undefined): string {
  if (cost === undefined) return "-";
  const { reads, flushes, locks, properties, inLock } = cost;
  return `R ${reads} F ${flushes} L ${locks} P ${properties} in lock ${inLock}`;
}

function fail(what: string, names: readonly string[]): void {
  if (names.length === 0) return;
  say(`These ${what}: ${names.join(", ")}`);
  process.exitCode = 1;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
