/** Which columns show a text of another table's row, and which tables show a text of this one. */
import { referredTable } from "./references.ts";
import type { Table } from "./table.ts";
import { type TableName, tableNames, tables } from "./tables.ts";

/** The column shows the `show` column of the row of `source` whose key stands in `through`. */
export interface ShownColumn {
  column: string;
  through: string;
  source: TableName;
  show: string;
}

const known = new Map<TableName, readonly ShownColumn[]>();

export function shownColumns(name: TableName): readonly ShownColumn[] {
  const found = known.get(name) ?? shownIn(name);
  known.set(name, found);
  return found;
}

function shownIn(name: TableName): ShownColumn[] {
  return Object.entries((tables[name] as Table).columns).flatMap(([column, { shown }]) => {
    const source = shown === undefined ? null : referredTable(name, shown.through);
    return shown === undefined || source === null ? [] : [{ column, source, ...shown }];
  });
}

/** The tables whose texts the columns of these show. */
export function shownSources(names: readonly TableName[]): TableName[] {
  return [...new Set(names.flatMap((name) => shownColumns(name).map(({ source }) => source)))];
}

/** The tables that show this column of the source; without a column, any of it. */
export function tablesShowing(source: TableName, show?: string): TableName[] {
  return tableNames.filter((name) =>
    shownColumns(name).some((shown) => shown.source === source && (show === undefined || shown.show === show)),
  );
}
