/** Written consents of the two of a pair, and general ones of a person. */

import * as z from "zod/mini";
import { isInForce } from "../facts/consentState.ts";
import { found } from "../facts/found.ts";
import type { Marked } from "../facts/marked.ts";
import { namesOf } from "../facts/names.ts";
import { newKey } from "../facts/newKey.ts";
import { missingConsents } from "../facts/pairConsents.ts";
import { pairWords } from "../facts/pairWords.ru.ts";
import { peopleIndex } from "../facts/people.ts";
import { isRefusal, type Refusal, refuse } from "../facts/refusal.ts";
import type { Change, Context, Decision, Register, Rows } from "../facts/register.ts";
import { statusAfter } from "../facts/transitions.ts";
import { showDay } from "../language/day.ts";
import { lifePair } from "../pairs/lifePair.ts";
import { outcome } from "../pairs/outcome.ts";
import type { PairOutcome } from "../pairs/pairOutcome.ts";
import { type Consent, consents } from "../register/consents.ts";
import type { Pair } from "../register/pairs.ts";
import { readSettings } from "../register/settingsCatalogue.ts";
import { blanksOf } from "../register/table.ts";
import { consentKinds } from "../register/vocabulary.ts";
import { fieldOf, id, maybeFieldOf } from "../request/fields.ts";
import { change, type InputOf } from "../request/request.ts";

/** Records a written consent bound to the pair (S1 4.1; S0 4.5); with the last needed one the pair goes to be approved. */
export const recordConsent = change({
  title: "Согласие внесено",
  input: z.object({
    pairId: id,
    whose: z.enum(["mentor", "mentee"]),
    kind: maybeFieldOf(consents.columns.kind),
    givenOn: fieldOf(consents.columns.givenOn),
    validUntil: maybeFieldOf(consents.columns.validUntil),
    document: maybeFieldOf(consents.columns.document),
    textVersion: maybeFieldOf(consents.columns.textVersion),
  }),
  access: { who: "own", of: "pair" },
  sample: { pairId: "П-001", whose: "mentor", givenOn: "2025-09-10" },
  reads: ["organisations", "people", "employments", "settings"],
  writes: ["pairs", "consents"],
  decide(register, input, context): Decision<PairOutcome> {
    const { whose } = input;
    const pair = lifePair(register, input.pairId, "recordConsent");
    if (isRefusal(pair)) return pair;
    const days = daysRefusal(input, context);
    if (days !== null) return days;
    const personId = whose === "mentor" ? pair.mentorId : pair.menteeId;
    const kind = input.kind ?? "mentoring";
    if (isCovered(register, { ...input, personId, kind, pairId: pair.id }, context.today)) {
      const person = peopleIndex(register).name(personId);
      return refuse("consentAlready", { pair: pair.id, whose: pairWords.whose(whose, person) });
    }
    const put = newConsent(register, { ...input, personId, kind, pairId: pair.id });
    const changes: Change[] = [{ table: "consents", put }];
    const status = statusWith(pair, [...register.consents, { ...put, personName: null }], register, context.today);
    if (status !== pair.status) changes.push({ table: "pairs", put: { id: pair.id, status } });
    return { changes, answer: outcome({ ...pair, status }, context.today) };
  },
});

/** Records a consent that holds for every pair and everything else; pairs that waited for it go on. */
export const recordGeneralConsent = change({
  title: "Общее согласие внесено",
  input: z.object({
    personId: id,
    kind: fieldOf(consents.columns.kind),
    givenOn: fieldOf(consents.columns.givenOn),
    validUntil: maybeFieldOf(consents.columns.validUntil),
    document: maybeFieldOf(consents.columns.document),
    textVersion: maybeFieldOf(consents.columns.textVersion),
  }),
  access: { who: "own", of: "person" },
  sample: {
    personId: "С-001",
    kind: "personalData",
    givenOn: "2025-09-10",
    validUntil: "2026-08-31",
    textVersion: "1.2",
  },
  reads: ["people", "settings"],
  writes: ["pairs", "consents"],
  decide(register, input, context): Decision<Marked> {
    const { personId, kind } = input;
    const person = found(register, "people", personId);
    if (isRefusal(person)) return person;
    const name = namesOf(register).of(personId);
    const days = daysRefusal(input, context);
    if (days !== null) return days;
    if (isCovered(register, { ...input, pairId: null }, context.today))
      return refuse("generalConsentAlready", { person: name, consent: consentKinds.label(kind) });
    const put = newConsent(register, { ...input, pairId: null });
    const changes: Change[] = [{ table: "consents", put }];
    for (const pair of register.pairs) {
      if (pair.mentorId !== personId && pair.menteeId !== personId) continue;
      const status = statusWith(pair, [...register.consents, { ...put, personName: null }], register, context.today);
      if (status === "underReview" && status !== pair.status)
        changes.push({ table: "pairs", put: { id: pair.id, status } });
    }
    return { changes, answer: { id: put.id, personId, name } };
  },
});

type Days = Pick<InputOf<typeof recordGeneralConsent>, "givenOn" | "validUntil">;

function daysRefusal({ givenOn, validUntil }: Days, { today }: Context): Refusal | null {
  if (givenOn > today) return refuse("dayInFuture", { field: consents.columns.givenOn.header, day: showDay(givenOn) });
  if (validUntil === undefined || validUntil >= givenOn) return null;
  return refuse("periodOrder", { from: showDay(givenOn), to: showDay(validUntil) });
}

type NewConsent = Omit<InputOf<typeof recordGeneralConsent>, "kind"> & Pick<Consent, "kind" | "pairId">;

function newConsent(register: Rows<"consents">, asked: NewConsent): Omit<Consent, "personName"> {
  const key = newKey(register, "consents");
  return {
    ...blanksOf(consents),
    id: key(),
    personId: asked.personId,
    kind: asked.kind,
    pairId: asked.pairId,
    givenOn: asked.givenOn,
    validUntil: asked.validUntil ?? null,
    document: asked.document ?? null,
    textVersion: asked.textVersion ?? null,
  };
}

/** One in force that holds no less long: a longer or endless consent may be recorded before the other ends. */
function isCovered(register: Rows<"consents">, asked: NewConsent, today: string): boolean {
  return register.consents.some((row) => {
    const same = row.personId === asked.personId && row.kind === asked.kind && row.pairId === asked.pairId;
    if (!same || !isInForce(row, today)) return false;
    return row.validUntil === null || (asked.validUntil !== undefined && row.validUntil >= asked.validUntil);
  });
}

const waiting = new Set<Pair["status"]>(["draft", "proposed", "awaitingConsent"]);

function statusWith(pair: Pair, all: Register["consents"], register: Rows<"settings">, today: string): Pair["status"] {
  if (!waiting.has(pair.status)) return pair.status;
  const missing = missingConsents(pair, all, readSettings(register.settings), today);
  return statusAfter(pair.status, "recordConsent", missing.length === 0 ? ["consents"] : []);
}
