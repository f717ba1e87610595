/** The access list that the department has agreed to, in the document properties: no editor of cells writes there. */
import { type AccessTable, agreementOfRows, agreementTo, inForce } from "../../shared/facts/agreedAccess.ts";
import type { Actor, Change, Rows } from "../../shared/facts/register.ts";
import { addressesOf } from "../../shared/lists/operations.ts";
import { accessReads } from "../../shared/request/authorise.ts";
import type { Book } from "./book.ts";
import { type Reading, readTables } from "./read.ts";

/** The rows that decide who is who, as their cells say; of a table that cannot be read none. */
export function readAccess({ register, tables: read }: Reading): Rows<AccessTable> {
  return {
    settings: read.settings === undefined ? [] : register.settings,
    organisations: read.organisations === undefined ? [] : register.organisations,
  };
}

/** The same as they count. */
export function accessRows(book: Book, reading: Reading): Rows<AccessTable> {
  return inForce(readAccess(reading), book.agreed());
}

/** Whoever else may write such a cell agrees to nothing by it. */
export function agreeTo(book: Book, request: string, changes: readonly Change[], by: Actor | null): void {
  const agreed = book.agreed();
  if (agreed === null || (by !== null && by.role !== "department")) return;
  keep(book, agreementTo(changes, agreed, addressesOf(request)));
}

/** Of rows that somebody of the department has just typed. */
export function agreeToTyped(book: Book, changes: readonly Change[]): void {
  const agreed = book.agreed();
  if (agreed !== null) keep(book, agreementTo(changes, agreed, "given"));
}

/** Once for each workbook: from now on the cells alone decide nothing. */
export function agreeAsFound(book: Book): void {
  if (book.agreed() !== null) return;
  const reading = readTables(book, accessReads);
  if (reading.tables.settings === undefined || reading.tables.organisations === undefined) return;
  keep(book, agreementOfRows(reading.register));
}

function keep(book: Book, entries: Record<string, string>): void {
  if (Object.keys(entries).length === 0) return;
  PropertiesService.getDocumentProperties().setProperties(entries, false);
  book.renewKept();
}
