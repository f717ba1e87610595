/** Takes from the ledger what undoing older operations would have needed; whoever is busy is left alone until the next hour. */
import { forgottenImages } from "./ledger.ts";
import { withLock } from "./lock.ts";
import { applyChanges } from "./sheets/apply.ts";
import { openBook } from "./sheets/book.ts";
import { readTables } from "./sheets/read.ts";

export function forgetImages(): void {
  const book = openBook();
  if (book.copied) return;
  withLock(() => {
    const reading = readTables(book, ["operations"]);
    if (reading.tables.operations === undefined || reading.problems.length > 0) return;
    applyChanges(book, reading, forgottenImages(reading.register.operations));
    SpreadsheetApp.flush();
  });
}
