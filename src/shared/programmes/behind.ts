/** What a pair's programme lacks today, in words. */

import { programmeLacks } from "../facts/programmeWords.ru.ts";
import { showDay } from "../language/day.ts";
import { isLineOverdue } from "../pairs/pairLines.ts";
import type { Pair } from "../register/pairs.ts";
import type { PlanLine } from "../register/planLines.ts";
import type { Programme } from "../register/programmes.ts";
import { programmeTexts as texts } from "./programmeTexts.ru.ts";

/** Reasons for which a programme is behind: overdue lines and controls that were not made. */
export function behindOf(plan: readonly PlanLine[], programme: Programme | undefined, today: string): string[] {
  const reasons: string[] = [];
  const overdue = plan.filter((row) => isLineOverdue(row, today)).length;
  if (overdue > 0) reasons.push(texts.overdueLines(overdue));
  if (programme === undefined) return reasons;
  const { middleOn, middleDoneOn, finalOn, finalDoneOn } = programme;
  if (middleOn !== null && middleDoneOn === null && finalDoneOn === null && middleOn < today)
    reasons.push(texts.middleWaits(showDay(middleOn)));
  if (finalOn !== null && finalDoneOn === null && finalOn < today) reasons.push(texts.finalWaits(showDay(finalOn)));
  if (programme.middleResult === "behind" && finalDoneOn === null) reasons.push(texts.programmeBehind);
  return reasons;
}

/** Steps of a programme that have not been made, in their order. */
export function lackingOf(
  pair: Pair,
  plan: readonly PlanLine[],
  programme: Programme | undefined,
  facts: { entry: boolean; exit: boolean; meetings: number; reviewed: boolean; oneDay: boolean },
  today: string,
): string[] {
  const lacking: string[] = [];
  const begun = pair.startedOn <= today;
  const ending = (programme?.dueOn ?? pair.dueOn) <= today;
  if (!facts.entry) lacking.push(texts.lacksEntry);
  if (programme === undefined) lacking.push(texts.lacksProgramme);
  else if (programme.approvedOn === null) lacking.push(texts.lacksApproval);
  // One meeting needs no plan (S1 2.3, скоростное).
  if (plan.length === 0 && !facts.oneDay) lacking.push(texts.lacksPlan);
  if (begun && facts.meetings === 0) lacking.push(texts.lacksMeetings);
  lacking.push(...behindOf(plan, programme, today));
  if (ending && programme?.reportOn === null) lacking.push(programmeLacks.report);
  if (ending && !facts.exit) lacking.push(texts.lacksExit);
  if (ending && programme !== undefined && !facts.reviewed) lacking.push(texts.lacksReview);
  return lacking;
}
