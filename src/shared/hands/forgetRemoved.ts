/**
 * What rows that are gone have left behind: their former values in the ledger, which undoing needs, and among the changes by hand,
 * which putting back needs. Both are forgotten in time by themselves, or at once when the department says so.
 */

import { refuse } from "../facts/refusal.ts";
import type { Change, Decision, Register, Rows } from "../facts/register.ts";
import type { Hand } from "../register/hands.ts";
import type { Operation } from "../register/operations.ts";
import { type TableName, tables } from "../register/tables.ts";
import { nothing } from "../request/fields.ts";
import { change, type Preparation, question } from "../request/request.ts";
import { doneInOrder } from "../workbook/chain.ts";
import { rowImages } from "../workbook/images.ts";
import { imagesIn, partsOf } from "../workbook/lastOperation.ts";
import type { HandsPrepared } from "./showHands.ts";

export interface FormerData {
  /** Operations that can then no longer be undone. */
  operations: number;
  /** Changes by hand that can then no longer be put back. */
  hands: number;
  /** Keys of the rows that are gone, as far as the ledger tells. */
  keys: string[];
}

interface Remains extends FormerData {
  changes: Change[];
}

function tablesNamed(register: Rows<"operations" | "hands">): TableName[] {
  const ofOperations = doneInOrder(register.operations).flatMap(({ operationId }) =>
    Object.keys(imagesIn(partsOf(register.operations, operationId)) ?? {}),
  );
  const named = [...ofOperations, ...register.hands.map(({ table }) => table)];
  return [...new Set(named)].filter((name): name is TableName => name in tables);
}

const tablesToAsk = (register: Rows<"operations" | "hands">) => ({ reads: tablesNamed(register), writes: [] });

/** What was done later than `until` has not been compared with what is remembered of the rows: it stays. */
function remainsIn(register: Register, until: string): Remains {
  const present = new Map<string, Pick<ReadonlySet<string>, "has">>();
  const isGone = (name: string, key: string) => {
    const known = present.get(name) ?? keysOf(register, name as TableName);
    present.set(name, known);
    return !known.has(key);
  };
  const left = doneInOrder(register.operations)
    .filter(({ at }) => at <= until)
    .flatMap(({ operationId }) => remainsOf(register.operations, operationId, isGone) ?? []);
  const gone = register.hands.filter(
    (hand) => hand.payload !== null && hand.rowKey !== null && hand.table in tables && isGone(hand.table, hand.rowKey),
  );
  return {
    operations: left.length,
    hands: gone.length,
    keys: [...new Set([...left.flatMap(({ keys }) => keys), ...gone.flatMap(({ rowKey }) => rowKey ?? [])])],
    changes: [...left.flatMap(({ changes }) => changes), ...gone.map(forgottenHand)],
  };
}

/** Of a table that has not been read nothing is known to be gone. */
function keysOf(register: Register, name: TableName): Pick<ReadonlySet<string>, "has"> {
  if (!Object.prototype.propertyIsEnumerable.call(register, name)) return { has: () => true };
  const rows = register[name] as readonly Readonly<Record<string, unknown>>[];
  return new Set(rows.map((row) => String(row[tables[name].key])));
}

/** Null where an operation has left nothing of rows that are gone. One that no longer tells its rows may have: its answer goes. */
function remainsOf(
  ledger: readonly Operation[],
  operationId: string,
  isGone: (table: string, key: string) => boolean,
): { keys: string[]; changes: Change[] } | null {
  const parts = partsOf(ledger, operationId);
  const images = imagesIn(parts);
  const named = images === null ? [] : rowImages(images);
  const keys = named.flatMap(([name, list]) => list.filter(({ key }) => isGone(name, key)).map(({ key }) => key));
  if (images !== null && keys.length === 0 && !named.some(([name]) => name === "hands")) return null;
  const changes = parts.flatMap((part) => forgottenPart(part) ?? []);
  return changes.length === 0 ? null : { keys, changes };
}

/** What has been undone is known by the answer of its undoing, which holds keys alone. */
function forgottenPart({ id, request, payload, answer }: Operation): Change | null {
  const left = request === "undoLastOperation" ? answer : null;
  if (payload === null && answer === left) return null;
  return { table: "operations", put: { id, payload: null, answer: left }, forgets: true };
}

/** It can no longer be put back, and still waits to be accepted. */
function forgottenHand({ id }: Hand): Change {
  return { table: "hands", put: { id, payload: null }, forgets: true };
}

const lastMoment = "9999";

export const showRemoved = question({
  input: nothing,
  access: { who: "department" },
  sample: {},
  reads: ["operations", "hands"],
  tablesFor: tablesToAsk,
  decide(register, _input): Decision<FormerData> {
    const { operations, hands, keys } = remainsIn(register as Register, lastMoment);
    return { changes: [], answer: { operations, hands, keys } };
  },
});

export const forgetRemoved = change({
  title: "Прежние данные удалённых строк стёрты",
  input: nothing,
  access: { who: "department" },
  sample: {},
  reads: [],
  writes: ["operations", "hands"],
  tablesFor: tablesToAsk,
  preparation: { name: "hands" } as Preparation<"hands", HandsPrepared>,
  decide(register, _input, _context, compared): Decision<FormerData> {
    if (compared.notCompared !== null) return compared.notCompared;
    if (compared.comparedAt === "" || compared.left > 0) return refuse("notCompared", {});
    const { changes, ...answer } = remainsIn(register as Register, compared.comparedAt);
    return { changes, answer, objects: answer.keys.slice(0, mostKeys).join(", ") };
  },
});

const mostKeys = 50;
