import { describe, expect, test } from "vitest";
import { refusalSentence } from "../../../src/shared/lists/refusals.ts";
import { formPair } from "../../../src/shared/pairs/formPair.ts";
import { leaveUnmatched } from "../../../src/shared/pairs/leaveUnmatched.ts";
import { listWaiting } from "../../../src/shared/pairs/listWaiting.ts";
import { dismissPerson, transferPerson } from "../../../src/shared/people/leavePlace.ts";
import { leavingPlaces } from "../../../src/shared/register/vocabulary.ts";
import { aContext, aCurator, aMentee, anEmployment, done, puts, refused } from "../../support/factories.ts";
import { aLine, midYear, pairTown, thePair } from "../../support/pairTown.ts";
import { aRow } from "../../support/rows.ts";
import { mentee, mentor, smallTown } from "../../support/smallTown.ts";

const fate = (decision: Parameters<typeof refused>[0]) => {
  if (!("refused" in decision)) return null;
  expect(refusalSentence(decision)).toMatch(/Ничего не записано\.$/);
  return decision.refused;
};
type Columns = Parameters<typeof thePair>[0];
type Dismissal = Partial<Parameters<typeof dismissPerson.decide>[1]>;
const plan = [aLine(1, { status: "done" }), aLine(2)];
const dismiss = (input: Dismissal = {}, columns: Columns = {}, rows = {}, actor = aContext(midYear).actor) =>
  dismissPerson.decide(
    pairTown(columns, { planLines: plan, ...rows }),
    { personId: mentor, on: "2026-01-16", reason: "dismissed", ...input },
    aContext(midYear, actor),
  );

describe("a dismissal", () => {
  test("of the mentor ends the work, the place in the bank and the pair, which waits for another mentor", () => {
    const { changes, answer } = done(dismiss());
    expect(puts(changes, "employments")).toEqual([
      { id: `Т-${mentor}`, finishedOn: "2026-01-16", finishReason: "dismissed" },
    ]);
    expect(puts(changes, "mentors")).toEqual([{ id: "Н-001", leftOn: "2026-01-16" }]);
    expect(puts(changes, "pairs")).toEqual([
      { id: "П-007", status: "replaced", finishedOn: "2026-01-16", replacementGround: "mentorDismissed" },
    ]);
    expect(puts(changes, "pairEvents")).toEqual([
      expect.objectContaining({ kind: "replaced", on: "2026-01-16", ground: null }),
    ]);
    expect(puts(changes, "planLines")).toEqual([]);
    expect(answer.pairs).toEqual([
      {
        pairId: "П-007",
        whose: "mentor",
        other: "Иванова Мария Сергеевна",
        was: "действует",
        becomes: "замена наставника",
      },
    ]);
    expect(answer.written).toBe(true);
  });

  test("of the mentee ends the pair for good and cancels what is undone", () => {
    const { changes } = done(dismiss({ personId: mentee }));
    expect(puts(changes, "pairs")).toEqual([
      { id: "П-007", status: "closedEarly", finishedOn: "2026-01-16", closingGround: "menteeLeft" },
    ]);
    expect(puts(changes, "planLines")).toEqual([{ id: "ПЛ-002", status: "cancelled", note: "наставляемый выбыл" }]);
    expect(puts(changes, "mentees")).toEqual([{ id: "М-001", leftOn: "2026-01-16" }]);
  });

  test("that is only tried writes nothing and shows the pairs", () => {
    const { changes, answer } = done(dismiss({ dryRun: true }));
    expect(changes).toEqual([]);
    expect(answer).toMatchObject({ written: false, pairs: [{ pairId: "П-007" }] });
  });

  test.each([
    ["draft", "2025-09-15", "rejected"],
    ["underReview", "2025-09-15", "rejected"],
    ["approved", "2026-01-17", "rejected"],
    ["approved", "2026-01-16", "replaced"],
    ["paused", "2025-09-15", "replaced"],
    ["completed", "2025-09-15", null],
    ["replaced", "2025-09-15", null],
  ] as const)("turns a mentor's pair that is «%s» since %s into %s", (status, startedOn, becomes) => {
    const { answer, changes } = done(dismiss({}, { status, startedOn }));
    expect(puts(changes, "pairs").map((row) => row.status)).toEqual(becomes === null ? [] : [becomes]);
    expect(answer.pairs).toHaveLength(becomes === null ? 0 : 1);
  });

  test("before a pair at work began is refused, naming the pair", () => {
    expect(refused(dismiss({}, { startedOn: "2026-01-17" }))).toMatchObject({
      refused: "pairsBegunLater",
      facts: { pairs: ["П-007"], on: "16.01.2026" },
    });
    expect(fate(dismiss({}, { startedOn: "2026-01-16" }))).toBeNull();
  });

  test.each([
    [{ on: midYear }, null],
    [{ on: "2026-01-21" }, "dayInFuture"],
    [{ on: "2015-08-31" }, "notEmployed"],
    [{ organisationId: "О-002" }, "notAtOrganisation"],
    [{ personId: "С-999" }, "notFound"],
  ])("with %j: %s", (input, code) => {
    expect(fate(dismiss(input))).toBe(code);
  });

  const secondJob = (organisationId: string) => ({
    employments: [
      ...smallTown().employments,
      anEmployment({
        id: "Т-900",
        personId: mentor,
        organisationId,
        kind: "partTimeExternal",
        startedOn: "2024-09-01",
        finishedOn: null,
      }),
    ],
  });
  test("from one of two schools ends the pairs of that school alone, and nobody leaves the bank", () => {
    const { changes, answer } = done(dismiss({}, {}, secondJob("О-002")));
    expect(puts(changes, "employments").map((row) => row.id)).toEqual([`Т-${mentor}`]);
    expect(puts(changes, "mentors")).toEqual([]);
    expect(answer.pairs).toHaveLength(1);
    expect(answer.notes).toEqual(["Продолжает работать: МБОУ «СОШ № 2»."]);
    expect(done(dismiss({ organisationId: "О-002" }, {}, secondJob("О-002"))).answer.pairs).toEqual([]);
  });

  test("from both jobs at one school ends both", () => {
    expect(puts(done(dismiss({}, {}, secondJob("О-001"))).changes, "employments")).toHaveLength(2);
  });

  test("is the own school's curator's business", () => {
    expect(fate(dismiss({}, {}, {}, aCurator("О-001")))).toBeNull();
    expect(fate(dismiss({}, {}, {}, aCurator("О-002")))).toBe("otherOrganisation");
  });

  test("ends a pause with the pair", () => {
    const pairEvents = [
      aRow("pairEvents", { id: "ИП-001", pairId: "П-007", kind: "paused", on: "2026-01-12", until: "2026-01-30" }),
    ];
    expect(puts(done(dismiss({}, { status: "paused" }, { pairEvents })).changes, "pairEvents")[0]).toEqual({
      id: "ИП-001",
      until: "2026-01-16",
    });
  });
});

