/** The whole register as plain data. */
import type { Decision, Register } from "../facts/register.ts";
import { writeCells } from "../register/table.ts";
import { type TableName, tableNames, tables } from "../register/tables.ts";
import { nothing } from "../request/fields.ts";
import { question } from "../request/request.ts";

/** Every table of facts: the journal and the ledger tell how they came about, and are left out. */
const canonicalTables: readonly TableName[] = tableNames.filter((name) => name !== "journal" && name !== "operations");

/** The register by table, rows by key, columns by name: two workbooks that say the same give the same text. */
export const exportCanonical = question({
  input: nothing,
  access: { who: "department" },
  sample: {},
  reads: canonicalTables,
  decide(register: Register): Decision<Record<string, Record<string, unknown>[]>> {
    const answer: Record<string, Record<string, unknown>[]> = {};
    for (const name of canonicalTables) {
      const table = tables[name];
      const rows = register[name] as readonly Record<string, unknown>[];
      const byKey = [...rows].sort((one, other) => (String(one[table.key]) < String(other[table.key]) ? -1 : 1));
      answer[name] = byKey.map((row) => {
        const cells = writeCells(table, row as Record<string, never>);
        return Object.fromEntries(Object.entries(cells).sort(([one], [other]) => (one < other ? -1 : 1)));
      });
    }
    return { changes: [], answer };
  },
});
