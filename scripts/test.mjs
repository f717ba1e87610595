// npm test: everything installed and built, Chromium found, then all tests; further arguments go to vitest.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildIfStale, buildOrExit } from "./build.mjs";
import { root, say, setUp, setUpChromium } from "./setup.mjs";

/** Runs the tests and resolves with the exit code. */
export async function runTests(args) {
  const chromium = await setUpChromium();
  say("Running the tests…");
  const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
  const reporters = ["--reporter=default", "--reporter=./scripts/countReporter.mjs"];
  const env = { ...process.env };
  if (chromium) env.CHROMIUM_PATH = chromium;
  else delete env.CHROMIUM_PATH;
  // Colour marks inside the summary would hide it from programs that read it.
  if (!process.stdout.isTTY) env.NO_COLOR = "1";
  const child = spawn(process.execPath, [vitest, "run", ...reporters, ...args], { cwd: root, stdio: "inherit", env });
  return new Promise((resolve) => child.on("close", (code) => resolve(code ?? 1)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await setUp();
  await buildOrExit(buildIfStale);
  process.exitCode = await runTests(process.argv.slice(2));
}
