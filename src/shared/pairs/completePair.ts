/** A pair ends in full (F105). */
import * as z from "zod/mini";
import { chainStart } from "../facts/chain.ts";
import { pairWords } from "../facts/pairWords.ru.ts";
import { isLongEnough, programmeLength } from "../facts/programmeLength.ts";
import { isRefusal, refuse } from "../facts/refusal.ts";
import type { Decision, Rows } from "../facts/register.ts";
import { statusAfter } from "../facts/transitions.ts";
import { showDay } from "../language/day.ts";
import { pairEvents } from "../register/pairEvents.ts";
import { type Pair, pairs } from "../register/pairs.ts";
import { readSettings } from "../register/settingsCatalogue.ts";
import { mentoringKinds } from "../register/vocabulary.ts";
import { fieldOf, id, maybeFieldOf } from "../request/fields.ts";
import { change, type InputOf } from "../request/request.ts";
import { closedPair, isOpenLine } from "./closing.ts";
import { eventMaker } from "./events.ts";
import { finishedFacts } from "./finished.ts";
import { dayRefusal, lifePair } from "./lifePair.ts";
import { outcome } from "./outcome.ts";
import { lifeTexts } from "./pairLifeTexts.ru.ts";
import type { PairOutcome } from "./pairOutcome.ts";

/** In full (S2 10.1): the whole plan is done, the programme is judged (S3 6.1), the difficulties are overcome (S4 1.5). */
export const completePair = change({
  title: "Пара завершена в полном объёме",
  input: z.object({
    pairId: id,
    finishedOn: fieldOf(pairs.columns.finishedOn),
    evaluation: maybeFieldOf(pairEvents.columns.note),
    diagnosedOn: maybeFieldOf(pairEvents.columns.diagnosedOn),
    overcome: z.optional(z.boolean()),
    document: maybeFieldOf(pairEvents.columns.document),
  }),
  access: { who: "own", of: "pair" },
  sample: {
    pairId: "П-001",
    finishedOn: "2026-05-29",
    evaluation: "Цели программы достигнуты",
    diagnosedOn: "2026-05-20",
    overcome: true,
  },
  reads: ["deficits", "programmes", "planLines", "settings"],
  writes: ["pairs", "pairEvents"],
  decide(register, input, context): Decision<PairOutcome> {
    const pair = lifePair(register, input.pairId, "completePair");
    if (isRefusal(pair)) return pair;
    const { finishedOn } = input;
    const { today } = context;
    // What is not said is taken from the programme and the diagnostics, where they are kept.
    const known = finishedFacts(register, pair, finishedOn);
    const diagnosedOn = input.diagnosedOn ?? known.diagnosedOn;
    const said = {
      evaluation: input.evaluation ?? known.evaluation,
      diagnosedOn,
      overcome: input.overcome ?? known.overcome,
    };
    const lacking = [...lackingOf(register, pair, said), ...known.lacking];
    const refusal =
      dayRefusal(pair, pairs.columns.finishedOn.header, finishedOn, { from: pair.startedOn, today }) ??
      (diagnosedOn === undefined
        ? null
        : dayRefusal(pair, pairEvents.columns.diagnosedOn.header, diagnosedOn, {
            from: pair.startedOn,
            to: finishedOn,
            today,
          })) ??
      (lacking.length === 0 ? null : refuse("completionLacks", { pair: pair.id, lacking }));
    if (refusal !== null) return refusal;
    const status = statusAfter(pair.status, "completePair");
    const event = eventMaker(register);
    return {
      changes: [
        ...closedPair(register, pair, { status, finishedOn, closingGround: "planFulfilled" }),
        event({
          pairId: pair.id,
          kind: "completed",
          on: finishedOn,
          diagnosedOn: diagnosedOn ?? null,
          document: input.document ?? null,
          note: input.evaluation ?? null,
        }),
      ],
      answer: outcome({ ...pair, status }, today, notesOn(register, pair, finishedOn)),
    };
  },
});

type Said = { [Name in "evaluation" | "diagnosedOn" | "overcome"]: InputOf<typeof completePair>[Name] };

function lackingOf(register: Rows<"settings" | "planLines">, pair: Pair, input: Said): string[] {
  const plan = register.planLines.filter((row) => row.pairId === pair.id);
  const open = plan.filter(isOpenLine).length;
  const unreasoned = plan.filter(
    (row) => row.status === "cancelled" && row.note === null && row.reflection === null,
  ).length;
  const lacking: string[] = [];
  // One meeting needs no plan (S1 2.3, скоростное).
  if (plan.length === 0 && programmeLength(pair.kind, readSettings(register.settings)) !== "oneDay")
    lacking.push(lifeTexts.noPlan);
  if (open > 0) lacking.push(lifeTexts.openLines(open));
  if (unreasoned > 0) lacking.push(lifeTexts.unreasonedLines(unreasoned));
  if (input.evaluation === undefined) lacking.push(lifeTexts.noEvaluation);
  if (input.diagnosedOn === undefined) lacking.push(lifeTexts.noDiagnostics);
  else if (input.overcome !== true) lacking.push(lifeTexts.notOvercome);
  return lacking;
}

function notesOn(register: Rows<"pairs" | "settings">, pair: Pair, finishedOn: string): string[] {
  const notes: string[] = [];
  if (finishedOn > pair.dueOn) notes.push(lifeTexts.finishedLate(showDay(pair.dueOn)));
  const settings = readSettings(register.settings);
  if (!isLongEnough(pair.kind, chainStart(register.pairs, pair), finishedOn, settings)) {
    const months = pairWords.programmeLength[programmeLength(pair.kind, settings)];
    notes.push(lifeTexts.finishedEarlyFor(mentoringKinds.label(pair.kind), months));
  }
  return notes;
}
