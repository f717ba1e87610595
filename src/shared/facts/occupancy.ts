/** Which pairs take up a mentor's place and a mentee's one mentor, and for how long. */
import type { Pair } from "../register/pairs.ts";
import { occupyingStatuses } from "../register/vocabulary.ts";

export interface Period {
  from: string;
  to: string;
}

const occupying = new Set<Pair["status"]>(occupyingStatuses);

/**
 * Held by its status alone: the rules about one mentor at a time and about a mentee's waiting keep the place until somebody
 * completes the pair or extends it, also after its last day. Whether a pair goes on today is `isRunning` in pairTerm.ts.
 */
export function isOccupying(pair: Pair): boolean {
  return occupying.has(pair.status);
}

export function pairEnd(pair: Pick<Pair, "finishedOn" | "dueOn">): string {
  return pair.finishedOn ?? pair.dueOn;
}

/** Both ends belong to the period. */
export function isOccupyingIn(pair: Pair, period: Period): boolean {
  return isOccupying(pair) && pair.startedOn <= period.to && pairEnd(pair) >= period.from;
}

/** The most mentees (distinct people, or what else is counted) that these pairs hold on one and the same day of the period. */
export function busiest(
  pairs: readonly Pair[],
  period: Period,
  unitOf: (pair: Pair) => string = (pair) => pair.menteeId,
): number {
  const inside = pairs.filter((pair) => isOccupyingIn(pair, period));
  // The number can only rise on the first day of the period or of a pair.
  const days = new Set([period.from, ...inside.map((pair) => pair.startedOn).filter((day) => day > period.from)]);
  let most = 0;
  for (const day of days) {
    const units = new Set(inside.filter((pair) => isOccupyingIn(pair, { from: day, to: day })).map(unitOf));
    most = Math.max(most, units.size);
  }
  return most;
}
