/** What is done to a whole list at once: the same as one by one, shown before, confirmed as shown. */
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { recordGeneralConsent } from "../../../src/shared/consents/recordConsent.ts";
import { afterChanges } from "../../../src/shared/facts/afterChanges.ts";
import { keyOf } from "../../../src/shared/facts/changedRow.ts";
import type { Decision, Register } from "../../../src/shared/facts/register.ts";
import { limits } from "../../../src/shared/language/limits.ts";
import { manyRequests } from "../../../src/shared/lists/manyRequests.ts";
import { requests } from "../../../src/shared/lists/requests.ts";
import { imagesOf } from "../../../src/shared/workbook/images.ts";
import { aConsent, aContext, aMentee, aMentor, aPair, aTeacher, done, puts, refused } from "../../support/factories.ts";
import { aLine, consentTo, midYear, pairTown, thePair } from "../../support/pairTown.ts";
import { farMentor, mentee, mentor, smallTown, today } from "../../support/smallTown.ts";

const { markMentees, recordConsents, recordOrders, extendPairs } = manyRequests;
const context = aContext(today);
const midContext = aContext(midYear);
const marks = { categories: ["young" as const], deficits: ["method" as const] };

describe("a list of people", () => {
  const personIds = [mentee, mentor, farMentor];
  const look = (register = smallTown()) => done(markMentees.decide(register, { ...marks, personIds }, context));

  test("is shown first: for whom it can be done, and why not for the others; nothing is written", () => {
    const { changes, answer } = look();
    expect(changes).toEqual([]);
    expect(answer).toEqual({
      mark: answer.mark,
      written: false,
      done: 2,
      left: 1,
      lines: [
        {
          id: mentee,
          name: "Иванова Мария Сергеевна",
          possible: false,
          words: ["Иванова Мария Сергеевна уже состоит в базе наставляемых."],
        },
        { id: mentor, name: "Петрова Анна Ильинична", possible: true, words: [] },
        { id: farMentor, name: "Сидоров Пётр Львович", possible: true, words: [] },
      ],
    });
  });

  test("is done as it was shown, in one change with as many rows, each with a number of its own", () => {
    const { mark } = look().answer;
    const outcome = done(markMentees.decide(smallTown(), { ...marks, personIds, mark }, context));
    expect(puts(outcome.changes, "mentees").map(({ id, personId, categories }) => [id, personId, categories])).toEqual([
      ["М-002", mentor, ["young"]],
      ["М-003", farMentor, ["young"]],
    ]);
    expect(outcome.objects).toBe("2 записи: С-002, С-003");
    expect(outcome.answer).toEqual({ mark, written: true, done: 2, left: 1, lines: [] });
  });

  test("whoever is named twice is meant once", () => {
    const twice = { ...marks, personIds: [mentor, mentor, mentor] };
    expect(done(markMentees.decide(smallTown(), twice, context)).answer).toMatchObject({ done: 1, left: 0 });
  });

  test.each<[string, object, Register]>([
    [
      "somebody has been entered meanwhile",
      {},
      smallTown({}, { mentees: [aMentee({ id: "М-009", personId: mentor })] }),
    ],
    ["other people are named", { personIds: [mentor] }, smallTown()],
    ["other words are sent", { deficits: ["ict"] }, smallTown()],
    ["the mark is of nothing", { mark: "0" }, smallTown()],
  ])("what was shown is not what would be done when %s: refused", (_why, other, register) => {
    const input = { ...marks, personIds, mark: look().answer.mark, ...other };
    expect(refused(markMentees.decide(register, input, context)).refused).toBe("previewMoved");
  });

  test("others at work meanwhile do not stand in the way: the new rows get the next numbers", () => {
    const input = { ...marks, personIds, mark: look().answer.mark };
    const later = smallTown({}, { mentees: [aMentee({ id: "М-002", personId: "С-077" })] });
    const { changes } = done(markMentees.decide(later, input, context));
    expect(puts(changes, "mentees").map(({ id, personId }) => [id, personId])).toEqual([
      ["М-003", mentor],
      ["М-004", farMentor],
    ]);
  });

  test("of whom it can be done for nobody is told why, and not done", () => {
    const input = { ...marks, personIds: [mentee] };
    const { answer } = done(markMentees.decide(smallTown(), input, context));
    expect([answer.done, answer.left]).toEqual([0, 1]);
    expect(refused(markMentees.decide(smallTown(), { ...input, mark: answer.mark }, context))).toEqual({
      refused: "noneReady",
      facts: { chosen: 1 },
    });
  });

  test("with somebody whom the register does not hold is refused whole", () => {
    const input = { ...marks, personIds: [mentor, "С-999"] };
    expect(refused(markMentees.decide(smallTown(), input, context))).toEqual({
      refused: "notFound",
      facts: { what: "person", id: "С-999" },
    });
  });
});

