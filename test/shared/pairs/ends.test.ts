import { describe, expect, test } from "vitest";
import { refusalSentence } from "../../../src/shared/lists/refusals.ts";
import { suggestMentors } from "../../../src/shared/matching/suggestMentors.ts";
import { closePair, rejectPair } from "../../../src/shared/pairs/closePair.ts";
import { completePair } from "../../../src/shared/pairs/completePair.ts";
import { formPair } from "../../../src/shared/pairs/formPair.ts";
import { replaceMentor } from "../../../src/shared/pairs/replaceMentor.ts";
import { setNotTogether } from "../../../src/shared/pairs/setNotTogether.ts";
import { aConsent, aContext, aPair, aTeacher, done, puts, refused } from "../../support/factories.ts";
import { aLine, midYear, pairTown, thePair } from "../../support/pairTown.ts";
import { aRow } from "../../support/rows.ts";
import { farMentor, mentee, mentor, smallTown, today } from "../../support/smallTown.ts";

const codeOf = (decision: Parameters<typeof refused>[0]) => {
  const refusal = refused(decision);
  expect(refusalSentence(refusal)).toMatch(/Ничего не записано\.$/);
  return refusal.refused;
};
const fate = (decision: Parameters<typeof refused>[0]) => ("refused" in decision ? codeOf(decision) : null);
const doneLine = aLine(1, { status: "done", doneOn: "2025-12-01" });

describe("completion in full", () => {
  const facts = { evaluation: "Цели достигнуты", diagnosedOn: "2026-01-16", overcome: true };
  type Input = Partial<Parameters<typeof completePair.decide>[1]>;
  const complete = (input: Input = facts, planLines = [doneLine], columns: Parameters<typeof thePair>[0] = {}) =>
    completePair.decide(
      pairTown(columns, { planLines }),
      { pairId: "П-007", finishedOn: "2026-01-19", ...input },
      aContext(midYear),
    );
  const lacking = (...asked: Parameters<typeof complete>) => {
    const refusal = refused(complete(...asked));
    return refusal.refused === "completionLacks" ? refusal.facts.lacking : refusal.refused;
  };

  test("ends the pair and keeps its evaluation and diagnostics", () => {
    const { changes, answer } = done(complete());
    expect(answer).toMatchObject({ status: "completed", notes: [] });
    expect(puts(changes, "pairs")).toEqual([
      { id: "П-007", status: "completed", finishedOn: "2026-01-19", closingGround: "planFulfilled" },
    ]);
    expect(puts(changes, "pairEvents")).toEqual([
      expect.objectContaining({ kind: "completed", diagnosedOn: "2026-01-16", note: "Цели достигнуты" }),
    ]);
  });

  test("says everything that it lacks", () => {
    const plan = [
      doneLine,
      aLine(2),
      aLine(3, { status: "moved" }),
      aLine(4, { status: "cancelled" }),
      aLine(5, { status: "cancelled", note: "карантин" }),
      aLine(6, { status: "cancelled", reflection: "не понадобилось" }),
      aLine(7, { pairId: "П-900" }),
    ];
    expect(lacking({}, plan)).toEqual([
      "не отмечены 2 мероприятия плана",
      "1 мероприятие отменено без причины",
      "нет итоговой оценки эффективности (Положение Мамонтовского района, п. 6.1)",
      "нет даты итоговой диагностики (программа «Развиваемся вместе», п. 1.5)",
    ]);
    expect(lacking({ ...facts, overcome: false })).toEqual([
      "дефициты не преодолены (программа «Развиваемся вместе», п. 1.5)",
    ]);
    expect(lacking({ evaluation: "да", diagnosedOn: "2026-01-16" })).toEqual([
      "дефициты не преодолены (программа «Развиваемся вместе», п. 1.5)",
    ]);
    expect(lacking(facts, [])).toEqual(["план не составлен"]);
  });

  test("of a single meeting needs no plan", () => {
    const speed = { kind: "speed", dueOn: "2025-09-15" } as const;
    expect(
      done(complete({ ...facts, finishedOn: "2025-09-15", diagnosedOn: "2025-09-15" }, [], speed)).answer.notes,
    ).toEqual([]);
  });

  test.each([
    ["2025-09-14", "2025-09-14", "dayOutsidePair"],
    ["2026-01-20", "2026-01-20", null],
    ["2026-01-21", "2026-01-20", "dayInFuture"],
    ["2026-01-19", "2026-01-20", "dayOutsidePair"],
    ["2026-01-19", "2025-09-14", "dayOutsidePair"],
    ["2026-01-19", "2025-09-15", null],
  ])("on %s with diagnostics of %s: %s", (finishedOn, diagnosedOn, code) => {
    expect(fate(complete({ ...facts, finishedOn, diagnosedOn }))).toBe(code);
  });

  // three months from 15 September end on 14 December
  test.each([
    ["2025-12-13", 1],
    ["2025-12-14", 0],
  ])("on %s has %i notes about a short programme", (finishedOn, count) => {
    expect(done(complete({ ...facts, finishedOn, diagnosedOn: "2025-12-01" })).answer.notes).toHaveLength(count);
  });

  test("after the last day is told", () => {
    expect(done(complete(facts, [doneLine], { dueOn: "2026-01-18" })).answer.notes).toEqual([
      "Пара завершена позже срока 18.01.2026.",
    ]);
  });
});

