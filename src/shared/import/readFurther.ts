/** Reads the columns that a list has no words of its own for as their kind is read in the register. */
import { showDay } from "../language/day.ts";
import { cleanText } from "../language/text.ts";
import { type Column, decodeCell, encodeCell, isUnreadable } from "../register/column.ts";
import type { CellReader } from "./cellReader.ts";
import type { FurtherColumns } from "./furtherColumns.ts";
import type { SheetRow } from "./sheetRows.ts";

/** By column, of those that the list has; null where nothing stands there or it cannot be taken, and why is reported. */
export function readFurther<Field extends string>(
  cells: CellReader<Field>,
  row: SheetRow,
  columns: FurtherColumns,
): Record<string, unknown> {
  const there = Object.entries(columns).filter(([name]) => cells.has(name as Field));
  return Object.fromEntries(there.map(([name, column]) => [name, readAs(column, cells, row, name as Field)]));
}

function readAs<Field extends string>(
  column: Column<unknown>,
  cells: CellReader<Field>,
  row: SheetRow,
  field: Field,
): unknown {
  const { rule } = column;
  if (rule.rule === "day") return cells.day(row, field, "event").day;
  if (rule.rule === "checkbox") return cells.flag(row, field);
  if (rule.rule === "email") return cells.email(row, field);
  if (rule.rule === "number") return cells.number(row, field, column);
  const said = cells.text(row, field, column.limit ?? 500);
  if (said === null) return null;
  const value = decodeCell(column, said);
  if (!isUnreadable(value)) return value;
  cells.say("value-unknown", row, field, undefined, { other: column.words?.labels.join(", ") ?? column.help });
  return null;
}

/** Of what is read, what the register's row lacks; `differs` is told of what it says otherwise. */
export function fillFurther(
  columns: FurtherColumns,
  read: Readonly<Record<string, unknown>>,
  known: object,
  differs: (name: string, shown: string) => void,
): Record<string, unknown> {
  const standing = known as Readonly<Record<string, unknown>>;
  const filled: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(read)) {
    const column = columns[name];
    if (value === null || column === undefined) continue;
    const [own, other] = [encodeCell(column, value), encodeCell(column, standing[name] ?? null)];
    if (other === "") filled[name] = value;
    else if (cleanText(String(own)) !== cleanText(String(other)))
      differs(name, column.rule.rule === "day" ? showDay(String(other)) : String(other));
  }
  return filled;
}
