/** What every request about a pair asks first: is there such a pair, does its status allow it, are the days inside its time. */

import { found } from "../facts/found.ts";
import { isRefusal, type Refusal, refuse } from "../facts/refusal.ts";
import type { Rows } from "../facts/register.ts";
import { isPossible, type LifeRequest, possibleRequests, statusesFor } from "../facts/transitions.ts";
import { showDay } from "../language/day.ts";
import type { Pair } from "../register/pairs.ts";
import { pairStatuses } from "../register/vocabulary.ts";
import { lifeTexts } from "./pairLifeTexts.ru.ts";

/** The pair that the request is about, or why it cannot be. */
export function lifePair(register: Rows<"pairs">, pairId: string, request: LifeRequest): Pair | Refusal {
  const pair = found(register, "pairs", pairId);
  if (isRefusal(pair)) return pair;
  return isPossible(pair.status, request) ? pair : wrongStatus(pair, request);
}

function wrongStatus(pair: Pair, request: LifeRequest): Refusal {
  return refuse("wrongStatus", {
    pair: pair.id,
    status: pairStatuses.label(pair.status),
    wanted: lifeTexts.statuses(statusesFor(request).map((status) => pairStatuses.label(status))),
    possible: possibleWords(pair.status),
  });
}

export function possibleWords(status: Pair["status"]): string {
  return lifeTexts.actions(possibleRequests(status));
}

/** A day on which something has happened: not after today, and inside the given time of the pair. */
export function dayRefusal(
  pair: Pick<Pair, "id">,
  field: string,
  day: string,
  { from, to, today }: { from: string; to?: string; today: string },
): Refusal | null {
  if (day > today) return refuse("dayInFuture", { field, day: showDay(day) });
  const last = to ?? today;
  if (day >= from && day <= last) return null;
  return refuse("dayOutsidePair", {
    pair: pair.id,
    field,
    day: showDay(day),
    from: showDay(from),
    to: showDay(last < from ? from : last),
  });
}

export function notBegunRefusal(pair: Pair, today: string): Refusal | null {
  return pair.startedOn <= today ? null : refuse("notBegun", { pair: pair.id, startedOn: showDay(pair.startedOn) });
}
