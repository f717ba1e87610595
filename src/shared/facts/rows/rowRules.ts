/** What the register's plain tables have besides their columns: whose columns are whose, which days make a period, what is written once. */
import type { RecordTable } from "../../register/recordTables.ts";

type ColumnsOf = Partial<Record<RecordTable, readonly string[]>>;

/** Columns that only the department changes. */
export const departmentColumns: ColumnsOf = {
  organisations: ["shortName", "kind", "role", "subordinate", "openedOn", "closedOn", "curatorEmail"],
  people: ["test"],
  platforms: ["name", "metaSubject", "organisationId", "openedOn", "closedOn"],
  recommendations: ["organisationId", "advice", "ground", "issuedOn", "dueOn"],
};

/** Columns that change by requests of their own. */
export const ownRequestColumns: ColumnsOf = {
  // S1, п. 4.2: submitRoadmap, reviewRoadmap
  organisations: ["roadmapReview", "roadmapReviewOn", "roadmapReviewNote"],
};

/** Tables to which only the department adds rows, and from which only it takes them. */
export const departmentAdds: readonly RecordTable[] = ["organisations", "platforms", "recommendations", "workingGroup"];

/** Tables that only the department sees: they hold contacts. */
export const departmentTables: readonly RecordTable[] = ["workingGroup"];

/** The first day must not be later than the second. */
export const periods: readonly (readonly [from: string, to: string])[] = [
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
export const pastDays: readonly string[] = [
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
