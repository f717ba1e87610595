/** One operation under the lock: its promise, its intent, its rows, its line in the journal, its done mark. */

import { type Refusal, refuse } from "../../shared/facts/refusal.ts";
import type { Actor, Change, Done } from "../../shared/facts/register.ts";
import type { JournalLine } from "../../shared/register/journal.ts";
import { marksOfLetters } from "../../shared/roadmap/ownLetters.ts";
import { imagesOf } from "../../shared/workbook/images.ts";
import { marksOfChanges } from "../../shared/workbook/ownRows.ts";
import { agreeTo } from "../sheets/agreed.ts";
import type { Book } from "../sheets/book.ts";
import { readShownTexts, type ShownTexts } from "../sheets/display.ts";
import type { Reading } from "../sheets/read.ts";
import { applyChanges, checkWritable, type Written } from "./apply.ts";
import { growSheets } from "./grow.ts";
import { journalLine } from "./journal.ts";
import type { Landing } from "./landing.ts";
import { doneRows, intentRows, type Pending, readLedger } from "./ledger.ts";
import { forgetProgress, pieceLength, readProgress, saveProgress, timeIsUp } from "./pieces.ts";
import { vouchFor } from "./promises.ts";

/** What is to be written, and for whom. */
export interface Order {
  operationId: string;
  request: string;
  /** Whom the journal names; "" where nobody has asked. */
  actor: string;
  by: Actor | null;
}

/** An operation that has been written, with its line in the journal. */
export interface Sealed {
  line: JournalLine;
  changes: readonly Change[];
  /** Of its promise, which is to be forgotten; null where that has been done. */
  number: number | null;
}

/** Null when everything is written; a refusal that tells how far a long change has come. */
export function commit(
  book: Book,
  { by, ...order }: Order,
  reading: Reading,
  decision: Done<unknown>,
  sealed: Sealed[],
  landings: Landing[],
): Refusal | null {
  const at = book.zone.now();
  const { changes, answer } = decision;
  const { operationId, request } = order;
  const number = readLedger(reading.register.operations).nextNumber;
  const objects = decision.objects === undefined ? {} : { objects: decision.objects };
  const line = journalLine(lastHash(reading), { ...order, at, changes, ...objects });
  const intent = { changes, answer, line, images: imagesOf(reading.register, changes), by };
  checkWritable(book, reading, request, changes);
  const texts = readShownTexts(book, reading, changes);
  const rows = intentRows({ operationId, request, actor: line.actor, at, number }, intent);
  const promise = rows.map((put): Change => ({ table: "operations", put }));
  growSheets(reading, [...promise, ...changes, { table: "journal", put: line }]);
  const marks = marksOfChanges(request, reading.register, changes, book.kept());
  vouchFor(rows, intent, number, request === "queueLetters" ? marksOfLetters(changes, number) : marks);
  applyChanges(book, reading, promise);
  SpreadsheetApp.flush();
  const written: Written[] = [];
  landings.push({ before: reading, changes, written });
  const unfinished = applyIntent(book, reading, texts, { operationId, intent, rows }, sealed, written);
  const [last] = sealed.slice(-1);
  if (unfinished === null && last !== undefined) last.number = number;
  return unfinished;
}

/** Where somebody has emptied the ledger, the journal still knows its last line. */
export function lastHash(reading: Reading): string {
  const known = readLedger(reading.register.operations).lastHash;
  return known !== "" ? known : (reading.register.journal[reading.register.journal.length - 1]?.hash ?? "");
}

/**
 * Data first, then the journal line, the done mark last: a flush cut short never shows a mark without its data.
 * A long change goes out in pieces; what is left when the time is up, the next operation goes on with.
 */
export function applyIntent(
  book: Book,
  reading: Reading,
  texts: ShownTexts,
  { operationId, intent, rows }: Pending,
  sealed: Sealed[],
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
  // Whoever finishes it after a break agrees once more: it is done only when both are.
  agreeTo(book, rows[0]?.request ?? "", changes, intent.by);
  applyChanges(book, reading, [{ table: "journal", put: intent.line }]);
  applyChanges(
    book,
    reading,
    doneRows(rows, intent).map((put) => ({ table: "operations", put })),
  );
  SpreadsheetApp.flush();
  if (piecemeal) forgetProgress(operationId);
  sealed.push({ line: intent.line, changes, number: null });
  return null;
}
