// Bundles a program of test/faults and runs it, one line of its output at a time.
import { spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { buildIfStale, buildOrExit } from "../build.mjs";
import { root, setUp } from "../setup.mjs";

/** Everything installed and built; the program is removed afterwards. */
export async function withProgram(name, act) {
  await setUp();
  await buildOrExit(buildIfStale);
  const { build } = await import("esbuild");
  const folder = join(root, "build", `${name}-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  try {
    const outfile = join(folder, `${name}.mjs`);
    const options = { bundle: true, format: "esm", platform: "node", packages: "external", target: "node20" };
    await build({
      ...options,
      entryPoints: [join(root, "test", "faults", `${name}.ts`)],
      outfile,
      logLevel: "warning",
    });
    await act(outfile);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Resolves with the exit code. `pieces`: where there is one, the program is told the number of its next piece whenever it asks. */
export function run(program, args, take, pieces) {
  const env = { ...process.env, PROVE_ROOT: root };
  const stdio = ["ignore", "pipe", "inherit", ...(pieces === undefined ? [] : ["ipc"])];
  const child = spawn(process.execPath, [program, ...args], { cwd: root, stdio, env });
  child.on("message", () => child.send(pieces.next++));
  const lines = createInterface({ input: child.stdout });
  lines.on("line", take);
  const read = new Promise((resolve) => lines.on("close", resolve));
  const ended = new Promise((resolve) => child.on("close", (code) => resolve(code ?? 1)));
  return read.then(() => ended);
}
