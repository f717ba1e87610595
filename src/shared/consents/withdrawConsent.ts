/** A consent is withdrawn: what rests on it ends or waits. */

import * as z from "zod/mini";
import type { AffectedPair } from "../facts/affectedPair.ts";
import { isInForce } from "../facts/consentState.ts";
import { found } from "../facts/found.ts";
import { isOccupying } from "../facts/occupancy.ts";
import { missingConsents, type Whose } from "../facts/pairConsents.ts";
import { statusWords } from "../facts/pairTerm.ts";
import { pairWords } from "../facts/pairWords.ru.ts";
import { type PeopleIndex, peopleIndex } from "../facts/people.ts";
import { isRefusal, refuse } from "../facts/refusal.ts";
import type { Change, Decision, Register, Rows } from "../facts/register.ts";
import { statusAfter } from "../facts/transitions.ts";
import { showDay } from "../language/day.ts";
import { eventMaker } from "../pairs/events.ts";
import { type Consent, consents } from "../register/consents.ts";
import type { Pair } from "../register/pairs.ts";
import { readSettings } from "../register/settingsCatalogue.ts";
import { consentKinds, pauseGrounds } from "../register/vocabulary.ts";
import { fieldOf, id, maybeFieldOf } from "../request/fields.ts";
import { change, type InputOf } from "../request/request.ts";
import { consentTexts } from "./consentTexts.ru.ts";

export interface Withdrawal {
  personId: string;
  name: string;
  consents: string[];
  pairs: AffectedPair[];
  notes: string[];
  /** False for a preview. */
  written: boolean;
}

/**
 * A consent is taken back (152-ФЗ, ст. 9; ТК РФ, ст. 351.8). A pair that needs it stops: at work it is paused, before its order
 * it waits for a consent again. What else rests on the consent is told. With `dryRun` nothing is written.
 */
export const withdrawConsent = change({
  title: "Согласие отозвано",
  // Without a pair every consent of this kind ends; `dryRun` only tells what depends on it.
  input: z.object({
    personId: id,
    kind: fieldOf(consents.columns.kind),
    pairId: z.optional(id),
    withdrawnOn: fieldOf(consents.columns.withdrawnOn),
    document: maybeFieldOf(consents.columns.withdrawal),
    dryRun: z.optional(z.boolean()),
  }),
  access: { who: "own", of: "person" },
  sample: { personId: "С-001", kind: "mentoring", withdrawnOn: "2026-01-15", dryRun: true },
  reads: ["organisations", "people", "employments", "settings"],
  writes: ["consents", "pairs", "pairEvents"],
  decide(register, input, context): Decision<Withdrawal> {
    const { personId, kind, withdrawnOn } = input;
    const people = peopleIndex(register);
    const person = found(register, "people", personId);
    if (isRefusal(person)) return person;
    if (withdrawnOn > context.today)
      return refuse("dayInFuture", { field: consents.columns.withdrawnOn.header, day: showDay(withdrawnOn) });
    const ended = register.consents.filter((row) => isMeant(register, row, input));
    if (ended.length === 0)
      return refuse("consentNotInForce", {
        person: people.name(personId),
        consent: consentKinds.label(kind),
        on: showDay(withdrawnOn),
      });

    const endedIds = new Set(ended.map((row) => row.id));
    const left = register.consents.map((row) => (endedIds.has(row.id) ? { ...row, withdrawnOn } : row));
    const stopped = kind === "mentoring" ? stoppedPairs(register, left, personId, context.today) : [];
    const written = input.dryRun !== true;
    const event = eventMaker(register);
    const changes: Change[] = [
      ...ended.map(
        (row): Change => ({
          table: "consents",
          put: { id: row.id, withdrawnOn, ...(input.document === undefined ? {} : { withdrawal: input.document }) },
        }),
      ),
      ...stopped.flatMap(({ pair, status }): Change[] => [
        { table: "pairs", put: { id: pair.id, status } },
        ...(status === "paused"
          ? [
              event({
                pairId: pair.id,
                kind: "paused",
                on: withdrawnOn > pair.startedOn ? withdrawnOn : pair.startedOn,
                ground: pauseGrounds.label("consentWithdrawn"),
                document: input.document ?? null,
              }),
            ]
          : []),
      ]),
    ];
    return {
      changes: written ? changes : [],
      answer: {
        personId,
        name: people.name(personId),
        consents: ended.map((row) => row.id),
        pairs: stopped.map((one) => affected(people, one, context.today)),
        notes: [
          ...stopped.map((one) => pairNote(people, one)),
          ...otherNotes(kind),
          ...(written ? [] : [pairWords.preview]),
        ],
        written,
      },
    };
  },
});

function isMeant(register: Rows<"pairs">, row: Consent, asked: InputOf<typeof withdrawConsent>): boolean {
  if (row.personId !== asked.personId || row.kind !== asked.kind || !isInForce(row, asked.withdrawnOn)) return false;
  return asked.pairId === undefined ? !isOfEndedPair(register, row) : row.pairId === asked.pairId;
}

/** Bound to a pair that has ended: nothing rests on it any more, and its days tell how it was. */
function isOfEndedPair(register: Rows<"pairs">, { pairId }: Consent): boolean {
  const pair = pairId === null ? undefined : register.pairs.find((one) => one.id === pairId);
  return pair !== undefined && !isOccupying(pair) && pair.status !== "draft";
}

interface Stopped {
  pair: Pair;
  whose: Whose;
  status: Pair["status"];
}

/** Pairs of the person that lack a consent which they had before. */
function stoppedPairs(
  register: Rows<"pairs" | "settings" | "consents">,
  left: Register["consents"],
  personId: string,
  today: string,
): Stopped[] {
  const settings = readSettings(register.settings);
  return register.pairs.flatMap((pair): Stopped[] => {
    if (!isOccupying(pair) || (pair.mentorId !== personId && pair.menteeId !== personId)) return [];
    const whose = pair.mentorId === personId ? "mentor" : "mentee";
    const had = !missingConsents(pair, register.consents, settings, today).includes(whose);
    const has = !missingConsents(pair, left, settings, today).includes(whose);
    const status = statusAfter(pair.status, "consentWithdrawn");
    return had && !has && status !== pair.status ? [{ pair, whose, status }] : [];
  });
}

function affected(people: PeopleIndex, { pair, whose, status }: Stopped, today: string): AffectedPair {
  return {
    pairId: pair.id,
    whose,
    other: otherName(people, pair, whose),
    was: statusWords(pair, today),
    becomes: statusWords({ ...pair, status: status }, today),
  };
}

function otherName(people: PeopleIndex, pair: Pair, whose: Whose): string {
  return people.name(whose === "mentor" ? pair.menteeId : pair.mentorId);
}

function pairNote(people: PeopleIndex, { pair, whose, status }: Stopped): string {
  const say = status === "paused" ? consentTexts.pairPaused : consentTexts.pairAwaits;
  return say(pair.id, otherName(people, pair, whose));
}

const notesOfKind: Record<Consent["kind"], readonly string[]> = {
  mentoring: [],
  personalData: [consentTexts.dataConsentGone],
  publication: [consentTexts.publicationGone],
  extraDuties: [consentTexts.dutiesGone],
};

function otherNotes(kind: Consent["kind"]): readonly string[] {
  return notesOfKind[kind];
}
