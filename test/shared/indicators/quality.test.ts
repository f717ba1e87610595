import { describe, expect, test } from "vitest";
import { showIndicators } from "../../../src/shared/indicators/showIndicators.ts";
import { aContext, done } from "../../support/factories.ts";
import { aRow } from "../../support/rows.ts";
import { pairs, twoYears } from "../years/twoYears.ts";

const ordered = pairs.map((pair) => ({ ...pair, orderNumber: "2-о", orderOn: "2024-09-30" }));
const programmes = [aRow("programmes", { id: "ПП-001", pairId: "П-003", approvedOn: "2025-03-10" })];

/** What stands beside the first two figures of 2024/2025. */
function qualities(rows: Parameters<typeof twoYears>[0], today = "2025-09-20") {
  const { answer } = done(showIndicators.decide(twoYears({ programmes, ...rows }), {}, aContext(today), []));
  return answer.slice(0, 2).map((series) => series.points[0]?.quality);
}

describe("the fullness of the data (C27)", () => {
  test("stands beside every 100 %, and beside nothing less", () => {
    const second = "Полнота данных: программы утверждены у 1 из 3 пар; людей с неизвестным началом стажа — 1";
    // 2 of 3 young have a pair with an order; both schools gave mentors
    expect(qualities({})).toEqual(["", second]);
    expect(qualities({ pairs: ordered })[0]).toBe(second.replace("1 из 3", "1 из 4"));
  });

  test("counts pairs beyond their term on the report day", () => {
    const early = ordered.map((pair) => (pair.id === "П-004" ? { ...pair, dueOn: "2025-05-14" } : pair));
    expect(qualities({ pairs: early })[0]).toContain("; пар сверх срока — 1;");
    const onTheDay = ordered.map((pair) => (pair.id === "П-004" ? { ...pair, dueOn: "2025-05-15" } : pair));
    expect(qualities({ pairs: onTheDay })[0]).not.toContain("сверх срока");
  });

  test("is not shown where the settings say so", () => {
    const settings = [aRow("settings", { id: "qualityLabel", value: "нет" })];
    expect(qualities({ settings })).toEqual(["", ""]);
  });
});
