/**
 * What undoing writes stands in the ledger, where whoever edits the sheets may type. The register undoes only what it has kept itself:
 * the digest of an operation's images stands in the document properties, by the call that promises the operation.
 */
import { cleanText } from "../../shared/language/text.ts";
import type { Operation } from "../../shared/register/operations.ts";
import { doneInOrder } from "../../shared/workbook/chain.ts";
import { partsOf } from "../../shared/workbook/lastOperation.ts";
import type { OwnOperations } from "../../shared/workbook/undoLastOperation.ts";
import type { Book } from "../sheets/book.ts";
import { digestOf } from "./digests.ts";
import { doneRows, type Intent, settledBefore } from "./ledger.ts";

/** More than can be undone: some may still wait for their sheets. */
const slots = 32;
const slotKey = (number: number) => `images:${number % slots}`;

type Properties = Readonly<Record<string, string>>;

/** Of an operation that is done, as its rows are read again. */
function digestOfImages(rows: readonly Operation[]): string {
  const { operationId, request, actor } = rows[0] as Operation;
  const payloads = rows.flatMap(({ payload }) => (payload === null ? [] : [cleanText(payload)]));
  return digestOf([operationId, request, actor, ...payloads]);
}

/** What is to be set when the operation with this number is promised, or sealed anew under it. */
export function keptImages(rows: readonly Operation[], intent: Intent, number: number): Record<string, string> {
  const id = rows[0]?.operationId ?? "";
  return { [slotKey(number)]: `${id} ${digestOfImages(doneRows(rows, intent))}` };
}

function isOwn(properties: Properties, rows: readonly Operation[]): boolean {
  const kept = `${rows[0]?.operationId} ${digestOfImages(rows)}`;
  return Object.keys(properties).some((key) => key.startsWith("images:") && properties[key] === kept);
}

/** The digest stands before the rows do: where it seems to be missing, another run may have gone by since the workbook was opened. */
export function ownOperations(book: Book): OwnOperations {
  return {
    isOwn(rows) {
      if (isOwn(book.kept(), rows)) return true;
      book.renewKept();
      return isOwn(book.kept(), rows);
    },
  };
}

/** Operations that could be undone, were it not for what somebody has typed. Those of before the first digest are believed to be as they were. */
export function changedOperations(book: Book, ledger: readonly Operation[]): string[] {
  const kept = book.kept();
  const settled = new Set(settledBefore(ledger).map(({ operationId }) => operationId));
  const heads = doneInOrder(ledger).filter((head) => head.payload !== null && !settled.has(head.operationId));
  const wrong = heads.filter((head) => !isOwn(kept, partsOf(ledger, head.operationId)));
  const first = heads.find((head) => !wrong.includes(head));
  const known = new Set(
    Object.entries(kept).flatMap(([key, text]) => (key.startsWith("images:") ? text.split(" ")[0] : [])),
  );
  return wrong
    .filter(
      ({ operationId, number }) =>
        known.has(operationId) || (first !== undefined && (number ?? 0) > (first.number ?? 0)),
    )
    .map(({ operationId }) => operationId);
}
