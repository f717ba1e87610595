/** The register as rows, and what a decision about it may be. */
import type { RowOf, TableName } from "../register/tables.ts";
import type { Refusal } from "./refusal.ts";

/** Rows of the tables a request has asked for; reading a table it has not declared is an error of the program. */
export type Register = { readonly [Name in TableName]: readonly RowOf<Name>[] };

/**
 * An upsert by key. A row with this key gets the given columns and keeps the others; without one, a new row is made.
 * Every put holds the key column.
 */
export type Change = { [Name in TableName]: { table: Name; put: Partial<RowOf<Name>> } }[TableName];

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
}

export interface Done<Answer> {
  changes: Change[];
  answer: Answer;
}
export type Decision<Answer> = Done<Answer> | Refusal;
