import type { ExecutionResult } from "./api.ts";
import { runInOwnContext } from "./context.ts";
import { documentOperations } from "./documentOperations.ts";
import { killedByTime } from "./errors.ts";
import { Execution, newRecord, type Operation, type RunRecord } from "./execution.ts";
import { formOperations } from "./formOperations.ts";
import { spend } from "./quotas.ts";
import type { RunSpec } from "./runSpec.ts";
import { screenOperations } from "./screenOperations.ts";
import { sheetsOperations } from "./sheets/operations.ts";
import { storeOperations } from "./storeOperations.ts";
import { triggerOperations } from "./triggers.ts";
import type { World } from "./world.ts";

const operations: Record<string, Operation> = {
  ...documentOperations,
  ...formOperations,
  ...screenOperations,
  ...sheetsOperations,
  ...storeOperations,
  ...triggerOperations,
};

/** A forced end comes this much after the limit that every service call checks by itself. */
const graceMs = 1000;

type Failure = NonNullable<ExecutionResult["error"]>;
type Outcome = { value: unknown } | { error: Failure };

export interface Run {
  result: ExecutionResult;
  /** Present when the run waits for an answer. */
  suspended?: { spec: RunSpec; record: RunRecord };
}

/** Runs one function in a context of its own from start to end, or to a question. */
export function runOnce(
  world: World,
  spec: RunSpec,
  record: RunRecord = newRecord(),
  answered: Execution["answered"] = null,
): Run {
  const run = new Execution(world, spec, record, operations);
  run.answered = answered;
  if (!answered) run.meter.executions++;
  const started = performance.now();
  let outcome = inZone(world.scriptZone, () => evaluate(run));
  if (run.question) {
    return { result: resultOf(run, { value: null }), suspended: { spec, record } };
  }
  if (run.ended) outcome = { error: failureOf(run.ended) };
  else outcome = lastFlush(run, outcome);
  run.finish();
  countQuotas(run, performance.now() - started);
  return { result: resultOf(run, outcome) };
}

function evaluate(run: Execution): Outcome {
  const { world, spec, record } = run;
  const realm = {
    kind: spec.kind,
    authMode: spec.authMode,
    activeUser: spec.activeUser,
    effectiveUser: spec.effectiveUser,
    scriptZone: world.scriptZone,
    scriptId: world.scriptId,
    advanced: world.project.advanced,
    seeds: record.seeds,
  };
  const { functionName, style, args, cells, event } = spec;
  const invocation = { functionName, style, args, cells, event, sheetZone: cells ? world.sheetZone : undefined };
  const door = (method: string, op: string, json: string) => run.answer(method, op, json);
  try {
    return JSON.parse(runInOwnContext(world.scripts, realm, invocation, door, spec.limitMs + graceMs)) as Outcome;
  } catch (error) {
    if ((error as { code?: string }).code === "ERR_SCRIPT_EXECUTION_TIMEOUT") run.ended = killedByTime(spec.limitMs);
    return { error: failureOf(error) };
  }
}

/** The end of a run sends what is still buffered, also after an error of the script. */
function lastFlush(run: Execution, outcome: Outcome): Outcome {
  try {
    run.commit();
    return outcome;
  } catch (error) {
    return "error" in outcome ? outcome : { error: failureOf(error) };
  }
}

/** The host's own errors carry no stack: it would say nothing about the script. */
function failureOf(error: unknown): Failure {
  const { name = "Error", message = String(error), stack } = (error ?? {}) as Partial<Failure>;
  if (error instanceof Error) return { name: name === "KernelError" ? "Exception" : name, message };
  return { name: String(name), message: String(message), ...(stack ? { stack: String(stack) } : {}) };
}

function resultOf(run: Execution, outcome: Outcome): ExecutionResult {
  const { effects, log, meter, question } = run;
  const shared = { meter: { ...meter }, effects, log, ...(question ? { waiting: question } : {}) };
  return "error" in outcome
    ? { ok: false, error: outcome.error, ...shared }
    : { ok: true, value: outcome.value ?? null, ...shared };
}

function countQuotas(run: Execution, tookMs: number): void {
  const { state } = run.world.workbook;
  if (run.spec.kind === "custom") return;
  const isTrigger = run.spec.kind === "clock" || run.spec.kind === "form";
  if (run.meter.properties > 0) spend(state, run.world.day(), "propertyCalls", run.meter.properties);
  if (isTrigger) spend(state, run.world.day(), "triggerSeconds", Math.ceil(tookMs / 1000));
}

/** Local time inside scripts is the manifest's; Node follows an assignment to TZ at once. */
function inZone<T>(zone: string, act: () => T): T {
  const before = process.env.TZ;
  if (before === zone) return act();
  process.env.TZ = zone;
  try {
    return act();
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
}
