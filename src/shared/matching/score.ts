/** How well a mentor suits a mentee, 0..100, as the sum of parts that can each be explained in words. */

import { isOneCycle } from "../language/subjectCycles.ru.ts";
import type { Mentee } from "../register/mentees.ts";
import type { Mentor } from "../register/mentors.ts";
import type { Person } from "../register/people.ts";

/**
 * rules.md 3. Its 20 points for wishes and for timetable wait until the surveys ask about them; until then the seeds' other
 * wishes about a mentor share them: years of work (S0 4.3), training (F050), category (S0 4.3).
 */
const weights = {
  area: 45,
  subject: 20,
  career: 5,
  subjectCareer: 5,
  earlier: 5,
  training: 5,
  category: 5,
  organisation: 5,
  places: 5,
} as const;
type PartName = keyof typeof weights;

export interface MenteeSide {
  deficits: NonNullable<Mentee["deficits"]>;
  subjects: readonly string[];
  organisationId: string | null;
}
export interface MentorSide {
  areas: NonNullable<Mentor["areas"]>;
  subjects: readonly string[];
  organisationId: string | null;
  /** Whole years, null when not known. */
  careerYears: number | null;
  subjectYears: number | null;
  category: Person["category"];
  trained: boolean;
  /** Pairs brought to their end before. */
  completed: number;
  running: number;
  limit: number;
}

export interface ScorePart {
  name: PartName;
  points: number;
  of: number;
}

export interface Score {
  total: number;
  /** The largest first; equal ones in the order of `weights`. */
  parts: ScorePart[];
  areas: NonNullable<Mentor["areas"]>;
  subjects: readonly string[];
}

export function score(mentee: MenteeSide, mentor: MentorSide, wanted: { years: number; subjectYears: number }): Score {
  const areas = mentee.deficits.filter((area) => mentor.areas.includes(area));
  const subjects = mentee.subjects.filter((subject) => mentor.subjects.includes(subject));
  const sameCycle = mentee.subjects.some((one) => mentor.subjects.some((other) => isOneCycle(one, other)));
  const shares: Record<PartName, number> = {
    area: mentee.deficits.length === 0 ? 0 : areas.length / mentee.deficits.length,
    subject: subjects.length > 0 ? 1 : sameCycle ? 0.5 : 0,
    career: reaches(mentor.careerYears, wanted.years),
    subjectCareer: reaches(mentor.subjectYears, wanted.subjectYears),
    earlier: mentor.completed > 0 ? 1 : 0,
    training: mentor.trained ? 1 : 0,
    category: mentor.category === "highest" ? 1 : mentor.category === "first" ? 0.6 : 0,
    organisation: mentee.organisationId !== null && mentee.organisationId === mentor.organisationId ? 1 : 0,
    places: mentor.limit === 0 ? 0 : Math.max(0, mentor.limit - mentor.running) / mentor.limit,
  };
  const names = Object.keys(weights) as PartName[];
  const parts = names.map((name) => ({ name, points: Math.round(weights[name] * shares[name]), of: weights[name] }));
  const total = parts.reduce((sum, part) => sum + part.points, 0);
  return { total, parts: parts.sort((one, other) => other.points - one.points), areas, subjects };
}

function reaches(years: number | null, wanted: number): number {
  return years !== null && years >= wanted ? 1 : 0;
}
