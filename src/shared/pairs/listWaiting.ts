/** Mentees who wait for a mentor. */
import { isInBank } from "../facts/bank.ts";
import { isOccupying, pairEnd } from "../facts/occupancy.ts";
import { byText, groupBy, type PeopleIndex, peopleIndex } from "../facts/people.ts";
import type { Context, Decision, Rows } from "../facts/register.ts";
import { daysBetween, later } from "../language/day.ts";
import type { CodeOf } from "../language/dictionary.ts";
import type { deficitAreas } from "../register/vocabulary.ts";
import { nothing } from "../request/fields.ts";
import { question } from "../request/request.ts";

export interface WaitingLine {
  personId: string;
  name: string;
  organisation: string;
  position: string;
  deficits: readonly CodeOf<typeof deficitAreas>[];
  request: string;
  since: string;
  days: number;
  /** Why no pair could be found so far; empty when nobody has said so. */
  unmatched: string;
}

/** Mentees at work without a pair, the longest waiting first (F066); a curator sees those of the own organisations. */
export const listWaiting = question({
  input: nothing,
  access: { who: "known" },
  sample: {},
  reads: ["organisations", "people", "employments", "mentees", "pairs", "settings"],
  decide(register, _input, context): Decision<WaitingLine[]> {
    return { changes: [], answer: waitingLines(register, peopleIndex(register), context) };
  },
});

export function waitingLines(
  register: Rows<"pairs" | "mentees">,
  people: PeopleIndex,
  context: Context,
): WaitingLine[] {
  const { actor, today } = context;
  const pairs = groupBy(register.pairs, (pair) => pair.menteeId);
  const lines = new Map<string, WaitingLine>();
  for (const mentee of register.mentees) {
    const { personId } = mentee;
    const mine = pairs.get(personId) ?? [];
    if (!isInBank(mentee, today) || lines.has(personId) || mine.some(isOccupying)) continue;
    const home = people.homeOn(personId, today);
    if (home === null || !people.isOwn(personId, actor, today)) continue;
    const ended = mine.filter(
      (pair) => pair.status !== "draft" && pair.status !== "rejected" && pairEnd(pair) <= today,
    );
    const since = ended.reduce((day, pair) => later(day, pairEnd(pair)), mentee.enteredOn);
    lines.set(personId, {
      personId,
      name: people.name(personId),
      organisation: home.organisation,
      position: home.position,
      deficits: mentee.deficits ?? [],
      request: mentee.request ?? "",
      since,
      days: Math.max(0, daysBetween(since, today)),
      unmatched: mentee.unmatchedOn === null ? "" : (mentee.unmatchedReason ?? ""),
    });
  }
  return [...lines.values()].sort(
    (one, other) => byText(one.since, other.since) || byText(one.personId, other.personId),
  );
}
