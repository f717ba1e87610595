// npm run prove: the write path under faults, crowds and hostile edits, on two processes. Every operation is cut short at every
// call in every way; every ordered pair meets at one call, every edit by hand comes at four calls: another one for each pair
// and edit. --calls N tries N times as many of these, --calls all every one; --every N one in N of everything;
// --only NAME proves one operation and its pairs; --replay "WORDS" repeats one schedule by the words that a violation printed.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { run, withProgram } from "./build/proofs.mjs";
import { root, say } from "./setup.mjs";

const args = process.argv.slice(2);
await withProgram("prove", args.includes("--replay") ? replay : proveAll);

async function replay(program) {
  process.exitCode = await run(program, args, (line) => process.stdout.write(`${line}\n`));
}

async function proveAll(program) {
  const results = [];
  const shares = ["0/2", "1/2"];
  // Some pieces take a hundred times as long as others: whoever is done takes the next one.
  const pieces = { next: 0 };
  const take = (line) => results.push(JSON.parse(line));
  const ended = await Promise.all(shares.map((share) => run(program, ["--share", share, ...args], take, pieces)));
  if (ended.some((code) => code !== 0) || results.length < shares.length) {
    say("A proof has ended before its time.");
    process.exitCode = 1;
    return;
  }
  const others = args.includes("--only") ? { counts: {}, failed: 0 } : untrusted();
  const total = (key) => {
    const sums = {};
    for (const result of results)
      for (const [name, count] of Object.entries(result[key])) sums[name] = (sums[name] ?? 0) + count;
    return sums;
  };
  const [tried, possible] = [total("tried"), total("possible")];
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const violations = results.flatMap((result) => result.violations);
  for (const { replay: words, what } of violations) {
    process.stdout.write(`VIOLATION ${what}\n  npm run prove -- --replay ${JSON.stringify(words)}\n`);
  }
  for (const [name, count] of Object.entries({ ...tried, ...others.counts })) {
    const all = possible[name] > count ? ` of ${possible[name]}` : "";
    process.stdout.write(`${name}: ${count}${all}\n`);
  }
  process.stdout.write(`violations: ${violations.length + others.failed}\n`);
  process.stdout.write(`seeded bugs caught: ${sum("caught")} of ${sum("bugs")}\n`);
  if (violations.length + others.failed > 0 || sum("caught") < sum("bugs")) process.exitCode = 1;
}

/** The matrix of access and the hostile texts in full: their tests print how many they have tried. */
function untrusted() {
  const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
  const env = { ...process.env, PROVE_FULL: "1", NO_COLOR: "1" };
  const { status, stdout } = spawnSync(process.execPath, [vitest, "run", "test/access", "test/untrusted"], {
    cwd: root,
    env,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 64 * 1024 * 1024,
  });
  const counts = {};
  for (const [, name, count] of (stdout ?? "").matchAll(/(matrix cells|payloads): (\d+)/g)) {
    counts[name] = (counts[name] ?? 0) + Number(count);
  }
  if (status !== 0) process.stdout.write(stdout ?? "");
  return { counts, failed: status === 0 ? 0 : 1 };
}
