// Makes dist/ (what clasp pushes and the workbench runs) and build/ (the workbench itself).
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { buildIsFresh, fingerprint, markFresh } from "./fresh.mjs";
import { withLock } from "./lock.mjs";
import { root, say } from "./setup.mjs";

const kilobyte = 1024;
/**
 * Google loads the whole script at every call and every page at every opening. Code.js stays readable, so it is about
 * 1.75 times its minified size, and each Russian letter counts two bytes.
 */
const budgets = { "dist/Code.js": 2_400 * kilobyte, "dist/sidebar.html": 400 * kilobyte };

/** Builds everything, whole or not at all. */
export async function buildAll() {
  await withLock(join(root, "build", "build.lock"), buildInside);
}

/** Builds when a source has changed since the last build; several processes may ask at once. */
export async function buildIfStale() {
  if (buildIsFresh()) return;
  await withLock(join(root, "build", "build.lock"), async () => {
    if (buildIsFresh()) return;
    say("Building…");
    await buildInside();
  });
}

async function buildInside() {
  const takenBefore = fingerprint();
  // esbuild is there only after set-up.
  const { readFileFiles, serverFiles, sidebarFiles, workbenchFiles } = await import("./build/bundles.mjs");
  const { removeOthers, writeFiles } = await import("./build/write.mjs");
  const source = join(root, "src");
  const made = await Promise.all(
    [serverFiles, sidebarFiles, workbenchFiles, readFileFiles].map((make) => make(source)),
  );
  const files = Object.assign({}, ...made, {
    "dist/appsscript.json": readFileSync(join(root, "appsscript.json"), "utf8"),
  });
  refuseOverBudget(files);
  writeFiles(root, files);
  removeOthers(root, "dist", Object.keys(files));
  markFresh(takenBefore, Object.keys(files));
  return files;
}

function refuseOverBudget(files) {
  for (const [path, budget] of Object.entries(budgets)) {
    const size = Buffer.byteLength(files[path]);
    if (size > budget) throw new Error(`${path} has ${size} bytes, its budget is ${budget}`);
  }
}

function sizeTable() {
  const stamp = JSON.parse(readFileSync(join(root, "build", "stamp.json"), "utf8"));
  const rows = stamp.outputs.map((path) => {
    const bytes = readFileSync(join(root, path));
    return [
      path,
      inKilobytes(bytes.length),
      inKilobytes(gzipSync(bytes).length),
      budgets[path] ? inKilobytes(budgets[path]) : "",
    ];
  });
  return [["file", "KB", "gzip", "budget"], ...rows]
    .map(([path, ...sizes]) => path.padEnd(34) + sizes.map((size) => size.padStart(9)).join(""))
    .join("\n");
}

function inKilobytes(bytes) {
  return (bytes / kilobyte).toFixed(1);
}

/** Builds for a command line: a fault is told in one line per message, without a stack. */
export async function buildOrExit(build) {
  try {
    await build();
  } catch (error) {
    for (const line of messagesOf(error)) say(line);
    say("The build failed.");
    process.exit(1);
  }
}

function messagesOf(error) {
  if (!Array.isArray(error.errors)) return [error.message];
  return error.errors.map(({ text, location }) => (location ? `${location.file}:${location.line}: ${text}` : text));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { setUp } = await import("./setup.mjs");
  await setUp();
  await buildOrExit(buildAll);
  say(sizeTable());
}
