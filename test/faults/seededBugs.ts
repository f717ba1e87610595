/** Known mistakes, made on purpose in the built add-on one at a time: a proof that catches none of them proves nothing. */
import type { Project } from "../../src/workbench/run/project.ts";
import { dethroned } from "./dethroned.ts";
import type { Dump } from "./dump.ts";
import { changelings, forged, newcomers, trialOf, undoneAsTyped, withNext } from "./forgeries.ts";
import type { Operation } from "./operations.ts";
import { interrupted, undisturbed } from "./proofs.ts";
import { callsOf, mutated, mutationEnds, preempted, serialEnds } from "./schedules.ts";
import { openTown, type Town } from "./town.ts";

interface SeededBug {
  name: string;
  /** Each text stands in the built code exactly once; `NAME` stands for any name. */
  patches: readonly { find: string; put: string }[];
  /** Which proof is expected to catch it. */
  by: "interrupt" | "preempt" | "mutate" | "forge";
}

const intentFlush = "applyChanges(book, reading, promise); SpreadsheetApp.flush(); const written = [];";
const lockTaken = "if (!(lock == null ? void 0 : lock.tryLock(waitMilliseconds))) return null;";

export const seededBugs: readonly SeededBug[] = [
  bug("the lock's answer is ignored", "preempt", [lockTaken, "lock.tryLock(waitMilliseconds);"]),
  bug("the lock is released before the work", "preempt", [
    `${lockTaken} try { SpreadsheetApp.flush(); return`,
    `${lockTaken} try { lock.releaseLock(); SpreadsheetApp.flush(); return`,
  ]),
  bug("what was read before the wait for the lock is answered again", "preempt", [
    `${lockTaken} try { SpreadsheetApp.flush(); return`,
    `${lockTaken} try { return`,
  ]),
  bug(
    "the lock is released before anything is flushed",
    "preempt",
    [intentFlush, intentFlush.replace("SpreadsheetApp.flush();", "")],
    ["SpreadsheetApp.flush(); if (piecemeal)", "if (piecemeal)"],
  ),
  bug("what was read before the lock is used under it", "preempt", [
    'let reading = readTables(book, ["operations", ...again], before);',
    "let reading = before;",
  ]),
  bug("the decision from before the lock is carried out", "preempt", [
    "const decision = transaction.decide(reading, prepared);",
    "const decision = transaction.decide(before, prepared);",
  ]),
  bug("nothing is read again after another operation", "preempt", [
    "if (!same || interrupted.length > 0)",
    "if (false)",
  ]),
  bug("there is a ledger, but no intent before the data", "interrupt", [intentFlush, "const written = [];"]),
  bug(
    "the done mark goes out before the data",
    "interrupt",
    ["written.push(...applyChanges(book, reading, changes.slice(from), texts));", ""],
    [
      "SpreadsheetApp.flush(); if (piecemeal)",
      "written.push(...applyChanges(book, reading, changes.slice(from), texts)); SpreadsheetApp.flush(); if (piecemeal)",
    ],
  ),
  bug("an interrupted operation is never finished", "interrupt", [
    "const interrupted = ledger.pending();",
    "const interrupted = [];",
  ]),
  bug("an interrupted operation is decided anew", "interrupt", [
    "const early = interrupted.length > 0 ? null : transaction.decide(before, prepared);",
    "const early = transaction.decide(before, prepared);",
  ]),
  bug(
    "recovery writes no journal line",
    "interrupt",
    [
      'applyChanges(book, reading, [{ table: "journal", put: intent.line }]);',
      'if (book.recovering !== true) applyChanges(book, reading, [{ table: "journal", put: intent.line }]);',
    ],
    [
      "const stopped = applyIntent(book, reading,",
      "book.recovering = true; const stopped = applyIntent(book, reading,",
    ],
    ["if (stopped !== null) return stopped;", "book.recovering = false; if (stopped !== null) return stopped;"],
  ),
  bug(
    "recovery marks as done without the data",
    "interrupt",
    [
      "written.push(...applyChanges(book, reading, changes.slice(from), texts));",
      "if (book.recovering !== true) written.push(...applyChanges(book, reading, changes.slice(from), texts));",
    ],
    [
      "const stopped = applyIntent(book, reading,",
      "book.recovering = true; const stopped = applyIntent(book, reading,",
    ],
  ),
  bug("an intent is taken for something done", "interrupt", [
    'heads.find((row) => row.operationId === operationId && row.state === "done")',
    "heads.find((row) => row.operationId === operationId)",
  ]),
  bug("the operation id is ignored", "interrupt", [
    "return known === null || !isSame2(known, asked) ? null : { done: known.answer };".replace("isSame2", "NAME"),
    "return null;",
  ]),
  bug("a failed write is repeated blindly under a new id", "interrupt", [
    'function serve(name, input, operationId, asker = "person") {',
    'function serve(name, input, operationId, asker = "person") { const outcome = serveOnce(name, input, operationId, asker); return "failed" in outcome ? serveOnce(name, input, "blindly-again", asker) : outcome; } function serveOnce(name, input, operationId, asker) {',
  ]),
  bug("a failure is told as success", "interrupt", [
    'function serve(name, input, operationId, asker = "person") {',
    'function serve(name, input, operationId, asker = "person") { const outcome = serveOnce(name, input, operationId, asker); return "failed" in outcome ? { done: null } : outcome; } function serveOnce(name, input, operationId, asker) {',
  ]),
  bug("rows are appended without looking for their key", "interrupt", [
    "= NAME.rowOf.get(NAME); if (change.removed === true)",
    "= void 0; if (change.removed === true)",
  ]),
  bug("rows are found by their number among the keys", "mutate", [
    "= NAME.rowOf.get(NAME); if (change.removed === true)",
    "= $1.rowOf.has($2) ? [...$1.rowOf.keys()].indexOf($2) + 3 : void 0; if (change.removed === true)",
  ]),
  bug("rows that have moved meanwhile are written over", "mutate", ["NAME(book, landings);", ""]),
  bug("the key is written into a row that is there", "mutate", [
    "if (row <= NAME.lastRow) NAME.delete(NAME.places[table.key]);",
    "",
  ]),
  bug("columns are taken by their place", "mutate", [
    "const found = placesOfColumn(name, column, headers, keys, marked);",
    "const found = [Object.keys(table.columns).indexOf(name)];",
  ]),
  bug("sheets are known by their name alone", "mutate", [
    "= NAME === void 0 ? null : byId(NAME)) != null ? NAME : byName(tables[table].sheet);",
    "= byName(tables[table].sheet));",
  ]),
  bug("whatever stands in the ledger is finished", "forge", [
    "isKept: (rows) => slotOf(rows) !== void 0,",
    "isKept: () => true,",
  ]),
  bug("a promise holds for whoever signs it", "forge", [
    "digestOf([operationId, request, actor, String(number), ...payloads])",
    "digestOf([operationId, request, String(number), ...payloads])",
  ]),
  bug("a promise holds for any contents", "forge", [
    "digestOf([operationId, request, actor, String(number), ...payloads])",
    "digestOf([operationId, request, actor, String(number)])",
  ]),
  bug("a promise outlives what it was given for", "forge", [
    'return number === null ? {} : { [slotKey(number)]: "" };',
    "return {};",
  ]),
  bug("what is not carried out is told to nobody", "forge", ["rememberRefused(found, at.slice(0, 10));", ""]),
  bug("former values of a done operation are believed", "forge", [
    "if (isOwn(book.kept(), NAME)) return true;",
    "return true;",
  ]),
  bug("whoever began it is not asked for again", "forge", [
    "if (by === null || !isRequest(request)) return null;",
    "return null;",
  ]),
];

