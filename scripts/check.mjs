// npm run check: lint and format, types, build within its budgets, generated documents, tests; stops at the first fault.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { buildAll, buildOrExit } from "./build.mjs";
import { staleDocs } from "./docs.mjs";
import { root, say, setUp } from "./setup.mjs";
import { runTests } from "./test.mjs";

await setUp();
step("Lint and format (biome)");
run("@biomejs/biome/bin/biome", ["ci", "--error-on-warnings"]);
step("Types (tsc)");
run("typescript/bin/tsc", ["-b"]);
step("Build and size budgets");
await buildOrExit(buildAll);
step("Generated documents");
await refuseStaleDocs();
step("Tests");
process.exitCode = await runTests(process.argv.slice(2));

function step(title) {
  say(`— ${title}`);
}

function run(program, args) {
  const path = join(root, "node_modules", ...program.split("/"));
  const { status } = spawnSync(process.execPath, [path, ...args], { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

async function refuseStaleDocs() {
  const stale = await staleDocs();
  if (stale.length === 0) return;
  say(`${stale.join(" and ")} no longer match the sources: run npm run docs and commit the result.`);
  process.exit(1);
}
