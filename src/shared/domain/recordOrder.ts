import { domainTexts } from "../domainTexts.ru.ts";
import type { InputOf } from "../protocol.ts";
import { type Pair, pairs } from "../register/pairs.ts";
import { readSettings } from "../settingsCatalogue.ts";
import { pairStatuses } from "../vocabulary.ts";
import type { PairOutcome } from "./answers.ts";
import { showDay } from "./day.ts";
import { type Bank, bankOf, menteeRefusal, mentorRefusal, type Proposal } from "./matching/hardRules.ts";
import { isOccupying } from "./occupancy.ts";
import { missingConsents, pairConsent } from "./pairConsents.ts";
import { type Refusal, refuse } from "./refusal.ts";
import type { Context, Decision, Register } from "./register.ts";

const awaiting = new Set<Pair["status"]>(["draft", "proposed", "awaitingConsent", "underReview"]);

/** Approves the pair by an order of the head (S2 9.2; S1 4.1.1); the hard rules are asked again, for much may have changed. */
export function recordOrder(
  register: Register,
  input: InputOf<"recordOrder">,
  context: Context,
): Decision<PairOutcome> {
  const { orderNumber, orderOn } = input;
  const pair = register.pairs.find((row) => row.id === input.pairId);
  if (pair === undefined) return refuse("notFound", { what: "pair", id: input.pairId });
  const unordered = isOccupying(pair) && pair.orderNumber === null;
  if (!awaiting.has(pair.status) && !unordered) {
    return refuse("wrongStatus", {
      pair: pair.id,
      status: pairStatuses.label(pair.status),
      wanted: domainTexts.beforeOrder,
    });
  }
  if (orderOn > context.today)
    return refuse("dayInFuture", { field: pairs.columns.orderOn.header, day: showDay(orderOn) });
  const bank = bankOf(register, readSettings(register.settings), context.today);
  const refusal = consentsRefusal(bank, pair, register.consents) ?? rulesRefusal(bank, pair);
  if (refusal !== null) return refusal;
  const status = awaiting.has(pair.status) ? "approved" : pair.status;
  return {
    changes: [{ table: "pairs", put: { id: pair.id, orderNumber, orderOn, status } }],
    answer: {
      pairId: pair.id,
      status,
      statusLabel: pairStatuses.label(status),
      notes: notesOn(pair, orderOn, register.consents, context.today),
    },
  };
}

function consentsRefusal(
  { people, settings, today }: Bank,
  pair: Pair,
  consents: Register["consents"],
): Refusal | null {
  const missing = missingConsents(pair, consents, settings, today);
  if (missing.length === 0) return null;
  const whose = missing.map((side) =>
    domainTexts.whose(side, people.name(side === "mentor" ? pair.mentorId : pair.menteeId)),
  );
  return refuse("consentsMissing", { pair: pair.id, whose: domainTexts.and(whose) });
}

function rulesRefusal(bank: Bank, pair: Pair): Refusal | null {
  const proposal: Proposal = { pairId: pair.id, kind: pair.kind, from: pair.startedOn, to: pair.dueOn };
  return menteeRefusal(bank, pair.menteeId, proposal) ?? mentorRefusal(bank, pair.mentorId, pair.menteeId, proposal);
}

/** F182: an order after the pair's first day is lawful only backdated, so that the curator must know of it. */
function notesOn(pair: Pair, orderOn: string, consents: Register["consents"], today: string): string[] {
  const notes: string[] = [];
  if (orderOn > pair.startedOn) notes.push(domainTexts.backdated(showDay(orderOn), showDay(pair.startedOn)));
  for (const whose of ["mentor", "mentee"] as const) {
    const consent = pairConsent(pair, whose, consents, today);
    if (consent.state === "given" && consent.on > orderOn)
      notes.push(domainTexts.consentAfterOrder(whose, showDay(consent.on)));
  }
  return notes;
}
