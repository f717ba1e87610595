/** What the register keeps of a survey: the lines of one sent form together, each with a mark of what its source said. */

import { paperMark, settledMark } from "../facts/responseSets.ts";
import { sha256 } from "../language/sha256.ts";
import type { RowOf } from "../register/tables.ts";

export type ResponseRow = RowOf<"responses">;

/** The lines of one sent form. */
export interface Kept {
  id: string;
  surveyId: string;
  personId: string | null;
  submittedAt: string;
  lines: ResponseRow[];
  /** Somebody has decided that it stays though its source says otherwise. */
  settled: boolean;
  /** It was typed in from paper: no sheet of answers holds it. */
  paper: boolean;
}

/** What the source said when the answer was taken. */
export function sourceMark(answer: string): string {
  return sha256(answer).slice(0, 12);
}

export function keptOf(responses: readonly ResponseRow[], surveyId: string): Kept[] {
  const all = new Map<string, Kept>();
  for (const row of responses) {
    if (row.surveyId !== surveyId) continue;
    const { responseSetId: id, personId, submittedAt } = row;
    const kept = all.get(id) ?? { id, surveyId, personId, submittedAt, lines: [], settled: false, paper: false };
    all.set(id, kept);
    kept.lines.push(row);
    kept.settled ||= row.mark === settledMark;
    kept.paper ||= row.mark === paperMark;
  }
  return [...all.values()];
}

/** Whether the answers count for anything, or wait for somebody. */
export function isLive({ state }: Pick<ResponseRow, "state">): boolean {
  return state !== "withdrawn";
}

/** Every line of what is kept, by its key. */
export function linesById(kept: readonly Kept[]): Map<string, ResponseRow> {
  return new Map(kept.flatMap(({ lines }) => lines.map((line): [string, ResponseRow] => [line.id, line])));
}

/** Whether somebody has changed the answer in «Ответы» since it was taken; an answer without a mark never tells. */
export function isByHand({ mark, answer, state }: ResponseRow): boolean {
  if (mark === null || mark === settledMark || mark === paperMark) return false;
  return state === "withdrawn" || mark !== sourceMark(answer ?? "");
}
