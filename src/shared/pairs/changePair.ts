/** Form, kind or term of a pair change by mutual consent (S2 10.2). */

import * as z from "zod/mini";
import { chainOf, chainStart } from "../facts/chain.ts";
import { isLongEnough } from "../facts/programmeLength.ts";
import { isRefusal, type Refusal, refuse } from "../facts/refusal.ts";
import type { Decision, Rows } from "../facts/register.ts";
import { transitionsOf } from "../facts/transitions.ts";
import { showDay } from "../language/day.ts";
import { type Bank, bankOf } from "../matching/hardRules.ts";
import { pairEvents } from "../register/pairEvents.ts";
import { type Pair, pairs } from "../register/pairs.ts";
import { readSettings } from "../register/settingsCatalogue.ts";
import { mentoringForms, mentoringKinds } from "../register/vocabulary.ts";
import { id, maybeFieldOf } from "../request/fields.ts";
import { change, type InputOf } from "../request/request.ts";
import { agreementRefusal } from "./agreement.ts";
import { eventMaker, eventsOf } from "./events.ts";
import { agreement } from "./fields.ts";
import { groupNotes } from "./groups.ts";
import { lifePair } from "./lifePair.ts";
import { outcome } from "./outcome.ts";
import type { PairOutcome } from "./pairOutcome.ts";
import { lengthRefusal, rulesRefusal, wrongLength } from "./rules.ts";

/** Another form, kind or time, or a correction of the programme (S2 10.2; F106, F107); what it was stays in the pair's events. */
export const changePair = change({
  title: "Пара изменена",
  input: z.object({
    pairId: id,
    form: maybeFieldOf(pairs.columns.form),
    kind: maybeFieldOf(pairs.columns.kind),
    startedOn: maybeFieldOf(pairs.columns.startedOn),
    dueOn: maybeFieldOf(pairs.columns.dueOn),
    correction: maybeFieldOf(pairEvents.columns.note),
    ...agreement,
    document: maybeFieldOf(pairEvents.columns.document),
  }),
  access: { who: "own", of: "pair" },
  sample: { pairId: "П-001", kind: "virtual", mentorAgreedOn: "2026-01-14", menteeAgreedOn: "2026-01-14" },
  reads: ["organisations", "people", "employments", "mentors", "mentees", "consents", "apart", "settings"],
  writes: ["pairs", "pairEvents"],
  decide(register, input, context): Decision<PairOutcome> {
    const pair = lifePair(register, input.pairId, "changePair");
    if (isRefusal(pair)) return pair;
    const next: Pair = {
      ...pair,
      form: input.form ?? pair.form,
      kind: input.kind ?? pair.kind,
      startedOn: input.startedOn ?? pair.startedOn,
      dueOn: input.dueOn ?? pair.dueOn,
    };
    const changed = (["form", "kind", "startedOn", "dueOn"] as const).filter((name) => next[name] !== pair[name]);
    if (changed.length === 0 && input.correction === undefined) return refuse("nothingToChange", { pair: pair.id });
    const bank = bankOf(register, readSettings(register.settings), context.today);
    const refusal = changeRefusal(register, bank, { pair, next, input }, changed.length > 0);
    if (refusal !== null) return refusal;

    const put: Partial<Pair> = Object.fromEntries(changed.map((name) => [name, next[name]]));
    const home = (id: string) => bank.people.homeOn(id, next.startedOn)?.organisationId ?? null;
    const homes = changed.includes("startedOn")
      ? { mentorOrganisationId: home(pair.mentorId), menteeOrganisationId: home(pair.menteeId) }
      : {};
    const event = eventMaker(register);
    return {
      changes: [
        ...(changed.length === 0 ? [] : [{ table: "pairs" as const, put: { ...put, ...homes, id: pair.id } }]),
        event({
          pairId: pair.id,
          kind: "changed",
          on: context.today,
          until: changed.includes("dueOn") ? next.dueOn : null,
          ground: wordsOf(pair, next),
          dueWas: changed.includes("dueOn") ? pair.dueOn : null,
          mentorAgreedOn: input.mentorAgreedOn ?? null,
          menteeAgreedOn: input.menteeAgreedOn ?? null,
          document: input.document ?? null,
          note: input.correction ?? null,
        }),
      ],
      answer: outcome({ ...pair, dueOn: next.dueOn }, context.today, groupNotes(register.pairs, next)),
    };
  },
});

interface Asked {
  pair: Pair;
  next: Pair;
  input: InputOf<typeof changePair>;
}

function changeRefusal(
  register: Rows<"pairs" | "pairEvents">,
  bank: Bank,
  asked: Asked,
  changed: boolean,
): Refusal | null {
  const { pair, next, input } = asked;
  const begun = pair.status === "running" || pair.status === "paused";
  if (begun && next.startedOn !== pair.startedOn)
    return refuse("startIsPast", { pair: pair.id, startedOn: showDay(pair.startedOn) });
  const agreed = transitionsOf(pair.status, "changePair").some((way) => way.needs.includes("agreement"));
  if (agreed) {
    const refusal = agreementRefusal(pair, input, bank.people, bank.today);
    if (refusal !== null) return refusal;
  }
  if (!changed) return null;
  return timeRefusal(register, bank, pair, next) ?? rulesRefusal(bank, next);
}

/** A pair that continues another is judged with it; one that has been extended may be longer than a year (C03). */
function timeRefusal(
  register: Rows<"pairs" | "pairEvents">,
  { settings }: Bank,
  pair: Pair,
  next: Pair,
): Refusal | null {
  const first = chainStart(register.pairs, next);
  const extended = chainOf(register.pairs, pair).some((link) =>
    eventsOf(register, link.id).some((row) => row.kind === "extended"),
  );
  if (!extended || next.startedOn > next.dueOn || next.kind !== pair.kind) {
    return lengthRefusal(next.kind, first, next.dueOn, settings) ?? periodRefusal(next);
  }
  return isLongEnough(next.kind, first, next.dueOn, settings) ? null : wrongLength(next.kind, settings);
}

function periodRefusal({ startedOn, dueOn }: Pair): Refusal | null {
  return startedOn > dueOn ? refuse("periodOrder", { from: showDay(startedOn), to: showDay(dueOn) }) : null;
}

/** «вид: традиционное → виртуальное» */
function wordsOf(pair: Pair, next: Pair): string | null {
  const words: string[] = [];
  const say = (was: string, is: string) => {
    if (was !== is) words.push(`${was} → ${is}`);
  };
  say(mentoringForms.label(pair.form), mentoringForms.label(next.form));
  say(mentoringKinds.label(pair.kind), mentoringKinds.label(next.kind));
  say(showDay(pair.startedOn), showDay(next.startedOn));
  say(showDay(pair.dueOn), showDay(next.dueOn));
  return words.length === 0 ? null : words.join("; ");
}
