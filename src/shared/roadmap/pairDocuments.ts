/** Completeness of the seven documents of mentoring in an organisation (S4 3.1; F137). */

import { isInBank } from "../facts/bank.ts";
import { pairDocuments } from "../register/roadmapWords.ru.ts";
import type { PairDocument } from "./answers.ts";
import type { RoadmapFacts } from "./facts.ts";

export function documentsOf(facts: RoadmapFacts, organisationId: string): PairDocument[] {
  const pairs = facts.pairsOf(organisationId);
  const mentors = new Set(pairs.map((pair) => pair.mentorId));
  const mentees = new Set(pairs.map((pair) => pair.menteeId));
  const answered = (people: ReadonlySet<string>) => [...people].filter((id) => facts.satisfied.has(id)).length;
  const banked = (rows: readonly { enteredOn: string; leftOn: string | null }[]) =>
    Math.min(1, rows.filter((row) => row.enteredOn <= facts.today && isInBank(row, facts.today)).length);
  const counts: Record<PairDocument["document"], [there: number, of: number]> = {
    needs: [Math.min(1, facts.needsFrom(organisationId)), 1],
    plan: [pairs.filter((pair) => facts.linesOf(pair.id).length > 0).length, pairs.length],
    mentorSurvey: [answered(mentors), mentors.size],
    menteeSurvey: [answered(mentees), mentees.size],
    mentorReport: [
      pairs.filter((pair) => (facts.programmeOf(pair.id)?.reportOn ?? null) !== null).length,
      pairs.length,
    ],
    mentorBank: [banked(facts.mentorsOf(organisationId)), 1],
    menteeBank: [banked(facts.menteesOf(organisationId)), 1],
  };
  return pairDocuments.codes.map((document) => {
    const [there, of] = counts[document];
    return { document, title: pairDocuments.label(document), there, of };
  });
}
