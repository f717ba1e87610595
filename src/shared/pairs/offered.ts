/** What a pair may get today: its status allows it, and so do its days, its order and the pair that continues it. */

import { successorOf } from "../facts/chain.ts";
import { type LifeRequest, lifeRequests, type Requirement, transitionsOf } from "../facts/transitions.ts";
import type { Pair } from "../register/pairs.ts";

export function offeredRequests(pairs: readonly Pair[], pair: Pair, today: string): LifeRequest[] {
  return lifeRequests.filter((request) =>
    transitionsOf(pair.status, request).some(({ needs }) => needs.every((need) => isMet(need, pairs, pair, today))),
  );
}

/** Only what nobody can bring along with the request. */
function isMet(need: Requirement, pairs: readonly Pair[], pair: Pair, today: string): boolean {
  switch (need) {
    case "begun":
      return pair.startedOn <= today;
    case "notBegun":
      return pair.startedOn > today;
    case "noOrder":
      return pair.orderNumber === null;
    case "order":
      return pair.orderNumber !== null && pair.orderOn !== null;
    case "noSuccessor":
      return successorOf(pairs, pair.id) === undefined;
    default:
      return true;
  }
}
