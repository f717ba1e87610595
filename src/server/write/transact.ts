/**
 * The write path. Everything is read before the lock; under the lock the ledger and the sheets to be written are read again,
 * and all the rest too if another operation has gone through meanwhile. An interrupted operation is finished first.
 */

import { keyOf, rowName } from "../../shared/facts/changedRow.ts";
import { isRefusal, type Refusal, refuse } from "../../shared/facts/refusal.ts";
import type { Change, Decision, Done } from "../../shared/facts/register.ts";
import { fieldName } from "../../shared/lists/fieldNames.ts";
import type { JournalLine } from "../../shared/register/journal.ts";
import { type TableName, tables } from "../../shared/register/tables.ts";
import { sameAddress } from "../../shared/request/authorise.ts";
import { sealOf } from "../../shared/workbook/chain.ts";
import { imagesOf } from "../../shared/workbook/images.ts";
import type { Book } from "../sheets/book.ts";
import { closedTo } from "../sheets/closed.ts";
import { readShownTexts, type ShownTexts } from "../sheets/display.ts";
import { isBroken, type Reading, readTables } from "../sheets/read.ts";
import { followSources } from "../sheets/refreshDisplays.ts";
import { serverTexts } from "../texts.ru.ts";
import { applyChanges, checkWritable, type Written } from "./apply.ts";
import { growSheets } from "./grow.ts";
import { journalLine, saveJournalHead } from "./journal.ts";
import { type Landing, settle } from "./landing.ts";
import { doneRows, intentRows, type Pending, readLedger } from "./ledger.ts";
import { withLock } from "./lock.ts";
import { forgetProgress, pieceLength, readProgress, saveProgress, timeIsUp } from "./pieces.ts";

export interface Transaction<Prepared> {
  reads: readonly TableName[];
  writes: readonly TableName[];
  operationId: string;
  request: string;
  email: string;
  /** Whom the journal names where it is not whoever asks. */
  actor?: string;
  /** Slow work with Google outside the lock; may refuse. */
  prepare(reading: Reading): Prepared | Refusal;
  decide(reading: Reading, prepared: Prepared): Decision<unknown>;
}

export const ledgerTables: readonly TableName[] = ["operations", "journal"];

/**
 * So that others need not wait long. Beyond it the ledger alone tells whether another operation has gone through; what a person
 * has moved since the first reading, settle() brings home.
 */
const mostReadUnderLock = 4;

export function transact<Prepared>(book: Book, transaction: Transaction<Prepared>): { done: unknown } | Refusal {
  // The ledger first: what goes through while the rest is read is then seen to be newer.
  const before = readTables(book, [...ledgerTables, ...transaction.reads, ...transaction.writes]);
  const repeated = answerOf(before, transaction);
  if (repeated !== null) return repeated;
  // What was written before somebody was cut short could refuse it now: first that is finished under the lock.
  const interrupted = pendingOf(before);
  const begun = interrupted.some((one) => isBegun(one, transaction));
  const prepared = begun ? undefined : transaction.prepare(before);
  if (typeof prepared === "object" && prepared !== null && isRefusal(prepared)) return prepared;
  const early = interrupted.length > 0 ? null : transaction.decide(before, prepared as Prepared);
  if (early !== null && isRefusal(early)) return early;
  const closed = early === null || isOwner(book, transaction) ? null : closedTo(before, early.changes);
  if (closed !== null) return refuse("sheetClosed", closed);
  const sealed: JournalLine[] = [];
  const landings: Landing[] = [];
  const locked = withLock(() => underLock(book, transaction, before, prepared as Prepared, sealed, landings));
  settle(book, landings);
  for (const { before: known, changes } of landings) followSources(book, known, changes);
  if (locked !== null && !isRefusal(locked.result))
    for (const { intent } of interrupted) followSources(book, null, intent.changes);
  const [last] = sealed.slice(-1);
  if (last !== undefined) saveJournalHead(last);
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
  sealed: JournalLine[],
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
  return commit(book, transaction, reading, decision, sealed, landings) ?? { done: decision.answer };
}

/** Null when everything is written; a refusal that tells how far a long change has come. */
function commit<Prepared>(
  book: Book,
  transaction: Transaction<Prepared>,
  reading: Reading,
  decision: Done<unknown>,
  sealed: JournalLine[],
  landings: Landing[],
): Refusal | null {
  const at = book.zone.now();
  const { changes, answer } = decision;
  const { operationId, request, email } = transaction;
  const ledger = readLedger(reading.register.operations);
  const said = {
    operationId,
    at,
    actor: transaction.actor ?? email,
    request,
    changes,
    ...(decision.objects === undefined ? {} : { objects: decision.objects }),
  };
  const line = journalLine(lastHash(reading), said);
  const intent = { changes, answer, line, images: imagesOf(reading.register, changes) };
  checkWritable(book, reading, changes);
  const texts = readShownTexts(book, reading, changes);
  const rows = intentRows({ operationId, request, actor: line.actor, at, number: ledger.nextNumber }, intent);
  const promise = rows.map((put): Change => ({ table: "operations", put }));
  growSheets(reading, [...promise, ...changes, { table: "journal", put: line }]);
  applyChanges(book, reading, promise);
  SpreadsheetApp.flush();
  const written: Written[] = [];
  landings.push({ before: reading, changes, written });
  return applyIntent(book, reading, texts, { operationId, intent, rows }, sealed, written);
}

