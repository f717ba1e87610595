import { describe, expect, test } from "vitest";
import { isFittingLength } from "../../../src/shared/facts/programmeLength.ts";
import { mentoringKinds } from "../../../src/shared/register/vocabulary.ts";
import { pairDays, shownDay } from "../../../src/sidebar/frame/day.ts";

describe("the days offered for a new pair", () => {
  test.each([
    ["2025-09-01", "2025-09-01", "2026-05-31"],
    ["2025-11-20", "2025-11-20", "2026-05-31"],
    ["2026-02-28", "2026-02-28", "2026-05-31"],
    ["2026-06-01", "2026-09-01", "2027-05-31"],
    ["2026-08-31", "2026-09-01", "2027-05-31"],
  ])("on %s are from %s to %s", (today, startedOn, dueOn) => {
    expect(pairDays(today, "traditional")).toEqual({ startedOn, dueOn });
  });

  test("are one day for a single meeting", () => {
    expect(pairDays("2025-11-20", "speed")).toEqual({ startedOn: "2025-11-20", dueOn: "2025-11-20" });
  });

  test.each(mentoringKinds.codes.map((kind) => [kind]))("fit the length of the kind %s in every month", (kind) => {
    for (let month = 1; month <= 12; month += 1) {
      for (const date of ["01", "28"]) {
        const { startedOn, dueOn } = pairDays(`2025-${String(month).padStart(2, "0")}-${date}`, kind);
        expect([startedOn, dueOn, isFittingLength(kind, startedOn, dueOn)]).toEqual([startedOn, dueOn, true]);
      }
    }
  });
});

describe("a day as it is shown", () => {
  test.each([
    ["2025-09-01", "01.09.2025"],
    ["2025-11-19T08:05:00", "19.11.2025, 08:05"],
    ["", ""],
  ])("%j is %j", (day, shown) => {
    expect(shownDay(day)).toBe(shown);
  });
});
