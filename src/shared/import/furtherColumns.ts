/** Columns of the register that a list has no words of its own for: known by their headers. */
import type { Column } from "../register/column.ts";
import { type TableName, tables } from "../register/tables.ts";
import { headerForm, type Vocabulary } from "./headerRow.ts";

export type FurtherColumns = Readonly<Record<string, Column<unknown>>>;

/** `own`: what the list reads itself, and what other requests alone fill in. */
export function furtherColumns(table: TableName, own: readonly string[]): FurtherColumns {
  const { columns, plain } = tables[table];
  const left = new Set<string>([...own, ...(plain?.ownRequestColumns ?? [])]);
  const further = Object.entries<Column<unknown>>(columns).filter(
    ([name, { required, guarded, refers, shown }]) =>
      !(required || guarded || left.has(name)) && refers === undefined && shown === undefined,
  );
  return Object.fromEntries(further);
}

export function furtherVocabulary<Field extends string>(columns: FurtherColumns): Vocabulary<Field> {
  return Object.entries(columns).flatMap(([name, { header, synonyms, formerly }]) =>
    [header, ...synonyms, ...formerly].map((word) => ({ field: name as Field, form: headerForm(word), open: false })),
  );
}

export function dayFields<Field extends string>(columns: FurtherColumns): Field[] {
  return Object.keys(columns).filter((name) => columns[name]?.rule.rule === "day") as Field[];
}
