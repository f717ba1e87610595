import { describe, expect, test } from "vitest";
import { marksFromData } from "../../../src/shared/facts/checklistMarks.ts";
import { refusalSentence } from "../../../src/shared/lists/refusals.ts";
import { completePair } from "../../../src/shared/pairs/completePair.ts";
import { draftProgramme } from "../../../src/shared/programmes/draftProgramme.ts";
import { listProgrammes } from "../../../src/shared/programmes/listProgrammes.ts";
import { markEffective, recordControl, recordReport } from "../../../src/shared/programmes/recordControl.ts";
import { recordDeficits } from "../../../src/shared/programmes/recordDeficits.ts";
import { reviewProgramme } from "../../../src/shared/programmes/reviewProgramme.ts";
import { approveProgramme, saveProgramme } from "../../../src/shared/programmes/saveProgramme.ts";
import { showProgramme } from "../../../src/shared/programmes/showProgramme.ts";
import { showReport } from "../../../src/shared/programmes/showReport.ts";
import { itemsByHand, itemsFromData } from "../../../src/shared/register/checklistWords.ru.ts";
import { programmeLengths } from "../../../src/shared/register/ruleWords.ru.ts";
import { deficitAreas } from "../../../src/shared/register/vocabulary.ts";
import { aContext, aCurator, aMentee, done, puts, refused } from "../../support/factories.ts";
import { aLine, midYear, pairTown, type thePair } from "../../support/pairTown.ts";
import { aRow } from "../../support/rows.ts";
import { mentee } from "../../support/smallTown.ts";

type Rows = NonNullable<Parameters<typeof pairTown>[1]>;
const nothing = Object.fromEntries(deficitAreas.codes.map((area) => [area, null]));
const diagnosis = (stage: "entry" | "middle" | "exit", measuredOn: string, severities: object) =>
  aRow("deficits", { ...nothing, id: `Д-${stage}`, personId: mentee, stage, measuredOn, ...severities });
const aProgramme = (columns: Parameters<typeof aRow<"programmes">>[1] = {}) =>
  aRow("programmes", {
    pairId: "П-007",
    directions: ["method"],
    startedOn: "2025-10-01",
    dueOn: "2026-05-29",
    approvedOn: "2025-09-26",
    middleOn: "2026-01-30",
    finalOn: "2026-05-29",
    ...columns,
  });
const why = (decision: Parameters<typeof refused>[0]) => {
  const refusal = refused(decision);
  expect(refusalSentence(refusal)).toMatch(/Ничего не записано\.$/);
  return refusal.refused;
};
const fate = (decision: Parameters<typeof refused>[0]) => ("refused" in decision ? why(decision) : null);

describe("a draft", () => {
  test("comes from the entry diagnostics, the heaviest first, and the bank", () => {
    const rows = {
      deficits: [diagnosis("entry", "2025-09-16", { ict: 1, method: 3, law: 0 })],
      mentees: [aMentee({ personId: mentee, request: "Дисциплина в 5 классе", strengths: "Ведёт кружок" })],
    };
    const { answer } = done(draftProgramme.decide(pairTown({}, rows), { pairId: "П-007" }, aContext(midYear)));
    expect(answer).toMatchObject({
      goal: "Дисциплина в 5 классе",
      directions: ["method", "ict"],
      strengths: "Ведёт кружок",
      startedOn: "2025-10-01",
      dueOn: "2026-05-31",
      middleOn: "2026-01-30",
      finalOn: "2026-05-29",
      notes: [],
    });
    // Two people work in the first school; one of them is in the bank of mentors.
    expect(answer.facts[0]).toMatch(/коллектив из 2 человек, из них 1 молодой специалист и 1 наставник/);
    expect(answer.facts.at(-1)).toBe("Приказ № 214-о от 12.09.2025.");
  });
});

