/** Who is missing from an indicator's numerator, and the cheapest step that would bring them in. */

import { isInBank } from "../facts/bank.ts";
import { endOfPair, isCountedPair, menteeOrganisation, mentorOrganisation } from "../facts/countedPairs.ts";
import type { Rows } from "../facts/register.ts";
import { showDay } from "../language/day.ts";
import type { Pair } from "../register/pairs.ts";
import type { IndicatorInput } from "./indicatorInput.ts";
import type { NextStep } from "./indicatorWords.ru.ts";

export interface Lacking {
  id: string;
  next: NextStep;
}

const order: readonly NextStep["step"][] = [
  "wait",
  "order",
  "consents",
  "measure",
  "acts",
  "choosePartner",
  "chooseMentee",
  "enter",
  "enterMentors",
];

export function cheapestFirst(one: Lacking, other: Lacking): number {
  return order.indexOf(one.next.step) - order.indexOf(other.next.step);
}

/** Indicator 1: the missing people. */
export function lackingPeople(
  input: IndicatorInput,
  register: Rows<"mentees">,
  missing: readonly string[],
  today: string,
): Lacking[] {
  const steps = pairSteps(input.register.pairs, today, (pair) => pair.menteeId);
  const inBase = new Set(register.mentees.filter((row) => isInBank(row, today)).map((row) => row.personId));
  return missing.map((id) => ({ id, next: steps.get(id) ?? { step: inBase.has(id) ? "choosePartner" : "enter" } }));
}

/** Indicator 2: the missing organisations. */
export function lackingOrganisations(
  input: IndicatorInput,
  register: Rows<"mentors">,
  missing: readonly string[],
  today: string,
): Lacking[] {
  const steps = pairSteps(input.register.pairs, today, (pair) => mentorOrganisation(pair, input.staff));
  const mentors = new Map<string, number>();
  for (const row of register.mentors) {
    if (!isInBank(row, today)) continue;
    const home = input.staff.people.homeOn(row.personId, today)?.organisationId;
    if (home !== undefined) mentors.set(home, (mentors.get(home) ?? 0) + 1);
  }
  return missing.map((id) => {
    const count = mentors.get(id) ?? 0;
    const otherwise: NextStep = count > 0 ? { step: "chooseMentee", mentors: count } : { step: "enterMentors" };
    return { id, next: steps.get(id) ?? otherwise };
  });
}

/** Indicator 9: organisations that have their orders and no mentee. */
export function lackingMenteePlaces(input: IndicatorInput, missing: readonly string[], today: string): Lacking[] {
  const steps = pairSteps(input.register.pairs, today, (pair) => menteeOrganisation(pair, input.staff));
  return missing.map((id) => ({ id, next: steps.get(id) ?? { step: "choosePartner" } }));
}

/** The cheapest step that a pair not counted yet offers, by whom it would bring in. */
function pairSteps(
  pairs: readonly Pair[],
  today: string,
  bringsIn: (pair: Pair) => string | null,
): Map<string, NextStep> {
  const steps = new Map<string, NextStep>();
  for (const pair of pairs) {
    const next = stepOf(pair, today);
    const id = next === null ? null : bringsIn(pair);
    if (next === null || id === null) continue;
    const known = steps.get(id);
    if (known === undefined || cheapestFirst({ id, next }, { id, next: known }) < 0) steps.set(id, next);
  }
  return steps;
}

function stepOf(pair: Pair, today: string): NextStep | null {
  if (pair.test || pair.mentorId === pair.menteeId || pair.status === "rejected" || endOfPair(pair) < today)
    return null;
  if (isCountedPair(pair))
    return pair.startedOn > today ? { step: "wait", pairId: pair.id, on: showDay(pair.startedOn) } : null;
  const needsConsents = pair.status === "draft" || pair.status === "proposed" || pair.status === "awaitingConsent";
  return { step: needsConsents ? "consents" : "order", pairId: pair.id };
}
