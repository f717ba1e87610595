/** Injects faults into the services of a workbook's executions; the code that runs knows nothing of it. */
import type { ExecutionResult } from "./api.ts";
import { Killed, killedByTime, ServiceError } from "./errors.ts";
import type { FormEventHook } from "./executions.ts";
import type { CallFault, EventFault, FaultPlan, PlannedFault } from "./faultPlan.ts";
import type { RunSpec } from "./runSpec.ts";
import { seededRandom } from "./seededRandom.ts";
import type { RunHook, ServiceCall, ServiceCallHook } from "./world.ts";

export interface Faults {
  onServiceCall: ServiceCallHook;
  onRun: RunHook;
  onFormEvent: FormEventHook;
  /** What has struck so far, worded as a plan that strikes there again. */
  struck: string[];
  /** All numbered calls of the runs so far: number, method, writes that wait. */
  calls: { method: string; operation: string; waiting: number }[];
  /** Form events that were held back, to be let go later. */
  held: (() => ExecutionResult)[];
}

export interface FaultWorld {
  /** Does one of a person's edits by name, between two calls. */
  edit?(name: string): void;
}

/** Numbers run through all executions of the plan, custom functions excepted. */
export function createFaults(plan: FaultPlan, seed = 1, world: FaultWorld = {}): Faults {
  const random = seededRandom(seed);
  const perMethod = new Map<string, number>();
  const faults: Faults = {
    struck: [],
    calls: [],
    held: [],
    onServiceCall: (_number, method, phase, call) => {
      if (call.run.kind === "custom") return;
      if (phase === "before") before(method, call);
      else after();
    },
    onRun: (spec) => (spec.kind === "custom" ? spec : changedRun(plan, spec)),
    onFormEvent: (event, fire) => eventsOf(plan, faults.held, event, fire),
  };
  let afterwards: (() => void) | null = null;
  const late = { rows: -1 };

  function before(method: string, call: ServiceCall): void {
    afterwards = null;
    faults.calls.push({ method, operation: call.operation, waiting: call.waiting });
    const number = faults.calls.length;
    const nth = (perMethod.get(method) ?? 0) + 1;
    perMethod.set(method, nth);
    if (method === "flush" && late.rows >= 0) surface(call);
    for (const planned of plan.calls)
      if (isHere(planned, method, number, nth)) strike(planned.fault, planned.argument, number, method, call);
    if (plan.random && random() < plan.random.share) {
      const { among } = plan.random;
      strike(among[Math.floor(random() * among.length)] as CallFault, "", number, method, call);
    }
  }

  function after(): void {
    const act = afterwards;
    afterwards = null;
    act?.();
  }

  function surface(call: ServiceCall): void {
    const { rows } = late;
    late.rows = -1;
    call.send(rows);
    throw new ServiceError(
      "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.",
    );
  }

  function strike(fault: CallFault, argument: string, number: number, method: string, call: ServiceCall): void {
    faults.struck.push(`${fault}${argument === "" ? "" : `:${argument}`}@${number}`);
    strikes[fault](argument, method, call);
  }

  const strikes: Record<CallFault, (argument: string, method: string, call: ServiceCall) => void> = {
    before: (_argument, method) => {
      throw new ServiceError(`Service Spreadsheets failed while accessing the document (${method}).`);
    },
    after: (_argument, method) => {
      afterwards = () => {
        throw new ServiceError(`Service Spreadsheets timed out while accessing the document (${method}).`);
      };
    },
    partial: (argument, _method, call) => {
      call.send(shareOf(argument, call.waiting));
      throw new ServiceError("Service Spreadsheets timed out while accessing the document.");
    },
    kill: (argument, _method, call) => {
      call.send(argument === "" ? 0 : shareOf(argument, call.waiting));
      throw argument === "" ? killedByTime(call.run.limitMs) : new Killed("The execution has ended.");
    },
    late: (_argument, _method, call) => {
      late.rows = call.waiting;
    },
    slow: (argument, _method, call) => call.wait(Number(argument || 30) * 1000),
    busy: (_argument, _method, call) => {
      if (call.operation === "lock.take") call.answer(false);
    },
    quota: (argument, method) => {
      throw new ServiceError(`Service invoked too many times for one day: ${argument || method}.`);
    },
    edit: (argument) => world.edit?.(argument),
  };
  return faults;
}

function isHere(planned: PlannedFault, method: string, number: number, nth: number): boolean {
  if (planned.method === null) return planned.nth === number;
  return planned.method === method && (planned.nth === null || planned.nth === nth);
}

/** "none", "half" or "all" of the writes that wait; a flush cut short has sent half of them. */
function shareOf(argument: string, waiting: number): number {
  if (argument === "all") return waiting;
  return argument === "none" ? 0 : Math.floor(waiting / 2);
}

function changedRun(plan: FaultPlan, spec: RunSpec): RunSpec {
  let changed = spec;
  for (const { fault, argument } of plan.runs) {
    if (fault === "unbound") changed = { ...changed, unbound: true };
    if (fault === "user") changed = { ...changed, activeUser: argument };
  }
  return changed;
}

function eventsOf(
  plan: FaultPlan,
  held: Faults["held"],
  event: object,
  fire: (event: object) => ExecutionResult,
): ExecutionResult[] {
  const fault = plan.runs.find((one) => one.fault === "event")?.argument as EventFault | undefined;
  const blank = { ...event, values: [], namedValues: {} };
  switch (fault) {
    case undefined:
      return [fire(event)];
    case "dup":
      return [fire(event), fire(event)];
    case "drop":
      return [];
    case "blank":
      return [fire(blank)];
    case "edited":
      return [fire({ ...event, values: [""], namedValues: {} })];
    case "late":
      held.push(() => fire(event));
      return [];
    case "reorder": {
      held.push(() => fire(event));
      if (held.length < 2) return [];
      return held
        .splice(0)
        .reverse()
        .map((tell) => tell());
    }
  }
}