test("a draft for a new mentor goes on with the programme of the pair that this one continues", () => {
  const carried = aProgramme({
    pairId: "П-001",
    goal: "Прежняя цель",
    directions: ["law"],
    expected: "Прежний результат",
  });
  const register = pairTown({ replacesId: "П-001", startedOn: "2026-01-12" }, { programmes: [carried] });
  const { answer } = done(draftProgramme.decide(register, { pairId: "П-007" }, aContext(midYear)));
  expect(answer).toMatchObject({ goal: "Прежняя цель", directions: ["law"], expected: "Прежний результат" });
});

describe("saving", () => {
  const save = (input: object = {}, rows: Rows = {}, columns: Parameters<typeof thePair>[0] = {}) =>
    saveProgramme.decide(
      pairTown(columns, rows),
      {
        pairId: "П-007",
        goal: "Вести урок",
        directions: ["method"],
        startedOn: "2025-10-01",
        dueOn: "2026-05-29",
        jointly: true,
        ...input,
      },
      aContext("2025-10-01"),
    );

  test("makes the first version with controls in the middle and at the end", () => {
    const { changes, answer } = done(save());
    expect(answer).toEqual({ programmeId: "ПП-001", pairId: "П-007", version: 1, notes: [] });
    expect(puts(changes, "programmes")[0]).toMatchObject({
      middleOn: "2026-01-29",
      finalOn: "2026-05-29",
      approvedOn: null,
    });
  });

  // C01: lengths by kind, just under, at and over
  test.each([
    ["traditional", "2025-10-01", "2025-12-30", "programmeLength"],
    ["traditional", "2025-10-01", "2025-12-31", null],
    ["traditional", "2025-10-01", "2026-10-01", null],
    ["traditional", "2025-10-01", "2026-10-02", "programmeLength"],
    ["group", "2025-10-01", "2025-12-30", "programmeLength"],
    ["reverse", "2025-10-01", "2025-12-31", null],
    ["virtual", "2025-10-01", "2025-12-30", "programmeLength"],
    ["shortTerm", "2025-10-01", "2025-10-01", null],
    ["shortTerm", "2025-10-01", "2026-10-02", "programmeLength"],
    ["situational", "2025-10-01", "2026-10-01", null],
    ["speed", "2025-10-01", "2025-10-01", null],
    ["speed", "2025-10-01", "2025-10-02", "programmeLength"],
  ] as const)("%s from %s to %s: %s", (kind, startedOn, dueOn, code) => {
    expect(fate(save({ startedOn, dueOn }, {}, { kind, dueOn: "2026-12-31" }))).toBe(code);
  });

  test("an extended pair may take longer than a year, but not less than it asks for", () => {
    const rows = { pairEvents: [aRow("pairEvents", { pairId: "П-007", kind: "extended" })] };
    const input = { startedOn: "2025-10-01", dueOn: "2026-10-02" };
    expect(fate(save(input, rows, { dueOn: "2026-12-31" }))).toBeNull();
    expect(fate(save({ ...input, dueOn: "2025-10-20" }, rows))).toBe("programmeLength");
  });

  test.each([
    [{ startedOn: "2025-09-14" }, "programmeOutsidePair"],
    [{ startedOn: "2025-09-15" }, null],
    [{ dueOn: "2026-05-31" }, null],
    [{ dueOn: "2026-06-01" }, "programmeOutsidePair"],
    [{ startedOn: "2026-05-30" }, "periodOrder"],
    [{ middleOn: "2025-09-30" }, "controlOutside"],
    [{ middleOn: "2025-10-01" }, null],
    [{ finalOn: "2026-05-30" }, "controlOutside"],
    [{ middleOn: "2026-03-02", finalOn: "2026-03-01" }, "periodOrder"],
  ])("%j: %s", (input, code) => {
    expect(fate(save(input))).toBe(code);
  });

  test("corrects a version that waits, and makes a new one of what is approved, with the control made", () => {
    const waiting = done(save({}, { programmes: [aProgramme({ id: "ПП-004", approvedOn: null })] }));
    expect([waiting.answer.programmeId, waiting.answer.version]).toEqual(["ПП-004", 1]);
    const approved = { programmes: [aProgramme({ id: "ПП-004", middleDoneOn: "2026-01-16", middleResult: "partly" })] };
    expect(why(save({}, approved))).toBe("programmeApproved");
    const next = done(save({ newVersion: true }, approved));
    expect(puts(next.changes, "programmes")).toEqual([
      expect.objectContaining({
        id: "ПП-005",
        version: 2,
        approvedOn: null,
        middleDoneOn: "2026-01-16",
        finalDoneOn: null,
        effective: false,
      }),
    ]);
  });

  test.each(["completed", "closedEarly", "replaced", "rejected"] as const)(
    "a pair that is %s has it no more",
    (status) => {
      expect(why(save({}, {}, { status, finishedOn: "2026-01-10" }))).toBe("wrongStatus");
    },
  );
});

