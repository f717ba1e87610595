import { describe, expect, test } from "vitest";
import { markMentee } from "../../../src/shared/banks/markMentee.ts";
import { markMentor } from "../../../src/shared/banks/markMentor.ts";
import { recordConsent, recordGeneralConsent } from "../../../src/shared/consents/recordConsent.ts";
import { withdrawConsent } from "../../../src/shared/consents/withdrawConsent.ts";
import { consentGate } from "../../../src/shared/facts/consentGate.ts";
import { refusalSentence } from "../../../src/shared/lists/refusals.ts";
import { recordOrder } from "../../../src/shared/pairs/recordOrder.ts";
import { aConsent, aContext, aPair, done, puts, refused } from "../../support/factories.ts";
import { consentTo, midYear, pairTown, thePair } from "../../support/pairTown.ts";
import { aRow } from "../../support/rows.ts";
import { farMentor, mentee, mentor, smallTown } from "../../support/smallTown.ts";

const fate = (decision: Parameters<typeof refused>[0]) => {
  if (!("refused" in decision)) return null;
  expect(refusalSentence(decision)).toMatch(/Ничего не записано\.$/);
  return decision.refused;
};
const general = (personId: string, columns: Parameters<typeof aConsent>[0] = {}) =>
  aConsent({ id: `Г-1${personId}`, personId, pairId: null, givenOn: "2025-09-01", ...columns });
const setting = (id: string) => [aRow("settings", { id, value: "да" })];

describe("the gate", () => {
  const gate = (columns: Parameters<typeof aConsent>[0] | null, day: string) =>
    consentGate(
      smallTown({ consents: columns === null ? [] : [general(mentor, { kind: "publication", ...columns })] }),
      { kind: "publication", pairId: null },
      mentor,
      day,
    );

  test("says which consent is missing, and whose", () => {
    const refusal = refused(gate(null, midYear) as never);
    expect(refusal).toEqual({
      refused: "consentRequired",
      facts: { person: "Петрова Анна Ильинична", consent: "на распространение персональных данных", ended: false },
    });
    expect(refusalSentence(refusal)).toMatch(
      /^Петрова Анна Ильинична: нет согласия «на распространение персональных данных»\./,
    );
  });

  test.each([
    [{}, "2025-08-31", false],
    [{}, "2025-09-01", true],
    [{ validUntil: "2026-01-20" }, "2026-01-20", true],
    [{ validUntil: "2026-01-19" }, "2026-01-20", false],
    [{ withdrawnOn: "2026-01-21" }, "2026-01-20", true],
    [{ withdrawnOn: "2026-01-20" }, "2026-01-20", false],
    [{ personId: farMentor }, "2026-01-20", false],
    [{ kind: "personalData" }, "2026-01-20", false],
    [{ pairId: "П-007" }, "2026-01-20", false],
  ] as const)("with %j on %s opens: %s", (columns, day, opens) => {
    expect(gate(columns, day) === null).toBe(opens);
  });

  test("stands before the banks where the settings ask for it", () => {
    const town = (rows = {}) =>
      smallTown({ mentors: [], mentees: [], settings: setting("personalDataConsent"), ...rows });
    const enterMentor = (rows = {}) =>
      markMentor.decide(town(rows), { personId: mentor, areas: [] }, aContext(midYear));
    const enterMentee = (rows = {}) =>
      markMentee.decide(town(rows), { personId: mentee, categories: ["young"], deficits: [] }, aContext(midYear));
    const consents = [mentor, mentee].map((id) => general(id, { kind: "personalData" }));
    expect([fate(enterMentor()), fate(enterMentee())]).toEqual(["consentRequired", "consentRequired"]);
    expect([fate(enterMentor({ consents })), fate(enterMentee({ consents }))]).toEqual([null, null]);
    expect(fate(enterMentor({ settings: [] }))).toBeNull();
  });

  test("stands before the order: extra duties are the mentor's, personal data both sides'", () => {
    const order = (settingId: string, more: ReturnType<typeof aConsent>[]) =>
      recordOrder.decide(
        pairTown(
          { status: "underReview", orderNumber: null, orderOn: null },
          { settings: setting(settingId), consents: [consentTo(mentor), consentTo(mentee), ...more] },
        ),
        { pairId: "П-007", orderNumber: "1", orderOn: "2025-09-12" },
        aContext(midYear),
      );
    const ofMentor = (kind: "extraDuties" | "personalData") => consentTo(mentor, { id: `Г-${kind}`, kind });
    expect(fate(order("extraDutiesConsent", []))).toBe("consentRequired");
    expect(fate(order("extraDutiesConsent", [ofMentor("extraDuties")]))).toBeNull();
    expect(refused(order("personalDataConsent", [ofMentor("personalData")]))).toMatchObject({
      facts: { person: "Иванова Мария Сергеевна" },
    });
    expect(
      fate(order("personalDataConsent", [ofMentor("personalData"), general(mentee, { kind: "personalData" })])),
    ).toBeNull();
  });
});