describe("a list of pairs", () => {
  const waiting = pairTown({ status: "awaitingConsent", orderNumber: null, orderOn: null }, { consents: [] });

  test("each is decided on what those before have changed: with the second consent the pair goes on", () => {
    const input = { pairIds: ["П-007"], whose: "both" as const, givenOn: "2026-01-10" };
    const { mark, ...shown } = done(recordConsents.decide(waiting, input, midContext)).answer;
    expect(shown).toMatchObject({ done: 2, left: 0 });
    const { changes } = done(recordConsents.decide(waiting, { ...input, mark }, midContext));
    expect(changes.map((change) => [change.table, keyOf(change)])).toEqual([
      ["consents", "Г-001"],
      ["consents", "Г-002"],
      ["pairs", "П-007"],
    ]);
    expect(puts(changes, "consents").map(({ personId }) => personId)).toEqual([mentor, mentee]);
    expect(puts(changes, "pairs")).toEqual([{ id: "П-007", status: "underReview" }]);
  });

  test("of two consents the one that is there already is told, the other is recorded", () => {
    const half = pairTown({ status: "awaitingConsent" }, { consents: [consentTo(mentor)] });
    const input = { pairIds: ["П-007"], whose: "both" as const, givenOn: "2026-01-10" };
    const { answer } = done(recordConsents.decide(half, input, midContext));
    expect([answer.done, answer.left]).toEqual([1, 1]);
    expect(answer.lines.map(({ possible, words }) => [possible, words])).toEqual([
      [false, ["Пара П-007: согласие уже внесено — наставник Петрова Анна Ильинична."]],
      [true, []],
    ]);
  });

  test("what a curator should know of each stands beside it", () => {
    const ready = pairTown({ status: "underReview", orderNumber: null, orderOn: null });
    const input = { pairIds: ["П-007"], orderNumber: "214-о", orderOn: "2026-01-12" };
    const [line] = done(recordOrders.decide(ready, input, midContext)).answer.lines;
    expect(line?.name).toBe("Петрова Анна Ильинична — Иванова Мария Сергеевна");
    expect(line?.words.join(" ")).toContain("12.01.2026");
  });
});

/** A town in which the request about one is accepted. */
const accepted: Record<keyof typeof manyRequests, { one: keyof typeof requests; input: object; register: Register }> = {
  markMentees: { one: "markMentee", input: { personId: mentor, ...marks }, register: smallTown() },
  markMentors: { one: "markMentor", input: { personId: mentee, areas: ["ict"], note: "Новый" }, register: smallTown() },
  leaveBanks: {
    one: "leaveBank",
    input: { personId: mentor, bank: "mentors", on: today, reason: "Заявление" },
    register: smallTown(),
  },
  recordGeneralConsents: {
    one: "recordGeneralConsent",
    input: { personId: mentor, kind: "personalData", givenOn: today },
    register: smallTown(),
  },
  recordConsents: {
    one: "recordConsent",
    input: { pairId: "П-007", whose: "mentee", givenOn: "2026-01-10" },
    register: pairTown({ status: "awaitingConsent" }, { consents: [] }),
  },
  recordOrders: {
    one: "recordOrder",
    input: { pairId: "П-007", orderNumber: "7-о", orderOn: "2026-01-12" },
    register: pairTown({ status: "underReview", orderNumber: null, orderOn: null }),
  },
  startPairs: {
    one: "startPair",
    input: { pairId: "П-007", on: "2026-01-12", note: "Собрались" },
    register: pairTown({ status: "approved" }),
  },
  extendPairs: {
    one: "extendPair",
    input: { pairId: "П-007", dueOn: "2026-08-31", mentorAgreedOn: midYear, menteeAgreedOn: midYear },
    register: pairTown(),
  },
  completePairs: {
    one: "completePair",
    input: { pairId: "П-007", finishedOn: midYear, evaluation: "Да", diagnosedOn: "2026-01-15", overcome: true },
    register: pairTown({}, { planLines: [aLine(1, { status: "done", doneOn: "2026-01-15" })] }),
  },
};

