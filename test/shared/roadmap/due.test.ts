import { describe, expect, test } from "vitest";
import { dueOf, monthsOver } from "../../../src/shared/roadmap/due.ts";
import { itemOf, items, type RoadmapCode } from "../../../src/shared/roadmap/items.ts";
import { type ItemOutcome, lightOf, stateOf } from "../../../src/shared/roadmap/outcome.ts";

const due = (code: RoadmapCode, rule: "included" | "excluded" = "included", today = "2025-09-10", year = 2025) =>
  dueOf(itemOf(code).rule, year, rule, today);

// S1, «дорожная карта», графа «Сроки реализации», for 2025/2026
const lastDays: [RoadmapCode, included: string, excluded: string][] = [
  ["r01", "2025-09-30", "2025-09-30"],
  ["r02", "2025-09-30", "2025-09-30"],
  ["r03", "2025-10-01", "2025-09-30"],
  ["r04", "2025-10-01", "2025-09-30"],
  ["r05", "2026-05-31", "2026-05-31"],
  ["r06", "2025-10-01", "2025-09-30"],
  ["r07", "2026-08-31", "2026-08-31"],
  ["r08", "2026-08-31", "2026-08-31"],
  ["r09", "2025-09-30", "2025-09-30"],
  ["r10", "2026-08-31", "2026-08-31"],
  ["r11", "2026-08-31", "2026-08-31"],
  ["r12", "2025-09-30", "2025-09-30"],
  ["r13", "2025-10-01", "2025-09-30"],
  ["r14", "2026-05-01", "2026-04-30"],
  ["r15", "2026-05-15", "2026-05-14"],
  ["r16", "2026-04-30", "2026-04-30"],
  ["r17", "2026-04-30", "2026-04-30"],
  ["r18", "2025-10-01", "2025-09-30"],
];

describe("an item of the roadmap is due", () => {
  test("in every case: there are eighteen, each once", () => {
    expect(items.map((item) => item.code)).toEqual(lastDays.map(([code]) => code));
  });

  test.each(lastDays)("%s on %s, or on %s where «до» leaves that day out", (code, included, excluded) => {
    expect(due(code).to).toBe(included);
    expect(due(code, "excluded").to).toBe(excluded);
  });

  test("in the school year that is asked for, leap years too", () => {
    expect(due("r01", "included", "2031-01-01", 2030).to).toBe("2030-09-30");
    expect(due("r16", "included", "2031-01-01", 2030).to).toBe("2031-04-30");
  });

  test("from October to May for the work on plans", () => {
    expect(due("r05")).toEqual({ from: "2025-10-01", to: "2026-05-31" });
  });

  test("at the end of the running month for what is done twice a month, within the year", () => {
    expect(due("r09", "included", "2026-02-14")).toEqual({ from: "2026-02-01", to: "2026-02-28" });
    expect(due("r09", "included", "2028-02-14", 2027).to).toBe("2028-02-29");
    expect(due("r09", "included", "2026-12-01").to).toBe("2026-08-31");
    expect(due("r09", "included", "2025-08-31").to).toBe("2025-09-30");
  });

  test("a month is over from the first day of the next", () => {
    expect(monthsOver(2025, "2025-09-30")).toEqual([]);
    expect(monthsOver(2025, "2025-10-01")).toEqual(["2025-09-01"]);
    expect(monthsOver(2025, "2027-01-01")).toHaveLength(12);
    expect(monthsOver(2025, "2025-08-31")).toEqual([]);
  });
});

describe("an open item", () => {
  const open: ItemOutcome = { met: false, lacks: [] };
  const on = (today: string, to = "2025-10-01") => stateOf(open, { from: "2025-09-01", to }, today);

  test.each([
    ["2025-09-16", "inTime"],
    ["2025-09-17", "dueSoon"],
    ["2025-10-01", "dueSoon"],
    ["2025-10-02", "overdue"],
  ])("on %s is %s when its day is 1 October", (today, state) => {
    expect(on(today)).toBe(state);
  });

  test("is overdue on 1 October where «до» leaves that day out", () => {
    expect(on("2025-09-30", due("r03", "excluded").to)).toBe("dueSoon");
    expect(on("2025-10-01", due("r03", "excluded").to)).toBe("overdue");
  });

  test("is overdue at once when it is late already, done when it is met, and nothing when there is nothing to do", () => {
    const span = { from: "2025-09-01", to: "2026-05-31" };
    expect(stateOf({ met: false, lacks: [], late: true }, span, "2025-10-05")).toBe("overdue");
    expect(stateOf({ met: true }, span, "2026-07-01")).toBe("done");
    expect(stateOf({ met: true, goesOn: true }, span, "2026-05-31")).toBe("inTime");
    expect(stateOf({ met: true, goesOn: true }, span, "2026-06-01")).toBe("done");
    expect(stateOf({ met: null, lacks: [] }, span, "2026-07-01")).toBe("notApplicable");
  });

  test("that only people can mark asks for the mark until it is near", () => {
    const span = { from: "2025-09-01", to: "2026-08-31" };
    expect(stateOf({ met: "unmarked" }, span, "2026-08-16")).toBe("manual");
    expect(stateOf({ met: "unmarked" }, span, "2026-08-17")).toBe("dueSoon");
    expect(stateOf({ met: "unmarked" }, span, "2026-09-01")).toBe("overdue");
  });

  test("colours the light: red before yellow before green", () => {
    expect(lightOf(["done", "inTime", "manual", "notApplicable"])).toBe("green");
    expect(lightOf(["done", "dueSoon"])).toBe("yellow");
    expect(lightOf(["dueSoon", "overdue", "done"])).toBe("red");
    expect(lightOf([])).toBe("green");
  });
});
