import { describe, expect, test } from "vitest";
import { markMentee } from "../../../src/shared/banks/markMentee.ts";
import { markMentor } from "../../../src/shared/banks/markMentor.ts";
import { aContext, aMentee, aMentor, done, puts, refused } from "../../support/factories.ts";
import { farMentor, mentee, mentor, smallTown, today } from "../../support/smallTown.ts";

const asMentor = (personId: string, rows: Parameters<typeof smallTown>[0] = {}) =>
  markMentor.decide(smallTown(rows), { personId, areas: ["ict", "theory", "ict"], limit: 1 }, aContext(today));
const asMentee = (personId: string, rows: Parameters<typeof smallTown>[0] = {}) =>
  markMentee.decide(
    smallTown(rows),
    { personId, categories: ["newMethod", "young"], deficits: [], request: "методика" },
    aContext(today),
  );

describe("entering the banks", () => {
  test("writes a mentor with each area once", () => {
    const { changes, answer } = done(asMentor(mentee));
    expect(answer).toEqual({ id: "Н-003", personId: mentee, name: "Иванова Мария Сергеевна" });
    expect(puts(changes, "mentors")).toEqual([
      expect.objectContaining({
        id: "Н-003",
        personId: mentee,
        enteredOn: today,
        leftOn: null,
        areas: ["theory", "ict"],
        limit: 1,
        trained: false,
      }),
    ]);
  });

  test("writes a mentee, updated today", () => {
    expect(puts(done(asMentee(mentor)).changes, "mentees")).toEqual([
      expect.objectContaining({
        id: "М-002",
        personId: mentor,
        categories: ["young", "newMethod"],
        deficits: null,
        request: "методика",
        updatedOn: today,
      }),
    ]);
  });

  test("is refused to somebody already there, unknown or not at work today", () => {
    expect(refused(asMentor(farMentor)).refused).toBe("alreadyMentor");
    expect(refused(asMentee(mentee)).refused).toBe("alreadyMentee");
    expect([refused(asMentor("С-9")).refused, refused(asMentee("С-9")).refused]).toEqual(["notFound", "notFound"]);
    const employments = smallTown().employments.map((row) => ({ ...row, finishedOn: "2025-09-09" }));
    expect([
      refused(asMentor(mentee, { employments })).refused,
      refused(asMentee(mentor, { employments })).refused,
    ]).toEqual(["notEmployed", "notEmployed"]);
  });

  test.each([
    ["2025-09-09", true],
    ["2025-09-10", false],
  ])("anew after having left on %s: %s", (leftOn, taken) => {
    expect("refused" in asMentor(mentor, { mentors: [aMentor({ personId: mentor, leftOn })] })).toBe(!taken);
    expect("refused" in asMentee(mentee, { mentees: [aMentee({ personId: mentee, leftOn })] })).toBe(!taken);
  });

  test("on the day of dismissal is still possible", () => {
    const employments = smallTown().employments.map((row) => ({ ...row, finishedOn: today }));
    done(asMentor(mentee, { employments }));
  });
});
