/** The term of a pair grows by mutual consent. */

import * as z from "zod/mini";
import { chainStart } from "../facts/chain.ts";
import { isTooLong, programmeLength } from "../facts/programmeLength.ts";
import { isRefusal, refuse } from "../facts/refusal.ts";
import type { Decision, Rows } from "../facts/register.ts";
import { statusAfter } from "../facts/transitions.ts";
import { addDays, showDay } from "../language/day.ts";
import { bankOf } from "../matching/hardRules.ts";
import { pairEvents } from "../register/pairEvents.ts";
import { type Pair, pairs } from "../register/pairs.ts";
import { readSettings } from "../register/settingsCatalogue.ts";
import { fieldOf, id, maybeFieldOf } from "../request/fields.ts";
import { change, type InputOf } from "../request/request.ts";
import { agreementRefusal } from "./agreement.ts";
import { eventMaker } from "./events.ts";
import { agreement } from "./fields.ts";
import { lifePair } from "./lifePair.ts";
import { outcome } from "./outcome.ts";
import { lifeTexts } from "./pairLifeTexts.ru.ts";
import type { PairOutcome } from "./pairOutcome.ts";
import { rulesRefusal, wrongLength } from "./rules.ts";

/** A later last day by mutual consent (S2 10.2; S3 1.2.1); together it may be more than a year (C03). The old last day is kept. */
export const extendPair = change({
  title: "Срок пары продлён",
  input: z.object({
    pairId: id,
    dueOn: fieldOf(pairs.columns.dueOn),
    ...agreement,
    document: maybeFieldOf(pairEvents.columns.document),
    note: maybeFieldOf(pairEvents.columns.note),
  }),
  access: { who: "own", of: "pair" },
  sample: { pairId: "П-001", dueOn: "2026-12-30", mentorAgreedOn: "2026-05-20", menteeAgreedOn: "2026-05-21" },
  reads: ["organisations", "people", "employments", "mentors", "mentees", "consents", "apart", "settings"],
  writes: ["pairs", "pairEvents"],
  decide(register, input, context): Decision<PairOutcome> {
    const pair = lifePair(register, input.pairId, "extendPair");
    if (isRefusal(pair)) return pair;
    const { dueOn } = input;
    if (dueOn <= pair.dueOn)
      return refuse("extensionNotLater", { pair: pair.id, dueOn: showDay(pair.dueOn), asked: showDay(dueOn) });
    const settings = readSettings(register.settings);
    if (programmeLength(pair.kind, settings) === "oneDay") return wrongLength(pair.kind, settings);
    const bank = bankOf(register, settings, context.today);
    const refusal =
      agreementRefusal(pair, input, bank.people, context.today) ??
      rulesRefusal(bank, pair, { from: addDays(pair.dueOn, 1), to: dueOn });
    if (refusal !== null) return refusal;
    const status = statusAfter(pair.status, "extendPair");
    const event = eventMaker(register);
    return {
      changes: [
        { table: "pairs", put: { id: pair.id, dueOn, status } },
        event({
          pairId: pair.id,
          kind: "extended",
          on: context.today,
          until: dueOn,
          dueWas: pair.dueOn,
          mentorAgreedOn: input.mentorAgreedOn ?? null,
          menteeAgreedOn: input.menteeAgreedOn ?? null,
          document: input.document ?? null,
          note: input.note ?? null,
        }),
      ],
      answer: outcome({ ...pair, status, dueOn }, context.today, notesOn(register, pair, input)),
    };
  },
});

function notesOn(register: Rows<"pairs" | "settings">, pair: Pair, input: InputOf<typeof extendPair>): string[] {
  const first = chainStart(register.pairs, pair);
  const notes: string[] = [];
  if (isTooLong(pair.kind, first, input.dueOn, readSettings(register.settings)))
    notes.push(lifeTexts.longTotal(showDay(first), showDay(input.dueOn)));
  for (const [whose, on] of [
    ["mentor", input.mentorAgreedOn],
    ["mentee", input.menteeAgreedOn],
  ] as const) {
    if (on !== undefined && on > pair.dueOn) notes.push(lifeTexts.agreedLater(whose, showDay(on), showDay(pair.dueOn)));
  }
  return notes;
}
