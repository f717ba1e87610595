/**
 * Compares the sheets with what is remembered of them, writes down what people have changed by hand, and remembers the rows as they
 * stand. Every reading is one and the same: what somebody changes meanwhile, the next comparison finds.
 */

import { keyOf } from "../../shared/facts/changedRow.ts";
import { everyOwnershipRead } from "../../shared/facts/ownership.ts";
import { isRefusal, type Refusal, refuse } from "../../shared/facts/refusal.ts";
import type { Change } from "../../shared/facts/register.ts";
import { type CellSheet, cellSheet } from "../../shared/hands/cellRows.ts";
import {
  type BookComparison,
  type BookNow,
  compareBook,
  type EditedPlace,
  type LostSheet,
  watchedTables,
} from "../../shared/hands/compareBook.ts";
import { forgottenHands } from "../../shared/hands/forgetHands.ts";
import { handRow, journalText, type OwnershipRegister } from "../../shared/hands/handRows.ts";
import { handTexts } from "../../shared/hands/handTexts.ru.ts";
import { keptOpenHands, reopenedHands } from "../../shared/hands/openHands.ts";
import { type MemoryHeads, memoryParts, partsOfTable } from "../../shared/hands/remembered.ts";
import type { Hand } from "../../shared/register/hands.ts";
import { type TableName, tables } from "../../shared/register/tables.ts";
import { accessReads, actorOf } from "../../shared/request/authorise.ts";
import { accessRows } from "../sheets/agreed.ts";
import type { Book } from "../sheets/book.ts";
import { isBroken, type Reading, readTables } from "../sheets/read.ts";
import { applyChanges } from "../write/apply.ts";
import { readLedger } from "../write/ledger.ts";
import { withLock } from "../write/lock.ts";
import { transact } from "../write/transact.ts";
import { readHeads, saveHeads } from "./memoryHeads.ts";

/** The journal's cell holds no more. */
const longestLine = 45_000;

export interface HandsCompared {
  told: number;
  left: number;
}

/** Where somebody has just edited, one-based, and who; "" where nobody tells. */
export interface Edited {
  table: TableName;
  firstRow: number;
  lastRow: number;
  firstColumn: number;
  lastColumn: number;
  by: string;
}

/** Without what was edited the whole book is compared. */
export function compareHands(book: Book, email: string, edited?: Edited): HandsCompared | Refusal {
  const kept = readHeads();
  const watched = edited === undefined ? watchedTables : [edited.table];
  const comparisons: (BookComparison & { forgotten: readonly Change[]; open: Record<string, string> })[] = [];
  const operationId = `hands-${Utilities.getUuid()}`;
  const outcome = transact(book, {
    reads: [...watched, ...accessReads, ...everyOwnershipRead, "memory"],
    writes: ["hands"],
    operationId,
    request: "recordHands",
    email,
    actor: edited === undefined || edited.by === "" ? handTexts.nobody : edited.by,
    prepare: () => undefined,
    decide: (reading) => {
      const missing = (["memory", "hands"] as const).find((name) => isBroken(reading, name));
      if (missing !== undefined) return refuse("notSetUp", { sheet: tables[missing].sheet });
      const found = fitting(reading, watched, kept.heads, edited === undefined ? null : placeIn(reading, edited));
      // Somebody else has remembered between our reading of the seals and of what they seal.
      if (found.told.some(({ kind }) => kind === "memory") && readHeads().text !== kept.text) return refuse("busy", {});
      const actor =
        edited === undefined || edited.by === "" ? null : actorOf(accessRows(book, reading), edited.by, book.owner());
      const at = book.zone.now();
      const owning = ownershipIn(reading);
      const forgotten =
        edited === undefined ? forgottenHands(reading.register.hands, found.sheets, at.slice(0, 10)) : [];
      const told = found.told.map((hand) => handRow(owning, hand, { operationId, at, actor }));
      const again = reopenedHands(book.kept(), reading.register, { operationId, at });
      const open = keptOpenHands(found.number, [...openAfter(reading, again), ...told]);
      comparisons.push({ ...found, forgotten, open });
      const changes = [...again, ...told.map((put): Change => ({ table: "hands", put }))];
      const said = [journalText(found.told), again.length === 0 ? "" : handTexts.reopened(again.map(keyOf))];
      const objects = said.filter((text) => text !== "").join(". ");
      return { changes, answer: null, ...(changes.length === 0 ? {} : { objects }) };
    },
  });
  const [last] = comparisons.slice(-1);
  if (isRefusal(outcome)) return outcome;
  if (last === undefined) throw new Error("nothing was compared");
  const { told, left, texts, heads, forgotten, open } = last;
  const comparedAt = edited === undefined ? book.zone.now() : kept.comparedAt;
  remember(book, kept.text, texts, forgotten, { heads, comparedAt }, open);
  return { told: told.length, left };
}

