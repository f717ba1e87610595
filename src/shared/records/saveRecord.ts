/** Adds a row or changes columns of one, each value as a person types it. */

import * as z from "zod/mini";
import { found } from "../facts/found.ts";
import { newKey } from "../facts/newKey.ts";
import { isRefusal, type Refusal, refuse } from "../facts/refusal.ts";
import type { Change, Context, Decision, Register } from "../facts/register.ts";
import { changesOf, type Entry, emptyRow, missingField, refusalForEntry, saysNothing } from "../facts/rows/rowDoor.ts";
import { readsForForm } from "../facts/rows/rowReads.ts";
import { encodeText, fieldLabel, formColumns, readTyped, type Typed } from "../facts/rows/rowValues.ts";
import { type RecordWorld, recordWorld, rowNamesOf, type Values } from "../facts/rows/rowWorld.ts";
import { limits } from "../language/limits.ts";
import type { Column } from "../register/column.ts";
import { plainOf, type RecordTable } from "../register/recordTables.ts";
import type { Table } from "../register/table.ts";
import { type RowOf, tables } from "../register/tables.ts";
import { id } from "../request/fields.ts";
import { change } from "../request/request.ts";
import type { RecordOffer, RecordSaved } from "./answers.ts";
import { table } from "./fields.ts";
import { workColumns, workPrefix } from "./recordFields.ts";
import { rowWarning } from "./recordNotes.ts";
import { recordTexts as texts } from "./recordTexts.ru.ts";
import { unfitNotes } from "./unfitRows.ts";

/** By column, as a person types them; an empty text empties the cell. */
const typed = z.record(
  z.string().check(z.maxLength(60)),
  z.union([z.string().check(z.maxLength(limits.record)), z.boolean()]),
);

export const saveRecord = change({
  title: "Запись внесена",
  agreesAccess: true,
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
  tablesOf: ({ table }) => readsForForm(table),
  decide(register: Register, input, context): Decision<RecordSaved> {
    const { table, recordId } = input;
    const world = recordWorld(register, context);
    const present: Values | Refusal | null = recordId === undefined ? null : found(register, table, recordId);
    if (present !== null && isRefusal(present)) return present;
    const { work, own } = apart(table, input.values, present === null);
    const made = changedRow(world, table, { present, typed: own, shown: input.shown ?? {} });
    if (isRefusal(made)) return made;
    if (present === null && plainOf(table).addedBy === "department" && world.actor.role !== "department")
      return refuse("departmentOnly", {});
    const refused = refusalForEntry(world, table, made, input.confirmed === true);
    if (refused !== null) return refused;
    const job = work === null ? [] : firstWork(world, made.row, work, context);
    if (isRefusal(job)) return job;
    return {
      changes: [...changesOf(world, table, made), ...job],
      answer: {
        table,
        recordId: String(made.row["id"]),
        title: rowNamesOf(world, table, made.row).title,
        changed: made.changed.size > 0,
        notes: [...notesFor(world, table, made), ...unfitNotes(world, table, made, context)],
        offer: offerFor(world, table, made),
      },
    };
  },
});

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
): Entry | Refusal {
  const { present, typed, shown } = asked;
  const definition: Table = tables[table];
  const columns = new Map(formColumns(definition));
  const key = definition.key;
  const id = present?.[key] ?? newKey(world.register, table)();
  const base = present ?? emptyRow(table);
  const put: Record<string, unknown> = { [key]: id };
  const stale: string[] = [];
  for (const [name, text] of Object.entries(typed)) {
    const column = columns.get(name);
    if (column === undefined) return refuse("recordUnknownField", { name: Array.from(name).slice(0, 40).join("") });
    const now = encodeText(column, present?.[name]);
    // Who has not touched the field need not send it rightly; what the form has not shown, it cannot give back.
    if (present !== null && text === (shown[name] ?? now)) continue;
    if (present !== null && now !== "" && !world.isTold(column, present[name]))
      return refuse("recordHidden", { field: headerOf(table, name), sheet: definition.sheet });
    const read = readTyped(column, headerOf(table, name), text, world.isQuoted(column, text));
    if (isRefusal(read)) return read;
    const wanted = encodeText(column, read.value);
    if (present === null ? saysNothing(wanted) : wanted === now) continue;
    const refused = refusalForColumn(world, table, name, column);
    if (refused !== null) return refused;
    if (shown[name] !== undefined && shown[name] !== now) stale.push(headerOf(table, name));
    put[name] = read.value;
  }
  if (stale.length > 0) return refuse("recordChanged", { fields: stale });
  const row: Values = { ...base, ...put };
  for (const [name, column] of columns) {
    if (column.required && (row[name] ?? null) === null) {
      const refused = refusalForColumn(world, table, name, column);
      if (refused !== null) return refused;
    }
  }
  const missing = missingField(table, row);
  if (missing !== null) return missing;
  const changed = new Set(Object.keys(put).filter((name) => name !== key));
  return { present, row, put: present === null ? row : put, changed };
}

function refusalForColumn(
  world: RecordWorld,
  table: RecordTable,
  name: string,
  column: Column<unknown>,
): Refusal | null {
  const { ownRequestColumns = [], departmentColumns = [] } = plainOf(table);
  if (column.guarded || ownRequestColumns.includes(name))
    return refuse("recordGuarded", { field: headerOf(table, name) });
  const department = world.actor.role === "department";
  return !department && departmentColumns.includes(name)
    ? refuse("recordDepartmentOnly", { field: headerOf(table, name) })
    : null;
}

function headerOf(table: RecordTable, name: string): string {
  return fieldLabel(tables[table], name);
}

/** Through the same door as any place of work; the person it refers to enters with it. */
function firstWork(world: RecordWorld, person: Values, typed: Typed, { actor }: Context): Change[] | Refusal {
  const personId = String(person["id"]);
  const unknown = Object.keys(typed).find((name) => !workColumns.includes(name));
  if (unknown !== undefined) return refuse("recordUnknownField", { name: `${workPrefix}${unknown}`.slice(0, 40) });
  const made = changedRow(world, "employments", { present: null, typed: { ...typed, personId }, shown: {} });
  if (isRefusal(made)) return made;
  const organisationId = String(made.row["organisationId"]);
  if (
    actor.role !== "department" &&
    world.row("organisations", organisationId) !== undefined &&
    !actor.organisationIds.includes(organisationId)
  )
    return refuse("otherOrganisation", { object: organisationId });
  const changed = new Set([...made.changed].filter((name) => name !== "personId"));
  const beside: RecordWorld = {
    ...world,
    row: (table, id) => (table === "people" && id === personId ? person : world.row(table, id)),
  };
  return refusalForEntry(beside, "employments", { ...made, changed }, false) ?? changesOf(world, "employments", made);
}

function notesFor(world: RecordWorld, table: RecordTable, { row, changed }: Entry): string[] {
  if (changed.size === 0) return [texts.nothingChanged];
  const warning = rowWarning(world, table, row);
  return [
    ...(warning === "" ? [] : [warning]),
    ...(table === "people" && changed.has("name") ? [texts.nameEverywhere] : []),
  ];
}

/** F006: a document that is replaced loses its force. */
function offerFor(world: RecordWorld, table: RecordTable, { row, changed }: Entry): RecordOffer | null {
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
