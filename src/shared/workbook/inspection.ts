/** What a look at the whole workbook saw: plain data, from which the findings are derived. */

import type { DisputedAccess } from "../facts/agreedAccess.ts";
import type { Problem } from "../register/table.ts";
import type { TableName } from "../register/tables.ts";
import type { ChainFault } from "./chain.ts";
import type { ForeignRow } from "./ownRows.ts";

/** Neighbouring data rows of a column that have one thing in common; one-based sheet rows. */
export interface Run {
  value: string;
  from: number;
  to: number;
}

export interface ColumnInspection {
  name: string;
  /** Zero-based. */
  place: number;
  /** What stands in the header row and in the hidden key row. */
  header: string;
  key: string;
  formats: Run[];
  /** Marks of the validation rules, and of the one that should be there. */
  rules: Run[];
  wantedRule: string;
  /** Formulas where values belong, by row. */
  formulas: { row: number; key: string; text: string }[];
  /** Cells that do not show, as a value, what their key stands for; one-based rows, zero-based places. */
  staleDisplays: { row: number; place: number; text: string }[];
}

export interface ProtectionInspection {
  description: string;
  state: "fine" | "missing" | "changed";
}

export interface SheetInspection {
  table: TableName;
  /** As it is called now; null where there is no such sheet. */
  name: string | null;
  /** One-based rows in which headers and keys were found; null where they are nowhere. */
  headersAt: number | null;
  keysAt: number | null;
  missing: string[];
  doubled: string[];
  /** Headers of columns made anew, whose former values nobody has brought back or given up; "" for the whole sheet. */
  recreated: string[];
  /** Columns without which the indicators have no value, and in which nothing stands. */
  emptied: string[];
  columns: ColumnInspection[];
  /** In A1 notation. */
  merges: string[];
  protections: ProtectionInspection[];
  keyRowShown: boolean;
  frozenRows: number;
  /** A service sheet that is meant to be hidden. */
  shown: boolean;
  problems: Problem[];
  /** References to rows that are not there. */
  hanging: Problem[];
}

export interface ComputedInspection {
  sheet: string;
  missing: boolean;
  /** Cells whose formula or text is not the layout's, in A1 notation. */
  changed: string[];
  protected: boolean;
}

export interface TriggerInspection {
  /** Whose triggers the set-up has made; "" where it has not. */
  owner: string;
  mine: boolean;
  missing: string[];
  doubled: string[];
  /** Whoever looks has triggers besides those of the owner. */
  secondOwner: boolean;
  /** Hours since the hourly sweep last ran; null where it never has. */
  silentHours: number | null;
}

export interface FormInspection {
  surveyId: string;
  row: number;
  state: "fine" | "lost" | "unpublished" | "unlinked" | "sheetLost" | "passportLost";
}

/** A sheet of raw answers that is shown, stands among the register's sheets, or may be changed by everybody. */
interface OpenAnswers {
  surveyId: string;
  sheet: string;
}

/** An unfinished operation that was not carried out: somebody has typed it, its tables are not its own, or whoever began it may not any more. Or a letter that somebody has typed, by its code. */
export interface RefusedIntent {
  operationId: string;
  at: string;
  why: "typed" | "tables" | "actor" | "letter";
}

export interface BookInspection {
  sheets: SheetInspection[];
  computed: ComputedInspection[];
  triggers: TriggerInspection;
  forms: FormInspection[];
  openAnswers: OpenAnswers[];
  zone: { book: string; script: string; known: boolean };
  copied: boolean;
  /** A training copy neither sweeps nor collects answers. */
  training: boolean;
  journal: (ChainFault & { row: number | null })[];
  refusedIntents: RefusedIntent[];
  /** Done operations whose former values are not those that the register has kept. */
  changedOperations: string[];
  /** Whether the register knows its own surveys, closed years and amendments; a workbook of before believes its cells. */
  rowsKept: boolean;
  foreignRows: ForeignRow[];
  /** Whether the department has agreed to who may act as whom; a workbook of before believes its cells. */
  accessAgreed: boolean;
  /** Addresses of curators and of the department that do not count. */
  disputedAccess: DisputedAccess[];
}
