/**
 * The key of all personal links that a workbook has given out: in the document properties, so that neither a sheet nor the ledger, the
 * journal or an undoing holds what a code could be made of. A copy has none of the original's.
 */
import { keyedSecret } from "../../shared/surveys/linkCodes.ts";
import type { Book } from "../sheets/book.ts";
import type { Reading } from "../sheets/read.ts";
import { withLock } from "../write/lock.ts";

const keyName = "linkKey";

/** By workbook: a request decides more than once, and asks Google once. */
const known = new WeakMap<Book, string>();

/** Whatever reads the rows of links may make their codes. */
export function linkKeyFor(book: Book, reading: Reading): string | undefined {
  if (book.copied || reading.tables.linkSecrets === undefined) return undefined;
  return kept(book);
}

/** Of links that are given out now; null where another operation keeps the lock. */
export function newLinkSecret(book: Book): string | null {
  const key = kept(book) ?? withLock(() => kept(book) ?? made(book))?.result;
  return key === undefined ? null : keyedSecret(key, Utilities.getUuid());
}

/** The links of the original are its own. */
export function forgetLinkKey(): void {
  PropertiesService.getDocumentProperties().deleteProperty(keyName);
}

function kept(book: Book): string | undefined {
  const key = known.get(book) ?? PropertiesService.getDocumentProperties().getProperty(keyName);
  if (key === null) return undefined;
  known.set(book, key);
  return key;
}

function made(book: Book): string {
  const key = `${Utilities.getUuid()}${Utilities.getUuid()}`.replace(/-/g, "");
  PropertiesService.getDocumentProperties().setProperty(keyName, key);
  known.set(book, key);
  return key;
}
