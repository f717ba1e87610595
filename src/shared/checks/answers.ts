/** What the check answers. */

import type { TableName } from "../register/tables.ts";
import type { CheckCode } from "./checkTexts.ru.ts";
import type { Severity } from "./rule.ts";

/** Where a finding is; `sheetId` is -1 and `cell` empty where the workbook has no such place. */
export interface FindingPlace {
  table: TableName;
  key: string;
  column: string;
  sheet: string;
  sheetId: number;
  cell: string;
}

export interface CheckFinding extends FindingPlace {
  code: CheckCode;
  severity: Severity;
  sentence: string;
  fixable: boolean;
}

/** One rule that is broken. */
export interface CheckGroup {
  code: CheckCode;
  severity: Severity;
  title: string;
  clause: string;
  advice: string;
  count: number;
  fixable: number;
}

export interface RegisterCheck {
  counts: Record<Severity, number>;
  /** Rules that are broken, in the order of their findings. */
  groups: CheckGroup[];
  /** How many findings there are of the asked kind. */
  total: number;
  findings: CheckFinding[];
}

export interface FixLine {
  key: string;
  sheet: string;
  header: string;
  before: string;
  after: string;
}

export interface FindingsFixed {
  /** Findings that the fix puts right. */
  count: number;
  /** What changes, the first of them. */
  lines: FixLine[];
  /** Findings of this rule that only people can put right. */
  left: number;
}
