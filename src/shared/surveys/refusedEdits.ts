/** Whoever edits an answer that counts by a link that is not good any more, or edits it to nothing, leaves it as it was. */
import { settledMark } from "../facts/responseSets.ts";
import { type Compared, sameCode } from "./compareAnswers.ts";
import { isLive, type Kept, type ResponseRow } from "./keptAnswers.ts";
import { responseTexts as texts } from "./responseTexts.ru.ts";

type Moved = Compared["moved"][number];

/** Whoever answers anew in the form changes the moment of their own row. */
export function isAnew({ kept, source }: Moved): boolean {
  return sameCode(kept, source) && source.submittedAt > kept.submittedAt;
}

export function isRefusedEdit(one: Moved & { place: Pick<ResponseRow, "state"> }): boolean {
  const counts = one.kept.lines.some(({ state }) => state === "accepted" || state === "superseded");
  return counts && isAnew(one) && one.place.state === "quarantined";
}

/** The lines of an answer that stands: its row holds the edit from now on, so its source is asked no more. */
export function linesThatStand({ lines }: Kept): ResponseRow[] {
  return lines.filter(isLive).map((line) => ({
    ...line,
    mark: settledMark,
    remark: line.state === "accepted" ? texts.editSetAside : line.remark,
  }));
}
