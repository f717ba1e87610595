/** What the term of a pair says of it: once its last day is over a pair does not run, whatever its status still says. */
import { later, showDay } from "../language/day.ts";
import { schoolYearOf, schoolYearStart } from "../language/schoolYear.ts";
import type { Pair } from "../register/pairs.ts";
import { pairStatuses } from "../register/vocabulary.ts";
import { isOccupying, pairEnd } from "./occupancy.ts";
import { pairWords } from "./pairWords.ru.ts";

type Term = Pick<Pair, "status" | "dueOn" | "finishedOn">;

const ordered = new Set<Pair["status"]>(["approved", "running", "paused"]);
const open = new Set<Pair["status"]>(["draft", "proposed", "awaitingConsent", "underReview"]);

/** Approved and not ended by anybody, and the last day is before `day`: it waits to be completed or extended. */
export function isOverdue(pair: Term, day: string): boolean {
  return ordered.has(pair.status) && pairEnd(pair) < day;
}

/** Whether the pair is at work, or on its way to it, within its term: what every count of pairs that go on asks. */
export function isRunning(pair: Pair, day: string): boolean {
  return isOccupying(pair) && pairEnd(pair) >= day;
}

/** Never approved, and its last day has passed. */
export function isLapsed(pair: Term, day: string): boolean {
  return open.has(pair.status) && pairEnd(pair) < day;
}

/** A draft of a school year that is over: nobody will take it further. */
export function isForgottenDraft(pair: Term, day: string): boolean {
  return pair.status === "draft" && pairEnd(pair) < schoolYearStart(schoolYearOf(day));
}

/** The last day of a meeting: until somebody ends a pair whose term is over, its people may still meet. */
export function meetableUntil(pair: Term, today: string): string {
  return pair.finishedOn ?? later(pair.dueOn, today);
}

/** The status in words, as whoever reads it on `day` has to understand it. */
export function statusWords(pair: Term, day: string): string {
  return isOverdue(pair, day) ? pairWords.termOver(showDay(pairEnd(pair))) : pairStatuses.label(pair.status);
}
