/** The order approves a pair. */

import * as z from "zod/mini";
import { pairConsentGate } from "../facts/consentGate.ts";
import { pairWords } from "../facts/pairWords.ru.ts";
import { isRefusal, refuse } from "../facts/refusal.ts";
import type { Decision, Register, Rows } from "../facts/register.ts";
import { statusAfter, transitionsOf } from "../facts/transitions.ts";
import { showDay } from "../language/day.ts";
import { bankOf } from "../matching/hardRules.ts";
import { type Pair, pairs } from "../register/pairs.ts";
import { readSettings } from "../register/settingsCatalogue.ts";
import { fieldOf, id } from "../request/fields.ts";
import { change, type InputOf } from "../request/request.ts";
import { groupNotes } from "./groups.ts";
import { lifePair } from "./lifePair.ts";
import { orderDoubts } from "./orderDoubts.ts";
import { outcome } from "./outcome.ts";
import type { PairOutcome } from "./pairOutcome.ts";
import { pairTexts } from "./pairTexts.ru.ts";
import { rulesRefusal } from "./rules.ts";

/**
 * Approves the pair by an order of the head (S2 9.2; S1 4.1.1); the hard rules are asked again, for much may have changed.
 * An order that is there already is corrected.
 */
export const recordOrder = change({
  title: "Пара утверждена приказом",
  input: z.object({
    pairId: id,
    orderNumber: fieldOf(pairs.columns.orderNumber),
    orderOn: fieldOf(pairs.columns.orderOn),
  }),
  access: { who: "own", of: "pair" },
  sample: { pairId: "П-001", orderNumber: "214-о", orderOn: "2025-09-12" },
  reads: ["organisations", "people", "employments", "mentors", "mentees", "consents", "apart", "settings"],
  writes: ["pairs"],
  decide(register, input, context): Decision<PairOutcome> {
    const { orderNumber, orderOn } = input;
    const pair = lifePair(register, input.pairId, "recordOrder");
    if (isRefusal(pair)) return pair;
    if (orderOn > context.today)
      return refuse("dayInFuture", { field: pairs.columns.orderOn.header, day: showDay(orderOn) });
    if (pair.orderNumber !== null && pair.orderOn !== null && isOrdered(pair.status))
      return corrected(register, pair, input, context.today);
    const bank = bankOf(register, readSettings(register.settings), context.today);
    const refusal = pairConsentGate(register, pair, context.today) ?? rulesRefusal(bank, pair);
    if (refusal !== null) return refusal;
    const status = statusAfter(pair.status, "recordOrder");
    return {
      changes: [{ table: "pairs", put: { id: pair.id, orderNumber, orderOn, status } }],
      answer: outcome({ ...pair, status }, context.today, [
        ...orderNotes(pair, orderOn, register.consents, context.today),
        ...groupNotes(register.pairs, pair),
      ]),
    };
  },
});

/** An order is entered once into a pair that has one: whatever comes after corrects it. */
function isOrdered(status: Pair["status"]): boolean {
  return transitionsOf(status, "recordOrder").some((way) => way.needs.includes("noOrder"));
}

/** The pair has been judged when the order was entered: another number or day makes no other pair of it. */
function corrected(
  { consents }: Rows<"consents">,
  pair: Pair,
  { orderNumber, orderOn }: Pick<InputOf<typeof recordOrder>, "orderNumber" | "orderOn">,
  today: string,
): Decision<PairOutcome> {
  if (pair.orderNumber === orderNumber && pair.orderOn === orderOn) return refuse("nothingToChange", { pair: pair.id });
  const was = pairWords.order(pair.orderNumber ?? "", pair.orderOn === null ? "" : showDay(pair.orderOn));
  return {
    changes: [{ table: "pairs", put: { id: pair.id, orderNumber, orderOn } }],
    answer: outcome(pair, today, [pairTexts.orderCorrected(was), ...orderNotes(pair, orderOn, consents, today)]),
  };
}

/** F182: an order after the pair's first day is lawful only backdated, so that the curator must know of it. */
function orderNotes(pair: Pair, orderOn: string, consents: Register["consents"], today: string): string[] {
  const notes: string[] = [];
  if (orderOn > pair.startedOn) notes.push(pairWords.backdated(showDay(orderOn), showDay(pair.startedOn)));
  return [...notes, ...orderDoubts(pair, orderOn, consents, today)];
}
