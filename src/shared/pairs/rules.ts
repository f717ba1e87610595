/** The hard rules of matching, asked again about a pair that is in the register already. */

import type { Period } from "../facts/occupancy.ts";
import { pairWords } from "../facts/pairWords.ru.ts";
import { isFittingLength, type LengthRules, programmeLength } from "../facts/programmeLength.ts";
import { type Refusal, refuse } from "../facts/refusal.ts";
import { showDay } from "../language/day.ts";
import { type Bank, menteeRefusal, mentorRefusal, type Proposal } from "../matching/hardRules.ts";
import type { Pair } from "../register/pairs.ts";
import { mentoringKinds } from "../register/vocabulary.ts";

/** For the pair's whole time, or for the given part of it. */
export function rulesRefusal(
  bank: Bank,
  pair: Pick<Pair, "id" | "mentorId" | "menteeId" | "kind" | "startedOn" | "dueOn">,
  period: Period = { from: pair.startedOn, to: pair.dueOn },
): Refusal | null {
  const proposal: Proposal = { pairId: pair.id, kind: pair.kind, ...period };
  return menteeRefusal(bank, pair.menteeId, proposal) ?? mentorRefusal(bank, pair.mentorId, pair.menteeId, proposal);
}

/** Last day before the first, or a time shorter or longer than the kind allows (C01). */
export function lengthRefusal(
  kind: Pair["kind"],
  startedOn: string,
  dueOn: string,
  settings: LengthRules,
): Refusal | null {
  if (startedOn > dueOn) return refuse("periodOrder", { from: showDay(startedOn), to: showDay(dueOn) });
  return isFittingLength(kind, startedOn, dueOn, settings) ? null : wrongLength(kind, settings);
}

export function wrongLength(kind: Pair["kind"], settings: LengthRules): Refusal {
  return refuse("programmeLength", {
    kind: mentoringKinds.label(kind),
    months: pairWords.programmeLength[programmeLength(kind, settings)],
  });
}
