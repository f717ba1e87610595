/** What the requests about an organisation answer. */
import type { CodeOf } from "../language/dictionary.ts";
import type { RecordLine } from "../records/answers.ts";
import type { RecordTable } from "../register/recordTables.ts";
import type { conditionAnswers, conditionGroups, conditionItems, roadmapReviews } from "../register/recordWords.ru.ts";
import type { stageSets } from "../register/ruleWords.ru.ts";

export interface Stage {
  number: number;
  title: string;
  state: "done" | "current" | "ahead";
  /** What is lacking, or how far it has come; empty when nothing is to be said. */
  reasons: string[];
}

export type StageSet = CodeOf<typeof stageSets>;

/** One of the five local acts (S1, п. 4.1.1). */
export interface LocalAct {
  title: string;
  /** «№ 182-о от 02.09.2024»; empty when the act is not there. */
  shown: string;
}

export interface ConditionLine {
  item: CodeOf<typeof conditionItems>;
  title: string;
  group: CodeOf<typeof conditionGroups>;
  /** Null while nobody has answered. */
  answer: CodeOf<typeof conditionAnswers> | null;
  measures: string;
}

export interface ConditionGroup {
  group: CodeOf<typeof conditionGroups>;
  title: string;
  /** 0..1; null while nothing is answered. */
  share: number | null;
  /** Of the self-audit before. */
  before: number | null;
}

export interface OrganisationCard {
  organisationId: string;
  name: string;
  fullName: string;
  kind: string;
  role: string;
  subordinate: boolean;
  openedOn: string;
  closedOn: string;
  head: string;
  curator: string;
  curatorEmail: string;
  acts: LocalAct[];
  /** All five are there (F011). */
  hasActs: boolean;
  roadmap: {
    status: CodeOf<typeof roadmapReviews>;
    statusLabel: string;
    on: string;
    note: string;
    maySubmit: boolean;
    mayReview: boolean;
  };
  agreements: RecordLine[];
  audit: { checkedOn: string; groups: ConditionGroup[]; items: ConditionLine[] };
  /** The seven of the document that the settings name; the first that is not done is the current one. */
  stages: Stage[];
  counts: { people: number; mentors: number; mentees: number; pairs: number };
  /** Tables with rows of this organisation. */
  related: { table: RecordTable; title: string }[];
}

export interface RoadmapReviewed {
  organisationId: string;
  name: string;
  status: CodeOf<typeof roadmapReviews>;
  statusLabel: string;
}

export interface ConditionsSaved {
  organisationId: string;
  saved: number;
  groups: ConditionGroup[];
}