function bug(name: string, by: SeededBug["by"], ...patches: [find: string, put: string][]): SeededBug {
  return { name, by, patches: patches.map(([find, put]) => ({ find, put })) };
}

function withBug(code: string, bug: SeededBug): string {
  return bug.patches.reduce((patched, { find, put }) => {
    const { pattern, names } = patternOf(find);
    const found = [...patched.matchAll(pattern)];
    if (found.length !== 1)
      throw new Error(`«${bug.name}» matches the built code ${found.length} times instead of once: ${find}`);
    const [, ...words] = found[0] as RegExpMatchArray;
    return patched.replace(pattern, () => filledIn(put, names, words as string[]));
  }, code);
}

/** Spaces stand for any space or none; NAME for any name; any other name for itself, whatever number the build has added. */
function patternOf(find: string): { pattern: RegExp; names: string[] } {
  const names: string[] = [];
  const pattern = find.replace(/[A-Za-z_$][\w$]*|\s+|./g, (token) => {
    if (token.trim() === "") return "\\s*";
    if (!/^[A-Za-z_$]/.test(token)) return token.replace(/[.*+?^${}()|[\]\\]/, "\\$&");
    names.push(token);
    return token === "NAME" ? "([\\w$]+)" : `(${token.replace(/\$/g, "\\$")}\\d*)`;
  });
  return { pattern: new RegExp(pattern, "g"), names };
}

