/** How long mentoring of each kind may last (C01: S0 2, S1 1.4, S2 3, S3 against S4 1.3). */

import { addDays, addMonths, dateOf, later } from "../language/day.ts";
import { schoolYearEnd, schoolYearOf } from "../language/schoolYear.ts";
import type { Settings } from "../register/settingsCatalogue.ts";
import { type Kind, kindRules, type ProgrammeLength } from "./kindRules.ts";

const shortest = 3;
const longest = 12;

const lengthSettings = {
  traditional: "lengthTraditional",
  group: "lengthGroup",
  shortTerm: "lengthShortTerm",
  reverse: "lengthReverse",
  situational: "lengthSituational",
  speed: "lengthSpeed",
  virtual: "lengthVirtual",
} as const satisfies Record<Kind, keyof Settings>;

/** Each territory sets the limits of each kind; without settings they are the usual ones. */
export type LengthRules = Pick<Settings, (typeof lengthSettings)[Kind]>;

export function programmeLength(kind: Kind, rules?: LengthRules): ProgrammeLength {
  return rules?.[lengthSettings[kind]] ?? kindRules[kind].length;
}

/** Whether mentoring of this kind may last from the first to the last day, both included. */
export function isFittingLength(kind: Kind, startedOn: string, dueOn: string, rules?: LengthRules): boolean {
  return isLongEnough(kind, startedOn, dueOn, rules) && !isTooLong(kind, startedOn, dueOn, rules);
}

export function isLongEnough(kind: Kind, startedOn: string, dueOn: string, rules?: LengthRules): boolean {
  return dueOn >= (programmeLength(kind, rules) === "quarterToYear" ? lastDayOf(startedOn, shortest) : startedOn);
}

/** Both readings of «12 месяцев с 1 сентября» are accepted: to 31 August and to 1 September. */
export function isTooLong(kind: Kind, startedOn: string, dueOn: string, rules?: LengthRules): boolean {
  return dueOn > (programmeLength(kind, rules) === "oneDay" ? startedOn : addMonths(startedOn, longest));
}

/** The last of so many whole months that begin on the day: 1 September and 3 months is 30 November. */
function lastDayOf(startedOn: string, months: number): string {
  const same = addMonths(startedOn, months);
  return dateOf(same) === dateOf(startedOn) ? addDays(same, -1) : same;
}

/** The last day that is proposed first: 31 May of the school year, but never less than the kind asks for. */
export function usualDueOn(kind: Kind, startedOn: string, rules?: LengthRules): string {
  if (programmeLength(kind, rules) === "oneDay") return startedOn;
  const may = `${schoolYearEnd(schoolYearOf(startedOn)).slice(0, 4)}-05-31`;
  return later(may, addMonths(startedOn, shortest));
}
