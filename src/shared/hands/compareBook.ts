/** The whole book, or the place that somebody has just edited, beside what is remembered: what is told and what is remembered next. */
import type { Hand } from "../register/hands.ts";
import type { MemoryPart } from "../register/memory.ts";
import type { Operation } from "../register/operations.ts";
import { serviceTables, type TableName, tableNames } from "../register/tables.ts";
import { doneInOrder } from "../workbook/chain.ts";
import { fingerprint } from "../workbook/fingerprint.ts";
import { imagesIn, partsOf } from "../workbook/lastOperation.ts";
import type { CellSheet } from "./cellRows.ts";
import { begunWith, compareRows, type FoundHand, type OwnWrite } from "./findHands.ts";
import { type MemoryHead, type MemoryHeads, memoryMark, memoryText, rememberedOf } from "./remembered.ts";

/** Letters are written by the register alone, and hold texts of its own. */
export const watchedTables: readonly TableName[] = tableNames.filter((name) => !serviceTables.includes(name));

/** So many changes are told at once; the others wait for the next comparison. */
const mostTold = 300;

export type LostSheet = "sheetLost" | "keysLost";

export interface BookNow {
  /** What is lost stands where its rows cannot be told from one another. */
  sheets: ReadonlyMap<TableName, CellSheet | LostSheet>;
  parts: readonly MemoryPart[];
  operations: readonly Operation[];
  hands: readonly Hand[];
  /** Keys of rows that an unfinished operation is about to write. */
  skipped(table: TableName): ReadonlySet<string>;
}

/** Where somebody has just edited. */
export interface EditedPlace {
  table: TableName;
  firstRow: number;
  lastRow: number;
  columns: readonly string[];
  /** Whether the column of keys is among them. */
  keys: boolean;
}

/** A change that is told, under the key by which it is known. */
export interface ToldHand extends FoundHand {
  id: string;
}

export interface BookComparison {
  told: readonly ToldHand[];
  /** How many wait for the next comparison. */
  left: number;
  /** What is remembered next, where it differs. */
  texts: ReadonlyMap<TableName, string>;
  heads: MemoryHeads;
  /** Of the last operation that was done. */
  number: number;
}

export function compareBook(
  now: BookNow,
  heads: MemoryHeads,
  place: EditedPlace | null,
  most = mostTold,
): BookComparison {
  const number = doneInOrder(now.operations).reduce((most, head) => Math.max(most, head.number ?? 0), 0);
  const told: ToldHand[] = [];
  const texts = new Map<TableName, string>();
  const next: Partial<Record<TableName, MemoryHead>> = { ...heads };
  const known = new Set(now.hands.map(({ id }) => id));
  let left = 0;
  for (const [name, sheet] of now.sheets) {
    const head = heads[name];
    if (typeof sheet === "string") {
      // What has never been compared is not missed, and who edits a cell elsewhere has not deleted it.
      if (head === undefined || head.lost === true || place !== null) continue;
      const lost = lostSheet(name, sheet, head.mark);
      const id = idOf(lost, `${head.mark} ${head.losses ?? 0}`);
      if (!known.has(id)) told.push({ ...lost, id });
      next[name] = { ...head, lost: true, losses: (head.losses ?? 0) + 1 };
      continue;
    }
    const remembered = head === undefined ? null : rememberedOf(now.parts, name, head);
    if (place !== null && remembered === null) continue;
    const comparison =
      head === undefined || remembered === null
        ? { found: head === undefined ? [] : [brokenMemory(name, head.mark)], remember: () => begunWith(sheet) }
        : compareRows(name, remembered, ownWrites(now.operations, head.number), sheet, now.skipped(name));
    const meant = comparison.found.filter((one) => place === null || isWithin(one, place));
    const taken = meant.slice(0, Math.max(0, most - told.length));
    left += meant.length - taken.length;
    // Told before a run broke off, and not yet remembered: it is not told twice. The same hand once more is another change.
    const since = head === undefined ? "" : `${head.number} ${head.mark}`;
    const named = taken.map((one) => ({ ...one, id: idOf(one, since) }));
    told.push(...named.filter(({ id }) => !known.has(id)));
    const text = memoryText(name, comparison.remember(taken));
    const mark = memoryMark(text);
    if (mark !== head?.mark || remembered === null) texts.set(name, text);
    next[name] = { number, mark, ...(head?.losses === undefined ? {} : { losses: head.losses }) };
  }
  return { told, left, texts, heads: next, number };
}

function idOf({ table, kind, key, columns, marks }: FoundHand, since: string): string {
  return `РУ:${fingerprint(JSON.stringify([since, table, kind, key, columns, marks]))}`;
}

function lostSheet(table: TableName, kind: LostSheet, mark: string): FoundHand {
  return { table, key: "", kind, columns: [], before: null, after: null, row: null, marks: `${mark} → –` };
}

function brokenMemory(table: TableName, mark: string): FoundHand {
  return { table, key: "", kind: "memory", columns: [], before: null, after: null, row: null, marks: `${mark} → –` };
}

/** One without images hides what it has written; so does a ledger that has lost operations since. */
function ownWrites(operations: readonly Operation[], after: number): OwnWrite[] {
  const numbers = operations.filter((row) => row.part === 0).map((row) => row.number ?? 0);
  const complete = Math.max(0, ...numbers) >= after && Math.min(after + 1, ...numbers) <= after + 1;
  const lost: OwnWrite[] = complete ? [] : [{ number: after, images: null }];
  const since = doneInOrder(operations).filter((head) => (head.number ?? 0) > after);
  return [
    ...lost,
    ...since.map((head) => ({
      number: head.number ?? 0,
      images: imagesIn(partsOf(operations, head.operationId)),
    })),
  ];
}

/** A row that is gone stands nowhere: whoever has touched keys may have removed it. */
function isWithin({ kind, row, columns }: FoundHand, place: EditedPlace): boolean {
  if (kind === "removed") return place.keys;
  if (kind !== "changed" && kind !== "added" && kind !== "stray" && kind !== "header") return false;
  if (row === null || row < place.firstRow || row > place.lastRow) return false;
  return kind === "added" || kind === "stray" || columns.some((name) => place.columns.includes(name));
}
