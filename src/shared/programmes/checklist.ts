/** The checklist of a programme (S1, дорожная карта, п. 2.2; rules.md 5): the sum, the level, every item with its mark. */

import { type ChecklistItem, itemName, marksFromData } from "../facts/checklistMarks.ts";
import { byText } from "../facts/people.ts";
import type { Rows } from "../facts/register.ts";
import { earlier } from "../language/day.ts";
import { checklistItems } from "../register/checklistWords.ru.ts";
import type { Pair } from "../register/pairs.ts";
import type { ProgrammeReview } from "../register/programmeReviews.ts";
import type { Programme } from "../register/programmes.ts";
import type { ChecklistLevel, ChecklistLine } from "./answers.ts";

export function checklistLevel(total: number): ChecklistLevel {
  return total >= 30 ? "high" : total >= 20 ? "fair" : "poor";
}

export interface Review {
  row: ProgrammeReview;
  total: number;
  level: ChecklistLevel;
}

/** The latest review of the programme. */
export function reviewOf(register: Rows<"programmeReviews">, programmeId: string): Review | null {
  const rows = register.programmeReviews
    .filter((row) => row.programmeId === programmeId)
    .sort((one, other) => byText(one.reviewedOn, other.reviewedOn) || byText(one.id, other.id));
  const row = rows[rows.length - 1];
  if (row === undefined) return null;
  const total = totalOf(row);
  return { row, total, level: checklistLevel(total) };
}

export function totalOf(row: Pick<ProgrammeReview, ChecklistItem>): number {
  return checklistItems.reduce((sum, _text, index) => sum + row[itemName(index + 1)], 0);
}

/** Every item with its mark: from the data, else as a person judged it last. */
export function checklistOf(
  register: Rows<"deficits" | "settings" | "pairEvents" | "planLines" | "programmeReviews" | "consents">,
  pair: Pair,
  programme: Programme,
  today: string,
): ChecklistLine[] {
  const fromData = marksFromData(register, pair, programme, earlier(today, pair.finishedOn ?? today));
  const review = reviewOf(register, programme.id);
  return checklistItems.map((text, index) => {
    const item = index + 1;
    const judged = fromData.get(item);
    return {
      item,
      text,
      mark: judged?.mark ?? review?.row[itemName(item)] ?? null,
      fromData: judged !== undefined,
      why: judged?.why ?? "",
    };
  });
}
