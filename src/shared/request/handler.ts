/** What a handler of a request is, and the groups of tables that many of them read. */

import type { FindingPlace } from "../checks/answers.ts";
import type { RegisterPlaces } from "../checks/places.ts";
import type { Actor, Context, Decision, Register } from "../facts/register.ts";
import type { FormMapping } from "../import/mapping/answers.ts";
import type { InputOf, RequestName } from "../lists/protocol.ts";
import type { TableName } from "../register/tables.ts";
import type { RawAnswers } from "../surveys/acceptResponses.ts";
import type { MadeForm } from "../surveys/createSurvey.ts";
import type { Repaired } from "../workbook/checkBook.ts";
import type { JournalPlace } from "../workbook/checkJournal.ts";
import type { BookInspection } from "../workbook/inspection.ts";

/** What only Google can give and a decision needs: made or read before the lock is taken. */
export interface Preparations {
  form: MadeForm;
  answers: RawAnswers[];
  journal: JournalPlace;
  inspection: BookInspection;
  repair: Repaired;
  copied: boolean;
  places: RegisterPlaces;
  cell: FindingPlace;
  forms: readonly FormMapping[];
}

export interface Handler<Name extends RequestName, Preparation extends keyof Preparations | null = null> {
  reads: readonly TableName[];
  writes: readonly TableName[];
  preparation?: Preparation;
  /** The workbook may be damaged: that is what the request is about. */
  damaged?: boolean;
  /** More tables, which the input alone tells. */
  tablesOf?(input: InputOf<Name>): { reads: readonly TableName[]; writes: readonly TableName[] };
  /** More tables, which only the ledger and whoever asks can tell. */
  tablesFor?(register: Register, actor: Actor): { reads: TableName[]; writes: TableName[] };
  decide(
    register: Register,
    input: InputOf<Name>,
    context: Context,
    prepared: Preparation extends keyof Preparations ? Preparations[Preparation] : undefined,
  ): Decision<unknown>;
}

/** Handlers of some requests; all parts together answer every one. */
export type Handlers<Names extends RequestName = RequestName> = {
  readonly [Name in Names]:
    | Handler<Name>
    | Handler<Name, "form">
    | Handler<Name, "answers">
    | Handler<Name, "journal" | "inspection" | "repair" | "copied" | "places" | "cell">
    | Handler<Name, "forms">;
};

export const staff: readonly TableName[] = ["people", "employments", "organisations", "settings"];
export const bank: readonly TableName[] = [...staff, "mentors", "mentees", "pairs"];
export const matching: readonly TableName[] = [...bank, "consents", "apart"];
export const life: readonly TableName[] = [...matching, "pairEvents"];
export const pairCard: readonly TableName[] = [...bank, "consents", "planLines"];
export const leaving: readonly TableName[] = [...bank, "pairEvents", "planLines"];
export const leavingWrites: readonly TableName[] = [
  "employments",
  "mentors",
  "mentees",
  "pairs",
  "pairEvents",
  "planLines",
];
export const everything: readonly TableName[] = [...pairCard, "surveys", "responses"];
export const importTables: readonly TableName[] = [...bank, "consents", "platforms", "deficits"];

export function handler<Name extends RequestName>(made: Handler<Name>): Handler<Name> {
  return made;
}
