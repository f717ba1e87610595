/** The register as it will be when these changes are written: for a decision that rests on another one. */

import { blanksOf } from "../register/table.ts";
import { type TableName, tables } from "../register/tables.ts";
import type { Change, Register } from "./register.ts";

export function afterChanges(register: Register, changes: readonly Change[]): Register {
  const touched = new Map<TableName, Map<string, object>>();
  for (const { table, put } of changes) {
    const rows =
      touched.get(table) ?? new Map(register[table].map((row) => [(row as { id: string }).id, row as object]));
    touched.set(table, rows);
    const { id } = put as { id: string };
    rows.set(id, { ...(rows.get(id) ?? blanksOf(tables[table] as never)), ...put });
  }
  return {
    ...register,
    ...Object.fromEntries([...touched].map(([table, rows]) => [table, [...rows.values()]])),
  } as Register;
}
