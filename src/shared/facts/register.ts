/** The register as rows, and what a decision about it may be. */

import type { JournalHead } from "../register/journal.ts";
import type { RowOf, TableName } from "../register/tables.ts";
import type { Refusal } from "./refusal.ts";

/** Rows of the tables a request has asked for; reading a table it has not declared is an error of the program. */
export type Register = { readonly [Name in TableName]: readonly RowOf<Name>[] };

/** The rows of some tables: what a rule needs stands in its signature, and whoever asks it must have read them. */
export type Rows<Name extends TableName> = Pick<Register, Name>;

/**
 * An upsert by key. A row with this key gets the given columns and keeps the others; without one, a new row is made.
 * Every put holds the key column. `removed` empties the row instead; only undoing does that, people close what they end. `mends`: the row is
 * there, but cannot be read as it is.
 */
export type Change = {
  [Name in TableName]: {
    table: Name;
    put: Partial<RowOf<Name>>;
    removed?: true;
    mends?: true;
    formulas?: Formulas;
    forgets?: true;
  };
}[TableName];

/** Formulas by column, which a repair takes out of the row's cells or an undoing puts back. */
interface Formulas {
  taken?: Record<string, string>;
  restored?: Record<string, string>;
}

export type Role = "department" | "curator" | "none";

/** Who asks. The role is derived from the register: department staff by the settings, curators by their organisation's e-mail. */
export interface Actor {
  email: string;
  role: Role;
  /** Organisations whose curator this is. */
  organisationIds: readonly string[];
}

/** What a decision may know besides the register and the request. */
export interface Context {
  /** ISO day in the workbook's time zone. */
  today: string;
  /** ISO moment in the workbook's time zone. */
  now: string;
  actor: Actor;
  operationId: string;
  /** The workbook's key of personal links; left out where it has made none, and in a copy. */
  linkKey?: string | undefined;
  /** The last line of the journal, as it is kept beside the sheets. */
  journalHead?: JournalHead | null;
}

export interface Done<Answer> {
  changes: Change[];
  answer: Answer;
  /** What the journal names where the changes say too little: then a line is written even without changes. */
  objects?: string;
}
export type Decision<Answer> = Done<Answer> | Refusal;
