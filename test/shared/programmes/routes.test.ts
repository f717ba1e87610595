import { describe, expect, test } from "vitest";
import { isWorkingDay } from "../../../src/shared/language/workingDays.ts";
import { refusalSentence } from "../../../src/shared/lists/refusals.ts";
import { markRouteLine, markRouteStep, saveRouteLine } from "../../../src/shared/programmes/markRoute.ts";
import { showRoute } from "../../../src/shared/programmes/showRoute.ts";
import { extendRoute, startRoute } from "../../../src/shared/programmes/startRoute.ts";
import { deficitAreas } from "../../../src/shared/register/vocabulary.ts";
import { aContext, done, puts, refused } from "../../support/factories.ts";
import { midYear } from "../../support/pairTown.ts";
import { aRow } from "../../support/rows.ts";
import { mentee, smallTown } from "../../support/smallTown.ts";

type Rows = NonNullable<Parameters<typeof smallTown>[0]>;
const nothing = Object.fromEntries(deficitAreas.codes.map((area) => [area, null]));
const diagnosis = (stage: "entry" | "exit", measuredOn: string, severities: object) =>
  aRow("deficits", { ...nothing, id: `Д-${stage}`, personId: mentee, stage, measuredOn, ...severities });
const why = (decision: Parameters<typeof refused>[0]) => {
  const refusal = refused(decision);
  expect(refusalSentence(refusal)).toMatch(/Ничего не записано\.$/);
  return refusal.refused;
};
const fate = (decision: Parameters<typeof refused>[0]) => ("refused" in decision ? why(decision) : null);
const entry = diagnosis("entry", "2025-09-16", { method: 3, ict: 2, law: 1, theory: 0 });
const aRoute = (columns: Parameters<typeof aRow<"routes">>[1] = {}) =>
  aRow("routes", {
    personId: mentee,
    startedOn: "2025-09-01",
    dueOn: "2029-08-31",
    steps: ["selfDetermination"],
    ...columns,
  });
const aLine = (columns: Parameters<typeof aRow<"routeLines">>[1] = {}) =>
  aRow("routeLines", { dueOn: "2026-03-18", area: "method", ...columns });

describe("a route", () => {
  const start = (input: object = {}, rows: Rows = {}) =>
    startRoute.decide(
      smallTown({ deficits: [entry], ...rows }),
      { personId: mentee, goal: "Стать методистом", startedOn: "2025-09-01", dueOn: "2029-08-31", ...input },
      aContext(midYear),
    );

  test("has typed lines for each deficit by its weight, on working days of its time, none before today", () => {
    const { changes } = done(start());
    const lines = puts(changes, "routeLines");
    const kinds = (area: string) => lines.filter((line) => line.area === area).map((line) => line.kind);
    expect(kinds("method")).toEqual(["training", "trials", "projects"]);
    expect(kinds("ict")).toEqual(["training", "trials"]);
    expect([kinds("law"), kinds("theory")]).toEqual([["measures"], []]);
    const days = lines.map((line) => line.dueOn ?? "");
    expect(days.filter((day) => !isWorkingDay(day) || day < midYear || day > "2029-08-31")).toEqual([]);
    expect(new Set(days).size).toBe(6);
    expect(puts(changes, "routes")[0]).toMatchObject({ steps: ["selfDetermination", "deficits", "roadmap"] });
  });

  test.each([
    ["2029-08-30", "routeLength"],
    ["2029-08-31", null],
    ["2030-09-01", null],
    ["2030-09-02", "routeLength"],
    ["2025-08-31", "recordPeriod"],
  ])("to %s: %s", (dueOn, code) => {
    expect(fate(start({ dueOn }))).toBe(code);
  });

  test("is one at a time; a finished one makes room", () => {
    expect(why(start({}, { routes: [aRoute()] }))).toBe("routeOverlaps");
    const after = { startedOn: "2026-01-11", dueOn: "2030-01-10" };
    const finished = { routes: [aRoute({ finishedOn: "2026-01-10" })] };
    expect(fate(start(after, finished))).toBeNull();
    expect(why(start({ ...after, startedOn: "2026-01-10" }, finished))).toBe("routeOverlaps");
    expect(why(start({ personId: "С-404" }))).toBe("recordReference");
  });

  test("is only shown in a preview", () => {
    const { changes, answer } = done(start({ dryRun: true }));
    expect([changes, answer.lines.length, answer.written]).toEqual([[], 6, false]);
  });
});

