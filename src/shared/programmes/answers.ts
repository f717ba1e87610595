/** What requests about programmes, plans and routes answer. */

import type { Area, AreaDynamics } from "../facts/diagnoses.ts";
import type { PlanLineAnswer } from "../facts/planLineAnswer.ts";
import type { CodeOf } from "../language/dictionary.ts";
import type { controlResults, planLineKinds, routeLineKinds, routeSteps } from "../register/recordWords.ru.ts";
import type { planStatuses } from "../register/vocabulary.ts";

export interface DeficitsSaved {
  deficitId: string;
  personId: string;
  notes: string[];
}

export interface ProgrammeDraft {
  pairId: string;
  goal: string;
  directions: Area[];
  strengths: string;
  expected: string;
  frequency: string;
  startedOn: string;
  dueOn: string;
  middleOn: string;
  finalOn: string;
  /** Sentences for the programme's text, from the register. */
  facts: string[];
  notes: string[];
}

export interface ProgrammeSaved {
  programmeId: string;
  pairId: string;
  version: number;
  notes: string[];
}

export interface PlanDraft {
  pairId: string;
  lines: { activity: string; kind: string; area: string; dueOn: string }[];
  /** Lines that the plan holds already. */
  kept: number;
  notes: string[];
  /** False for a preview. */
  written: boolean;
}

export interface PlanLineSaved {
  lineId: string;
  pairId: string;
  number: number;
  dueOn: string;
  notes: string[];
}

export interface MeetingSaved {
  meetingId: string;
  pairId: string;
  notes: string[];
}

export interface MentorReport {
  pairId: string;
  mentor: string;
  mentee: string;
  goal: string;
  period: { from: string; to: string };
  meetings: number;
  meetingsByKind: { kind: string; count: number }[];
  /** Mean of the given marks, with a decimal comma; empty without any. */
  usefulness: string;
  linesAll: number;
  linesDue: number;
  linesDone: number;
  products: { activity: string; product: string }[];
  /** Mean of the participants' marks 1–10. */
  rating: string;
  dynamics: AreaDynamics[];
  reportOn: string;
  conclusion: string;
  proposals: string;
}

export type ChecklistLevel = "high" | "fair" | "poor";

export interface ChecklistLine {
  item: number;
  text: string;
  /** Null where a person has to judge and has not yet. */
  mark: number | null;
  fromData: boolean;
  /** What the mark from the data rests on. */
  why: string;
}

export interface ReviewSaved extends ProgrammeSaved {
  reviewId: string;
  total: number;
  level: ChecklistLevel;
  levelLabel: string;
}

/** A running pair with or without a programme. Names are empty where the asker may not see them. */
export interface ProgrammeLine {
  pairId: string;
  programmeId: string;
  version: number;
  mentor: string;
  mentee: string;
  organisation: string;
  kind: string;
  goal: string;
  directions: string[];
  approvedOn: string;
  effective: boolean;
  linesDone: number;
  linesAll: number;
  overdue: number;
  /** Why the programme is behind, in words. */
  behind: string[];
  own: boolean;
}

export interface ProgrammePlanLine extends PlanLineAnswer {
  area: string;
  kind: CodeOf<typeof planLineKinds> | "";
  product: string;
  reflection: string;
  rating: number | null;
}

export interface ProgrammeCard {
  pairId: string;
  mentor: string;
  mentee: string;
  menteeId: string;
  kind: string;
  own: boolean;
  startedOn: string;
  endsOn: string;
  /** Whether anything may still be planned. */
  open: boolean;
  programme: {
    programmeId: string;
    version: number;
    goal: string;
    directions: Area[];
    strengths: string;
    expected: string;
    frequency: string;
    startedOn: string;
    dueOn: string;
    jointly: boolean;
    approvedOn: string;
    protocol: string;
    middle: Control;
    final: Control;
    conclusion: string;
    proposals: string;
    reportOn: string;
    effective: boolean;
  } | null;
  plan: ProgrammePlanLine[];
  planDone: number;
  planAll: number;
  planDue: number;
  planOverdue: number;
  diary: { metOn: string; kind: string; topic: string; outcome: string; usefulness: number | null; nextStep: string }[];
  dynamics: AreaDynamics[];
  checklist: ChecklistLine[];
  review: { reviewedOn: string; total: number; level: ChecklistLevel; levelLabel: string } | null;
  /** What is still to be done, in words. */
  lacking: string[];
}
interface Control {
  on: string;
  doneOn: string;
  result: CodeOf<typeof controlResults> | "";
}

export interface RouteSaved {
  routeId: string;
  personId: string;
  /** Lines that came, or would come, from the deficits. */
  lines: { kind: string; activity: string; area: string; dueOn: string }[];
  notes: string[];
  written: boolean;
}

export interface RouteCard {
  personId: string;
  name: string;
  own: boolean;
  route: {
    routeId: string;
    goal: string;
    startedOn: string;
    dueOn: string;
    tutor: string;
    finishedOn: string;
    reflection: string;
  } | null;
  steps: { step: CodeOf<typeof routeSteps>; label: string; done: boolean }[];
  lines: RouteLineAnswer[];
  /** Latest severity by area, its open and done lines, and whether it has been reflected on. */
  deficits: { area: Area; label: string; severity: number; open: number; done: number; reflected: boolean }[];
  lacking: string[];
  /** The days that a new route may end on. */
  proposed: { startedOn: string; dueOn: string };
}
export interface RouteLineAnswer {
  routeLineId: string;
  kind: CodeOf<typeof routeLineKinds>;
  activity: string;
  area: string;
  dueOn: string;
  status: CodeOf<typeof planStatuses>;
  doneOn: string;
  product: string;
  reflection: string;
  overdue: boolean;
}
