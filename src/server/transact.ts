/**
 * The write path. Everything is read before the lock; under the lock the ledger and the sheets to be written are read again,
 * and all the rest too if another operation has gone through meanwhile. An interrupted operation is finished first.
 */
import { isRefusal, type Refusal, refuse } from "../shared/domain/refusal.ts";
import type { Change, Decision } from "../shared/domain/register.ts";
import type { TableName } from "../shared/register/tables.ts";
import { journalLine } from "./journal.ts";
import { doneRows, type Intent, intentRows, readLedger } from "./ledger.ts";
import { withLock } from "./lock.ts";
import { applyChanges } from "./sheets/apply.ts";
import type { Book } from "./sheets/book.ts";
import { type Reading, readTables } from "./sheets/read.ts";

export interface Transaction<Prepared> {
  reads: readonly TableName[];
  writes: readonly TableName[];
  operationId: string;
  request: string;
  email: string;
  /** Slow work with Google outside the lock; may refuse. */
  prepare(reading: Reading): Prepared | Refusal;
  decide(reading: Reading, prepared: Prepared): Decision<unknown>;
}

const ledgerTables: readonly TableName[] = ["operations", "journal"];

export function transact<Prepared>(book: Book, transaction: Transaction<Prepared>): { done: unknown } | Refusal {
  const before = readTables(book, [...transaction.reads, ...transaction.writes, ...ledgerTables]);
  const repeated = answerOf(before, transaction.operationId);
  if (repeated !== null) return repeated;
  const prepared = transaction.prepare(before);
  if (typeof prepared === "object" && prepared !== null && isRefusal(prepared)) return prepared;
  const early = transaction.decide(before, prepared as Prepared);
  if (isRefusal(early)) return early;
  const locked = withLock(() => underLock(book, transaction, before, prepared as Prepared));
  return locked === null ? refuse("busy", {}) : locked.result;
}

function answerOf(reading: Reading, operationId: string): { done: unknown } | null {
  if (reading.tables.operations === undefined) return null;
  const known = readLedger(reading.register.operations).answerOf(operationId);
  return known === null ? null : { done: known.answer };
}

function underLock<Prepared>(book: Book, transaction: Transaction<Prepared>, before: Reading, prepared: Prepared): { done: unknown } | Refusal {
  let reading = readTables(book, ["operations", ...transaction.writes], before);
  const same = readLedger(before.register.operations).revision === readLedger(reading.register.operations).revision;
  const interrupted = readLedger(reading.register.operations).pending();
  if (interrupted.length > 0) finish(book, interrupted);
  if (!same || interrupted.length > 0) {
    reading = readTables(book, [...transaction.reads, ...transaction.writes, ...ledgerTables]);
  }
  const repeated = answerOf(reading, transaction.operationId);
  if (repeated !== null) return repeated;
  const decision = transaction.decide(reading, prepared);
  if (isRefusal(decision)) return decision;
  if (decision.changes.length > 0) commit(book, transaction, reading, decision.changes, decision.answer);
  return { done: decision.answer };
}

function commit<Prepared>(book: Book, transaction: Transaction<Prepared>, reading: Reading, changes: Change[], answer: unknown): void {
  const at = book.zone.now();
  const { operationId, request, email } = transaction;
  const line = journalLine(readLedger(reading.register.operations).lastHash, { operationId, at, actor: email, request, changes });
  const rows = intentRows({ operationId, request, actor: line.actor, at }, { changes, answer, line });
  applyChanges(book, reading, rows.map((put) => ({ table: "operations", put })));
  SpreadsheetApp.flush();
  applyIntent(book, reading, { changes, answer, line }, rows);
  SpreadsheetApp.flush();
}

/** Data first, then the journal line, the done mark last: a flush cut short never shows a mark without its data. */
function applyIntent(book: Book, reading: Reading, intent: Intent, rows: Parameters<typeof doneRows>[0]): void {
  applyChanges(book, reading, intent.changes);
  applyChanges(book, reading, [{ table: "journal", put: intent.line }]);
  applyChanges(book, reading, doneRows(rows, intent.answer).map((put) => ({ table: "operations", put })));
}

/** Finishes what an earlier run has begun: every change is an upsert by key, so doing it twice does it once. */
function finish(book: Book, interrupted: ReturnType<ReturnType<typeof readLedger>["pending"]>): void {
  const names = new Set<TableName>(ledgerTables);
  for (const { intent } of interrupted) for (const change of intent.changes) names.add(change.table);
  const reading = readTables(book, [...names]);
  for (const { intent, rows } of interrupted) applyIntent(book, reading, intent, rows);
  SpreadsheetApp.flush();
}
