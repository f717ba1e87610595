// npm run bench [name...]: runs every file of bench/ (or those whose names contain a word given) and prints its report.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildIfStale, buildOrExit } from "./build.mjs";
import { root, say, setUp } from "./setup.mjs";

await setUp();
await buildOrExit(buildIfStale);
const { build } = await import("esbuild");
const words = process.argv.slice(2);
const names = readdirSync(join(root, "bench"))
  .filter((name) => /\.(?:mjs|ts)$/.test(name) && (words.length === 0 || words.some((word) => name.includes(word))))
  .sort();
// Inside the project, so that packages are found from there.
const folder = join(root, "build", `bench-${process.pid}`);
mkdirSync(folder, { recursive: true });
try {
  for (const name of names) {
    process.stdout.write(`\n== ${name.replace(/\.\w+$/, "")}\n`);
    const program = name.endsWith(".ts") ? await bundled(name) : join(root, "bench", name);
    const { status } = spawnSync(process.execPath, ["--expose-gc", program], { cwd: root, stdio: "inherit" });
    if (status !== 0) {
      say(`${name} failed.`);
      process.exitCode = 1;
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function bundled(name) {
  const outfile = join(folder, name.replace(/\.ts$/, ".mjs"));
  const options = { bundle: true, format: "esm", platform: "node", packages: "external", target: "node20" };
  await build({ ...options, entryPoints: [join(root, "bench", name)], outfile, logLevel: "warning" });
  return outfile;
}
