/** What a request about a pair answers. */
import { statusWords } from "../facts/pairTerm.ts";
import type { Pair } from "../register/pairs.ts";
import type { PairOutcome } from "./pairOutcome.ts";

/** `pair`: as it is after the request. */
export function outcome(
  pair: Pick<Pair, "id" | "status" | "dueOn" | "finishedOn">,
  today: string,
  notes: string[] = [],
): PairOutcome {
  return { pairId: pair.id, status: pair.status, statusLabel: statusWords(pair, today), notes };
}