describe("an early end", () => {
  type Input = Partial<Parameters<typeof closePair.decide>[1]>;
  const close = (input: Input = {}, columns: Parameters<typeof thePair>[0] = {}, rows = {}) =>
    closePair.decide(
      pairTown(columns, { planLines: [doneLine, aLine(2)], ...rows }),
      { pairId: "П-007", finishedOn: "2026-01-16", ground: "mutual", ...input },
      aContext(midYear),
    );

  test("has a ground of its own and cancels what is undone of the plan", () => {
    const { changes, answer } = done(close());
    expect(answer).toMatchObject({ status: "closedEarly", notes: [] });
    expect(puts(changes, "pairs")).toEqual([
      { id: "П-007", status: "closedEarly", finishedOn: "2026-01-16", closingGround: "mutual" },
    ]);
    expect(puts(changes, "pairEvents")).toEqual([
      expect.objectContaining({ kind: "closedEarly", on: "2026-01-16", ground: "по обоюдному решению" }),
    ]);
    expect(puts(changes, "planLines")).toEqual([
      { id: "ПЛ-002", status: "cancelled", note: "пара завершена досрочно" },
    ]);
  });

  // ТК РФ, ст. 351.8; 16 January 2026 is a Friday
  test.each([
    ["mentorInitiative", undefined, "Внесите дату письменного уведомления"],
    ["mentorInitiative", "2026-01-14", "2 рабочих дня, а нужно не менее 3"],
    ["mentorInitiative", "2026-01-13", null],
    ["mentorInitiative", "2026-01-12", null],
    ["curatorInitiative", "2026-01-16", "0 рабочих дней"],
    ["menteeInitiative", undefined, null],
    ["mutual", undefined, null],
  ] as const)("%s with a notice of %s: %s", (ground, noticeOn, note) => {
    const notes = done(close(noticeOn === undefined ? { ground } : { ground, noticeOn })).answer.notes;
    expect(notes).toEqual(note === null ? [] : [expect.stringContaining(note)]);
  });

  test.each([
    [{ finishedOn: "2025-09-14" }, "dayOutsidePair"],
    [{ finishedOn: "2025-09-15" }, null],
    [{ finishedOn: "2026-01-21" }, "dayInFuture"],
    [{ noticeOn: "2026-01-17" }, "periodOrder"],
    [{ ground: "other" }, "reasonMissing"],
    [{ ground: "other", note: "школа закрыта на ремонт" }, null],
  ] as const)("%j: %s", (input, code) => {
    expect(fate(close(input))).toBe(code);
  });

  test("of a pair that has not begun is a rejection", () => {
    expect(codeOf(close({}, { status: "approved", startedOn: "2026-01-21" }))).toBe("notBegun");
  });

  test("of a paused pair ends the pause", () => {
    const pairEvents = [
      aRow("pairEvents", { id: "ИП-004", pairId: "П-007", kind: "paused", on: "2026-01-12", until: null }),
    ];
    const { changes } = done(close({}, { status: "paused" }, { pairEvents }));
    expect(puts(changes, "pairEvents")).toEqual([
      { id: "ИП-004", until: "2026-01-16" },
      expect.objectContaining({ id: "ИП-005", kind: "closedEarly" }),
    ]);
  });

  test.each([
    ["underReview", "2025-09-15", null],
    ["approved", "2026-01-20", "alreadyBegun"],
    ["approved", "2026-01-21", null],
  ] as const)("as a rejection from «%s», beginning %s: %s", (status, startedOn, code) => {
    const decision = rejectPair.decide(
      pairTown({ status, startedOn }),
      { pairId: "П-007", on: midYear, reason: "другой профиль" },
      aContext(midYear),
    );
    expect(fate(decision)).toBe(code);
    if (code === null)
      expect(puts(done(decision).changes, "pairs")).toEqual([
        { id: "П-007", status: "rejected", note: "другой профиль" },
      ]);
  });
});

