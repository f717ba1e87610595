/** Every operation there is, taken from the lists: requests, menu commands, triggers. A new one is here without anyone writing it. */
import { type CommandName, commands } from "../../src/shared/lists/commands.ts";
import type { ManyOutcome } from "../../src/shared/lists/manyOf.ts";
import { type RequestName, requestNamed, requests } from "../../src/shared/lists/requests.ts";
import { tableNames, tables } from "../../src/shared/register/tables.ts";
import { topLevelFunctions } from "../../src/workbench/run/project.ts";
import { dumpedRows, sameFacts } from "./dump.ts";
import { firstTried } from "./samples.ts";
import { column, type Outcome, project, type Town, today } from "./town.ts";

export interface Operation {
  name: string;
  /** Sheets it writes, by the list of requests. */
  sheets: readonly string[];
  kind: "request" | "command" | "trigger";
  /** Sends the operation; the same `operationId` means: pressed again. */
  run(town: Town, operationId: string, as?: string): Outcome;
  /** Takes hundreds of calls: only some of them are tried. */
  heavy?: boolean;
  /** What was sent, for the report. */
  input: unknown;
}

/** Asked only in a copied workbook: proven there. */
export const forCopies: readonly RequestName[] = ["settleCopy"];

/** Asked only when a hand has changed a sheet of answers: tried with such sheets in shared/surveys/source.test.ts. */
const forChangedAnswers: readonly RequestName[] = ["settleAnswers"];

const usual = (Object.keys(requests) as RequestName[]).filter(
  (name) => !forCopies.includes(name) && !forChangedAnswers.includes(name),
);

/** Requests that change something, with inputs that the town accepts; `unresolved` names those for which none was found. */
export function resolvedRequests(
  town: Town,
  only: readonly string[] = usual,
): { operations: Operation[]; unresolved: string[] } {
  const operations: Operation[] = [];
  const unresolved: string[] = [];
  for (const name of Object.keys(requests) as RequestName[]) {
    if (!requests[name].mutates || !only.includes(name)) continue;
    const found = resolve(town, name);
    if ("why" in found) unresolved.push(`${name}: ${found.why}`);
    else operations.push(requestOperation(name, found.input));
  }
  return { operations, unresolved };
}

function requestOperation(name: RequestName, input: unknown): Operation {
  return {
    name,
    kind: "request",
    sheets: writesOf(name, input).map((table) => tables[table].sheet),
    input,
    run: (town, operationId, as) => town.request(name, input, operationId, as),
  };
}

/** Requests that only read, with their samples as they are. */
export function queries(): Operation[] {
  const names = (Object.keys(requests) as RequestName[]).filter((name) => !requests[name].mutates);
  return names.map((name) => requestOperation(name, requests[name].sample));
}

export function commandOperations(): Operation[] {
  return (Object.keys(commands) as CommandName[]).map((name) => ({
    name: `menu:${name}`,
    kind: "command",
    sheets: [],
    input: null,
    run: (town) => town.command(name),
  }));
}

/** What it writes may depend on what is asked. */
function writesOf(name: RequestName, input: unknown) {
  const { writes, tablesOf } = requestNamed(name);
  return [...writes, ...(tablesOf?.(input).writes ?? [])];
}

/** Functions that Google calls by itself. */
export function triggerOperations(): Operation[] {
  const names = topLevelFunctions(project().code).filter((name) => /^on[A-Z]/.test(name));
  return names.map((name) => ({ name, kind: "trigger", sheets: [], input: null, run: (town) => town.trigger(name) }));
}

interface Wanted {
  input: Record<string, unknown>;
}

const mostTries = 250;
const firstFew = 16;

/** Sent without its preview's mark it changes nothing. */
function isPreviewed(name: RequestName): boolean {
  const { shape = {} } = requests[name].input._zod.def as { shape?: object };
  return "mark" in shape;
}

/** Tries the sample with other ids and days until the town accepts it and something has changed. */
function resolve(town: Town, name: RequestName): Wanted | { why: string } {
  town.rewind();
  const before = town.dump();
  const codes = new Map<string, number>();
  let tries = 0;
  for (const input of candidates(town, name)) {
    tries += 1;
    if (tries > mostTries) break;
    const looked = isPreviewed(name) ? town.request(name, input, `look-${name}-${tries}`) : null;
    if (looked !== null && "done" in looked) input["mark"] = (looked.done as Pick<ManyOutcome, "mark">).mark;
    const outcome = town.request(name, input, `try-${name}-${tries}`);
    if ("done" in outcome) {
      const after = town.dump();
      const changed = !sameFacts(before, after) || after.journal.length > before.journal.length;
      town.rewind();
      if (changed) return { input };
      codes.set("nothing changed", (codes.get("nothing changed") ?? 0) + 1);
    } else {
      const code = "refused" in outcome ? outcome.refused : outcome.failed;
      codes.set(code, (codes.get(code) ?? 0) + 1);
    }
  }
  return { why: [...codes].map(([code, count]) => `${code} x ${count}`).join(", ") };
}

