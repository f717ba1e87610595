import { describe, expect, test } from "vitest";
import { recordConsent } from "../../../src/shared/consents/recordConsent.ts";
import { refusalSentence } from "../../../src/shared/lists/refusals.ts";
import { recordOrder } from "../../../src/shared/pairs/recordOrder.ts";
import { aConsent, aContext, aPair, done, puts, refused } from "../../support/factories.ts";
import { aRow } from "../../support/rows.ts";
import { farMentor, mentee, mentor, smallTown, today } from "../../support/smallTown.ts";

type Columns = Parameters<typeof aPair>[0];
const proposed = (columns: Columns = {}) =>
  aPair({
    id: "П-007",
    mentorId: mentor,
    menteeId: mentee,
    status: "proposed",
    startedOn: "2025-09-15",
    dueOn: "2026-05-31",
    orderNumber: null,
    orderOn: null,
    ...columns,
  });
const consentOf = (personId: string, columns: Parameters<typeof aConsent>[0] = {}) =>
  aConsent({ id: `Г-${personId}`, personId, pairId: "П-007", givenOn: "2025-09-09", ...columns });
const both = [consentOf(mentor), consentOf(mentee)];

type ConsentInput = Parameters<typeof recordConsent.decide>[1];
const consent = (rows: Parameters<typeof smallTown>[0], input: Partial<ConsentInput> = {}) =>
  recordConsent.decide(
    smallTown({ pairs: [proposed()], ...rows }),
    { pairId: "П-007", whose: "mentor", givenOn: today, ...input },
    aContext(today),
  );

type OrderInput = Parameters<typeof recordOrder.decide>[1];
const order = (rows: Parameters<typeof smallTown>[0], input: Partial<OrderInput> = {}, day = today) =>
  recordOrder.decide(
    smallTown({ pairs: [proposed({ status: "underReview" })], consents: both, ...rows }),
    { pairId: "П-007", orderNumber: "214-о", orderOn: today, ...input },
    aContext(day),
  );

describe("a written consent", () => {
  test("is bound to the pair; after the first one the pair waits for the other", () => {
    const { changes, answer } = done(consent({}, { document: "заявление" }));
    expect(puts(changes, "consents")).toEqual([
      {
        id: "Г-001",
        personId: mentor,
        personName: null,
        kind: "mentoring",
        pairId: "П-007",
        givenOn: today,
        validUntil: null,
        withdrawnOn: null,
        withdrawal: null,
        document: "заявление",
        textVersion: null,
      },
    ]);
    expect(puts(changes, "pairs")).toEqual([{ id: "П-007", status: "awaitingConsent" }]);
    expect(answer.statusLabel).toBe("ждёт согласия");
  });

  test("that is the second sends the pair to be approved", () => {
    const outcome = done(consent({ consents: [consentOf(mentor)] }, { whose: "mentee" }));
    expect(puts(outcome.changes, "consents")[0]).toMatchObject({ personId: mentee });
    expect(outcome.answer.status).toBe("underReview");
  });

  test("of the mentee is enough when the mentor's general one is in force", () => {
    expect(done(consent({ consents: [consentOf(mentor, { pairId: null })] }, { whose: "mentee" })).answer.status).toBe(
      "underReview",
    );
  });

  test("of another kind does not move the pair on", () => {
    const { changes, answer } = done(
      consent({ consents: [consentOf(mentor)] }, { whose: "mentee", kind: "personalData" }),
    );
    expect(puts(changes, "consents")[0]?.kind).toBe("personalData");
    expect(answer.status).toBe("awaitingConsent");
  });

  test("to a pair that was approved without one leaves its status alone", () => {
    const outcome = done(consent({ pairs: [proposed({ status: "running" })] }));
    expect(puts(outcome.changes, "pairs")).toEqual([]);
  });

  test.each([
    [today, null],
    ["2025-09-11", "dayInFuture"],
  ])("given on %s, today being 10 September: %s", (givenOn, code) => {
    const outcome = consent({}, { givenOn });
    expect("refused" in outcome ? outcome.refused : null).toBe(code);
  });

  test("is not recorded twice, but anew after a withdrawal", () => {
    expect(refused(consent({ consents: [consentOf(mentor)] }))).toEqual({
      refused: "consentAlready",
      facts: { pair: "П-007", whose: "наставник Петрова Анна Ильинична" },
    });
    done(consent({ consents: [consentOf(mentor, { withdrawnOn: "2025-09-09" })] }));
  });

  test.each(["completed", "rejected", "replaced"] as const)("to a pair that is «%s» is refused", (status) => {
    expect(refused(consent({ pairs: [proposed({ status })] })).refused).toBe("wrongStatus");
  });

  test("to an unknown pair is refused", () => {
    expect(refused(consent({ pairs: [] })).refused).toBe("notFound");
  });
});

