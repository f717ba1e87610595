/** Any Apps Script source on a fresh, empty local workbook. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { openWorkbook } from "../../src/workbench/kernel/workbook.ts";
import type { ExecutionResult } from "../../src/workbench/run/api.ts";
import { createExecutions, type ExecutionOptions } from "../../src/workbench/run/executions.ts";
import { usualModels } from "../../src/workbench/run/models.ts";

export const owner = "owner@example.org";
export const curator = "curator@example.org";

let built: string | null = null;

/** The services, built from the sources as the build does it. */
function services(): string {
  built ??= buildSync({
    entryPoints: ["src/workbench/google/index.ts"],
    bundle: true,
    write: false,
    format: "iife",
    platform: "neutral",
    target: "es2022",
    charset: "utf8",
  }).outputFiles[0]?.text as string;
  return built;
}

export interface ScriptOptions
  extends Pick<ExecutionOptions, "onServiceCall" | "limits" | "models" | "dateReturns" | "openAuthMode"> {
  html?: Record<string, string>;
  /** Advanced services of the manifest. */
  advanced?: { userSymbol: string; serviceId: string }[];
  now?: string;
  locale?: string;
  timeZone?: string;
  /** The script's zone where it differs from the workbook's. */
  scriptZone?: string;
  identity?: "domain" | "consumer";
  /** Shared for editing by its link. */
  linkAccess?: "edit";
  /** Run as the bundle is: built-ins as locals. */
  wrapped?: boolean;
}

export type Script = ReturnType<typeof openScript>;

/** Remember to close it. */
export function openScript(code: string, options: ScriptOptions = {}) {
  const dir = mkdtempSync(join(tmpdir(), "script-"));
  const time = { now: new Date(options.now ?? "2025-09-01T09:00:00Z") };
  const clock = () => time.now;
  const timeZone = options.timeZone ?? "Europe/London";
  const create = {
    name: "Book",
    locale: options.locale ?? "en_US",
    timeZone,
    owner,
    identity: options.identity ?? "domain",
    ...(options.linkAccess ? { linkAccess: options.linkAccess } : {}),
  };
  const workbook = openWorkbook({ dir, create, clock, models: { ...usualModels, ...options.models } });
  workbook.apply([{ do: "setWorkbook", patch: { editors: [owner, curator] } }], { email: owner, source: "script" });
  const {
    html = {},
    advanced = [],
    wrapped = false,
    scriptZone = timeZone,
    limits,
    models,
    dateReturns,
    openAuthMode,
    onServiceCall,
  } = options;
  const executions = createExecutions({
    workbook,
    clock,
    services: services(),
    project: { code, html, advanced, timeZone: scriptZone, wrapped },
    ...(limits ? { limits } : {}),
    ...(models ? { models } : {}),
    ...(dateReturns ? { dateReturns } : {}),
    ...(openAuthMode ? { openAuthMode } : {}),
    ...(onServiceCall ? { onServiceCall } : {}),
  });
  const session = (email = owner) => ({ email, tab: "test" });
  const run = (name = "main", args: unknown[] = [], as = owner): ExecutionResult =>
    executions.run(name, args, session(as));
  return {
    dir,
    workbook,
    executions,
    session,
    run,
    /** The result of a run that must succeed. */
    value(name = "main", args: unknown[] = [], as = owner): unknown {
      const result = run(name, args, as);
      if (!result.ok) throw new Error(`${result.error?.name}: ${result.error?.message}`);
      return result.value;
    },
    /** The message of a run that must fail. */
    failure(name = "main", args: unknown[] = [], as = owner): string | undefined {
      const result = run(name, args, as);
      if (result.ok) throw new Error(`${name} did not fail`);
      return result.error?.message;
    },
    setClock(moment: string) {
      time.now = new Date(moment);
    },
    cells(address: { sheet?: string; row: number; column: number; rows?: number; columns?: number }) {
      const { sheets } = workbook.info();
      const sheet = sheets.find((one) => one.name === address.sheet) ?? sheets[0];
      const { row, column, rows = 1, columns = 1 } = address;
      return workbook.displayValues({ sheetId: sheet?.sheetId ?? 0, row, column, rows, columns });
    },
    close() {
      workbook.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Opens the script, does something and closes it again. */
export function withScript<T>(code: string, act: (script: Script) => T, options: ScriptOptions = {}): T {
  const script = openScript(code, options);
  try {
    return act(script);
  } finally {
    script.close();
  }
}

/** What `body` returns in an empty workbook; `sheet` is its first sheet. */
export function evaluated(body: string, options: ScriptOptions = {}): unknown {
  return withScript(script(body), ({ value }) => value(), options);
}

/** The message with which `body` fails. */
export function refusal(body: string, options: ScriptOptions = {}): string | undefined {
  return withScript(script(body), ({ failure }) => failure(), options);
}

function script(body: string): string {
  return `function main() {
    const ss = SpreadsheetApp.getActiveSpreadsheet();
    const sheet = ss.getSheets()[0];
    ${body}
  }`;
}
