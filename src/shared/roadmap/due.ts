/** When an item of the roadmap is due in a school year, and how it stands on a day (rules.md 4). */

import { addDays, daysBetween, daysInMonth, earlier, later, makeDay, monthOf, yearOf } from "../language/day.ts";
import { schoolYearEnd, schoolYearStart } from "../language/schoolYear.ts";
import type { Settings } from "../register/settingsCatalogue.ts";
import type { DueRule } from "./items.ts";

/** Both ends belong to it: from the day after `to` an open item is overdue. */
export interface Due {
  from: string;
  to: string;
}

export type DeadlineRule = Settings["deadlineRule"];

/** `today` matters to what is due every month alone. */
export function dueOf(rule: DueRule, schoolYear: number, deadlineRule: DeadlineRule, today: string): Due {
  const from = schoolYearStart(schoolYear);
  switch (rule.due) {
    case "before": {
      const named = dayOf(schoolYear, rule.month, rule.date);
      return { from, to: deadlineRule === "included" ? named : addDays(named, -1) };
    }
    case "month":
      return { from: dayOf(schoolYear, rule.month, 1), to: lastDay(schoolYear, rule.month) };
    case "period":
      return { from: dayOf(schoolYear, rule.fromMonth, 1), to: lastDay(schoolYear, rule.toMonth) };
    case "monthly":
      return monthHolding(later(from, earlier(today, schoolYearEnd(schoolYear))));
    case "yearly":
    case "always":
      return { from, to: schoolYearEnd(schoolYear) };
  }
}

export function monthHolding(day: string): Due {
  const [year, month] = [yearOf(day), monthOf(day)];
  return {
    from: makeDay(year, month, 1) as string,
    to: makeDay(year, month, daysInMonth(year, month)) as string,
  };
}

/** Every month of the school year that is over on the day, as its first day. */
export function monthsOver(schoolYear: number, today: string): string[] {
  const months: string[] = [];
  for (let month = monthHolding(schoolYearStart(schoolYear)); ; month = monthHolding(addDays(month.to, 1))) {
    if (month.to >= today || month.from > schoolYearEnd(schoolYear)) return months;
    months.push(month.from);
  }
}

function dayOf(schoolYear: number, month: number, date: number): string {
  return makeDay(month >= 9 ? schoolYear : schoolYear + 1, month, date) as string;
}

function lastDay(schoolYear: number, month: number): string {
  return monthHolding(dayOf(schoolYear, month, 1)).to;
}

/** F137, F196: how long before the day a deadline counts as near. */
const soonDays = 14;

export function isSoon(to: string, today: string): boolean {
  const left = daysBetween(today, to);
  return left >= 0 && left <= soonDays;
}
