/**
 * Indicator 1: share of young specialists who entered mentoring programmes as mentees, %.
 * Приказ № 548-п, прил. 3, показатель 1; rules.md 6.
 */

import { pairsOfCycle } from "../facts/countedPairs.ts";
import { overlaps, type SubordinatePeriod } from "../facts/staff.ts";
import { youthOf } from "../facts/youngSpecialist.ts";
import { earlier } from "../language/day.ts";
import { schoolYearEnd, schoolYearStart } from "../language/schoolYear.ts";
import { type IndicatorInput, type Share, shareOf } from "./indicatorInput.ts";

export interface Indicator1 extends Share {
  /** People who work on the report day and may be young: the start of their career is unknown. */
  unknown: string[];
}

/** `reportOn` must not lie before the school year. */
export function indicator1(input: IndicatorInput, schoolYear: number, reportOn: string): Indicator1 {
  const { register, settings, staff } = input;
  const start = schoolYearStart(schoolYear);
  const last = earlier(reportOn, schoolYearEnd(schoolYear));
  // «за период» adds those who left before the report day to both parts.
  const from = settings.mode === "wholePeriod" ? start : last;
  const mentees = new Set(pairsOfCycle(input.counted, schoolYear, reportOn).map((pair) => pair.menteeId));
  const numerator: string[] = [];
  const denominator: string[] = [];
  const unknown: string[] = [];
  for (const person of register.people) {
    const periods = staff.subordinate.get(person.id);
    if (periods === undefined || person.test || !works(periods, from, last, settings.mode === "teachersOnly")) continue;
    const youth = youthOf(person, periods, schoolYear, settings);
    if (youth === "unknown") unknown.push(person.id);
    if (youth === "young") denominator.push(person.id);
    if (mentees.has(person.id) && (youth === "young" || settings.mode === "literal")) numerator.push(person.id);
  }
  return { ...shareOf(numerator, denominator), unknown };
}

function works(periods: readonly SubordinatePeriod[], from: string, to: string, asTeacher: boolean): boolean {
  return periods.some((period) => overlaps(period, from, to) && (period.teacher || !asTeacher));
}
