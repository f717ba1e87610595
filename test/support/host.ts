/** The built bundle on a fresh local workbook: what a person, a trigger or a script would do, without a page. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import type { Outcome, RequestName, SentOf } from "../../src/shared/lists/requests.ts";
import { openWorkbook } from "../../src/workbench/kernel/workbook.ts";
import type { ExecutionResult } from "../../src/workbench/run/api.ts";
import { createExecutions, type ExecutionOptions } from "../../src/workbench/run/executions.ts";
import { usualModels } from "../../src/workbench/run/models.ts";
import { preparedBook } from "./preparedBook.ts";

export const department = "department@example.org";

export interface HostOptions extends Pick<ExecutionOptions, "onServiceCall" | "limits" | "models" | "keepContexts"> {
  now?: string;
  timeZone?: string;
  identity?: "domain" | "consumer";
  /** Runs «Настроить книгу» (default), then «Заполнить примером». */
  start?: "empty" | "setUp" | "demo";
  editors?: string[];
}

export type Host = ReturnType<typeof openBook>;

/** What the workbook's beginning depends on. */
export type Beginning = ReturnType<typeof beginningOf>;

export function beginningOf({ now, timeZone, identity, start, editors }: HostOptions) {
  return {
    now: now ?? "2026-11-20T09:00:00+05:00",
    timeZone: timeZone ?? "Asia/Yekaterinburg",
    identity: identity ?? "domain",
    start: start ?? "setUp",
    editors: editors ?? [],
  } as const;
}

/** Remember to close it. */
export function openHost(options: HostOptions = {}) {
  return openBook(begunBook(beginningOf(options)), options);
}

/** A folder with the workbook as it is before the test begins. */
export function begunBook(beginning: Beginning): string {
  return preparedBook(["begun", beginning], () => ({ dir: beginBook(beginning), facts: null })).dir;
}

function beginBook({ now, timeZone, identity, start, editors }: Beginning): string {
  const dir = mkdtempSync(join(tmpdir(), "mentoring-"));
  const create = { name: "Регистр", locale: "ru_RU", timeZone, owner: department, identity };
  const workbook = openWorkbook({ dir, create, clock: () => new Date(now) });
  try {
    const executions = createExecutions({ workbook, clock: () => new Date(now), dateReturns: "throw" });
    if (editors.length > 0) {
      workbook.apply([{ do: "setWorkbook", patch: { editors: [department, ...editors] } }], {
        email: department,
        source: "script",
      });
    }
    const commands = { empty: [], setUp: ["menuSetUp"], demo: ["menuSetUp", "menuFillSample"] };
    for (const command of commands[start]) {
      const ran = executions.choose(command, { email: department, tab: "test" });
      if (!ran.ok) throw new Error(ran.error?.message);
    }
    return dir;
  } finally {
    workbook.close();
  }
}

/** The workbook of a folder, which goes with it. */
export function openBook(dir: string, options: HostOptions) {
  let now = new Date(beginningOf(options).now);
  const clock = () => now;
  const workbook = openWorkbook({ dir, clock, models: { ...usualModels, ...options.models } });
  const executions = createExecutions({ workbook, clock, dateReturns: "throw", ...options });
  const session = (email: string) => ({ email, tab: "test" });

  function run<Name extends RequestName>(
    name: Name,
    input: SentOf<Name>,
    as = department,
    operationId?: string,
  ): ExecutionResult {
    return executions.call(name, operationId === undefined ? [input] : [input, operationId], session(as));
  }
  function ask<Name extends RequestName>(
    name: Name,
    input: SentOf<Name>,
    as = department,
    operationId?: string,
  ): Outcome<unknown> {
    const result = run(name, input, as, operationId);
    if (!result.ok) throw new Error(`${name}: ${result.error?.message}`);
    return result.value as Outcome<unknown>;
  }
  const host = {
    dir,
    workbook,
    executions,
    run,
    ask,
    /** The answer of a request that must succeed. */
    done<Answer = unknown, Name extends RequestName = RequestName>(
      name: Name,
      input: SentOf<Name>,
      as = department,
      operationId?: string,
    ): Answer {
      const outcome = ask(name, input, as, operationId);
      expect(outcome).toHaveProperty("done");
      return (outcome as { done: Answer }).done;
    },
    /** The code and sentence of a request that must be refused. */
    refused<Name extends RequestName>(
      name: Name,
      input: SentOf<Name>,
      as = department,
    ): { code: string; sentence: string } {
      const outcome = ask(name, input, as);
      expect(outcome).toHaveProperty("refused");
      return (outcome as { refused: { code: string; sentence: string } }).refused;
    },
    menu(functionName: string, as = department): ExecutionResult {
      return executions.choose(functionName, session(as));
    },
    /** The register as sorted plain data. */
    canonical(): Record<string, Record<string, unknown>[]> {
      return host.done("exportCanonical", {});
    },
    sheetId(name: string): number {
      const sheet = workbook.info().sheets.find((one) => one.name === name);
      if (sheet === undefined) throw new Error(`no sheet ${name}`);
      return sheet.sheetId;
    },
    /** Display texts of the used area. */
    shown(name: string): string[][] {
      const sheet = workbook.info().sheets.find((one) => one.name === name);
      if (sheet === undefined) throw new Error(`no sheet ${name}`);
      return workbook.displayValues({
        sheetId: sheet.sheetId,
        row: 1,
        column: 1,
        rows: sheet.lastRow,
        columns: sheet.lastColumn,
      });
    },
    setNow(moment: string): void {
      now = new Date(moment);
    },
    close(): void {
      workbook.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
  return host;
}
