/** What the import of a file says. */

import type { ImportKind } from "./importKind.ts";
import type { MappingView } from "./mapping/answers.ts";

/** A problem of an imported file: where, what, and what to do, each ready to be shown. */
export interface ImportProblem {
  severity: "error" | "warning" | "info";
  code: string;
  sheet: string;
  row: number;
  column: string;
  found: string;
  sentence: string;
}

export interface ImportReport {
  kind: ImportKind;
  /** Of several files, those of lower ranks are taken first: the others rest on them. */
  rank: number;
  fileName: string;
  /** Data rows seen, and what would happen to them. */
  rows: number;
  counts: { title: string; added: number; changed: number; unchanged: number }[];
  /** One of each kind of remark, the heaviest first: how many there are of it, and its first sentence without the place. */
  groups?: { severity: ImportProblem["severity"]; code: string; count: number; sample: string }[];
  /** In the order of the groups. */
  problems: ImportProblem[];
  /** Rows that cannot be taken, by sheet and row. */
  skipped: { sheet: string; row: number }[];
  /** True after confirmation. */
  written: boolean;
  /** How the columns were matched, and what is asked about them; not in the answer of a confirmation. */
  mapping?: MappingView;
}
