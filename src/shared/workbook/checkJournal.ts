/** Whether the journal still is what was written: every changed, moved, missing or added line by name. */

import type { Decision } from "../facts/register.ts";
import type { JournalHead } from "../register/journal.ts";
import { nothing } from "../request/fields.ts";
import { type Preparation, question } from "../request/request.ts";
import { chainFaults } from "./chain.ts";
import { chainFaultSentence } from "./upkeepTexts.ru.ts";

/** Whether the journal's chain holds; each fault as a sentence. */
export interface JournalCheck {
  lines: number;
  faults: { row: number | null; operationId: string; sentence: string }[];
}

/** What the sheets alone do not tell. */
export interface JournalPlace {
  head: JournalHead | null;
  /** Sheet row of each line, by its operation. */
  rowOf: Record<string, number>;
}

export const checkJournal = question({
  input: nothing,
  access: { who: "department" },
  sample: {},
  // An operation that comes between the two readings has its line in the journal, which is read later.
  reads: ["operations", "journal"],
  preparation: { name: "journal" } as Preparation<"journal", JournalPlace>,
  decide(register, _input, _context, { head, rowOf }): Decision<JournalCheck> {
    const faults = chainFaults(register.journal, register.operations, head).map((fault) => {
      const row = fault.index === null ? null : (rowOf[fault.operationId] ?? null);
      return { row, operationId: fault.operationId, sentence: chainFaultSentence(fault, row) };
    });
    return { changes: [], answer: { lines: register.journal.length, faults } };
  },
});
