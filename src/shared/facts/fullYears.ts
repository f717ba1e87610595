/** Full years between two days. */
import { addYears, yearOf } from "../language/day.ts";

/** Whole years from one day to another; null when the first is not known, never negative. */
export function fullYears(from: string | null, to: string): number | null {
  if (from === null) return null;
  const years = yearOf(to) - yearOf(from);
  return Math.max(0, addYears(from, Math.max(0, years)) <= to ? years : years - 1);
}
