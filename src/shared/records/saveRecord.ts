/** Adds a row or changes columns of one, each value as a person types it. */

import * as z from "zod/mini";
import { organisationsOfPair } from "../facts/ownership.ts";
import { isRefusal, type Refusal, refuse } from "../facts/refusal.ts";
import type { Change, Context, Decision, Register } from "../facts/register.ts";
import { addDays, addYears, showDay } from "../language/day.ts";
import { limits } from "../language/limits.ts";
import { normalForm } from "../language/text.ts";
import type { Column } from "../register/column.ts";
import type { RecordTable } from "../register/recordTables.ts";
import { referredTable } from "../register/references.ts";
import { blanksOf, nextKey, type Table } from "../register/table.ts";
import { type RowOf, tables } from "../register/tables.ts";
import { id } from "../request/fields.ts";
import { change } from "../request/request.ts";
import type { RecordOffer, RecordSaved } from "./answers.ts";
import { table } from "./fields.ts";
import { refusalForRow } from "./recordChecks.ts";
import { workColumns, workPrefix } from "./recordFields.ts";
import { rowWarning } from "./recordNotes.ts";
import { readsForSaving } from "./recordReads.ts";
import {
  departmentAdds,
  departmentColumns,
  ownRequestColumns,
  pastDays,
  pastDaysOf,
  periods,
  uniqueColumns,
} from "./recordRules.ts";
import { recordTexts as texts } from "./recordTexts.ru.ts";
import { encodeText, fieldLabel, formColumns, readTyped, type Typed } from "./recordValues.ts";
import { type RecordWorld, recordWorld, rowNamesOf, rowsOf, type Values } from "./recordWorld.ts";

/** By column, as a person types them; an empty text empties the cell. */
const typed = z.record(
  z.string().check(z.maxLength(60)),
  z.union([z.string().check(z.maxLength(limits.record)), z.boolean()]),
);

export const saveRecord = change({
  title: "Запись внесена",
  // `shown`: what stood in the form before; a column that somebody has changed since is refused by name.
  input: z.object({
    table,
    recordId: z.optional(id),
    values: typed,
    shown: z.optional(typed),
    confirmed: z.optional(z.boolean()),
  }),
  access: { who: "own", of: "record" },
  sample: {
    table: "organisations",
    recordId: "О-001",
    values: { headName: "Громова Нина Ильинична", note: "Сведения уточнены" },
  },
  reads: [],
  writes: [],
  tablesOf: ({ table }) => readsForSaving(table),
  decide(register: Register, input, context): Decision<RecordSaved> {
    const { table, recordId } = input;
    const world = recordWorld(register, context);
    const present =
      recordId === undefined ? null : rowsOf(register, table).find((row) => row[tables[table].key] === recordId);
    if (present === undefined) return refuse("notFound", { what: "record", id: recordId as string });
    const { work, own } = apart(table, input.values, present === null);
    const made = changedRow(world, table, { present, typed: own, shown: input.shown ?? {} });
    if (isRefusal(made)) return made;
    const refused = refusalFor(world, table, made, { present, confirmed: input.confirmed === true });
    if (refused !== null) return refused;
    const job = work === null ? null : firstWork(world, String(made.row["id"]), work, context);
    if (job !== null && isRefusal(job)) return job;
    const changes = made.changed.size === 0 ? [] : [{ table, put: made.put } as Change];
    return {
      changes: job === null ? changes : [...changes, { table: "employments", put: job.put } as Change],
      answer: {
        table,
        recordId: String(made.row["id"]),
        title: rowNamesOf(world, table, made.row).title,
        changed: made.changed.size > 0,
        notes: notesFor(world, table, made),
        offer: offerFor(world, table, made),
      },
    };
  },
});

interface Made {
  /** The whole row as it becomes. */
  row: Values;
  /** The columns to be written, the key among them. */
  put: Values;
  changed: ReadonlySet<string>;
}

