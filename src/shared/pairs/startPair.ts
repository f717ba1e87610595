/** A pair begins its work. */
import * as z from "zod/mini";
import { pairConsentGate } from "../facts/consentGate.ts";
import { pairEnd } from "../facts/occupancy.ts";
import { pairWords } from "../facts/pairWords.ru.ts";
import { isRefusal, refuse } from "../facts/refusal.ts";
import type { Decision } from "../facts/register.ts";
import { statusAfter } from "../facts/transitions.ts";
import { showDay } from "../language/day.ts";
import { pairEvents } from "../register/pairEvents.ts";
import { fieldOf, id, maybeFieldOf } from "../request/fields.ts";
import { change } from "../request/request.ts";
import { eventMaker } from "./events.ts";
import { groupNotes } from "./groups.ts";
import { dayRefusal, lifePair, notBegunRefusal } from "./lifePair.ts";
import { outcome } from "./outcome.ts";
import type { PairOutcome } from "./pairOutcome.ts";

/** An approved pair begins its work, on its first day or later. */
export const startPair = change({
  title: "Пара начала работу",
  input: z.object({ pairId: id, on: fieldOf(pairEvents.columns.on), note: maybeFieldOf(pairEvents.columns.note) }),
  access: { who: "own", of: "pair" },
  sample: { pairId: "П-001", on: "2025-09-15" },
  reads: ["people", "consents", "settings"],
  writes: ["pairs", "pairEvents"],
  decide(register, input, context): Decision<PairOutcome> {
    const pair = lifePair(register, input.pairId, "startPair");
    if (isRefusal(pair)) return pair;
    const { today } = context;
    const days = { from: pair.startedOn, to: pairEnd(pair), today };
    const refusal = notBegunRefusal(pair, today) ?? dayRefusal(pair, pairEvents.columns.on.header, input.on, days);
    if (refusal !== null) return refusal;
    if (pair.orderNumber === null || pair.orderOn === null) return refuse("orderMissing", { pair: pair.id });
    const consents = pairConsentGate(register, pair, today);
    if (consents !== null) return consents;

    const status = statusAfter(pair.status, "startPair");
    const event = eventMaker(register);
    const notes = groupNotes(register.pairs, pair);
    // F182: an order after the first day is flagged, not refused.
    if (pair.orderOn > pair.startedOn) notes.push(pairWords.backdated(showDay(pair.orderOn), showDay(pair.startedOn)));
    return {
      changes: [
        { table: "pairs", put: { id: pair.id, status } },
        event({ pairId: pair.id, kind: "started", on: input.on, note: input.note ?? null }),
      ],
      answer: outcome({ ...pair, status }, today, notes),
    };
  },
});
