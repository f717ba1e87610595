/** Rows and registers for tests: a sample row with the given columns changed, and everything frozen. */
import type { Register } from "../../src/shared/facts/register.ts";
import { type Row, sampleRow, type Table } from "../../src/shared/register/table.ts";
import { type RowOf, type TableName, tableNames, tables } from "../../src/shared/register/tables.ts";

export function aRow<Name extends TableName>(name: Name, columns: Partial<RowOf<Name>>): RowOf<Name> {
  return { ...sampleRow(tables[name] as Table), ...columns } as RowOf<Name>;
}

export function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    for (const inner of Object.values(value)) deepFreeze(inner);
    Object.freeze(value);
  }
  return value;
}

export function aRegister(rows: Partial<{ [Name in TableName]: readonly RowOf<Name>[] }>): Register {
  const register: Record<string, readonly Row<Table>[]> = {};
  for (const name of tableNames) register[name] = (rows[name] ?? []) as readonly Row<Table>[];
  const { settings = [] } = rows;
  // Without this row nobody may be named.
  if (!settings.some((row) => row.id === "names"))
    register.settings = [...settings, aRow("settings", { id: "names", value: "да" })];
  return deepFreeze(register) as unknown as Register;
}
