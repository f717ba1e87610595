import { describe, expect, test } from "vitest";
import { confirmBankRows, leaveBank } from "../../../src/shared/banks/keepBank.ts";
import { markMentor } from "../../../src/shared/banks/markMentor.ts";
import { setTeacherPosition } from "../../../src/shared/banks/positions.ts";
import { setYoungOverride } from "../../../src/shared/banks/setYoungOverride.ts";
import { updateMentee } from "../../../src/shared/banks/updateMentee.ts";
import { updateMentor } from "../../../src/shared/banks/updateMentor.ts";
import { aContext, aMentee, aMentor, done, puts, refused } from "../../support/factories.ts";
import { thePair } from "../../support/pairTown.ts";
import { aRow } from "../../support/rows.ts";
import { farMentor, mentee, mentor, smallTown, today } from "../../support/smallTown.ts";

const context = aContext(today);
const blank = { areas: null, competences: null, roles: null, limit: null, limitReason: null } as const;
const town = (columns: Parameters<typeof aMentor>[0] = {}) =>
  smallTown({ mentors: [aMentor({ id: "Н-001", personId: mentor, ...blank, ...columns })] });

describe("a mentor's details", () => {
  test("change only what is said, empty what is null and count as looked at today", () => {
    const register = town({ competences: "работа с родителями", availability: "2 часа" });
    const input = { personId: mentor, areas: ["ict", "theory", "ict"], competences: null } as const;
    const { changes, answer } = done(updateMentor.decide(register, { ...input, areas: [...input.areas] }, context));
    expect(answer).toEqual({ id: "Н-001", personId: mentor, name: "Петрова Анна Ильинична" });
    expect(puts(changes, "mentors")).toEqual([
      { id: "Н-001", areas: ["theory", "ict"], competences: null, updatedOn: today },
    ]);
  });

  test("that are so already change nothing", () => {
    const same = updateMentor.decide(
      town({ competences: "слово" }),
      { personId: mentor, competences: "слово" },
      context,
    );
    expect(refused(same).refused).toBe("nothingNew");
  });

  // S0, п. 4.3: two at once; more only with a reason.
  test.each([
    [2, undefined, null],
    [3, undefined, "reasonMissing"],
    [3, "методист без уроков", null],
    [0, undefined, null],
  ])("limit %i with the reason %s: %s", (limit, limitReason, code) => {
    const decision = updateMentor.decide(town(), { personId: mentor, limit, limitReason }, context);
    const entering = { personId: mentee, areas: [], limit, limitReason };
    const marked = markMentor.decide(smallTown(), entering, context);
    for (const outcome of [decision, marked])
      if (code === null) done(outcome);
      else expect(refused(outcome).refused).toBe(code);
  });

  test("keep the reason of a limit as long as the limit stands", () => {
    const register = town({ limit: 3, limitReason: "методист" });
    expect(refused(updateMentor.decide(register, { personId: mentor, limitReason: null }, context)).refused).toBe(
      "reasonMissing",
    );
    done(updateMentor.decide(register, { personId: mentor, limit: null, limitReason: null }, context));
  });

  test("are nobody's who is not in the bank", () => {
    expect(refused(updateMentor.decide(town(), { personId: mentee, note: "x" }, context)).refused).toBe("notInBank");
    expect(refused(updateMentor.decide(town(), { personId: "С-9", note: "x" }, context)).refused).toBe("notFound");
    const left = town({ leftOn: "2025-09-09" });
    expect(refused(updateMentor.decide(left, { personId: mentor, note: "x" }, context)).refused).toBe("notInBank");
  });
});

describe("a mentee's details", () => {
  test("tell the source, the initiator and the strengths", () => {
    const register = smallTown({
      mentees: [aMentee({ id: "М-001", personId: mentee, source: null, initiator: null, conservative: false })],
    });
    const input = { personId: mentee, source: "unionHead", initiator: "administration", conservative: true } as const;
    expect(puts(done(updateMentee.decide(register, input, context)).changes, "mentees")).toEqual([
      { id: "М-001", source: "unionHead", initiator: "administration", conservative: true, updatedOn: today },
    ]);
  });
});

