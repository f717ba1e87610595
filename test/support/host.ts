/** The built bundle on a fresh local workbook: what a person, a trigger or a script would do, without a page. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import type { InputOf, Reply, RequestName, SentOf } from "../../src/shared/protocol.ts";
import { openWorkbook } from "../../src/workbench/kernel/workbook.ts";
import type { ExecutionResult } from "../../src/workbench/run/api.ts";
import { createExecutions, type ExecutionOptions } from "../../src/workbench/run/executions.ts";

export const department = "department@example.org";

export interface HostOptions extends Pick<ExecutionOptions, "onServiceCall" | "limits"> {
  now?: string;
  timeZone?: string;
  identity?: "domain" | "consumer";
  /** Runs «Настроить книгу» (default), then «Заполнить примером». */
  start?: "empty" | "setUp" | "demo";
  editors?: string[];
}

export type Host = ReturnType<typeof openHost>;

/** Remember to close it. */
export function openHost(options: HostOptions = {}) {
  const dir = mkdtempSync(join(tmpdir(), "mentoring-"));
  let now = new Date(options.now ?? "2026-11-20T09:00:00+05:00");
  const clock = () => now;
  const timeZone = options.timeZone ?? "Asia/Yekaterinburg";
  const create = {
    name: "Регистр",
    locale: "ru_RU",
    timeZone,
    owner: department,
    identity: options.identity ?? "domain",
  };
  const workbook = openWorkbook({ dir, create, clock });
  const executions = createExecutions({ workbook, clock, dateReturns: "throw", ...options });
  if (options.editors) {
    workbook.apply([{ do: "setWorkbook", patch: { editors: [department, ...options.editors] } }], {
      email: department,
      source: "script",
    });
  }
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
  ): Reply<unknown> {
    const result = run(name, input, as, operationId);
    if (!result.ok) throw new Error(`${name}: ${result.error?.message}`);
    return result.value as Reply<unknown>;
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
      const reply = ask(name, input, as, operationId);
      expect(reply).toHaveProperty("done");
      return (reply as { done: Answer }).done;
    },
    /** The code and sentence of a request that must be refused. */
    refused<Name extends RequestName>(
      name: Name,
      input: SentOf<Name>,
      as = department,
    ): { code: string; sentence: string } {
      const reply = ask(name, input, as);
      expect(reply).toHaveProperty("refused");
      return (reply as { refused: { code: string; sentence: string } }).refused;
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
  if (options.start !== "empty") {
    const set = host.menu("menuSetUp");
    if (!set.ok) throw new Error(set.error?.message);
  }
  if (options.start === "demo") {
    const filled = host.menu("menuFillSample");
    if (!filled.ok) throw new Error(filled.error?.message);
  }
  return host;
}

export type { InputOf };
