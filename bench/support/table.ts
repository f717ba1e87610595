/**
 * Prints a meter at two sizes side by side, and fails the bench when a count of round trips has grown. Numbered calls are
 * printed too: most of them wait in the run for the next flush.
 */
import type { Meter } from "../../src/workbench/run/api.ts";

const roundTrips = ["reads", "flushes", "locks", "properties", "cache"] as const satisfies readonly (keyof Meter)[];
const sizes = ["calls", "callsInLock", "cellsRead", "cellsWritten"] as const satisfies readonly (keyof Meter)[];

export function compareMeters(
  what: string,
  small: { rows: number; meter: Meter },
  large: { rows: number; meter: Meter },
): void {
  const line = (name: string, one: string, other: string, ratio: string) =>
    process.stdout.write(`${name.padEnd(14)}${one.padStart(12)}${other.padStart(12)}${ratio.padStart(9)}\n`);
  process.stdout.write(`${what}\n`);
  line("rows", String(small.rows), String(large.rows), "ratio");
  for (const name of [...roundTrips, ...sizes]) {
    const [one, other] = [small.meter[name], large.meter[name]];
    line(name, String(one), String(other), one === 0 ? "" : (other / one).toFixed(2));
  }
  const grown = roundTrips.filter((name) => large.meter[name] > small.meter[name]);
  if (grown.length === 0) return;
  process.stdout.write(`grows with the rows: ${grown.join(", ")}\n`);
  process.exitCode = 1;
}
