/** Tables whose rows a person may add, change and remove one by one, each column by its own rule. */
import type { Plain, Table } from "./table.ts";
import { type TableName, tableNames, tables } from "./tables.ts";

export type RecordTable = {
  [Name in TableName]: (typeof tables)[Name] extends { plain: null } ? never : Name;
}[TableName];

export const recordTables = tableNames.filter(isRecordTable);

export function isRecordTable(name: TableName): name is RecordTable {
  return (tables[name] as Table).plain !== null;
}

/** Who may do what with its rows. */
export function plainOf(name: RecordTable): Plain {
  return (tables[name] as Table).plain as Plain;
}