/** Where somebody has emptied the ledger, the journal still knows its last line. */
function lastHash(reading: Reading): string {
  const known = readLedger(reading.register.operations).lastHash;
  return known !== "" ? known : (reading.register.journal[reading.register.journal.length - 1]?.hash ?? "");
}

/**
 * Data first, then the journal line, the done mark last: a flush cut short never shows a mark without its data.
 * A long change goes out in pieces; what is left when the time is up, the next operation goes on with.
 */
function applyIntent(
  book: Book,
  reading: Reading,
  texts: ShownTexts,
  { operationId, intent, rows }: Pending,
  sealed: JournalLine[],
  written: Written[] = [],
): Refusal | null {
  const { changes } = intent;
  const piecemeal = changes.length > pieceLength;
  let from = piecemeal ? readProgress(operationId) : 0;
  while (changes.length - from > pieceLength) {
    written.push(...applyChanges(book, reading, changes.slice(from, from + pieceLength), texts));
    SpreadsheetApp.flush();
    from += pieceLength;
    saveProgress(operationId, from);
    if (timeIsUp()) return refuse("unfinished", { done: from, of: changes.length });
  }
  written.push(...applyChanges(book, reading, changes.slice(from), texts));
  applyChanges(book, reading, [{ table: "journal", put: intent.line }]);
  applyChanges(
    book,
    reading,
    doneRows(rows, intent).map((put) => ({ table: "operations", put })),
  );
  SpreadsheetApp.flush();
  if (piecemeal) forgetProgress(operationId);
  sealed.push(intent.line);
  return null;
}

/** What an earlier run has begun and cannot be written now: finished later, it must not go over what is written meanwhile. */
interface Waiting {
  sheet: string;
  changes: readonly Change[];
}

function heldBy(waiting: readonly Waiting[], changes: readonly Change[]): { sheet: string } | null {
  const nameOf = (change: Change) => rowName(change.table, keyOf(change));
  const wanted = new Set(changes.map(nameOf));
  const found = waiting.find((one) => one.changes.some((change) => wanted.has(nameOf(change))));
  return found === undefined ? null : { sheet: found.sheet };
}

/** Finishes what an earlier run has begun: every change is an upsert by key, so doing it twice does it once. */
function finish(
  book: Book,
  interrupted: readonly Pending[],
  sealed: JournalLine[],
): { stopped: Refusal | null; waiting: Waiting[] } {
  const waiting: Waiting[] = [];
  if (interrupted.length === 0) return { stopped: null, waiting };
  const names = new Set<TableName>(ledgerTables);
  for (const { intent } of interrupted) for (const change of intent.changes) names.add(change.table);
  const reading = readTables(book, [...names]);
  const all = interrupted.flatMap(({ intent }) => intent.changes);
  const texts = readShownTexts(book, reading, all);
  let previous = lastHash(reading);
  let number = readLedger(reading.register.operations).nextNumber;
  for (const begun of interrupted) {
    const pending = inTurn(begun, reading, previous, number);
    const { changes, line } = pending.intent;
    // It waits until its sheet or column is back, or until somebody comes who may write there; other rows need not.
    const sheet = obstacleTo(reading, changes);
    if (sheet !== null) {
      waiting.push({ sheet, changes });
      continue;
    }
    const stopped = applyIntent(book, reading, texts, pending, sealed);
    if (stopped !== null) return { stopped, waiting };
    previous = line.hash;
    number += 1;
  }
  return { stopped: null, waiting };
}

/** Others have gone past while it waited: it is sealed anew as the last one, unless its line is in the journal already. */
function inTurn(pending: Pending, reading: Reading, previous: string, number: number): Pending {
  const { hash: promised, ...line } = pending.intent.line;
  const hash = sealOf(previous, line);
  if (hash === promised || reading.tables.journal?.rowOf.has(pending.operationId) === true) return pending;
  const rows = pending.rows.map((row) => ({ ...row, hash, number }));
  return { ...pending, rows, intent: { ...pending.intent, line: { ...line, hash } } };
}

/** The sheet that cannot be written now. */
function obstacleTo(reading: Reading, changes: readonly Change[]): string | null {
  const broken = changes.find(({ table }) => isBroken(reading, table));
  return broken === undefined ? (closedTo(reading, changes)?.sheet ?? null) : tables[broken.table].sheet;
}
