import { describe, expect, test } from "vitest";
import { peopleIndex } from "../../../src/shared/facts/people.ts";
import { aCurator, anEmployment, anOrganisation, aPerson, department } from "../../support/factories.ts";
import { aRegister } from "../../support/rows.ts";

function index(...jobs: Parameters<typeof anEmployment>[0][]) {
  return peopleIndex(
    aRegister({
      organisations: [
        anOrganisation({ id: "О-001" }),
        anOrganisation({ id: "О-002" }),
        anOrganisation({ id: "О-003", closedOn: "2025-01-31" }),
      ],
      people: [aPerson({ id: "С-001" })],
      employments: jobs.map((columns, at) =>
        anEmployment({ id: `Т-${at}`, personId: "С-001", finishedOn: null, ...columns }),
      ),
    }),
  );
}

describe("employment on a day", () => {
  test.each([
    ["2024-08-31", false],
    ["2024-09-01", true],
    ["2025-06-30", true],
    ["2025-07-01", false],
  ])("hired on 1 September and dismissed on 30 June: on %s %s", (day, works) => {
    const people = index({ startedOn: "2024-09-01", finishedOn: "2025-06-30" });
    expect(people.employedOn("С-001", day)).toBe(works);
  });

  test("an unknown hire date counts as long ago, and nobody works in a closed organisation", () => {
    expect(index({ startedOn: null }).employedOn("С-001", "1990-01-01")).toBe(true);
    const closing = index({ organisationId: "О-003", startedOn: null });
    expect([closing.employedOn("С-001", "2025-01-31"), closing.employedOn("С-001", "2025-02-01")]).toEqual([
      true,
      false,
    ]);
  });

  test("somebody the register does not hold works nowhere and is called by the code", () => {
    const people = index();
    expect([people.employedOn("С-9", "2025-01-01"), people.homeOn("С-9", "2025-01-01"), people.name("С-9")]).toEqual([
      false,
      null,
      "С-9",
    ]);
  });
});

describe("the main place of work", () => {
  test("is the main job, not the earlier part-time one", () => {
    const people = index(
      { organisationId: "О-001", kind: "partTimeExternal", startedOn: "2010-09-01" },
      { organisationId: "О-002", kind: "main", startedOn: "2020-09-01" },
    );
    expect(people.homeOn("С-001", "2025-01-01")?.organisationId).toBe("О-002");
  });

  test("on the day of a move is the new one", () => {
    const people = index(
      { organisationId: "О-001", startedOn: "2010-09-01", finishedOn: "2025-01-10" },
      { organisationId: "О-002", startedOn: "2025-01-10" },
    );
    expect(["2025-01-09", "2025-01-10"].map((day) => people.homeOn("С-001", day)?.organisationId)).toEqual([
      "О-001",
      "О-002",
    ]);
  });

  test("of somebody who has left is the last one", () => {
    const people = index(
      { organisationId: "О-002", startedOn: "2018-09-01", finishedOn: "2024-06-30" },
      { organisationId: "О-001", startedOn: "2010-09-01", finishedOn: "2018-06-30" },
    );
    expect(people.homeOn("С-001", "2025-01-01")).toBeNull();
    expect(people.lastHome("С-001", "2025-01-01")?.organisationId).toBe("О-002");
    expect(people.isOwn("С-001", aCurator("О-002"), "2025-01-01")).toBe(true);
    expect(people.isOwn("С-001", aCurator("О-001"), "2025-01-01")).toBe(false);
    expect(people.isOwn("С-001", department, "2025-01-01")).toBe(true);
  });
});