describe("another mentor", () => {
  type Input = Partial<Parameters<typeof replaceMentor.decide>[1]>;
  const replace = (input: Input = {}, columns: Parameters<typeof thePair>[0] = {}, rows = {}) =>
    replaceMentor.decide(
      pairTown(columns, {
        planLines: [doneLine, aLine(2), aLine(3, { dueOn: "2026-01-10", product: "конспект" })],
        ...rows,
      }),
      { pairId: "П-007", newMentorId: farMentor, ground: "transfer", finishedOn: "2026-01-16", ...input },
      aContext(midYear),
    );

  test("closes the pair and opens the next one on the next working day, in one decision", () => {
    const { changes, answer } = done(replace({ document: "приказ 12-о" }));
    expect(puts(changes, "pairs")).toEqual([
      { id: "П-007", status: "replaced", finishedOn: "2026-01-16", replacementGround: "transfer" },
      expect.objectContaining({
        id: "П-008",
        mentorId: farMentor,
        menteeId: mentee,
        mentorOrganisationId: "О-002",
        menteeOrganisationId: "О-001",
        status: "awaitingConsent",
        startedOn: "2026-01-19",
        dueOn: "2026-05-31",
        finishedOn: null,
        orderNumber: null,
        replacesId: "П-007",
      }),
    ]);
    expect(answer).toMatchObject({
      pairId: "П-007",
      status: "replaced",
      newPairId: "П-008",
      newStatus: "awaitingConsent",
      startedOn: "2026-01-19",
      carried: 2,
    });
    expect(answer.notes[0]).toBe("Перенесены 2 мероприятия в пару П-008.");
  });

  test("may be tried: the answer tells the same, says so, and nothing is written", () => {
    const input: Input = { ground: "incompatibility" };
    const real = done(replace(input)).answer;
    const { changes, answer } = done(replace({ ...input, dryRun: true }));
    expect(changes).toEqual([]);
    expect(answer).toEqual({
      ...real,
      notes: [
        "Прежние наставник и наставляемый будут отмечены «не назначать вместе».",
        "Пока ничего не записано: проверьте и подтвердите.",
      ],
      written: false,
    });
    expect(real.written).toBe(true);
    expect(fate(replace({ finishedOn: "2026-01-21", dryRun: true }))).toBe("dayInFuture");
  });

  test("carries the rest of the plan over and leaves what was done", () => {
    const lines = puts(done(replace()).changes, "planLines");
    expect(lines).toEqual([
      expect.objectContaining({
        id: "ПЛ-004",
        pairId: "П-008",
        number: 1,
        activity: "Мероприятие 2",
        dueOn: "2026-02-15",
        status: "planned",
      }),
      expect.objectContaining({
        id: "ПЛ-005",
        pairId: "П-008",
        number: 2,
        dueOn: "2026-01-19",
        status: "moved",
        product: "конспект",
      }),
      { id: "ПЛ-002", status: "cancelled", note: "перенесено в пару П-008" },
      { id: "ПЛ-003", status: "cancelled", note: "перенесено в пару П-008" },
    ]);
  });

  test("does not write the ground twice: two of them tell on a person", () => {
    const events = puts(done(replace({ ground: "discipline" })).changes, "pairEvents");
    expect(events).toEqual([expect.objectContaining({ kind: "replaced", on: "2026-01-16", ground: null })]);
  });

  test("whose general consent is in force, with the mentee's, goes to be approved", () => {
    const general = (id: string) => aConsent({ id: `Г-${id}`, personId: id, pairId: null, givenOn: "2025-09-01" });
    const consents = [general(mentee), general(farMentor)];
    expect(done(replace({}, {}, { consents })).answer.newStatus).toBe("underReview");
    expect(done(replace({}, {}, { consents: [general(mentee)] })).answer.newStatus).toBe("awaitingConsent");
  });

  test("because the two do not get on keeps them apart ever after", () => {
    const { changes, answer } = done(replace({ ground: "incompatibility" }));
    expect(puts(changes, "apart")).toEqual([
      { id: "НВ-001", oneId: mentor, otherId: mentee, since: "2026-01-16", reason: null, liftedOn: null },
    ]);
    expect(answer.notes).toContainEqual(expect.stringContaining("не назначать вместе"));
  });

  const busy = (id: string) =>
    aPair({
      id,
      mentorId: farMentor,
      menteeId: `С-${id}`,
      status: "running",
      startedOn: "2025-09-01",
      dueOn: "2026-05-31",
    });
  test.each([
    [1, null],
    [2, "mentorFull"],
  ])("who has %i mentees already: %s", (count, code) => {
    const pairs = [thePair(), ...["П-020", "П-021"].slice(0, count).map(busy)];
    expect(fate(replace({}, {}, { pairs }))).toBe(code);
  });

  test.each([
    [{ newMentorId: mentor }, "sameMentor"],
    [{ newMentorId: mentee }, "selfPair"],
    [{ newMentorId: "С-999" }, "notFound"],
    [{ ground: "other" }, "reasonMissing"],
    [{ ground: "other", note: "болезнь" }, null],
    [{ finishedOn: "2025-09-14" }, "dayOutsidePair"],
    [{ finishedOn: "2025-09-15" }, null],
    [{ finishedOn: "2026-01-20" }, null],
    [{ finishedOn: "2026-01-21" }, "dayInFuture"],
    [{ dueOn: "2026-01-18" }, "periodOrder"],
    // twelve months from the first pair's 15 September
    [{ dueOn: "2026-09-15" }, null],
    [{ dueOn: "2026-09-16" }, "programmeLength"],
  ] as const)("%j: %s", (input, code) => {
    expect(fate(replace(input))).toBe(code);
  });

  // 16 January is a Friday, the next working day a Monday
  test.each([
    ["2026-01-18", "periodOrder"],
    ["2026-01-19", null],
  ])("for the rest of a pair that is due on %s: %s", (dueOn, code) => {
    expect(fate(replace({}, { dueOn }))).toBe(code);
  });

  test("who is not in the bank, or must not meet this mentee, is refused", () => {
    const apart = [aRow("apart", { oneId: mentee, otherId: farMentor, since: "2025-10-01", liftedOn: null })];
    expect(codeOf(replace({}, {}, { apart }))).toBe("notTogether");
    expect(codeOf(replace({}, {}, { mentors: [] }))).toBe("notMentor");
  });

  test("comes to a pair whose mentor has left, once", () => {
    const left = { status: "replaced", finishedOn: "2026-01-09", replacementGround: "mentorDismissed" } as const;
    const { changes, answer } = done(replace({}, left));
    expect(answer).toMatchObject({ newPairId: "П-008", startedOn: "2026-01-12", carried: 2 });
    expect(puts(changes, "pairs").map(({ id }) => id)).toEqual(["П-008"]);
    expect(puts(changes, "pairEvents")).toEqual([]);
    const pairs = [thePair(left), aPair({ id: "П-008", replacesId: "П-007", status: "awaitingConsent" })];
    expect(codeOf(replace({}, {}, { pairs }))).toBe("successorAlready");
    expect(
      fate(replace({}, {}, { pairs: [pairs[0], { ...pairs[1], status: "rejected", menteeId: mentee }] })),
    ).toBeNull();
  });
});

