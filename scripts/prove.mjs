// npm run prove: the write path under faults, crowds and hostile edits, at full size, on two processes.
// --every N tries one in N; --replay "WORDS" repeats one schedule by the words that a violation printed.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildIfStale, buildOrExit } from "./build.mjs";
import { root, say, setUp } from "./setup.mjs";

await setUp();
await buildOrExit(buildIfStale);
const { build } = await import("esbuild");
const args = process.argv.slice(2);
const folder = join(root, "build", `prove-${process.pid}`);
mkdirSync(folder, { recursive: true });
try {
  const program = await bundled("prove");
  if (args.includes("--replay")) process.exitCode = (await run(program, args)).code;
  else await proveAll(program);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function bundled(name) {
  const outfile = join(folder, `${name}.mjs`);
  const options = { bundle: true, format: "esm", platform: "node", packages: "external", target: "node20" };
  await build({ ...options, entryPoints: [join(root, "test", "faults", `${name}.ts`)], outfile, logLevel: "warning" });
  return outfile;
}

/** Prints what the program says, and keeps its last line. */
function run(program, words) {
  const env = { ...process.env, PROVE_ROOT: root };
  const child = spawn(process.execPath, [program, ...words], { cwd: root, stdio: ["ignore", "pipe", "inherit"], env });
  let text = "";
  child.stdout.on("data", (data) => {
    text += data;
  });
  return new Promise((resolve) => {
    child.on("close", (code) => {
      if (words.includes("--replay")) process.stdout.write(text);
      resolve({ code: code ?? 1, text });
    });
  });
}

async function proveAll(program) {
  const shares = ["0/2", "1/2"];
  const ended = await Promise.all(shares.map((share) => run(program, ["--share", share, ...args])));
  const results = ended.map(({ code, text }) => (code === 0 ? JSON.parse(text.trim().split("\n").pop()) : null));
  if (results.includes(null)) {
    say("A proof has ended before its time.");
    process.exitCode = 1;
    return;
  }
  const others = untrusted();
  const tried = {};
  for (const result of results) {
    for (const [name, count] of Object.entries(result.tried)) tried[name] = (tried[name] ?? 0) + count;
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const violations = results.flatMap((result) => result.violations);
  for (const { replay, what } of violations) {
    process.stdout.write(`VIOLATION ${what}\n  npm run prove -- --replay ${JSON.stringify(replay)}\n`);
  }
  for (const [name, count] of Object.entries({ ...tried, ...others.counts }))
    process.stdout.write(`${name}: ${count}\n`);
  process.stdout.write(`violations: ${violations.length + others.failed}\n`);
  process.stdout.write(`seeded bugs caught: ${sum("caught")} of ${sum("bugs")}\n`);
  if (violations.length + others.failed > 0 || sum("caught") < sum("bugs")) process.exitCode = 1;
}

/** The matrix of access and the hostile texts in full: their tests print «matrix cells: N» and «payloads: N». */
function untrusted() {
  const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
  const env = { ...process.env, PROVE_FULL: "1", NO_COLOR: "1" };
  const { status, stdout } = spawnSync(process.execPath, [vitest, "run", "test/access", "test/untrusted"], {
    cwd: root,
    env,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  const counts = {};
  for (const [, name, count] of (stdout ?? "").matchAll(/(matrix cells|payloads): (\d+)/g)) {
    counts[name] = (counts[name] ?? 0) + Number(count);
  }
  if (status !== 0) process.stdout.write(stdout ?? "");
  return { counts, failed: status === 0 ? 0 : 1 };
}
