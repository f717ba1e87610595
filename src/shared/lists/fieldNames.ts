/** What a person calls a field of a request: the header of the column it becomes, where there is one. */

import type { Table } from "../register/table.ts";
import { tables } from "../register/tables.ts";
import { columnsIn } from "../request/fields.ts";
import type { AnyRequest } from "../request/request.ts";
import { fieldTexts } from "./fieldNames.ru.ts";

const columnHeaders = new Map<string, string>(
  Object.values(tables)
    .reverse()
    .flatMap((table) => Object.entries(table.columns).map(([name, column]): [string, string] => [name, column.header])),
);

/** The request's own tables come first, for several tables may call their columns alike: «Принят» is no word about a pair. */
export function fieldName(name: string, request?: Pick<AnyRequest, "input" | "reads" | "writes">): string {
  const becomes = request === undefined ? undefined : columnsIn(request.input)[name]?.header;
  const near = request === undefined ? [] : [...request.writes, ...request.reads];
  const own = near
    .map((table) => (tables[table] as Table).columns[name]?.header)
    .find((header) => header !== undefined);
  return fieldTexts[name] ?? becomes ?? own ?? columnHeaders.get(name) ?? fieldTexts["request"] ?? name;
}