describe("a consent", () => {
  type Input = Partial<Parameters<typeof recordGeneralConsent.decide>[1]>;
  const record = (input: Input = {}, rows = {}, columns: Parameters<typeof thePair>[0] = {}) =>
    recordGeneralConsent.decide(
      pairTown(columns, rows),
      { personId: mentee, kind: "personalData", givenOn: "2026-01-19", ...input },
      aContext(midYear),
    );

  test("that is general keeps its term, its paper and the version of its text", () => {
    const { changes, answer } = done(
      record({ validUntil: "2026-08-31", document: "заявление 5", textVersion: "1.2" }, { consents: [] }),
    );
    expect(changes).toEqual([
      {
        table: "consents",
        put: {
          id: "Г-001",
          personId: mentee,
          personName: null,
          kind: "personalData",
          pairId: null,
          givenOn: "2026-01-19",
          validUntil: "2026-08-31",
          withdrawnOn: null,
          withdrawal: null,
          document: "заявление 5",
          textVersion: "1.2",
        },
      },
    ]);
    expect(answer).toEqual({ id: "Г-001", personId: mentee, name: "Иванова Мария Сергеевна" });
  });

  test.each([
    [{ givenOn: midYear }, null],
    [{ givenOn: "2026-01-21" }, "dayInFuture"],
    [{ validUntil: "2026-01-19" }, null],
    [{ validUntil: "2026-01-18" }, "periodOrder"],
    [{ personId: "С-999" }, "notFound"],
  ])("with %j: %s", (input, code) => {
    expect(fate(record(input))).toBe(code);
  });

  const until = (validUntil: string | null) => ({ consents: [general(mentee, { kind: "personalData", validUntil })] });
  test.each([
    [null, "2026-08-31", "generalConsentAlready"],
    ["2026-08-31", "2026-08-31", "generalConsentAlready"],
    ["2026-08-31", "2026-08-30", "generalConsentAlready"],
    ["2026-08-31", "2026-09-01", null],
    ["2026-08-31", undefined, null],
    ["2026-01-19", "2026-01-20", null],
  ])("in force until %s may be renewed until %s: %s", (known, asked, code) => {
    expect(fate(record(asked === undefined ? {} : { validUntil: asked }, until(known)))).toBe(code);
  });

  test("to mentoring in general moves every pair on that waited for it alone", () => {
    const pairs = [
      thePair({ status: "awaitingConsent" }),
      thePair({ id: "П-008", status: "proposed" }),
      thePair({ id: "П-009", status: "running" }),
    ];
    const consents = [consentTo(mentor)];
    const { changes } = done(record({ kind: "mentoring" }, { pairs, consents }));
    expect(puts(changes, "pairs")).toEqual([{ id: "П-007", status: "underReview" }]);
  });

  test("to one pair has a term and a version, too", () => {
    const { changes } = done(
      recordConsent.decide(
        pairTown({ status: "proposed" }, { consents: [] }),
        { pairId: "П-007", whose: "mentee", givenOn: "2026-01-19", validUntil: "2026-05-31", textVersion: "2" },
        aContext(midYear),
      ),
    );
    expect(puts(changes, "consents")[0]).toMatchObject({ validUntil: "2026-05-31", textVersion: "2", pairId: "П-007" });
  });
});

