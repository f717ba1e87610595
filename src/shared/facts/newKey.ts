/** Keys for rows that are to be made: each call gives the next that is free in the table. */
import { nextKey } from "../register/table.ts";
import { type TableName, tables } from "../register/tables.ts";
import type { Rows } from "./register.ts";

/** `taken`: keys that no row holds any more, but that are still spoken of elsewhere. */
export function newKey<Name extends TableName>(
  register: Rows<Name>,
  name: Name,
  taken: readonly string[] = [],
): () => string {
  const { key } = tables[name];
  const rows = register[name] as readonly object[] as readonly Readonly<Record<string, unknown>>[];
  return nextKey(tables[name], [...rows.map((row) => String(row[key])), ...taken]);
}

/** A pair whose row somebody has deleted still stands in consents: they are not those of the next one. */
export function newPairKey(register: Rows<"pairs" | "consents">): () => string {
  const agreed = register.consents.flatMap((row) => row.pairId ?? []);
  return newKey(register, "pairs", agreed);
}
