import { describe, expect, test } from "vitest";
import { busiest } from "../../../src/shared/facts/occupancy.ts";
import { aPair } from "../../support/factories.ts";

const year = { from: "2025-09-01", to: "2026-05-31" };

function pairs(...periods: [from: string, to: string, mentee: string][]) {
  return periods.map(([startedOn, dueOn, menteeId], at) =>
    aPair({ id: `П-${at}`, startedOn, dueOn, menteeId, status: "running" }),
  );
}

describe("the most mentees at once", () => {
  test("counts two that follow each other as one", () => {
    expect(busiest(pairs(["2025-09-01", "2025-12-31", "А"], ["2026-01-01", "2026-05-31", "Б"]), year)).toBe(1);
  });
  test("counts two that share a single day as two", () => {
    expect(busiest(pairs(["2025-09-01", "2026-01-01", "А"], ["2026-01-01", "2026-05-31", "Б"]), year)).toBe(2);
  });
  test("counts people, not rows", () => {
    expect(busiest(pairs(["2025-09-01", "2026-05-31", "А"], ["2025-10-01", "2026-05-31", "А"]), year)).toBe(1);
  });
  test.each([
    ["2025-08-31", 0],
    ["2025-09-01", 1],
  ])("a pair that ends on %s takes %i places", (dueOn, places) => {
    expect(busiest(pairs(["2024-09-01", dueOn, "А"]), year)).toBe(places);
  });
  test("a pair that was finished early frees the place the day after", () => {
    const [pair] = pairs(["2025-01-01", "2026-05-31", "А"]);
    expect(busiest([{ ...pair!, finishedOn: "2025-08-31" }], year)).toBe(0);
  });
  test.each(["draft", "completed", "closedEarly", "replaced", "rejected"] as const)(
    "a pair that is «%s» takes none",
    (status) => {
      const [pair] = pairs(["2025-09-01", "2026-05-31", "А"]);
      expect(busiest([{ ...pair!, status }], year)).toBe(0);
    },
  );
});
