/** A draft is put before the two people. */
import * as z from "zod/mini";
import { chainStart } from "../facts/chain.ts";
import { isRefusal } from "../facts/refusal.ts";
import type { Decision } from "../facts/register.ts";
import { statusAfter } from "../facts/transitions.ts";
import { bankOf } from "../matching/hardRules.ts";
import { readSettings } from "../register/settingsCatalogue.ts";
import { id } from "../request/fields.ts";
import { change } from "../request/request.ts";
import { lifePair } from "./lifePair.ts";
import { newPairNotes } from "./newPair.ts";
import { outcome } from "./outcome.ts";
import type { PairOutcome } from "./pairOutcome.ts";
import { lengthRefusal, rulesRefusal } from "./rules.ts";

/** A draft, typed by hand or read from a file, is judged as a new pair is and becomes a proposal. */
export const proposePair = change({
  title: "Черновик пары предложен",
  input: z.object({ pairId: id }),
  access: { who: "own", of: "pair" },
  sample: { pairId: "П-001" },
  reads: ["organisations", "people", "employments", "mentors", "mentees", "consents", "apart", "settings"],
  writes: ["pairs"],
  decide(register, input, context): Decision<PairOutcome> {
    const pair = lifePair(register, input.pairId, "proposePair");
    if (isRefusal(pair)) return pair;
    const bank = bankOf(register, readSettings(register.settings), context.today);
    const refusal =
      lengthRefusal(pair.kind, chainStart(register.pairs, pair), pair.dueOn, bank.settings) ?? rulesRefusal(bank, pair);
    if (refusal !== null) return refusal;
    const status = statusAfter(pair.status, "proposePair");
    return {
      changes: [{ table: "pairs", put: { id: pair.id, status } }],
      answer: outcome({ ...pair, status }, context.today, newPairNotes(register, bank, pair)),
    };
  },
});
