/**
 * The write path. Everything is read before the lock; under the lock the ledger and the sheets to be written are read again,
 * and all the rest too if another operation has gone through meanwhile. An interrupted operation is finished first.
 */

import { isRefusal, type Refusal, refuse } from "../../shared/facts/refusal.ts";
import type { Actor, Decision } from "../../shared/facts/register.ts";
import { fieldName } from "../../shared/lists/fieldNames.ts";
import type { TableName } from "../../shared/register/tables.ts";
import { sameAddress } from "../../shared/request/authorise.ts";
import type { Book } from "../sheets/book.ts";
import { closedTo } from "../sheets/closed.ts";
import { type Reading, readAnew, readTables } from "../sheets/read.ts";
import { followSources } from "../sheets/refreshDisplays.ts";
import { serverTexts } from "../texts.ru.ts";
import { commit, type Sealed } from "./commit.ts";
import { finish, heldBy } from "./finish.ts";
import { saveJournalHead } from "./journal.ts";
import { type Landing, settle } from "./landing.ts";
import { ledgerTables, type Pending, readLedger } from "./ledger.ts";
import { withLock } from "./lock.ts";
import { fulfilled, readPromises } from "./promises.ts";

export interface Transaction<Prepared> {
  reads: readonly TableName[];
  writes: readonly TableName[];
  operationId: string;
  request: string;
  email: string;
  /** Whom the journal names where it is not whoever asks. */
  actor?: string;
  /** Whoever asks, as the register knows them; left out where it works by itself. */
  asker?(reading: Reading): Actor;
  /** Slow work with Google outside the lock; may refuse. */
  prepare(reading: Reading): Prepared | Refusal;
  decide(reading: Reading, prepared: Prepared): Decision<unknown>;
}

/**
 * So that others need not wait long. Beyond it the ledger alone tells whether another operation has gone through; what a person
 * has moved since the first reading, settle() brings home.
 */
const mostReadUnderLock = 4;

export function transact<Prepared>(book: Book, transaction: Transaction<Prepared>): { done: unknown } | Refusal {
  readAnew();
  // The ledger first: what goes through while the rest is read is then seen to be newer.
  const before = readTables(book, [...ledgerTables, ...transaction.reads, ...transaction.writes]);
  const repeated = answerOf(before, transaction);
  if (repeated !== null) return repeated;
  // What was written before somebody was cut short could refuse it now: first that is finished under the lock.
  const interrupted = pendingOf(before);
  const begun = interrupted.some((one) => isBegun(one, transaction) && readPromises().isKept(one.rows));
  const prepared = begun ? undefined : transaction.prepare(before);
  if (typeof prepared === "object" && prepared !== null && isRefusal(prepared)) return prepared;
  const early = interrupted.length > 0 ? null : transaction.decide(before, prepared as Prepared);
  if (early !== null && isRefusal(early)) return early;
  const closed = early === null || isOwner(book, transaction) ? null : closedTo(before, early.changes);
  if (closed !== null) return refuse("sheetClosed", closed);
  const sealed: Sealed[] = [];
  const landings: Landing[] = [];
  const locked = withLock(() => underLock(book, transaction, before, prepared as Prepared, sealed, landings));
  settle(book, landings);
  for (const { before: known, changes } of landings) followSources(book, known, changes);
  const own = new Set(landings.map(({ changes }) => changes));
  const finished = sealed.filter(({ changes }) => !own.has(changes));
  if (locked !== null && !isRefusal(locked.result))
    for (const { changes } of finished) followSources(book, null, changes);
  const [last] = sealed.slice(-1);
  if (last !== undefined)
    saveJournalHead(last.line, Object.assign({}, ...sealed.map(({ number }) => fulfilled(number))));
  return locked === null ? refuse("busy", {}) : locked.result;
}

/** Nothing is closed to the owner. */
function isOwner(book: Book, { email }: Asked): boolean {
  return email !== "" && sameAddress(email, book.owner());
}

type Asked = Pick<Transaction<unknown>, "operationId" | "request" | "email">;

/** A number belongs to who has used it first, and for what: to anybody else its answer is not told. */
function isSame(known: { request: string; actor: string }, { request, email }: Asked): boolean {
  return known.request === request && known.actor === (email === "" ? serverTexts.trigger : email);
}

function pendingOf(reading: Reading): readonly Pending[] {
  return reading.tables.operations === undefined ? [] : readLedger(reading.register.operations).pending();
}

/** It is decided, and is not to be decided anew. */
function isBegun(pending: Pending, asked: Asked): boolean {
  return pending.operationId === asked.operationId && pending.rows.some((row) => isSame(row, asked));
}

function answerOf(reading: Reading, asked: Asked): { done: unknown } | null {
  if (reading.tables.operations === undefined) return null;
  const known = readLedger(reading.register.operations).answerOf(asked.operationId);
  return known === null || !isSame(known, asked) ? null : { done: known.answer };
}

function isTaken(reading: Reading, { operationId }: Asked): boolean {
  return reading.register.operations.some((row) => row.operationId === operationId && row.state === "done");
}

/** `sealed` gets every journal line that has gone out. */
function underLock<Prepared>(
  book: Book,
  transaction: Transaction<Prepared>,
  before: Reading,
  prepared: Prepared,
  sealed: Sealed[],
  landings: Landing[],
): { done: unknown } | Refusal {
  const again = transaction.writes.length > mostReadUnderLock ? [] : transaction.writes;
  let reading = readTables(book, ["operations", ...again], before);
  const ledger = readLedger(reading.register.operations);
  const same = readLedger(before.register.operations).revision === ledger.revision;
  const interrupted = ledger.pending();
  const { stopped, waiting } = finish(book, interrupted, sealed);
  if (stopped !== null) return stopped;
  if (!same || interrupted.length > 0) {
    reading = readTables(book, [...transaction.reads, ...transaction.writes, ...ledgerTables]);
    book.renewKept();
  }
  const repeated = answerOf(reading, transaction);
  if (repeated !== null) return repeated;
  const decision = transaction.decide(reading, prepared);
  if (isRefusal(decision)) return decision;
  if (isTaken(reading, transaction))
    return refuse("badInput", { field: fieldName("request"), found: transaction.operationId });
  const held = heldBy(waiting, decision.changes);
  if (held !== null) return refuse("rowAwaited", held);
  if (decision.changes.length === 0 && decision.objects === undefined) return { done: decision.answer };
  const { operationId, request, email, actor = email } = transaction;
  const order = { operationId, request, actor, by: transaction.asker?.(reading) ?? null };
  return commit(book, order, reading, decision, sealed, landings) ?? { done: decision.answer };
}
