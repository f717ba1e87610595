import { describe, expect, test } from "vitest";
import { indicatorInput } from "../../../src/shared/indicators/indicatorInput.ts";
import { indicatorYears, verdictOf } from "../../../src/shared/indicators/indicatorSeries.ts";
import { percent, shownFigure } from "../../../src/shared/indicators/measure.ts";
import { lackingCount, roundedShare } from "../../../src/shared/indicators/showShare.ts";
import type { RowOf } from "../../../src/shared/register/tables.ts";
import { targetRows } from "../../../src/shared/settings/seeds.ru.ts";
import { aRegister, aRow } from "../../support/rows.ts";
import { aJob, anOrganisation, aPair, aPerson } from "./municipality.ts";

// rules.md 1, rounding: half away from zero, two decimals where one would hide a miss
describe("a share is shown", () => {
  const cases: [numerator: number, denominator: number, target: number | null, shown: string][] = [
    [2, 3, 70, "66,7"],
    [1, 3, 70, "33,3"],
    [0, 5, 70, "0,0"],
    [7, 10, 70, "70,0"],
    [1749, 2500, 70, "69,96"],
    [6999, 10_000, 70, "69,99"],
    [69_999, 100_000, 70, "69,99"],
    [9999, 10_000, 100, "99,99"],
    [1, 2000, 70, "0,1"],
    [1, 2001, 70, "0,0"],
    [25, 2000, null, "1,3"],
    [3334, 10_000, 33.33, "33,34"],
    [15, 10, 100, "150,0"],
    [0, 0, 70, "—"],
  ];
  test.each(cases)("%d of %d against %s as %s", (numerator, denominator, target, shown) => {
    expect(shownFigure(percent, numerator, denominator, target)).toBe(shown);
  });

  test("never on the other side of the target than it is", () => {
    for (let denominator = 1; denominator <= 120; denominator += 1) {
      for (let numerator = 0; numerator <= denominator; numerator += 1) {
        for (const target of [70, 80, 90, 100, 33.3]) {
          const shown = roundedShare(numerator, denominator, target)?.value ?? 0;
          expect(shown >= target - 1e-9).toBe(numerator * 100 >= target * denominator - 1e-9);
        }
      }
    }
  });
});

// 70 % of 10 is 7; of 11 is 7.7, so 8; of 3 is 2.1, so 3
test.each([
  [6, 10, 70, 1],
  [7, 10, 70, 0],
  [8, 10, 70, 0],
  [0, 11, 70, 8],
  [0, 3, 70, 3],
  [0, 0, 70, 0],
])("with %d of %d the target of %d %% lacks %d", (numerator, denominator, target, lacking) => {
  expect(lackingCount(numerator, denominator, target)).toBe(lacking);
});

/** Three beginners of 2024, two of them with a pair in 2024/2025 that runs until 31 May 2025, none later. */
function register(settings: RowOf<"settings">[] = []) {
  const beginners = ["первый", "другой", "третий"];
  return aRegister({
    organisations: [anOrganisation("школа")],
    people: [...beginners.map((id) => aPerson(id, "2024-09-01")), aPerson("опытный", "2000-09-01")],
    employments: [...beginners, "опытный"].map((id) => aJob(id, "школа", { startedOn: "2024-09-01" })),
    pairs: ["первый", "другой"].map((id) => aPair("опытный", id, { status: "completed", finishedOn: "2025-05-31" })),
    targets: targetRows(),
    settings,
  });
}

const pointsOn = (today: string, settings: RowOf<"settings">[] = []) =>
  indicatorYears(indicatorInput(register(settings)), 1, today).map((year) => year.point);

describe("an indicator over the years", () => {
  test("covers 2024 to 2034, beside the targets of приказ № 548-п", () => {
    const points = pointsOn("2025-11-01");
    expect(points.map((point) => point.year)).toEqual([
      2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034,
    ]);
    expect(points.map((point) => point.target)).toEqual([70, 80, 90, 100, 100, 100, 100, 100, 100, 100, 100]);
  });

  test("has figures for years that have begun, as of their report day", () => {
    const points = pointsOn("2025-11-01");
    expect(points[0]).toMatchObject({
      schoolYear: "2024/2025",
      numerator: 2,
      denominator: 3,
      shown: "66,7",
      lacking: 1,
      reportOn: "2025-05-15",
    });
    expect(points[1]).toMatchObject({
      schoolYear: "2025/2026",
      numerator: 0,
      denominator: 3,
      shown: "0,0",
      lacking: 3,
      reportOn: "2025-11-01",
    });
    expect(points[2]).toMatchObject({ value: null, shown: "—", lacking: 0, reportOn: "" });
  });

  test.each([
    ["2025-08-31", null],
    ["2025-09-01", 0],
  ])("begins a year on 1 September: on %s it is %s", (today, value) => {
    expect(pointsOn(today)[1]?.value).toBe(value);
  });

  test("joins the year of the end with its target where the settings say so", () => {
    const points = pointsOn("2025-11-01", [
      aRow("settings", { id: "targetYearRule", value: "год окончания учебного года" }),
    ]);
    expect(points[0]).toMatchObject({ year: 2024, schoolYear: "2023/2024", value: null, denominator: 0 });
    expect(points[1]).toMatchObject({
      year: 2025,
      schoolYear: "2024/2025",
      target: 80,
      numerator: 2,
      denominator: 3,
      lacking: 1,
    });
  });

  test("moves the report day with the setting", () => {
    const points = pointsOn("2025-11-01", [aRow("settings", { id: "reportDay", value: "30.09" })]);
    expect(points[0]).toMatchObject({ reportOn: "2024-09-30", numerator: 0, denominator: 3 });
  });

  test("without a target lacks nothing and says so", () => {
    const years = indicatorYears(indicatorInput({ ...register(), targets: [] }), 1, "2025-05-20");
    expect(years[0]?.point).toMatchObject({ target: null, lacking: 0, shown: "66,7" });
    expect(years.slice(0, 2).map(verdictOf)).toEqual(["noTarget", "notBegun"]);
  });

  test("says when the literal way gives more than 100 %", () => {
    const base = register([aRow("settings", { id: "mode", value: "буквально" })]);
    const experienced = {
      ...base,
      employments: base.employments.map((row) => ({ ...row, teacher: true })),
      people: base.people.map((row) => ({
        ...row,
        careerStartedOn: row.id === "третий" ? "2024-09-01" : "2000-09-01",
      })),
    };
    const [year] = indicatorYears(indicatorInput(experienced), 1, "2025-05-15");
    expect(year?.point).toMatchObject({ numerator: 2, denominator: 1, shown: "200,0" });
    expect(year === undefined ? "" : verdictOf(year)).toBe("above");
  });
});
