/** Many curators at once, with faults and edits by hand; and a model of what they were told, kept apart from the add-on. */
import { tables } from "../../src/shared/register/tables.ts";
import { seededRandom } from "../../src/workbench/run/seededRandom.ts";
import { dumpedRows } from "./dump.ts";
import type { Outcome, Town } from "./town.ts";
import { department } from "./town.ts";

export interface CrowdSize {
  seed: number;
  curators: number;
  /** Of each curator. */
  operations: number;
  /** Share of the operations that meet a fault. */
  faults: number;
}

export interface CrowdReport {
  seed: number;
  operations: number;
  done: number;
  refused: number;
  faults: number;
  preemptions: number;
  edits: number;
  lost: string[];
  doubled: string[];
  foreign: string[];
  /** Still without an answer after many tries. */
  unanswered: string[];
}

/** What a person was told was done. */
interface Acknowledged {
  id: string;
  request: string;
  table: "mentors" | "mentees" | "pairs" | "planLines" | "consents" | "apart";
  /** Key of the row, where the answer or the input names it. */
  key: string | null;
  /** The mentee of the input, if it names one. */
  menteeId: unknown;
  /** The text that this operation alone has written, and where. */
  column: string;
  mark: string;
}

type Row = Record<string, string>;
type Rows = Record<string, Row[]>;

interface Plan {
  request: string;
  input: Record<string, unknown>;
  table: Acknowledged["table"];
  column: string;
  keyOf(answer: Record<string, unknown>): string | null;
}

const watchedTables: readonly Acknowledged["table"][] = [
  "mentors",
  "mentees",
  "pairs",
  "planLines",
  "consents",
  "apart",
];

const operationsPerHour = 60;

/** Of all that curators ask about, this much is of other organisations: it has to be refused. */
const foreignShare = 0.1;

