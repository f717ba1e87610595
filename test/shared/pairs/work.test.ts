import { describe, expect, test } from "vitest";
import type { Register } from "../../../src/shared/facts/register.ts";
import { refusalSentence } from "../../../src/shared/lists/refusals.ts";
import { changePair } from "../../../src/shared/pairs/changePair.ts";
import { extendPair } from "../../../src/shared/pairs/extendPair.ts";
import { offeredRequests } from "../../../src/shared/pairs/offered.ts";
import { pausePair, resumePair } from "../../../src/shared/pairs/pausePair.ts";
import { proposePair } from "../../../src/shared/pairs/proposePair.ts";
import { showPair } from "../../../src/shared/pairs/showPair.ts";
import { startPair } from "../../../src/shared/pairs/startPair.ts";
import { aContext, anEmployment, aPair, aTeacher, done, puts, refused } from "../../support/factories.ts";
import { bothConsents, consentTo, midYear, pairTown, thePair } from "../../support/pairTown.ts";
import { aRow } from "../../support/rows.ts";
import { farMentor, mentee, mentor, smallTown } from "../../support/smallTown.ts";

const codeOf = (decision: Parameters<typeof refused>[0]) => {
  const refusal = refused(decision);
  expect(refusalSentence(refusal)).toMatch(/Ничего не записано\.$/);
  return refusal.refused;
};
/** Null when it is done. */
const fate = (decision: Parameters<typeof refused>[0]) => ("refused" in decision ? codeOf(decision) : null);
const anEvent = (columns: Parameters<typeof aRow<"pairEvents">>[1]) =>
  aRow("pairEvents", { pairId: "П-007", until: null, ground: null, ...columns });

describe("a draft", () => {
  const propose = (columns: Parameters<typeof thePair>[0] = {}, rows = {}) =>
    proposePair.decide(
      pairTown({ status: "draft", orderNumber: null, orderOn: null, ...columns }, rows),
      { pairId: "П-007" },
      aContext("2025-09-10"),
    );

  // C01: three months from 15 September end on 14 December, twelve on 14 or 15 September
  test.each([
    [{}, null],
    [{ dueOn: "2025-12-13" }, "programmeLength"],
    [{ dueOn: "2025-12-14" }, null],
    [{ dueOn: "2026-09-15" }, null],
    [{ dueOn: "2026-09-16" }, "programmeLength"],
    [{ startedOn: "2026-06-01" }, "periodOrder"],
    [{ mentorId: mentee }, "selfPair"],
    [{ startedOn: "2015-08-31", dueOn: "2016-05-31" }, "notEmployed"],
  ])("with %j is proposed or refused: %s", (columns, code) => {
    expect(fate(propose(columns))).toBe(code);
  });

  test("that is sound becomes a proposal", () => {
    expect(puts(done(propose()).changes, "pairs")).toEqual([{ id: "П-007", status: "proposed" }]);
  });
});

describe("a pair begins its work", () => {
  const start = (columns: Parameters<typeof thePair>[0], on: string, today: string, rows = {}) =>
    startPair.decide(pairTown({ status: "approved", ...columns }, rows), { pairId: "П-007", on }, aContext(today));

  test.each([
    ["2025-09-14", "2025-09-14", "notBegun"],
    ["2025-09-14", "2025-09-15", "dayOutsidePair"],
    ["2025-09-15", "2025-09-15", null],
    ["2025-09-16", "2025-09-16", null],
    ["2025-09-17", "2025-09-16", "dayInFuture"],
    ["2026-05-31", "2026-06-01", null],
    ["2026-06-01", "2026-06-01", "dayOutsidePair"],
  ])("on %s, today being %s: %s", (on, today, code) => {
    expect(fate(start({}, on, today))).toBe(code);
  });

  test("and the day stands among its events", () => {
    const { changes, answer } = done(start({}, "2025-09-15", "2025-09-16"));
    expect(answer).toEqual({ pairId: "П-007", status: "running", statusLabel: "действует", notes: [] });
    expect(puts(changes, "pairs")).toEqual([{ id: "П-007", status: "running" }]);
    expect(puts(changes, "pairEvents")).toEqual([
      expect.objectContaining({ id: "ИП-001", pairId: "П-007", kind: "started", on: "2025-09-15" }),
    ]);
  });

  test("only with an order", () => {
    expect(codeOf(start({ orderNumber: null }, "2025-09-15", "2025-09-15"))).toBe("orderMissing");
    expect(codeOf(start({ orderOn: null }, "2025-09-15", "2025-09-15"))).toBe("orderMissing");
  });

  test.each([
    ["2025-09-15", 0],
    ["2025-09-16", 1],
  ])("an order of %s is flagged %i times, not refused", (orderOn, count) => {
    expect(done(start({ orderOn }, "2025-09-16", "2025-09-20")).answer.notes).toHaveLength(count);
  });

  test("only with the consents in force", () => {
    const consents = [consentTo(mentor), consentTo(mentee, { withdrawnOn: "2025-09-14" })];
    const refusal = refused(start({}, "2025-09-15", "2025-09-15", { consents }));
    expect(refusal).toEqual({
      refused: "consentsMissing",
      facts: { pair: "П-007", whose: "наставляемый Иванова Мария Сергеевна" },
    });
  });
});

