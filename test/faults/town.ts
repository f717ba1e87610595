/** The demo workbook, made small and put back after every trial: where all the proofs take place. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CommandName, commands } from "../../src/shared/lists/commands.ts";
import type { RequestName, Outcome as RequestOutcome } from "../../src/shared/lists/requests.ts";
import { summaryLayout } from "../../src/shared/lists/summary.ts";
import { surveyForms } from "../../src/shared/register/surveyForms/list.ts";
import { firstDataRow } from "../../src/shared/register/table.ts";
import { tables } from "../../src/shared/register/tables.ts";
import { pairStatuses } from "../../src/shared/register/vocabulary.ts";
import { linksOf } from "../../src/shared/surveys/linkCodes.ts";
import type { Workbook } from "../../src/workbench/kernel/api.ts";
import { openWorkbook } from "../../src/workbench/kernel/workbook.ts";
import type { ExecutionResult } from "../../src/workbench/run/api.ts";
import { createExecutions, type LocalExecutions } from "../../src/workbench/run/executions.ts";
import { parseFaultPlan } from "../../src/workbench/run/faultPlan.ts";
import { createFaults, type Faults } from "../../src/workbench/run/faults.ts";
import { editByHand } from "../../src/workbench/run/humanEdits.ts";
import { type Project, readProject } from "../../src/workbench/run/project.ts";
import { type Dump, dumper, sheetIdsOf } from "./dump.ts";
import { rewindable } from "./rewind.ts";
import { emptied, preparations } from "./samples.ts";

export const department = "department@example.org";
const neighbour = "neighbour@example.org";
/** The last school day of the invented school year. */
export const today = "2026-05-29";
const start = `${today}T09:00:00+05:00`;

/** What somebody did and what the add-on said. */
export type Outcome = { done: unknown } | { refused: string; sentence: string } | { failed: string };

export interface Town {
  workbook: Workbook;
  executions: LocalExecutions;
  /** Takes everything back to the beginning. */
  rewind(): void;
  dump(): Dump;
  /** Runs with faults of a plan. */
  faulty<Result>(plan: string, act: () => Result, seed?: number): { result: Result; faults: Faults };
  /** Runs; `between` is called before every service call, with its number. */
  watched<Result>(between: (call: number, method: string) => void, act: () => Result): Result;
  request(name: string, input: unknown, operationId: string, as?: string): Outcome;
  command(name: CommandName): Outcome;
  trigger(functionName: string): Outcome;
  edit(text: string): void;
  /** Sends the answer of the mentee with this number, from 0. */
  answerSurvey(number: number): { problems: string[] };
  /** The texts of one column, by its key. */
  column(name: keyof typeof tables, key: string): string[];
  close(): void;
}

/** A folder with a closed workbook: the demo with a few lines of the long tables, and a survey with answers that wait. */
export function makeBase(options: { demo: boolean; project?: Project }): string {
  const dir = mkdtempSync(join(scratch(), "town-"));
  const clock = () => new Date(start);
  const create = {
    name: "Регистр",
    locale: "ru_RU",
    timeZone: "Asia/Yekaterinburg",
    owner: department,
    identity: "domain" as const,
  };
  const workbook = openWorkbook({ dir, create, clock });
  try {
    const onFormEvent = () => [];
    const executions = createExecutions({
      workbook,
      clock,
      project: options.project ?? project(),
      services: services(),
      keepContexts: true,
      onFormEvent,
    });
    choose(executions, "setUp");
    share(workbook, [department, neighbour]);
    if (!options.demo) return dir;
    choose(executions, "fillSample");
    share(workbook, [department, neighbour, ...new Set(column(workbook, "organisations", "curatorEmail"))]);
    shorten(workbook);
    prepareSurvey(executions);
    preparePairs(executions);
    for (const { table, column } of emptied) empty(workbook, table, column);
    // Something to repair, and something to undo.
    editByHand(workbook, `renameHeader:${tables.consents.sheet}`, department);
    for (const { request, inputs } of preparations) makeReady(executions, request, inputs(workbook));
    succeed(executions, "changeSetting", { id: "mentorYears", value: "6" });
    // What hands have done so far is told; a question tells nothing more.
    while (handsLeft(executions) > 0);
    return dir;
  } finally {
    workbook.close();
  }
}

function share(workbook: Workbook, editors: string[]): void {
  workbook.apply([{ do: "setWorkbook", patch: { editors } }], { email: department, source: "edit" });
}

