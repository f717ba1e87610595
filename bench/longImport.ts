/**
 * Confirming a list of 12,000 people beside one of 1,500: processor time a row and look-ups calculated must not grow,
 * and the process must stay within 700 MB.
 */
import { keepMemorySmall } from "../src/workbench/thriftyMemory.ts";
import { watchLookUps } from "./support/counts.ts";
import { openBenchHost } from "./support/host.ts";
import { organisationList, staffList } from "./support/town.ts";

const sizes = [1_500, 12_000] as const;
/** A long import reads and parses its ledger once more for each piece; a growing cost a row would be eight times as much. */
const mostGrowth = 1.3;
const mostMegabytes = 700;

interface Taken {
  milliseconds: number;
  lookUps: number;
  runs: number;
}

keepMemorySmall();
const [small, large] = sizes.map(confirmed) as [Taken, Taken];
const ratio = large.milliseconds / sizes[1] / (small.milliseconds / sizes[0]);
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
say(`look-ups calculated ${small.lookUps} and ${large.lookUps} (goal 0)`);
say(`processor time a row, ${sizes[1]} people to ${sizes[0]}: ${ratio.toFixed(2)} (goal ${mostGrowth})`);
say(`process ${megabytes} MB (goal ${mostMegabytes})`);
if (small.lookUps + large.lookUps > 0 || ratio > mostGrowth || megabytes > mostMegabytes) process.exitCode = 1;

function confirmed(people: number): Taken {
  const host = openBenchHost();
  try {
    host.done("confirmImport", organisationList());
    const lookUps = watchLookUps();
    const began = process.cpuUsage();
    const runs = host.finished("confirmImport", staffList(people));
    const { user, system } = process.cpuUsage(began);
    const milliseconds = Math.round((user + system) / 1000);
    say(`${people} people: ${milliseconds} ms of processor in ${runs} run${runs === 1 ? "" : "s"}`);
    return { milliseconds, lookUps: lookUps(), runs };
  } finally {
    host.close();
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
