/** What the requests about targets answer. */
import type { TargetKind } from "./targetOf.ts";

export interface TargetLine {
  kind: TargetKind;
  /** A base value stands under the programme's first year, a final one under its last. */
  year: number;
  /** «2027», «базовое значение» */
  place: string;
  target: number | null;
  approvedIn: number | null;
  source: string;
  /** Why it cannot be changed; empty where it can. */
  closed: string;
}

export interface TargetSheet {
  indicator: number;
  title: string;
  unit: string;
  /** What a target must lie between and be. */
  most: number;
  whole: boolean;
  lines: TargetLine[];
}

export interface ChangedTarget {
  place: string;
  before: number | null;
  after: number;
  /** What is said of the year's figure with the target as it was and as it becomes; both empty where no figure is told by it. */
  verdictBefore: string;
  verdictAfter: string;
}

export interface TargetsChanged {
  indicator: number;
  title: string;
  unit: string;
  written: boolean;
  changes: ChangedTarget[];
  /** Where the targets would go down; what somebody must confirm. */
  goesBack: string[];
  notes: string[];
}