describe("approval", () => {
  const approve = (input: object = {}, programmes = [aProgramme({ approvedOn: null })]) =>
    approveProgramme.decide(
      pairTown({}, { programmes }),
      { pairId: "П-007", approvedOn: "2025-09-26", ...input },
      aContext(midYear),
    );
  test("is a day and, where there was a meeting, its protocol", () => {
    const { changes, answer } = done(approve({ protocolNumber: "2", protocolOn: "2025-09-26" }));
    expect(puts(changes, "programmes")).toEqual([
      { id: "ПП-001", approvedOn: "2025-09-26", protocolNumber: "2", protocolOn: "2025-09-26" },
    ]);
    expect(answer.notes).toEqual([]);
  });
  test.each([
    [{ protocolNumber: "2" }, "protocolIncomplete"],
    [{ protocolNumber: "2", protocolOn: "2025-09-27" }, "periodOrder"],
    [{ approvedOn: "2026-01-21" }, "dayInFuture"],
    [{ approvedOn: "2026-01-20" }, null],
  ])("%j: %s", (input, code) => {
    expect(fate(approve(input))).toBe(code);
  });
  test("after the first day it is remarked on, and it happens once", () => {
    const notes = (approvedOn: string) => done(approve({ approvedOn })).answer.notes.length;
    // After September; after September and after the programme's first day.
    expect([notes("2025-09-30"), notes("2025-10-01"), notes("2025-10-02")]).toEqual([0, 1, 2]);
    expect(why(approve({}, [aProgramme()]))).toBe("programmeApproved");
    expect(why(approve({}, []))).toBe("programmeMissing");
  });
});

describe("controls, report and the bank of effective programmes", () => {
  const town = (columns = {}) => pairTown({}, { programmes: [aProgramme(columns)] });
  const control = (stage: "middle" | "final", doneOn: string, columns = {}) =>
    recordControl.decide(town(columns), { pairId: "П-007", stage, doneOn, result: "onTrack" }, aContext(midYear));
  test.each([
    ["middle", "2025-09-30", {}, "controlOutside"],
    ["middle", "2025-10-01", {}, null],
    ["middle", "2026-01-20", {}, null],
    ["middle", "2026-01-21", {}, "dayInFuture"],
    ["middle", "2026-01-20", { finalDoneOn: "2026-01-19" }, "periodOrder"],
    ["final", "2026-01-18", { middleDoneOn: "2026-01-19" }, "periodOrder"],
    ["final", "2026-01-19", { middleDoneOn: "2026-01-19" }, null],
    ["middle", "2026-01-20", { approvedOn: null }, "programmeNotApproved"],
  ] as const)("%s control on %s with %j: %s", (stage, on, columns, code) => {
    expect(fate(control(stage, on, columns))).toBe(code);
  });
  test("a final control without a middle one is remarked on", () => {
    expect(done(control("final", "2026-01-20")).answer.notes).toHaveLength(1);
  });
  test("the report keeps its conclusion; only an approved programme becomes effective", () => {
    const report = recordReport.decide(
      town(),
      { pairId: "П-007", reportOn: midYear, conclusion: "Да" },
      aContext(midYear),
    );
    expect(puts(done(report).changes, "programmes")).toEqual([{ id: "ПП-001", reportOn: midYear, conclusion: "Да" }]);
    const mark = (columns = {}) =>
      markEffective.decide(town(columns), { programmeId: "ПП-001", effective: true }, aContext("2025-10-01"));
    expect(done(mark()).answer.notes).toHaveLength(1);
    expect(why(mark({ approvedOn: null }))).toBe("programmeNotApproved");
    expect(why(markEffective.decide(town(), { programmeId: "ПП-404", effective: true }, aContext("2025-10-01")))).toBe(
      "programmeUnknown",
    );
  });
});

