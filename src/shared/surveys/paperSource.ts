/** Papers that were typed in: no sheet of answers holds them, so what the register keeps is read as their row. */

import { respondentKey } from "../facts/respondents.ts";
import { respondentOf } from "../facts/responseSets.ts";
import { isLive, type Kept, type ResponseRow } from "./keptAnswers.ts";
import type { Links } from "./linkCodes.ts";
import type { SourceRow } from "./sourceRows.ts";

/** Who has answered about what; null where it is nobody's any more. */
export function respondentOfPaper({ lines }: Kept): string | null {
  const [first] = lines as [ResponseRow];
  const who = respondentOf(first);
  return who === null ? null : respondentKey(who, first.pairId);
}

/** As the link that was good on the day of the paper would have sent it; null where the workbook cannot tell that link. */
export function rowOfPaper(links: Links, paper: Kept): SourceRow | null {
  const { id, submittedAt, lines } = paper;
  const respondent = respondentOfPaper(paper);
  const code = respondent === null ? null : links.codeFor(respondent, submittedAt);
  if (code === null) return null;
  const answers = new Map(lines.filter(isLive).map(({ question, answer }) => [question, answer ?? ""]));
  return { row: 0, id, submittedAt, code, pairId: null, answers, unread: [] };
}
