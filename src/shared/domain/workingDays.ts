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