describe("the checklist", () => {
  const lines = (all: number, finished: number) =>
    Array.from({ length: all }, (_line, at) =>
      aLine(at + 1, { id: `ПЛ-1${at}`, dueOn: "2026-01-12", status: at < finished ? "done" : "planned" }),
    );
  const marks = (rows: Rows, columns: Parameters<typeof thePair>[0] = {}, programme = {}) => {
    const register = pairTown(columns, rows);
    const pair = register.pairs[0] as (typeof register.pairs)[number];
    const found = marksFromData(register, pair, aProgramme(programme), midYear);
    return Object.fromEntries([...found].map(([item, { mark }]) => [item, mark]));
  };

  test("has seven items from the data and eleven by hand", () => {
    expect(itemsFromData).toEqual([4, 5, 6, 10, 12, 14, 15]);
    expect(itemsByHand).toHaveLength(11);
  });
  // rules.md 5, item 12: at least 80 %
  test.each([
    [0, 0, 0],
    [10, 4, 0],
    [10, 5, 1],
    [10, 7, 1],
    [10, 8, 2],
    [5, 4, 2],
    [14, 11, 1],
    [14, 12, 2],
  ])("%i lines, %i done: %i", (all, finished, mark) => {
    expect(marks({ planLines: lines(all, finished) })[12]).toBe(mark);
  });
  test("judges plan, length, entry, papers and dynamics", () => {
    expect(marks({ planLines: [] })).toEqual({ 4: 0, 5: 2, 6: 0, 10: 2, 12: 0, 14: 0, 15: 0 });
    const entry = diagnosis("entry", "2025-09-16", { method: 3, law: 1 });
    const better = diagnosis("exit", "2026-01-15", { method: 1, law: 1 });
    expect(marks({ planLines: lines(5, 5), deficits: [entry, better] })).toEqual({
      4: 2,
      5: 2,
      6: 1,
      10: 2,
      12: 2,
      14: 2,
      15: 2,
    });
    const mixed = diagnosis("exit", "2026-01-15", { method: 0, law: 2 });
    expect(marks({ deficits: [entry, mixed] })[15]).toBe(1);
    expect(marks({ deficits: [entry, diagnosis("exit", "2026-01-15", { method: 3, law: 1 })] })[15]).toBe(0);
    expect(marks({ deficits: [entry] }, {}, { directions: ["method", "law"] })[6]).toBe(2);
    expect(marks({ consents: [] })[10]).toBe(1);
    expect(marks({ planLines: [aLine(1, { dueOn: "2026-05-30" })] })[4]).toBe(1);
  });

  const review = (given: readonly number[], mark: number, reviewedOn = "2026-01-19") =>
    reviewProgramme.decide(
      pairTown({}, { programmes: [aProgramme()] }),
      { pairId: "П-007", reviewedOn, marks: given.map((item) => ({ item, mark })) },
      aContext(midYear),
    );
  test("adds what a person has judged to what the data tell", () => {
    const { changes, answer } = done(review(itemsByHand, 2));
    // Eleven items by hand are 22; length 2 and papers 2.
    expect(answer).toMatchObject({ total: 26, level: "fair", reviewId: "ЧЛ-001" });
    expect(puts(changes, "programmeReviews")[0]).toMatchObject({ item1: 2, item5: 2, item12: 0, item18: 2 });
    expect(done(review(itemsByHand, 1)).answer).toMatchObject({ total: 15, level: "poor" });
  });
  test("refuses missing items, items of the data, and days outside", () => {
    expect(refused(review([1, 2, 4], 1))).toEqual({
      refused: "reviewMarks",
      facts: { missing: [3, 7, 8, 9, 11, 13, 16, 17, 18], fromData: [4] },
    });
    expect(why(review(itemsByHand, 1, "2026-01-21"))).toBe("dayInFuture");
    expect(why(review(itemsByHand, 1, "2025-09-30"))).toBe("controlOutside");
  });
});

