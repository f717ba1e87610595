/**
 * Which changes by hand wait, as it is kept beside the sheets: whoever edits the sheets may mark one in «Правки рукой» as settled, or
 * delete it, and the figures would no longer say that they stand on it. What no operation has settled waits again.
 */
import type { Change } from "../facts/register.ts";
import type { Hand } from "../register/hands.ts";
import type { Operation } from "../register/operations.ts";
import { type TableName, tables } from "../register/tables.ts";
import { doneInOrder } from "../workbook/chain.ts";
import { rowImages } from "../workbook/images.ts";
import { imagesIn, partsOf } from "../workbook/lastOperation.ts";
import { isIssuedKey } from "./handRows.ts";

type Kept = Readonly<Record<string, string>>;
/** No value that somebody has typed is among them. */
type WaitingHand = Pick<Hand, "id" | "table" | "rowKey" | "kind" | "columns">;

interface WaitingHands {
  /** Of the last operation that was done by then. */
  number: number;
  hands: readonly WaitingHand[];
}

const prefix = "openHands:";
/** A property holds 9 KB; more changes than these are not kept. */
const longestProperty = 8_000;
const mostProperties = 20;
const longestColumns = 300;

/** What is to be set; what is no longer used is emptied. */
export function keptOpenHands(number: number, hands: readonly Hand[]): Record<string, string> {
  const texts = [`${number}`];
  for (const entry of hands.filter(({ state }) => state === "open").map(entryOf)) {
    const last = texts.length - 1;
    if (`${texts[last]}\n${entry}`.length <= longestProperty) texts[last] = `${texts[last]}\n${entry}`;
    else if (texts.length < mostProperties) texts.push(`${number}\n${entry}`);
  }
  const places = Array.from({ length: mostProperties }, (_, at) => [`${prefix}${at}`, texts[at] ?? ""]);
  return Object.fromEntries(places);
}

function entryOf({ id, table, rowKey, kind, columns }: WaitingHand): string {
  const issued = table in tables && isIssuedKey(table as TableName, rowKey ?? "") ? rowKey : "";
  return [id, table, issued, kind, (columns ?? "").slice(0, longestColumns)].join("\t");
}

/** Null where nothing has been kept yet. */
function openHandsIn(kept: Kept): WaitingHands | null {
  const texts = Array.from({ length: mostProperties }, (_, at) => kept[`${prefix}${at}`] ?? "").filter(
    (one) => one !== "",
  );
  const [first] = texts;
  if (first === undefined) return null;
  const hands = texts
    .flatMap((text) => text.split("\n").slice(1))
    .map((entry): WaitingHand => {
      const [id = "", table = "", rowKey = "", kind = "", columns = ""] = entry.split("\t");
      return { id, table, rowKey: rowKey || null, kind: kind as Hand["kind"], columns: columns || null };
    });
  return { number: Number(first.split("\n")[0]), hands };
}

/** Changes that wait again: neither settled by an operation nor open in the sheet. */
export function reopenedHands(
  kept: Kept,
  register: { hands: readonly Hand[]; operations: readonly Operation[] },
  made: Pick<Hand, "operationId" | "at">,
): Change[] {
  const known = openHandsIn(kept);
  const settled = known === null ? null : settledSince(register.operations, known.number);
  if (known === null || settled === null) return [];
  const present = new Map(register.hands.map((hand) => [hand.id, hand]));
  return known.hands.flatMap((hand): Change[] => {
    const row = present.get(hand.id);
    if (settled.has(hand.id) || row?.state === "open") return [];
    const put = row === undefined ? { ...lostHand, ...hand, ...made } : { id: hand.id, settledBy: null };
    return [{ table: "hands", put: { ...put, state: "open" } }];
  });
}

/** Where its row is gone, so is all that could be put back. */
const lostHand = {
  actor: null,
  marks: "– → –",
  organisationIds: null,
  foreign: false,
  payload: null,
  settledBy: null,
} as const;

/** It tells of changes, and settles none. */
const telling = "recordHands";

/** Keys of changes that operations have written since; null where one no longer tells. */
function settledSince(operations: readonly Operation[], number: number): ReadonlySet<string> | null {
  const keys = new Set<string>();
  for (const head of doneInOrder(operations)) {
    if ((head.number ?? 0) <= number || head.request === telling) continue;
    const images = imagesIn(partsOf(operations, head.operationId));
    if (images === null) return null;
    for (const [table, list] of rowImages(images)) if (table === "hands") for (const { key } of list) keys.add(key);
  }
  return keys;
}
