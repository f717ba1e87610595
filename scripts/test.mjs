// npm test: everything installed and built, Chromium found, the checks, then the tests; further arguments go to vitest.
// --fast leaves out what needs a browser or a workbook, and the slower checks.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { buildIfStale, buildOrExit } from "./build.mjs";
import { fastChecks, runChecks } from "./checks.mjs";
import { root, say, setUp, setUpChromium } from "./setup.mjs";

// These tests keep nothing between files, so a worker loads what they share once and not for each of them.
const fastLane = ["--no-isolate", "test/shared", "test/sidebar", "test/bundle"];

const args = process.argv.slice(2);
const isFast = args.includes("--fast");
const passedOn = args.filter((argument) => argument !== "--fast");

await setUp();
await buildOrExit(buildIfStale);
const chromium = isFast ? null : await setUpChromium();
// Before the tests: beside them the checks would take as long and slow the browsers down.
const failed = await runChecks(isFast ? fastChecks : undefined);
say("Running the tests…");
const code = await runTests(isFast ? [...fastLane, ...passedOn] : passedOn);
if (failed.length > 0) say(`Not in order, see above the tests: ${failed.join("; ")}.`);
process.exitCode = code === 0 && failed.length > 0 ? 1 : code;

/** Resolves with the exit code. */
function runTests(words) {
  const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
  const reporters = ["--reporter=default", "--reporter=./scripts/countReporter.mjs"];
  const env = { ...process.env };
  if (chromium) env.CHROMIUM_PATH = chromium;
  else delete env.CHROMIUM_PATH;
  // Colour marks inside the summary would hide it from programs that read it.
  if (!process.stdout.isTTY) env.NO_COLOR = "1";
  const child = spawn(process.execPath, [vitest, "run", ...reporters, ...words], { cwd: root, stdio: "inherit", env });
  return new Promise((resolve) => child.on("close", (exit) => resolve(exit ?? 1)));
}
