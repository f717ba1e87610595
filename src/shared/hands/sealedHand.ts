/** Whether what is kept of a change by hand is what was found: its sheet could have been changed itself, the journal is sealed. */
import type { Context, Rows } from "../facts/register.ts";
import type { Hand } from "../register/hands.ts";
import type { JournalLine } from "../register/journal.ts";
import { type TableName, tables } from "../register/tables.ts";
import { vouchedLines } from "../workbook/chain.ts";
import { formerMarksOf, marksOf } from "./findHands.ts";
import { type HandPayload, handMark } from "./handRows.ts";

/** Lines of the journal by operation, as far as they are vouched for beside the sheets. */
export type VouchedLines = ReadonlyMap<string, JournalLine>;

export function linesOfHands(
  { journal, operations }: Rows<"journal" | "operations">,
  hands: readonly Hand[],
  { journalHead = null }: Pick<Context, "journalHead">,
): VouchedLines {
  return vouchedLines(journal, operations, journalHead, new Set(hands.map(({ operationId }) => operationId)));
}

export function isSealed(lines: VouchedLines, hand: Hand, { before, after }: HandPayload): boolean {
  const table = hand.table as TableName;
  const key = hand.rowKey ?? "";
  const objects = lines.get(hand.operationId)?.objects ?? "";
  const marked = [marksOf, formerMarksOf].some(
    (of) => of(tables[table], key, before, after, columnsOf(hand)) === hand.marks,
  );
  return marked && objects.includes(handMark({ table, key, before, marks: hand.marks }));
}

export function columnsOf({ columns }: Pick<Hand, "columns">): string[] {
  return columns?.split(" ") ?? [];
}