/** The rows of changes as they are once these wait again. */
function openAfter({ register }: Reading, again: readonly Change[]): Hand[] {
  const rows = new Map(register.hands.map((hand) => [hand.id, hand]));
  for (const change of again) rows.set(keyOf(change), { ...rows.get(keyOf(change)), ...change.put } as Hand);
  return [...rows.values()];
}

/** Of a table whose sheet is gone nobody is known. */
function ownershipIn({ register, tables: read }: Reading): OwnershipRegister {
  const entries = everyOwnershipRead.map((name) => [name, read[name] === undefined ? [] : register[name]]);
  return Object.fromEntries(entries) as unknown as OwnershipRegister;
}

function placeIn(reading: Reading, { table, firstRow, lastRow, firstColumn, lastColumn }: Edited): EditedPlace {
  const touched = Object.entries(reading.tables[table]?.places ?? {})
    .filter(([, place]) => place + 1 >= firstColumn && place < lastColumn)
    .map(([name]) => name);
  return { table, firstRow, lastRow, columns: touched, keys: touched.includes(tables[table].key) };
}

/** As many as one line of the journal can name. */
function fitting(
  reading: Reading,
  watched: readonly TableName[],
  heads: MemoryHeads,
  place: EditedPlace | null,
): BookComparison & Pick<BookNow, "sheets"> {
  const now = bookNow(reading, watched);
  let found: BookComparison = compareBook(now, heads, place);
  while (found.told.length > 1 && journalText(found.told).length > longestLine)
    found = compareBook(now, heads, place, Math.floor(found.told.length / 2));
  return { ...found, sheets: now.sheets };
}

function bookNow(reading: Reading, watched: readonly TableName[]): BookNow {
  const pending = readLedger(reading.register.operations).pending();
  const sheets = new Map<TableName, CellSheet | LostSheet>(
    watched.map((name) => {
      const read = reading.tables[name];
      return [name, read === undefined ? "sheetLost" : (cellSheet(tables[name], read.grid) ?? "keysLost")];
    }),
  );
  return {
    sheets,
    parts: reading.register.memory,
    operations: reading.register.operations,
    hands: reading.register.hands,
    skipped: (table) =>
      new Set(
        pending.flatMap(({ intent }) => intent.changes.filter((one) => one.table === table).map((one) => keyOf(one))),
      ),
  };
}

/** Nothing, where somebody else has remembered since: theirs is newer. */
function remember(
  book: Book,
  known: string,
  texts: ReadonlyMap<TableName, string>,
  forgotten: readonly Change[],
  kept: { heads: MemoryHeads; comparedAt: string },
  open: Readonly<Record<string, string>>,
): void {
  withLock(() => {
    if (readHeads().text !== known) return;
    if (texts.size + forgotten.length > 0) {
      const reading = readTables(book, ["memory", "hands"]);
      if (isBroken(reading, "memory") || isBroken(reading, "hands")) return;
      applyChanges(book, reading, [...memoryChanges(reading, texts), ...forgotten.filter(isPresent(reading))]);
      SpreadsheetApp.flush();
    }
    saveHeads(kept, open);
  });
}

function isPresent({ tables: read }: Reading): (change: Change) => boolean {
  return (change) => read[change.table]?.rowOf.has(keyOf(change)) === true;
}

function memoryChanges({ register }: Reading, texts: ReadonlyMap<TableName, string>): Change[] {
  return [...texts].flatMap(([name, text]) => {
    const present = new Map(partsOfTable(register.memory, name).map((part) => [part.id, part.payload]));
    const parts = memoryParts(name, text);
    const wanted = new Set(parts.map(({ id }) => id));
    const surplus = [...present.keys()].filter((id) => !wanted.has(id));
    return [
      ...parts
        .filter(({ id, payload }) => present.get(id) !== payload)
        .map((put): Change => ({ table: "memory", put })),
      ...surplus.map((id): Change => ({ table: "memory", put: { id }, removed: true })),
    ];
  });
}