/** In memory, where the system has such a folder. */
function scratch(): string {
  return existsSync("/dev/shm") ? "/dev/shm" : tmpdir();
}

function choose(executions: LocalExecutions, name: CommandName): void {
  const result = executions.choose(commands[name].functionName, { email: department, tab: "town" });
  if (!result.ok) throw new Error(`${name}: ${result.error?.message}`);
}

const keptLines = 60;

/** The long tails of the sample prove nothing more; the summary's formulas only take time. */
function shorten(workbook: Workbook): void {
  const by = { email: department, source: "edit" } as const;
  for (const table of [tables.planLines, tables.responses]) {
    const sheet = workbook.info().sheets.find((one) => one.name === table.sheet);
    if (!sheet) continue;
    const from = firstDataRow + keptLines;
    const count = sheet.lastRow - from + 1;
    if (count <= 0) continue;
    // The newest lines stay: they belong to the pairs of this school year.
    workbook.apply([{ do: "deleteRows", sheetId: sheet.sheetId, from: firstDataRow, count }], by);
  }
  const summary = workbook.info().sheets.find((one) => one.name === summaryLayout().sheet);
  if (!summary) return;
  const at = { sheetId: summary.sheetId, row: 1, column: 1, rows: summary.maxRows, columns: summary.maxColumns };
  workbook.apply([{ do: "clear", at, contents: true, formats: false, notes: false, validations: false }], by);
}

/** The survey of a year that the sample leaves free, with three answers that no trigger has told of. */
function prepareSurvey(executions: LocalExecutions): void {
  const session = { email: department, tab: "town" };
  const input = { kind: "needs", schoolYear: 2030 };
  const outcome = executions.call("createSurvey", [input, "town-survey"], session);
  if (!outcome.ok || !("done" in (outcome.value as object)))
    throw new Error(`createSurvey: ${JSON.stringify(outcome.value)}`);
  const form = executions.forms()[0];
  if (!form) throw new Error("no form");
  for (let number = 0; number < 3; number += 1) {
    const { problems } = executions.submit(form.id, answersOf(executions, number), session);
    if (problems.length > 0) throw new Error(problems.join(" "));
  }
}

/** A pair that may begin today, and one whose plan is done. */
function preparePairs(executions: LocalExecutions): void {
  const { workbook } = executions;
  const ids = column(workbook, "pairs", "id").reverse();
  const agreed = { mentorAgreedOn: today, menteeAgreedOn: today };
  const begun = ids.find((pairId) => {
    const order = { pairId, orderNumber: "301-о", orderOn: "2026-05-25" };
    const moved = isDone(executions, "changePair", { pairId, startedOn: "2026-05-26", ...agreed });
    return moved && isDone(executions, "recordOrder", order);
  });
  if (begun === undefined) throw new Error("no pair could be approved");
  const waiting = pairStatuses.label("awaitingConsent");
  const awaiting = column(workbook, "pairs", "id").find(
    (_id, index) => column(workbook, "pairs", "status")[index] === waiting,
  );
  for (const whose of ["mentor", "mentee"])
    isDone(executions, "recordConsent", { pairId: awaiting, whose, givenOn: "2026-05-28" });
  const running = pairStatuses.label("running");
  const statuses = column(workbook, "pairs", "status").reverse();
  const planned = column(workbook, "planLines", "pairId");
  const lines = column(workbook, "planLines", "id");
  // The first pair's lines may have been cut off.
  const pairId = ids.find((id, index) => statuses[index] === running && planned.includes(id) && id !== planned[0]);
  lines.forEach((lineId, index) => {
    if (planned[index] === pairId)
      succeed(executions, "markPlanLine", { lineId, status: "done", doneOn: "2026-05-20" });
  });
}

function empty(workbook: Workbook, table: keyof typeof tables, key: string): void {
  const sheet = workbook.info().sheets.find((one) => one.name === tables[table].sheet);
  if (!sheet) throw new Error(`no sheet ${tables[table].sheet}`);
  const keys = { sheetId: sheet.sheetId, row: firstDataRow - 1, column: 1, rows: 1, columns: sheet.lastColumn };
  const place = (workbook.displayValues(keys)[0] ?? []).indexOf(key);
  const at = { sheetId: sheet.sheetId, row: sheet.lastRow, column: place + 1, rows: 1, columns: 1 };
  workbook.apply([{ do: "setCells", at, inputs: [[{ kind: "value", value: null }]] }], {
    email: department,
    source: "edit",
  });
}

