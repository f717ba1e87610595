/**
 * Intents that the register does not carry out: they leave the ledger, the journal names them, and what they were is remembered beside
 * the sheets until the department has seen it for long enough.
 */
import type { Change } from "../../shared/facts/register.ts";
import { addDays } from "../../shared/language/day.ts";
import { doctorTexts } from "../../shared/workbook/doctorTexts.ru.ts";
import type { RefusedIntent } from "../../shared/workbook/inspection.ts";
import type { Book } from "../sheets/book.ts";
import { type Reading, readTables } from "../sheets/read.ts";
import { commit, type Sealed } from "./commit.ts";
import { ledgerTables, type Pending } from "./ledger.ts";

export interface Foreign {
  pending: Pending;
  why: RefusedIntent["why"];
}

const refusedKey = "refusedIntents";
const keptDays = 30;
/** A property holds 9 KB. */
const mostKept = 30;

export function readRefused(today: string): RefusedIntent[] {
  const text = PropertiesService.getDocumentProperties().getProperty(refusedKey);
  const kept = text === null ? [] : (JSON.parse(text) as RefusedIntent[]);
  return kept.filter(({ at }) => at >= addDays(today, -keptDays));
}

/** The ledger as it is without them: their numbers count for nothing. */
export function withoutForeign(reading: Reading, foreign: readonly Foreign[]): Reading {
  const ids = new Set(foreign.flatMap(({ pending }) => pending.rows.map(({ id }) => id)));
  if (ids.size === 0) return reading;
  const operations = reading.register.operations.filter(({ id }) => !ids.has(id));
  const register = Object.create(reading.register, { operations: { value: operations, enumerable: true } });
  return { ...reading, register };
}

export function refuseForeign(book: Book, foreign: readonly Foreign[], sealed: Sealed[]): void {
  const at = book.zone.now();
  const found = foreign.map(({ pending, why }) => ({ operationId: pending.operationId, at, why }));
  rememberRefused(found, at.slice(0, 10));
  const reading = withoutForeign(readTables(book, ledgerTables), foreign);
  const changes = foreign.flatMap(({ pending }) =>
    pending.rows.map(({ id }): Change => ({ table: "operations", put: { id }, removed: true })),
  );
  const order = { operationId: `refused-${Utilities.getUuid()}`, request: "refuseIntents", actor: "", by: null };
  const objects = found.map(doctorTexts.refused).join("; ").slice(0, longestLine);
  commit(book, order, reading, { changes, answer: null, objects }, sealed, []);
}

/** The journal's cell holds no more. */
const longestLine = 45_000;

export function rememberRefused(found: readonly RefusedIntent[], today: string): void {
  const ids = new Set(found.map(({ operationId }) => operationId));
  const others = readRefused(today).filter(({ operationId }) => !ids.has(operationId));
  const kept = [...found, ...others].slice(0, mostKept);
  PropertiesService.getDocumentProperties().setProperty(refusedKey, JSON.stringify(kept));
}