describe("not together", () => {
  const set = (apart: boolean, rows = {}, input = {}) =>
    setNotTogether.decide(
      pairTown({}, rows),
      { personId: mentee, otherId: farMentor, apart, ...input },
      aContext(midYear),
    );
  const row = (columns = {}) =>
    aRow("apart", { id: "НВ-001", oneId: farMentor, otherId: mentee, since: "2025-09-01", liftedOn: null, ...columns });

  test("is marked once and lifted once, whichever of the two is named first", () => {
    expect(puts(done(set(true)).changes, "apart")).toEqual([
      { id: "НВ-001", oneId: mentee, otherId: farMentor, since: midYear, liftedOn: null, reason: null },
    ]);
    expect(codeOf(set(true, { apart: [row()] }))).toBe("apartAlready");
    expect(puts(done(set(false, { apart: [row()] })).changes, "apart")).toEqual([{ id: "НВ-001", liftedOn: midYear }]);
    expect(codeOf(set(false))).toBe("apartMissing");
    expect(codeOf(set(true, {}, { otherId: mentee }))).toBe("samePerson");
    expect(codeOf(set(true, {}, { otherId: "С-999" }))).toBe("notFound");
  });

  test.each([
    [{ since: "2025-09-10" }, true],
    [{ since: "2025-09-11" }, false],
    [{ liftedOn: "2025-09-11" }, true],
    [{ liftedOn: "2025-09-10" }, false],
  ])("%j forbids a pair on 10 September: %s", (columns, forbids) => {
    const register = smallTown({ apart: [row(columns)] });
    const input = {
      menteeId: mentee,
      form: "teacherTeacher",
      kind: "traditional",
      startedOn: "2025-09-15",
      dueOn: "2026-05-31",
    } as const;
    expect(fate(formPair.decide(register, { ...input, mentorId: farMentor }, aContext(today)))).toBe(
      forbids ? "notTogether" : null,
    );
    expect(fate(formPair.decide(register, { ...input, mentorId: mentor }, aContext(today)))).toBeNull();
    const { excluded } = done(
      suggestMentors.decide(register, { menteeId: mentee, kind: "traditional", limit: 5 }, aContext(today)),
    ).answer;
    expect(excluded).toHaveLength(forbids ? 1 : 0);
  });
});