describe("the yearly look", () => {
  const organisationId = "О-001";
  const rows = () =>
    smallTown({
      mentors: [
        aMentor({ id: "Н-001", personId: mentor, updatedOn: "2024-09-01" }),
        aMentor({ id: "Н-002", personId: farMentor, updatedOn: null }),
      ],
    });

  test("confirms everybody of the organisation, once a day", () => {
    const { changes, answer } = done(confirmBankRows.decide(rows(), { organisationId, bank: "mentors" }, context));
    expect(answer).toEqual({ confirmed: 1 });
    expect(puts(changes, "mentors")).toEqual([{ id: "Н-001", updatedOn: today }]);
    const again = smallTown({ mentors: [aMentor({ id: "Н-001", personId: mentor, updatedOn: today })] });
    expect(refused(confirmBankRows.decide(again, { organisationId, bank: "mentors" }, context)).refused).toBe(
      "nothingToConfirm",
    );
  });

  test("takes away the mark that a closed year has set", () => {
    const due = smallTown({
      mentors: [aMentor({ id: "Н-001", personId: mentor, updatedOn: today, updateDueOn: "2026-10-01" })],
    });
    expect(
      puts(done(confirmBankRows.decide(due, { organisationId, bank: "mentors" }, context)).changes, "mentors"),
    ).toEqual([{ id: "Н-001", updatedOn: today, updateDueOn: null }]);
  });

  test("of named people refuses those of other organisations without telling who they are", () => {
    const input = { organisationId, bank: "mentors", personIds: [mentor, farMentor] } as const;
    const refusal = refused(confirmBankRows.decide(rows(), { ...input, personIds: [...input.personIds] }, context));
    expect(refusal).toMatchObject({ refused: "notFound", facts: { id: farMentor } });
  });
});

describe("leaving a bank", () => {
  const leave = (columns: Parameters<typeof thePair>[0], on = today) =>
    leaveBank.decide(
      smallTown({
        mentors: [aMentor({ id: "Н-001", personId: mentor, enteredOn: "2024-09-10" })],
        pairs: [thePair({ startedOn: "2024-09-16", ...columns })],
      }),
      { personId: mentor, bank: "mentors", on, reason: "заявление" },
      context,
    );

  test("keeps the day and the reason", () => {
    expect(puts(done(leave({ status: "completed" })).changes, "mentors")).toEqual([
      { id: "Н-001", leftOn: today, leftReason: "заявление" },
    ]);
  });

  test.each([
    [{ status: "running", dueOn: "2025-09-11" }, "bankHasPairs"],
    [{ status: "paused", dueOn: "2026-05-31" }, "bankHasPairs"],
    [{ status: "draft" }, "bankHasPairs"],
    [{ status: "rejected" }, null],
    [{ status: "replaced", dueOn: "2026-05-31" }, null],
  ] as const)("with a pair %o: %s", (columns, code) => {
    const decision = leave(columns);
    if (code === null) done(decision);
    else expect(refused(decision)).toMatchObject({ refused: code, facts: { pairs: ["П-007"] } });
  });

  test("is not before entering and not in the future", () => {
    expect(refused(leave({ status: "rejected" }, "2024-09-09")).refused).toBe("periodOrder");
    expect(refused(leave({ status: "rejected" }, "2025-09-11")).refused).toBe("dayInFuture");
    done(leave({ status: "rejected" }, "2024-09-10"));
  });
});

describe("the mark «молодой специалист» by hand", () => {
  const mark = (input: Omit<Parameters<typeof setYoungOverride.decide>[1], "personId">) =>
    setYoungOverride.decide(smallTown(), { personId: mentor, ...input }, context);

  test("needs a reason and a day that has not passed", () => {
    expect(refused(mark({ young: "yes" })).refused).toBe("recordLacks");
    expect(refused(mark({ young: "yes", reason: "приказ", until: "2025-09-09" })).refused).toBe("overrideExpired");
    const { changes } = done(mark({ young: "no", reason: "ошибка в стаже", until: today }));
    expect(puts(changes, "people")).toEqual([
      { id: mentor, youngOverride: "нет", youngReason: "ошибка в стаже", youngUntil: today },
    ]);
  });

  test("is taken away as a whole", () => {
    const [one, ...others] = smallTown().people;
    const marked = { ...one, youngOverride: "да", youngReason: "приказ", youngUntil: "2026-08-31" };
    const register = smallTown({ people: [marked as typeof one & object, ...others] });
    const { changes } = done(setYoungOverride.decide(register, { personId: mentee, young: "rule" }, context));
    expect(puts(changes, "people")).toEqual([{ id: mentee, youngOverride: null, youngReason: null, youngUntil: null }]);
    expect(refused(mark({ young: "rule" })).refused).toBe("nothingNew");
  });
});

test("a position is marked as a teacher's in every employment of that name", () => {
  const register = smallTown({
    employments: [
      aRow("employments", { id: "Т-1", position: "Учитель ", teacher: false }),
      aRow("employments", { id: "Т-2", position: "учитель", teacher: true }),
      aRow("employments", { id: "Т-3", position: "педагог-психолог", teacher: false }),
    ],
  });
  const { changes, answer } = done(
    setTeacherPosition.decide(register, { position: "УЧИТЕЛЬ", teacher: true }, context),
  );
  expect([answer, puts(changes, "employments")]).toEqual([{ changed: 1 }, [{ id: "Т-1", teacher: true }]]);
  expect(refused(setTeacherPosition.decide(register, { position: "лаборант", teacher: true }, context)).refused).toBe(
    "positionUnknown",
  );
});
