/** Mentors who may be put forward for an award: by years of mentoring and pairs completed in full (S0, п. 5.1; F053). */

import * as z from "zod/mini";
import { isInBank } from "../facts/bank.ts";
import { countedPairs, endOfPair } from "../facts/countedPairs.ts";
import { groupBy, peopleIndex } from "../facts/people.ts";
import type { Decision } from "../facts/register.ts";
import { isTrained } from "../facts/training.ts";
import { earlier } from "../language/day.ts";
import { bounds } from "../language/limits.ts";
import { byAlphabet } from "../language/order.ts";
import { schoolYearOf } from "../language/schoolYear.ts";
import { awardKinds } from "../register/recordWords.ru.ts";
import { code, numberWithin } from "../request/fields.ts";
import { question } from "../request/request.ts";
import type { AwardCandidate } from "./answers.ts";

export const listAwardCandidates = question({
  input: z.object({
    years: numberWithin(bounds.candidateYears),
    completed: numberWithin(bounds.candidatePairs),
    kind: z.optional(code(awardKinds)),
  }),
  access: { who: "known" },
  sample: { years: 1, completed: 1, kind: "mentoringBadge" },
  reads: ["organisations", "people", "employments", "mentors", "pairs", "trainings", "awards", "settings"],
  decide(register, input, { actor, today }): Decision<AwardCandidate[]> {
    const people = peopleIndex(register);
    const pairsOf = groupBy(countedPairs(register), (pair) => pair.mentorId);
    const awardsOf = groupBy(register.awards, (row) => row.personId);
    const rows = register.mentors.filter((row) => isInBank(row, today) && people.isOwn(row.personId, actor, today));
    const candidates = rows.flatMap((mentor): AwardCandidate[] => {
      const { personId } = mentor;
      const pairs = (pairsOf.get(personId) ?? []).filter((pair) => pair.startedOn <= today);
      const awards = awardsOf.get(personId) ?? [];
      const completed = pairs.filter((pair) => pair.status === "completed").length;
      const years = yearsOf(pairs.map((pair) => [pair.startedOn, earlier(endOfPair(pair) ?? today, today)]));
      if (years < input.years || completed < input.completed) return [];
      if (input.kind !== undefined && awards.some((award) => award.kind === input.kind)) return [];
      return [
        {
          personId,
          name: people.name(personId),
          organisation: people.lastHome(personId, today)?.organisation ?? "",
          years,
          completed,
          mentees: new Set(pairs.map((pair) => pair.menteeId)).size,
          trained: isTrained(mentor, register.trainings, personId),
          awards: awards.map((award) => awardKinds.label(award.kind)),
        },
      ];
    });
    candidates.sort(
      (one, other) => other.completed - one.completed || other.years - one.years || byAlphabet(one.name, other.name),
    );
    return { changes: [], answer: candidates };
  },
});

/** Distinct school years that the periods touch. */
function yearsOf(periods: readonly (readonly [from: string, to: string])[]): number {
  const years = new Set<number>();
  for (const [from, to] of periods)
    for (let year = schoolYearOf(from); year <= schoolYearOf(to); year += 1) years.add(year);
  return years.size;
}
