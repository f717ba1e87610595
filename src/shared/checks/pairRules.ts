/** Who is in a pair with whom, on which order, and where they work. */

import { apartKey } from "../facts/apartPeople.ts";
import { isInBank } from "../facts/bank.ts";
import { kindRules } from "../facts/kindRules.ts";
import { isOccupying, isOccupyingIn, pairEnd } from "../facts/occupancy.ts";
import { pairWords } from "../facts/pairWords.ru.ts";
import { byText, groupBy } from "../facts/people.ts";
import { isLongEnough, isTooLong, programmeLength } from "../facts/programmeLength.ts";
import { addDays, addMonths, showDay } from "../language/day.ts";
import type { Pair } from "../register/pairs.ts";
import type { RowOf } from "../register/tables.ts";
import { countedStatuses, mentoringKinds } from "../register/vocabulary.ts";
import { checkWords as words } from "./checkTexts.ru.ts";
import { at, rule } from "./rule.ts";
import type { View } from "./view.ts";

const sides = ["mentor", "mentee"] as const;
const counted = new Set<Pair["status"]>(countedStatuses);
const beforeOrder: readonly Pair["status"][] = ["draft", "proposed", "awaitingConsent", "underReview"];
const outOfUse = new Set<Pair["status"]>(["draft", "rejected"]);
const atWork: readonly Pair["status"][] = ["approved", "running", "paused"];

function personOf(pair: Pair, side: (typeof sides)[number]): string {
  return side === "mentor" ? pair.mentorId : pair.menteeId;
}

function inOrder(pairs: readonly Pair[]): Pair[] {
  return [...pairs].sort((one, other) => byText(one.startedOn, other.startedOn) || byText(one.id, other.id));
}

/** Each pair that begins while another one of the same list goes on, with the latest of those. */
function* overlapping(pairs: readonly Pair[]): Iterable<[Pair, Pair]> {
  let longest: Pair | null = null;
  for (const pair of inOrder(pairs)) {
    if (longest !== null && pairEnd(longest) >= pair.startedOn) yield [pair, longest];
    if (longest === null || pairEnd(pair) > pairEnd(longest)) longest = pair;
  }
}

/** Both days of birth, or both starts of career where a birthday is not known (F085). */
function comparedAges(view: View, pair: Pair): [mentor: string, mentee: string] | null {
  const mentor = view.people.person(pair.mentorId);
  const mentee = view.people.person(pair.menteeId);
  if (mentor?.bornOn != null && mentee?.bornOn != null) return [mentor.bornOn, mentee.bornOn];
  if (mentor?.careerStartedOn == null || mentee?.careerStartedOn == null) return null;
  return [mentor.careerStartedOn, mentee.careerStartedOn];
}

function isOnLeave({ leaveFrom, leaveUntil }: RowOf<"employments">, day: string): boolean {
  return leaveFrom !== null && leaveFrom <= day && (leaveUntil === null || leaveUntil >= day);
}

function isExtended(view: View, pair: Pair): boolean {
  return view.eventsOf(pair.id).some((event) => event.kind === "extended");
}

