import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openWorkbook } from "../../../src/workbench/kernel/workbook.ts";
import { enter } from "../../support/door.ts";

const owner = "department@example.org";
const headers = { "Content-Type": "application/json", "X-User": owner, "X-Tab": "t1" };
// As deep as the sources lie, and inside the project: the program finds the built page and its packages from there.
const built = join("build", `stopping-${process.pid}`);
const program = join(built, "program", "serving.mjs");

let dir: string;
let child: ChildProcess;
let address: string;
let entered: { Cookie: string };

beforeAll(async () => {
  mkdirSync(built, { recursive: true });
  const options = { bundle: true, format: "esm", platform: "node", packages: "external", target: "node20" } as const;
  await build({ ...options, entryPoints: ["test/support/servingChild.ts"], outfile: program });
});
afterAll(() => rmSync(built, { recursive: true, force: true }));

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), "stopping-"));
  child = spawn(process.execPath, [program, dir], { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = (await once(child.stdout ?? child, "data")) as [Buffer];
  address = line.toString().trim();
  entered = await enter(address);
});
afterEach(() => {
  child.kill("SIGKILL");
  rmSync(dir, { recursive: true, force: true });
});

/** How the process ends after the signal: long before its script would, which has six minutes. */
async function stop(signal: "SIGINT" | "SIGTERM"): Promise<unknown[]> {
  const ended = once(child, "exit");
  child.kill(signal);
  return Promise.race([ended, new Promise<unknown[]>((resolve) => setTimeout(resolve, 10_000, ["still running"]))]);
}

function cells(): string[][] {
  const workbook = openWorkbook({ dir });
  const at = { sheetId: 0, row: 1, column: 1, rows: 2, columns: 1 };
  try {
    return workbook.displayValues(at);
  } finally {
    workbook.close();
  }
}

const endless = (signal: AbortSignal) =>
  fetch(new URL("/api/choose", address), {
    method: "POST",
    headers: { ...headers, ...entered },
    body: JSON.stringify({ functionName: "withoutEnd" }),
    signal,
  }).catch(() => undefined);

/** The log has grown by the script's first commit, and grows no more. */
async function untilWritten(): Promise<void> {
  const log = join(dir, "workbook.sqlite-wal");
  const first = statSync(log).size;
  for (let before = first; ; ) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const { size } = statSync(log);
    if (size > first && size === before) return;
    before = size;
  }
}

describe.skipIf(process.platform === "win32").each(["SIGINT", "SIGTERM"] as const)("%s", (signal) => {
  test("closes the book and ends the process, although pages listen to events", async () => {
    const events = await fetch(new URL(`/api/events?tab=t1&user=${owner}`, address), { headers: entered });
    const reader = events.body?.getReader();
    await reader?.read();
    expect(await stop(signal)).toEqual([0, null]);
    await reader?.cancel().catch(() => undefined);
    expect(readdirSync(dir)).toEqual(["workbook.sqlite"]);
  });

  test("ends a script that holds the thread; the book keeps what was written and nothing by halves", async () => {
    const given = new AbortController();
    const asked = endless(given.signal);
    await untilWritten();
    expect(await stop(signal)).toEqual([null, signal]);
    given.abort();
    await asked;
    expect(cells()).toEqual([["записано"], [""]]);
  });
});