/** A new person's form holds the first place of work as well. */
function apart(table: RecordTable, values: Typed, isNew: boolean): { own: Typed; work: Typed | null } {
  if (table !== "people" || !isNew) return { own: values, work: null };
  const own: Typed = {};
  const work: Typed = {};
  for (const [name, value] of Object.entries(values)) {
    if (name.startsWith(workPrefix)) work[name.slice(workPrefix.length)] = value;
    else own[name] = value;
  }
  // The list of kinds is never empty, and a check box says nothing by itself.
  const filled = Object.entries(work).some(
    ([name, value]) => name !== "kind" && typeof value === "string" && value.trim() !== "",
  );
  return { own, work: filled ? work : null };
}

function changedRow(
  world: RecordWorld,
  table: RecordTable,
  asked: { present: Values | null; typed: Typed; shown: Typed },
): Made | Refusal {
  const { present, typed, shown } = asked;
  const definition: Table = tables[table];
  const columns = new Map(formColumns(definition));
  const key = definition.key;
  const id =
    present?.[key] ??
    nextKey(
      definition,
      rowsOf(world.register, table).map((row) => String(row[key])),
    )();
  const base = present ?? { ...blanksOf(definition), ...flagsOff(columns) };
  const put: Record<string, unknown> = { [key]: id };
  const stale: string[] = [];
  for (const [name, text] of Object.entries(typed)) {
    const column = columns.get(name);
    if (column === undefined) return refuse("recordUnknownField", { name: Array.from(name).slice(0, 40).join("") });
    const now = encodeText(column, present?.[name]);
    // Who has not touched the field need not send it rightly; what the form has not shown, it cannot give back.
    if (present !== null && text === (shown[name] ?? now)) continue;
    if (present !== null && now !== "" && !world.isShown(column))
      return refuse("recordHidden", { field: headerOf(table, name), sheet: definition.sheet });
    const read = readTyped(column, headerOf(table, name), text, world.isShown(column));
    if (isRefusal(read)) return read;
    const wanted = encodeText(column, read.value);
    if (present === null ? isBlank(wanted) : wanted === now) continue;
    const refused = refusalForColumn(world, table, name, column);
    if (refused !== null) return refused;
    if (shown[name] !== undefined && shown[name] !== now) stale.push(headerOf(table, name));
    put[name] = read.value;
  }
  if (stale.length > 0) return refuse("recordChanged", { fields: stale });
  const row: Values = { ...base, ...put };
  for (const [name, column] of columns) {
    if (column.required && (row[name] === undefined || row[name] === null)) {
      const refused = refusalForColumn(world, table, name, column);
      return refused ?? refuse("recordField", { field: headerOf(table, name), reason: "missing", found: "" });
    }
  }
  const changed = new Set(Object.keys(put).filter((name) => name !== key));
  return { row, put: present === null ? row : put, changed };
}

function flagsOff(columns: ReadonlyMap<string, Column<unknown>>): Record<string, false> {
  const flags = [...columns].filter(([, column]) => column.rule.rule === "checkbox");
  return Object.fromEntries(flags.map(([name]) => [name, false]));
}

function isBlank(typed: string | boolean): boolean {
  return typed === "" || typed === false;
}

function refusalForColumn(
  world: RecordWorld,
  table: RecordTable,
  name: string,
  column: Column<unknown>,
): Refusal | null {
  if (column.guarded || ownRequestColumns[table]?.includes(name) === true)
    return refuse("recordGuarded", { field: headerOf(table, name) });
  const department = world.actor.role === "department";
  return !department && departmentColumns[table]?.includes(name) === true
    ? refuse("recordDepartmentOnly", { field: headerOf(table, name) })
    : null;
}

function refusalFor(
  world: RecordWorld,
  table: RecordTable,
  made: Made,
  asked: { present: Values | null; confirmed: boolean },
): Refusal | null {
  if (asked.present === null && departmentAdds.includes(table) && world.actor.role !== "department")
    return refuse("departmentOnly", {});
  if (made.changed.size === 0) return null;
  return (
    refusalForReferences(world, table, made) ??
    refusalForDays(world, table, made) ??
    refusalForDouble(world, table, made) ??
    refusalForRow(table, made.row, { world, changed: made.changed, ...asked })
  );
}

