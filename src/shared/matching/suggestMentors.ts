/** Ranks the mentors who may be offered for one mentee. */

import * as z from "zod/mini";
import { bankRow, isInBank } from "../facts/bank.ts";
import { consentState } from "../facts/consentState.ts";
import { found } from "../facts/found.ts";
import { fullYears } from "../facts/fullYears.ts";
import { byText } from "../facts/people.ts";
import { usualDueOn } from "../facts/programmeLength.ts";
import type { RefusalCode } from "../facts/refusal.ts";
import { isRefusal, refuse } from "../facts/refusal.ts";
import type { Decision } from "../facts/register.ts";
import { later } from "../language/day.ts";
import { limits } from "../language/limits.ts";
import { byAlphabet } from "../language/order.ts";
import { subjectsIn } from "../language/subjectCycles.ru.ts";
import type { Mentor } from "../register/mentors.ts";
import { readSettings } from "../register/settingsCatalogue.ts";
import { mentoringKinds } from "../register/vocabulary.ts";
import { code, id } from "../request/fields.ts";
import { question } from "../request/request.ts";
import { type Bank, bankOf, menteeRefusal, mentorLoad, mentorRefusal, type Proposal } from "./hardRules.ts";
import { matchingTexts } from "./matchingTexts.ru.ts";
import { type MenteeSide, type MentorSide, score } from "./score.ts";

export interface Suggestion {
  personId: string;
  name: string;
  organisation: string;
  position: string;
  /** 0..100 */
  score: number;
  /** Parts of the score in words, the largest first: «область дефицита: методическая — 45 из 45». */
  reasons: string[];
  running: number;
  limit: number;
}

export interface Suggestions {
  suggestions: Suggestion[];
  /** How many may be chosen; the suggestions are the best of them. */
  total: number;
  /** Mentors of the bank who may not be chosen, counted by reason in words. */
  excluded: { reason: string; count: number }[];
}

/** Mentors of the whole municipality for one mentee, from today on, the best first; with a pair, as if it had ended. */
export const suggestMentors = question({
  // With a pair: who could take over from its mentor.
  input: z.object({
    menteeId: id,
    kind: code(mentoringKinds),
    limit: z.int().check(z.minimum(1), z.maximum(limits.suggestions)),
    pairId: z.optional(id),
  }),
  access: { who: "own", of: "mentee" },
  sample: { menteeId: "С-001", kind: "traditional", limit: 5 },
  reads: [
    "organisations",
    "people",
    "employments",
    "mentors",
    "mentees",
    "pairs",
    "consents",
    "apart",
    "trainings",
    "settings",
  ],
  decide(all, input, context): Decision<Suggestions> {
    const { today } = context;
    const replaced = all.pairs.find((row) => row.id === input.pairId && row.menteeId === input.menteeId);
    if (input.pairId !== undefined && replaced === undefined)
      return refuse("notFound", { what: "pair", id: input.pairId });
    const register = replaced === undefined ? all : { ...all, pairs: all.pairs.filter((row) => row !== replaced) };
    const bank = bankOf(register, readSettings(register.settings), today);
    const person = found(register, "people", input.menteeId);
    if (isRefusal(person)) return person;
    const proposal: Proposal = {
      pairId: null,
      kind: input.kind,
      from: today,
      to: replaced === undefined ? usualDueOn(input.kind, today, bank.settings) : later(replaced.dueOn, today),
    };
    const refusal = menteeRefusal(bank, input.menteeId, proposal);
    if (refusal !== null) return refusal;

    const mentee = menteeSide(bank, input.menteeId);
    const trained = new Set(register.trainings.filter((row) => row.role === "mentor").map((row) => row.personId));
    const excluded = new Map<RefusalCode, number>();
    const ranked: { suggestion: Suggestion; careerStartedOn: string }[] = [];
    const seen = new Set(replaced === undefined ? [] : [replaced.mentorId]);
    for (const mentor of register.mentors) {
      if (!isInBank(mentor, today) || seen.has(mentor.personId)) continue;
      seen.add(mentor.personId);
      const no = mentorRefusal(bank, mentor.personId, input.menteeId, proposal);
      const told = trained.has(mentor.personId) ? { ...mentor, trained: true } : mentor;
      if (no === null) ranked.push(suggest(bank, mentee, told, proposal));
      else excluded.set(no.refused, (excluded.get(no.refused) ?? 0) + 1);
    }
    ranked.sort(
      (one, other) =>
        other.suggestion.score - one.suggestion.score ||
        byText(one.careerStartedOn, other.careerStartedOn) ||
        byText(one.suggestion.personId, other.suggestion.personId),
    );
    return {
      changes: [],
      answer: {
        suggestions: ranked.slice(0, input.limit).map((one) => one.suggestion),
        total: ranked.length,
        excluded: [...excluded]
          .map(([code, count]) => ({ reason: matchingTexts.excluded(code), count }))
          .sort((one, other) => other.count - one.count || byAlphabet(one.reason, other.reason)),
      },
    };
  },
});

function suggest(
  bank: Bank,
  mentee: MenteeSide,
  mentor: Mentor,
  proposal: Proposal,
): { suggestion: Suggestion; careerStartedOn: string } {
  const { people, settings, today } = bank;
  const { personId } = mentor;
  const load = mentorLoad(bank, mentor, proposal);
  const side = mentorSide(bank, mentor, load);
  const wanted = { years: settings.mentorYears, subjectYears: settings.mentorSubjectYears };
  const found = score(mentee, side, wanted);
  const reasons = found.parts.map((part) => matchingTexts.scorePart(part, found, mentee, side, wanted));
  const consent = consentState(bank.consentsOf.get(personId) ?? [], { personId, pairId: null, day: today });
  if (consent.state === "none") reasons.push(matchingTexts.consentNotYet);
  const home = people.homeOn(personId, today);
  return {
    suggestion: {
      personId,
      name: people.name(personId),
      organisation: home?.organisation ?? "",
      position: home?.position ?? "",
      score: found.total,
      reasons,
      ...load,
    },
    careerStartedOn: people.person(personId)?.careerStartedOn ?? "9999",
  };
}

function menteeSide(bank: Bank, personId: string): MenteeSide {
  const row = bankRow(bank.mentees, personId, bank.today);
  return {
    deficits: row?.deficits ?? [],
    subjects: subjectsOf(bank, personId),
    organisationId: organisationOf(bank, personId),
  };
}

function mentorSide(bank: Bank, mentor: Mentor, load: { running: number; limit: number }): MentorSide {
  const { personId } = mentor;
  const person = bank.people.person(personId);
  return {
    areas: mentor.areas ?? [],
    subjects: subjectsOf(bank, personId),
    organisationId: organisationOf(bank, personId),
    careerYears: fullYears(person?.careerStartedOn ?? null, bank.today),
    subjectYears: fullYears(person?.subjectStartedOn ?? null, bank.today),
    category: person?.category ?? null,
    trained: mentor.trained,
    completed: (bank.pairsOfMentor.get(personId) ?? []).filter((pair) => pair.status === "completed").length,
    ...load,
  };
}

function subjectsOf(bank: Bank, personId: string): string[] {
  const taught = bank.people
    .workOn(personId, bank.today)
    .flatMap((row) => (row.subject === null ? [] : subjectsIn(row.subject)));
  return [...new Set(taught)];
}

function organisationOf(bank: Bank, personId: string): string | null {
  return bank.people.homeOn(personId, bank.today)?.organisationId ?? null;
}
