/** A row of a plain register goes, unless something rests on it. */
import * as z from "zod/mini";
import { found } from "../facts/found.ts";
import { isOccupying } from "../facts/occupancy.ts";
import { isRefusal, type Refusal, refuse } from "../facts/refusal.ts";
import type { Change, Decision, Register, Rows } from "../facts/register.ts";
import { followChanges } from "../facts/rows/follows.ts";
import { readsForRemoving } from "../facts/rows/rowReads.ts";
import { rowsOf, type Values } from "../facts/rows/rowWorld.ts";
import { plainOf, type RecordTable } from "../register/recordTables.ts";
import { referringColumns, referringTables } from "../register/references.ts";
import { type TableName, tables } from "../register/tables.ts";
import { id } from "../request/fields.ts";
import { change } from "../request/request.ts";
import type { RecordRemoved } from "./answers.ts";
import { table } from "./fields.ts";

const shownKeys = 5;

/** Takes out a row that nothing refers to; «Отменить последнюю операцию» brings it back. */
export const removeRecord = change({
  title: "Запись удалена",
  input: z.object({ table, recordId: id }),
  access: { who: "own", of: "record" },
  sample: { table: "publications", recordId: "ПБ-001" },
  reads: [],
  writes: [],
  tablesOf: ({ table }) => readsForRemoving(table),
  decide(register: Register, { table, recordId }, { actor, today }): Decision<RecordRemoved> {
    if (actor.role !== "department" && plainOf(table).addedBy === "department") return refuse("departmentOnly", {});
    const row: Values | Refusal = found(register, table, recordId);
    if (isRefusal(row)) return row;
    const used = refusalForUse(register, table, row, recordId);
    if (used !== null) return used;
    const follow = followChanges(table, { was: row, is: null }, register, today);
    return {
      changes: [{ table, put: { id: recordId }, removed: true } as Change, ...follow],
      answer: { table, recordId },
    };
  },
});

function refusalForUse(register: Register, table: RecordTable, row: Values, id: string): Refusal | null {
  const by = referringTables(table).flatMap((name) => keysReferring(register, name, table, id));
  const pairs = table === "employments" ? pairsResting(register, row) : [];
  const all = [...new Set([...by, ...pairs])];
  if (all.length === 0) return null;
  return refuse("recordInUse", { key: id, by: all.slice(0, shownKeys), more: Math.max(0, all.length - shownKeys) });
}

function keysReferring(register: Register, name: TableName, table: RecordTable, id: string): string[] {
  const columns = referringColumns(name, table);
  return rowsOf(register, name)
    .filter((row) => columns.some((column) => row[column] === id))
    .map((row) => String(row[tables[name].key]));
}

/** Without this place of work an open pair would stand outside employment. */
function pairsResting(register: Rows<"pairs" | "employments">, row: Values): string[] {
  const { personId, organisationId } = row;
  const stays = register.employments.some(
    (one) => one.id !== row["id"] && one.personId === personId && one.organisationId === organisationId,
  );
  if (stays) return [];
  return register.pairs
    .filter(isOccupying)
    .filter(
      (pair) =>
        (pair.mentorId === personId && pair.mentorOrganisationId === organisationId) ||
        (pair.menteeId === personId && pair.menteeOrganisationId === organisationId),
    )
    .map((pair) => pair.id);
}
