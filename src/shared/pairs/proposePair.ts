import { chainStart } from "../facts/chain.ts";
import { isRefusal } from "../facts/refusal.ts";
import type { Context, Decision, Rows } from "../facts/register.ts";
import { statusAfter } from "../facts/transitions.ts";
import type { PairOutcome } from "../lists/answers.ts";
import type { InputOf } from "../lists/protocol.ts";
import { bankOf } from "../matching/hardRules.ts";
import { readSettings } from "../register/settingsCatalogue.ts";
import { lifePair } from "./lifePair.ts";
import { newPairNotes } from "./newPair.ts";
import { outcome } from "./outcome.ts";
import { lengthRefusal, rulesRefusal } from "./rules.ts";

/** A draft, typed by hand or read from a file, is judged as a new pair is and becomes a proposal. */
export function proposePair(
  register: Rows<
    "mentors" | "pairs" | "settings" | "organisations" | "people" | "employments" | "mentees" | "consents" | "apart"
  >,
  input: InputOf<"proposePair">,
  context: Context,
): Decision<PairOutcome> {
  const pair = lifePair(register, input.pairId, "proposePair");
  if (isRefusal(pair)) return pair;
  const bank = bankOf(register, readSettings(register.settings), context.today);
  const refusal =
    lengthRefusal(pair.kind, chainStart(register.pairs, pair), pair.dueOn, bank.settings) ?? rulesRefusal(bank, pair);
  if (refusal !== null) return refusal;
  const status = statusAfter(pair.status, "proposePair");
  return {
    changes: [{ table: "pairs", put: { id: pair.id, status } }],
    answer: outcome(pair.id, status, newPairNotes(register, bank, pair)),
  };
}
