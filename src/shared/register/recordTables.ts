/** Tables whose rows a person may add, change and remove one by one, each column by its own rule. */
import type { TableName } from "./tables.ts";

export const recordTables = [
  "organisations",
  "people",
  "employments",
  "deficits",
  "approvals",
  "trainings",
  "awards",
  "publications",
  "practices",
  "platforms",
  "risks",
  "recommendations",
  "conditions",
  "agreements",
  "workingGroup",
  "documents",
  "documentChanges",
  "events",
  "visits",
  "meetings",
  "routes",
  "routeLines",
] as const satisfies readonly TableName[];
export type RecordTable = (typeof recordTables)[number];
