import { describe, expect, test } from "vitest";
import { isWorkingDay } from "../../../src/shared/language/workingDays.ts";
import { refusalSentence } from "../../../src/shared/lists/refusals.ts";
import { activityBank } from "../../../src/shared/programmes/activityBank.ru.ts";
import { markPlanLine } from "../../../src/shared/programmes/markPlanLine.ts";
import { planFromDeficits } from "../../../src/shared/programmes/planFromDeficits.ts";
import { movePlanLine, savePlanLine } from "../../../src/shared/programmes/planLine.ts";
import { planTemplates } from "../../../src/shared/programmes/planTemplates.ru.ts";
import { recordMeeting } from "../../../src/shared/programmes/recordMeeting.ts";
import { deficitAreas } from "../../../src/shared/register/vocabulary.ts";
import { aConsent, aContext, aMentee, aPair, aPlanLine, done, puts, refused } from "../../support/factories.ts";
import { aLine, midYear, pairTown, thePair } from "../../support/pairTown.ts";
import { aRow } from "../../support/rows.ts";
import { farMentor, mentee, mentor } from "../../support/smallTown.ts";

type Rows = NonNullable<Parameters<typeof pairTown>[1]>;

const nothing = Object.fromEntries(deficitAreas.codes.map((area) => [area, null]));
const entry = (severities: object) =>
  aRow("deficits", { ...nothing, personId: mentee, stage: "entry", measuredOn: "2025-09-16", ...severities });
const why = (decision: Parameters<typeof refused>[0]) => {
  const refusal = refused(decision);
  expect(refusalSentence(refusal)).toMatch(/Ничего не записано\.$/);
  return refusal.refused;
};
const autumn = "2025-09-20";