function isDone(executions: LocalExecutions, name: RequestName, input: unknown): boolean {
  return refusalOf(executions, name, input) === null;
}

/** Null when it is done. */
function refusalOf(executions: LocalExecutions, name: RequestName, input: unknown): string | null {
  const { ok, value, error } = executions.call(name, [input], { email: department, tab: "town" });
  if (ok && typeof value === "object" && value !== null && "done" in value) return null;
  return ok ? JSON.stringify(value) : String(error?.message);
}

function succeed(executions: LocalExecutions, name: RequestName, input: unknown): void {
  const why = refusalOf(executions, name, input);
  if (why !== null) throw new Error(`${name} ${JSON.stringify(input)} was refused: ${why}`);
}

/** What stands there by now is told, in as many turns as it takes. */
function handsLeft(executions: LocalExecutions): number {
  const { value } = executions.call("showHands", [{}], { email: department, tab: "town" });
  const answer = value as { done?: { left: number; comparedAt: string } };
  if (!answer.done?.comparedAt) throw new Error(`the hands cannot be told: ${JSON.stringify(answer)}`);
  return answer.done.left;
}

function makeReady(executions: LocalExecutions, name: RequestName, inputs: Iterable<unknown>): void {
  let why: string | null = "nothing to try";
  for (const input of inputs) {
    why = refusalOf(executions, name, input);
    if (why === null) return;
  }
  throw new Error(`the town cannot be made ready, ${name} was refused: ${why}`);
}

/** What has to be answered, with the first choices; whose answer it is comes first. */
function answersOf(executions: LocalExecutions, number: number): Record<string, unknown> {
  const form = executions.forms()[0];
  const people = menteeIds(executions.workbook);
  const answers: Record<string, unknown> = {};
  const code = surveyForms.needs.questions[0]?.title;
  for (const item of form?.items ?? []) {
    if (item.title === code) answers[item.title] = linkOf(executions.workbook, people[number] ?? "");
    else if (item.required) answers[item.title] = requiredAnswer(item);
  }
  return answers;
}

function linkKeyOf(workbook: Workbook): string | undefined {
  return workbook.state.get("properties/document", "linkKey") ?? undefined;
}

/** What stands in the form of whoever opens their link; read from the sheets, so that nothing is asked of the script. */
function linkOf(workbook: Workbook, personId: string): string {
  const cells = (key: "id" | "surveyId" | "secret") => column(workbook, "linkSecrets", key);
  const [ids, surveyIds, secrets] = [cells("id"), cells("surveyId"), cells("secret")];
  const rows = ids.map((id, index) => ({
    id,
    surveyId: surveyIds[index] ?? "",
    respondent: null,
    secret: secrets[index] ?? "",
    issuedAt: "",
    lastDay: null,
  }));
  return linksOf(rows, linkKeyOf(workbook), () => [personId]).codeFor(personId, today) ?? "";
}

function requiredAnswer(item: {
  type: string;
  choices?: string[];
  rows?: string[];
  columns?: string[];
  lower?: number;
}): unknown {
  if (item.type === "GRID") return (item.rows ?? []).map(() => item.columns?.[2] ?? item.columns?.[0]);
  if (item.type === "CHECKBOX") return [item.choices?.[0]];
  if (item.type === "SCALE") return item.lower ?? 1;
  return item.choices?.[0] ?? "текст";
}

function menteeIds(workbook: Workbook): string[] {
  return column(workbook, "mentees", "personId");
}

/** The texts of one column, by its key. */
export function column(workbook: Workbook, name: keyof typeof tables, key: string): string[] {
  const sheet = workbook.info().sheets.find((one) => one.name === tables[name].sheet);
  if (!sheet || sheet.lastRow < firstDataRow) return [];
  const grid = workbook.displayValues({
    sheetId: sheet.sheetId,
    row: 1,
    column: 1,
    rows: sheet.lastRow,
    columns: sheet.lastColumn,
  });
  const at = grid[1]?.indexOf(key) ?? -1;
  return grid
    .slice(firstDataRow - 1)
    .map((row) => row[at] ?? "")
    .filter((text) => text !== "");
}

const root = new URL("../..", import.meta.url);

