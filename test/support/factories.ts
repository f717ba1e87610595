/** Rows of the register for tests: the tables' own samples with some columns changed. */
import { isRefusal, type Refusal } from "../../src/shared/facts/refusal.ts";
import type { Actor, Change, Context, Decision, Done } from "../../src/shared/facts/register.ts";
import type { RowOf, TableName } from "../../src/shared/register/tables.ts";
import { aRow } from "./rows.ts";

type Columns<Name extends TableName> = Partial<RowOf<Name>>;

export const anOrganisation = (columns: Columns<"organisations"> = {}) => aRow("organisations", columns);
export const aPerson = (columns: Columns<"people"> = {}) => aRow("people", columns);
export const anEmployment = (columns: Columns<"employments"> = {}) => aRow("employments", columns);
export const aMentor = (columns: Columns<"mentors"> = {}) =>
  aRow("mentors", { limit: null, trained: false, ...columns });
export const aMentee = (columns: Columns<"mentees"> = {}) => aRow("mentees", columns);
export const aPair = (columns: Columns<"pairs"> = {}) => aRow("pairs", columns);
export const aConsent = (columns: Columns<"consents"> = {}) => aRow("consents", columns);
export const aPlanLine = (columns: Columns<"planLines"> = {}) => aRow("planLines", columns);

/** Somebody with a place of work: a row of `people` and one of `employments`. */
export function aTeacher(
  id: string,
  columns: { name?: string; organisationId?: string } & Columns<"people"> = {},
  work: Columns<"employments"> = {},
): { person: RowOf<"people">; job: RowOf<"employments"> } {
  const { organisationId = "О-001", ...person } = columns;
  return {
    person: aPerson({ id, name: `Учитель ${id}`, ...person }),
    job: anEmployment({
      id: `Т-${id}`,
      personId: id,
      organisationId,
      startedOn: "2015-09-01",
      finishedOn: null,
      ...work,
    }),
  };
}

export const department: Actor = { email: "otdel@department.example", role: "department", organisationIds: [] };

export function aCurator(...organisationIds: string[]): Actor {
  return { email: "kurator@school1.example", role: "curator", organisationIds };
}

export function aContext(today: string, actor: Actor = department): Context {
  return { today, now: `${today}T10:00:00`, actor, operationId: "op-1" };
}

/** The decision's changes and answer; a refusal fails the test. */
export function done<Answer>(decision: Decision<Answer>): Done<Answer> {
  if (isRefusal(decision)) throw new Error(`refused: ${JSON.stringify(decision)}`);
  return decision;
}

export function refused<Answer>(decision: Decision<Answer>): Refusal {
  if (!isRefusal(decision)) throw new Error(`not refused: ${JSON.stringify(decision)}`);
  return decision;
}

/** What a decision writes into one table. */
export function puts<Name extends TableName>(changes: readonly Change[], table: Name): Partial<RowOf<Name>>[] {
  return changes.flatMap((change) => (change.table === table ? [change.put as Partial<RowOf<Name>>] : []));
}
