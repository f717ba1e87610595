/** How late a day of a row may be: one limit for whoever writes it, and for lists that are imported (rules.md 8). */
import { addYears } from "../../language/day.ts";
import type { Table } from "../../register/table.ts";

/** Nobody plans for longer: a later day is a mistyped year. */
const plannedYears = 5;

export function lastPlannedDay(today: string): string {
  return addYears(today, plannedYears);
}

/** Null where a term may end whenever the register still knows days. */
export function lastDayOf({ pastDays, distantDays }: Table, column: string, today: string): string | null {
  if (pastDays.includes(column)) return today;
  return distantDays.includes(column) ? null : lastPlannedDay(today);
}
