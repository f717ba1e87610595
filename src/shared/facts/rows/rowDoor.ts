/**
 * The one door to a row of a plain register: whoever writes it, in a form of its own or in the general one,
 * is refused by the same rules in the same words, and brings about the same changes.
 */
import { showDay } from "../../language/day.ts";
import { normalForm } from "../../language/text.ts";
import type { RecordTable } from "../../register/recordTables.ts";
import { referredTable } from "../../register/references.ts";
import { blanksOf, type Table } from "../../register/table.ts";
import { type RowOf, tables } from "../../register/tables.ts";
import { found } from "../found.ts";
import { newKey } from "../newKey.ts";
import { organisationsOfPair } from "../ownership.ts";
import { isRefusal, type Refusal, refuse } from "../refusal.ts";
import type { Change, Context, Register, Rows } from "../register.ts";
import { lastDayOf } from "./dayLimits.ts";
import { followChanges } from "./follows.ts";
import { refusalForRow } from "./rowChecks.ts";
import { encodeText, fieldLabel, formColumns, readTyped } from "./rowValues.ts";
import { type RecordWorld, recordWorld, rowsOf, type Values } from "./rowWorld.ts";

/** A row on its way through the door. */
export interface Entry {
  /** As it stands; null for a new one. */
  present: Values | null;
  /** The whole row as it becomes. */
  row: Values;
  /** The columns to be written, the key among them. */
  put: Values;
  changed: ReadonlySet<string>;
}

/** Columns of a row; what is undefined is not asked about. */
export type GivenRow<Name extends RecordTable> = {
  [Column in keyof RowOf<Name>]?: RowOf<Name>[Column] | undefined;
};

export interface Entered<Name extends RecordTable> {
  row: RowOf<Name>;
  /** Of the row and of what follows from it; none when all is as it was. */
  changes: Change[];
}

/** What every row needs; which sheets besides, depends on the columns that change and on the rules of the table. */
type EntryRows<Name extends RecordTable> = Rows<Name | "settings">;

/** A row of values: with a key, what changes of the row that bears it; without one, a new row, which gets its key here. */
export function enterRow<Name extends RecordTable>(
  register: EntryRows<Name>,
  table: Name,
  given: GivenRow<Name>,
  context: Context,
): Entered<Name> | Refusal {
  const entered = entriesOf(register as Register, table, [given], context);
  if (isRefusal(entered)) return entered;
  const [{ row }] = entered.entries as [Entry];
  return { row: row as RowOf<Name>, changes: entered.changes };
}

/** Many at once, each judged beside all the others as they become; the first that is refused refuses all. */
export function enterRows<Name extends RecordTable>(
  register: EntryRows<Name>,
  table: Name,
  given: readonly GivenRow<Name>[],
  context: Context,
): Change[] | Refusal {
  const entered = entriesOf(register as Register, table, given, context);
  return isRefusal(entered) ? entered : entered.changes;
}

function entriesOf(
  register: Register,
  table: RecordTable,
  given: readonly Values[],
  context: Context,
): { entries: Entry[]; changes: Change[] } | Refusal {
  const { key } = tables[table];
  const rows = [...rowsOf(register, table)];
  const places = new Map(rows.map((row, place) => [row[key], place]));
  const growing = Object.create(register, { [table]: { get: () => rows } }) as Register;
  const world = recordWorld(growing, context);
  const fresh = newKey(register, table);
  const entries: Entry[] = [];
  const changes: Change[] = [];
  for (const one of given) {
    const asked = one[key];
    const place = places.get(asked);
    if (asked !== undefined && place === undefined) return found(register, table, String(asked)) as Refusal;
    const present = place === undefined ? null : (rows[place] as Values);
    const entry = entryOf(world, table, { ...one, [key]: asked ?? fresh() }, present);
    if (isRefusal(entry)) return entry;
    // What follows is told from the register as it was before this row.
    changes.push(...changesOf(world, table, entry));
    entries.push(entry);
    const { row } = entry;
    places.set(row[key], place ?? rows.length);
    rows[place ?? rows.length] = row;
  }
  const whole = recordWorld(growing, context);
  const before = recordWorld(register, context);
  for (const entry of entries) {
    const refused = refusalForEntry(whole, table, entry, false, before);
    if (refused !== null) return refused;
  }
  return { entries, changes };
}

function entryOf(world: RecordWorld, table: RecordTable, given: Values, present: Values | null): Entry | Refusal {
  const { key } = tables[table];
  const put: Record<string, unknown> = { [key]: given[key] };
  const changed = new Set<string>();
  for (const [name, column] of formColumns(tables[table])) {
    const value = given[name];
    if (value === undefined) continue;
    const typed = encodeText(column, value);
    if (present !== null && encodeText(column, present[name]) === typed) continue;
    const read = readTyped(column, fieldLabel(tables[table], name), typed, world.isQuoted(column, typed));
    if (isRefusal(read)) return read;
    put[name] = read.value;
    if (present !== null || !saysNothing(typed)) changed.add(name);
  }
  const row = { ...(present ?? emptyRow(table)), ...put };
  return missingField(table, row) ?? { present, row, put: present === null ? row : put, changed };
}

export function saysNothing(typed: string | boolean): boolean {
  return typed === "" || typed === false;
}

