/** Pairs whose term has passed with the year: each is extended or closed as a single one would be, or left as it is (F185). */

import { isOverdue } from "../facts/pairTerm.ts";
import { byText, groupBy, peopleIndex } from "../facts/people.ts";
import { isRefusal, refuse } from "../facts/refusal.ts";
import type { Change, Context, Decision, Rows } from "../facts/register.ts";
import { schoolYearEnd } from "../language/schoolYear.ts";
import { closePair } from "../pairs/closePair.ts";
import { extendPair } from "../pairs/extendPair.ts";
import type { PairOutcome } from "../pairs/pairOutcome.ts";
import type { PairEvent } from "../register/pairEvents.ts";
import { type Pair, pairs as pairTable } from "../register/pairs.ts";
import type { OverduePair, PairDecided } from "./answers.ts";
import type { ClosingWish } from "./closingWish.ts";
import { stayReason } from "./yearTexts.ru.ts";

const approved: readonly Pair["status"][] = ["approved", "running", "paused"];

function isGoingOn(pair: Pair): boolean {
  return approved.includes(pair.status) && !pair.test;
}

/** Due within the year, and the day is over. */
export function overduePairs(pairs: readonly Pair[], schoolYear: number, today: string): Pair[] {
  const end = schoolYearEnd(schoolYear);
  return pairs
    .filter((pair) => isOverdue(pair, today) && !pair.test && pair.dueOn <= end)
    .sort((one, other) => byText(one.dueOn, other.dueOn) || byText(one.id, other.id));
}

/** Begun in the year and due after it: it stays one pair in both. */
export function crossingPairs(pairs: readonly Pair[], schoolYear: number): Pair[] {
  const end = schoolYearEnd(schoolYear);
  return pairs.filter((pair) => isGoingOn(pair) && pair.startedOn <= end && pair.dueOn > end);
}

export function overdueLines(
  register: Rows<"settings" | "organisations" | "people" | "employments">,
  pairs: readonly Pair[],
): OverduePair[] {
  const people = peopleIndex(register);
  return pairs.map(({ id, mentorId, menteeId, dueOn }) => ({
    pairId: id,
    mentor: people.name(mentorId),
    mentee: people.name(menteeId),
    dueOn,
  }));
}

type Wish = NonNullable<ClosingWish["overdue"]>;

export interface Decided {
  changes: Change[];
  /** As they are after the changes. */
  pairs: readonly Pair[];
  lines: PairDecided[];
}

/** What extending and closing a pair read. */
type PairWork = Rows<
  | "pairs"
  | "pairEvents"
  | "people"
  | "employments"
  | "organisations"
  | "mentors"
  | "mentees"
  | "consents"
  | "planLines"
  | "apart"
  | "settings"
>;

export function decidePairs(register: PairWork, input: ClosingWish, context: Context): Decided {
  const overdue = overduePairs(register.pairs, input.schoolYear, context.today);
  const wishes = new Map((input.pairs ?? []).map((wish): [string, Wish] => [wish.pairId, wish]));
  const work = workOn(register);
  const changes: Change[] = [];
  const lines = overdueLines(register, overdue).map((line, index): PairDecided => {
    const wish = wishes.get(line.pairId) ?? input.overdue;
    if (wish === undefined || wish.decision === "leave") return { ...line, decision: "leave", refused: "" };
    const decision = decide(work.around(overdue[index] as Pair), overdue[index] as Pair, wish, context);
    if (isRefusal(decision)) return { ...line, decision: "leave", refused: stayReason(decision.refused) };
    for (const change of decision.changes) work.take(change);
    changes.push(...decision.changes);
    return { ...line, decision: wish.decision, refused: "" };
  });
  return { changes, pairs: work.pairs(), lines };
}

function decide(register: PairWork, pair: Pair, wish: Wish, context: Context): Decision<PairOutcome> {
  const { dueOn, mentorAgreedOn, menteeAgreedOn, finishedOn, ground, document, note } = wish;
  if (wish.decision === "close")
    return closePair.decide(
      register,
      { pairId: pair.id, finishedOn: finishedOn ?? pair.dueOn, ground: ground ?? "other", document, note },
      context,
    );
  if (dueOn === undefined) return refuse("badInput", { field: pairTable.columns.dueOn.header, found: "" });
  return extendPair.decide(
    register,
    { pairId: pair.id, dueOn, mentorAgreedOn, menteeAgreedOn, document, note },
    context,
  );
}

/** The register as it becomes decision by decision; each sees only what is about its two people, for there may be a thousand. */
function workOn(register: PairWork) {
  const pairs = new Map(register.pairs.map((pair) => [pair.id, pair]));
  const pairsOf = groupBy(
    register.pairs.flatMap((pair) => [
      { person: pair.mentorId, id: pair.id },
      { person: pair.menteeId, id: pair.id },
    ]),
    ({ person }) => person,
  );
  const events: PairEvent[] = [...register.pairEvents];
  const eventAt = new Map(events.map((row, index) => [row.id, index]));
  const by = <Row extends { personId: string }>(rows: readonly Row[]) => groupBy(rows, (row) => row.personId);
  const [employments, mentors, mentees, consents] = [
    by(register.employments),
    by(register.mentors),
    by(register.mentees),
    by(register.consents),
  ];
  const people = new Map(register.people.map((row) => [row.id, row]));
  const plans = groupBy(register.planLines, (row) => row.pairId);
  return {
    pairs: () => [...pairs.values()],
    around({ id, mentorId, menteeId }: Pair): PairWork {
      const two = [...new Set([mentorId, menteeId])];
      const near = new Set(two.flatMap((person) => (pairsOf.get(person) ?? []).map((one) => one.id)));
      return {
        ...register,
        pairs: [...near].flatMap((one) => pairs.get(one) ?? []),
        pairEvents: events,
        people: two.flatMap((person) => people.get(person) ?? []),
        employments: two.flatMap((person) => employments.get(person) ?? []),
        mentors: two.flatMap((person) => mentors.get(person) ?? []),
        mentees: two.flatMap((person) => mentees.get(person) ?? []),
        consents: two.flatMap((person) => consents.get(person) ?? []),
        planLines: plans.get(id) ?? [],
      };
    },
    take({ table, put }: Change): void {
      if (table === "pairs") pairs.set(put.id as string, { ...(pairs.get(put.id as string) as Pair), ...put } as Pair);
      if (table !== "pairEvents") return;
      const at = eventAt.get(put.id as string) ?? events.length;
      eventAt.set(put.id as string, at);
      events[at] = { ...events[at], ...put } as PairEvent;
    },
  };
}
