import { describe, expect, test } from "vitest";
import { listAwardCandidates } from "../../../src/shared/banks/listAwardCandidates.ts";
import { recordApproval, recordAward, recordTraining } from "../../../src/shared/banks/recordAchievements.ts";
import { endLeave, recordLeave } from "../../../src/shared/banks/recordLeave.ts";
import { showBankCard } from "../../../src/shared/banks/showBankCard.ts";
import { aContext, aCurator, aMentor, aPair, done, puts, refused } from "../../support/factories.ts";
import { midYear, pairTown } from "../../support/pairTown.ts";
import { aRow } from "../../support/rows.ts";
import { mentee, mentor, smallTown, today } from "../../support/smallTown.ts";

const context = aContext(today);

describe("approval as a mentor", () => {
  const stage = "methodCommission";
  const agreed = { personId: mentor, stage, decision: "agreed", decidedOn: "2025-09-05", protocolNumber: "1" } as const;

  test("is kept stage by stage, and the bank tells the protocol", () => {
    const { changes } = done(recordApproval.decide(smallTown(), agreed, context));
    expect(puts(changes, "approvals")).toEqual([
      expect.objectContaining({ id: "СГ-001", personId: mentor, pairId: null, stage, decision: "agreed" }),
    ]);
    expect(puts(changes, "mentors")).toEqual([{ id: "Н-001", protocolNumber: "1", protocolOn: "2025-09-05" }]);
  });

  test("waits first, then is decided in the same row", () => {
    const { changes } = done(
      recordApproval.decide(smallTown(), { personId: mentee, stage, decision: "pending" }, context),
    );
    const [waiting] = puts(changes, "approvals");
    const register = smallTown({ approvals: [aRow("approvals", waiting ?? {})] });
    const next = done(recordApproval.decide(register, { ...agreed, personId: mentee }, context));
    expect(puts(next.changes, "approvals")).toEqual([
      { id: "СГ-001", decision: "agreed", decidedOn: "2025-09-05", protocolNumber: "1" },
    ]);
    expect(puts(next.changes, "mentors")).toEqual([]);
  });

  test.each([
    [{ decidedOn: undefined }, "recordLacks"],
    [{ protocolNumber: undefined }, "recordLacks"],
    [{ stage: "deputy", protocolNumber: undefined }, null],
    [{ decidedOn: "2025-09-11" }, "dayInFuture"],
    [{ decidedOn: today }, null],
    [{ decision: "declined" }, "recordLacks"],
    [{ decision: "declined", note: "мало уроков" }, null],
  ] as const)("with %o: %s", (change, code) => {
    const decision = recordApproval.decide(smallTown(), { ...agreed, ...change }, context);
    if (code === null) done(decision);
    else expect(refused(decision).refused).toBe(code);
  });

  test("is not recorded twice", () => {
    const known = aRow("approvals", {
      personId: mentor,
      pairId: null,
      stage,
      decision: "agreed",
      decidedOn: "2025-09-05",
    });
    expect(refused(recordApproval.decide(smallTown({ approvals: [known] }), agreed, context)).refused).toBe(
      "recordDouble",
    );
  });
});

describe("training", () => {
  const course = {
    personId: mentor,
    role: "mentor",
    programme: "Наставничество",
    hours: 36,
    finishedOn: today,
  } as const;

  test("of a mentor is told by the bank's row", () => {
    const { changes } = done(recordTraining.decide(smallTown(), course, context));
    expect(puts(changes, "trainings")).toEqual([expect.objectContaining({ id: "КП-001", hours: 36, provider: null })]);
    expect(puts(changes, "mentors")).toEqual([
      { id: "Н-001", trained: true, training: "Наставничество, 36 ч., 10.09.2025" },
    ]);
  });

  test("older than the latest leaves the row to the latest", () => {
    const latest = aRow("trainings", {
      personId: mentor,
      role: "mentor",
      programme: "Школа наставника",
      hours: null,
      finishedOn: today,
    });
    const { changes } = done(
      recordTraining.decide(smallTown({ trainings: [latest] }), { ...course, finishedOn: "2024-06-01" }, context),
    );
    expect(puts(changes, "mentors")).toEqual([
      { id: "Н-001", trained: true, training: "Школа наставника, 10.09.2025" },
    ]);
  });

  test("as a mentee or a curator makes nobody a trained mentor", () => {
    expect(
      puts(done(recordTraining.decide(smallTown(), { ...course, role: "curator" }, context)).changes, "mentors"),
    ).toEqual([]);
  });

  test("is not recorded twice or before it ends", () => {
    const known = aRow("trainings", {
      personId: mentor,
      role: "mentor",
      programme: "наставничество ",
      finishedOn: today,
    });
    expect(refused(recordTraining.decide(smallTown({ trainings: [known] }), course, context)).refused).toBe(
      "recordDouble",
    );
    expect(refused(recordTraining.decide(smallTown(), { ...course, finishedOn: "2025-09-11" }, context)).refused).toBe(
      "dayInFuture",
    );
  });
});

