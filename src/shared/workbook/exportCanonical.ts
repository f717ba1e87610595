/** The whole register as plain data. */
import { areNamesShown, isPersonalSetting, tellsNobody } from "../facts/names.ts";
import type { Decision, Register } from "../facts/register.ts";
import type { Cell, Column } from "../register/column.ts";
import { type Table, writeCells } from "../register/table.ts";
import { serviceTables, type TableName, tableNames, tables } from "../register/tables.ts";
import { nothing } from "../request/fields.ts";
import { question } from "../request/request.ts";

/** Every table of facts: what tells how they came about is left out. */
const canonicalTables: readonly TableName[] = tableNames.filter((name) => !serviceTables.includes(name));

/**
 * The register by table, rows by key, columns by name: two workbooks that say the same give the same text. Where names are not shown,
 * the columns that hold names and addresses are left out.
 */
export const exportCanonical = question({
  input: nothing,
  access: { who: "department" },
  sample: {},
  reads: canonicalTables,
  decide(register: Register): Decision<Record<string, Record<string, unknown>[]>> {
    const named = areNamesShown(register);
    const answer: Record<string, Record<string, unknown>[]> = {};
    for (const name of canonicalTables) {
      const table: Table = tables[name];
      const hidden = named ? new Set<string>() : personalColumns(table);
      const misplaced = named ? () => false : isMisplaced(register, table);
      const rows = register[name] as readonly Record<string, unknown>[];
      const byKey = [...rows].sort((one, other) => (String(one[table.key]) < String(other[table.key]) ? -1 : 1));
      answer[name] = byKey.map((row) => {
        const cells = Object.entries(writeCells(table, row as Record<string, never>)).filter(
          ([column, cell]) =>
            !hidden.has(column) &&
            !misplaced(column, cell) &&
            (named || name !== "settings" || !isPersonalSetting(String(row["id"]))),
        );
        return Object.fromEntries(cells.sort(([one], [other]) => (one < other ? -1 : 1)));
      });
    }
    return { changes: [], answer };
  },
});

/** Whether a name may stand where the code of a row belongs. */
function isMisplaced(register: Register, { columns }: Table): (column: string, cell: Cell) => boolean {
  return (column, cell) => {
    const referred = columns[column]?.refers?.().sheet;
    if (referred === undefined || tellsNobody(String(cell))) return false;
    const target = canonicalTables.find((one) => tables[one].sheet === referred);
    const rows = target === undefined ? [] : (register[target] as readonly Record<string, unknown>[]);
    return target === undefined || !rows.some((row) => row[tables[target].key] === cell);
  };
}

/** Those that hold names or addresses, and those that look such a one up. */
function personalColumns({ columns }: Table): Set<string> {
  const isPersonalColumn = ([, { personal, shown }]: [string, Column<unknown>]) => {
    const through = shown === undefined ? undefined : columns[shown.through]?.refers?.();
    const looked = Object.values(tables as Record<string, Table>).find((one) => one.sheet === through?.sheet);
    return personal || looked?.columns[shown?.show ?? ""]?.personal === true;
  };
  return new Set(
    Object.entries(columns)
      .filter(isPersonalColumn)
      .map(([name]) => name),
  );
}