describe("diagnostics", () => {
  const measure = (input: object, rows: Rows = {}) =>
    recordDeficits.decide(
      pairTown({}, rows),
      { personId: mentee, stage: "middle", measuredOn: "2026-01-15", severities: { method: 2 }, ...input },
      aContext(midYear),
    );
  const entry = diagnosis("entry", "2025-09-16", { method: 3 });
  test("are one row a stage and school year: the second corrects the first", () => {
    expect(puts(done(measure({})).changes, "deficits")[0]).toMatchObject({ method: 2, law: null, stage: "middle" });
    const again = done(
      measure({ stage: "entry", measuredOn: "2025-09-20", severities: { law: 1 } }, { deficits: [entry] }),
    );
    expect(puts(again.changes, "deficits")).toEqual([{ id: "Д-entry", measuredOn: "2025-09-20", law: 1 }]);
    const nextYear = diagnosis("entry", "2024-09-16", { method: 3 });
    expect(puts(done(measure({ stage: "entry" }, { deficits: [nextYear] })).changes, "deficits")[0]).toMatchObject({
      id: "Д-001",
    });
  });
  test.each([
    [{ severities: {} }, "recordLacks"],
    [{ measuredOn: "2026-01-21" }, "dayInFuture"],
    [{ measuredOn: "2025-09-15" }, "stageOrder"],
    [{ measuredOn: "2025-09-16" }, null],
    [{ personId: "С-404" }, "recordReference"],
  ])("%j: %s", (input, code) => {
    expect(fate(measure(input, { deficits: [entry] }))).toBe(code);
  });
  test("at the entry name the deficits of a mentee of whom nobody has named any", () => {
    const bare = { mentees: [aMentee({ id: "М-001", personId: mentee, deficits: null })] };
    const { changes } = done(measure({ stage: "entry", severities: { law: 1, ict: 3, method: 0 } }, bare));
    expect(puts(changes, "mentees")).toEqual([{ id: "М-001", deficits: ["ict", "law"], updatedOn: "2026-01-15" }]);
    expect(puts(done(measure({ stage: "entry" })).changes, "mentees")).toEqual([]);
  });
});

