/** A pair in a list. */
import type { CodeOf } from "../language/dictionary.ts";
import type { pairStatuses } from "../register/vocabulary.ts";

export interface PairLine {
  pairId: string;
  mentor: string;
  mentee: string;
  organisation: string;
  status: CodeOf<typeof pairStatuses>;
  /** In words of today: «срок истёк …» where the term of a pair that nobody has ended is over. */
  statusLabel: string;
  overdue: boolean;
  startedOn: string;
  dueOn: string;
  order: string;
  planDone: number;
  planAll: number;
  /** What is to be done next, in words. */
  nextStep: string;
  own: boolean;
}