function* candidates(town: Town, name: RequestName): Generator<Record<string, unknown>> {
  yield* firstTried[name]?.(town.workbook) ?? [];
  const sample = requests[name].sample as Record<string, unknown>;
  const keys = Object.keys(sample).filter((key) => isId(key, sample[key]));
  const lists = keys.map((key) => idsFor(town, key, String([sample[key]].flat()[0]), sample));
  const chosen = [...combinations(lists)];
  // A few ids with all days, then all ids.
  for (const some of [chosen.slice(0, firstFew), chosen.slice(firstFew)]) {
    for (const base of variants(sample)) {
      for (const ids of some)
        yield { ...base, ...Object.fromEntries(keys.map((key, index) => [key, like(sample[key], ids[index])])) };
    }
  }
}

/** The sample's id, or its list of one. */
function isId(key: string, value: unknown): boolean {
  const [id] = [value].flat();
  return typeof id === "string" && key !== "id" && /(?:^id|Ids?)$/.test(key);
}

function like(sample: unknown, id: unknown): unknown {
  return Array.isArray(sample) ? [id] : id;
}

/** The sample as it is; with its days moved; with another text or number, where it may say what is so already. */
function* variants(sample: Record<string, unknown>): Generator<Record<string, unknown>> {
  const { dryRun: _dryRun, ...real } = sample;
  yield real;
  if (Object.values(real).some(isDay)) {
    yield mapped(real, (value) => (isDay(value) && String(value) > today ? value : isDay(value) ? today : value));
    yield mapped(real, (value) => (isDay(value) ? "2026-03-02" : value));
    yield mapped(real, (value) => (isDay(value) ? "2026-09-15" : value));
    yield mapped(real, (value) => (isDay(value) ? "2026-06-15" : value));
  }
  const text = JSON.stringify(real);
  yield JSON.parse(
    text
      .replaceAll("№ 1", "№ 77")
      .replace(/"value":"3"/, '"value":"4"')
      .replace(/"schoolYear":2025/, '"schoolYear":2031'),
  );
}

function isDay(value: unknown): boolean {
  return typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value);
}

function mapped(sample: Record<string, unknown>, change: (value: unknown) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(sample).map(([key, value]) => [key, change(value)]));
}

/** Ids that a field may hold: by its name where that says who is meant, else by the letter of the sample. */
function idsFor(town: Town, key: string, sample: string, whole: Record<string, unknown>): string[] {
  const { workbook } = town;
  // Whose line it is, only the route tells.
  if (key === "personId" && "routeLineId" in whole) return column(workbook, "routes", "personId");
  if (/mentee/i.test(key)) return [...waiting(town), ...column(workbook, "mentees", "personId")];
  if (/mentor/i.test(key)) return column(workbook, "mentors", "personId").reverse();
  const letter = /^\p{L}+/u.exec(sample)?.[0];
  const table = tableNames.find((name) => tables[name].letter === letter);
  return table === undefined ? [sample] : varied(dumpedRows(workbook, [table])[table] ?? [], tables[table].key);
}

/** The newest row of each status, then the next of each: what one of them refuses, one of another status may accept. */
function varied(rows: readonly Record<string, string>[], key: string): string[] {
  const nth = new Map<string, number>();
  const places = [...rows].reverse().map((row, index) => {
    const status = row["status"] ?? "";
    const place = (nth.get(status) ?? 0) + 1;
    nth.set(status, place);
    return { id: row[key] ?? "", place, index };
  });
  return places.sort((one, other) => one.place - other.place || one.index - other.index).map(({ id }) => id);
}

function waiting(town: Town): string[] {
  const outcome = town.request("listWaiting", {}, "try-waiting");
  return "done" in outcome ? (outcome.done as { personId: string }[]).map((row) => row.personId) : [];
}

/** Every combination of two lists at most in an order that soon shows different values of both. */
function* combinations(lists: readonly string[][]): Generator<string[]> {
  if (lists.length === 0) yield [];
  else if (lists.length === 1) for (const id of lists[0] ?? []) yield [id];
  else {
    const [first = [], ...rest] = lists;
    const others = [...combinations(rest)];
    const total = first.length * others.length;
    for (let number = 0; number < total; number += 1) {
      const one = number % first.length;
      yield [
        first[one] as string,
        ...(others[(Math.floor(number / first.length) + one * 7) % others.length] as string[]),
      ];
    }
  }
}