describe("what is seen", () => {
  const rows: Rows = {
    programmes: [aProgramme({ middleOn: "2026-01-19" })],
    planLines: [
      aLine(1, { status: "done", doneOn: "2026-01-10", dueOn: "2026-01-12", rating: 8, product: "Карта урока" }),
      aLine(2, { dueOn: "2026-01-16" }),
      aLine(3, { dueOn: "2026-02-16" }),
      aLine(4, { status: "cancelled" }),
    ],
    meetings: [
      aRow("meetings", { id: "ВС-001", pairId: "П-007", metOn: "2025-10-14", usefulness: 4 }),
      aRow("meetings", { id: "ВС-002", pairId: "П-007", metOn: "2025-11-14", usefulness: 5 }),
    ],
    deficits: [diagnosis("entry", "2025-09-16", { method: 3 })],
  };
  test("the card counts done, due and overdue, and says what is lacking", () => {
    const { answer } = done(showProgramme.decide(pairTown({}, rows), { pairId: "П-007" }, aContext(midYear)));
    expect(answer).toMatchObject({ planDone: 1, planAll: 3, planDue: 2, planOverdue: 1 });
    expect(answer.diary.map(({ metOn }) => metOn)).toEqual(["2025-11-14", "2025-10-14"]);
    expect(answer.lacking).toEqual(["просрочено 1 мероприятие", "нет промежуточного контроля (срок 19.01.2026)"]);
  });
  test("the report counts meetings, lines, products and marks", () => {
    const { answer } = done(showReport.decide(pairTown({}, rows), { pairId: "П-007" }, aContext(midYear)));
    expect(answer).toMatchObject({
      meetings: 2,
      usefulness: "4,5",
      linesDone: 1,
      linesDue: 2,
      linesAll: 3,
      rating: "8,0",
      products: [{ activity: "Мероприятие 1", product: "Карта урока" }],
    });
  });
  test("the list is filtered, and a curator sees only what is worth sharing of others, without names", () => {
    const list = (filter: Parameters<typeof listProgrammes.decide>[1]["filter"], programme = {}, curatorOf?: string) =>
      done(
        listProgrammes.decide(
          pairTown({}, { ...rows, programmes: [aProgramme({ middleOn: "2026-01-19", ...programme })] }),
          { filter },
          curatorOf === undefined ? aContext(midYear) : aContext(midYear, aCurator(curatorOf)),
        ),
      ).answer;
    expect(list("all")).toMatchObject([{ pairId: "П-007", linesDone: 1, linesAll: 3, overdue: 1, own: true }]);
    expect([list("behind").length, list("missing").length, list("unapproved").length]).toEqual([1, 0, 0]);
    expect(list("unapproved", { approvedOn: null })).toHaveLength(1);
    expect(list("all", {}, "О-002")).toEqual([]);
    expect(list("effective", { effective: true }, "О-002")).toMatchObject([{ mentor: "", mentee: "", own: false }]);
  });
});

describe("completion in full with a programme", () => {
  const complete = (programme: object, deficits: Rows["deficits"] = [], input: object = {}) =>
    completePair.decide(
      pairTown({}, { planLines: [aLine(1, { status: "done" })], programmes: [aProgramme(programme)], deficits }),
      { pairId: "П-007", finishedOn: "2026-01-19", ...input },
      aContext(midYear),
    );
  const finished = {
    finalDoneOn: "2026-01-16",
    finalResult: "onTrack" as const,
    reportOn: "2026-01-16",
    conclusion: "Да",
  };
  const entry = diagnosis("entry", "2025-09-16", { method: 3 });
  const exit = diagnosis("exit", "2026-01-15", { method: 1 });
  test("takes the evaluation and the diagnosis from where they are kept", () => {
    const { changes } = done(complete(finished, [entry, exit]));
    expect(puts(changes, "pairEvents")[0]).toMatchObject({ kind: "completed", diagnosedOn: "2026-01-15" });
  });
  test("asks for the final control and the report, and for deficits that have become lighter", () => {
    expect(why(complete({}, [entry, exit], { evaluation: "Да" }))).toBe("completionLacks");
    expect(why(complete({ ...finished, finalResult: "behind" }, [entry, exit]))).toBe("completionLacks");
    expect(why(complete(finished, [entry, diagnosis("exit", "2026-01-15", { method: 3 })]))).toBe("completionLacks");
    expect(why(complete(finished, [entry]))).toBe("completionLacks");
  });
});

test("a plan is lacking unless the territory has made one day of the kind", () => {
  const lackingWith = (settings: ReturnType<typeof aRow<"settings">>[]) =>
    done(showProgramme.decide(pairTown({}, { settings }), { pairId: "П-007" }, aContext(midYear))).answer.lacking;
  expect(lackingWith([])).toContain("нет плана");
  const oneDay = aRow("settings", { id: "lengthTraditional", value: programmeLengths.label("oneDay") });
  expect(lackingWith([oneDay])).not.toContain("нет плана");
});