export function crowd(town: Town, size: CrowdSize): CrowdReport {
  town.rewind();
  // The answers that nobody has told of are taken before the curators come.
  town.trigger("onHour");
  const random = seededRandom(size.seed);
  const before = rowsOf(town);
  const people = crowdOf(town, size.curators);
  const owners = ownersOf(before);
  const formed: Row[] = [];
  const report: CrowdReport = {
    seed: size.seed,
    operations: 0,
    done: 0,
    refused: 0,
    faults: 0,
    preemptions: 0,
    edits: 0,
    lost: [],
    doubled: [],
    foreign: [],
    unanswered: [],
  };
  const told: Acknowledged[] = [];
  const total = size.curators * size.operations;
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)] as Item;

  /** Sent while another was writing, and told to come again. */
  const waiting: (() => void)[] = [];
  for (let number = 0; number < total; number += 1) {
    perform(number, true);
    for (const again of waiting.splice(0)) again();
    if (number % operationsPerHour === operationsPerHour - 1) sweep();
  }
  judge(before, rowsOf(town), told, town, report);
  return report;

  /** Google starts it by itself; the ledger is kept short by it. */
  function sweep(): void {
    const outcome = town.trigger("onHour");
    if (!("done" in outcome)) report.unanswered.push(`onHour ${JSON.stringify(outcome)}`);
  }

  function perform(number: number, mayBeDisturbed: boolean): void {
    const who = pick(people);
    const plan = planned(number, who);
    const id = `crowd-${size.seed}-${number}`;
    const ask = () => town.request(plan.request, plan.input, id, who);
    report.operations += 1;
    const first = mayBeDisturbed ? disturbed(ask, number) : ask();
    const settle = () => settled(plan, id, number, isOpen(first) ? pressedAgain(ask) : first);
    if (mayBeDisturbed) settle();
    else waiting.push(settle);
  }

  function pressedAgain(ask: () => Outcome): Outcome {
    let outcome = ask();
    for (let again = 0; again < 8 && isOpen(outcome); again += 1) outcome = ask();
    return outcome;
  }

  function settled(plan: Plan, id: string, number: number, outcome: Outcome): void {
    if (isOpen(outcome)) report.unanswered.push(`${id}: ${plan.request} ${JSON.stringify(outcome)}`);
    else if ("done" in outcome) {
      report.done += 1;
      const key = plan.keyOf(outcome.done as Record<string, unknown>);
      if (plan.request === "formPair") formed.push({ id: key ?? "", ...(plan.input as Row) });
      const { request, table, column } = plan;
      told.push({ id, request, table, key, menteeId: plan.input["menteeId"], column, mark: markOf(number) });
    } else report.refused += 1;
  }

  /** A fault, another curator's operation or an edit by hand at some call; or nothing. */
  function disturbed(ask: () => Outcome, number: number): Outcome {
    const at = 1 + Math.floor(random() * 26);
    if (random() < size.faults) {
      report.faults += 1;
      return town.faulty(`${pick(["before", "after", "partial", "kill", "kill:half", "kill:all", "busy"])}@${at}`, ask)
        .result;
    }
    const chance = random();
    if (chance < 0.08) {
      return town.watched((call) => {
        if (call !== at) return;
        report.preemptions += 1;
        perform(total + number, false);
      }, ask);
    }
    if (chance > 0.12) return ask();
    return town.watched((call) => {
      if (call !== at) return;
      report.edits += 1;
      town.edit(`${pick(["sort", "insertRow", "hideRow", "filter"])}:${tables[pick(watchedTables)].sheet}`);
    }, ask);
  }

  function planned(number: number, who: string): Plan {
    const mark = markOf(number);
    /** Mostly what is theirs. */
    const oneOf = (table: string, person: string): Row => {
      const rows = before[table] as Row[];
      const own =
        who === department || random() < foreignShare ? rows : rows.filter((row) => owners(row, person) === who);
      return pick(own.length > 0 ? own : rows);
    };
    const kinds: (() => Plan)[] = [
      () => ({
        request: "markMentor",
        input: { personId: oneOf("people", "id")["id"], areas: ["method"], note: mark },
        table: "mentors",
        column: "note",
        keyOf: idOf,
      }),
      () => ({
        request: "markMentee",
        input: {
          personId: oneOf("people", "id")["id"],
          categories: ["young"],
          deficits: ["method"],
          request: mark,
        },
        table: "mentees",
        column: "request",
        keyOf: idOf,
      }),
      () => ({
        request: "formPair",
        input: {
          mentorId: oneOf("mentors", "personId")["personId"],
          menteeId: oneOf("mentees", "personId")["personId"],
          form: "teacherTeacher",
          kind: pick(["traditional", "virtual"]),
          startedOn: "2026-06-01",
          dueOn: "2026-12-25",
          reasons: mark,
        },
        table: "pairs",
        column: "reasons",
        keyOf: (answer) => String(answer["pairId"]),
      }),
      () => {
        const line = oneOf("planLines", "pairId")["id"] as string;
        const input = { lineId: line, status: "done", doneOn: "2026-05-20", product: mark };
        return { request: "markPlanLine", input, table: "planLines", column: "product", keyOf: () => line };
      },
      () => ({
        request: "recordConsent",
        input: {
          pairId: formed.length > 0 && random() < 0.7 ? pick(formed)["id"] : oneOf("pairs", "menteeId")["id"],
          whose: pick(["mentor", "mentee"]),
          givenOn: "2026-05-25",
          document: mark,
        },
        table: "consents",
        column: "document",
        keyOf: () => null,
      }),
      () => ({
        request: "leaveUnmatched",
        input: { menteeId: oneOf("mentees", "personId")["personId"], reason: mark },
        table: "mentees",
        column: "unmatchedReason",
        keyOf: idOf,
      }),
      () => ({
        request: "setNotTogether",
        input: {
          personId: oneOf("people", "id")["id"],
          otherId: oneOf("people", "id")["id"],
          apart: true,
          reason: mark,
        },
        table: "apart",
        column: "reason",
        keyOf: idOf,
      }),
    ];
    return pick(kinds)();
  }
}

/** Whose curator a row belongs to, by the person in one of its columns; a plan's line belongs to its pair's mentee. */
function ownersOf(rows: Rows): (row: Row, column: string) => string {
  const curators = new Map((rows["organisations"] as Row[]).map((row) => [row["id"], row["curatorEmail"] ?? ""]));
  const works = new Map((rows["employments"] as Row[]).map((row) => [row["personId"], row["organisationId"]]));
  const mentees = new Map((rows["pairs"] as Row[]).map((row) => [row["id"], row["menteeId"]]));
  return (row, column) => {
    const person = column === "pairId" ? mentees.get(row["pairId"]) : row[column];
    return curators.get(works.get(person)) ?? "";
  };
}

function idOf(answer: Record<string, unknown>): string {
  return String(answer["id"]);
}

function markOf(number: number): string {
  return `отметка ${number}`;
}

/** Somebody is writing, or it is not known what has been written: the person presses again. */
function isOpen(outcome: Outcome): boolean {
  return (
    "failed" in outcome || ("refused" in outcome && (outcome.refused === "busy" || outcome.refused === "unfinished"))
  );
}