/** The built add-on; `PROVE_ROOT` where this runs from another folder. */
export function project(): Project {
  return readProject(join(projectRoot(), "dist"));
}

export function projectRoot(): string {
  return process.env["PROVE_ROOT"] ?? root.pathname;
}

function services(): string {
  return readFileSync(join(projectRoot(), "build", "workbench", "google.js"), "utf8");
}

export interface TownOptions {
  /** Another build of the add-on. */
  code?: Project;
  /** The workbook is a copy that somebody has made of it. */
  copied?: boolean;
  /** Every run starts from nothing, as on Google: several times slower. */
  fresh?: boolean;
}

export function openTown(base: string, { code = project(), copied = false, fresh = false }: TownOptions = {}): Town {
  const dir = mkdtempSync(join(scratch(), "trial-"));
  cpSync(base, dir, { recursive: true });
  rmSync(join(dir, "workbook.pid"), { force: true });
  const clock = () => new Date(start);
  const inner = openWorkbook({ dir, clock });
  const { workbook, mark, rewind } = rewindable(copied ? copyOf(inner) : inner);
  let faults: Pick<Faults, "onServiceCall" | "onRun" | "onFormEvent"> | null = null;
  let between: ((call: number, method: string) => void) | null = null;
  let calls = 0;
  const executions = createExecutions({
    workbook,
    clock,
    project: code,
    services: services(),
    keepContexts: !fresh,
    onServiceCall: (number, method, phase, call) => {
      faults?.onServiceCall(number, method, phase, call);
      if (phase !== "before" || call.run.kind === "custom" || between === null) return;
      calls += 1;
      between(calls, method);
    },
    onRun: (spec) => faults?.onRun(spec) ?? spec,
    onFormEvent: (event, fire) => faults?.onFormEvent(event, fire) ?? [fire(event)],
  });
  const dump = dumper(workbook, sheetIdsOf(workbook));
  mark();
  const untouched = JSON.stringify(dump());
  const session = (email: string) => ({ email, tab: "town" });
  // The owner may do anything to the sheets; but nobody takes back here what a script has done for them.
  const byHand = (text: string) => editByHand(workbook, text, text === "undo" ? neighbour : department);
  return {
    workbook,
    executions,
    rewind() {
      rewind();
      if (JSON.stringify(dump()) !== untouched) throw new Error("the workbook did not go back to its beginning");
    },
    dump,
    faulty(plan, act, seed = 1) {
      const made = createFaults(parseFaultPlan(plan), seed, { edit: (text) => byHand(text) });
      faults = made;
      try {
        return { result: act(), faults: made };
      } finally {
        faults = null;
      }
    },
    watched(hook, act) {
      calls = 0;
      between = (call, method) => {
        // What happens between two calls is not watched itself.
        between = null;
        try {
          hook(call, method);
        } finally {
          between = again;
        }
      };
      const again = between;
      try {
        return act();
      } finally {
        between = null;
      }
    },
    request: (name, input, operationId, as = department) =>
      outcomeOf(executions.call(name, [input, operationId], session(as))),
    command: (name) => outcomeOf(executions.choose(commands[name].functionName, session(department))),
    trigger: (functionName) => outcomeOf(executions.run(functionName, [], session(department))),
    edit: byHand,
    answerSurvey(number) {
      const form = executions.forms()[0];
      return executions.submit(form?.id ?? "", answersOf(executions, number), session(department));
    },
    column: (name, key) => column(workbook, name, key),
    close() {
      inner.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

function copyOf(original: Workbook): Workbook {
  return Object.create(original, {
    info: { value: () => ({ ...original.info(), id: "copied-workbook" }) },
  }) as Workbook;
}

function outcomeOf(result: ExecutionResult): Outcome {
  if (!result.ok) return { failed: result.error?.message ?? "" };
  const alert = result.effects.find((effect) => effect.show === "alert");
  const outcome = result.value as RequestOutcome<unknown> | null;
  if (outcome !== null && typeof outcome === "object" && "refused" in outcome)
    return { refused: outcome.refused.code, sentence: outcome.refused.sentence };
  if (outcome !== null && typeof outcome === "object" && "failed" in outcome)
    return { failed: [outcome.failed.sentence, ...result.log].join("\n") };
  if (alert?.show === "alert") return { refused: "alert", sentence: alert.message };
  return { done: outcome !== null && typeof outcome === "object" && "done" in outcome ? outcome.done : outcome };
}
