/** The kept answers of a survey beside the rows of its raw sheet, which people can correct, sort and delete. */

import { codeOfSet, respondentOf } from "../facts/responseSets.ts";
import { isByHand, isLive, type Kept, type ResponseRow } from "./keptAnswers.ts";
import { isLinkCode } from "./linkCodes.ts";
import type { SourceRow } from "./sourceRows.ts";

/** One line of the register whose source says something else; `answer` null: the source has no such answer. */
interface Edited {
  question: string;
  answer: string | null;
}

export interface Compared {
  /** Both say the same person and moment; what differs of the answers stands beside. */
  same: { kept: Kept; source: SourceRow; edited: Edited[]; byHand: ResponseRow[] }[];
  /** The row names another person or moment now. */
  moved: { kept: Kept; source: SourceRow }[];
  /** The row is there, but its stamp cannot be read. */
  stays: Kept[];
  /** No row is left. */
  gone: Kept[];
  fresh: SourceRow[];
  /** Rows with one moment and one code whose answers differ: nobody can tell which is right. */
  doubled: SourceRow[][];
}

export function compareAnswers(kept: readonly Kept[], rows: readonly SourceRow[]): Compared {
  const { single, doubled } = withoutDoubles(kept, rows);
  const byId = new Map(kept.map((one) => [one.id, one]));
  const compared: Compared = { same: [], moved: [], stays: [], gone: [], fresh: [], doubled };
  const open: SourceRow[] = [];
  const met = new Set(doubled.map(([row]) => row?.id));
  const meet = (one: Kept, source: SourceRow) => {
    met.add(one.id);
    compared.same.push({ kept: one, source, ...differences(one, source) });
  };
  for (const source of single) {
    const one = source.id === null ? undefined : byId.get(source.id);
    // A row that is as it was before a correction belongs to the answer that came of the correction.
    if (one === undefined || !one.lines.some((line) => isLive(line) || isByHand(line))) open.push(source);
    else meet(one, source);
  }
  // A row that is edited once more belongs to its last edit, not to the answer that stands without it.
  const unmet = kept.filter((one) => !met.has(one.id) && one.lines.some(isLive));
  const lost = new Set([...unmet.filter((one) => !one.settled), ...unmet.filter((one) => one.settled)]);
  const left = new Set(open);
  for (const isLike of likenesses)
    for (const one of [...lost]) {
      const source = [...left].find((row) => isLike(one, row));
      if (source === undefined) continue;
      left.delete(source);
      lost.delete(one);
      if (source.id === null) compared.stays.push(one);
      else compared.moved.push({ kept: one, source });
    }
  compared.gone = [...lost];
  for (const source of left) {
    const one = source.id === null ? undefined : byId.get(source.id);
    if (one !== undefined) meet(one, source);
    else if (source.id !== null) compared.fresh.push(source);
  }
  return compared;
}

type Likeness = (kept: Kept, row: SourceRow) => boolean;

const sameMoment: Likeness = (kept, row) => row.id !== null && row.submittedAt === kept.submittedAt;
/** Whether one code has sent both; a code that can be guessed says nothing of who has sent a row at another moment. */
export const sameCode: Likeness = (kept, row) =>
  row.id !== null &&
  codeOfSet(row.id, kept.surveyId) === codeOfSet(kept.id, kept.surveyId) &&
  (isLinkCode(row.code) || kept.lines.every((line) => respondentOf(line) === null));
const sameAnswers: Likeness = (kept, row) => {
  const lines = kept.lines.filter(isLive);
  return lines.length === row.answers.size && lines.every((line) => row.answers.get(line.question) === line.answer);
};

/** By what a row that has been changed is known again, the surest first. */
const likenesses: readonly Likeness[] = [
  (kept, row) => sameMoment(kept, row) && sameAnswers(kept, row),
  (kept, row) => sameCode(kept, row) && sameAnswers(kept, row),
  sameMoment,
  sameCode,
];

/** Copies of a row count once; of rows that differ, the one that the register keeps. */
function withoutDoubles(
  kept: readonly Kept[],
  rows: readonly SourceRow[],
): { single: SourceRow[]; doubled: SourceRow[][] } {
  const groups = new Map<string, SourceRow[]>();
  for (const row of rows) {
    const key = row.id ?? `row ${row.row}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const single: SourceRow[] = [];
  const doubled: SourceRow[][] = [];
  const textOf = ({ answers, unread }: SourceRow) => JSON.stringify([[...answers], unread]);
  for (const [id, group] of groups) {
    const [first] = group as [SourceRow];
    if (group.every((row) => textOf(row) === textOf(first))) {
      single.push(first);
      continue;
    }
    doubled.push(group);
    const one = kept.find((candidate) => candidate.id === id);
    const right = one === undefined ? undefined : group.find((row) => sameAnswers(one, row));
    if (right !== undefined) single.push(right);
  }
  return { single, doubled };
}

function differences({ lines, settled }: Kept, source: SourceRow): { edited: Edited[]; byHand: ResponseRow[] } {
  const edited: Edited[] = [];
  const byHand: ResponseRow[] = [];
  if (settled) return { edited, byHand };
  const known = new Set(lines.map((line) => line.question));
  for (const line of lines) {
    if (source.unread.includes(line.question)) continue;
    const answer = source.answers.get(line.question) ?? null;
    if (answer === (isLive(line) ? line.answer : null)) continue;
    if (isByHand(line)) byHand.push(line);
    else edited.push({ question: line.question, answer });
  }
  for (const [question, answer] of source.answers) if (!known.has(question)) edited.push({ question, answer });
  return { edited, byHand };
}
