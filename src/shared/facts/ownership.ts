/** Whose a row is: the organisations whose curators may change it. */
import { isRecordTable, plainOf, type RecordTable } from "../register/recordTables.ts";
import type { OwnerPath } from "../register/table.ts";
import type { RowOf, TableName } from "../register/tables.ts";
import type { Rows } from "./register.ts";

type Values = Record<string, unknown>;

/** As `OwnerPath`, for tables that are no plain registers. */
type Path = OwnerPath | "pair" | "programmeId" | "both";

/** Tables that are in neither have rows of the department alone. */
const otherPaths: Readonly<Partial<Record<Exclude<TableName, RecordTable>, readonly Path[]>>> = {
  pairs: ["pair"],
  mentors: ["personId"],
  mentees: ["personId"],
  pairEvents: ["pairId"],
  programmes: ["pairId"],
  planLines: ["pairId"],
  programmeReviews: ["programmeId"],
  consents: ["personId", "pairId"],
  apart: ["both"],
  roadmapMarks: ["organisationId"],
  responses: ["personId"],
};

const pathReads: Record<OwnerPath, readonly TableName[]> = {
  self: [],
  home: ["employments"],
  organisationId: [],
  personId: ["employments"],
  pairId: ["pairs"],
  routeId: ["routes", "employments"],
  documentId: ["documents"],
  organiser: [],
};

type OwnershipRows = "pairs" | "employments" | "routes" | "documents" | "programmes";
/** Tables that telling whose a row of any table is needs. */
export const everyOwnershipRead = [
  "pairs",
  "employments",
  "routes",
  "documents",
  "programmes",
] as const satisfies readonly OwnershipRows[];

/** Tables that telling whose a row of this table is needs, besides the table itself. */
export function ownershipReads(table: RecordTable): TableName[] {
  return plainOf(table).owner.flatMap((path) => pathReads[path]);
}

/** Organisations whose curators may change the row; none where it is the department's. */
export function ownersOf(register: Rows<OwnershipRows>, table: TableName, row: Values, today: string): string[] {
  for (const path of isRecordTable(table)
    ? plainOf(table).owner
    : (otherPaths[table as Exclude<TableName, RecordTable>] ?? [])) {
    const owners = followed(register, path, row, today);
    if (owners !== null) return owners;
  }
  return [];
}

/** Null when the row says nothing about it. */
function followed(register: Rows<OwnershipRows>, path: Path, row: Values, today: string): string[] | null {
  const id = String(row[path] ?? "");
  switch (path) {
    case "self":
      return [String(row["id"])];
    case "home":
      return homesOf(register, String(row["id"]), today);
    case "organiser":
      return row["organiser"] === "organisation" && row["organisationId"] ? [String(row["organisationId"])] : null;
    case "organisationId":
      return id === "" ? null : [id];
    case "personId":
      return id === "" ? null : homesOf(register, id, today);
    case "pairId": {
      const pair = register.pairs.find((one) => one.id === id);
      return id === "" ? null : pair === undefined ? [] : organisationsOfPair(pair);
    }
    case "routeId": {
      const route = register.routes.find((one) => one.id === id);
      return route === undefined ? [] : homesOf(register, route.personId, today);
    }
    case "documentId": {
      const organisationId = register.documents.find((one) => one.id === id)?.organisationId ?? null;
      return organisationId === null ? [] : [organisationId];
    }
    case "pair":
      return organisationsOfPair(row as RowOf<"pairs">);
    case "programmeId": {
      const pairId = register.programmes.find((one) => one.id === id)?.pairId ?? "";
      return followed(register, "pairId", { pairId }, today) ?? [];
    }
    case "both":
      return [...homesOf(register, String(row["oneId"]), today), ...homesOf(register, String(row["otherId"]), today)];
  }
}

/** The pair belongs to the mentee's organisation; the mentor's curator may look after it, too. */
export function organisationsOfPair(pair: RowOf<"pairs">): string[] {
  return [pair.menteeOrganisationId, pair.mentorOrganisationId].filter((id): id is string => id !== null);
}

/** Where the person works today; for somebody who has left, where they worked last. */
export function homesOf(register: Rows<"employments">, personId: string, today: string): string[] {
  const mine = register.employments.filter((row) => row.personId === personId);
  const current = mine.filter(
    (row) => (row.startedOn ?? "") <= today && (row.finishedOn === null || row.finishedOn >= today),
  );
  if (current.length > 0) return current.map((row) => row.organisationId);
  const last = [...mine].sort((one, other) => (other.finishedOn ?? "9999").localeCompare(one.finishedOn ?? "9999"))[0];
  return last === undefined ? [] : [last.organisationId];
}
