import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type {
  MentorReport,
  ProgrammeCard,
  ProgrammeDraft,
  ProgrammeLine,
  RouteCard,
} from "../../src/shared/programmes/answers.ts";
import { emails, openTwoSchools, type Town } from "../support/twoSchools.ts";

const { curator, otherCurator } = emails;

/** A Saturday in September: the pair began the day before. */
describe("a programme and a route, request by request", () => {
  let town: Town;
  let pairId: string;
  const rows = (table: string) => town.canonical()[table] ?? [];
  beforeAll(() => {
    town = openTwoSchools({ keepContexts: true });
    pairId = town.pairs.own;
  });
  afterAll(() => town.close());

  test("the entry diagnostics lead to the draft, and the draft to an approved programme", () => {
    const measured = { personId: town.ids.mentee, stage: "entry", measuredOn: "2025-09-19" } as const;
    town.done("recordDeficits", { ...measured, severities: { method: 2, law: 1 } }, curator);
    const draft = town.done<ProgrammeDraft>("draftProgramme", { pairId }, curator);
    expect(draft).toMatchObject({ directions: ["method", "law"], startedOn: "2025-10-01", dueOn: "2026-05-31" });
    const { goal, directions, startedOn, dueOn } = draft;
    const text = { pairId, goal: `=1+1 ${goal}`, directions, startedOn, dueOn, jointly: true };
    town.done("saveProgramme", text, curator, "programme-once");
    town.done("saveProgramme", text, curator, "programme-once");
    expect(rows("programmes")).toHaveLength(1);
    expect(
      town.refused("recordControl", { pairId, stage: "middle", doneOn: "2025-09-20", result: "onTrack" }, curator).code,
    ).toBe("programmeNotApproved");
    town.done("approveProgramme", { pairId, approvedOn: "2025-09-20" }, curator);
    const { code, sentence } = town.refused("saveProgramme", text, curator);
    expect([code, sentence]).toEqual(["programmeApproved", expect.stringContaining("20.09.2025")]);
  });

  test("another school's curator neither sees nor changes it", () => {
    expect(town.refused("showProgramme", { pairId }, otherCurator).code).toBe("otherOrganisation");
    expect(town.refused("planFromDeficits", { pairId, template: "none" }, otherCurator).code).toBe("otherOrganisation");
    expect(
      town.done<ProgrammeLine[]>("listProgrammes", { filter: "all" }, otherCurator).map((line) => line.pairId),
    ).not.toContain(pairId);
    const line = { pairId: town.pairs.other, lineId: town.lines.own, activity: "Чужое", dueOn: "2025-12-01" };
    expect(town.refused("savePlanLine", line, otherCurator).code).toBe("notFound");
  });

  test("the plan grows by the deficits once, on the days that the preview has shown", () => {
    const before = rows("planLines").length;
    const asked = { pairId, template: "none" as const };
    const shown = town.done<{ lines: { dueOn: string }[] }>("planFromDeficits", { ...asked, dryRun: true }, curator);
    expect(rows("planLines")).toHaveLength(before);
    const made = town.done<{ lines: { dueOn: string }[] }>("planFromDeficits", asked, curator);
    expect(made.lines).toEqual(shown.lines);
    expect(made.lines).toHaveLength(3);
    town.done("planFromDeficits", asked, curator);
    expect(rows("planLines")).toHaveLength(before + 3);
  });

  test("meetings, marks and the report come together, and undoing takes the last of them back", () => {
    const line = rows("planLines").find((row) => row["pairId"] === pairId && row["status"] === "запланировано");
    town.setNow("2025-10-20T09:00:00+05:00");
    town.done("startPair", { pairId, on: "2025-09-19" }, curator);
    const lineId = String(line?.["id"]);
    town.done(
      "recordMeeting",
      { pairId, lineId, metOn: "2025-10-17", kind: "consultation", topic: "Урок", usefulness: 5 },
      curator,
    );
    town.done(
      "markPlanLine",
      { lineId, status: "done", doneOn: "2025-10-17", rating: 9, product: "Карта урока" },
      curator,
    );
    town.done("recordReport", { pairId, reportOn: "2025-10-20", conclusion: "Есть успехи" }, curator);
    const report = town.done<MentorReport>("showReport", { pairId }, curator);
    expect(report).toMatchObject({
      meetings: 1,
      usefulness: "5,0",
      linesDone: 1,
      rating: "9,0",
      conclusion: "Есть успехи",
    });
    const last = town.done<{ operationId: string }>("showLastOperation", {}, curator);
    town.done("undoLastOperation", { operationId: last.operationId }, curator);
    expect(town.done<MentorReport>("showReport", { pairId }, curator).conclusion).toBe("");
  });

  test("the checklist adds marks by hand to those from the data", () => {
    const card = town.done<ProgrammeCard>("showProgramme", { pairId }, curator);
    const marks = card.checklist.filter(({ fromData }) => !fromData).map(({ item }) => ({ item, mark: 2 }));
    const fromData = card.checklist.reduce((sum, { mark }) => sum + (mark ?? 0), 0);
    const review = town.done<{ total: number }>(
      "reviewProgramme",
      { pairId, reviewedOn: "2025-10-20", marks },
      curator,
    );
    expect([marks.length, review.total]).toEqual([11, 22 + fromData]);
    expect(town.refused("markEffective", { programmeId: "ПП-001", effective: true }, curator).code).toBe(
      "departmentOnly",
    );
    town.done("markEffective", { programmeId: "ПП-001", effective: true });
    const seen = town.done<ProgrammeLine[]>("listProgrammes", { filter: "effective" }, otherCurator);
    expect(seen).toMatchObject([{ pairId, mentor: "", mentee: "", own: false }]);
  });

  test("a route begins with the deficits and takes in what the exit diagnostics leaves", () => {
    const personId = town.ids.mentee;
    const route = { personId, goal: "Стать методистом", startedOn: "2025-09-01", dueOn: "2029-08-31" };
    expect(town.refused("startRoute", { ...route, dueOn: "2029-08-30" }, curator).code).toBe("routeLength");
    town.done("startRoute", route, curator);
    expect(rows("routeLines")).toHaveLength(3);
    const exit = { personId, stage: "exit", measuredOn: "2025-10-20", severities: { method: 1, health: 2 } } as const;
    town.done("recordDeficits", exit, curator);
    town.done("extendRoute", { personId }, curator);
    const card = town.done<RouteCard>("showRoute", { personId }, curator);
    expect(card.deficits.map(({ area, severity, open }) => [area, severity, open])).toEqual([
      ["law", 1, 1],
      ["method", 1, 2],
      ["health", 2, 2],
    ]);
    expect(town.refused("extendRoute", { personId }, curator).code).toBe("routeCovered");
  });
});
