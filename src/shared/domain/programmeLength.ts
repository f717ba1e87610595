/** How long mentoring of each kind may last (domain.md C01: S0 2, S1 1.4, S2 3, S3 against S4 1.3). */
import type { CodeOf, mentoringKinds } from "../vocabulary.ts";
import { addDays, addMonths, dateOf, later } from "./day.ts";
import { schoolYearEnd, schoolYearOf } from "./schoolYear.ts";

type Kind = CodeOf<typeof mentoringKinds>;
export type ProgrammeLength = "oneDay" | "dayToYear" | "quarterToYear";

const shortest = 3;
const longest = 12;

export function programmeLength(kind: Kind): ProgrammeLength {
  if (kind === "speed") return "oneDay";
  return kind === "shortTerm" || kind === "situational" ? "dayToYear" : "quarterToYear";
}

/** Whether mentoring of this kind may last from the first to the last day, both included. */
export function isFittingLength(kind: Kind, startedOn: string, dueOn: string): boolean {
  const length = programmeLength(kind);
  if (length === "oneDay") return dueOn === startedOn;
  // Both readings of «12 месяцев с 1 сентября» are accepted: to 31 August and to 1 September.
  if (dueOn > addMonths(startedOn, longest)) return false;
  return length === "dayToYear" ? dueOn >= startedOn : dueOn >= lastDayOf(startedOn, shortest);
}

/** The last of so many whole months that begin on the day: 1 September and 3 months is 30 November. */
function lastDayOf(startedOn: string, months: number): string {
  const same = addMonths(startedOn, months);
  return dateOf(same) === dateOf(startedOn) ? addDays(same, -1) : same;
}

/** The last day that is proposed first: 31 May of the school year, but never less than the kind asks for. */
export function usualDueOn(kind: Kind, startedOn: string): string {
  if (programmeLength(kind) === "oneDay") return startedOn;
  const may = `${schoolYearEnd(schoolYearOf(startedOn)).slice(0, 4)}-05-31`;
  return later(may, addMonths(startedOn, shortest));
}
