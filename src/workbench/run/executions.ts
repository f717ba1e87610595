/** Every way to start a run: calls, menus, edits, form answers, triggers. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ChangeSet, RangeAddress, Workbook } from "../kernel/api.ts";
import { checkAnswers } from "../surveys/check.ts";
import type { FormModel, ResponseModel } from "../surveys/model.ts";
import { formPage } from "../surveys/page.ts";
import { readForm, readForms } from "../surveys/store.ts";
import { surveyTexts } from "../surveys/texts.ru.ts";
import type { AnswerButton, ExecutionResult, Executions, FormDoor, Meter, Session } from "./api.ts";
import { illegalArgument } from "./arguments.ts";
import { compile } from "./context.ts";
import { customFunctionsOf } from "./customFunctions.ts";
import type { LockScope } from "./locks.ts";
import { newMeter } from "./meter.ts";
import { type Models, usualModels } from "./models.ts";
import { type Project, readProject, topLevelFunctions } from "./project.ts";
import { dailyLimit, dailyLimits, type Quota, usedToday } from "./quotas.ts";
import { keepResponse } from "./responses.ts";
import { runOnce } from "./runOnce.ts";
import type { AuthMode, Kind, RunSpec } from "./runSpec.ts";
import { SuspendedRuns } from "./suspendedRuns.ts";
import { quotaNames } from "./texts.ru.ts";
import {
  clockFields,
  type KeptTrigger,
  keepTrigger,
  nextDue,
  readTriggers,
  triggerUid,
  withoutLongMissed,
} from "./triggers.ts";
import { usersOf } from "./users.ts";
import { googleLimits, type Limits, type RunHook, type ServiceCallHook, World } from "./world.ts";
import { instantAt, wallOfText } from "./zone.ts";

export interface ExecutionOptions {
  workbook: Workbook;
  /** Folder with Code.js, *.html and appsscript.json; or the same read already. */
  bundleDir?: string;
  project?: Project;
  /** The built services; by default the file beside the built workbench. */
  services?: string;
  clock?: () => Date;
  /** The script's time zone, when it is not to be the manifest's. */
  timeZone?: string;
  limits?: Partial<Limits>;
  models?: Partial<Models>;
  /** A Date in a returned value fails the call, or the caller gets null as on Google. */
  dateReturns?: "throw" | "null";
  /** Rights of the onOpen run: LIMITED in a bound script, NONE for an add-on that is not enabled here. */
  openAuthMode?: "NONE" | "LIMITED";
  /** Runs use a context again that an earlier one has left: many times faster, for code that keeps nothing between runs. */
  keepContexts?: boolean;
  onServiceCall?: ServiceCallHook;
  onRun?: RunHook;
  /** False: custom functions in cells are left for the next opening, which calculates them in any case. */
  customFunctions?: boolean;
  /** Decides how often, and with which event, a trigger of a form fires. */
  onFormEvent?: FormEventHook;
}

/** `fire` lets the trigger run now; what is returned is what the sender gets to know of. */
export type FormEventHook = (event: object, fire: (event: object) => ExecutionResult) => ExecutionResult[];

export interface LocalExecutions extends Executions {
  /** Runs a function with full rights and returns whatever JSON can say of its result. */
  run(functionName: string, args: unknown[], session: Session): ExecutionResult;
  /** Lets somebody else hold a lock for a while, to produce contention on purpose. */
  holdLock(scope: LockScope, milliseconds: number): void;
}

interface Wanted {
  kind: Kind;
  functionName: string;
  style: RunSpec["style"];
  authMode?: AuthMode;
  owner?: string | null;
  args?: unknown[];
  event?: object;
  limitMs?: number;
  now?: number;
  selection?: RangeAddress | undefined;
}

const doorFunction = "checkSurveyLink";
const doorWords: readonly FormDoor[] = ["open", "closed", "wrong"];