describe("an order", () => {
  test("approves the pair", () => {
    const { changes, answer } = done(order({}));
    expect(puts(changes, "pairs")).toEqual([{ id: "П-007", orderNumber: "214-о", orderOn: today, status: "approved" }]);
    expect(answer).toEqual({ pairId: "П-007", status: "approved", statusLabel: "утверждена", notes: [] });
  });

  test.each([
    ["2025-09-15", []],
    ["2025-09-16", ["Приказ от 16.09.2025 вступает в силу задним числом: пара начата 15.09.2025."]],
  ])("dated %s has the notes %j", (orderOn, notes) => {
    expect(done(order({}, { orderOn }, "2025-10-01")).answer.notes).toEqual(notes);
  });

  test("before a consent is noted", () => {
    expect(done(order({}, { orderOn: "2025-09-08" })).answer.notes).toEqual([
      "Согласие наставника от 09.09.2025 получено позже приказа: проверьте даты.",
      "Согласие наставляемого от 09.09.2025 получено позже приказа: проверьте даты.",
    ]);
  });

  test("that is there already is corrected, with what it was, and judges the pair no second time", () => {
    const running = { status: "running", orderNumber: "214-о", orderOn: "2025-09-08" } as const;
    const rows = { pairs: [proposed(running)], consents: [] };
    const { changes, answer } = done(order(rows, { orderNumber: "215-о", orderOn: "2025-09-09" }));
    expect(puts(changes, "pairs")).toEqual([{ id: "П-007", orderNumber: "215-о", orderOn: "2025-09-09" }]);
    expect(answer).toMatchObject({
      status: "running",
      notes: ["Приказ исправлен; было: № 214-о от 08.09.2025."],
    });
    const same = { orderNumber: "214-о", orderOn: "2025-09-08" };
    expect(refused(order(rows, same)).refused).toBe("nothingToChange");
    expect(refused(order(rows, { ...same, orderOn: "2025-09-16" })).refused).toBe("dayInFuture");
    const both = { ...rows, consents: [consentOf(mentor), consentOf(mentee)] };
    expect(done(order(both, { ...same, orderNumber: "216-о" })).answer.notes).toHaveLength(3);
    expect(done(order(both, { ...same, orderOn: "2025-09-09" })).answer.notes).toHaveLength(1);
  });

  test.each([
    [[], "наставник Петрова Анна Ильинична и наставляемый Иванова Мария Сергеевна"],
    [[consentOf(mentor)], "наставляемый Иванова Мария Сергеевна"],
    [[consentOf(mentee)], "наставник Петрова Анна Ильинична"],
    [[consentOf(mentee), consentOf(mentor, { withdrawnOn: today })], "наставник Петрова Анна Ильинична"],
    [[consentOf(mentee), consentOf(mentor, { validUntil: "2025-09-14" })], "наставник Петрова Анна Ильинична"],
    [[consentOf(mentee), consentOf(mentor, { pairId: "П-900" })], "наставник Петрова Анна Ильинична"],
  ])("says whose consent is missing (%#)", (consents, whose) => {
    const refusal = refused(order({ consents }));
    expect(refusal).toEqual({ refused: "consentsMissing", facts: { pair: "П-007", whose } });
    expect(refusalSentence(refusal)).toContain(whose);
  });

  test("needs the mentor's consent alone where the settings say so (C05)", () => {
    done(
      order({
        consents: [consentOf(mentor)],
        settings: [aRow("settings", { id: "consents", value: "только наставника" })],
      }),
    );
  });

  test("is not dated tomorrow", () => {
    expect(refused(order({}, { orderOn: "2025-09-11" })).refused).toBe("dayInFuture");
  });

  test("may be added to a running pair that has none", () => {
    expect(done(order({ pairs: [proposed({ status: "running" })] })).answer.status).toBe("running");
  });

  test("is refused when the hard rules are no longer kept", () => {
    const employments = smallTown().employments.map((row) =>
      row.personId === mentor ? { ...row, finishedOn: "2025-09-12" } : row,
    );
    expect(refused(order({ employments })).refused).toBe("notEmployed");
    const pairs = [
      proposed({ status: "underReview" }),
      proposed({ id: "П-008", mentorId: farMentor, status: "running" }),
    ];
    expect(refused(order({ pairs })).refused).toBe("menteeHasMentor");
  });
});