describe("a withdrawal", () => {
  type Input = Partial<Parameters<typeof withdrawConsent.decide>[1]>;
  const withdraw = (input: Input = {}, rows = {}, columns: Parameters<typeof thePair>[0] = {}) =>
    withdrawConsent.decide(
      pairTown(columns, rows),
      { personId: mentee, kind: "mentoring", withdrawnOn: "2026-01-19", ...input },
      aContext(midYear),
    );

  test("in the middle of a pair pauses it, and says so", () => {
    const { changes, answer } = done(withdraw({ document: "заявление 7" }));
    expect(puts(changes, "consents")).toEqual([
      { id: `Г-${mentee}`, withdrawnOn: "2026-01-19", withdrawal: "заявление 7" },
    ]);
    expect(puts(changes, "pairs")).toEqual([{ id: "П-007", status: "paused" }]);
    expect(puts(changes, "pairEvents")).toEqual([
      expect.objectContaining({ kind: "paused", on: "2026-01-19", ground: "отзыв согласия", document: "заявление 7" }),
    ]);
    expect(answer).toEqual({
      personId: mentee,
      name: "Иванова Мария Сергеевна",
      consents: [`Г-${mentee}`],
      pairs: [
        {
          pairId: "П-007",
          whose: "mentee",
          other: "Петрова Анна Ильинична",
          was: "действует",
          becomes: "приостановлена",
        },
      ],
      notes: ["Пара П-007 (Петрова Анна Ильинична) приостановлена: согласие отозвано."],
      written: true,
    });
  });

  test("that is only tried writes nothing and tells the same", () => {
    const { changes, answer } = done(withdraw({ dryRun: true }));
    expect(changes).toEqual([]);
    expect(answer).toMatchObject({ written: false, pairs: [{ pairId: "П-007", becomes: "приостановлена" }] });
  });

  test.each([
    ["draft", null],
    ["proposed", null],
    ["awaitingConsent", null],
    ["underReview", "awaitingConsent"],
    ["approved", "paused"],
    ["running", "paused"],
    ["paused", null],
  ] as const)("turns a pair that is «%s» into %s", (status, becomes) => {
    expect(puts(done(withdraw({}, {}, { status })).changes, "pairs").map((row) => row.status)).toEqual(
      becomes === null ? [] : [becomes],
    );
  });

  test("of what was given to a pair that has ended is none, unless this pair is named", () => {
    expect(fate(withdraw({}, {}, { status: "completed" }))).toBe("consentNotInForce");
    const { changes } = done(withdraw({ pairId: "П-007" }, {}, { status: "completed" }));
    expect(changes.map(({ table }) => table)).toEqual(["consents"]);
  });

  test("leaves a pair alone that another consent still holds, or that needs none", () => {
    const consents = [consentTo(mentor), consentTo(mentee), general(mentee)];
    expect(done(withdraw({ pairId: "П-007" }, { consents })).answer).toMatchObject({
      consents: [`Г-${mentee}`],
      pairs: [],
    });
    expect(done(withdraw({}, { consents })).answer.pairs).toHaveLength(1);
    const settings = [aRow("settings", { id: "consents", value: "только наставника" })];
    expect(done(withdraw({}, { settings })).answer.pairs).toEqual([]);
  });

  test("of the mentor's general consent stops all the pairs that rest on it", () => {
    const pairs = [
      thePair(),
      aPair({
        id: "П-008",
        mentorId: mentor,
        menteeId: "С-900",
        status: "running",
        startedOn: "2025-09-15",
        dueOn: "2026-05-31",
      }),
    ];
    const { answer } = done(withdraw({ personId: mentor }, { pairs, consents: [general(mentor), consentTo(mentee)] }));
    expect(answer.pairs.map(({ pairId, whose }) => [pairId, whose])).toEqual([
      ["П-007", "mentor"],
      ["П-008", "mentor"],
    ]);
  });

  test("of another kind pauses nothing but says what rests on it", () => {
    for (const [kind, word] of [
      ["personalData", "152-ФЗ"],
      ["publication", "опубликованных"],
      ["extraDuties", "обязанности"],
    ] as const) {
      const { changes, answer } = done(withdraw({ kind }, { consents: [general(mentee, { kind })] }));
      expect(changes.map(({ table }) => table)).toEqual(["consents"]);
      expect(answer.notes).toEqual([expect.stringContaining(word)]);
    }
  });

  test.each([
    [{ withdrawnOn: midYear }, null],
    [{ withdrawnOn: "2026-01-21" }, "dayInFuture"],
    [{ withdrawnOn: "2025-09-09" }, null],
    [{ withdrawnOn: "2025-09-08" }, "consentNotInForce"],
    [{ kind: "publication" }, "consentNotInForce"],
    [{ pairId: "П-900" }, "consentNotInForce"],
    [{ personId: "С-999" }, "notFound"],
  ] as const)("with %j: %s", (input, code) => {
    expect(fate(withdraw(input))).toBe(code);
  });
});
