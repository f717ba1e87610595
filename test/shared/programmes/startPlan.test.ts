import { describe, expect, test } from "vitest";
import { weekday } from "../../../src/shared/language/day.ts";
import { isWorkingDay, workingDays } from "../../../src/shared/language/workingDays.ts";
import { markPlanLine } from "../../../src/shared/programmes/markPlanLine.ts";
import { planTemplates } from "../../../src/shared/programmes/planTemplates.ru.ts";
import { startPlan } from "../../../src/shared/programmes/startPlan.ts";
import { deficitAreas } from "../../../src/shared/register/vocabulary.ts";
import { aContext, aMentee, aPair, aPlanLine, done, puts, refused } from "../../support/factories.ts";
import { mentee, mentor, smallTown, today } from "../../support/smallTown.ts";

const approved = (columns: Parameters<typeof aPair>[0] = {}) =>
  aPair({
    id: "П-007",
    mentorId: mentor,
    menteeId: mentee,
    status: "approved",
    startedOn: "2025-09-15",
    dueOn: "2026-05-31",
    ...columns,
  });
const start = (
  pair: ReturnType<typeof approved>,
  template: "omsk" | "neftyugansk" = "omsk",
  rows: Parameters<typeof smallTown>[0] = {},
) => startPlan.decide(smallTown({ pairs: [pair], ...rows }), { pairId: "П-007", template }, aContext(today));
const linesOf = (...asked: Parameters<typeof start>) => puts(done(start(...asked)).changes, "planLines");
const daysOf = (...asked: Parameters<typeof start>) => linesOf(...asked).map((line) => line.dueOn ?? "");

describe("working days", () => {
  test.each([
    ["2025-10-24", true],
    ["2025-10-27", false],
    ["2025-11-07", false],
    ["2025-11-10", true],
    ["2025-12-29", true],
    ["2025-12-30", false],
    ["2026-01-10", false],
    ["2026-01-12", true],
    ["2026-02-23", false],
    ["2026-03-23", true],
    ["2026-03-24", false],
    ["2026-03-31", false],
    ["2026-04-01", true],
    ["2026-04-04", false],
    ["2026-04-05", false],
    ["2024-02-29", true],
  ])("%s: %s", (day, working) => {
    expect(isWorkingDay(day)).toBe(working);
  });
});