test("a third mentee is refused in a pair, not in a group, where the load is told", () => {
  const others = ["С-011", "С-012"].map((id) => aTeacher(id));
  const pairs = others.map(({ person }, index) =>
    aPair({
      id: `П-02${index}`,
      mentorId: mentor,
      menteeId: person.id,
      kind: "group",
      status: "running",
      startedOn: "2025-09-15",
      dueOn: "2026-05-31",
    }),
  );
  const one = { ...pairs[0], kind: "traditional" } as (typeof pairs)[number];
  const two = { ...pairs[1], kind: "traditional" } as (typeof pairs)[number];
  const form = (kind: "traditional" | "group", rows: typeof pairs) =>
    formPair.decide(
      smallTown({ pairs: rows }),
      {
        mentorId: mentor,
        menteeId: mentee,
        form: "teacherTeacher",
        kind,
        startedOn: "2025-09-15",
        dueOn: "2026-05-31",
      },
      aContext(today),
    );
  expect(fate(form("traditional", [one]))).toBeNull();
  expect(fate(form("traditional", [one, two]))).toBe("mentorFull");
  expect(done(form("group", pairs)).answer.notes).toEqual([expect.stringContaining("3 наставляемых вместе с группой")]);
  expect(done(form("group", pairs.slice(0, 1))).answer.notes).toEqual([]);
  expect(done(form("group", [])).answer.notes).toEqual([expect.stringContaining("от двух и более")]);
});
