/**
 * Whoever may edit the sheets may type an intent into the ledger. The register finishes only what it has promised itself: the digest
 * of an intent stands in the document properties before the intent does, and goes when it is done.
 */
import { cleanText } from "../../shared/language/text.ts";
import type { Operation } from "../../shared/register/operations.ts";
import { agedMarks } from "../../shared/roadmap/ownLetters.ts";
import { digestOf } from "./digests.ts";
import { keptImages } from "./keptImages.ts";
import type { Intent, Pending } from "./ledger.ts";

/** One operation holds the lock at a time; more slots, so that whoever forgets late forgets nobody else's. */
const slots = 8;
const slotKey = (slot: number) => `intent:${slot % slots}`;
const waitingKey = (operationId: string) => `waitingIntent:${operationId}`;

/** As the rows are read again: by cells that have been cleaned. What the finishing itself writes anew is no part of it. */
function digestOfIntent(rows: readonly Operation[]): string {
  const { operationId, request, actor, number } = rows[0] as Operation;
  const payloads = rows.map(({ payload }) => cleanText(payload ?? ""));
  return digestOf([operationId, request, actor, String(number), ...payloads]);
}

/** Under the lock, before the intent is written, with what else is set by the same call; all others have been finished by then, or wait under a key of their own. */
export function vouchFor(
  rows: readonly Operation[],
  intent: Intent,
  number: number,
  beside: Readonly<Record<string, string>>,
): void {
  const cleared = Array.from({ length: slots }, (_, slot) => [slotKey(slot), ""]);
  const promised = { ...Object.fromEntries(cleared), [slotKey(number)]: digestOfIntent(rows) };
  const kept = { ...beside, ...promised, ...keptImages(rows, intent, number) };
  PropertiesService.getDocumentProperties().setProperties(kept, false);
}

/** What is to be set once the operation with this number is done. */
export function fulfilled(number: number | null): Record<string, string> {
  return number === null ? {} : { [slotKey(number)]: "" };
}

/** The promises of one moment. */
export interface Promises {
  isKept(rows: readonly Operation[]): boolean;
  /** From now on others are promised and finished before it. */
  keepWaiting(rows: readonly Operation[]): void;
  forget(rows: readonly Operation[]): void;
  /** The same once it is done, under the number that it has by now. */
  fulfil(rows: readonly Operation[], done: Pending): void;
}

export function readPromises(): Promises {
  const store = PropertiesService.getDocumentProperties();
  const kept = store.getProperties();
  const idOf = (rows: readonly Operation[]) => waitingKey(rows[0]?.operationId ?? "");
  const isPromise = (key: string, rows: readonly Operation[]) => key.startsWith("intent:") || key === idOf(rows);
  const slotOf = (rows: readonly Operation[]) => {
    const digest = digestOfIntent(rows);
    return Object.keys(kept).find((key) => isPromise(key, rows) && kept[key] === digest);
  };
  const forgetWaiting = (rows: readonly Operation[]) => {
    if (kept[idOf(rows)] !== undefined) store.deleteProperty(idOf(rows));
  };
  return {
    isKept: (rows) => slotOf(rows) !== undefined,
    keepWaiting(rows) {
      if (kept[idOf(rows)] === undefined) store.setProperty(idOf(rows), digestOfIntent(rows));
    },
    forget(rows) {
      const slot = slotOf(rows);
      if (slot?.startsWith("intent:")) store.setProperty(slot, "");
      forgetWaiting(rows);
    },
    fulfil(rows, done) {
      const slot = slotOf(rows);
      const cleared = slot?.startsWith("intent:") ? { [slot]: "" } : {};
      store.setProperties({ ...cleared, ...keptImages(done.rows, done.intent, done.rows[0]?.number ?? 0) }, false);
      forgetWaiting(rows);
    },
  };
}

/** Under the lock, where the ledger holds nothing unfinished. */
export function forgetPromises(today: string): void {
  const store = PropertiesService.getDocumentProperties();
  const kept = store.getProperties();
  for (const [key, value] of Object.entries(kept))
    if (value !== "" && (key.startsWith("intent:") || key.startsWith(waitingKey("")))) store.deleteProperty(key);
  for (const key of agedMarks(kept, today)) store.deleteProperty(key);
}
