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

export function readsForRemoving(table: RecordTable): { reads: TableName[]; writes: TableName[] } {
  const pairs: TableName[] = table === "employments" ? ["pairs"] : [];
  return {
    reads: [...ownershipReads(table), ...referringTables(table), ...pairs],
    writes: [table, ...followWrites(table)],
  };
}
