import { describe, expect, test } from "vitest";
import type { Register } from "../../../src/shared/facts/register.ts";
import { refusalSentence } from "../../../src/shared/lists/refusals.ts";
import { formPair } from "../../../src/shared/pairs/formPair.ts";
import {
  aConsent,
  aContext,
  aMentee,
  aMentor,
  anEmployment,
  aPair,
  aPerson,
  done,
  puts,
  refused,
} from "../../support/factories.ts";
import { aRow } from "../../support/rows.ts";
import { farMentor, mentee, mentor, smallTown, today } from "../../support/smallTown.ts";

type Input = Parameters<typeof formPair.decide>[1];
const input: Input = {
  mentorId: mentor,
  menteeId: mentee,
  form: "teacherTeacher",
  kind: "traditional",
  startedOn: "2025-09-15",
  dueOn: "2026-05-31",
};
const form = (register: Register, changes: Partial<Input> = {}, day = today) =>
  formPair.decide(register, { ...input, ...changes }, aContext(day));
const refusalOf = (register: Register, changes: Partial<Input> = {}, day = today) => {
  const refusal = refused(form(register, changes, day));
  expect(refusalSentence(refusal)).toMatch(/Ничего не записано\.$/);
  return refusal;
};
const codeOf = (...asked: Parameters<typeof refusalOf>) => refusalOf(...asked).refused;

/** A pair of this mentor with somebody else, September to May. */
const busy = (id: string, columns: Parameters<typeof aPair>[0] = {}) =>
  aPair({
    id,
    mentorId: mentor,
    menteeId: `С-${id}`,
    status: "running",
    startedOn: "2025-09-01",
    dueOn: "2026-05-31",
    ...columns,
  });

describe("a pair", () => {
  test("is proposed with the organisations of its first day", () => {
    const { changes, answer } = done(form(smallTown(), { mentorId: farMentor, reasons: "сильный физик" }));
    expect(answer).toEqual({ pairId: "П-001", status: "proposed", statusLabel: "предложена", notes: [] });
    expect(puts(changes, "pairs")).toEqual([
      expect.objectContaining({
        id: "П-001",
        mentorId: farMentor,
        menteeId: mentee,
        mentorOrganisationId: "О-002",
        menteeOrganisationId: "О-001",
        status: "proposed",
        orderNumber: null,
        reasons: "сильный физик",
        test: false,
        createdAt: "2025-09-10T10:00:00",
      }),
    ]);
  });

  test("gets the next free number", () => {
    const register = smallTown({}, { pairs: [busy("П-041", { status: "completed" })] });
    expect(done(form(register)).answer.pairId).toBe("П-042");
  });

  test("of a training record is a training record", () => {
    const register = smallTown();
    const people = register.people.map((person) => (person.id === mentee ? { ...person, test: true } : person));
    expect(puts(done(form(smallTown({ people }))).changes, "pairs")[0]?.test).toBe(true);
  });

  test("with a mentor of few years is formed with a note", () => {
    const people = smallTown().people.map((person) =>
      person.id === mentor ? { ...person, careerStartedOn: "2021-09-16", subjectStartedOn: null } : person,
    );
    expect(done(form(smallTown({ people }))).answer.notes).toEqual([
      "Педагогический стаж наставника 3 года; Положение (п. 4.3) рекомендует не менее 5 лет.",
    ]);
    const settings = [aRow("settings", { id: "experienceRule", value: "запрещать" })];
    expect(refusalOf(smallTown({ people, settings }))).toMatchObject({
      refused: "mentorInexperienced",
      facts: { years: 3, wanted: 5 },
    });
  });
});

