/** What goes with the end of a pair, whichever end it is. */

import type { Change, Rows } from "../facts/register.ts";
import type { Pair } from "../register/pairs.ts";
import type { PlanLine } from "../register/planLines.ts";
import { pauseEnd } from "./events.ts";

export function isOpenLine(line: PlanLine): boolean {
  return line.status === "planned" || line.status === "moved";
}

/** Lines of the pair's plan that are neither done nor cancelled, in their order. */
export function openLinesOf(register: Rows<"planLines">, pairId: string): PlanLine[] {
  return register.planLines
    .filter((row) => row.pairId === pairId && isOpenLine(row))
    .sort((one, other) => one.number - other.number);
}

export function cancelledLines(lines: readonly PlanLine[], note: string): Change[] {
  return lines.map((line) => ({ table: "planLines", put: { id: line.id, status: "cancelled", note } }));
}

/** The pair's row with its end; a pause that went on ends with it. */
export function closedPair(
  register: Rows<"pairEvents">,
  pair: Pair,
  end: Partial<Pair> & Pick<Pair, "status"> & { finishedOn: string },
): Change[] {
  return [
    { table: "pairs", put: { ...end, id: pair.id } },
    ...(pair.status === "paused" ? pauseEnd(register, pair.id, end.finishedOn) : []),
  ];
}