/** The executions of one workbook. */
export function createExecutions(options: ExecutionOptions): LocalExecutions {
  const project = options.project ?? readProject(options.bundleDir ?? "dist");
  const { workbook } = options;
  const world = new World({
    workbook,
    project,
    scripts: compile(project, options.services ?? builtServices(), options.keepContexts),
    clock: options.clock ?? (() => new Date()),
    scriptZone: options.timeZone ?? project.timeZone,
    limits: { ...googleLimits, ...options.limits },
    models: { ...usualModels, ...options.models },
    hook: options.onServiceCall,
  });
  const functions = new Set(topLevelFunctions(project.code));
  const suspended = new SuspendedRuns(world.locks);
  const meters: Meter[] = [];
  if (options.customFunctions !== false)
    workbook.setCustomFunctions(
      customFunctionsOf(world, () => {
        const meter = meters.at(-1);
        if (meter) meter.executions++;
      }),
    );

  function execute(wanted: Wanted, person: string): ExecutionResult {
    const owner = wanted.owner ?? null;
    const spec: RunSpec = {
      authMode: "FULL",
      limitMs: world.limits.runMs,
      ...wanted,
      ...usersOf(wanted.kind, person, owner, workbook.info().identity),
    };
    return metered(() => runOnce(world, options.onRun ? options.onRun(spec) : spec));
  }

  /** Custom functions that recalculate because of a run count as executions of that run. */
  function metered(act: () => ReturnType<typeof runOnce>): ExecutionResult {
    const cells = newMeter();
    meters.push(cells);
    try {
      const { result, suspended: waiting } = act();
      result.meter.executions += cells.executions;
      if (waiting && result.waiting) suspended.keep(result.waiting.id, waiting, world.clock().getTime());
      return result;
    } finally {
      meters.pop();
    }
  }

  function call(name: string, args: unknown[], session: Session): ExecutionResult {
    const illegal = illegalArgument(args);
    if (illegal) return failed("TypeError", illegal);
    if (name.endsWith("_") || !functions.has(name)) return failed("Error", `Script function not found: ${name}`);
    const plain = JSON.parse(JSON.stringify(args)) as unknown[];
    const { selection } = session;
    const result = execute(
      { kind: "call", functionName: name, style: "client", args: plain, selection },
      session.email,
    );
    if (result.error?.name !== "IllegalReturn") return result;
    if (options.dateReturns !== "null") return result;
    const { error, ...rest } = result;
    return { ...rest, ok: true, value: null, log: [...result.log, error.message] };
  }

  function triggersFor(event: string, sourceId: string): KeptTrigger[] {
    return readTriggers(workbook.state).filter((trigger) => trigger.event === event && trigger.sourceId === sourceId);
  }

  function fire(trigger: KeptTrigger, kind: Kind, event: object, person: string, now?: number): ExecutionResult {
    const { functionName, owner, id } = trigger;
    const moment = now === undefined ? {} : { now };
    return execute(
      {
        kind,
        functionName,
        style: "event",
        event: { ...event, triggerUid: triggerUid(id, world.models.triggerUid) },
        owner,
        ...moment,
      },
      person,
    );
  }

  function simple(kind: Kind, functionName: string, event: object, session: Session): ExecutionResult[] {
    if (!functions.has(functionName)) return [];
    const authMode = kind === "open" ? (options.openAuthMode ?? "LIMITED") : "LIMITED";
    const { selection } = session;
    const limitMs = world.limits.simpleMs;
    return [execute({ kind, functionName, style: "event", event, authMode, limitMs, selection }, session.email)];
  }

  function open(session: Session): ExecutionResult {
    const event = { type: "open" };
    const results = [
      ...simple("open", "onOpen", event, session),
      ...triggersFor("ON_OPEN", workbook.info().id).map((trigger) => fire(trigger, "open", event, session.email)),
    ];
    return joined(results);
  }

  function edited(change: ChangeSet, edit: { before: string; after: string } | null, session: Session) {
    const id = workbook.info().id;
    const range = change.areas[0];
    const results: ExecutionResult[] = [];
    if (range && (edit || change.structure.length === 0)) {
      const single = edit && range.rows === 1 && range.columns === 1;
      const texts = single ? { value: edit.after || undefined, oldValue: edit.before || undefined } : {};
      const event = { type: "edit", range, ...texts };
      const at = { ...session, selection: range };
      results.push(...simple("edit", "onEdit", event, at));
      for (const trigger of triggersFor("ON_EDIT", id)) results.push(fire(trigger, "edit", event, session.email));
    }
    const changeType = change.structure.length > 0 && !edit ? "OTHER" : "EDIT";
    for (const trigger of triggersFor("ON_CHANGE", id)) {
      results.push(fire(trigger, "change", { type: "change", changeType }, session.email));
    }
    return results;
  }

  function submit(formId: string, answers: Record<string, unknown>, session: Session) {
    const form = readForm(workbook.state, formId);
    if (!form) return { problems: [surveyTexts.unknownForm], results: [] };
    if (!form.accepting || !form.published) {
      return { problems: [form.closedMessage || surveyTexts.closed(form.title || form.name)], results: [] };
    }
    const checked = checkAnswers(form, answers);
    const email = form.collectsEmail ? session.email : "";
    if (form.collectsEmail && email === "") checked.problems.push(surveyTexts.emailNeeded);
    if (checked.problems.length > 0) return { problems: checked.problems, results: [] };
    const kept = keepResponse(world, form, checked.answers, email, world.clock().getTime());
    return { problems: [], results: submitted(kept.form, kept.response, kept.range, session.email) };
  }

  /** As the owner: whoever answers a form is nobody to the script. */
  function formDoor(formId: string, texts?: { itemId: number; text: string }[]): FormDoor {
    if (!functions.has(doorFunction)) return "open";
    const asked = texts === undefined ? { formId } : { formId, texts };
    const { ok, value } = call(doorFunction, [asked], { email: workbook.info().owner, tab: "form" });
    const said = ok && typeof value === "object" && value !== null && "done" in value ? value.done : null;
    return doorWords.find((word) => word === said) ?? "unknown";
  }

  function submitted(form: FormModel, response: ResponseModel, range: RangeAddress | null, person: string) {
    const told = options.onFormEvent ?? ((event, tell) => [tell(event)]);
    const tell = (sourceId: string, event: object) =>
      triggersFor("ON_FORM_SUBMIT", sourceId).flatMap((trigger) =>
        told(event, (sent) => fire(trigger, "form", sent, person)),
      );
    const onForm = tell(form.id, { type: "formSubmit", formId: form.id, responseId: response.id });
    if (!range) return onForm;
    const event = { type: "sheetSubmit", range, ...rowTexts(workbook, range) };
    return [...onForm, ...tell(workbook.info().id, event)];
  }

  function tick(until: string): ExecutionResult[] {
    const wall = wallOfText(until);
    if (Number.isNaN(wall)) throw new RangeError(`Not a local date and time: ${until}`);
    const end = instantAt(wall, workbook.info().timeZone);
    const results: ExecutionResult[] = [];
    for (;;) {
      const [next] = readTriggers(workbook.state)
        .map((trigger) => withoutLongMissed(trigger, end, world.limits.missedRuns))
        .map((trigger) => ({ trigger, due: nextDue(trigger, world.scriptZone) }))
        .filter((one): one is { trigger: KeptTrigger; due: number } => one.due !== null && one.due <= end)
        .sort((a, b) => a.due - b.due);
      if (!next) return results;
      keepTrigger(workbook.state, { ...next.trigger, lastRun: next.due });
      const event = { type: "clock", clock: clockFields(next.due, world.scriptZone) };
      results.push(fire(next.trigger, "clock", event, next.trigger.owner, next.due));
    }
  }

  return {
    workbook,
    call,
    open,
    edited,
    formDoor,
    submit,
    tick,
    run: (functionName, args, session) =>
      execute({ kind: "script", functionName, style: "plain", args, selection: session.selection }, session.email),
    choose: (functionName, session) =>
      execute({ kind: "menu", functionName, style: "event", args: [], selection: session.selection }, session.email),
    answer: (questionId, answer) => {
      const kept = suspended.take(questionId, world.clock().getTime());
      if (!kept) return failed("Error", "The script no longer waits for this answer.");
      return metered(() => runOnce(world, kept.spec, kept.record, replyOf(answer)));
    },
    forms: () => readForms(workbook.state).map((form) => formPage(form)),
    form: (id, prefill) => {
      const form = readForm(workbook.state, id);
      return form ? formPage(form, prefill) : null;
    },
    quotas: () =>
      (Object.keys(dailyLimits) as Quota[]).map((quota) => ({
        name: quotaNames[quota],
        used: usedToday(workbook.state, world.day(), quota),
        limit: dailyLimit(quota, workbook.info().identity),
      })),
    holdLock: (scope, milliseconds) => {
      const now = world.clock().getTime();
      world.locks.take(scope, "held on purpose", now, now + milliseconds);
    },
  };
}

