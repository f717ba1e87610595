import { expect, test } from "vitest";
import { nextStaffDay, staffDaysAfter } from "../../../src/shared/language/workingDays.ts";

// ТК РФ, ст. 112: 1–8 January, 23 February, 8 March, 1 and 9 May, 12 June, 4 November
test.each([
  ["2026-01-15", "2026-01-16", "Thursday"],
  ["2026-01-16", "2026-01-19", "Friday"],
  ["2026-01-17", "2026-01-19", "Saturday"],
  ["2025-12-31", "2026-01-09", "before the New Year holidays"],
  ["2026-02-20", "2026-02-24", "before a holiday Monday"],
  ["2026-03-06", "2026-03-09", "8 March is a Sunday"],
  ["2026-04-30", "2026-05-04", "before 1 May, a Friday"],
  ["2026-11-03", "2026-11-05", "before 4 November"],
  ["2025-10-24", "2025-10-27", "school holidays are working days for staff"],
])("the next working day of staff after %s is %s: %s", (day, next) => {
  expect(nextStaffDay(day)).toBe(next);
});

test.each([
  ["2026-02-16", "2026-02-16", 0],
  ["2026-02-16", "2026-02-18", 2],
  ["2026-02-16", "2026-02-19", 3],
  ["2026-02-16", "2026-02-20", 4],
  ["2026-02-20", "2026-02-25", 2],
  ["2026-02-20", "2026-02-26", 3],
  ["2025-12-30", "2026-01-12", 3],
  ["2026-02-19", "2026-02-16", 0],
])("after a notice of %s there are until %s %i working days", (from, to, days) => {
  expect(staffDaysAfter(from, to)).toBe(days);
});