describe("awards", () => {
  const award = { personId: mentor, kind: "thanks", level: "municipal", awardedOn: today } as const;

  test("are recorded once", () => {
    const { changes } = done(
      recordAward.decide(smallTown(), { ...award, effects: ["moral", "social", "moral"] }, context),
    );
    expect(puts(changes, "awards")).toEqual([expect.objectContaining({ id: "ПО-001", effects: ["social", "moral"] })]);
    const known = aRow("awards", { personId: mentor, kind: "thanks", awardedOn: today });
    expect(refused(recordAward.decide(smallTown({ awards: [known] }), award, context)).refused).toBe("recordDouble");
  });

  // Two pairs: September 2023 to May 2024 and October 2024 to now: the school years 2023, 2024 and 2025.
  const pairs = [
    aPair({
      id: "П-001",
      mentorId: mentor,
      menteeId: mentee,
      status: "completed",
      startedOn: "2023-09-15",
      dueOn: "2024-05-31",
      finishedOn: "2024-05-31",
    }),
    aPair({
      id: "П-002",
      mentorId: mentor,
      menteeId: mentee,
      status: "running",
      startedOn: "2024-10-01",
      dueOn: "2026-05-31",
    }),
    aPair({ id: "П-003", mentorId: mentor, menteeId: mentee, status: "rejected", startedOn: "2020-10-01" }),
  ];
  const candidates = (years: number, completed: number, actor = aContext(today).actor, rows = {}) =>
    done(
      listAwardCandidates.decide(
        smallTown({ pairs, ...rows }),
        { years, completed, kind: "honouredMentor" },
        aContext(today, actor),
      ),
    ).answer;

  test("have candidates by years of mentoring and completed pairs", () => {
    expect(candidates(3, 1)).toEqual([
      expect.objectContaining({ personId: mentor, years: 3, completed: 1, mentees: 1, trained: false, awards: [] }),
    ]);
    expect([candidates(4, 1), candidates(3, 2)]).toEqual([[], []]);
  });

  test("have no candidates among those who have the award, or of other organisations", () => {
    const has = [aRow("awards", { personId: mentor, kind: "honouredMentor" })];
    expect(candidates(3, 1, undefined, { awards: has })).toEqual([]);
    expect(candidates(3, 1, aCurator("О-002"))).toEqual([]);
  });
});

