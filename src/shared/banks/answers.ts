/** What the banks answer. */

import type { AffectedPair } from "../facts/affectedPair.ts";
import type { CodeOf } from "../language/dictionary.ts";
import type {
  approvalDecisions,
  approvalStages,
  mentorRoles,
  requestInitiators,
  requestSources,
} from "../register/recordWords.ru.ts";
import type { deficitAreas, menteeCategories, mentoringForms } from "../register/vocabulary.ts";

type Area = CodeOf<typeof deficitAreas>;

/** Days are empty where there are none. */
export interface MentorCard {
  enteredOn: string;
  updatedOn: string;
  /** More than a year has passed since somebody looked at the row (S1, п. 4.1.2). */
  stale: boolean;
  areas: readonly Area[];
  forms: readonly CodeOf<typeof mentoringForms>[];
  overcome: readonly Area[];
  roles: readonly CodeOf<typeof mentorRoles>[];
  limit: number | null;
  limitReason: string;
  /** «занято 1 из 2» */
  busy: number;
  busyOf: number;
  competences: string;
  achievements: string;
  evidence: string;
  availability: string;
  protocol: string;
  trained: boolean;
  /** Years of service against what the rules prefer, where they fall short. */
  service: string[];
  note: string;
}

export interface MenteeCard {
  enteredOn: string;
  updatedOn: string;
  stale: boolean;
  categories: readonly CodeOf<typeof menteeCategories>[];
  deficits: readonly Area[];
  request: string;
  source: CodeOf<typeof requestSources> | null;
  initiator: CodeOf<typeof requestInitiators> | null;
  strengths: string;
  conservative: boolean;
  note: string;
}

export interface ApprovalLine {
  stage: CodeOf<typeof approvalStages>;
  decision: CodeOf<typeof approvalDecisions>;
  on: string;
  protocol: string;
  note: string;
}

/** Everything of a person that the banks hold. */
export interface BankCard {
  personId: string;
  /** Where the person works, and therefore who confirms the rows. */
  organisationId: string;
  mentor: MentorCard | null;
  mentee: MenteeCard | null;
  /** The order of the stages, then what has been decided outside of it. */
  approvals: ApprovalLine[];
  /** Stages of a mentor's approval that are still to come, in words. */
  lacking: string[];
  trainings: { title: string; facts: string }[];
  awards: { title: string; facts: string }[];
  young: {
    now: boolean;
    /** The mark by hand, if there is one. */
    mark: "yes" | "no" | "rule";
    reason: string;
    until: string;
    careerStartedOn: string;
  };
  leave: { from: string; until: string } | null;
}

export interface BankRow {
  personId: string;
  name: string;
  organisationId: string;
  organisation: string;
  updatedOn: string;
  stale: boolean;
  /** What a curator should know: places taken, deficits. */
  facts: string;
}

/** A list to be saved and opened in a spreadsheet. */
export interface BankTable {
  title: string;
  headers: string[];
  rows: string[][];
  /** Who may not be published. */
  withheld: number;
}

export interface AwardCandidate {
  personId: string;
  name: string;
  organisation: string;
  /** School years in which the person was a mentor by order. */
  years: number;
  completed: number;
  mentees: number;
  trained: boolean;
  awards: string[];
}

export interface PositionLine {
  position: string;
  people: number;
  /** Employments of this position marked as a teacher's. */
  teachers: number;
}

export interface OnLeave {
  personId: string;
  name: string;
  from: string;
  until: string;
  pairs: AffectedPair[];
  notes: string[];
  written: boolean;
}
