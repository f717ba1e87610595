/** Days, lengths, limits and deadlines as the documents state them: just under, at and just over (rules.md 1). */
import { describe, expect, test } from "vitest";
import { isInForce } from "../../../src/shared/facts/consentState.ts";
import { fullYears } from "../../../src/shared/facts/fullYears.ts";
import { isLongEnough, isTooLong } from "../../../src/shared/facts/programmeLength.ts";
import { youthOf } from "../../../src/shared/facts/youngSpecialist.ts";
import { addMonths, addYears, daysBetween } from "../../../src/shared/language/day.ts";
import { reportDay, schoolYearEnd, schoolYearOf, schoolYearStart } from "../../../src/shared/language/schoolYear.ts";
import { staffDaysAfter } from "../../../src/shared/language/workingDays.ts";
import type { mentoringKinds } from "../../../src/shared/register/vocabulary.ts";
import { aPerson } from "../../support/factories.ts";

test.each([
  ["2025-11-30", 3, "2026-02-28"],
  ["2023-11-30", 3, "2024-02-29"],
  ["2025-01-31", 1, "2025-02-28"],
  ["2025-08-31", 6, "2026-02-28"],
  ["2025-12-31", 2, "2026-02-28"],
  ["2025-03-31", -1, "2025-02-28"],
  ["2025-09-01", 12, "2026-09-01"],
])("%s and %i months is %s", (day, months, wanted) => {
  expect(addMonths(day, months)).toBe(wanted);
});

test.each([
  ["2020-02-29", 5, "2025-02-28"],
  ["2020-02-29", 4, "2024-02-29"],
  ["2021-02-28", 3, "2024-02-28"],
  ["2022-09-01", 3, "2025-09-01"],
])("%s and %i years is %s", (day, years, wanted) => {
  expect(addYears(day, years)).toBe(wanted);
});

test.each([
  ["2024-02-28", "2024-03-01", 2],
  ["2025-02-28", "2025-03-01", 1],
  ["2025-03-15", "2026-03-15", 365],
  ["2023-09-01", "2024-09-01", 366],
])("from %s to %s it is %i days", (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});

test.each([
  ["2025-08-31", 2024],
  ["2025-09-01", 2025],
  ["2025-12-31", 2025],
  ["2026-01-01", 2025],
  ["2026-08-31", 2025],
  ["2026-09-01", 2026],
])("%s belongs to the school year that begins in %i", (day, schoolYear) => {
  expect(schoolYearOf(day)).toBe(schoolYear);
  expect(schoolYearStart(schoolYear) <= day && day <= schoolYearEnd(schoolYear)).toBe(true);
});

// S1, дорожная карта, п. 2.3: до 15 мая
test.each([
  [2025, "2026-05-14", "05-15", "2026-05-14"],
  [2025, "2026-05-15", "05-15", "2026-05-15"],
  [2025, "2026-05-16", "05-15", "2026-05-15"],
  [2025, "2027-01-01", "05-15", "2026-05-15"],
  [2025, "2026-01-01", "09-01", "2025-09-01"],
  [2025, "2026-09-01", "08-31", "2026-08-31"],
])("figures of %i on %s, reported on %s, stand for %s", (schoolYear, today, dayOfYear, wanted) => {
  expect(reportDay(schoolYear, today, dayOfYear)).toBe(wanted);
});

// S1, приложение 3: «опыт не превышает 3-х лет»; judged on 1 September or on the first day of work after it
describe("a young specialist of 2024/2025", () => {
  const cases: [career: string | null, hired: string, youth: "young" | "experienced" | "unknown" | null][] = [
    ["2021-09-02", "2021-09-02", "young"],
    ["2021-09-01", "2021-09-01", "young"],
    ["2021-08-31", "2021-08-31", "experienced"],
    // hired in the middle of the year: three years before that day
    ["2021-11-15", "2024-11-14", "young"],
    ["2021-11-15", "2024-11-15", "young"],
    ["2021-11-15", "2024-11-16", "experienced"],
    // three years from 29 February end on 28 February
    ["2020-02-29", "2024-09-01", "experienced"],
    ["2024-02-29", "2024-09-01", "young"],
    [null, "2024-09-01", "unknown"],
    ["2024-09-01", "2025-08-31", "young"],
    ["2024-09-01", "2025-09-01", null],
  ];
  test.each(cases)("whose career began on %s, at work from %s: %s", (careerStartedOn, from, youth) => {
    const period = { from, to: "9999-12-31", organisationId: "О-001", teacher: true };
    expect(youthOf(aPerson({ careerStartedOn }), [period], 2024, { youngYears: 3 })).toBe(youth);
  });

  test.each([
    ["2024-02-28", "young"],
    ["2024-02-29", "experienced"],
  ])("whose three years end on 28 February of a leap year, hired on %s: %s", (from, youth) => {
    const period = { from, to: "9999-12-31", organisationId: "О-001", teacher: true };
    expect(youthOf(aPerson({ careerStartedOn: "2021-02-28" }), [period], 2023, { youngYears: 3 })).toBe(youth);
  });
});

