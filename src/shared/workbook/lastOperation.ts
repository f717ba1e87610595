/** Which operation «Отменить последнюю операцию» means for whoever asks. */

import { shownAddress } from "../facts/names.ts";
import { type Refusal, refuse } from "../facts/refusal.ts";
import type { Actor, Rows } from "../facts/register.ts";
import type { Operation } from "../register/operations.ts";
import { tables } from "../register/tables.ts";
import { sameAddress } from "../request/authorise.ts";
import { doneInOrder } from "./chain.ts";
import { type Images, renamedImages } from "./images.ts";
import { joinedText, textParts } from "./textParts.ts";

const nothingChanged = textParts("{}")[0];

export interface KeptOperation {
  operationId: string;
  request: string;
  actor: string;
  at: string;
  /** Null when they are no longer kept, or never were. */
  images: Images | null;
}

/** Nobody means these: they came by themselves, or changed no row, or were an undoing; and a letter cannot be unsent. */
const passedOver: readonly string[] = [
  "undoLastOperation",
  "drainResponses",
  "setUp",
  "settleCopy",
  "queueLetters",
  "claimLetters",
  "settleLetters",
  "recordHands",
  "refuseIntents",
];

/**
 * What is made outside the register stays there: undoing the row alone would only hide it. So does what the department has agreed to,
 * and a link that was issued anew because the former one had come into wrong hands.
 */
export const finalRequests: readonly string[] = ["createSurvey", "acceptHands", "renewSurveyLinks"];

/** The department undoes the last of all, a curator the last of their own. */
export function lastOperation(register: Rows<"operations" | "settings">, actor: Actor): KeptOperation | Refusal {
  const ledger = register.operations;
  const candidates = candidatesOf(ledger);
  const found =
    actor.role === "department" ? candidates[0] : candidates.find((head) => sameAddress(head.actor, actor.email));
  const [latest] = candidates;
  if (found !== undefined) return keptOperation(ledger, found);
  return latest === undefined
    ? refuse("nothingToUndo", {})
    : refuse("undoForeign", { at: latest.at, actor: shownAddress(register, latest.actor, actor) });
}

/** Done, not undone, the latest first. */
function candidatesOf(ledger: readonly Operation[]): Operation[] {
  const heads = doneInOrder(ledger).reverse();
  const undone = new Set(heads.filter((head) => head.request === "undoLastOperation").map(undoneBy));
  return heads.filter(
    (head) => !passedOver.includes(head.request) && !undone.has(head.operationId) && head.payload !== nothingChanged,
  );
}

function undoneBy(head: Operation): unknown {
  try {
    return (JSON.parse(joinedText([head.answer])) as { operationId?: unknown } | null)?.operationId;
  } catch {
    return null;
  }
}

function keptOperation(ledger: readonly Operation[], head: Operation): KeptOperation {
  const { operationId, request, actor, at } = head;
  return { operationId, request, actor, at, images: imagesIn(partsOf(ledger, operationId)) };
}

/** The rows of one operation, in their order. */
export function partsOf(ledger: readonly Operation[], operationId: string): Operation[] {
  return ledger.filter((row) => row.operationId === operationId).sort((one, other) => one.part - other.part);
}

/** Of an operation that is done; null when they are no longer kept, or never were. */
export function imagesIn(parts: readonly Operation[]): Images | null {
  const text = joinedText(parts.map((part) => part.payload));
  return text === "" ? null : parsedImages(text);
}

/** Anybody may have typed it: what has not the form of images is none. */
function parsedImages(text: string): Images | null {
  try {
    const images = JSON.parse(text) as Images;
    const known = Object.entries(images).every(
      ([name, list]) => Object.keys(tables).includes(name) && list.every(Array.isArray),
    );
    return known ? renamedImages(images) : null;
  } catch {
    return null;
  }
}