describe("a pause", () => {
  type Input = Partial<Parameters<typeof pausePair.decide>[1]>;
  const pause = (input: Input = {}, register: Register = pairTown()) =>
    pausePair.decide(register, { pairId: "П-007", on: "2026-01-12", ground: "illness", ...input }, aContext(midYear));

  test("keeps its days and its ground", () => {
    const { changes, answer } = done(pause({ until: "2026-01-30", document: "больничный" }));
    expect(answer.status).toBe("paused");
    expect(answer.notes).toEqual([expect.stringContaining("не продлевает срок")]);
    expect(puts(changes, "pairEvents")).toEqual([
      expect.objectContaining({
        kind: "paused",
        on: "2026-01-12",
        until: "2026-01-30",
        ground: "болезнь",
        document: "больничный",
      }),
    ]);
  });

  test.each([
    ["2025-09-14", undefined, "dayOutsidePair"],
    ["2025-09-15", undefined, null],
    ["2026-01-20", undefined, null],
    ["2026-01-21", undefined, "dayInFuture"],
    ["2026-01-12", "2026-01-11", "periodOrder"],
    ["2026-01-12", "2026-01-12", null],
  ])("from %s to %s: %s", (on, until, code) => {
    expect(fate(pause(until === undefined ? { on } : { on, until }))).toBe(code);
  });

  test("on another ground needs a note", () => {
    expect(codeOf(pause({ ground: "other" }))).toBe("reasonMissing");
    done(pause({ ground: "other", note: "ремонт школы" }));
  });

  test.each([
    ["2026-01-09", "pauseOverlap"],
    ["2026-01-10", null],
  ])("on %s after one from 1 to 9 January: %s", (on, code) => {
    const pairEvents = [anEvent({ id: "ИП-001", kind: "paused", on: "2026-01-01", until: "2026-01-09" })];
    expect(fate(pause({ on }, pairTown({}, { pairEvents })))).toBe(code);
  });

  const resume = (on: string, rows = {}, columns = {}, today = midYear) =>
    resumePair.decide(
      pairTown(
        { status: "paused", ...columns },
        { pairEvents: [anEvent({ id: "ИП-001", kind: "paused", on: "2026-01-12", until: "2026-01-30" })], ...rows },
      ),
      { pairId: "П-007", on },
      aContext(today),
    );

  test.each([
    ["2026-01-12", "dayOutsidePair"],
    ["2026-01-13", null],
    ["2026-01-20", null],
    ["2026-01-21", "dayInFuture"],
  ])("that began on 12 January ends with work on %s: %s", (on, code) => {
    expect(fate(resume(on))).toBe(code);
  });

  test("ends on the day before, whatever was planned", () => {
    const { changes, answer } = done(resume("2026-01-19"));
    expect(answer).toMatchObject({ status: "running", notes: [] });
    expect(puts(changes, "pairEvents")).toEqual([
      { id: "ИП-001", until: "2026-01-18" },
      expect.objectContaining({ id: "ИП-002", kind: "resumed", on: "2026-01-19" }),
    ]);
  });

  test("cannot end while a consent is withdrawn or a mentor has left", () => {
    expect(codeOf(resume("2026-01-19", { consents: [consentTo(mentor)] }))).toBe("consentsMissing");
    const employments = smallTown().employments.map((row) =>
      row.personId === mentor ? { ...row, finishedOn: "2026-01-18" } : row,
    );
    expect(codeOf(resume("2026-01-19", { employments }))).toBe("notEmployed");
  });

  test("that outlives the term is told, and the pair is to be extended", () => {
    const { answer } = done(resume("2026-06-01", {}, {}, "2026-06-01"));
    expect(answer.notes).toEqual([expect.stringContaining("Срок пары истёк 31.05.2026")]);
  });
});