describe("a pair is refused", () => {
  test("with oneself, with an unknown person, with somebody outside the banks", () => {
    expect(codeOf(smallTown(), { mentorId: mentee })).toBe("selfPair");
    expect(refusalOf(smallTown(), { mentorId: "С-999" })).toEqual({
      refused: "notFound",
      facts: { what: "person", id: "С-999" },
    });
    expect(codeOf(smallTown({ mentors: [] }))).toBe("notMentor");
    expect(codeOf(smallTown({ mentees: [] }))).toBe("notMentee");
  });

  test.each([
    ["2025-09-14", "notMentor"],
    ["2025-09-15", null],
  ])("when the mentor left the bank on %s: %s", (leftOn, code) => {
    const outcome = form(smallTown({ mentors: [aMentor({ personId: mentor, leftOn })] }));
    expect("refused" in outcome ? outcome.refused : null).toBe(code);
  });

  test("when it ends before it begins or does not fit its kind", () => {
    expect(refusalOf(smallTown(), { startedOn: "2026-05-31", dueOn: "2026-05-30" })).toEqual({
      refused: "periodOrder",
      facts: { from: "31.05.2026", to: "30.05.2026" },
    });
    expect(refusalOf(smallTown(), { dueOn: "2025-12-13" })).toEqual({
      refused: "programmeLength",
      facts: { kind: "традиционное", months: "от 3 до 12 месяцев" },
    });
    expect(codeOf(smallTown(), { kind: "speed" })).toBe("programmeLength");
  });

  test.each([
    [mentee, "2025-09-14", "notEmployed"],
    [mentee, "2025-09-15", null],
    [mentor, "2025-09-14", "notEmployed"],
    [mentor, "2025-09-15", null],
  ])("when %s was dismissed on %s: %s", (personId, finishedOn, code) => {
    const employments = smallTown().employments.map((row) =>
      row.personId === personId ? { ...row, finishedOn } : row,
    );
    const outcome = form(smallTown({ employments }));
    expect("refused" in outcome ? outcome.refused : null).toBe(code);
  });

  test("when the mentor is hired only after the first day", () => {
    const employments = smallTown().employments.map((row) =>
      row.personId === mentor ? { ...row, startedOn: "2025-09-16" } : row,
    );
    expect(refusalOf(smallTown({ employments }))).toMatchObject({
      refused: "notEmployed",
      facts: { on: "15.09.2025" },
    });
  });
});

describe("no more than two mentees at once (Положение S0, п. 4.3)", () => {
  test("a second one is taken, a third is not", () => {
    done(form(smallTown({ pairs: [busy("П-101")] })));
    expect(refusalOf(smallTown({ pairs: [busy("П-101"), busy("П-102")] }))).toEqual({
      refused: "mentorFull",
      facts: { person: "Петрова Анна Ильинична", limit: 2, running: 2 },
    });
  });

  test.each([
    ["one ends the day before", { dueOn: "2025-09-14" }, true],
    ["one ends on the first day", { dueOn: "2025-09-15" }, false],
    ["one begins on the last day", { startedOn: "2026-05-31", dueOn: "2026-09-30" }, false],
    ["one begins after the last day", { startedOn: "2026-06-01", dueOn: "2026-09-30" }, true],
    ["one is rejected", { status: "rejected" }, true],
    ["one is only proposed", { status: "proposed" }, false],
    ["one is a group's", { kind: "group" }, true],
  ] as const)("when %s", (_, columns, taken) => {
    const outcome = form(smallTown({ pairs: [busy("П-101"), busy("П-102", columns)] }));
    expect("refused" in outcome ? outcome.refused : null).toBe(taken ? null : "mentorFull");
  });

  test("a group has no limit of two", () => {
    const pairs = ["П-101", "П-102", "П-103", "П-104"].map((id) => busy(id, { kind: "group" }));
    done(form(smallTown({ pairs }), { kind: "group" }));
  });

  test.each([
    [0, 0, false],
    [3, 2, true],
    [3, 3, false],
  ])("the mentor's own limit of %i with %i mentees: %s", (limit, running, taken) => {
    const mentors = [aMentor({ personId: mentor, limit })];
    const pairs = Array.from({ length: running }, (_, at) =>
      busy(`П-10${at}`, { kind: at === 0 ? "group" : "traditional" }),
    );
    const outcome = form(smallTown({ mentors, pairs }));
    expect("refused" in outcome).toBe(!taken);
  });

  test("the municipality's own limit holds", () => {
    const settings = [aRow("settings", { id: "mentorLimit", value: "1" })];
    expect(codeOf(smallTown({ settings, pairs: [busy("П-101")] }))).toBe("mentorFull");
  });
});

