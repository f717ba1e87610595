/** Whether what is kept of a change by hand is what was found: its sheet could have been changed itself, the journal is sealed. */
import type { Rows } from "../facts/register.ts";
import type { Hand } from "../register/hands.ts";
import { type TableName, tables } from "../register/tables.ts";
import { marksOf } from "./findHands.ts";
import { type HandPayload, handMark } from "./handRows.ts";

export function isSealed(register: Rows<"journal">, hand: Hand, { before, after }: HandPayload): boolean {
  const table = hand.table as TableName;
  const key = hand.rowKey ?? "";
  const line = register.journal.find((one) => one.operationId === hand.operationId);
  const marks = marksOf(tables[table], key, before, after, columnsOf(hand));
  return marks === hand.marks && (line?.objects ?? "").includes(handMark({ table, key, before, marks }));
}

export function columnsOf({ columns }: Pick<Hand, "columns">): string[] {
  return columns?.split(" ") ?? [];
}
