/** What every request about a programme asks first: the pair, its programme, and whether the pair still goes on. */

import { found } from "../facts/found.ts";
import { isOccupying } from "../facts/occupancy.ts";
import { pairWords } from "../facts/pairWords.ru.ts";
import { type Refusal, refuse } from "../facts/refusal.ts";
import type { Rows } from "../facts/register.ts";
import { possibleWords } from "../pairs/lifePair.ts";
import type { Pair } from "../register/pairs.ts";
import { pairStatuses } from "../register/vocabulary.ts";

/** A pair that has not ended: from the draft to the last day of its work. */
export function openPair(register: Rows<"pairs">, pairId: string): Pair | Refusal {
  const pair = found(register, "pairs", pairId);
  if ("refused" in pair) return pair;
  return isOccupying(pair) || pair.status === "draft" ? pair : pairHasEnded(pair);
}

export function pairHasEnded(pair: Pair): Refusal {
  return refuse("wrongStatus", {
    pair: pair.id,
    status: pairStatuses.label(pair.status),
    wanted: pairWords.approvedPair,
    possible: possibleWords(pair.status),
  });
}
