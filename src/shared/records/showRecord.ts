/** The form of one row. */
import * as z from "zod/mini";
import { found } from "../facts/found.ts";
import { isRefusal, type Refusal, refuse } from "../facts/refusal.ts";
import type { Decision, Register } from "../facts/register.ts";
import { readsForShowing } from "../facts/rows/rowReads.ts";
import { typedRow } from "../facts/rows/rowValues.ts";
import { type RecordWorld, recordWorld, type Values } from "../facts/rows/rowWorld.ts";
import { type RecordTable, recordTables } from "../register/recordTables.ts";
import { referredTable, referringColumns } from "../register/references.ts";
import type { Table } from "../register/table.ts";
import { tables } from "../register/tables.ts";
import { id } from "../request/fields.ts";
import { question } from "../request/request.ts";
import type { RecordForm, Reference } from "./answers.ts";
import { table } from "./fields.ts";
import { mayAdd, recordLineOf } from "./listRecords.ts";
import { fieldsOf, referencesTo, workPrefix } from "./recordFields.ts";

/** A row with its form; without a code, the form of a new one. */
export const showRecord = question({
  // Without a record: the form of a new one; the parent is chosen in it already.
  input: z.object({ table, recordId: z.optional(id), parentId: z.optional(id) }),
  access: { who: "known" },
  sample: { table: "publications" },
  reads: [],
  tablesOf: ({ table }) => ({ reads: readsForShowing(table), writes: [] }),
  decide(register: Register, input, context): Decision<RecordForm> {
    const { table, recordId } = input;
    const definition: Table = tables[table];
    const world = recordWorld(register, context);
    if (recordId === undefined) return { changes: [], answer: newForm(world, table, input.parentId) };
    const row: Values | Refusal = found(register, table, recordId);
    // A missing row is refused in the same words as somebody else's.
    if (context.actor.role !== "department" && (isRefusal(row) || !world.isVisible(table, row)))
      return refuse("otherOrganisation", { object: recordId });
    if (isRefusal(row)) return row;
    const { title, subtitle, warning, own } = recordLineOf(world, table, row, "");
    const values = typedRow(definition, row, world.isTold);
    const fields = fieldsOf(world, table, false).map((field) => {
      const column = definition.columns[field.name];
      // What is not shown cannot be corrected by those who do not see it.
      const hidden = column !== undefined && row[field.name] !== null && !world.isTold(column, row[field.name]);
      const readOnly = field.readOnly || !own || hidden;
      const id = values[field.name];
      if (field.references === undefined || typeof id !== "string" || id === "") return { ...field, readOnly };
      return { ...field, readOnly, references: withChosen(world, table, field.name, field.references, id) };
    });
    return {
      changes: [],
      answer: {
        table,
        tableTitle: definition.sheet,
        recordId,
        title,
        subtitle,
        own,
        removable: own && mayAdd(world, table),
        fields,
        values,
        warning,
        related: relatedTo(table),
      },
    };
  },
});

function withChosen(
  world: RecordWorld,
  table: RecordTable,
  name: string,
  references: readonly Reference[],
  id: string,
): Reference[] {
  const referred = referredTable(table, name);
  if (referred === null || references.some((one) => one.id === id)) return [...references];
  return [{ id, label: world.label(referred, id) }, ...references];
}

/** A curator of one organisation need not choose it; the row from which one came is chosen already. */
function newForm(world: RecordWorld, table: RecordTable, parentId: string | undefined): RecordForm {
  const fields = fieldsOf(world, table, true);
  const values: RecordForm["values"] = {};
  for (const field of fields) {
    values[field.name] = field.input === "flag" ? false : "";
    if (field.readOnly || field.references === undefined) continue;
    const known = field.references.find((one) => one.id === parentId);
    const [only] = field.references;
    const single = /organisationId$/.test(field.name) && world.actor.role !== "department";
    if (known !== undefined) values[field.name] = known.id;
    else if (single && field.references.length === 1 && only !== undefined) values[field.name] = only.id;
    else if (parentId !== undefined && isHeld(world, table, field.name, parentId)) {
      values[field.name] = parentId;
      const referred = referredTable(table, field.name);
      if (referred !== null)
        field.references = [{ id: parentId, label: world.label(referred, parentId) }, ...field.references];
    }
  }
  const kind = fields.find((field) => field.name === `${workPrefix}kind`);
  if (kind !== undefined) values[kind.name] = kind.options?.[0] ?? "";
  return {
    table,
    tableTitle: tables[table].sheet,
    recordId: "",
    title: "",
    subtitle: "",
    own: mayAdd(world, table),
    removable: false,
    fields,
    values,
    warning: "",
    related: [],
  };
}

/** The parent may stand behind the first rows that are offered. */
function isHeld(world: RecordWorld, table: RecordTable, name: string, id: string): boolean {
  return referencesTo(world, table, name, id).shown.some((one) => one.id === id);
}

function relatedTo(table: RecordTable): RecordForm["related"] {
  return recordTables
    .filter((name) => name !== table && referringColumns(name, table).length > 0)
    .map((name) => ({ table: name, title: tables[name].sheet }));
}
