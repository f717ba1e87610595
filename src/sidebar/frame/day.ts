/** Days that a form offers at first. */

import { usualDueOn } from "../../shared/facts/programmeLength.ts";
import { monthOf, showDay } from "../../shared/language/day.ts";
import type { CodeOf } from "../../shared/language/dictionary.ts";
import { schoolYearOf, schoolYearStart } from "../../shared/language/schoolYear.ts";
import type { mentoringKinds } from "../../shared/register/vocabulary.ts";

/** From today, in summer from the coming 1 September, to the usual end of this kind: 31 May where it fits. */
export function pairDays(today: string, kind: CodeOf<typeof mentoringKinds>): { startedOn: string; dueOn: string } {
  const summer = monthOf(today) >= 6 && monthOf(today) <= 8;
  const startedOn = summer ? schoolYearStart(schoolYearOf(today) + 1) : today;
  return { startedOn, dueOn: usualDueOn(kind, startedOn) };
}

/** «01.09.2025», or «01.09.2025, 14:05» for a moment; empty for no day. */
export function shownDay(day: string): string {
  const time = /T(\d{2}:\d{2})/.exec(day)?.[1];
  return day === "" ? "" : time === undefined ? showDay(day) : `${showDay(day)}, ${time}`;
}
