import { describe, expect, test } from "vitest";
import { showPerson } from "../../../src/shared/overview/showPerson.ts";
import { aConsent, aContext, aCurator, anEmployment, done, refused } from "../../support/factories.ts";
import { consentTo, midYear, pairTown, thePair } from "../../support/pairTown.ts";
import { aRow } from "../../support/rows.ts";
import { farMentor, mentee, mentor, smallTown } from "../../support/smallTown.ts";

type Town = Parameters<typeof showPerson.decide>[0];
const show = (register: Town = pairTown(), personId = mentor, actor = aContext(midYear).actor) =>
  showPerson.decide(register, { personId }, aContext(midYear, actor));
const card = (...asked: Parameters<typeof show>) => done(show(...asked)).answer;

describe("a person's card", () => {
  test("tells the work, the roles and the pairs", () => {
    expect(card()).toMatchObject({
      name: "Петрова Анна Ильинична",
      mentor: true,
      mentee: false,
      jobs: [{ organisation: "МБОУ «СОШ № 1»", kind: "основное место", current: true, finishedOn: "" }],
      pairs: [{ pairId: "П-007", whose: "mentor", other: "Иванова Мария Сергеевна", statusLabel: "действует" }],
    });
    expect(card(pairTown(), mentee)).toMatchObject({ mentor: false, mentee: true, pairs: [{ whose: "mentee" }] });
  });

  test("puts the present work first, then what has ended", () => {
    const before = anEmployment({
      id: "Т-900",
      personId: mentor,
      organisationId: "О-002",
      startedOn: "2010-09-01",
      finishedOn: "2015-08-31",
      finishReason: "transferred",
    });
    const { jobs } = card(smallTown({}, { employments: [before] }));
    expect(jobs.map((job) => [job.organisationId, job.current, job.finishReason])).toEqual([
      ["О-001", true, ""],
      ["О-002", false, "перевод"],
    ]);
  });

  test("puts pairs that go on before those that have ended", () => {
    const ended = thePair({ id: "П-008", status: "completed", startedOn: "2025-10-01", finishedOn: "2025-12-30" });
    expect(card(pairTown({}, { pairs: [ended, thePair()] })).pairs.map((pair) => pair.pairId)).toEqual([
      "П-007",
      "П-008",
    ]);
  });

  test.each([
    ["in force on its last day", { validUntil: midYear }, true],
    ["expired the day after", { validUntil: "2026-01-19" }, false],
    ["withdrawn today", { withdrawnOn: midYear }, false],
    ["withdrawn from tomorrow on", { withdrawnOn: "2026-01-21" }, true],
    ["given today", { givenOn: midYear }, true],
  ])("shows a consent that is %s", (_, columns, inForce) => {
    const consents = [consentTo(mentor, columns), aConsent({ id: "Г-099", personId: mentee })];
    expect(card(pairTown({}, { consents })).consents).toEqual([
      expect.objectContaining({ kind: "mentoring", pairId: "П-007", inForce }),
    ]);
  });

  test("names to a curator only the own people among those not to be brought together", () => {
    const apart = [
      aRow("apart", { id: "НВ-001", oneId: mentor, otherId: farMentor, since: "2025-09-01", liftedOn: null }),
      aRow("apart", { id: "НВ-002", oneId: mentee, otherId: mentor, since: "2025-09-02", liftedOn: null }),
      aRow("apart", { id: "НВ-003", oneId: mentee, otherId: mentor, since: "2025-09-03", liftedOn: midYear }),
    ];
    const names = (actor?: ReturnType<typeof aCurator>) =>
      card(pairTown({}, { apart }), mentor, actor).apart.map((one) => one.name);
    expect(names()).toEqual(["Сидоров Пётр Львович", "Иванова Мария Сергеевна"]);
    expect(names(aCurator("О-001"))).toEqual([farMentor, "Иванова Мария Сергеевна"]);
  });

  test("offers a transfer to open organisations, to a curator only the own", () => {
    const places = (actor?: ReturnType<typeof aCurator>) => card(pairTown(), mentor, actor).places.map(({ id }) => id);
    expect(places()).toEqual(["О-001", "О-002"]);
    expect(places(aCurator("О-001"))).toEqual(["О-001"]);
  });

  test("of nobody is refused", () => {
    expect(refused(show(pairTown(), "С-999")).refused).toBe("notFound");
  });
});