function replyOf(answer: { button: AnswerButton; text?: string }): { button: string; text: string } {
  return { button: answer.button, text: answer.text ?? "" };
}

/** Values and named values of a sheet's form event: the shown texts, in sheet order. */
function rowTexts(
  workbook: Workbook,
  range: RangeAddress,
): { values: string[]; namedValues: Record<string, string[]> } {
  const values = workbook.displayValues(range)[0] ?? [];
  const headers = workbook.displayValues({ ...range, row: 1 })[0] ?? [];
  const namedValues: Record<string, string[]> = {};
  headers.forEach((header, index) => {
    if (header === "") return;
    namedValues[header] = [...(namedValues[header] ?? []), values[index] ?? ""];
  });
  return { values, namedValues };
}

function failed(name: string, message: string): ExecutionResult {
  return { ok: false, error: { name, message }, meter: newMeter(), effects: [], log: [] };
}

/** Several runs told as one: all effects and logs, the first failure, the sum of the meters. */
function joined(results: ExecutionResult[]): ExecutionResult {
  const meter = newMeter();
  for (const result of results) {
    for (const key of Object.keys(meter) as (keyof Meter)[]) meter[key] += result.meter[key];
  }
  const failure = results.find((result) => !result.ok);
  const waiting = results.find((result) => result.waiting)?.waiting;
  return {
    ok: !failure,
    value: null,
    ...(failure?.error ? { error: failure.error } : {}),
    meter,
    effects: results.flatMap((result) => result.effects),
    log: results.flatMap((result) => result.log),
    ...(waiting ? { waiting } : {}),
  };
}

/** Beside the built workbench, or in the build folder when the sources run. */
function builtServices(): string {
  const here = fileURLToPath(new URL(".", import.meta.url));
  const places = ["google.js", "../workbench/google.js", "../../../build/workbench/google.js"].map((at) =>
    join(here, at),
  );
  const found = places.find(existsSync);
  if (!found) throw new Error("The services are not built: run npm run build");
  return readFileSync(found, "utf8");
}
