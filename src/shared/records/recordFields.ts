/** The form of a row, derived from the definitions of its columns. */

import { isInBank } from "../facts/bank.ts";
import { organisationsOfPair } from "../facts/ownership.ts";
import { fieldLabel, formColumns } from "../facts/rows/rowValues.ts";
import { type RecordWorld, rowsOf, type Values } from "../facts/rows/rowWorld.ts";
import { limits } from "../language/limits.ts";
import { namesMatch, wordsOf } from "../language/nameSearch.ts";
import { byAlphabet } from "../language/order.ts";
import type { Column } from "../register/column.ts";
import { plainOf, type RecordTable } from "../register/recordTables.ts";
import { referredTable } from "../register/references.ts";
import type { Table } from "../register/table.ts";
import { type TableName, tables } from "../register/tables.ts";
import type { RecordField, Reference } from "./answers.ts";

/** A new person's form asks for the first place of work, too: these columns of «Трудоустройство» under this prefix. */
export const workPrefix = "job.";
export const workColumns: readonly string[] = [
  "organisationId",
  "position",
  "teacher",
  "subject",
  "kind",
  "rate",
  "startedOn",
];

/** Whether the asker may change the column by the general form. */
function isEditable(world: RecordWorld, table: RecordTable, name: string): boolean {
  if ((tables[table].columns as Table["columns"])[name]?.guarded === true) return false;
  const { ownRequestColumns = [], departmentColumns = [] } = plainOf(table);
  if (ownRequestColumns.includes(name)) return false;
  return world.actor.role === "department" || !departmentColumns.includes(name);
}

export function fieldsOf(world: RecordWorld, table: RecordTable, isNew: boolean): RecordField[] {
  const own = formColumns(tables[table]).map(([name, column]) =>
    fieldOf(world, table, name, column, isEditable(world, table, name)),
  );
  if (table !== "people" || !isNew) return own;
  const columns: Table["columns"] = tables.employments.columns;
  const curator = world.actor.role !== "department";
  const work = workColumns.map((name) => {
    const field = fieldOf(world, "employments", name, columns[name] as Column<unknown>, true);
    // The department may enter somebody who works nowhere yet.
    return { ...field, name: workPrefix + name, required: field.required && curator };
  });
  const [name, ...rest] = own;
  return [...(name === undefined ? [] : [name]), ...work, ...rest];
}

function fieldOf(
  world: RecordWorld,
  table: RecordTable,
  name: string,
  column: Column<unknown>,
  editable: boolean,
): RecordField {
  const plain: RecordField = {
    name,
    label: fieldLabel(tables[table], name),
    input: "text",
    required: column.required,
    help: column.help,
    source: column.source ?? "",
    readOnly: !editable,
  };
  const referred = referredTable(table, name);
  if (referred !== null) {
    const found = editable ? referencesTo(world, table, name, "") : { shown: [], more: false };
    return { ...plain, input: "reference", references: found.shown, moreReferences: found.more };
  }
  const { rule } = column;
  switch (rule.rule) {
    case "list":
      return { ...plain, input: rule.strict ? "choice" : "choices", options: rule.options };
    case "checkbox":
      return { ...plain, input: "flag" };
    case "day":
      return { ...plain, input: "day" };
    case "number":
      return { ...plain, input: "number", min: rule.min, max: rule.max };
    case "email":
      return { ...plain, input: "email", limit: 200 };
    case "none":
      return { ...plain, limit: column.limit ?? limits.note };
  }
}

/** Rows that the column may refer to, by what is typed; the first of them. */
export function referencesTo(
  world: RecordWorld,
  table: RecordTable,
  name: string,
  query: string,
): { shown: Reference[]; more: boolean } {
  const referred = referredTable(table, name);
  if (referred === null) return { shown: [], more: false };
  const words = wordsOf(query);
  const found = rowsOf(world.register, referred)
    .filter((row) => isOffered(world, table, name, referred, row))
    .map((row) => ({ id: String(row[tables[referred].key]), row }))
    .filter(({ id, row }) => namesMatch(words, world.searched(referred, id), otherWords(referred, row, id)))
    .map(({ id }) => ({ id, label: world.label(referred, id) }))
    .sort((one, other) => byAlphabet(one.label, other.label));
  return {
    shown: found.slice(0, limits.references).map(({ id, label }) => ({ id, label })),
    more: found.length > limits.references,
  };
}

function otherWords(table: TableName, row: Values, id: string): string[] {
  return table === "organisations" ? [id, String(row["fullName"] ?? "")] : [id];
}

/** A curator may refer to own people, pairs and rows alone, to any organisation as a partner, and to the municipality's events. */
function isOffered(world: RecordWorld, table: RecordTable, name: string, referred: TableName, row: Values): boolean {
  const { actor, today } = world;
  if (actor.role === "department") return true;
  const closed =
    referred === "organisations" && !isInBank({ leftOn: (row["closedOn"] ?? null) as string | null }, today);
  const id = String(row[tables[referred].key]);
  if (referred === "people") return world.people().isOwn(id, actor, today);
  if (referred === "pairs")
    return organisationsOfPair(row as never).some((organisationId) => actor.organisationIds.includes(organisationId));
  if (referred === "organisations")
    return name === "partnerId" || table === "events" ? !closed : actor.organisationIds.includes(id);
  return world.isVisible(referred as RecordTable, row);
}
