/** What a pair has become. */
import type { CodeOf } from "../language/dictionary.ts";
import type { pairStatuses } from "../register/vocabulary.ts";

/** What a pair has become, and in words what its curator should know. */
export interface PairOutcome {
  pairId: string;
  status: CodeOf<typeof pairStatuses>;
  statusLabel: string;
  notes: string[];
}
