/** Days, lengths and levels, each limit just under, at and over. */
import { describe, expect, test } from "vitest";
import { changeOf, dynamicsOf } from "../../../src/shared/facts/diagnoses.ts";
import { isFittingRoute, routeEnds } from "../../../src/shared/facts/routeLength.ts";
import { checklistLevel } from "../../../src/shared/programmes/checklist.ts";
import { layLines } from "../../../src/shared/programmes/planLayout.ts";
import { controlDays, programmeDays } from "../../../src/shared/programmes/programmeDays.ts";
import { readSettings } from "../../../src/shared/register/settingsCatalogue.ts";
import { deficitAreas } from "../../../src/shared/register/vocabulary.ts";
import { aRow } from "../../support/rows.ts";

// S1, п. 4.3.3: four to five years; month arithmetic of rules.md 1
test.each([
  ["2024-09-01", "2028-08-30", false],
  ["2024-09-01", "2028-08-31", true],
  ["2024-09-01", "2028-09-01", true],
  ["2024-09-01", "2029-08-31", true],
  ["2024-09-01", "2029-09-01", true],
  ["2024-09-01", "2029-09-02", false],
  ["2024-02-29", "2028-02-27", false],
  ["2024-02-29", "2028-02-28", true],
  ["2024-02-29", "2029-02-28", true],
  ["2024-02-29", "2029-03-01", false],
  ["2023-08-31", "2027-08-30", true],
])("a route from %s to %s fits: %s", (from, to, fits) => {
  expect(isFittingRoute(from, to)).toBe(fits);
});

test("a route's ends are the last day of four years and the same day after five", () => {
  expect(routeEnds("2025-01-15")).toEqual({ earliest: "2029-01-14", latest: "2030-01-15" });
});

// rules.md 5
test.each([
  [0, "poor"],
  [19, "poor"],
  [20, "fair"],
  [29, "fair"],
  [30, "high"],
  [36, "high"],
])("a checklist of %i is %s", (total, level) => {
  expect(checklistLevel(total)).toBe(level);
});

describe("controls", () => {
  // S0 4.8: the middle and the end, on working days inside the time
  test.each([
    ["2025-10-01", "2026-05-29", "2026-01-29", "2026-05-29"],
    // 31 May 2026 is a Sunday: the control is on the Friday before it.
    ["2025-10-01", "2026-05-31", "2026-01-30", "2026-05-29"],
    // The middle, 4 November, lies in the holidays, which began on 25 October.
    ["2025-10-10", "2025-11-29", "2025-10-24", "2025-11-28"],
    ["2025-10-15", "2025-10-15", "2025-10-15", "2025-10-15"],
    // Two days off: there is no working day to choose.
    ["2025-10-11", "2025-10-12", "2025-10-11", "2025-10-12"],
  ])("of %s–%s are on %s and %s", (from, to, middleOn, finalOn) => {
    expect(controlDays(from, to)).toEqual({ middleOn, finalOn });
  });
});

describe("a programme's first proposal", () => {
  const days = (columns: Parameters<typeof aRow<"pairs">>[1]) => {
    const { startedOn, dueOn } = programmeDays(aRow("pairs", { finishedOn: null, ...columns }), readSettings([]));
    return [startedOn, dueOn];
  };
  test("is October to May inside the pair's time", () => {
    expect(days({ kind: "traditional", startedOn: "2025-09-01", dueOn: "2026-08-31" })).toEqual([
      "2025-10-01",
      "2026-05-31",
    ]);
    expect(days({ kind: "traditional", startedOn: "2025-11-10", dueOn: "2026-04-15" })).toEqual([
      "2025-11-10",
      "2026-04-15",
    ]);
  });
  test("takes the pair's own time where May would come too early for three months", () => {
    // From 2 March to 31 May is a day less than three months; from 1 March it is three.
    expect(days({ kind: "traditional", startedOn: "2026-03-01", dueOn: "2026-08-31" })).toEqual([
      "2026-03-01",
      "2026-05-31",
    ]);
    expect(days({ kind: "traditional", startedOn: "2026-03-02", dueOn: "2026-08-31" })).toEqual([
      "2026-03-02",
      "2026-08-31",
    ]);
    expect(days({ kind: "shortTerm", startedOn: "2026-03-02", dueOn: "2026-08-31" })).toEqual([
      "2026-03-02",
      "2026-05-31",
    ]);
  });
  test("is one day for one meeting", () => {
    expect(days({ kind: "speed", startedOn: "2025-11-12", dueOn: "2025-11-12" })).toEqual(["2025-11-12", "2025-11-12"]);
  });
});

describe("laying lines out", () => {
  const days = ["2025-10-01", "2025-10-02", "2025-10-03", "2025-11-10", "2025-11-11"];
  const laid = (lines: { at: number; month?: number }[], taken: string[] = []) => {
    const { placed, left } = layLines(lines, days, new Set(taken));
    return [placed.map(({ dueOn }) => dueOn), left.length];
  };
  test("gives each line the nearest free day, never one day to two", () => {
    expect(laid([{ at: 0 }, { at: 0 }, { at: 1 }])).toEqual([["2025-10-01", "2025-10-02", "2025-11-11"], 0]);
  });
  test("keeps off the days on which the mentor is busy", () => {
    expect(laid([{ at: 0 }], ["2025-10-01", "2025-10-02"])).toEqual([["2025-10-03"], 0]);
  });
  test("leaves over what finds no day in its month or at all", () => {
    expect(laid([{ at: 0.5, month: 12 }])).toEqual([[], 1]);
    expect(
      laid([
        { at: 0.5, month: 11 },
        { at: 0.5, month: 11 },
        { at: 0.5, month: 11 },
      ]),
    ).toEqual([["2025-11-10", "2025-11-11"], 1]);
    expect(laid(Array.from({ length: 6 }, () => ({ at: 0 })))[1]).toBe(1);
  });
});

describe("dynamics", () => {
  const none = Object.fromEntries(deficitAreas.codes.map((area) => [area, null]));
  const row = (severities: object) => aRow("deficits", { ...none, ...severities });
  const change = (entry: object, exit: object) =>
    changeOf(dynamicsOf({ entry: row(entry), middle: null, exit: row(exit) }));
  test("compare only areas measured both times", () => {
    expect(change({ method: 3, law: 2 }, { method: 1, ict: 0 })).toEqual({
      before: 3,
      after: 1,
      compared: 1,
      worse: [],
    });
  });
  test("name what has become worse", () => {
    expect(change({ method: 3, law: 1 }, { method: 1, law: 2 })).toMatchObject({ before: 4, after: 3, worse: ["law"] });
    expect(change({ method: 0 }, { method: 1 })).toMatchObject({ before: 0, after: 1, worse: ["method"] });
  });
  test("leave out areas that were never a deficit", () => {
    expect(dynamicsOf({ entry: row({ method: 0, law: 2 }), middle: null, exit: null }).map(({ area }) => area)).toEqual(
      ["law"],
    );
  });
});
