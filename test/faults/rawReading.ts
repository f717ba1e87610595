/** Rows of the sheets as the register reads them, whoever has typed them. */

import type { Cell } from "../../src/shared/register/column.ts";
import { readRows } from "../../src/shared/register/table.ts";
import type { RowOf, TableName } from "../../src/shared/register/tables.ts";
import { tables } from "../../src/shared/register/tables.ts";
import type { Value } from "../../src/workbench/kernel/api.ts";
import type { Town } from "./town.ts";

export function rawReading<Name extends TableName>(
  town: Town,
  names: readonly Name[],
): { [One in Name]: RowOf<One>[] } {
  const entries = names.map((name) => {
    const sheet = town.workbook.info().sheets.find((one) => one.name === tables[name].sheet);
    if (sheet === undefined) throw new Error(`no sheet of ${name}`);
    const at = { sheetId: sheet.sheetId, row: 1, column: 1, rows: sheet.lastRow, columns: sheet.lastColumn };
    return [
      name,
      readRows(
        tables[name],
        town.workbook.values(at).map((row) => row.map(cellOf)),
      ).rows,
    ];
  });
  return Object.fromEntries(entries);
}

const firstDay = Date.UTC(1899, 11, 30);
const dayLength = 86_400_000;

function cellOf(value: Value): Cell {
  if (value === null) return "";
  if (typeof value !== "object") return value;
  if (!("serial" in value)) return "";
  const moment = new Date(Math.round((firstDay + value.serial * dayLength) / 1000) * 1000).toISOString();
  return Number.isInteger(value.serial) ? moment.slice(0, 10) : moment.slice(0, 19);
}

/** A day as it is typed. */
export function typedDay(day: string): Value {
  return { serial: (Date.parse(day) - firstDay) / dayLength };
}
