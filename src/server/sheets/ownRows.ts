/** Rows that the register has written itself: their marks stand in the document properties, which no editor of cells writes. */

import { marksOfLetters } from "../../shared/roadmap/ownLetters.ts";
import { areRowsKept, marksAsFound, ownRegister, ownTables } from "../../shared/workbook/ownRows.ts";
import type { Book } from "./book.ts";
import { isBroken, type Reading, readTables } from "./read.ts";

/** The rows as they count. */
export function ownReading(book: Book, reading: Reading): Reading {
  return { ...reading, register: ownRegister(reading.register, book.kept()) };
}

/** Once for each workbook: from now on cells alone vouch for nothing. */
export function keepRowsAsFound(book: Book): void {
  if (areRowsKept(book.kept())) return;
  const found = [...ownTables, "letters"] as const;
  const reading = readTables(book, found);
  if (found.some((name) => isBroken(reading, name))) return;
  const letters = marksOfLetters(
    reading.register.letters.map((put) => ({ table: "letters", put })),
    0,
  );
  PropertiesService.getDocumentProperties().setProperties({ ...letters, ...marksAsFound(reading.register) }, false);
  book.renewKept();
}
