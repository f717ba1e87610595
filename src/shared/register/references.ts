/** Which columns hold keys of which tables. */
import type { Table } from "./table.ts";
import { type TableName, tableNames, tables } from "./tables.ts";

/** In which tables a column holds keys of this one. */
export function referringTables(target: TableName): TableName[] {
  return tableNames.filter((name) => referringColumns(name, target).length > 0);
}

export function referringColumns(name: TableName, target: TableName): string[] {
  return Object.entries(tables[name].columns as Table["columns"])
    .filter(([, column]) => column.refers?.().sheet === tables[target].sheet)
    .map(([key]) => key);
}

/** The table whose keys the column holds; null for any other column. */
export function referredTable(name: TableName, column: string): TableName | null {
  const sheet = (tables[name].columns as Table["columns"])[column]?.refers?.().sheet;
  return sheet === undefined ? null : (tableNames.find((one) => tables[one].sheet === sheet) ?? null);
}

/** Every table whose keys this one holds. */
export function referredTables(name: TableName): TableName[] {
  const found = Object.keys(tables[name].columns).map((column) => referredTable(name, column));
  return [...new Set(found.filter((one): one is TableName => one !== null))];
}
