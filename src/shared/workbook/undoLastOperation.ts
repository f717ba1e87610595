/** «Отменить последнюю операцию»: every row goes back to what it was, unless somebody has changed it since. */

import * as z from "zod/mini";
import { shownAddress } from "../facts/names.ts";
import { isRefusal, type Refusal, refuse } from "../facts/refusal.ts";
import type { Actor, Change, Decision, Register, Rows } from "../facts/register.ts";
import type { Operation } from "../register/operations.ts";
import { referringColumns, referringTables } from "../register/references.ts";
import type { Table } from "../register/table.ts";
import { type TableName, tables } from "../register/tables.ts";
import { id, nothing } from "../request/fields.ts";
import { change, type Preparation, question } from "../request/request.ts";
import { type Images, markOf, ownColumns, type RowImage, rowImages } from "./images.ts";
import { finalRequests, type KeptOperation, lastOperation, partsOf } from "./lastOperation.ts";

/** What «Отменить последнюю операцию» would undo. */
export interface LastOperation {
  operationId: string;
  action: string;
  /** Keys of the changed rows. */
  objects: string;
  actor: string;
  at: string;
  own: boolean;
  /** False where it cannot be undone, or is no longer kept. */
  possible: boolean;
}

export interface Undone {
  operationId: string;
  action: string;
  objects: string;
}

/** Whoever edits the sheets may type into the ledger: which operations are as the register has written them. */
export interface OwnOperations {
  /** All rows of one that is done. */
  isOwn(rows: readonly Operation[]): boolean;
}

const ownPreparation = { name: "own" } as Preparation<"own", OwnOperations>;

type Values = Record<string, unknown>;

const shownKeys = 5;

/** Tables that undoing reads and writes: only the ledger can tell. */
function tablesToUndo(
  register: Rows<"operations" | "settings">,
  actor: Actor,
): { reads: TableName[]; writes: TableName[] } {
  const target = lastOperation(register, actor);
  if (isRefusal(target) || target.images === null) return { reads: [], writes: [] };
  const writes = Object.keys(target.images) as TableName[];
  const reads = writes.flatMap((name) => [
    ...referringTables(name),
    ...(name in bankColumns ? (["pairs"] as const) : []),
  ]);
  return { reads: [...new Set(reads)], writes };
}

export const showLastOperation = question({
  input: nothing,
  access: { who: "known" },
  sample: {},
  reads: ["journal", "operations", "settings"],
  preparation: ownPreparation,
  decide(register, _input, context, own): Decision<LastOperation | null> {
    const target = lastOperation(register, context.actor);
    if (isRefusal(target)) return { changes: [], answer: null };
    const { operationId, actor, at } = target;
    const { action, objects } = wordsOf(register, target);
    const kept = target.images !== null && !hasMended(target.images);
    const possible = kept && !finalRequests.includes(target.request) && isOwn(register, target, own);
    return {
      changes: [],
      answer: {
        operationId,
        action,
        objects,
        actor: shownAddress(register, actor, context.actor),
        at,
        own: actor === context.actor.email,
        possible,
      },
    };
  },
});

export const undoLastOperation = change({
  title: "Отменена последняя операция",
  // Without an operation the last one is meant, whichever it is by then.
  input: z.object({ operationId: z.optional(id) }),
  access: { who: "known" },
  sample: {},
  reads: ["journal", "operations", "settings"],
  writes: [],
  tablesFor: tablesToUndo,
  preparation: ownPreparation,
  decide(register: Register, input, context, own): Decision<Undone> {
    const target = lastOperation(register, context.actor);
    if (isRefusal(target)) return target;
    const { action, objects } = wordsOf(register, target);
    const { at } = target;
    const actor = shownAddress(register, target.actor, context.actor);
    if (input.operationId !== undefined && input.operationId !== target.operationId)
      return refuse("undoMoved", { action, at, actor });
    if (finalRequests.includes(target.request)) return refuse("undoImpossible", { action, at });
    if (target.images === null || hasMended(target.images)) return refuse("undoNotKept", { action, at });
    if (!isOwn(register, target, own)) return refuse("undoDoubtful", { action, at });
    const tablesRead = tablesToUndo(register, context.actor);
    // Another operation has become the last meanwhile, and its sheets have not been read.
    if (![...tablesRead.reads, ...tablesRead.writes].every((name) => isRead(register, name)))
      return refuse("undoMoved", { action, at, actor });
    const refused = changedSince(register, target.images, action) ?? referredSince(register, target.images, action);
    if (refused !== null) return refused;
    return { changes: restoring(target.images), answer: { operationId: target.operationId, action, objects } };
  },
});