/** What is referred to must be there; a curator may refer to own people and pairs alone, and learns nothing of others. */
function refusalForReferences(world: RecordWorld, table: RecordTable, { row, changed }: Made): Refusal | null {
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
    if (found === undefined) return refuse("recordReference", { field: headerOf(table, name), found: String(id) });
  }
  return null;
}

function refusalForDays(world: RecordWorld, table: RecordTable, { row, changed }: Made): Refusal | null {
  for (const name of [...pastDays, ...(pastDaysOf[table] ?? [])]) {
    const day = row[name];
    if (changed.has(name) && typeof day === "string" && day > world.today)
      return refuse("dayInFuture", { field: headerOf(table, name), day: showDay(day) });
  }
  for (const [from, to] of periods) {
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

function refusalForDouble(world: RecordWorld, table: RecordTable, { row, changed }: Made): Refusal | null {
  const unique = uniqueColumns[table];
  if (unique === undefined || !unique.some((name) => changed.has(name))) return null;
  const same = (other: Values) =>
    unique.every((name) => comparable(other[name]) === comparable(row[name])) && other["id"] !== row["id"];
  const double = rowsOf(world.register, table).find(same);
  if (double === undefined) return null;
  return refuse("recordDouble", { key: String(double["id"]), fields: unique.map((name) => headerOf(table, name)) });
}

function comparable(value: unknown): string {
  return normalForm(String(value ?? ""));
}

function headerOf(table: RecordTable, name: string): string {
  return fieldLabel(tables[table], name);
}

function firstWork(world: RecordWorld, personId: string, typed: Typed, { actor }: Context): { put: Values } | Refusal {
  const known = Object.fromEntries(Object.entries(typed).filter(([name]) => workColumns.includes(name)));
  const made = changedRow(world, "employments", { present: null, typed: { ...known, personId }, shown: {} });
  if (isRefusal(made)) return made;
  const organisationId = String(made.row["organisationId"]);
  if (world.row("organisations", organisationId) === undefined)
    return refuse("recordReference", { field: headerOf("employments", "organisationId"), found: organisationId });
  return actor.role === "department" || actor.organisationIds.includes(organisationId)
    ? made
    : refuse("otherOrganisation", { object: organisationId });
}

function notesFor(world: RecordWorld, table: RecordTable, { row, changed }: Made): string[] {
  if (changed.size === 0) return [texts.nothingChanged];
  const warning = rowWarning(world, table, row);
  return [
    ...(warning === "" ? [] : [warning]),
    ...(table === "routes" ? routeNotes(row as RowOf<"routes">) : []),
    ...(table === "people" && changed.has("name") ? [texts.nameEverywhere] : []),
  ];
}

/** S1, п. 4.3.3: four to five years; other lengths are noted, not refused. */
export function routeNotes({ startedOn, dueOn }: Pick<RowOf<"routes">, "startedOn" | "dueOn">): string[] {
  // The last day belongs to the route: four years from 1 September end on 31 August.
  const fits = dueOn >= lastDay(startedOn, 4) && dueOn <= lastDay(startedOn, 5);
  return fits ? [] : [texts.routeLength];
}

function lastDay(from: string, years: number): string {
  return addDays(addYears(from, years), -1);
}

/** F006: a document that is replaced loses its force. */
function offerFor(world: RecordWorld, table: RecordTable, { row, changed }: Made): RecordOffer | null {
  if (table !== "documents" || !changed.has("replacesId")) return null;
  const { replacesId, status } = row as RowOf<"documents">;
  const replaced = replacesId === null ? undefined : world.row("documents", replacesId);
  if (replaced === undefined || status !== "inForce" || replaced["status"] === "cancelled") return null;
  const cancelled = String(encodeText(tables.documents.columns.status, "cancelled"));
  return {
    table,
    recordId: String(replacesId),
    values: { status: cancelled },
    text: texts.cancelReplaced(String(replaced["title"]), cancelled),
  };
}