export const pairRules = {
  selfPair: rule("error", function* (view) {
    for (const pair of view.register.pairs)
      if (pair.mentorId === pair.menteeId)
        yield at("pairs", pair, "mentorId", words.selfPair.say(pair.id, view.name(pair.menteeId)));
  }),
  menteeTwoMentors: rule("error", function* (view) {
    for (const menteeId of new Set(view.register.pairs.map((row) => row.menteeId)))
      for (const [pair, other] of overlapping(view.pairsOfMentee(menteeId).filter(isOccupying)))
        if (pair.mentorId !== other.mentorId)
          yield at("pairs", pair, "menteeId", words.menteeTwoMentors.say(view.name(menteeId), pair.id, other.id));
  }),
  pairTwice: rule("error", function* (view) {
    const together = new Map<string, Pair[]>();
    for (const pair of view.register.pairs) {
      if (pair.status === "rejected") continue;
      const key = `${pair.mentorId} ${pair.menteeId}`;
      const known = together.get(key);
      if (known === undefined) together.set(key, [pair]);
      else known.push(pair);
    }
    for (const group of together.values())
      for (const [pair, other] of overlapping(group))
        yield at("pairs", pair, "id", words.pairTwice.say(pair.id, other.id));
  }),
  /** Each the other's mentor in the same months: no document forbids it, and it is more often a slip than a plan. */
  pairMutual: rule("info", function* (view) {
    const usual = view.register.pairs.filter((pair) => pair.kind === "traditional" && !outOfUse.has(pair.status));
    const together = groupBy(usual, (pair) => `${pair.mentorId} ${pair.menteeId}`);
    for (const pair of usual) {
      if (pair.mentorId === pair.menteeId) continue;
      const reversed = together.get(`${pair.menteeId} ${pair.mentorId}`) ?? [];
      const other = reversed.find(
        (one) => one.startedOn <= pair.startedOn && one.id !== pair.id && pairEnd(one) >= pair.startedOn,
      );
      if (other === undefined || (other.startedOn === pair.startedOn && other.id > pair.id)) continue;
      yield at("pairs", pair, "kind", words.pairMutual.say(pair.id, other.id));
    }
  }),
  pairOutsideWork: rule("error", function* (view) {
    for (const pair of view.register.pairs) {
      if (pair.status === "rejected") continue;
      for (const side of sides) {
        const id = personOf(pair, side);
        if (view.people.employmentsOf(id).length > 0 && !view.people.employedOn(id, pair.startedOn))
          yield at(
            "pairs",
            pair,
            "startedOn",
            words.pairOutsideWork.say(pair.id, view.name(id), showDay(pair.startedOn)),
          );
      }
    }
  }),
  pairAfterDismissal: rule("error", function* (view) {
    for (const pair of view.register.pairs) {
      if (!atWork.includes(pair.status) || pair.startedOn > view.today) continue;
      for (const side of sides) {
        const id = personOf(pair, side);
        const worked = view.people.employedOn(id, pair.startedOn);
        if (worked && !view.people.employedOn(id, view.today))
          yield at("pairs", pair, `${side}Id`, words.pairAfterDismissal.say(pair.id, view.name(id), side));
      }
    }
  }),
  /** F110: a long leave is no end, but nobody works during it. */
  pairOnLeave: rule("warning", function* (view) {
    for (const pair of view.register.pairs) {
      if (pair.status !== "running" || pair.startedOn > view.today) continue;
      for (const side of sides) {
        const id = personOf(pair, side);
        const work = view.people.workOn(id, view.today);
        if (work.length > 0 && work.every((row) => isOnLeave(row, view.today)))
          yield at("pairs", pair, "status", words.pairOnLeave.say(pair.id, view.name(id), side));
      }
    }
  }),
  pairApart: rule("error", function* (view) {
    for (const pair of view.register.pairs)
      if (isOccupying(pair) && view.apart.has(apartKey(pair.mentorId, pair.menteeId)))
        yield at("pairs", pair, "mentorId", words.pairApart.say(pair.id));
  }),
  pairWithoutBank: rule("warning", function* (view) {
    for (const pair of view.register.pairs) {
      if (!isOccupying(pair)) continue;
      const day = pair.startedOn > view.today ? pair.startedOn : view.today;
      for (const side of sides) {
        const id = personOf(pair, side);
        const rows = side === "mentor" ? view.mentorRows(id) : view.menteeRows(id);
        if (!rows.some((row) => isInBank(row, day)))
          yield at("pairs", pair, `${side}Id`, words.pairWithoutBank.say(pair.id, view.name(id), side));
      }
    }
  }),
  pairOrganisationMissing: rule("warning", function* (view) {
    for (const pair of view.register.pairs)
      for (const side of sides) {
        const column = `${side}OrganisationId` as const;
        if (pair[column] !== null || pair.status === "rejected") continue;
        const home = view.people.homeOn(personOf(pair, side), pair.startedOn)?.organisationId ?? null;
        yield at(
          "pairs",
          pair,
          column,
          words.pairOrganisationMissing.say(pair.id, side),
          home === null ? null : { [column]: home },
        );
      }
  }),
  groupOfOne: rule("warning", function* (view) {
    for (const pair of view.register.pairs) {
      const least = kindRules[pair.kind].smallest;
      if (least < 2 || !isOccupying(pair)) continue;
      const period = { from: pair.startedOn, to: pairEnd(pair) };
      const group = view
        .pairsOfMentor(pair.mentorId)
        .filter((other) => other.kind === pair.kind && isOccupyingIn(other, period));
      if (new Set(group.map((other) => other.menteeId)).size < least)
        yield at("pairs", pair, "kind", words.groupOfOne.say(pair.id, view.name(pair.mentorId)));
    }
  }),
  mentorNotYounger: rule("info", function* (view) {
    for (const pair of view.register.pairs) {
      if (!kindRules[pair.kind].mentorYounger || pair.status === "rejected") continue;
      const ages = comparedAges(view, pair);
      if (ages !== null && ages[0] <= ages[1]) yield at("pairs", pair, "kind", words.mentorNotYounger.say(pair.id));
    }
  }),
  traditionalShort: rule("info", function* (view) {
    for (const pair of view.register.pairs)
      if (
        pair.kind === "traditional" &&
        isOccupying(pair) &&
        pair.replacesId === null &&
        pair.dueOn < addDays(addMonths(pair.startedOn, 12), -1)
      )
        yield at("pairs", pair, "dueOn", words.traditionalShort.say(pair.id, showDay(pair.dueOn)));
  }),
  pairTooShort: rule("warning", function* (view) {
    for (const pair of view.register.pairs)
      if (
        pair.status !== "rejected" &&
        pair.replacesId === null &&
        pair.dueOn >= pair.startedOn &&
        !isLongEnough(pair.kind, pair.startedOn, pair.dueOn, view.settings)
      )
        yield at("pairs", pair, "dueOn", words.pairTooShort.say(pair.id, ...lengthOf(view, pair)));
  }),
  /** C03: an extension may make the whole longer than a year. */
  pairTooLong: rule("warning", function* (view) {
    for (const pair of view.register.pairs)
      if (
        pair.status !== "rejected" &&
        isTooLong(pair.kind, pair.startedOn, pair.dueOn, view.settings) &&
        !isExtended(view, pair)
      )
        yield at("pairs", pair, "dueOn", words.pairTooLong.say(pair.id, ...lengthOf(view, pair)));
  }),
  orderMissing: rule("error", function* (view) {
    for (const pair of view.register.pairs)
      if (counted.has(pair.status) && (pair.orderNumber === null || pair.orderOn === null))
        yield at(
          "pairs",
          pair,
          pair.orderNumber === null ? "orderNumber" : "orderOn",
          words.orderMissing.say(pair.id, pair.orderNumber === null),
        );
  }),
  orderBackdated: rule("warning", function* (view) {
    for (const pair of view.register.pairs)
      if (pair.orderOn !== null && pair.orderOn > pair.startedOn && pair.orderOn <= pairEnd(pair))
        yield at(
          "pairs",
          pair,
          "orderOn",
          words.orderBackdated.say(pair.id, showDay(pair.orderOn), showDay(pair.startedOn)),
        );
  }),
  orderAfterEnd: rule("error", function* (view) {
    for (const pair of view.register.pairs)
      if (pair.orderOn !== null && pair.orderOn > pair.startedOn && pair.orderOn > pairEnd(pair))
        yield at(
          "pairs",
          pair,
          "orderOn",
          words.orderAfterEnd.say(pair.id, showDay(pair.orderOn), showDay(pairEnd(pair))),
        );
  }),
  proposalStale: rule("info", function* (view) {
    for (const pair of view.register.pairs)
      if (beforeOrder.includes(pair.status) && pair.startedOn < view.today)
        yield at("pairs", pair, "status", words.proposalStale.say(pair.id, showDay(pair.startedOn)));
  }),
  contractMissing: rule("warning", function* (view) {
    for (const pair of view.register.pairs) {
      const half = (pair.contractNumber === null) !== (pair.contractOn === null);
      const paid =
        pair.contractNumber === null &&
        counted.has(pair.status) &&
        (view.settings.payment ||
          view
            .awardsOf(pair.mentorId)
            .some(
              (row) => row.kind === "payment" && row.awardedOn >= pair.startedOn && row.awardedOn <= pairEnd(pair),
            ));
      if (half || paid)
        yield at(
          "pairs",
          pair,
          pair.contractNumber === null ? "contractNumber" : "contractOn",
          words.contractMissing.say(pair.id, view.name(pair.mentorId), paid),
        );
    }
  }),
  /** The pair of somebody from a training record counts as real. */
  testCounted: rule("warning", function* (view) {
    for (const pair of view.register.pairs) {
      const person = sides.map((side) => view.people.person(personOf(pair, side))).find((one) => one?.test === true);
      if (person !== undefined && !pair.test)
        yield at("pairs", pair, "test", words.testCounted.say(pair.id, view.name(person.id)), { test: true });
    }
  }),
};

function lengthOf(view: View, pair: Pair): [days: string, kind: string, allowed: string] {
  return [
    `${showDay(pair.startedOn)}–${showDay(pair.dueOn)}`,
    mentoringKinds.label(pair.kind),
    pairWords.programmeLength[programmeLength(pair.kind, view.settings)],
  ];
}
