/** The checklist of a programme is filled in. */
import * as z from "zod/mini";
import { itemName, marksFromData } from "../facts/checklistMarks.ts";
import { found } from "../facts/found.ts";
import { newKey } from "../facts/newKey.ts";
import { programmeOf } from "../facts/programmes.ts";
import { isRefusal, refuse } from "../facts/refusal.ts";
import type { Decision } from "../facts/register.ts";
import { showDay } from "../language/day.ts";
import { schoolYearOf } from "../language/schoolYear.ts";
import { itemsByHand, itemsFromData } from "../register/checklistWords.ru.ts";
import { type ProgrammeReview, programmeReviews } from "../register/programmeReviews.ts";
import { fieldOf, id, maybeFieldOf } from "../request/fields.ts";
import { change } from "../request/request.ts";
import type { ReviewSaved } from "./answers.ts";
import { checklistLevel, totalOf } from "./checklist.ts";
import { ownPair, pairSample, whole } from "./fields.ts";
import { programmeTexts as texts } from "./programmeTexts.ru.ts";

/** The checklist until 1 May; a second review on the same day corrects the first. */
export const reviewProgramme = change({
  title: "Чек-лист программы заполнен",
  // Marks of the items that the register cannot tell by itself.
  input: z.object({
    pairId: id,
    reviewedOn: fieldOf(programmeReviews.columns.reviewedOn),
    reviewer: maybeFieldOf(programmeReviews.columns.reviewer),
    marks: z.array(z.object({ item: whole(1, 18), mark: whole(0, 2) })).check(z.maxLength(18)),
    note: maybeFieldOf(programmeReviews.columns.note),
  }),
  access: ownPair,
  sample: {
    ...pairSample,
    reviewedOn: "2026-04-24",
    reviewer: "методист",
    marks: [1, 2, 3, 7, 8, 9, 11, 13, 16, 17, 18].map((item) => ({ item, mark: 1 })),
  },
  reads: ["deficits", "pairs", "pairEvents", "programmes", "planLines", "consents", "settings"],
  writes: ["programmeReviews"],
  decide(register, { pairId, reviewedOn, reviewer, marks, note }, { today }): Decision<ReviewSaved> {
    const pair = found(register, "pairs", pairId);
    if (isRefusal(pair)) return pair;
    const programme = programmeOf(register, pairId);
    if (programme === undefined) return refuse("programmeMissing", { pair: pairId });
    const field = programmeReviews.columns.reviewedOn.header;
    if (reviewedOn > today) return refuse("dayInFuture", { field, day: showDay(reviewedOn) });
    if (reviewedOn < programme.startedOn) {
      const [from, to] = [showDay(programme.startedOn), showDay(today)];
      return refuse("controlOutside", { field, day: showDay(reviewedOn), from, to });
    }
    const said = new Map(marks.map(({ item, mark }) => [item, mark]));
    const missing = itemsByHand.filter((item) => !said.has(item));
    const wrong = itemsFromData.filter((item) => said.has(item));
    if (missing.length > 0 || wrong.length > 0) return refuse("reviewMarks", { missing, fromData: wrong });
    for (const [item, { mark }] of marksFromData(register, pair, programme, reviewedOn)) said.set(item, mark);
    const present = register.programmeReviews.find(
      (row) => row.programmeId === programme.id && row.reviewedOn === reviewedOn,
    );
    const reviewId = present?.id ?? newKey(register, "programmeReviews")();
    const row = {
      ...Object.fromEntries([...said].map(([item, mark]) => [itemName(item), mark])),
      id: reviewId,
      programmeId: programme.id,
      reviewedOn,
      reviewer: reviewer ?? present?.reviewer ?? null,
      note: note ?? present?.note ?? null,
      answerId: null,
    } as ProgrammeReview;
    const total = totalOf(row);
    const level = checklistLevel(total);
    const late = reviewedOn > `${schoolYearOf(reviewedOn) + 1}-05-01`;
    return {
      changes: [{ table: "programmeReviews", put: row }],
      answer: {
        programmeId: programme.id,
        pairId,
        version: programme.version,
        reviewId,
        total,
        level,
        levelLabel: texts.levels[level],
        notes: late ? [texts.reviewLate] : [],
      },
    };
  },
});
