/**
 * The ledger of operations: an intent with all its changes is on the sheet before the first of them is made;
 * the done mark goes out in the same flush as the last. A repeated operation id finds its answer here.
 */
import type { Change } from "../shared/domain/register.ts";
import type { JournalLine } from "../shared/register/journal.ts";
import type { Operation } from "../shared/register/operations.ts";

/** What an intent holds: enough to finish the operation without whoever began it. */
export interface Intent {
  changes: Change[];
  answer: unknown;
  line: JournalLine;
}

/** Well under the 50,000 characters of a cell. */
const partLength = 45_000;

export interface Ledger {
  /** Changes whenever an operation is added: what was read under another revision is stale. */
  revision: string;
  lastHash: string;
  answerOf(operationId: string): { answer: unknown } | null;
  pending(): { operationId: string; intent: Intent; rows: Operation[] }[];
}

export function readLedger(rows: readonly Operation[]): Ledger {
  const heads = rows.filter((row) => row.part === 0);
  const last = heads[heads.length - 1];
  return {
    revision: `${heads.length}|${last?.operationId ?? ""}|${last?.state ?? ""}`,
    lastHash: last?.hash ?? "",
    answerOf: (operationId) => {
      const done = heads.find((row) => row.operationId === operationId && row.state === "done");
      return done === undefined ? null : { answer: done.answer === null ? null : JSON.parse(done.answer) };
    },
    pending: () =>
      heads
        .filter((row) => row.state === "intent")
        .flatMap((head) => {
          const parts = rows.filter((row) => row.operationId === head.operationId).sort((one, other) => one.part - other.part);
          const intent = joinParts(parts);
          return intent === null ? [] : [{ operationId: head.operationId, intent, rows: parts }];
        }),
  };
}

/** Null when the intent itself was cut short: then none of its changes has been made. */
function joinParts(parts: readonly Operation[]): Intent | null {
  try {
    return JSON.parse(parts.map((part) => part.payload ?? "").join("")) as Intent;
  } catch {
    return null;
  }
}

export function intentRows(head: Pick<Operation, "operationId" | "request" | "actor" | "at">, intent: Intent): Operation[] {
  const text = JSON.stringify(intent);
  const count = Math.max(1, Math.ceil(text.length / partLength));
  return Array.from({ length: count }, (_, part) => ({
    ...head,
    id: `${head.operationId}|${part}`,
    part,
    state: "intent" as const,
    payload: text.slice(part * partLength, (part + 1) * partLength),
    answer: null,
    hash: intent.line.hash,
  }));
}

/** The same rows once everything is done: the contents go, the answer stays. */
export function doneRows(rows: readonly Operation[], answer: unknown): Operation[] {
  return rows.map((row) => ({
    ...row,
    state: "done" as const,
    payload: null,
    answer: row.part === 0 ? JSON.stringify(answer ?? null) : null,
  }));
}
