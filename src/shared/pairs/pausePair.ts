/** A pause is not an end (F110): the pair keeps its place, its term and its plan. */

import * as z from "zod/mini";
import { pairConsentGate } from "../facts/consentGate.ts";
import { pairEnd } from "../facts/occupancy.ts";
import { isRefusal, type Refusal, refuse } from "../facts/refusal.ts";
import type { Decision, Rows } from "../facts/register.ts";
import { statusAfter } from "../facts/transitions.ts";
import { addDays, later, showDay } from "../language/day.ts";
import { bankOf } from "../matching/hardRules.ts";
import { pairEvents } from "../register/pairEvents.ts";
import type { Pair } from "../register/pairs.ts";
import { readSettings } from "../register/settingsCatalogue.ts";
import { pauseGrounds } from "../register/vocabulary.ts";
import { code, fieldOf, id, maybeFieldOf } from "../request/fields.ts";
import { change, type InputOf } from "../request/request.ts";
import { eventMaker, pauseEnd, pausesOf } from "./events.ts";
import { dayRefusal, lifePair } from "./lifePair.ts";
import { outcome } from "./outcome.ts";
import { lifeTexts } from "./pairLifeTexts.ru.ts";
import type { PairOutcome } from "./pairOutcome.ts";
import { rulesRefusal } from "./rules.ts";

const onHeader = pairEvents.columns.on.header;

export const pausePair = change({
  title: "Пара приостановлена",
  input: z.object({
    pairId: id,
    on: fieldOf(pairEvents.columns.on),
    until: maybeFieldOf(pairEvents.columns.until),
    ground: code(pauseGrounds),
    document: maybeFieldOf(pairEvents.columns.document),
    note: maybeFieldOf(pairEvents.columns.note),
  }),
  access: { who: "own", of: "pair" },
  sample: { pairId: "П-001", on: "2026-02-10", until: "2026-02-21", ground: "illness" },
  reads: [],
  writes: ["pairs", "pairEvents"],
  decide(register, input, context): Decision<PairOutcome> {
    const pair = lifePair(register, input.pairId, "pausePair");
    if (isRefusal(pair)) return pair;
    const { on, until, ground } = input;
    const refusal = pauseRefusal(register, pair, input, context.today);
    if (refusal !== null) return refusal;
    const status = statusAfter(pair.status, "pausePair");
    const event = eventMaker(register);
    const notes: string[] = [lifeTexts.pauseKeepsTerm];
    if (until !== undefined && until > pair.dueOn) notes.push(lifeTexts.pausePastTerm(showDay(pair.dueOn)));
    return {
      changes: [
        { table: "pairs", put: { id: pair.id, status } },
        event({
          pairId: pair.id,
          kind: "paused",
          on,
          until: until ?? null,
          ground: pauseGrounds.label(ground),
          document: input.document ?? null,
          note: input.note ?? null,
        }),
      ],
      answer: outcome({ ...pair, status }, context.today, notes),
    };
  },
});

function pauseRefusal(
  register: Rows<"pairEvents">,
  pair: Pair,
  input: InputOf<typeof pausePair>,
  today: string,
): Refusal | null {
  const { on, until } = input;
  if (until !== undefined && until < on) return refuse("periodOrder", { from: showDay(on), to: showDay(until) });
  const outside = dayRefusal(pair, onHeader, on, { from: pair.startedOn, to: pairEnd(pair), today });
  if (outside !== null) return outside;
  const earlier = pausesOf(register, pair.id).find((pause) => (pause.until ?? pause.on) >= on);
  if (earlier !== undefined) {
    const to = earlier.until ?? earlier.on;
    return refuse("pauseOverlap", { pair: pair.id, from: showDay(earlier.on), to: showDay(to) });
  }
  if (input.ground === "other" && input.note === undefined)
    return refuse("reasonMissing", { field: pairEvents.columns.note.header });
  return null;
}

/** The first day of work after a pause; the pause ends with the day before it. */
export const resumePair = change({
  title: "Пара возобновлена",
  input: z.object({
    pairId: id,
    on: fieldOf(pairEvents.columns.on),
    document: maybeFieldOf(pairEvents.columns.document),
    note: maybeFieldOf(pairEvents.columns.note),
  }),
  access: { who: "own", of: "pair" },
  sample: { pairId: "П-001", on: "2026-02-24" },
  reads: ["organisations", "people", "employments", "mentors", "mentees", "consents", "apart", "settings"],
  writes: ["pairs", "pairEvents"],
  decide(register, input, context): Decision<PairOutcome> {
    const pair = lifePair(register, input.pairId, "resumePair");
    if (isRefusal(pair)) return pair;
    const { today } = context;
    const pauses = pausesOf(register, pair.id);
    const pausedOn = pauses[pauses.length - 1]?.on;
    const from = pausedOn === undefined ? pair.startedOn : later(addDays(pausedOn, 1), pair.startedOn);
    const bank = bankOf(register, readSettings(register.settings), today);
    const refusal =
      dayRefusal(pair, onHeader, input.on, { from, today }) ??
      pairConsentGate(register, pair, today) ??
      rulesRefusal(bank, pair, { from: input.on, to: later(pair.dueOn, input.on) });
    if (refusal !== null) return refusal;
    const status = statusAfter(pair.status, "resumePair");
    const event = eventMaker(register);
    return {
      changes: [
        { table: "pairs", put: { id: pair.id, status } },
        ...pauseEnd(register, pair.id, addDays(input.on, -1)),
        event({
          pairId: pair.id,
          kind: "resumed",
          on: input.on,
          document: input.document ?? null,
          note: input.note ?? null,
        }),
      ],
      answer: outcome(
        { ...pair, status },
        today,
        pair.dueOn < input.on ? [lifeTexts.termOver(showDay(pair.dueOn))] : [],
      ),
    };
  },
});