describe("a plan", () => {
  test("has the fourteen lines of the Omsk programme from the first working day of October to the last of May", () => {
    const lines = linesOf(approved());
    expect(lines.map((line) => line.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
    expect(lines.map((line) => line.activity)).toEqual(planTemplates.omsk.map((line) => line.activity));
    expect([lines[0]?.dueOn, lines[13]?.dueOn]).toEqual(["2025-10-01", "2026-05-29"]);
    expect(lines[0]).toMatchObject({ id: "ПЛ-001", pairId: "П-007", status: "planned", doneOn: null });
    expect(done(start(approved())).answer).toEqual({
      pairId: "П-007",
      lines: 14,
      from: "2025-10-01",
      to: "2026-05-29",
    });
  });

  test.each(["omsk", "neftyugansk"] as const)(
    "«%s» falls on working days, in order, at most one line a day over a whole year",
    (template) => {
      const days = daysOf(approved(), template);
      expect(days.filter((day) => !isWorkingDay(day) || weekday(day) > 5)).toEqual([]);
      expect(days).toEqual([...days].sort());
      expect(days.length).toBe(planTemplates[template].length);
    },
  );

  test("is spread evenly: no two lines of a year stand closer than 6 working days or farther than 13", () => {
    const days = daysOf(approved());
    const gaps = days.slice(1).map((day, at) => workingDays(days[at] as string, day).length - 1);
    expect([Math.min(...gaps) >= 6, Math.max(...gaps) <= 13]).toEqual([true, true]);
  });

  test("keeps municipal events in their months", () => {
    const months = linesOf(approved(), "neftyugansk").flatMap((line) => {
      const month = planTemplates.neftyugansk.find((one) => one.activity === line.activity)?.month;
      return month === undefined ? [] : [[month, Number(line.dueOn?.slice(5, 7))]];
    });
    expect(months.length).toBeGreaterThan(8);
    expect(months.every(([wanted, got]) => wanted === got)).toBe(true);
  });

  test.each(["omsk", "neftyugansk"] as const)(
    "«%s» of a pair that starts in January runs from January to May",
    (template) => {
      const days = daysOf(approved({ startedOn: "2026-01-15" }), template);
      expect(days[0]).toBe("2026-01-15");
      expect(days.every((day) => day >= "2026-01-15" && day <= "2026-05-31")).toBe(true);
    },
  );

  test("stays inside the pair's own time", () => {
    const days = daysOf(approved({ startedOn: "2025-11-15", dueOn: "2026-02-20" }));
    expect([days[0], days[13]]).toEqual(["2025-11-17", "2026-02-20"]);
  });

  test("of a pair that starts in summer begins in the next October", () => {
    expect(daysOf(approved({ startedOn: "2025-06-20", dueOn: "2026-05-31" }))[0]).toBe("2025-10-01");
  });

  test("in a leap year may use 29 February", () => {
    expect(new Set(daysOf(approved({ kind: "speed", startedOn: "2024-02-29", dueOn: "2024-02-29" })))).toEqual(
      new Set(["2024-02-29"]),
    );
  });

  test("takes the mentee's own deficits in turn where the template leaves the area open", () => {
    const mentees = [aMentee({ personId: mentee, deficits: ["ict", "law"] })];
    const open = planTemplates.omsk.flatMap((line, at) => (line.ownNeed === true ? [at] : []));
    const lines = linesOf(approved(), "omsk", { mentees });
    expect(open.map((at) => lines[at]?.area)).toEqual(["ict", "law", "ict"]);
  });

  test("numbers its lines after the others of the register", () => {
    const planLines = [aPlanLine({ id: "ПЛ-120", pairId: "П-001" })];
    expect(linesOf(approved(), "omsk", { planLines })[0]?.id).toBe("ПЛ-121");
  });

  test("is refused before the order, a second time and without days", () => {
    expect(refused(start(approved({ status: "underReview" }))).refused).toBe("wrongStatus");
    expect(refused(start(approved(), "omsk", { planLines: [aPlanLine({ pairId: "П-007" })] })).refused).toBe(
      "planAlready",
    );
    expect(refused(start(approved({ startedOn: "2026-06-01", dueOn: "2026-09-01" }))).refused).toBe("noPlanDays");
    expect(refused(start(approved({ id: "П-008" }))).refused).toBe("notFound");
  });

  test("asks for areas of the vocabulary only", () => {
    const areas = Object.values(planTemplates)
      .flat()
      .flatMap((line) => line.area ?? []);
    expect(areas.filter((area) => !deficitAreas.codes.includes(area))).toEqual([]);
  });
});

describe("a mark in a plan", () => {
  const planLines = [aPlanLine({ id: "ПЛ-001", pairId: "П-007", dueOn: "2025-10-01", product: "конспект" })];
  const mark = (input: Partial<Parameters<typeof markPlanLine.decide>[1]>, columns: Parameters<typeof aPair>[0] = {}) =>
    markPlanLine.decide(
      smallTown({ pairs: [approved(columns)], planLines }),
      { lineId: "ПЛ-001", status: "done", ...input },
      aContext("2025-10-02"),
    );

  test("is dated today and leaves the product alone", () => {
    const { changes, answer } = done(mark({ reflection: "полезно" }));
    expect(puts(changes, "planLines")).toEqual([
      { id: "ПЛ-001", status: "done", doneOn: "2025-10-02", reflection: "полезно" },
    ]);
    expect(answer).toMatchObject({ lineId: "ПЛ-001", status: "done", doneOn: "2025-10-02", overdue: false });
  });
  test("that is taken back loses its day, and the line is overdue again", () => {
    const { changes, answer } = done(mark({ status: "planned", doneOn: "2025-10-01" }));
    expect(puts(changes, "planLines")[0]).toEqual({ id: "ПЛ-001", status: "planned", doneOn: null });
    expect(answer.overdue).toBe(true);
  });
  test.each([
    ["2025-10-02", null],
    ["2025-10-03", "dayInFuture"],
    ["2025-09-15", null],
    ["2025-09-14", "periodOrder"],
  ])("done on %s: %s", (doneOn, code) => {
    const outcome = mark({ doneOn });
    expect("refused" in outcome ? outcome.refused : null).toBe(code);
  });
  test("of a rejected pair or of no line is refused", () => {
    expect(refused(mark({}, { status: "rejected" })).refused).toBe("wrongStatus");
    expect(refused(mark({ lineId: "ПЛ-9" })).refused).toBe("notFound");
  });
});