describe("a plan from the deficits", () => {
  const plan = (
    rows: Rows = {},
    { template = "none" as "none" | "omsk" | "neftyugansk", today = autumn, dryRun = false, pair = {} } = {},
  ) =>
    planFromDeficits.decide(
      pairTown(pair, { deficits: [entry({ method: 3, psychology: 2, ict: 1, law: 0 })], ...rows }),
      { pairId: "П-007", template, dryRun },
      aContext(today),
    );
  const lines = (...asked: Parameters<typeof plan>) => puts(done(plan(...asked)).changes, "planLines");
  const dueDays = (...asked: Parameters<typeof plan>) => lines(...asked).map((line) => line.dueOn ?? "");

  test("has as many lines of each area as it is heavy, out of the bank", () => {
    const made = lines();
    const count = (area: string) => made.filter((line) => line.area === area).length;
    expect([made.length, count("method"), count("psychology"), count("ict"), count("law")]).toEqual([6, 3, 2, 1, 0]);
    expect(made.map((line) => line.activity)).toContain(activityBank.method[2]?.activity);
    expect(made.map((line) => line.number)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test("knows three activities for every one of the nine areas", () => {
    const all = deficitAreas.codes.flatMap((area) => activityBank[area].map(({ activity }) => activity));
    expect([all.length, new Set(all).size]).toEqual([27, 27]);
  });

  test("stands on working days of October to May, one a day, with the frame of a template around it", () => {
    for (const template of ["omsk", "neftyugansk"] as const) {
      const days = dueDays({}, { template });
      const frame = planTemplates[template].filter((line) => line.ownNeed !== true).length;
      expect(days).toHaveLength(frame + 6);
      expect(days.filter((day) => !isWorkingDay(day) || day < "2025-10-01" || day > "2026-05-31")).toEqual([]);
      expect(new Set(days).size).toBe(days.length);
      expect(days).toEqual([...days].sort());
    }
  });

  test("begins neither before the pair nor before today, and ends with the pair", () => {
    expect(dueDays({}, { pair: { startedOn: "2025-12-01" }, today: "2025-11-20" })[0]).toBe("2025-12-01");
    expect(dueDays({}, { today: midYear })[0]).toBe("2026-01-20");
    expect(dueDays({}, { pair: { dueOn: "2025-12-19" } }).at(-1)).toBe("2025-12-19");
    expect(why(plan({}, { today: "2026-06-01" }))).toBe("noPlanDays");
    // An extended pair goes on in October.
    expect(dueDays({}, { pair: { dueOn: "2026-12-25" }, today: "2026-06-01" })[0]).toBe("2026-10-01");
  });

  test("keeps off every day on which the mentor has an open line in any pair, a group's too", () => {
    const whole = dueDays();
    const other = aPair({ id: "П-008", mentorId: mentor, menteeId: farMentor, kind: "group", status: "running" });
    const busy = whole.map((dueOn, at) =>
      aPlanLine({ id: `ПЛ-9${at}`, pairId: "П-008", number: at + 1, dueOn, status: "planned" }),
    );
    const rows = { pairs: [thePair(), other], planLines: busy };
    expect(dueDays(rows).filter((day) => whole.includes(day))).toEqual([]);
    const over = busy.map((line) => ({ ...line, status: "done" as const }));
    expect(dueDays({ ...rows, planLines: over })).toEqual(whole);
  });

  test("a second run adds only what is missing, and then nothing", () => {
    const first = lines({}, { template: "omsk" }).map((line) => aRow("planLines", { ...aPlanLine(), ...line }));
    const again = done(plan({ planLines: first }, { template: "omsk" }));
    expect([again.changes, again.answer.kept]).toEqual([[], first.length]);
    const without = first.filter((line) => line.activity !== activityBank.ict[0]?.activity);
    const more = done(plan({ planLines: without }, { template: "omsk" }));
    expect(more.answer.lines.map((line) => line.activity)).toEqual([activityBank.ict[0]?.activity]);
    expect(puts(more.changes, "planLines")[0]?.number).toBe(Math.max(...without.map((line) => line.number)) + 1);
  });

  test("a preview writes nothing", () => {
    const { changes, answer } = done(plan({}, { dryRun: true }));
    expect([changes, answer.lines.length, answer.written]).toEqual([[], 6, false]);
  });

  test("takes the deficits that the bank names where nothing is measured, and says when there are none", () => {
    const named = { deficits: [], mentees: [aMentee({ personId: mentee, deficits: ["health"] })] };
    expect(lines(named).map((line) => line.area)).toEqual(["health", "health"]);
    const none = done(plan({ deficits: [], mentees: [] }, { template: "omsk" }));
    expect([none.answer.lines.length, none.answer.notes.length]).toEqual([14, 1]);
  });

  test("leaves over what finds no free day", () => {
    const { answer } = done(plan({}, { pair: { dueOn: "2025-10-03" } }));
    expect([answer.lines.length, answer.notes]).toEqual([3, [expect.stringContaining("3 мероприятия")]]);
  });

  test.each(["draft", "proposed", "completed", "rejected"] as const)("a pair that is %s gets none", (status) => {
    expect(why(plan({}, { pair: { status } }))).toBe("wrongStatus");
  });
});

describe("one line of the plan", () => {
  const save = (input: object, rows: Rows = {}) =>
    savePlanLine.decide(
      pairTown({}, { planLines: [aLine(2), aLine(3, { status: "done", doneOn: "2026-01-12" })], ...rows }),
      { pairId: "П-007", activity: "Урок с психологом", dueOn: "2026-02-18", ...input },
      aContext(midYear),
    );

  test("is added after the others", () => {
    expect(puts(done(save({ kind: "openLesson" })).changes, "planLines")).toEqual([
      expect.objectContaining({ number: 4, status: "planned", kind: "openLesson", involvedId: null }),
    ]);
  });

  test("is changed while it is open, and only as one of this pair", () => {
    expect(puts(done(save({ lineId: "ПЛ-002" })).changes, "planLines")).toEqual([
      { id: "ПЛ-002", activity: "Урок с психологом", dueOn: "2026-02-18" },
    ]);
    expect(why(save({ lineId: "ПЛ-003" }))).toBe("lineSettled");
    expect(why(save({ lineId: "ПЛ-004" }, { planLines: [aLine(4, { pairId: "П-900" })] }))).toBe("notFound");
  });

  test.each([
    ["2025-09-14", "dayOutsidePair"],
    ["2025-09-15", null],
    ["2026-05-31", null],
    ["2026-06-01", "dayOutsidePair"],
  ])("due on %s: %s", (dueOn, code) => {
    const decision = save({ dueOn });
    expect("refused" in decision ? why(decision) : null).toBe(code);
  });

  test("others are involved with their consent, which is written down", () => {
    expect(why(save({ involvedId: farMentor }))).toBe("involvedUnagreed");
    const given = done(save({ involvedId: farMentor, involvedAgreedOn: "2026-01-19" }));
    expect(puts(given.changes, "consents")).toEqual([
      expect.objectContaining({ personId: farMentor, kind: "extraDuties", pairId: "П-007", givenOn: "2026-01-19" }),
    ]);
    const standing = aConsent({ personId: farMentor, kind: "extraDuties", pairId: null, givenOn: "2025-09-01" });
    expect(puts(done(save({ involvedId: farMentor }, { consents: [standing] })).changes, "consents")).toEqual([]);
    expect(why(save({ involvedId: mentee, involvedAgreedOn: midYear }))).toBe("involvedInPair");
    expect(why(save({ involvedId: farMentor, involvedAgreedOn: "2026-01-21" }))).toBe("dayInFuture");
    expect(why(save({ eventId: "МР-404" }))).toBe("codeUnknown");
  });

  test("is put off with a reason", () => {
    const move = (lineId: string, dueOn: string) =>
      movePlanLine.decide(
        pairTown({}, { planLines: [aLine(2), aLine(3, { status: "done" })] }),
        {
          lineId,
          dueOn,
          reason: "Карантин",
        },
        aContext("2025-10-01"),
      );
    const { changes, answer } = done(move("ПЛ-002", "2026-03-25"));
    expect(puts(changes, "planLines")).toEqual([
      { id: "ПЛ-002", status: "moved", dueOn: "2026-03-25", note: "Карантин" },
    ]);
    expect(answer.notes).toEqual([expect.stringContaining("25.03.2026")]);
    expect(why(move("ПЛ-003", "2026-03-04"))).toBe("lineSettled");
    expect(why(move("ПЛ-002", "2026-06-01"))).toBe("dayOutsidePair");
  });

  test("keeps the participant's mark when another mark says nothing of it", () => {
    const mark = (input: object) =>
      puts(
        done(
          markPlanLine.decide(
            pairTown({}, { planLines: [aLine(1)] }),
            { lineId: "ПЛ-001", status: "done", ...input },
            aContext(midYear),
          ),
        ).changes,
        "planLines",
      )[0];
    expect(mark({ rating: 10, product: "Карта урока" })).toMatchObject({ rating: 10, product: "Карта урока" });
    expect(mark({})).not.toHaveProperty("rating");
  });
});

describe("the diary", () => {
  const meet = (input: object, columns: Parameters<typeof thePair>[0] = {}) =>
    recordMeeting.decide(
      pairTown(columns, { planLines: [aLine(1, { area: "method" }), aLine(2, { status: "done" })] }),
      { pairId: "П-007", metOn: "2026-01-19", kind: "consultation", topic: "Начало урока", ...input },
      aContext(midYear),
    );
  test("keeps the meeting, and a meeting may close a line and take its area", () => {
    const { changes, answer } = done(meet({ lineId: "ПЛ-001", usefulness: 5 }));
    expect(puts(changes, "meetings")).toEqual([
      expect.objectContaining({ id: "ВС-001", area: "method", usefulness: 5 }),
    ]);
    expect(puts(changes, "planLines")).toEqual([{ id: "ПЛ-001", status: "done", doneOn: "2026-01-19" }]);
    expect(answer).toEqual({ meetingId: "ВС-001", pairId: "П-007", notes: [] });
  });
  test.each([
    [{ metOn: "2025-09-14" }, {}, "dayOutsidePair"],
    [{ metOn: "2025-09-15" }, {}, null],
    [{ metOn: "2026-01-20" }, {}, null],
    [{ metOn: "2026-01-21" }, {}, "dayInFuture"],
    [{ metOn: "2026-01-19" }, { status: "completed", finishedOn: "2026-01-16" }, "dayOutsidePair"],
    [{ metOn: "2026-01-16" }, { status: "completed", finishedOn: "2026-01-16" }, null],
    [{}, { status: "draft" }, "pairNeverRan"],
    [{ lineId: "ПЛ-002" }, {}, "lineSettled"],
    [{ lineId: "ПЛ-404" }, {}, "notFound"],
  ] as const)("%j in a pair with %j: %s", (input, columns, code) => {
    const decision = meet(input, columns);
    expect("refused" in decision ? why(decision) : null).toBe(code);
  });
  test("a meeting after the term is kept and remarked on", () => {
    expect(done(meet({ metOn: "2026-01-19" }, { dueOn: "2026-01-16" })).answer.notes).toHaveLength(1);
  });
});
