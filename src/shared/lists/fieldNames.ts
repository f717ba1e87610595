/** What a person calls a field of a request: the header of the column it becomes, where there is one. */

import { tables } from "../register/tables.ts";
import { fieldTexts } from "./fieldNames.ru.ts";

const columnHeaders = new Map<string, string>(
  Object.values(tables)
    .reverse()
    .flatMap((table) => Object.entries(table.columns).map(([name, column]): [string, string] => [name, column.header])),
);

export function fieldName(name: string): string {
  return fieldTexts[name] ?? columnHeaders.get(name) ?? fieldTexts["request"] ?? name;
}