describe("deficits that are left at the end of a pair", () => {
  const exit = diagnosis("exit", "2026-01-16", { method: 1, ict: 0, law: 2 });
  const extend = (rows: Rows) =>
    extendRoute.decide(smallTown({ routes: [aRoute()], ...rows }), { personId: mentee }, aContext(midYear));
  test("come into the route by their latest weight where no open line works at them", () => {
    const rows = { deficits: [entry, exit], routeLines: [aLine()] };
    const lines = puts(done(extend(rows)).changes, "routeLines");
    expect(lines.map(({ area, kind }) => [area, kind])).toEqual([
      ["law", "training"],
      ["law", "trials"],
    ]);
    const over = { ...rows, routeLines: [aLine({ status: "done", doneOn: "2026-01-10" })] };
    expect(puts(done(extend(over)).changes, "routeLines").map(({ area }) => area)).toContain("method");
    expect(puts(done(extend(rows)).changes, "routes")).toEqual([
      { id: "ИМ-001", steps: ["selfDetermination", "roadmap", "correction"] },
    ]);
  });
  test("are refused where each has its line or there is no route", () => {
    expect(why(extend({ deficits: [diagnosis("exit", "2026-01-16", { method: 1 })], routeLines: [aLine()] }))).toBe(
      "routeCovered",
    );
    expect(why(extend({ routes: [] }))).toBe("routeMissing");
  });
});

describe("steps and lines", () => {
  const town = (rows: Rows = {}) => smallTown({ routes: [aRoute()], routeLines: [aLine()], ...rows });
  test("a step is passed or taken back", () => {
    const step = (done_: boolean) =>
      puts(
        done(
          markRouteStep.decide(town(), { personId: mentee, step: "selfDetermination", done: done_ }, aContext(midYear)),
        ).changes,
        "routes",
      );
    expect(step(true)).toEqual([]);
    expect(step(false)).toEqual([{ id: "ИМ-001", steps: null }]);
  });

  test("the route ends with a reflection on every deficit", () => {
    const finish = (input: object = {}, lines = [aLine({ reflection: "Получилось" })]) =>
      markRouteStep.decide(
        town({ routeLines: lines }),
        {
          personId: mentee,
          step: "reflection",
          done: true,
          reflection: "Цель достигнута",
          finishedOn: midYear,
          ...input,
        },
        aContext(midYear),
      );
    expect(puts(done(finish()).changes, "routes")).toEqual([
      {
        id: "ИМ-001",
        steps: ["selfDetermination", "reflection"],
        reflection: "Цель достигнута",
        finishedOn: midYear,
      },
    ]);
    expect(why(finish({}, [aLine({ reflection: null })]))).toBe("routeNotReflected");
    expect(why(finish({ step: "correction" }))).toBe("recordLacks");
    expect(why(finish({ finishedOn: "2026-01-21" }))).toBe("dayInFuture");
    expect(why(finish({ finishedOn: "2025-08-31" }))).toBe("recordPeriod");
  });

  test.each([
    ["2025-08-31", "dayOutsideRoute"],
    ["2025-09-01", null],
    ["2029-08-31", null],
    ["2029-09-01", "dayOutsideRoute"],
  ])("a line due on %s: %s", (dueOn, code) => {
    const line = { personId: mentee, kind: "training" as const, activity: "Курсы", dueOn };
    expect(fate(saveRouteLine.decide(town(), line, aContext("2025-10-01")))).toBe(code);
  });

  test("a line is marked with its product and reflection, and only in the own route", () => {
    const mark = (input: object) =>
      markRouteLine.decide(
        town(),
        { personId: mentee, routeLineId: "СИ-001", status: "done", doneOn: "2026-01-19", ...input },
        aContext(midYear),
      );
    const marked = done(mark({ product: "Разработка занятия", reflection: "Получилось" }));
    expect(puts(marked.changes, "routeLines")).toEqual([
      { id: "СИ-001", status: "done", doneOn: "2026-01-19", product: "Разработка занятия", reflection: "Получилось" },
    ]);
    expect(done(mark({})).answer.notes).toHaveLength(1);
    expect(why(mark({ routeLineId: "СИ-404" }))).toBe("codeUnknown");
    expect(why(mark({ doneOn: "2026-01-21" }))).toBe("dayInFuture");
  });

  test("the card tells for each deficit its weight, lines and reflection, and what is lacking", () => {
    const rows = { deficits: [entry], routeLines: [aLine({ dueOn: "2026-01-19" })] };
    const { answer } = done(showRoute.decide(town(rows), { personId: mentee }, aContext(midYear)));
    expect(answer.deficits.map(({ area, severity, open }) => [area, severity, open])).toEqual([
      ["law", 1, 0],
      ["method", 3, 1],
      ["ict", 2, 0],
    ]);
    expect(answer.lacking).toHaveLength(2);
    expect(answer.steps.filter((step) => step.done).map((step) => step.step)).toEqual(["selfDetermination"]);
    expect(done(showRoute.decide(smallTown(), { personId: mentee }, aContext(midYear))).answer.proposed).toEqual({
      startedOn: "2025-09-01",
      dueOn: "2029-08-31",
    });
  });
});
