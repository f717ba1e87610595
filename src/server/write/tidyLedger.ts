/**
 * Keeps the ledger short: every operation reads all of it. What undoing older operations would have needed goes first, and in
 * time their rows. Whoever is busy is left alone until the next hour.
 */
import { addDays } from "../../shared/language/day.ts";
import { runsOf } from "../../shared/language/runs.ts";
import { type Book, openBook } from "../sheets/book.ts";
import { type ReadTable, readTables } from "../sheets/read.ts";
import { applyChanges } from "./apply.ts";
import { agedRows, forgottenImages } from "./ledger.ts";
import { withLock } from "./lock.ts";
import { forgetPromises } from "./promises.ts";

/** For so long a repeated operation id finds its answer. */
const keptDays = 60;
/** Of a ledger that somebody has sorted, the rest goes in the next hours. */
const blocksPerHour = 10;

export function tidyLedger(): void {
  const book = openBook();
  if (book.copied) return;
  withLock(() => {
    const reading = readTables(book, ["operations"]);
    const read = reading.tables.operations;
    if (read === undefined || reading.problems.length > 0) return;
    const { operations } = reading.register;
    const day = lastDayOf(book);
    applyChanges(book, reading, forgottenImages(operations, day));
    SpreadsheetApp.flush();
    // While one is unfinished no row goes: should a person sort them just now, it could be that one.
    if (operations.some((row) => row.state !== "done")) return;
    deleteRows(read, agedRows(operations, day));
    forgetPromises(book.zone.now().slice(0, 10));
  });
}

function lastDayOf(book: Book): string {
  return addDays(book.zone.now().slice(0, 10), -keptDays);
}

function deleteRows(read: ReadTable, ids: readonly string[]): void {
  const rows = ids.map((id) => read.rowOf.get(id) as number).sort((one, other) => one - other);
  const fromBelow = runsOf(rows).reverse();
  for (const { from, to } of fromBelow.slice(0, blocksPerHour)) read.sheet.deleteRows(from, to - from + 1);
  SpreadsheetApp.flush();
}