describe("an extension", () => {
  type Input = Partial<Parameters<typeof extendPair.decide>[1]>;
  const extend = (input: Input = {}, columns: Parameters<typeof thePair>[0] = {}, rows = {}) =>
    extendPair.decide(
      pairTown(columns, rows),
      { pairId: "П-007", dueOn: "2026-09-30", mentorAgreedOn: "2026-01-19", menteeAgreedOn: midYear, ...input },
      aContext(midYear),
    );

  test("keeps the old last day and both consents", () => {
    const { changes, answer } = done(extend());
    expect(puts(changes, "pairs")).toEqual([{ id: "П-007", dueOn: "2026-09-30", status: "running" }]);
    expect(puts(changes, "pairEvents")).toEqual([
      expect.objectContaining({
        kind: "extended",
        on: midYear,
        until: "2026-09-30",
        dueWas: "2026-05-31",
        mentorAgreedOn: "2026-01-19",
        menteeAgreedOn: midYear,
      }),
    ]);
    expect(answer.notes).toEqual([expect.stringContaining("Всего с 15.09.2025 по 30.09.2026, это дольше 12 месяцев")]);
  });

  test.each([
    ["2026-05-30", "extensionNotLater"],
    ["2026-05-31", "extensionNotLater"],
    ["2026-06-01", null],
  ])("to %s, the last day being 31 May: %s", (dueOn, code) => {
    expect(fate(extend({ dueOn }))).toBe(code);
  });

  // C03: 12 months from 15 September end on 14 or 15 September
  test.each([
    ["2026-09-15", 0],
    ["2026-09-16", 1],
  ])("to %s has %i notes about the year", (dueOn, count) => {
    expect(done(extend({ dueOn })).answer.notes).toHaveLength(count);
  });

  test("needs both sides, and says whose day is missing", () => {
    const asked = { pairId: "П-007", dueOn: "2026-06-30" };
    const both = refused(extendPair.decide(pairTown(), asked, aContext(midYear)));
    expect(both).toMatchObject({
      refused: "agreementsMissing",
      facts: { whose: "наставник Петрова Анна Ильинична и наставляемый Иванова Мария Сергеевна" },
    });
    expect(
      refused(extendPair.decide(pairTown(), { ...asked, mentorAgreedOn: midYear }, aContext(midYear))),
    ).toMatchObject({
      facts: { whose: "наставляемый Иванова Мария Сергеевна" },
    });
    expect(codeOf(extend({ menteeAgreedOn: "2026-01-21" }))).toBe("dayInFuture");
  });

  test("is judged by the hard rules of the added time alone", () => {
    const other = (id: string) =>
      aPair({
        id,
        mentorId: mentor,
        menteeId: `С-${id}`,
        status: "approved",
        startedOn: "2026-06-15",
        dueOn: "2026-12-31",
      });
    const pairs = [thePair(), other("П-008"), other("П-009")];
    expect(fate(extend({ dueOn: "2026-06-14" }, {}, { pairs }))).toBeNull();
    expect(fate(extend({ dueOn: "2026-06-15" }, {}, { pairs }))).toBe("mentorFull");
  });

  test("is none for a meeting of one day", () => {
    expect(codeOf(extend({}, { kind: "speed", dueOn: "2025-09-15" }))).toBe("programmeLength");
  });
});

describe("a change", () => {
  type Input = Partial<Parameters<typeof changePair.decide>[1]>;
  const agreed = { mentorAgreedOn: "2026-01-19", menteeAgreedOn: midYear };
  const change = (input: Input, columns: Parameters<typeof thePair>[0] = {}, rows = {}) =>
    changePair.decide(pairTown(columns, rows), { pairId: "П-007", ...input }, aContext(midYear));

  test("of the kind keeps what it was", () => {
    const { changes } = done(change({ kind: "virtual", ...agreed, document: "доп. соглашение" }));
    expect(puts(changes, "pairs")).toEqual([{ id: "П-007", kind: "virtual" }]);
    expect(puts(changes, "pairEvents")).toEqual([
      expect.objectContaining({ kind: "changed", ground: "традиционное → виртуальное", document: "доп. соглашение" }),
    ]);
  });

  test("of the programme alone leaves the pair's row alone", () => {
    const { changes } = done(change({ correction: "добавлен модуль о родителях", ...agreed }));
    expect(changes.map(({ table }) => table)).toEqual(["pairEvents"]);
    expect(puts(changes, "pairEvents")[0]?.note).toBe("добавлен модуль о родителях");
  });

  test("to what it is already is none", () => {
    expect(codeOf(change({ kind: "traditional", ...agreed }))).toBe("nothingToChange");
  });

  test("needs no consent days before the order, both after it", () => {
    const proposed = { status: "proposed", orderNumber: null, orderOn: null } as const;
    expect(fate(change({ form: "headTeacher" }, proposed))).toBeNull();
    expect(fate(change({ form: "headTeacher" }))).toBe("agreementsMissing");
  });

  // C01: three months from 15 September end on 14 December; twelve on 14 or 15 September
  test.each([
    ["2025-12-13", "programmeLength"],
    ["2025-12-14", null],
    ["2026-09-15", null],
    ["2026-09-16", "programmeLength"],
    ["2025-09-14", "periodOrder"],
  ])("of the last day to %s: %s", (dueOn, code) => {
    expect(fate(change({ dueOn, ...agreed }))).toBe(code);
  });

  test("of an extended pair may keep more than a year", () => {
    const pairEvents = [anEvent({ id: "ИП-001", kind: "extended", on: midYear, until: "2026-12-31" })];
    expect(fate(change({ dueOn: "2026-11-30", ...agreed }, { dueOn: "2026-12-31" }, { pairEvents }))).toBeNull();
    expect(fate(change({ dueOn: "2026-11-30", ...agreed }, { dueOn: "2026-12-31" }))).toBe("programmeLength");
  });

  test("of the first day is possible until the pair is at work, and asks again where both work", () => {
    expect(codeOf(change({ startedOn: "2025-09-22", ...agreed }))).toBe("startIsPast");
    const moved = [
      anEmployment({
        id: "Т-900",
        personId: mentee,
        organisationId: "О-002",
        startedOn: "2025-09-20",
        finishedOn: null,
      }),
    ];
    const employments = [
      ...smallTown().employments.map((row) => (row.personId === mentee ? { ...row, finishedOn: "2025-09-19" } : row)),
      ...moved,
    ];
    const { changes } = done(change({ startedOn: "2025-09-22", ...agreed }, { status: "approved" }, { employments }));
    expect(puts(changes, "pairs")).toEqual([
      { id: "П-007", startedOn: "2025-09-22", mentorOrganisationId: "О-001", menteeOrganisationId: "О-002" },
    ]);
  });

  test("to a group of one is flagged", () => {
    expect(done(change({ kind: "group", ...agreed })).answer.notes).toEqual([
      expect.stringContaining("от двух и более"),
    ]);
  });
});