// S0, п. 4.3: five years, of which three in the subject
test.each([
  ["2020-03-17", "2025-03-16", 4],
  ["2020-03-16", "2025-03-16", 5],
  ["2020-03-15", "2025-03-16", 5],
  ["2020-02-29", "2025-02-27", 4],
  ["2020-02-29", "2025-02-28", 5],
  ["2022-03-17", "2025-03-16", 2],
  ["2022-03-16", "2025-03-16", 3],
  ["2026-01-01", "2025-03-16", 0],
])("from %s to %s there are %i full years", (from, to, years) => {
  expect(fullYears(from, to)).toBe(years);
});

// The last day of the term counts, the day of withdrawal does not.
test.each([
  ["2025-09-10", false, false],
  ["2025-09-11", true, true],
  ["2026-05-31", true, true],
  ["2026-06-01", false, true],
])("a consent given on 11 September holds on %s: to 31 May %s, without a term %s", (day, withTerm, withoutTerm) => {
  const given = { givenOn: "2025-09-11", withdrawnOn: null, validUntil: null };
  expect(isInForce({ ...given, validUntil: "2026-05-31" }, day)).toBe(withTerm);
  expect(isInForce(given, day)).toBe(withoutTerm);
});
test.each([
  ["2026-01-14", true],
  ["2026-01-15", false],
  ["2026-01-16", false],
])("a consent withdrawn on 15 January holds on %s: %s", (day, holds) => {
  expect(isInForce({ givenOn: "2025-09-11", withdrawnOn: "2026-01-15", validUntil: null }, day)).toBe(holds);
});

// ТК РФ, ст. 351.8: three working days. 1 May 2026 is a Friday, 9 May a Saturday, 12 June a Friday.
test.each([
  ["2026-04-28", "2026-04-30", 2],
  ["2026-04-28", "2026-05-03", 2],
  ["2026-04-28", "2026-05-04", 3],
  ["2026-05-06", "2026-05-11", 3],
  ["2026-06-09", "2026-06-12", 2],
  ["2026-06-09", "2026-06-15", 3],
  ["2025-12-29", "2026-01-08", 2],
  ["2025-12-29", "2026-01-09", 3],
])("between a notice on %s and %s there are %i working days", (notice, on, days) => {
  expect(staffDaysAfter(notice, on)).toBe(days);
});

// C01: one day, from a day to a year, from three months to a year
const usual = [
  ["2026-11-29", false, false],
  ["2026-11-30", true, false],
  ["2027-09-01", true, false],
  ["2027-09-02", true, true],
] as const;
const fromADay = [
  ["2026-08-31", false, false],
  ["2026-09-01", true, false],
  ["2027-09-01", true, false],
  ["2027-09-02", true, true],
] as const;
const oneDay = [
  ["2026-08-31", false, false],
  ["2026-09-01", true, false],
  ["2026-09-02", true, true],
] as const;
const lengths: Record<(typeof mentoringKinds.codes)[number], readonly (readonly [string, boolean, boolean])[]> = {
  traditional: usual,
  group: usual,
  reverse: usual,
  virtual: usual,
  shortTerm: fromADay,
  situational: fromADay,
  speed: oneDay,
};
describe.each(Object.entries(lengths))("a %s programme from 1 September 2026", (kind, ends) => {
  test.each(ends)("to %s is long enough: %s, too long: %s", (dueOn, longEnough, tooLong) => {
    expect(isLongEnough(kind as keyof typeof lengths, "2026-09-01", dueOn)).toBe(longEnough);
    expect(isTooLong(kind as keyof typeof lengths, "2026-09-01", dueOn)).toBe(tooLong);
  });
});
