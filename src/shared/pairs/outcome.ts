/** What a request about a pair answers. */
import type { Pair } from "../register/pairs.ts";
import { pairStatuses } from "../register/vocabulary.ts";
import type { PairOutcome } from "./pairOutcome.ts";

export function outcome(pairId: string, status: Pair["status"], notes: string[] = []): PairOutcome {
  return { pairId, status, statusLabel: pairStatuses.label(status), notes };
}