describe.each(Object.entries(accepted))("%s", (name, { one, input, register }) => {
  const single = requests[one] as unknown as AnyChange;
  const many = manyRequests[name as keyof typeof manyRequests] as unknown as AnyChange;
  const { personId, pairId, ...common } = input as Record<string, unknown>;
  const key = personId === undefined ? "pairIds" : "personIds";
  const chosen = { ...common, [key]: [personId ?? pairId] };
  const day = personId === undefined ? midYear : today;
  const decide = (request: AnyChange, asked: object) => done(request.decide(register, asked, aContext(day)));

  test("about one changes what the request about one changes, under its title", () => {
    const alone = decide(single, input);
    const { mark } = decide(many, chosen).answer as { mark: string };
    const together = decide(many, { ...chosen, mark });
    expect(alone.changes.length).toBeGreaterThan(0);
    expect(together.changes).toEqual(alone.changes);
    expect(many.title).toBe(single.title);
    expect(many.writes).toEqual(single.writes);
  });

  test("is of somebody of the asker's own, each", () => {
    expect(many.access).toEqual({ who: "own", of: key === "pairIds" ? "pairs" : "people" });
  });

  test("holds one to as many as the limit says", () => {
    const holds = (count: number) =>
      z.safeParse(many.input, { ...chosen, [key]: Array.from({ length: count }, (_, at) => `С-${at}`) }).success;
    expect([0, 1, limits.chosen, limits.chosen + 1].map(holds)).toEqual([false, true, true, false]);
  });

  test.each(["С-001", [["С-001"]], [{}], [1], [null], ["=1+1"], [""], { length: 1 }])("does not take %j", (hostile) => {
    expect(z.safeParse(many.input, { ...chosen, [key]: hostile }).success).toBe(false);
    expect(z.safeParse(many.input, { ...chosen, mark: hostile }).success).toBe(false);
  });
});

interface AnyChange {
  title: string;
  input: z.ZodMiniType;
  access: unknown;
  writes: readonly string[];
  decide(register: Register, input: object, context: typeof midContext): Decision<unknown>;
}

test("as many as the limit says, with the longest texts, can be undone as one operation", () => {
  const numbers = Array.from({ length: limits.chosen }, (_, at) => at + 1);
  const teachers = numbers.flatMap((at) => [aTeacher(`С-${1000 + at}`), aTeacher(`С-${5000 + at}`)]);
  const pairs = numbers.map((at) =>
    thePair({ id: `П-${1000 + at}`, mentorId: `С-${1000 + at}`, menteeId: `С-${5000 + at}` }),
  );
  const town = smallTown({
    people: teachers.map(({ person }) => person),
    employments: teachers.map(({ job }) => job),
    mentors: pairs.map(({ mentorId }, at) => aMentor({ id: `Н-${at}`, personId: mentorId })),
    mentees: pairs.map(({ menteeId }, at) => aMentee({ id: `М-${at}`, personId: menteeId })),
    consents: pairs.flatMap(({ id, mentorId, menteeId }) =>
      [mentorId, menteeId].map((personId) => aConsent({ id: `Г-${personId}`, personId, pairId: id })),
    ),
    pairs,
  });
  const long = "я".repeat(limits.note);
  const input = {
    pairIds: pairs.map(({ id }) => id),
    dueOn: "2026-08-31",
    mentorAgreedOn: midYear,
    menteeAgreedOn: midYear,
    document: long,
    note: long,
  };
  const { mark, done: count } = done(extendPairs.decide(town, input, midContext)).answer;
  expect(count).toBe(500);
  const { changes } = done(extendPairs.decide(town, { ...input, mark }, midContext));
  expect(changes).toHaveLength(1000);
  expect(imagesOf(town, changes)).not.toBeNull();
});

test("a general consent of many lets each of their pairs go on", () => {
  const second = aPair({ ...thePair(), id: "П-008", mentorId: farMentor, status: "awaitingConsent" });
  const first = thePair({ status: "awaitingConsent" });
  const town = pairTown({}, { pairs: [first, second], consents: [consentTo(mentee, { pairId: null })] });
  const input = { personIds: [mentor, farMentor], kind: "mentoring" as const, givenOn: midYear };
  const { mark } = done(manyRequests.recordGeneralConsents.decide(town, input, midContext)).answer;
  const { changes } = done(manyRequests.recordGeneralConsents.decide(town, { ...input, mark }, midContext));
  // The same, one after the other.
  const [one, other] = input.personIds.map((personId) => ({ ...input, personId, personIds: undefined }));
  const before = done(recordGeneralConsent.decide(town, one as never, midContext)).changes;
  const then = done(recordGeneralConsent.decide(afterChanges(town, before), other as never, midContext)).changes;
  expect(changes).toEqual([...before, ...then]);
  expect(puts(changes, "pairs").map(({ id }) => id)).toEqual(["П-007", "П-008"]);
});
