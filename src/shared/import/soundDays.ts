/** Days of a row that the form would refuse: they stay out, and a remark says which and why. */
import { fieldLabel } from "../facts/rows/rowValues.ts";
import { showDay } from "../language/day.ts";
import { type TableName, tables } from "../register/tables.ts";
import type { CellReader } from "./cellReader.ts";
import type { SheetRow } from "./sheetRows.ts";

/** `known`: the row as it stands, which the values of the file are put over. */
export function soundDays<Values extends object>(
  table: TableName,
  read: Values,
  known: object | undefined,
  { cells, row, today }: { cells: CellReader<string>; row: SheetRow; today: string },
): Values {
  const sound = { ...read } as Record<string, unknown>;
  const standing = (known ?? {}) as Record<string, unknown>;
  const day = (name: string) => {
    const value = sound[name] ?? standing[name];
    return typeof value === "string" ? value : null;
  };
  for (const name of tables[table].pastDays) {
    const said = sound[name];
    if (typeof said !== "string" || said <= today) continue;
    cells.say("day-ahead", row, name);
    sound[name] = null;
  }
  for (const [from, to] of tables[table].periods) {
    const [first, last] = [day(from), day(to)];
    if (first === null || last === null || first <= last) continue;
    const wrong = typeof sound[to] === "string" ? to : from;
    if (typeof sound[wrong] !== "string") continue;
    const told = (name: string) => `${fieldLabel(tables[table], name)}: ${showDay(day(name) as string)}`;
    cells.say("days-reversed", row, wrong, undefined, { value: told(from), other: told(to) });
    sound[wrong] = null;
  }
  return sound as Values;
}
