/** The chain of the journal: each line is sealed by its contents and the seal of the line before. */

import { sha256 } from "../language/sha256.ts";
import type { JournalHead, JournalLine } from "../register/journal.ts";
import type { Operation } from "../register/operations.ts";

export function sealOf(previousHash: string, line: Omit<JournalLine, "hash">): string {
  return sha256(
    [previousHash, line.operationId, line.at, line.actor, line.action, line.objects ?? "", line.changes].join("\n"),
  );
}

export interface ChainFault {
  fault: "lineChanged" | "lineMoved" | "lineMissing" | "lineForeign";
  operationId: string;
  /** Position among the lines of the sheet, from 0; null where the line is gone. */
  index: number | null;
  at: string;
}

/**
 * Names every changed, moved, missing or added line. The ledger knows in which order operations were sealed, and the head
 * is kept where no editor of the sheets can reach it by sorting or deleting.
 */
export function chainFaults(
  lines: readonly JournalLine[],
  ledger: readonly Operation[],
  head: JournalHead | null,
): ChainFault[] {
  const done = sealedOperations(ledger);
  const known = new Map(
    done.map((one, index) => [one.operationId, { ...one, index, previous: done[index - 1]?.hash ?? "" }]),
  );
  let latest = -1;
  const faults = lines.flatMap((line, index): ChainFault[] => {
    const sealed = known.get(line.operationId);
    const fault = faultOf(line, lines[index - 1]?.hash ?? "", sealed, latest);
    latest = Math.max(latest, sealed?.index ?? -1);
    return fault === null ? [] : [{ fault, operationId: line.operationId, index, at: line.at }];
  });
  return [...faults, ...missingLines(lines, done, head)];
}

interface Sealed {
  operationId: string;
  hash: string;
  at: string;
}

/** Operations that have their journal line, in the order in which they were sealed. */
function sealedOperations(ledger: readonly Operation[]): Sealed[] {
  return doneInOrder(ledger).flatMap((row) =>
    row.hash === null ? [] : [{ operationId: row.operationId, hash: row.hash, at: row.at }],
  );
}

/** The first rows of the operations that are done. */
export function doneInOrder(ledger: readonly Operation[]): Operation[] {
  return headsInOrder(ledger.filter((row) => row.part === 0 && row.state === "done"));
}

export function headsInOrder(heads: readonly Operation[]): Operation[] {
  return [...heads].sort((one, other) => (one.number ?? 0) - (other.number ?? 0));
}

/** A line below a missing or moved one stands where it always did: it is sealed by what the ledger knows. */
function faultOf(
  line: JournalLine,
  above: string,
  known: (Sealed & { index: number; previous: string }) | undefined,
  latest: number,
): ChainFault["fault"] | null {
  const fitsAbove = sealOf(above, line) === line.hash;
  if (known === undefined) return fitsAbove ? null : "lineForeign";
  if (known.hash !== line.hash || !(fitsAbove || sealOf(known.previous, line) === line.hash)) return "lineChanged";
  return known.index < latest ? "lineMoved" : null;
}

function missingLines(lines: readonly JournalLine[], done: readonly Sealed[], head: JournalHead | null): ChainFault[] {
  const present = new Set(lines.map((line) => line.operationId));
  const known = new Set(done.map((one) => one.operationId));
  const wanted: Sealed[] = head === null || known.has(head.operationId) ? [...done] : [...done, head];
  return wanted.flatMap((one) =>
    present.has(one.operationId)
      ? []
      : [{ fault: "lineMissing" as const, operationId: one.operationId, index: null, at: one.at }],
  );
}

/**
 * The lines of these operations that the head vouches for: whoever types a line, and seals it and all below it anew, cannot reach the
 * head. Each line is held by the hash of the one after it, wherever it stands.
 */
export function vouchedLines(
  lines: readonly JournalLine[],
  ledger: readonly Operation[],
  head: JournalHead | null,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, JournalLine> {
  const places = new Map(lines.map((line, index) => [line.hash, index]));
  const done = sealedOperations(ledger);
  const before = new Map(done.map(({ operationId }, index) => [operationId, done[index - 1]?.hash ?? ""]));
  const found = new Map<string, JournalLine>();
  let hash: string | undefined = head?.hash;
  for (let step = 0; step < lines.length && found.size < wanted.size; step += 1) {
    const index: number | undefined = hash === undefined ? undefined : places.get(hash);
    const line = index === undefined ? undefined : lines[index];
    if (index === undefined || line === undefined) break;
    const sealedBy = [lines[index - 1]?.hash ?? "", before.get(line.operationId) ?? ""];
    hash = sealedBy.find((previous) => sealOf(previous, line) === line.hash);
    if (hash === undefined) break;
    if (wanted.has(line.operationId)) found.set(line.operationId, line);
  }
  return found;
}
