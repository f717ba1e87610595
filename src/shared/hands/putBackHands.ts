/**
 * «Вернуть как было»: the changed columns, or the whole row, as they were before a hand. Only while they still are as the hand has
 * left them, and only by whoever may change the row as it was and as it is.
 */
import * as z from "zod/mini";
import { everyOwnershipRead, ownersOf } from "../facts/ownership.ts";
import { isRefusal, type Refusal, refuse } from "../facts/refusal.ts";
import type { Change, Context, Decision, Register } from "../facts/register.ts";
import type { Hand } from "../register/hands.ts";
import { referringColumns, referringTables } from "../register/references.ts";
import { headerOf, type Table } from "../register/table.ts";
import { type TableName, tables } from "../register/tables.ts";
import { change, type Preparation } from "../request/request.ts";
import {
  type CellRow,
  cellsOfValues,
  comparedColumns,
  differing,
  overlaid,
  pickedCells,
  valuesOfCells,
} from "./cellRows.ts";
import { watchedTables } from "./compareBook.ts";
import { chosenHands } from "./handFields.ts";
import { type HandPayload, payloadOf, shownKey } from "./handRows.ts";
import { columnsOf, isSealed, linesOfHands, type VouchedLines } from "./sealedHand.ts";

/** Rows that cannot be read, as their cells say them. */
export type UnreadCells = Partial<Record<TableName, Readonly<Record<string, CellRow>>>>;

type Values = Readonly<Record<string, unknown>>;

export const putBackHands = change({
  title: "Правки рукой возвращены",
  // The tables of the changes: they are read for them.
  input: z.object({
    hands: chosenHands,
    tables: z.array(z.enum(watchedTables as [TableName, ...TableName[]])).check(z.minLength(1), z.maxLength(40)),
  }),
  access: { who: "known" },
  sample: { hands: ["РУ:1abc"], tables: ["pairs"] },
  reads: ["journal", "operations", ...everyOwnershipRead],
  writes: ["hands"],
  tablesOf: (input) => ({ reads: input.tables.flatMap(referringTables), writes: input.tables }),
  preparation: { name: "unreadCells" } as Preparation<"unreadCells", UnreadCells>,
  unreadRows: true,
  decide(register, input, context, unread): Decision<{ putBack: number }> {
    const asked = new Set(input.hands);
    const chosen = register.hands.filter((row) => asked.has(row.id) && row.state === "open");
    if (chosen.length < asked.size || chosen.some((row) => !input.tables.includes(row.table as TableName)))
      return refuse("handMissing", {});
    // The latest first: what it has left is what the one before it has made.
    const ordered = [...chosen].reverse();
    const rows = new Map<string, CellRow | null>();
    const changes: Change[] = [];
    const lines = linesOfHands(register, chosen, context);
    for (const hand of ordered) {
      const outcome = putBack(register as Register, hand, lines, rows, unread, context);
      if (isRefusal(outcome)) return outcome;
      changes.push(outcome);
      const settled = { id: hand.id, state: "putBack", settledBy: context.actor.email, payload: null } as const;
      changes.push({ table: "hands", put: settled });
    }
    return { changes, answer: { putBack: chosen.length } };
  },
});

function putBack(
  register: Register,
  hand: Hand,
  lines: VouchedLines,
  rows: Map<string, CellRow | null>,
  unread: UnreadCells,
  context: Context,
): Change | Refusal {
  const table = hand.table as TableName;
  const definition: Table = tables[table];
  const key = hand.rowKey ?? "";
  const payload = payloadOf(hand);
  const { kind } = hand;
  if (kind !== "changed" && kind !== "added" && kind !== "removed")
    return refuse("handFixed", { key: shownKey({ table, key, before: null }), reason: kind });
  if (payload === null || (kind !== "added" && payload.before === null))
    return refuse("handFixed", { key: shownKey({ table, key, before: payload?.before ?? null }), reason: "forgotten" });
  const columns = columnsOf(hand);
  const shown = shownKey({ table, key, before: payload.before });
  if (!isSealed(lines, hand, payload)) return refuse("handDoubtful", { key: shown });
  const place = `${table} ${key}`;
  const readable = (register[table] as readonly Values[]).find((row) => String(row[definition.key]) === key);
  const present = rows.has(place)
    ? (rows.get(place) ?? null)
    : readable === undefined
      ? (unread[table]?.[key] ?? null)
      : cellsOfValues(definition, readable);
  if (!isAsLeft(present, payload, kind, columns)) return refuse("handMoved", { sheet: definition.sheet, key: shown });
  if (!mayPutBack(register, table, key, [payload.before, present], context))
    return refuse("otherOrganisation", { object: shown });
  if (kind === "added") {
    const by = referringRow(register, table, key);
    if (by !== null) return refuse("handReferred", { key: shown, by });
    rows.set(place, null);
    return { table, put: { [definition.key]: key }, removed: true } as Change;
  }
  const before = payload.before as CellRow;
  const whole = present === null;
  const wanted = overlaid(present ?? {}, whole ? before : cellsFor(before, columns));
  rows.set(place, wanted);
  const names = whole ? comparedColumns(definition) : columns;
  const { values, unread: broken } = valuesOfCells(definition, key, before);
  const [lost] = broken.filter((name) => names.includes(name));
  if (lost !== undefined)
    return refuse("handUnreadable", { sheet: definition.sheet, key: shown, header: headerOf(definition, lost) });
  const put = Object.fromEntries([[definition.key, key], ...names.map((name) => [name, values[name]])]);
  const mends = !whole && readable === undefined;
  return { table, put, ...(mends ? { mends: true } : {}) } as Change;
}

/** A row that others have come to refer to stays: taking it away would leave them hanging. */
function referringRow(register: Register, table: TableName, key: string): string | null {
  for (const other of referringTables(table)) {
    const columns = referringColumns(other, table);
    const found = (register[other] as readonly Values[]).find((row) => columns.some((name) => row[name] === key));
    if (found !== undefined) return String(found[tables[other].key]);
  }
  return null;
}

function cellsFor(row: CellRow, columns: readonly string[]): CellRow {
  return Object.fromEntries(columns.map((name) => [name, row[name] ?? ""]));
}

function isAsLeft(
  present: CellRow | null,
  { after }: HandPayload,
  kind: Hand["kind"],
  columns: readonly string[],
): boolean {
  if (kind === "removed") return present === null;
  return present !== null && differing(pickedCells(present, columns), after ?? {}, columns).length === 0;
}

/** A curator puts back what was theirs and still is: what has wandered out or in is the department's to judge. */
function mayPutBack(
  register: Register,
  table: TableName,
  key: string,
  sides: readonly (CellRow | null)[],
  { actor, today }: Context,
): boolean {
  if (actor.role === "department") return true;
  return sides.every((side) => {
    if (side === null) return true;
    const { values } = valuesOfCells(tables[table], key, side);
    return ownersOf(register, table, values, today).some((id) => actor.organisationIds.includes(id));
  });
}
