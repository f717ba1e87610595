/** What a person calls a field of a request: the header of the column it becomes, where there is one. */

import type { Table } from "../register/table.ts";
import { type TableName, tables } from "../register/tables.ts";
import { fieldTexts } from "./fieldNames.ru.ts";

const columnHeaders = new Map<string, string>(
  Object.values(tables)
    .reverse()
    .flatMap((table) => Object.entries(table.columns).map(([name, column]): [string, string] => [name, column.header])),
);

/** `near`: the request's own tables, for several tables may call their columns alike: «Принят» is no word about a pair. */
export function fieldName(name: string, near: readonly TableName[] = []): string {
  const own = near
    .map((table) => (tables[table] as Table).columns[name]?.header)
    .find((header) => header !== undefined);
  return fieldTexts[name] ?? own ?? columnHeaders.get(name) ?? fieldTexts["request"] ?? name;
}