describe("a transfer", () => {
  type Input = Partial<Parameters<typeof transferPerson.decide>[1]>;
  const transfer = (input: Input = {}, columns: Columns = {}, actor = aContext(midYear).actor) =>
    transferPerson.decide(
      pairTown(columns, { planLines: plan }),
      { personId: mentor, on: "2026-01-16", toOrganisationId: "О-002", position: "завуч", teacher: false, ...input },
      aContext(midYear, actor),
    );

  test("ends the work at one school and begins it at another on the next day", () => {
    const { changes } = done(transfer());
    expect(puts(changes, "employments")).toEqual([
      { id: `Т-${mentor}`, finishedOn: "2026-01-16", finishReason: "transferred" },
      expect.objectContaining({
        personId: mentor,
        organisationId: "О-002",
        position: "завуч",
        teacher: false,
        subject: null,
        kind: "main",
        startedOn: "2026-01-17",
        finishedOn: null,
        finishReason: null,
      }),
    ]);
    expect(puts(changes, "employments")[1]).toMatchObject({ personName: null, organisationName: null });
    expect(puts(changes, "pairs")).toEqual([
      { id: "П-007", status: "replaced", finishedOn: "2026-01-16", replacementGround: "transfer" },
    ]);
    expect(puts(changes, "mentors")).toEqual([]);
  });

  test("takes over nothing of the former work but its kind and its rate", () => {
    const town = pairTown();
    const employments = town.employments.map((row) => ({
      ...row,
      subject: "химия",
      rate: 0.75,
      leftTo: leavingPlaces.codes[0] ?? null,
      leaveFrom: "2025-10-01",
      leaveUntil: "2025-10-31",
    }));
    const asked = {
      personId: mentor,
      on: "2026-01-16",
      toOrganisationId: "О-002",
      position: "завуч",
      teacher: false,
    };
    const { changes } = done(transferPerson.decide({ ...town, employments }, asked, aContext(midYear)));
    const begun = puts(changes, "employments")[1] ?? {};
    expect(
      Object.fromEntries(Object.entries(begun).filter(([name, value]) => name !== "id" && value !== null)),
    ).toEqual({
      personId: mentor,
      organisationId: "О-002",
      position: "завуч",
      teacher: false,
      kind: "main",
      rate: 0.75,
      startedOn: "2026-01-17",
    });
  });

  test("lets a virtual pair go on, and says so", () => {
    const { changes, answer } = done(transfer({}, { kind: "virtual" }));
    expect(puts(changes, "pairs")).toEqual([]);
    expect(answer.notes).toContainEqual(expect.stringContaining("П-007 виртуальная и продолжается"));
  });

  test("to another position at the same school ends no pair", () => {
    const { changes, answer } = done(transfer({ toOrganisationId: "О-001" }));
    expect(puts(changes, "employments")).toHaveLength(2);
    expect(answer.pairs).toEqual([]);
  });

  test.each([
    [{ startedOn: "2026-01-16" }, "periodOrder"],
    [{ startedOn: "2026-01-17" }, null],
    [{ startedOn: "2026-02-02" }, null],
    [{ toOrganisationId: "О-999" }, "recordReference"],
  ])("with %j: %s", (input, code) => {
    expect(fate(transfer(input))).toBe(code);
  });

  test("to somebody else's school is the department's business", () => {
    expect(fate(transfer({}, {}, aCurator("О-001")))).toBe("otherOrganisation");
    expect(fate(transfer({}, {}, aCurator("О-001", "О-002")))).toBeNull();
  });
});

