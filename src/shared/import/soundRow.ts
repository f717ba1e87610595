/** What a list may write into a row: without the cells that the form would refuse beside what stands in the register (rules.md 8). */
import type { Refusal } from "../facts/refusal.ts";
import { emptyRow, missingField, refusalForEntry, saysNothing } from "../facts/rows/rowDoor.ts";
import { encodeText, fieldLabel, formColumns } from "../facts/rows/rowValues.ts";
import type { RecordWorld, Values } from "../facts/rows/rowWorld.ts";
import { showDay } from "../language/day.ts";
import type { Column } from "../register/column.ts";
import type { RecordTable } from "../register/recordTables.ts";
import type { Table } from "../register/table.ts";
import { type RowOf, tables } from "../register/tables.ts";
import type { CellReader } from "./cellReader.ts";
import type { SheetRow } from "./sheetRows.ts";

/** A cell that stays out, or, without a column, the whole row. */
export interface StaysOut {
  column: string | null;
  refusal: Refusal;
  /** What the register keeps there, as people read it; empty where nothing stands. */
  before: string;
}

export interface SoundRow {
  /** Null where the whole row stays out. */
  values: Values | null;
  left: StaysOut[];
}

/** `values`: what the list says of the row; null and undefined say nothing. `present`: null for a new row, which brings its key. */
export function soundRow(world: RecordWorld, table: RecordTable, present: Values | null, values: Values): SoundRow {
  const left: StaysOut[] = [];
  const kept: Record<string, unknown> = { ...values };
  for (;;) {
    const refusal = refusalOf(world, table, present, kept);
    if (refusal === null) return { values: kept, left };
    const column = culprit(world, table, { present, values: kept, refusal });
    if (column === null) return { values: null, left: [{ column: null, refusal, before: "" }] };
    left.push({ column, refusal, before: shown(table, column, present) });
    kept[column] = null;
  }
}

/** What may be written of a row that is judged alone, or null where it stays out; what stays out is told at its cell. */
export function soundValues<Name extends RecordTable, Field extends string>(
  world: RecordWorld,
  table: Name,
  { present, values }: { present: RowOf<Name> | null; values: Partial<RowOf<Name>> },
  { cells, row, naming }: { cells: CellReader<Field>; row: SheetRow; naming: Field },
): Partial<RowOf<Name>> | null {
  const sound = soundRow(world, table, present as Values | null, {
    ...(present === null ? { id: newRow } : {}),
    ...values,
  });
  sayLeftOut(sound.left, (column) => ({ cells, row, field: (column ?? naming) as Field }));
  if (sound.values === null) return null;
  return Object.fromEntries(Object.keys(values).map((name) => [name, sound.values?.[name]])) as Partial<RowOf<Name>>;
}

/** Stands for the key of a row that may yet stay out. */
const newRow = "+";

/** The row as it becomes. */
export function becomes(table: RecordTable, present: Values | null, values: Values): Values {
  const said = Object.entries(values).filter(([, value]) => value !== null && value !== undefined);
  return { ...(present ?? emptyRow(table)), ...Object.fromEntries(said) };
}

/** Asked for it is refused, and yet it may have been so (decisions.md 18): lists tell it in words of their own. */
const mayHaveBeen: ReadonlySet<Refusal["refused"]> = new Set(["overrideExpired"]);

function refusalOf(world: RecordWorld, table: RecordTable, present: Values | null, values: Values): Refusal | null {
  const row = becomes(table, present, values);
  const changed = changedColumns(table, present, row);
  if (changed.size === 0) return null;
  const refusal = missingField(table, row) ?? refusalForEntry(world, table, { present, row, put: row, changed }, true);
  return refusal !== null && mayHaveBeen.has(refusal.refused) ? null : refusal;
}

function changedColumns(table: RecordTable, present: Values | null, row: Values): Set<string> {
  const changed = formColumns(tables[table]).filter(([name, column]) => {
    const typed = encodeText(column, row[name]);
    return present === null ? !saysNothing(typed) : encodeText(column, present[name]) !== typed;
  });
  return new Set(changed.map(([name]) => name));
}

/** The column without which the row is sound, else the one without which something else is wrong; those that the refusal names first. */
function culprit(
  world: RecordWorld,
  table: RecordTable,
  { present, values, refusal }: { present: Values | null; values: Values; refusal: Refusal },
): string | null {
  const changed = changedColumns(table, present, becomes(table, present, values));
  const { periods }: Table = tables[table];
  const named = new Set(namedFields(refusal));
  const inOrder = [
    ...[...changed].filter((name) => named.has(fieldLabel(tables[table], name))),
    ...periods.flatMap(([from, to]) => [to, from]),
    ...changed,
  ];
  const said = [...new Set(inOrder)].filter((name) => changed.has(name) && (values[name] ?? null) !== null);
  const without = said.map((name) => ({
    name,
    still: refusalOf(world, table, present, { ...values, [name]: null }),
  }));
  const other = ({ still }: { still: Refusal | null }) => still?.refused !== refusal.refused && !isMissing(still);
  return (without.find(({ still }) => still === null) ?? without.find(other))?.name ?? null;
}

/** A column that must be filled in cannot stay out of a new row. */
function isMissing(refusal: Refusal | null): boolean {
  return refusal?.refused === "recordField" && refusal.facts.reason === "missing";
}

function namedFields({ facts }: Refusal): readonly string[] {
  const { field, fields = [] } = facts as { field?: string; fields?: readonly string[] };
  return field === undefined ? fields : [field, ...fields];
}

function shown(table: RecordTable, name: string, present: Values | null): string {
  const column = (tables[table] as Table).columns[name] as Column<unknown>;
  const text = encodeText(column, present?.[name] ?? null);
  return typeof text !== "string" || text === "" ? "" : column.rule.rule === "day" ? showDay(text) : text;
}

/** Says of a row of a list what of it stays out; `at` tells where the cell of a column stands. */
export function sayLeftOut<Field extends string>(
  left: readonly StaysOut[],
  at: (column: string | null) => { cells: CellReader<Field>; row: SheetRow; field: Field },
): void {
  for (const { column, refusal, before } of left) {
    const { cells, row, field } = at(column);
    if (column === null) cells.say("row-refused", row, field, undefined, { refusal });
    else cells.say("cell-refused", row, column as Field, undefined, { refusal, other: before });
  }
}
