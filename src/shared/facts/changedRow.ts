/** Which row of the register a change is about. */
import { type TableName, tables } from "../register/tables.ts";
import type { Change } from "./register.ts";

/** The key of the row. */
export function keyOf({ table, put }: Change): string {
  return String((put as Record<string, unknown>)[tables[table].key]);
}

/** Names a row in the whole register. */
export function rowName(table: TableName, key: string): string {
  return `${table} ${key}`;
}