describe("one mentor for a mentee (F098)", () => {
  const other = (columns: Parameters<typeof aPair>[0]) =>
    aPair({
      id: "П-200",
      mentorId: farMentor,
      menteeId: mentee,
      status: "running",
      startedOn: "2025-01-01",
      dueOn: "2025-12-31",
      ...columns,
    });

  test("another running mentor is named", () => {
    expect(refusalOf(smallTown({ pairs: [other({})] }))).toEqual({
      refused: "menteeHasMentor",
      facts: { person: "Иванова Мария Сергеевна", pair: "П-200", mentor: "Сидоров Пётр Львович" },
    });
  });
  test("the same pair does not land twice", () => {
    const first = puts(done(form(smallTown())).changes, "pairs")[0];
    expect(codeOf(smallTown({ pairs: [aPair(first)] }))).toBe("menteeHasMentor");
  });
  test.each([
    ["ends the day before", { dueOn: "2025-09-14" }, true],
    ["ends on the first day", { dueOn: "2025-09-15" }, false],
    ["was completed", { status: "completed" }, true],
    ["was replaced", { status: "replaced", finishedOn: "2025-09-09" }, true],
    ["was finished, though still marked as running", { finishedOn: "2025-09-14" }, true],
    ["begins only after the last day", { startedOn: "2026-06-01", dueOn: "2026-12-31" }, true],
  ] as const)("one that %s", (_, columns, taken) => {
    const outcome = form(smallTown({ pairs: [other(columns)] }));
    expect("refused" in outcome).toBe(!taken);
  });
});

describe("consent to mentoring", () => {
  const general = (columns: Parameters<typeof aConsent>[0]) =>
    aConsent({
      personId: mentor,
      pairId: null,
      givenOn: "2025-01-10",
      validUntil: null,
      withdrawnOn: null,
      ...columns,
    });

  test.each([
    ["is not there yet", [], true],
    ["is in force", [general({})], true],
    ["was withdrawn", [general({ withdrawnOn: "2025-03-01" })], false],
    ["is withdrawn on the first day", [general({ withdrawnOn: "2025-09-15" })], false],
    ["is withdrawn the day after", [general({ withdrawnOn: "2025-09-16" })], true],
    ["expires the day before", [general({ validUntil: "2025-09-14" })], false],
    ["expires on the first day", [general({ validUntil: "2025-09-15" })], true],
    [
      "was withdrawn and given again",
      [general({ withdrawnOn: "2025-03-01" }), general({ id: "Г-002", givenOn: "2025-09-01" })],
      true,
    ],
    ["was withdrawn for another pair", [general({ pairId: "П-900", withdrawnOn: "2025-03-01" })], true],
    ["of another kind was withdrawn", [general({ kind: "publication", withdrawnOn: "2025-03-01" })], true],
    ["of the mentee was withdrawn", [general({ personId: mentee, withdrawnOn: "2025-03-01" })], false],
  ])("when it %s", (_, consents, taken) => {
    const outcome = form(smallTown({ consents }));
    expect("refused" in outcome ? outcome.refused : null).toBe(taken ? null : "noMentoringConsent");
  });
});

test("a mentor may be a mentee of somebody else at the same time (F029)", () => {
  const mentees = [...smallTown().mentees, aMentee({ id: "М-002", personId: mentor })];
  const pairs = [
    aPair({
      id: "П-300",
      mentorId: farMentor,
      menteeId: mentor,
      status: "running",
      startedOn: "2025-09-01",
      dueOn: "2026-05-31",
    }),
  ];
  done(form(smallTown({ mentees, pairs })));
});

test("a pair may be entered after its first day, also by its part-time work", () => {
  const employments = [
    ...smallTown().employments.filter((row) => row.personId !== mentor),
    anEmployment({
      id: "Т-9",
      personId: mentor,
      organisationId: "О-002",
      kind: "partTimeExternal",
      startedOn: "2024-02-29",
      finishedOn: null,
    }),
  ];
  const people = [...smallTown().people, aPerson({ id: "С-400" })];
  const { changes } = done(
    form(smallTown({ employments, people }), { startedOn: "2024-02-29", dueOn: "2025-02-28" }, "2024-10-01"),
  );
  expect(puts(changes, "pairs")[0]).toMatchObject({ mentorOrganisationId: "О-002", startedOn: "2024-02-29" });
});