/** A new row before anything is said of it. */
export function emptyRow(table: RecordTable): Values {
  const flags = formColumns(tables[table]).filter(([, column]) => column.rule.rule === "checkbox");
  return { ...blanksOf(tables[table] as Table), ...Object.fromEntries(flags.map(([name]) => [name, false])) };
}

export function missingField(table: RecordTable, row: Values): Refusal | null {
  const missing = formColumns(tables[table]).find(([name, column]) => column.required && (row[name] ?? null) === null);
  return missing === undefined
    ? null
    : refuse("recordField", { field: fieldLabel(tables[table], missing[0]), reason: "missing", found: "" });
}

/**
 * Why the row may not become so; `confirmed` by whoever was asked whether two people are one. Whose the people are that it
 * refers to tells the register `before`: nobody makes somebody their own by the very row that refers to them.
 */
export function refusalForEntry(
  world: RecordWorld,
  table: RecordTable,
  entry: Entry,
  confirmed: boolean,
  before: RecordWorld = world,
): Refusal | null {
  if (entry.changed.size === 0) return null;
  const { present, changed } = entry;
  return (
    refusalForReferences(before, table, entry) ??
    refusalForDays(world, table, entry) ??
    refusalForDouble(world, table, entry) ??
    refusalForRow(table, entry.row, { world, present, changed, confirmed })
  );
}

export function changesOf(world: RecordWorld, table: RecordTable, { present, row, put, changed }: Entry): Change[] {
  if (changed.size === 0) return [];
  const follow = followChanges(table, { was: present, is: row }, world.register, world.today);
  return [{ table, put } as Change, ...follow];
}

/** What is referred to must be there; a curator may refer to own people and pairs alone, and learns nothing of others. */
function refusalForReferences(world: RecordWorld, table: RecordTable, { row, changed }: Entry): Refusal | null {
  for (const name of changed) {
    const referred = referredTable(table, name);
    const id = row[name];
    if (referred === null || id === null) continue;
    const found = world.row(referred, String(id));
    if (world.actor.role !== "department" && (referred === "people" || referred === "pairs")) {
      const own =
        found !== undefined &&
        (referred === "people"
          ? world.people().isOwn(String(id), world.actor, world.today)
          : organisationsOfPair(found as RowOf<"pairs">).some((one) => world.actor.organisationIds.includes(one)));
      if (!own) return refuse("otherOrganisation", { object: String(id) });
    }
    if (found === undefined)
      return refuse("recordReference", {
        field: headerOf(table, name),
        found: world.quoted(String(id)),
        sheet: tables[referred].sheet,
      });
  }
  return null;
}

function refusalForDays(world: RecordWorld, table: RecordTable, { row, changed }: Entry): Refusal | null {
  for (const [name, { rule }] of formColumns(tables[table])) {
    const day = row[name];
    if (rule.rule !== "day" || !changed.has(name) || typeof day !== "string") continue;
    const last = lastDayOf(tables[table], name, world.today);
    if (last === null || day <= last) continue;
    const facts = { field: headerOf(table, name), day: showDay(day) };
    return last === world.today ? refuse("dayInFuture", facts) : refuse("dayTooFar", { ...facts, last: showDay(last) });
  }
  for (const [from, to] of tables[table].periods) {
    const [first, last] = [row[from], row[to]];
    if (typeof first !== "string" || typeof last !== "string" || first <= last) continue;
    if (changed.has(from) || changed.has(to))
      return refuse("recordPeriod", {
        from: `${headerOf(table, from)}: ${showDay(first)}`,
        to: `${headerOf(table, to)}: ${showDay(last)}`,
      });
  }
  return null;
}

function refusalForDouble(world: RecordWorld, table: RecordTable, { row, changed }: Entry): Refusal | null {
  const unique: readonly string[] = tables[table].unique;
  if (!unique.some((name) => changed.has(name))) return null;
  const columns: Table["columns"] = tables[table].columns;
  // Only free texts are compared as people read them: a list of thousands is gone through for every row.
  const told = unique.map((name) => ({ name, free: columns[name]?.limit !== undefined, said: comparable(row[name]) }));
  const same = (other: Values) =>
    other["id"] !== row["id"] &&
    told.every(({ name, free, said }) =>
      free ? comparable(other[name]) === said : (other[name] ?? null) === (row[name] ?? null),
    );
  const double = rowsOf(world.register, table).find(same);
  return double === undefined ? null : doubleOf(table, String(double["id"]));
}

export function doubleOf(table: RecordTable, key: string): Refusal {
  return refuse("recordDouble", { key, fields: tables[table].unique.map((name) => headerOf(table, name)) });
}

/** Alike in two rows of which only one may stand; null where any number may. */
export function samenessOf(table: RecordTable, row: Values): string | null {
  const unique: readonly string[] = tables[table].unique;
  const columns: Table["columns"] = tables[table].columns;
  if (unique.length === 0) return null;
  return JSON.stringify(
    unique.map((name) => (columns[name]?.limit === undefined ? (row[name] ?? null) : comparable(row[name]))),
  );
}

function comparable(value: unknown): string {
  return normalForm(String(value ?? ""));
}

function headerOf(table: RecordTable, name: string): string {
  return fieldLabel(tables[table], name);
}
