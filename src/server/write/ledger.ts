/**
 * The ledger of operations: an intent with all its changes is on the sheet before the first of them is made;
 * the done mark goes out in the same flush as the last. A repeated operation id finds its answer here, and the latest
 * operations keep what undoing them needs.
 */
import { rowName } from "../../shared/facts/changedRow.ts";
import type { Actor, Change } from "../../shared/facts/register.ts";
import type { JournalLine } from "../../shared/register/journal.ts";
import type { Operation } from "../../shared/register/operations.ts";
import { type TableName, tables } from "../../shared/register/tables.ts";
import { doneInOrder, headsInOrder } from "../../shared/workbook/chain.ts";
import { type Images, renamedChange, renamedImages, rowImages } from "../../shared/workbook/images.ts";
import { imagesIn, partsOf } from "../../shared/workbook/lastOperation.ts";
import { joinedText, textParts } from "../../shared/workbook/textParts.ts";

export const ledgerTables: readonly TableName[] = ["operations", "journal"];

/** What an intent holds: enough to finish the operation without whoever began it. */
export interface Intent {
  changes: Change[];
  answer: unknown;
  line: JournalLine;
  /** Null when they would be too long to keep. */
  images: Images | null;
  /** Whoever asked, as the register knew them then; null where the register works by itself. */
  by: Actor | null;
}

export interface Pending {
  operationId: string;
  intent: Intent;
  rows: Operation[];
}

export interface Ledger {
  /** Changes whenever an operation is added: what was read under another revision is stale. */
  revision: string;
  /** Of the operation done last; "" where none is. */
  lastHash: string;
  nextNumber: number;
  answerOf(operationId: string): { answer: unknown; request: string; actor: string } | null;
  pending(): Pending[];
}

export function readLedger(rows: readonly Operation[]): Ledger {
  const heads = rows.filter((row) => row.part === 0);
  const last = doneInOrder(rows).pop();
  const latest = heads[heads.length - 1];
  return {
    revision: `${heads.length}|${latest?.operationId ?? ""}|${latest?.state ?? ""}`,
    lastHash: last?.hash ?? "",
    nextNumber: heads.reduce((most, head) => Math.max(most, head.number ?? 0), 0) + 1,
    answerOf: (operationId) => {
      const done = heads.find((row) => row.operationId === operationId && row.state === "done");
      if (done === undefined) return null;
      const text = joinedText(partsOf(rows, operationId).map((part) => part.answer));
      return { answer: text === "" ? null : JSON.parse(text), request: done.request, actor: done.actor };
    },
    pending: () =>
      headsInOrder(heads.filter((row) => row.state === "intent")).flatMap((head) => {
        const intent = intentOf(rows, head);
        return intent === null
          ? []
          : [{ operationId: head.operationId, intent, rows: partsOf(rows, head.operationId) }];
      }),
  };
}

/** Keys of the rows that operations from this number on have changed or are about to; null where that is not known. */
export function touchedFrom(rows: readonly Operation[], number: number): ReadonlySet<string> | null {
  const touched = new Set<string>();
  for (const head of rows.filter((row) => row.part === 0 && (row.number ?? 0) >= number)) {
    const images = head.state === "done" ? imagesIn(partsOf(rows, head.operationId)) : intentOf(rows, head)?.images;
    if (images === undefined) continue;
    if (images === null) return null;
    for (const [table, list] of rowImages(images)) for (const { key } of list) touched.add(rowName(table, key));
  }
  return touched;
}

/** Null when the intent itself was cut short: then none of its changes has been made, and no line is sealed by it. */
function intentOf(rows: readonly Operation[], head: Operation): Intent | null {
  return parsed(joinedText(partsOf(rows, head.operationId).map((part) => part.payload)));
}

/** By the names that its columns have today. */
function named(intent: Intent): Intent {
  const { changes, images, by } = intent;
  return {
    ...intent,
    changes: changes.map(renamedChange),
    images: images == null ? null : renamedImages(images),
    by: by ?? null,
  };
}

/** Anybody may have typed it: what has not the form of an intent is none. */
function parsed(text: string): Intent | null {
  try {
    const intent = JSON.parse(text) as Partial<Intent> | null;
    const changes = Array.isArray(intent?.changes) ? intent.changes : null;
    const known = changes?.every((one) => Object.keys(tables).includes(one?.table) && isObject(one.put));
    return known === true && isObject(intent?.line) ? named(intent as Intent) : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

export function intentRows(
  head: Pick<Operation, "operationId" | "request" | "actor" | "at" | "number">,
  intent: Intent,
): Operation[] {
  return textParts(JSON.stringify(intent)).map((payload, part) => ({
    ...head,
    id: `${head.operationId}|${part}`,
    part,
    state: "intent" as const,
    payload,
    answer: null,
    hash: intent.line.hash,
  }));
}

/** The same rows once everything is done: the answer stays, and what undoing needs. The intent held both, so they fit. */
export function doneRows(rows: readonly Operation[], intent: Intent): Operation[] {
  const answer = textParts(JSON.stringify(intent.answer ?? null));
  const images = intent.images === null ? [] : textParts(JSON.stringify(intent.images));
  return rows.map((row) => ({
    ...row,
    state: "done" as const,
    payload: images[row.part] ?? null,
    answer: answer[row.part] ?? null,
  }));
}

/** How many operations can be undone, one after the other. */
const keptImages = 20;

/** Done and no longer to be undone. */
export function settledBefore(rows: readonly Operation[]): Operation[] {
  return doneInOrder(rows).slice(0, -keptImages);
}

/**
 * Rows of older operations without what undoing them would need, and of those done before this day without their answers, too:
 * personal data stay here no longer than necessary.
 */
export function forgottenImages(rows: readonly Operation[], day: string): Change[] {
  const settled = new Set(settledBefore(rows).map((head) => head.operationId));
  return rows.flatMap(({ id, operationId, request, state, at, payload, answer }): Change[] => {
    const aged = state === "done" && at < day;
    const kept = aged && request !== "undoLastOperation" ? null : answer;
    const images = aged || settled.has(operationId) ? null : payload;
    return images === payload && kept === answer
      ? []
      : [{ table: "operations", put: { id, payload: images, answer: kept } }];
  });
}

/** Keys of the rows of operations done before this day that are no longer to be undone. */
export function agedRows(rows: readonly Operation[], day: string): string[] {
  const aged = new Set(settledBefore(rows).flatMap((head) => (head.at < day ? [head.operationId] : [])));
  return rows.filter((row) => aged.has(row.operationId)).map((row) => row.id);
}