function isOwn(register: Rows<"operations">, { operationId }: KeptOperation, own: OwnOperations): boolean {
  return own.isOwn(partsOf(register.operations, operationId));
}

/** Of a row that could not be read nothing is known to which it could go back. */
function hasMended(images: Images): boolean {
  return rowImages(images).some(([, list]) =>
    list.some(({ before }) => before !== null && Object.keys(before).length === 0),
  );
}

function isRead(register: Register, name: TableName): boolean {
  return Object.prototype.propertyIsEnumerable.call(register, name);
}

function wordsOf(register: Rows<"journal">, target: KeptOperation): { action: string; objects: string } {
  const line = register.journal.find((one) => one.operationId === target.operationId);
  return { action: line?.action ?? target.request, objects: line?.objects ?? "" };
}

function rowsOf(register: Register, name: TableName): readonly Values[] {
  return register[name] as readonly Values[];
}

function changedSince(register: Register, images: Images, action: string): Refusal | null {
  const changed = rowImages(images).flatMap(([name, list]) => {
    const table: Table = tables[name];
    const present = new Map(rowsOf(register, name).map((row) => [String(row[table.key]), row]));
    return list.filter((image) => !isAsLeft(table, present.get(image.key), image)).map((image) => image.key);
  });
  if (changed.length === 0) return null;
  return refuse("undoRowsChanged", {
    action,
    keys: changed.slice(0, shownKeys),
    more: Math.max(0, changed.length - shownKeys),
  });
}

function isAsLeft(table: Table, row: Values | undefined, image: RowImage): boolean {
  if (image.after === "") return row === undefined;
  if (row === undefined) return false;
  const columns = image.before === null ? ownColumns(table) : Object.keys(image.before);
  return markOf(table, row, columns) === image.after;
}

/** Rows of the bank are known by the person: pairs name the person, not the row. */
const bankColumns: Partial<Record<TableName, "mentorId" | "menteeId">> = { mentors: "mentorId", mentees: "menteeId" };

/** A new row that others have come to refer to stays: taking it away would leave them hanging. */
function referredSince(register: Register, images: Images, action: string): Refusal | null {
  for (const [name, list] of rowImages(images)) {
    const fresh = new Set(list.filter((image) => image.before === null).map((image) => image.key));
    if (fresh.size === 0) continue;
    for (const other of referringTables(name)) {
      const own = new Set((images[other] ?? []).map(([key]) => key));
      const columns = referringColumns(other, name);
      const found = rowsOf(register, other).find(
        (row) => !own.has(String(row[tables[other].key])) && columns.some((column) => fresh.has(String(row[column]))),
      );
      if (found !== undefined)
        return refuse("undoReferred", {
          action,
          key: keyIn(found, name, other, fresh),
          by: String(found[tables[other].key]),
        });
    }
    const paired = pairOfFresh(register, name, fresh, images);
    if (paired !== null) return refuse("undoReferred", { action, ...paired });
  }
  return null;
}

function keyIn(row: Values, name: TableName, other: TableName, fresh: ReadonlySet<string>): string {
  const column = referringColumns(other, name).find((one) => fresh.has(String(row[one])));
  return column === undefined ? "" : String(row[column]);
}

function pairOfFresh(
  register: Register,
  name: TableName,
  fresh: ReadonlySet<string>,
  images: Images,
): { key: string; by: string } | null {
  const column = bankColumns[name];
  if (column === undefined) return null;
  const own = new Set((images.pairs ?? []).map(([key]) => key));
  for (const row of rowsOf(register, name)) {
    if (!fresh.has(String(row["id"]))) continue;
    const pair = register.pairs.find((one) => one[column] === row["personId"] && !own.has(one.id));
    if (pair !== undefined) return { key: String(row["id"]), by: pair.id };
  }
  return null;
}

function restoring(images: Images): Change[] {
  return rowImages(images).flatMap(([table, list]) =>
    list.map((image) => {
      const key = { [tables[table].key]: image.key };
      if (image.before === null) return { table, put: key, removed: true } as Change;
      const put = { ...image.before, ...key };
      return (
        image.formulas === undefined ? { table, put } : { table, put, formulas: { restored: image.formulas } }
      ) as Change;
    }),
  );
}