describe("a group", () => {
  const second = aTeacher("С-004");
  const town = (columns: Parameters<typeof aPair>[0]) =>
    smallTown(
      {
        pairs: [
          thePair({ kind: "group", status: "approved" }),
          aPair({
            id: "П-008",
            mentorId: mentor,
            menteeId: "С-004",
            kind: "group",
            status: "underReview",
            startedOn: "2025-09-15",
            ...columns,
          }),
        ],
        consents: bothConsents,
      },
      { people: [second.person], employments: [second.job] },
    );
  const notes = (columns: Parameters<typeof aPair>[0]) =>
    done(startPair.decide(town(columns), { pairId: "П-007", on: "2025-09-15" }, aContext("2025-09-15"))).answer.notes;

  test("is one mentor's pairs in a group that begin on one day", () => {
    expect(notes({})).toEqual([]);
    for (const columns of [
      { startedOn: "2025-09-16" },
      { mentorId: farMentor },
      { kind: "traditional" },
      { menteeId: mentee },
      { status: "rejected" },
    ] as const) {
      expect(notes(columns)).toEqual([expect.stringContaining("В группе пока один наставляемый")]);
    }
  });
});

test("the card of a pair tells its events in order and what may be done next", () => {
  const pairEvents = [
    anEvent({ id: "ИП-002", kind: "paused", on: "2026-01-12", ground: "болезнь" }),
    anEvent({ id: "ИП-001", kind: "started", on: "2025-09-15" }),
    anEvent({ id: "ИП-003", pairId: "П-900", kind: "started", on: "2025-09-15" }),
  ];
  const card = done(
    showPair.decide(pairTown({ status: "paused" }, { pairEvents }), { pairId: "П-007" }, aContext(midYear)),
  ).answer;
  expect(card.events.map(({ on, event, ground }) => [on, event, ground])).toEqual([
    ["2025-09-15", "начало", ""],
    ["2026-01-12", "приостановка", "болезнь"],
  ]);
  expect(card.possible).toEqual([
    "recordConsent",
    "resumePair",
    "extendPair",
    "changePair",
    "replaceMentor",
    "closePair",
  ]);
});

test.each([
  [{ status: "approved", startedOn: "2026-01-21" }, "recordConsent rejectPair extendPair changePair"],
  [
    { status: "approved", startedOn: "2026-01-20" },
    "recordConsent startPair extendPair changePair replaceMentor closePair",
  ],
  [
    { status: "approved", startedOn: "2026-01-20", orderNumber: null },
    "recordConsent recordOrder extendPair changePair replaceMentor closePair",
  ],
  [{ status: "replaced" }, "replaceMentor"],
  [{ status: "replaced", id: "П-001" }, ""],
  [{ status: "completed" }, ""],
] as const)("%j is offered: %s", (columns, requests) => {
  const next = aPair({ id: "П-008", replacesId: "П-001", status: "running" });
  const pair = thePair(columns);
  expect(offeredRequests([pair, next], pair, midYear).join(" ")).toBe(requests);
});
