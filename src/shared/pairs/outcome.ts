import type { PairOutcome } from "../lists/answers.ts";
import type { Pair } from "../register/pairs.ts";
import { pairStatuses } from "../register/vocabulary.ts";

export function outcome(pairId: string, status: Pair["status"], notes: string[] = []): PairOutcome {
  return { pairId, status, statusLabel: pairStatuses.label(status), notes };
}
