// What npm test looks at beside the tests: style and circles, types, unused code, generated documents. Silent where all is well.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { staleDocs } from "./docs.mjs";
import { root, say } from "./setup.mjs";

/** Each resolves with what is wrong, "" where nothing is. */
const checks = {
  "Lint, format and circles (biome)": () =>
    faultsOf("@biomejs/biome/bin/biome", ["ci", "--error-on-warnings", "--diagnostic-level=warn", "--colors=off"]),
  "Types (tsc)": () => faultsOf("typescript/bin/tsc", ["-b"]),
  "Unused files, exports and packages (knip)": () => faultsOf("knip/bin/knip.js", ["--no-progress"]),
  "Generated documents": documentFaults,
};

/** Those of the fast lane. */
export const fastChecks = ["Lint, format and circles (biome)", "Types (tsc)"];

/** Runs the checks at once, prints what is wrong, and resolves with the titles of those that failed. */
export async function runChecks(titles = Object.keys(checks)) {
  const failed = await Promise.all(
    titles.map(async (title) => {
      const faults = await checks[title]();
      if (faults !== "") say(`— ${title}\n${faults}`);
      return faults === "" ? [] : [title];
    }),
  );
  return failed.flat();
}

function faultsOf(program, args) {
  const path = join(root, "node_modules", ...program.split("/"));
  const child = spawn(process.execPath, [path, ...args], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  const pieces = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => pieces.push(piece));
  return new Promise((resolve) => {
    child.on("close", (code) => {
      if (code === 0) resolve("");
      else resolve(Buffer.concat(pieces).toString("utf8").trim() || `${program} ended with ${code}.`);
    });
  });
}

async function documentFaults() {
  const stale = await staleDocs();
  if (stale.length === 0) return "";
  return `${stale.join(" and ")} no longer match the sources: run npm run docs and commit the result.`;
}