/** Curators of the organisations; every second works for the department and may do everything. */
function crowdOf(town: Town, count: number): string[] {
  const emails = town.column("organisations", "curatorEmail");
  return Array.from({ length: count }, (_, index) =>
    index % 2 === 0 ? department : (emails[index % emails.length] ?? department),
  );
}

function rowsOf(town: Town): Rows {
  return dumpedRows(town.workbook, ["people", "organisations", "employments", ...watchedTables]);
}

/** Lost: told as done, but not there. Doubled: there twice. Foreign: changed or made by nobody who was told so. */
function judge(before: Rows, after: Rows, told: readonly Acknowledged[], town: Town, report: CrowdReport): void {
  const journal = town.column("journal", "operationId");
  const place = new Map(journal.map((id, index) => [id, index]));
  if (place.size !== journal.length) report.doubled.push(`${journal.length - place.size} lines of the journal`);
  report.lost.push(...town.dump().broken.map((line) => `journal broken at ${line}`));
  report.lost.push(...town.dump().pending.map((id) => `half done ${id}`));
  for (const one of told) if (!place.has(one.id)) report.lost.push(`no journal line of ${one.id}`);
  const answered = new Set(told.map((one) => one.id));
  for (const id of journal)
    if (id.startsWith("crowd-") && !answered.has(id)) report.foreign.push(`journal line of ${id}, which was refused`);
  for (const table of watchedTables) {
    const rows = after[table] ?? [];
    const mine = told.filter((one) => one.table === table);
    const keys = rows.map((row) => row["id"] ?? "");
    for (const key of new Set(keys.filter((key, index) => keys.indexOf(key) !== index)))
      report.doubled.push(`${table} ${key}`);
    const standing = mine.filter((one) => !isTakenBack(one, told, place));
    judgeMarks(table, rows, standing, place, report);
    judgeOthers(table, before[table] ?? [], rows, mine, told, report);
  }
}

/** That nobody could be found for a mentee is forgotten when somebody is found. */
function isTakenBack(one: Acknowledged, told: readonly Acknowledged[], place: ReadonlyMap<string, number>): boolean {
  const at = place.get(one.id) ?? 0;
  return (
    one.request === "leaveUnmatched" &&
    told.some(
      ({ id, request, menteeId }) => request === "formPair" && menteeId === one.menteeId && (place.get(id) ?? 0) > at,
    )
  );
}

/** The row holds the text of whoever wrote it last, as the journal orders them. */
function judgeMarks(
  table: string,
  rows: readonly Row[],
  mine: readonly Acknowledged[],
  place: ReadonlyMap<string, number>,
  report: CrowdReport,
): void {
  const last = new Map<string, Acknowledged>();
  for (const one of [...mine].sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0)))
    last.set(one.key === null ? one.mark : `${one.column} ${one.key}`, one);
  for (const one of last.values()) {
    const marked = rows.filter((row) => row[one.column] === one.mark);
    const [found] = marked;
    if (found === undefined) report.lost.push(`${table}: ${one.request} ${one.id} (${one.mark})`);
    else if (marked.length > 1) report.doubled.push(`${table}: ${one.mark}`);
    else if (one.key !== null && found["id"] !== one.key)
      report.foreign.push(`${table}: ${one.mark} stands in ${found["id"]} instead of ${one.key}`);
  }
}

/** Rows that nobody was told of are as they were. A consent also moves its pair on. */
function judgeOthers(
  table: string,
  before: readonly Row[],
  after: readonly Row[],
  mine: readonly Acknowledged[],
  told: readonly Acknowledged[],
  report: CrowdReport,
): void {
  const touched = new Set(mine.map((one) => one.key));
  const marks = new Set(mine.map((one) => one.mark));
  const moved = table === "pairs" && told.some((one) => one.request === "recordConsent");
  const was = new Map(before.map((row) => [row["id"], row]));
  for (const row of after) {
    const old = was.get(row["id"]);
    was.delete(row["id"]);
    if (touched.has(row["id"] ?? "") || [...marks].some((mark) => Object.values(row).includes(mark))) continue;
    if (old === undefined) report.foreign.push(`${table}: nobody was told of ${row["id"]}`);
    else if (
      JSON.stringify(moved ? without(row, "status") : row) !== JSON.stringify(moved ? without(old, "status") : old)
    ) {
      report.foreign.push(`${table}: ${JSON.stringify(old)} has become ${JSON.stringify(row)}`);
    }
  }
  for (const [key] of was) report.lost.push(`${table}: the row ${key}`);
}

function without(row: Row, column: string): Row {
  const { [column]: _left, ...rest } = row;
  return rest;
}
