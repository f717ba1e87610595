/** Known mistakes, made on purpose in the built add-on one at a time: a proof that catches none of them proves nothing. */
import type { Project } from "../../src/workbench/run/project.ts";
import type { Dump } from "./dump.ts";
import type { Operation } from "./operations.ts";
import { interrupted, undisturbed } from "./proofs.ts";
import { mutated, mutationEnds, preempted, serialEnds } from "./schedules.ts";
import { openTown, type Town } from "./town.ts";

interface SeededBug {
  name: string;
  /** Matches the built code exactly once. */
  find: RegExp;
  put: string;
  /** Which proof is expected to catch it. */
  by: "interrupt" | "preempt" | "mutate";
}

export const seededBugs: readonly SeededBug[] = [
  {
    name: "the lock's answer is ignored",
    find: /if \(!\(lock == null \? void 0 : lock\.tryLock\(waitMilliseconds\)\)\) return null;/,
    put: "lock.tryLock(waitMilliseconds);",
    by: "preempt",
  },
  {
    name: "the lock is released before the work",
    find: /return \{ result: work\(\) \};/,
    put: "lock.releaseLock(); return { result: work() };",
    by: "preempt",
  },
  {
    name: "the lock is released before anything is flushed",
    find: /SpreadsheetApp\.flush\(\);\s+(applyIntent\(book, reading, intent, \w+\);\s+)SpreadsheetApp\.flush\(\);(\s+return line)/,
    put: "$1$2",
    by: "preempt",
  },
  {
    name: "what was read before the lock is used under it",
    find: /let reading = readTables\(book, \["operations", \.\.\.transaction\.writes\], before\);/,
    put: "let reading = before;",
    by: "preempt",
  },
  {
    name: "the decision from before the lock is carried out",
    find: /const decision = transaction\.decide\(reading, prepared\);/,
    put: "const decision = transaction.decide(before, prepared);",
    by: "preempt",
  },
  {
    name: "nothing is read again after another operation",
    find: /if \(!same \|\| interrupted\.length > 0\)/,
    put: "if (false)",
    by: "preempt",
  },
  {
    name: "there is a ledger, but no intent before the data",
    find: /applyChanges\(book, reading, \w+\.map\(\(put\) => \(\{ table: "operations", put \}\)\)\);\s+SpreadsheetApp\.flush\(\);/,
    put: "",
    by: "interrupt",
  },
  {
    name: "the done mark goes out before the data",
    find: /(function applyIntent\(book, reading, intent, \w+\) \{\s+)(applyChanges\(book, reading, intent\.changes\);)(\s+applyChanges\(book, reading, \[\{ table: "journal", put: intent\.line \}\]\);)(\s+applyChanges\(book, reading, doneRows\(.+\);)/,
    put: "$1$4$3$2",
    by: "interrupt",
  },
  {
    name: "an interrupted operation is never finished",
    find: /const interrupted = ledger\w*\.pending\(\);/,
    put: "const interrupted = [];",
    by: "interrupt",
  },
  {
    name: "an interrupted operation is decided anew",
    find: /const begun = isBegun\(before, transaction\);/,
    put: "const begun = false;",
    by: "interrupt",
  },
  {
    name: "recovery writes no journal line",
    find: /for \(const \{ intent, rows: (\w+) \} of interrupted\) applyIntent\(book, reading, intent, \w+\);/,
    put: 'for (const { intent, rows: $1 } of interrupted) { applyChanges(book, reading, intent.changes); applyChanges(book, reading, doneRows($1, intent).map((put) => ({ table: "operations", put }))); }',
    by: "interrupt",
  },
  {
    name: "recovery marks as done without the data",
    find: /for \(const \{ intent, rows: (\w+) \} of interrupted\) applyIntent\(book, reading, intent, \w+\);/,
    put: 'for (const { intent, rows: $1 } of interrupted) { applyChanges(book, reading, [{ table: "journal", put: intent.line }]); applyChanges(book, reading, doneRows($1, intent).map((put) => ({ table: "operations", put }))); }',
    by: "interrupt",
  },
  {
    name: "an intent is taken for something done",
    find: /heads\.find\(\(row\) => row\.operationId === operationId && row\.state === "done"\)/,
    put: "heads.find((row) => row.operationId === operationId)",
    by: "interrupt",
  },
  {
    name: "the operation id is ignored",
    find: /(function answerOf\w*\(reading, asked\) \{)/,
    put: "$1 return null;",
    by: "interrupt",
  },
  {
    name: "a failed write is repeated blindly under a new id",
    find: /(function serve\(name, input, operationId, asker = "person"\) \{\s+try \{[\s\S]+?\} catch \(error\) \{\s+)(return failure\w*\(name, error\);)/,
    put: '$1if (operationId !== "again-again") return serve(name, input, "again-again", asker); $2',
    by: "interrupt",
  },
  {
    name: "a failure is told as success",
    find: /(function serve\(name, input, operationId, asker = "person"\) \{\s+try \{[\s\S]+?\} catch \(error\) \{\s+)(return failure\w*\(name, error\);)/,
    put: "$1return { done: null };",
    by: "interrupt",
  },
  {
    name: "rows are appended without looking for their key",
    find: /const (\w+) = (\w+)\.rowOf\.get\((\w+)\);(\s+if \(change\.removed === true\))/,
    put: "const $1 = void 0;$4",
    by: "interrupt",
  },
  {
    name: "rows are found by their number among the keys",
    find: /const (\w+) = (\w+)\.rowOf\.get\((\w+)\);(\s+if \(change\.removed === true\))/,
    put: "const $1 = $2.rowOf.has($3) ? [...$2.rowOf.keys()].indexOf($3) + 3 : void 0;$4",
    by: "mutate",
  },
  {
    name: "columns are taken by their place",
    find: /(function placesOfColumn\((\w+), \w+, \w+, \w+, (\w+)\) \{)/,
    put: "$1 return [Object.keys($3.columns).indexOf($2)];",
    by: "mutate",
  },
  {
    name: "sheets are known by their name alone",
    find: /return \(\w+ = \w+ === void 0 \? null : byId\(\w+\)\) != null \? \w+ : byName\(tables\[table\]\.sheet\);/,
    put: "return byName(tables[table].sheet);",
    by: "mutate",
  },
];

export function withBug(code: string, bug: SeededBug): string {
  const found = code.match(new RegExp(bug.find, "g"));
  if (found?.length !== 1)
    throw new Error(`«${bug.name}» matches the built code ${found?.length ?? 0} times instead of once`);
  return code.replace(bug.find, bug.put);
}

/** How the first failing proof describes it; null when nothing is caught. `tried` counts what was tried until then. */
export function caughtBy(
  base: string,
  project: Project,
  bug: SeededBug,
  operations: readonly Operation[],
): { what: string | null; tried: number } {
  const town = openTown(base, { ...project, code: withBug(project.code, bug) });
  let tried = 0;
  try {
    for (const attempt of attempts(town, bug, operations)) {
      tried += 1;
      if (attempt !== null) return { what: attempt, tried };
    }
    return { what: null, tried };
  } finally {
    town.close();
  }
}

function* attempts(town: Town, bug: SeededBug, operations: readonly Operation[]): Generator<string | null> {
  const proofs = { interrupt: interruptions, preempt: preemptions, mutate: mutations };
  for (const operation of operations) yield doubled(undisturbed(town, operation).dump);
  yield* proofs[bug.by](town, operations);
}

function* interruptions(town: Town, operations: readonly Operation[]): Generator<string | null> {
  for (const operation of operations) {
    const wanted = undisturbed(town, operation);
    const last = wanted.calls.length;
    for (const number of [...Array(last).keys()].map((index) => last - index)) {
      const waiting = wanted.calls[number - 1]?.waiting ?? 0;
      yield interrupted(town, operation, wanted, `after@${number}`, 1);
      if (waiting > 1)
        for (const share of ["half", "all"]) yield interrupted(town, operation, wanted, `kill:${share}@${number}`, 1);
    }
  }
}

function* preemptions(town: Town, operations: readonly Operation[]): Generator<string | null> {
  for (const first of operations) {
    for (const second of operations) {
      const serial = serialEnds(town, first, second);
      for (let call = serial.calls; call > 0; call -= 1) yield preempted(town, first, second, serial, call);
    }
  }
}

function* mutations(town: Town, operations: readonly Operation[]): Generator<string | null> {
  for (const operation of operations) {
    for (const edit of ["insertRow", "moveColumn", "renameSheet"]) {
      for (const sheet of operation.sheets) {
        const ends = mutationEnds(town, operation, `${edit}:${sheet}`);
        if (ends !== null) yield mutated(town, operation, `${edit}:${sheet}`, ends, 1);
      }
    }
  }
}

/** A key that stands in two rows. */
export function doubled(dump: Dump): string | null {
  for (const [name, rows] of Object.entries(dump.facts)) {
    const keys = rows.map((row) => (JSON.parse(row) as Record<string, string>)["id"] ?? row);
    const twice = keys.find((key, index) => keys.indexOf(key) !== index);
    if (twice !== undefined) return `${name} has ${twice} twice`;
  }
  return null;
}
