/** npm run soak: crowds of curators, seed by seed. */
import { rmSync } from "node:fs";
import { type CrowdReport, crowd } from "./crowd.ts";
import { makeBase, openTown } from "./town.ts";

const options = new Map(process.argv.slice(2).map((word, index, words) => [word, words[index + 1] ?? ""]));
const number = (name: string, usual: number) => Number(options.get(name) ?? usual);
const [part = 0, parts = 1] = (options.get("--share") ?? "0/1").split("/").map(Number);
const first = number("--seed", 1);
const size = {
  curators: number("--curators", 30),
  operations: number("--operations", 200),
  faults: number("--faults", 0.05),
};

const base = makeBase({ demo: true });
try {
  for (let seed = first; seed < first + number("--seeds", 1); seed += 1) {
    if (seed % parts === part) tell(run(seed));
  }
} finally {
  rmSync(base, { recursive: true, force: true });
}

function run(seed: number): CrowdReport {
  const town = openTown(base);
  try {
    return crowd(town, { seed, ...size });
  } finally {
    town.close();
  }
}

function tell(report: CrowdReport): void {
  process.stdout.write(`${JSON.stringify(report)}\n`);
}
