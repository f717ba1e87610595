/** Finishes what earlier runs have begun: only what the register has promised itself, and whoever began it may still do. */
import { keyOf, rowName } from "../../shared/facts/changedRow.ts";
import type { Refusal } from "../../shared/facts/refusal.ts";
import type { Change } from "../../shared/facts/register.ts";
import { type TableName, tables } from "../../shared/register/tables.ts";
import { accessReads } from "../../shared/request/authorise.ts";
import { sealOf } from "../../shared/workbook/chain.ts";
import type { Book } from "../sheets/book.ts";
import { closedTo } from "../sheets/closed.ts";
import { readShownTexts } from "../sheets/display.ts";
import { isBroken, type Reading, readTables } from "../sheets/read.ts";
import { applyIntent, lastHash, type Sealed } from "./commit.ts";
import { judged } from "./judge.ts";
import { ledgerTables, type Pending, readLedger } from "./ledger.ts";
import { readPromises } from "./promises.ts";
import { type Foreign, refuseForeign, withoutForeign } from "./refused.ts";

/** What an earlier run has begun and cannot be written now: finished later, it must not go over what is written meanwhile. */
interface Waiting {
  sheet: string;
  changes: readonly Change[];
}

export function heldBy(waiting: readonly Waiting[], changes: readonly Change[]): { sheet: string } | null {
  const nameOf = (change: Change) => rowName(change.table, keyOf(change));
  const wanted = new Set(changes.map(nameOf));
  const found = waiting.find((one) => one.changes.some((change) => wanted.has(nameOf(change))));
  return found === undefined ? null : { sheet: found.sheet };
}

/** Finishes what an earlier run has begun: every change is an upsert by key, so doing it twice does it once. */
export function finish(
  book: Book,
  interrupted: readonly Pending[],
  sealed: Sealed[],
): { stopped: Refusal | null; waiting: Waiting[] } {
  const waiting: Waiting[] = [];
  if (interrupted.length === 0) return { stopped: null, waiting };
  const promises = readPromises();
  const kept = interrupted.filter(({ rows }) => promises.isKept(rows));
  const foreign: Foreign[] = interrupted.flatMap((pending) =>
    kept.includes(pending) ? [] : [{ pending, why: "typed" }],
  );
  const names = new Set<TableName>([...ledgerTables, ...accessReads]);
  for (const { intent } of kept) for (const change of intent.changes) names.add(change.table);
  const reading = withoutForeign(readTables(book, [...names]), foreign);
  const texts = readShownTexts(
    book,
    reading,
    kept.flatMap(({ intent }) => intent.changes),
  );
  let previous = lastHash(reading);
  let number = readLedger(reading.register.operations).nextNumber;
  for (const begun of kept) {
    const pending = inTurn(begun, reading, previous, number);
    const { changes, line } = pending.intent;
    // It waits until its sheet or column is back, or until somebody comes who may write there; other rows need not.
    const verdict = judged(book, reading, pending) ?? obstacleTo(reading, changes);
    if (verdict !== null && "why" in verdict) {
      foreign.push(verdict);
      continue;
    }
    if (verdict !== null) {
      promises.keepWaiting(begun.rows);
      waiting.push({ sheet: verdict.sheet, changes });
      continue;
    }
    const stopped = applyIntent(book, reading, texts, pending, sealed);
    if (stopped !== null) return { stopped, waiting };
    promises.fulfil(begun.rows, pending);
    previous = line.hash;
    number += 1;
  }
  if (foreign.length > 0) refuseForeign(book, foreign, sealed);
  for (const { pending } of foreign) promises.forget(pending.rows);
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
function obstacleTo(reading: Reading, changes: readonly Change[]): { sheet: string } | null {
  const broken = changes.find(({ table }) => isBroken(reading, table));
  return broken === undefined ? closedTo(reading, changes) : { sheet: tables[broken.table].sheet };
}
