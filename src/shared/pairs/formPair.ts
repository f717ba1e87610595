/** A mentor and a mentee are proposed to each other. */

import * as z from "zod/mini";
import { bankRow } from "../facts/bank.ts";
import { found } from "../facts/found.ts";
import { isRefusal, type Refusal, refuse } from "../facts/refusal.ts";
import type { Change, Decision, Rows } from "../facts/register.ts";
import { later } from "../language/day.ts";
import { bankOf, menteeRefusal, mentorRefusal, type Proposal } from "../matching/hardRules.ts";
import { pairs } from "../register/pairs.ts";
import { readSettings } from "../register/settingsCatalogue.ts";
import { fieldOf, id, maybeFieldOf } from "../request/fields.ts";
import { change, type InputOf } from "../request/request.ts";
import { newPair, newPairNotes } from "./newPair.ts";
import { outcome } from "./outcome.ts";
import type { PairOutcome } from "./pairOutcome.ts";
import { lengthRefusal } from "./rules.ts";

/** Proposes a pair; consents and the order come after it. */
export const formPair = change({
  title: "Пара предложена",
  input: z.object({
    mentorId: id,
    menteeId: id,
    form: fieldOf(pairs.columns.form),
    kind: fieldOf(pairs.columns.kind),
    startedOn: fieldOf(pairs.columns.startedOn),
    dueOn: fieldOf(pairs.columns.dueOn),
    reasons: maybeFieldOf(pairs.columns.reasons),
  }),
  access: { who: "own", of: "mentee" },
  sample: {
    mentorId: "С-002",
    menteeId: "С-001",
    form: "teacherTeacher",
    kind: "traditional",
    startedOn: "2025-09-15",
    dueOn: "2026-05-31",
  },
  reads: ["organisations", "people", "employments", "mentors", "consents", "apart", "settings"],
  writes: ["pairs", "mentees"],
  decide(register, input, context): Decision<PairOutcome> {
    const { mentorId, menteeId, kind, startedOn, dueOn } = input;
    const bank = bankOf(register, readSettings(register.settings), context.today);
    const proposal: Proposal = { pairId: null, kind, from: startedOn, to: dueOn };
    const refusal =
      peopleRefusal(register, input) ??
      lengthRefusal(kind, startedOn, dueOn, bank.settings) ??
      menteeRefusal(bank, menteeId, proposal) ??
      mentorRefusal(bank, mentorId, menteeId, proposal);
    if (refusal !== null) return refusal;
    const put = newPair(register, bank, { ...input, status: "proposed", reasons: input.reasons ?? null }, context);
    return {
      changes: [{ table: "pairs", put }, ...matchedAgain(register, menteeId, later(context.today, startedOn))],
      answer: outcome({ ...put, finishedOn: null }, context.today, newPairNotes(register, bank, put)),
    };
  },
});

function peopleRefusal(register: Rows<"people">, { mentorId, menteeId }: InputOf<typeof formPair>): Refusal | null {
  if (mentorId === menteeId) return refuse("selfPair", {});
  return [mentorId, menteeId].map((id) => found(register, "people", id)).find(isRefusal) ?? null;
}

/** A mentee for whom nobody could be found has been found somebody. */
function matchedAgain(register: Rows<"mentees">, menteeId: string, day: string): Change[] {
  const mentee = bankRow(register.mentees, menteeId, day);
  if (mentee === undefined || mentee.unmatchedOn === null) return [];
  return [{ table: "mentees", put: { id: mentee.id, unmatchedOn: null, unmatchedReason: null } }];
}
