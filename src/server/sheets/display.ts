/** Formulas of the display columns: they look a name up by its key, in any locale and after any sorting. */
import { columnLetter } from "../../shared/register/columnLetter.ts";
import type { Places, Table } from "../../shared/register/table.ts";
import { type TableName, tableNames, tables } from "../../shared/register/tables.ts";
import type { Book } from "./book.ts";
import type { Reading } from "./read.ts";

/** Null where the table that holds the name is not there. */
export function displayFormula(
  book: Book,
  reading: Reading,
  table: Table,
  places: Places,
  row: number,
  shown: { through: string; show: string },
): string | null {
  const refers = table.columns[shown.through]?.refers;
  const target = tableNames.find((name) => tables[name].sheet === refers?.().sheet);
  if (target === undefined) return null;
  const sheet = book.sheetOf(target);
  if (sheet === null) return null;
  const known = reading.tables[target]?.places ?? orderOf(target);
  const key = columnLetter(known[tables[target].key] as number);
  const show = columnLetter(known[shown.show] as number);
  const through = columnLetter(places[shown.through] as number);
  const name = `'${sheet.getName().replace(/'/g, "''")}'`;
  return `=IFERROR(INDEX(${name}!$${show}:$${show};MATCH($${through}${row};${name}!$${key}:$${key};0));"")`;
}

/** The places of an untouched sheet: columns in the order of the definition. */
function orderOf(name: TableName): Places {
  return Object.fromEntries(Object.keys(tables[name].columns).map((column, index) => [column, index]));
}
