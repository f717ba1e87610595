import { describe, expect, test } from "vitest";
import { isFittingLength, usualDueOn } from "../../../src/shared/facts/programmeLength.ts";

describe("how long mentoring may last (C01)", () => {
  const cases: [kind: Parameters<typeof isFittingLength>[0], from: string, to: string, fits: boolean][] = [
    // three whole months from 1 September end on 30 November
    ["traditional", "2025-09-01", "2025-11-29", false],
    ["traditional", "2025-09-01", "2025-11-30", true],
    ["traditional", "2025-09-01", "2026-08-31", true],
    ["traditional", "2025-09-01", "2026-09-01", true],
    ["traditional", "2025-09-01", "2026-09-02", false],
    // 30 November and 3 months is 28 February: there is no thirtieth
    ["group", "2024-11-30", "2025-02-27", false],
    ["group", "2024-11-30", "2025-02-28", true],
    ["virtual", "2024-02-29", "2025-02-28", true],
    ["virtual", "2024-02-29", "2025-03-01", false],
    ["reverse", "2025-09-01", "2025-10-01", false],
    ["speed", "2025-09-01", "2025-09-01", true],
    ["speed", "2025-09-01", "2025-09-02", false],
    ["situational", "2025-09-01", "2025-09-01", true],
    ["shortTerm", "2025-09-01", "2025-08-31", false],
    ["shortTerm", "2025-09-01", "2026-09-01", true],
    ["situational", "2025-09-01", "2026-09-02", false],
  ];
  test.each(cases)("%s from %s to %s: %s", (kind, from, to, fits) => {
    expect(isFittingLength(kind, from, to)).toBe(fits);
  });

  test.each([
    ["traditional", "2025-09-15", "2026-05-31"],
    ["traditional", "2026-04-10", "2026-07-10"],
    ["situational", "2026-06-01", "2026-09-01"],
    ["speed", "2026-02-03", "2026-02-03"],
  ] as const)("%s from %s is first proposed to %s, and that fits", (kind, from, to) => {
    expect(usualDueOn(kind, from)).toBe(to);
    expect(isFittingLength(kind, from, to)).toBe(true);
  });
});
