import { describe, expect, test } from "vitest";
import type { ImportedCell } from "../../../src/shared/import/importedFile.ts";
import { agrees, readService, referenceDayIn } from "../../../src/shared/import/readLength.ts";

const reference = "2024-09-01";
const today = "2025-10-01";

describe("a length of service", () => {
  test.each<[ImportedCell, string, string]>([
    ["2 г. 3 мес.", "2022-06-01", "duration"],
    ["28 л. 0 мес.", "1996-09-01", "duration"],
    ["3г.8мес.", "2021-01-01", "duration"],
    ["21 год 0 месяцев", "2003-09-01", "duration"],
    ["2 года 1 месяц", "2022-08-01", "duration"],
    ["0 л. 1 мес.", "2024-08-01", "duration"],
    ["1 год 2 месяца 3 дня", "2023-06-28", "duration"],
    ["8 мес.", "2024-01-01", "duration"],
    ["2,5", "2022-03-01", "duration"],
    [2.5, "2022-03-01", "duration"],
    ["0,25", "2024-06-01", "duration"],
    ["9", "2015-09-01", "whole-years"],
    [38, "1986-09-01", "whole-years"],
    ["30 лет", "1994-09-01", "whole-years"],
    ["1 год", "2023-09-01", "whole-years"],
    [2018, "2018-09-01", "year-only"],
    ["2018 г.", "2018-09-01", "year-only"],
    ["с 2019", "2019-09-01", "year-only"],
    ["с 15.01.2019", "2019-01-15", "date"],
    ["15.01.2019", "2019-01-15", "date"],
    [{ serial: 45536 }, "2024-09-01", "date"],
    [34213, "1993-09-01", "date"],
  ])("%j on 1 September 2024 began on %s", (cell, day, how) => {
    expect(readService(cell, reference, today)).toMatchObject({ day, how });
  });

  test.each(["без стажа", "б/с", "нет стажа", "0", 0, "0 лет"])("%j is none before the hire", (cell) => {
    expect(readService(cell, reference, today)).toEqual({ day: null, how: "none" });
  });

  test.each<[ImportedCell, string]>([
    ["", "empty"],
    ["—", "placeholder"],
    ["около десяти лет", "unreadable"],
    ["2 г. 12 мес.", "unreadable"],
    ["2,10", "unreadable"],
    [71, "unreadable"],
    [-1, "unreadable"],
    [2026, "unreadable"],
    ["31.02.2019", "impossible"],
    ["09/01/2019", "ambiguous"],
  ])("%j is trouble: %s", (cell, trouble) => {
    expect(readService(cell, reference, today)).toMatchObject({ how: "trouble", trouble });
  });

  test("is counted in calendar months, to the last day of a shorter month", () => {
    expect(readService("0 л. 1 мес.", "2024-03-31", today)).toMatchObject({ day: "2024-02-29" });
    expect(readService("1 год", "2024-02-29", today)).toMatchObject({ day: "2023-02-28" });
  });

  test("without a day it refers to is not guessed", () => {
    expect(readService("2 г. 3 мес.", null, today)).toMatchObject({ trouble: "no-reference" });
    expect(readService("01.09.2019", null, today)).toMatchObject({ day: "2019-09-01" });
  });

  test("the day it refers to stands in the header", () => {
    expect(referenceDayIn("начало стажа (дата) либо стаж на 01.09.2024")).toBe("2024-09-01");
    expect(referenceDayIn("на 31.02.2024")).toBeNull();
    expect(referenceDayIn("по предмету, лет")).toBeNull();
  });

  test("rounded to years or months agrees with an exact day inside it", () => {
    const years = readService("2 года", reference, today);
    expect(agrees(years, "2022-09-01", reference)).toBe(true);
    expect(agrees(years, "2021-09-02", reference)).toBe(true);
    expect(agrees(years, "2021-09-01", reference)).toBe(false);
    expect(agrees(years, "2022-09-02", reference)).toBe(false);
    const year = readService("2018", reference, today);
    expect(agrees(year, "2018-01-15", reference)).toBe(true);
    expect(agrees(year, "2017-12-31", reference)).toBe(false);
  });
});
