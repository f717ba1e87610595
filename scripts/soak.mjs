// npm run soak -- --seeds 20: 30 curators x 200 operations a seed, 5 % of them with a fault, on two processes.
// --seed N repeats one; --curators, --operations and --faults change the size.
import { run, withProgram } from "./build/proofs.mjs";

const args = process.argv.slice(2);
const seeds = Number(args[args.indexOf("--seeds") + 1] ?? 1) || 1;
const shares = seeds > 1 ? ["0/2", "1/2"] : ["0/1"];
const sums = { operations: 0, done: 0, refused: 0, faults: 0, preemptions: 0, edits: 0 };
const wrong = { lost: 0, doubled: 0, foreign: 0, unanswered: 0 };

await withProgram("soak", async (program) => {
  const ended = await Promise.all(shares.map((share) => run(program, ["--share", share, ...args], take)));
  if (ended.some((code) => code !== 0)) process.exitCode = 1;
});
for (const [name, count] of Object.entries({ ...sums, ...wrong })) process.stdout.write(`${name}: ${count}\n`);
if (Object.values(wrong).some((count) => count > 0) || sums.operations === 0) process.exitCode = 1;

/** One seed's report, one line of the program's output. */
function take(line) {
  const report = JSON.parse(line);
  for (const name of Object.keys(sums)) sums[name] += report[name];
  for (const name of Object.keys(wrong)) {
    wrong[name] += report[name].length;
    for (const what of report[name].slice(0, 5)) {
      process.stdout.write(`${name.toUpperCase()} ${what}\n  npm run soak -- --seed ${report.seed}\n`);
    }
  }
  process.stderr.write(`seed ${report.seed}: ${report.operations} operations, ${report.done} done\n`);
}
