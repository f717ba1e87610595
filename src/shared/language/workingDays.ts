/** Days on which something can be planned for teachers at work with their classes. */
import { addDays, monthOf, weekday } from "./day.ts";

/** Month-day, both ends included; the school holidays of most regions and the days off inside the months of study. */
const closed: readonly (readonly [from: string, to: string])[] = [
  ["10-25", "11-07"],
  ["12-30", "12-31"],
  ["01-01", "01-10"],
  ["02-23", "02-23"],
  ["03-08", "03-08"],
  ["03-24", "03-31"],
  ["05-01", "05-01"],
  ["05-09", "05-09"],
];

export function isWorkingDay(day: string): boolean {
  const monthDay = day.slice(5);
  return weekday(day) <= 5 && !closed.some(([from, to]) => monthDay >= from && monthDay <= to);
}

/** Working days of the period, in order; of the given month alone if there is one. */
export function workingDays(from: string, to: string, month?: number): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day) && (month === undefined || monthOf(day) === month)) days.push(day);
  }
  return days;
}

/** ТК РФ, ст. 112: days off for everybody, by month-day; days off that the government moves each year are not known here. */
const publicHolidays: readonly string[] = [
  ...["01-01", "01-02", "01-03", "01-04", "01-05", "01-06", "01-07", "01-08"],
  ...["02-23", "03-08", "05-01", "05-09", "06-12", "11-04"],
];

/** A day on which staff work, school holidays included: for notices and for a new mentor's first day. */
function isStaffDay(day: string): boolean {
  return weekday(day) <= 5 && !publicHolidays.includes(day.slice(5));
}

export function nextStaffDay(day: string): string {
  let next = addDays(day, 1);
  while (!isStaffDay(next)) next = addDays(next, 1);
  return next;
}

/** Days are gone through one by one: nobody gives notice of more years than these. */
export const longestSpan = 10;

/** Staff days after the first day, the last one included: a notice is counted from the day after it (ТК РФ, ст. 14). */
export function staffDaysAfter(from: string, to: string): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isStaffDay(day)) count += 1;
  return count;
}