describe("a mentee without a pair", () => {
  const leave = (rows = {}, input = {}) =>
    leaveUnmatched.decide(
      smallTown(rows),
      { menteeId: mentee, reason: "нет наставника по химии", support: "консультации", ...input },
      aContext(midYear),
    );

  test("stays in the queue with the reason and the support", () => {
    const { changes } = done(leave());
    expect(puts(changes, "mentees")).toEqual([
      { id: "М-001", unmatchedOn: midYear, unmatchedReason: "нет наставника по химии", support: "консультации" },
    ]);
    const mentees = [
      aMentee({
        id: "М-001",
        personId: mentee,
        enteredOn: "2025-09-01",
        unmatchedOn: "2025-10-01",
        unmatchedReason: "нет химика",
      }),
    ];
    const waiting = done(listWaiting.decide(smallTown({ mentees }), {}, aContext(midYear))).answer;
    // 1 September to 20 January: 29 + 31 + 30 + 31 + 20 days
    expect(waiting).toEqual([expect.objectContaining({ personId: mentee, days: 141, unmatched: "нет химика" })]);
    expect(puts(done(leave({ mentees })).changes, "mentees")[0]?.unmatchedOn).toBe("2025-10-01");
  });

  test("is one who has none and is in the list", () => {
    expect(fate(leave({ pairs: [thePair()] }))).toBe("menteeHasMentor");
    expect(fate(leave({ pairs: [thePair({ status: "replaced" })] }))).toBeNull();
    expect(fate(leave({ mentees: [] }))).toBe("notMentee");
    expect(fate(leave({}, { menteeId: "С-999" }))).toBe("notFound");
  });

  test("is no longer unmatched once a pair is proposed", () => {
    const mentees = [
      aMentee({
        id: "М-001",
        personId: mentee,
        enteredOn: "2025-09-01",
        unmatchedOn: "2025-10-01",
        unmatchedReason: "нет химика",
      }),
    ];
    const input = {
      mentorId: mentor,
      menteeId: mentee,
      form: "teacherTeacher",
      kind: "traditional",
      startedOn: "2026-01-26",
      dueOn: "2026-05-31",
    } as const;
    const { changes } = done(formPair.decide(smallTown({ mentees }), input, aContext(midYear)));
    expect(puts(changes, "mentees")).toEqual([{ id: "М-001", unmatchedOn: null, unmatchedReason: null }]);
  });
});

describe("a new pair", () => {
  const form = (rows = {}, input = {}) =>
    done(
      formPair.decide(
        smallTown(rows),
        {
          mentorId: mentor,
          menteeId: mentee,
          form: "teacherTeacher",
          kind: "traditional",
          startedOn: "2026-01-26",
          dueOn: "2026-05-31",
          ...input,
        },
        aContext(midYear),
      ),
    ).answer.notes;
  const endingOn = (finishedOn: string) => ({
    employments: smallTown().employments.map((row) => (row.personId === mentee ? { ...row, finishedOn } : row)),
  });

  test.each([
    ["2026-05-30", 1],
    ["2026-05-31", 0],
  ])("due on 31 May with a mentee who leaves on %s has %i notes", (finishedOn, count) => {
    expect(form(endingOn(finishedOn))).toHaveLength(count);
  });

  test("of the reverse kind is noted where the mentor is not the younger", () => {
    const born = (one: string | null, other: string | null) => ({
      people: smallTown().people.map((row) => ({
        ...row,
        bornOn: row.id === mentor ? one : row.id === mentee ? other : row.bornOn,
      })),
    });
    const reverse = { kind: "reverse" };
    expect(form(born("1990-01-02", "1990-01-01"), reverse)).toEqual([]);
    expect(form(born("1990-01-01", "1990-01-01"), reverse)).toHaveLength(1);
    // Without a birthday the careers tell: 2000 is before 2024.
    expect(form(born(null, "1990-01-01"), reverse)).toEqual([expect.stringContaining("реверсивном")]);
  });
});
