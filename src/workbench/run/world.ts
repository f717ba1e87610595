/** What all runs of a workbook share: the workbook, the add-on, the clock, limits and stores. */

import { randomUUID } from "node:crypto";
import type { Workbook } from "../kernel/api.ts";
import { Cache } from "./cache.ts";
import type { Scripts } from "./context.ts";
import { Locks } from "./locks.ts";
import type { Models } from "./models.ts";
import type { Project } from "./project.ts";
import type { RunSpec } from "./runSpec.ts";
import { SheetsQuota } from "./sheets/quota.ts";

export interface Limits {
  runMs: number;
  simpleMs: number;
  customMs: number;
  triggersPerUser: number;
  /** How many missed runs of an interval a tick makes up at most. */
  missedRuns: number;
}

export const googleLimits: Limits = {
  runMs: 360_000,
  simpleMs: 30_000,
  customMs: 30_000,
  triggersPerUser: 20,
  missedRuns: 200,
};

/** Called before and after every numbered service call; what it throws, the script meets. */
export type ServiceCallHook = (
  callNumber: number,
  methodName: string,
  phase: "before" | "after",
  call: ServiceCall,
) => void;

/** What whoever watches may do with one service call. */
export interface ServiceCall {
  readonly run: Readonly<RunSpec>;
  /** What the service would be asked to do, as "doc.setCells". */
  readonly operation: string;
  /** How many writes wait for the next flush, rows counted one by one. */
  readonly waiting: number;
  /** Before: the service is not asked, and the script gets this value. */
  answer(value: unknown): void;
  /** Sends the first writes that wait to the workbook and loses the rest. */
  send(count: number): void;
  /** Lets time pass for this run. */
  wait(milliseconds: number): void;
}

/** Changes what a run is about to be: who asks, whether there is a document to lock. */
export type RunHook = (spec: RunSpec) => RunSpec;

/** What all executions of one workbook share. */
export class World {
  readonly workbook: Workbook;
  readonly project: Project;
  readonly scripts: Scripts;
  readonly clock: () => Date;
  readonly scriptZone: string;
  readonly limits: Limits;
  readonly models: Models;
  readonly hook: ServiceCallHook | undefined;
  readonly locks = new Locks();
  readonly cache = new Cache();
  readonly sheetsQuota = new SheetsQuota();
  readonly scriptId: string;
  /** Grows whenever names, sizes or other structure may have changed. */
  structureVersion = 1;
  #quiet = false;
  #zone: string | null = null;

  constructor(parts: {
    workbook: Workbook;
    project: Project;
    scripts: Scripts;
    clock: () => Date;
    scriptZone: string;
    limits: Limits;
    models: Models;
    hook: ServiceCallHook | undefined;
  }) {
    this.workbook = parts.workbook;
    this.project = parts.project;
    this.scripts = parts.scripts;
    this.clock = parts.clock;
    this.scriptZone = parts.scriptZone;
    this.limits = parts.limits;
    this.models = parts.models;
    this.hook = parts.hook;
    this.scriptId = keptScriptId(parts.workbook);
    parts.workbook.onChange((change) => {
      if (!this.#quiet || change.structure.length > 0 || change.workbook) this.structureVersion++;
      if (change.workbook) this.#zone = null;
    });
  }

  /** The spreadsheet's time zone, known without asking the workbook while it recalculates. */
  get sheetZone(): string {
    this.#zone ??= this.workbook.info().timeZone;
    return this.#zone;
  }

  /** Does something that changes cells only, so that the known structure stays valid. */
  quietly(change: () => void): void {
    this.#quiet = true;
    try {
      change();
    } finally {
      this.#quiet = false;
    }
  }

  /** The day in the workbook's zone, as daily quotas count it; a trigger that is made up runs at its own time. */
  day(at = this.clock().getTime()): string {
    return new Intl.DateTimeFormat("sv-SE", { timeZone: this.sheetZone }).format(at);
  }
}

function keptScriptId(workbook: Workbook): string {
  const kept = workbook.state.get("script", "id");
  if (kept) return kept;
  const made = randomUUID();
  workbook.state.set("script", "id", made);
  return made;
}
