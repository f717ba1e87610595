/** Rows of a plain register. */
import * as z from "zod/mini";
import { byText } from "../facts/people.ts";
import { refuse } from "../facts/refusal.ts";
import type { Decision, Register } from "../facts/register.ts";
import { readsForShowing } from "../facts/rows/rowReads.ts";
import { encodeText } from "../facts/rows/rowValues.ts";
import { type RecordWorld, recordWorld, rowNamesOf, rowsOf, type Values } from "../facts/rows/rowWorld.ts";
import { limits } from "../language/limits.ts";
import { namesMatch, wordsOf } from "../language/nameSearch.ts";
import { byAlphabet } from "../language/order.ts";
import { plainOf, type RecordTable } from "../register/recordTables.ts";
import { referredTable } from "../register/references.ts";
import type { Table } from "../register/table.ts";
import { type TableName, tables } from "../register/tables.ts";
import { fromRow, id, partOf } from "../request/fields.ts";
import { question } from "../request/request.ts";
import type { RecordLine, RecordList, Reference } from "./answers.ts";
import { query, table } from "./fields.ts";
import { listNotes, rowWarning } from "./recordNotes.ts";

/** Rows that the asker may see, the latest first where rows have a day, else by name. */
export const listRecords = question({
  // With a parent: only rows that refer to it, by whichever column.
  input: z.object({
    table,
    query,
    from: fromRow,
    limit: z.int().check(z.minimum(1), z.maximum(limits.records)),
    parentId: z.optional(id),
  }),
  access: { who: "known" },
  sample: { table: "publications", query: "", limit: 50 },
  reads: [],
  tablesOf: ({ table }) => ({ reads: readsForShowing(table), writes: [] }),
  decide(register: Register, input, context): Decision<RecordList> {
    const { table } = input;
    const definition: Table = tables[table];
    if (plainOf(table).seenBy === "department" && context.actor.role !== "department")
      return refuse("departmentOnly", {});
    const world = recordWorld(register, context);
    const parent = parentOf(world, table, input.parentId ?? "");
    const visible = rowsOf(register, table).filter(
      (row) => world.isVisible(table, row) && (parent === null || refersTo(table, row, parent.id)),
    );
    const words = wordsOf(input.query);
    const day = Object.entries(definition.columns).find(
      ([, column]) => column.required && column.rule.rule === "day",
    )?.[0];
    const lines = visible
      .map((row) => ({ row, line: recordLineOf(world, table, row, parent?.id ?? "") }))
      .filter(({ row, line }) =>
        namesMatch(words, searchedTitle(world, table, row, line), [line.subtitle, ...textsOf(definition, row)]),
      )
      .sort(
        (one, other) =>
          (day === undefined ? 0 : byText(String(other.row[day] ?? ""), String(one.row[day] ?? ""))) ||
          byAlphabet(one.line.title, other.line.title) ||
          byText(one.line.recordId, other.line.recordId),
      );
    return {
      changes: [],
      answer: {
        table,
        title: definition.sheet,
        help: definition.help,
        rows: partOf(lines, input).map(({ line }) => line),
        total: lines.length,
        mayAdd: mayAdd(world, table),
        notes: listNotes(world, table, visible),
        parent,
      },
    };
  },
});

export function mayAdd(world: RecordWorld, table: RecordTable): boolean {
  return world.actor.role === "department" || plainOf(table).addedBy !== "department";
}

export function recordLineOf(world: RecordWorld, table: RecordTable, row: Values, parentId: string): RecordLine {
  return {
    recordId: String(row[tables[table].key]),
    ...rowNamesOf(world, table, row, parentId),
    warning: rowWarning(world, table, row),
    own: world.isOwn(table, row),
  };
}

/** People, and rows named by the people whom they are about, are found by their names even where codes are shown. */
function searchedTitle(world: RecordWorld, table: RecordTable, row: Values, { title }: RecordLine): string {
  if (table === "people") return world.searched(table, String(row["id"]));
  const named = Object.keys(tables[table].columns).flatMap((name) => {
    const referred = referredTable(table, name);
    const id = row[name];
    return referred === null || typeof id !== "string" || world.label(referred, id) === world.searched(referred, id)
      ? []
      : [world.searched(referred, id)];
  });
  return [title, ...named].join(" ");
}

function refersTo(table: RecordTable, row: Values, id: string): boolean {
  return Object.keys(tables[table].columns).some((name) => referredTable(table, name) !== null && row[name] === id);
}

/** Which of the tables that this one refers to holds the code. */
function parentOf(world: RecordWorld, table: RecordTable, id: string): Reference | null {
  if (id === "") return null;
  const holders = Object.keys(tables[table].columns)
    .map((name) => referredTable(table, name))
    .filter((name): name is TableName => name !== null && world.row(name, id) !== undefined);
  const [holder] = holders;
  return { id, label: holder === undefined ? world.quoted(id) : world.label(holder, id) };
}

/** References are searched by what they are called, not by their codes. */
function textsOf(table: Table, row: Values): string[] {
  return Object.entries(table.columns)
    .filter(
      ([, column]) => column.refers === undefined && column.shown === undefined && column.rule.rule !== "checkbox",
    )
    .map(([name, column]) => String(encodeText(column, row[name])));
}