describe("a long leave", () => {
  const town = pairTown(
    {},
    { employments: smallTown().employments.map((row) => ({ ...row, leaveFrom: null, leaveUntil: null })) },
  );
  const atMidYear = aContext(midYear);
  const leave = { personId: mentor, from: "2026-01-12", until: "2027-08-31", pause: true };

  test("keeps the work and pauses the running pair", () => {
    const { changes, answer } = done(recordLeave.decide(town, leave, atMidYear));
    expect(puts(changes, "employments")).toEqual([
      { id: `Т-${mentor}`, leaveFrom: "2026-01-12", leaveUntil: "2027-08-31" },
    ]);
    expect(puts(changes, "pairs")).toEqual([{ id: "П-007", status: "paused" }]);
    expect(puts(changes, "pairEvents")).toEqual([
      expect.objectContaining({ pairId: "П-007", kind: "paused", on: "2026-01-12", until: "2027-08-31" }),
    ]);
    expect(answer).toMatchObject({
      pairs: [{ pairId: "П-007", was: "действует", becomes: "приостановлена" }],
      notes: [],
    });
  });

  test("without pausing, or in the future, only names the pair", () => {
    for (const input of [
      { ...leave, pause: false },
      { ...leave, from: "2026-01-21" },
    ]) {
      const { changes, answer } = done(recordLeave.decide(town, input, atMidYear));
      expect([puts(changes, "pairs"), answer.pairs]).toEqual([[], []]);
      expect(answer.notes.join()).toContain("П-007");
    }
  });

  test("is only told when tried", () => {
    expect(done(recordLeave.decide(town, { ...leave, dryRun: true }, atMidYear)).changes).toEqual([]);
  });

  test("is refused in the wrong order, without work, or twice", () => {
    expect(refused(recordLeave.decide(town, { ...leave, until: "2026-01-11" }, atMidYear)).refused).toBe(
      "recordPeriod",
    );
    expect(refused(recordLeave.decide(town, { ...leave, from: "2010-01-12" }, atMidYear)).refused).toBe("notEmployed");
    const away = { leaveFrom: "2026-01-01", leaveUntil: null };
    const register = pairTown({}, { employments: smallTown().employments.map((row) => ({ ...row, ...away })) });
    expect(refused(recordLeave.decide(register, leave, atMidYear)).refused).toBe("onLeaveAlready");
  });

  test("ends with the day before the first day back", () => {
    const away = { leaveFrom: "2026-01-12", leaveUntil: null };
    const register = pairTown({}, { employments: smallTown().employments.map((row) => ({ ...row, ...away })) });
    expect(
      puts(done(endLeave.decide(register, { personId: mentor, on: midYear }, atMidYear)).changes, "employments"),
    ).toEqual([{ id: `Т-${mentor}`, leaveUntil: "2026-01-19" }]);
    expect(refused(endLeave.decide(register, { personId: mentor, on: "2026-01-12" }, atMidYear)).refused).toBe(
      "notOnLeave",
    );
    done(endLeave.decide(register, { personId: mentor, on: "2026-01-13" }, atMidYear));
  });
});

describe("the card of the banks", () => {
  const card = (columns: Parameters<typeof aMentor>[0]) =>
    done(
      showBankCard.decide(
        pairTown({}, { mentors: [aMentor({ id: "Н-001", personId: mentor, limit: null, ...columns })] }),
        { personId: mentor },
        aContext(midYear),
      ),
    ).answer;

  // A year after 20.01.2025 is 365 days later: on 20.01.2026 the row is still fresh.
  test.each([
    ["2025-01-20", false],
    ["2025-01-19", true],
  ])("says whether a row looked at on %s is stale: %s", (updatedOn, stale) => {
    expect(card({ updatedOn }).mentor?.stale).toBe(stale);
  });

  test("calls a row stale by the setting, and when a closed year asks for a look", () => {
    const settings = [aRow("settings", { id: "updateDays", value: "180" })];
    const stale = (rows: object) =>
      done(
        showBankCard.decide(
          pairTown({}, { mentors: [aMentor({ id: "Н-001", personId: mentor, ...rows })], settings }),
          { personId: mentor },
          aContext(midYear),
        ),
      ).answer.mentor?.stale;
    // 180 days before 20.01.2026 is 24.07.2025.
    expect([stale({ updatedOn: "2025-07-24" }), stale({ updatedOn: "2025-07-23" })]).toEqual([false, true]);
    expect(stale({ updatedOn: midYear, updateDueOn: "2026-10-01" })).toBe(true);
  });

  test("names the stages of approval that are still to come", () => {
    const settings = [aRow("settings", { id: "approvalChain", value: "методическая комиссия; руководитель" })];
    const agreed = { personId: mentor, pairId: null, stage: "methodCommission" } as const;
    const lacking = (decision: "agreed" | "declined") =>
      done(
        showBankCard.decide(
          smallTown({ settings, approvals: [aRow("approvals", { ...agreed, decision })] }),
          { personId: mentor },
          context,
        ),
      ).answer.lacking;
    expect([lacking("agreed"), lacking("declined")]).toEqual([
      ["руководитель"],
      ["методическая комиссия", "руководитель"],
    ]);
  });

  test("tells how many places are taken and what service is lacking", () => {
    expect(card({}).mentor).toMatchObject({ busy: 1, busyOf: 2, service: [] });
    const young = done(
      showBankCard.decide(
        smallTown({ mentors: [aMentor({ personId: mentee, limit: null })] }),
        { personId: mentee },
        context,
      ),
    );
    expect(young.answer.mentor?.service.join()).toContain("5 лет");
  });
});
