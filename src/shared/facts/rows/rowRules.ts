/** What the register's plain tables have besides their columns: whose columns are whose, which days make a period, what is written once. */
import type { RecordTable } from "../../register/recordTables.ts";
import type { ColumnOf, TableName } from "../../register/tables.ts";

type AnyColumn = { [Name in TableName]: ColumnOf<Name> }[TableName];
type ColumnsOf = { readonly [Name in RecordTable]?: readonly ColumnOf<Name>[] };

const departmentColumns: ColumnsOf = {
  organisations: ["shortName", "kind", "role", "subordinate", "openedOn", "closedOn", "curatorEmail"],
  people: ["test"],
  platforms: ["name", "metaSubject", "organisationId", "openedOn", "closedOn"],
  recommendations: ["organisationId", "advice", "ground", "issuedOn", "dueOn"],
};

const ownRequestColumns: ColumnsOf = {
  // S1, п. 4.2: submitRoadmap, reviewRoadmap
  organisations: ["roadmapReview", "roadmapReviewOn", "roadmapReviewNote"],
};

/** Whether only the department changes the column. */
export function isDepartments(table: RecordTable, column: string): boolean {
  return isAmong(departmentColumns[table], column);
}

/** Whether the column changes by requests of its own. */
export function isOwnRequests(table: RecordTable, column: string): boolean {
  return isAmong(ownRequestColumns[table], column);
}

function isAmong(columns: readonly string[] | undefined, column: string): boolean {
  return columns?.includes(column) === true;
}

/** Tables to which only the department adds rows, and from which only it takes them. */
export const departmentAdds: readonly RecordTable[] = ["organisations", "platforms", "recommendations", "workingGroup"];

/** Tables that only the department sees: they hold contacts. */
export const departmentTables: readonly RecordTable[] = ["workingGroup"];

/** The first day must not be later than the second. */
export const periods: readonly (readonly [from: AnyColumn, to: AnyColumn])[] = [
  ["openedOn", "closedOn"],
  ["startedOn", "finishedOn"],
  ["startedOn", "dueOn"],
  ["startsOn", "endsOn"],
  ["fromOn", "untilOn"],
  ["leaveFrom", "leaveUntil"],
  ["signedOn", "validUntil"],
  ["effectiveOn", "validUntil"],
  ["issuedOn", "dueOn"],
  ["issuedOn", "doneOn"],
  ["bornOn", "careerStartedOn"],
  ["careerStartedOn", "subjectStartedOn"],
];

/** Days of what has happened: they cannot be later than today. */
export const pastDays: readonly AnyColumn[] = [
  "metOn",
  "publishedOn",
  "checkedOn",
  "assessedOn",
  "changedOn",
  "awardedOn",
  "measuredOn",
  "describedOn",
  "doneOn",
  "reviewedOn",
  "decidedOn",
  "markedOn",
  "bornOn",
  "regulationOrderOn",
  "regulationOn",
  "curatorOrderOn",
  "roadmapOrderOn",
  "pairsOrderOn",
];
export const pastDaysOf: ColumnsOf = { trainings: ["finishedOn"], agreements: ["signedOn"] };

/** What may stand in one row only. */
export const uniqueColumns: ColumnsOf = {
  organisations: ["shortName"],
  conditions: ["organisationId", "item", "checkedOn"],
  visits: ["eventId", "personId"],
  approvals: ["personId", "pairId", "stage", "decision", "decidedOn"],
  trainings: ["personId", "role", "programme", "finishedOn"],
  awards: ["personId", "kind", "level", "awardedOn"],
  documentChanges: ["documentId", "number"],
  risks: ["organisationId", "kind", "assessedOn"],
  agreements: ["organisationId", "partnerId", "number", "signedOn"],
  platforms: ["name"],
};