/** $1, $2 and so on are what NAME has stood for; other names stand as the build has written them. */
function filledIn(put: string, names: readonly string[], words: readonly string[]): string {
  const written = new Map(names.map((name, index) => [name, words[index] as string]));
  const any = words.filter((_, index) => names[index] === "NAME");
  return put.replace(/\$(\d+)|[A-Za-z_$][\w$]*/g, (token, number?: string) =>
    number === undefined ? (written.get(token) ?? token) : (any[Number(number) - 1] ?? token),
  );
}

/** How the first failing proof describes it; null when nothing is caught. `tried` counts what was tried until then. */
export function caughtBy(
  base: string,
  project: Project,
  bug: SeededBug,
  operations: readonly Operation[],
): { what: string | null; tried: number } {
  const town = openTown(base, { code: { ...project, code: withBug(project.code, bug) } });
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
  const proofs = { interrupt: interruptions, preempt: preemptions, mutate: mutations, forge: forging };
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
      const ends = serialEnds(town, first, second);
      for (const call of callsOf(town, first).reverse()) yield preempted(town, first, second, ends, call);
    }
  }
}

function* mutations(town: Town, operations: readonly Operation[]): Generator<string | null> {
  for (const operation of operations) {
    for (const edit of ["insertRow", "moveColumn", "renameSheet"]) {
      for (const sheet of operation.sheets) {
        const ends = mutationEnds(town, operation, `${edit}:${sheet}`);
        if (ends === null) continue;
        yield mutated(town, operation, `${edit}:${sheet}`, ends, 1);
        // Just before the writes go out.
        const last = ends.flush;
        if (edit === "insertRow") yield mutated(town, operation, `${edit}:${sheet}`, ends, last);
      }
    }
  }
}

function* forging(town: Town, operations: readonly Operation[]): Generator<string | null> {
  yield undoneAsTyped(town);
  const alone = withNext(town, []);
  for (const operation of operations) {
    const trial = trialOf(town, operation, alone);
    if (trial === null) continue;
    for (const forgery of [...changelings, ...newcomers]) yield forged(trial, forgery).wrong[0] ?? null;
  }
  yield dethroned(town);
}

/** A key that stands in two rows. */
function doubled(dump: Dump): string | null {
  for (const [name, rows] of Object.entries(dump.facts)) {
    const keys = rows.map((row) => (JSON.parse(row) as Record<string, string>)["id"] ?? row);
    const twice = keys.find((key, index) => keys.indexOf(key) !== index);
    if (twice !== undefined) return `${name} has ${twice} twice`;
  }
  return null;
}
