/** Which sheets a request about a record needs: only these are read. */

import type { RecordTable } from "../../register/recordTables.ts";
import { referredTables, referringTables } from "../../register/references.ts";
import type { TableName } from "../../register/tables.ts";
import { ownershipReads } from "../ownership.ts";
import { followWrites } from "./follows.ts";

/** Tables that the rules of one table look at besides itself and what it refers to. */
const ruleReads: Partial<Record<RecordTable, readonly TableName[]>> = {
  people: ["employments"],
  employments: ["pairs"],
  publications: ["consents"],
  practices: ["consents"],
  visits: ["employments"],
  routes: ["routeLines"],
};

/** Rows of another table that the rules judge by a row of this one: their column `through` says what the row's `of` says. */
interface Judged {
  child: RecordTable;
  through: string;
  of: string;
  /** What their rules look at besides. */
  reads: readonly TableName[];
}

const judged: Partial<Record<RecordTable, readonly Judged[]>> = {
  organisations: [{ child: "agreements", through: "partnerId", of: "id", reads: [] }],
  employments: [{ child: "visits", through: "personId", of: "personId", reads: ["events"] }],
  events: [{ child: "visits", through: "eventId", of: "id", reads: ["people", "employments", "organisations"] }],
  routes: [{ child: "routeLines", through: "routeId", of: "id", reads: [] }],
};

export function judgedBy(table: RecordTable): readonly Judged[] {
  return judged[table] ?? [];
}

/** People are shown by name to those whose people they are. */
function withNames(names: readonly TableName[]): TableName[] {
  return names.includes("pairs") || names.includes("people") || names.includes("routes")
    ? [...names, "people", "employments", "settings"]
    : [...names, "settings"];
}

export function readsForShowing(table: RecordTable): TableName[] {
  return withNames([table, ...referredTables(table), ...ownershipReads(table)]);
}

export function readsForSaving(table: RecordTable): { reads: TableName[]; writes: TableName[] } {
  const own: TableName[] = table === "people" ? ["people", "employments"] : [table];
  const writes = [...own, ...followWrites(table)];
  return { reads: [...readsForShowing(table), ...(ruleReads[table] ?? [])], writes };
}

/** The general form tells besides which other rows no longer stand. */
export function readsForForm(table: RecordTable): { reads: TableName[]; writes: TableName[] } {
  const { reads, writes } = readsForSaving(table);
  const others = judgedBy(table).flatMap(({ child, reads }) => [child, ...ownershipReads(child), ...reads]);
  return { reads: [...reads, ...others], writes };
}

export function readsForRemoving(table: RecordTable): { reads: TableName[]; writes: TableName[] } {
  const pairs: TableName[] = table === "employments" ? ["pairs"] : [];
  return {
    reads: [...ownershipReads(table), ...referringTables(table), ...pairs],
    writes: [table, ...followWrites(table)],
  };
}
