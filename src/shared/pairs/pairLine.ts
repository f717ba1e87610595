/** A pair in a list. */
import type { CodeOf } from "../language/dictionary.ts";
import type { pairStatuses } from "../register/vocabulary.ts";

export interface PairLine {
  pairId: string;
  mentor: string;
  mentee: string;
  organisation: string;
  status: CodeOf<typeof pairStatuses>;
  statusLabel: string;
  startedOn: string;
  dueOn: string;
  order: string;
  planDone: number;
  planAll: number;
  /** What is to be done next, in words. */
  nextStep: string;
  own: boolean;
}
