/** Pairs as lines of a list: who, since when, how far, and what is to be done next. */

import { isOccupying, pairEnd } from "../facts/occupancy.ts";
import { missingConsents } from "../facts/pairConsents.ts";
import { isForgottenDraft, isLapsed, isOverdue, statusWords } from "../facts/pairTerm.ts";
import { pairWords } from "../facts/pairWords.ru.ts";
import { byText, groupBy, type PeopleIndex, peopleIndex } from "../facts/people.ts";
import type { PlanLineAnswer } from "../facts/planLineAnswer.ts";
import type { Actor, Context, Rows } from "../facts/register.ts";
import { showDay } from "../language/day.ts";
import type { Pair } from "../register/pairs.ts";
import type { PlanLine } from "../register/planLines.ts";
import { readSettings } from "../register/settingsCatalogue.ts";
import type { NextStep } from "./nextStep.ts";
import type { PairLine } from "./pairLine.ts";
import { pairTexts } from "./pairTexts.ru.ts";

export interface PairLines {
  people: PeopleIndex;
  planOf(pair: Pair): readonly PlanLine[];
  nextStep(pair: Pair): NextStep;
  line(pair: Pair): PairLine;
  isOwn(pair: Pair): boolean;
}

export function pairLines(
  register: Rows<"people" | "employments" | "organisations" | "settings" | "consents" | "planLines">,
  { actor, today }: Context,
): PairLines {
  const people = peopleIndex(register);
  const plans = groupBy(register.planLines, (row) => row.pairId);
  const consents = groupBy(register.consents, (row) => row.personId);
  const settings = readSettings(register.settings);
  const planOf = (pair: Pair) => [...(plans.get(pair.id) ?? [])].sort(byDay);
  const consentsOf = (pair: Pair) => [...(consents.get(pair.mentorId) ?? []), ...(consents.get(pair.menteeId) ?? [])];
  const nextStep = (pair: Pair): NextStep => {
    if ((!isOccupying(pair) && pair.status !== "draft") || isForgottenDraft(pair, today)) return { step: "ended" };
    if (isOverdue(pair, today)) return { step: "close", day: pairEnd(pair) };
    if (isLapsed(pair, today)) return { step: "lapsed", day: pairEnd(pair) };
    const missing = missingConsents(pair, consentsOf(pair), settings, today);
    if (missing.length > 0) return { step: "consent", whose: missing };
    if (isBeforeOrder(pair)) return { step: "order" };
    if (pair.status === "paused") return { step: "paused" };
    const next = stepInPlan(planOf(pair), today);
    const calm = next.step === "line" || next.step === "wait";
    return calm && pair.status === "approved" && pair.startedOn <= today ? { step: "start" } : next;
  };
  const isOwn = (pair: Pair) => isOwnPair(pair, actor);
  return { people, planOf, nextStep, isOwn, line };

  function line(pair: Pair): PairLine {
    const plan = (plans.get(pair.id) ?? []).filter((row) => row.status !== "cancelled");
    return {
      pairId: pair.id,
      mentor: people.name(pair.mentorId),
      mentee: people.name(pair.menteeId),
      organisation: people.organisationName(pair.menteeOrganisationId),
      status: pair.status,
      statusLabel: statusWords(pair, today),
      overdue: isOverdue(pair, today),
      startedOn: pair.startedOn,
      dueOn: pair.dueOn,
      order:
        pair.orderNumber === null
          ? ""
          : pairWords.order(pair.orderNumber, pair.orderOn === null ? "" : showDay(pair.orderOn)),
      planDone: plan.filter((row) => row.status === "done").length,
      planAll: plan.length,
      nextStep: pairTexts.nextStep(nextStep(pair)),
      own: isOwn(pair),
    };
  }
}

/** The department's are all; a curator's those whose mentee's or mentor's organisation is the curator's. */
function isOwnPair(pair: Pair, actor: Actor): boolean {
  if (actor.role === "department") return true;
  return [pair.menteeOrganisationId, pair.mentorOrganisationId].some(
    (id) => id !== null && actor.organisationIds.includes(id),
  );
}

const beforeOrder = new Set<Pair["status"]>(["draft", "proposed", "awaitingConsent", "underReview"]);

function isBeforeOrder(pair: Pair): boolean {
  return beforeOrder.has(pair.status) || pair.orderNumber === null;
}

function stepInPlan(plan: readonly PlanLine[], today: string): NextStep {
  if (plan.length === 0) return { step: "plan" };
  const open = plan.filter(isOpen);
  const overdue = open.filter((row) => row.dueOn < today).length;
  if (overdue > 0) return { step: "overdue", count: overdue };
  return open[0] === undefined ? { step: "wait" } : { step: "line", day: open[0].dueOn };
}

function isOpen(line: PlanLine): boolean {
  return line.status === "planned" || line.status === "moved";
}

/** Overdue from the day after its day. */
export function isLineOverdue(line: PlanLine, today: string): boolean {
  return isOpen(line) && line.dueOn < today;
}

export function planLineAnswer(line: PlanLine, today: string): PlanLineAnswer {
  return {
    lineId: line.id,
    number: line.number,
    activity: line.activity,
    dueOn: line.dueOn,
    status: line.status,
    doneOn: line.doneOn ?? "",
    overdue: isLineOverdue(line, today),
  };
}

function byDay(one: PlanLine, other: PlanLine): number {
  return byText(one.dueOn, other.dueOn) || one.number - other.number || byText(one.id, other.id);
}

/** Pairs that nobody has ended come first, then the latest. */
export function inListOrder(one: Pair, other: Pair): number {
  return (
    Number(isOccupying(other)) - Number(isOccupying(one)) ||
    byText(other.startedOn, one.startedOn) ||
    byText(other.id, one.id)
  );
}
