/** A town into which the sample of every plain register fits. */
import { typedRow } from "../../src/shared/facts/rows/rowValues.ts";
import type { RecordTable } from "../../src/shared/register/recordTables.ts";
import { sampleRow, type Table } from "../../src/shared/register/table.ts";
import { type TableName, tableNames, tables } from "../../src/shared/register/tables.ts";
import { aRow } from "./rows.ts";

export const plainToday = "2026-11-20";

/** Rows to which the samples refer, and what their rules ask for. */
function town(): Record<TableName, Record<string, unknown>[]> {
  const rows = Object.fromEntries(tableNames.map((name) => [name, []])) as unknown as Record<
    TableName,
    Record<string, unknown>[]
  >;
  rows.organisations = [
    aRow("organisations", {}),
    aRow("organisations", { id: "О-002", shortName: "Колледж", role: "partner", subordinate: false }),
  ];
  rows.people = [aRow("people", {}), aRow("people", { id: "С-002", name: "Орлова Анна Ильинична" })];
  rows.employments = [aRow("employments", {}), aRow("employments", { id: "Т-002", personId: "С-002" })];
  rows.pairs = [aRow("pairs", {})];
  rows.consents = [aRow("consents", { kind: "publication", personId: "С-002", pairId: null, givenOn: "2024-09-01" })];
  rows.events = [aRow("events", {})];
  rows.routes = [aRow("routes", {})];
  rows.documents = [aRow("documents", {})];
  rows.settings = [aRow("settings", { id: "names", value: "да" })];
  return rows;
}

const nameColumns = ["shortName", "name", "title"];

/** The sample as typed into the form of a new row; what must be unlike the rows of the town is made so. */
export function typedSample(table: RecordTable): Record<string, string | boolean> {
  const typed = typedRow(tables[table], sampleRow(tables[table] as Table), () => true);
  for (const name of nameColumns) if (name in typed) typed[name] = `${String(typed[name])} новая`;
  if (table === "employments") typed["kind"] = "внутреннее совместительство";
  if (table === "routes") typed["personId"] = "С-002";
  if (table === "organisations") for (const name of ["roadmapReview", "roadmapReviewOn"]) typed[name] = "";
  return typed;
}

export function emptied(table: RecordTable): Record<TableName, Record<string, unknown>[]> {
  const rows = town();
  return ["organisations", "people", "employments", "events", "routes", "documents"].includes(table)
    ? rows
    : { ...rows, [table]: [] };
}
