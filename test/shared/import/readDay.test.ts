import { describe, expect, test } from "vitest";
import type { ImportedCell } from "../../../src/shared/import/importedFile.ts";
import { type DayRole, isPlausible, readDay, youngestYear } from "../../../src/shared/import/readDay.ts";

const read: [cell: ImportedCell, day: string, spelling: string][] = [
  [{ serial: 45536 }, "2024-09-01", "date"],
  [{ serial: 45536.75 }, "2024-09-01", "date"],
  [45536, "2024-09-01", "serial"],
  ["45536", "2024-09-01", "serial"],
  ["01.09.2024", "2024-09-01", "dmy"],
  [" 1.9.2024 ", "2024-09-01", "dmy"],
  ["01,09,2024", "2024-09-01", "dmy"],
  ["1.9.24", "2024-09-01", "dmyy"],
  ["12.2.64", "1964-02-12", "dmyy"],
  ["2024-09-01", "2024-09-01", "iso"],
  ["1 сентября 2024 г.", "2024-09-01", "long"],
  ["«1» мая 2024", "2024-05-01", "long"],
  ["3 марта 2024 года", "2024-03-03", "long"],
  ["01.09.2024 0:00:00", "2024-09-01", "time"],
  ["01.09.2024г.", "2024-09-01", "time"],
  ["08/14/2007", "2007-08-14", "slash-us"],
  ["14/08/2007", "2007-08-14", "slash"],
  ["05/05/2007", "2007-05-05", "slash"],
  ["29.02.2024", "2024-02-29", "dmy"],
];

describe("a day", () => {
  test.each(read)("%j is %s", (cell, day, spelling) => {
    expect(readDay(cell, 2030)).toEqual({ day, spelling });
  });

  test.each<[ImportedCell, string]>([
    [null, "empty"],
    ["  ", "empty"],
    ["нет", "placeholder"],
    ["—", "placeholder"],
    ["по н/в", "placeholder"],
    ["31.02.2024", "impossible"],
    ["31.09.2024", "impossible"],
    ["29.02.2023", "impossible"],
    ["31 июня 2024", "impossible"],
    ["13.13.2024", "impossible"],
    ["сентябрь 2024", "unreadable"],
    ["2024", "unreadable"],
    [2024, "unreadable"],
    [true, "unreadable"],
    ["=TODAY()", "unreadable"],
  ])("%j is no day: %s", (cell, trouble) => {
    expect(readDay(cell, 2030)).toEqual({ day: null, trouble });
  });

  test("with two readings is asked about, never chosen", () => {
    expect(readDay("09/01/2025", 2030)).toEqual({
      day: null,
      trouble: "ambiguous",
      readings: ["2025-01-09", "2025-09-01"],
    });
  });

  test("with a two-digit year belongs to the latest century that is possible", () => {
    expect(readDay("1.9.30", 2030)).toMatchObject({ day: "2030-09-01" });
    expect(readDay("1.9.31", 2030)).toMatchObject({ day: "1931-09-01" });
    expect(youngestYear("birth", "2025-10-01")).toBe(2011);
    expect(youngestYear("event", "2025-10-01")).toBe(2030);
  });

  test.each<[string, DayRole, boolean]>([
    ["1939-12-31", "event", false],
    ["1940-01-01", "event", true],
    ["2030-10-01", "event", true],
    ["2030-10-02", "event", false],
    ["2011-10-01", "birth", true],
    ["2011-10-02", "birth", false],
    ["1900-01-01", "birth", false],
  ])("%s as %s is possible: %s", (on, role, possible) => {
    expect(isPlausible(on, role, "2025-10-01")).toBe(possible);
  });
});
