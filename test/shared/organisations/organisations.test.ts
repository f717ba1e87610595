/** An organisation's acts, roadmap, conditions and stage, counted by hand. */
import { describe, expect, test } from "vitest";
import { isThere, missingActs } from "../../../src/shared/facts/localActs.ts";
import { refusalSentence } from "../../../src/shared/lists/refusals.ts";
import { auditOf } from "../../../src/shared/organisations/conditions.ts";
import { reviewRoadmap, submitRoadmap } from "../../../src/shared/organisations/roadmapReview.ts";
import { saveConditions } from "../../../src/shared/organisations/saveConditions.ts";
import { showOrganisation } from "../../../src/shared/organisations/showOrganisation.ts";
import type { Organisation } from "../../../src/shared/register/organisations.ts";
import { conditionItems } from "../../../src/shared/register/recordWords.ru.ts";
import { aContext, anOrganisation, done, refused } from "../../support/factories.ts";
import { aRow } from "../../support/rows.ts";
import { mentee, mentor, smallTown } from "../../support/smallTown.ts";

const today = "2026-11-20";
const organisationId = "О-001";
const withOrganisation = (columns: Partial<Organisation>) => smallTown({ organisations: [anOrganisation(columns)] });

describe("local acts", () => {
  test("are five, each with its day, and all but the Положение with a number", () => {
    expect(missingActs(anOrganisation())).toEqual([]);
    expect(missingActs(anOrganisation({ regulationOrderNumber: null, pairsOrderOn: null }))).toEqual([
      "Приказ о Положении",
      "Приказ о закреплении пар",
    ]);
    expect(isThere(anOrganisation({ regulationOn: null }), "regulation")).toBe(false);
  });
});

describe("a roadmap", () => {
  const submit = (columns: Partial<Organisation>) =>
    submitRoadmap.decide(withOrganisation(columns), { organisationId }, aContext(today));
  const review = (columns: Partial<Organisation>, decision: "approved" | "returned", note?: string, on = today) =>
    reviewRoadmap.decide(
      withOrganisation(columns),
      { organisationId, decision, on, ...(note === undefined ? {} : { note }) },
      aContext(today),
    );

  test("is handed in with its number and day, and not twice", () => {
    for (const roadmapReview of [null, "none", "returned"] as const)
      expect(done(submit({ roadmapReview })).changes).toEqual([
        {
          table: "organisations",
          put: {
            id: organisationId,
            roadmapReview: "submitted",
            roadmapReviewOn: today,
          },
        },
      ]);
    expect(refused(submit({ roadmapReview: "submitted" })).refused).toBe("roadmapStatus");
    expect(refused(submit({ roadmapReview: null, roadmapOrderNumber: null })).refused).toBe("roadmapMissing");
  });

  test("that is newer than its approval is handed in again", () => {
    const approved = { roadmapReview: "approved", roadmapReviewOn: "2025-09-20" } as const;
    expect(refused(submit({ ...approved, roadmapOrderOn: "2025-09-20" })).refused).toBe("roadmapStatus");
    expect(done(submit({ ...approved, roadmapOrderOn: "2025-09-21" })).changes).toHaveLength(1);
  });

  test("is approved or returned with what to mend, once it is handed in", () => {
    const submitted = { roadmapReview: "submitted" } as const;
    expect(done(review(submitted, "approved")).answer.statusLabel).toBe("согласована");
    expect(refused(review(submitted, "returned")).refused).toBe("recordLacks");
    expect(done(review(submitted, "returned", "Добавьте сроки")).changes[0]?.put).toMatchObject({
      roadmapReview: "returned",
      roadmapReviewNote: "Добавьте сроки",
    });
    expect(refused(review(submitted, "approved", undefined, "2026-11-21")).refused).toBe("dayInFuture");
    const outcome = refused(review({ roadmapReview: "none" }, "approved"));
    expect(refusalSentence(outcome)).toContain("«на согласовании»");
  });
});

describe("a self-audit", () => {
  const row = (item: (typeof conditionItems.codes)[number], answer: "yes" | "partly" | "no", checkedOn: string) =>
    aRow("conditions", { id: `${item}-${checkedOn}`, item, answer, checkedOn, measures: null });

  test("has 18 items in five groups", () => {
    const { groups, items, checkedOn } = auditOf([]);
    expect(checkedOn).toBe("");
    expect(groups).toHaveLength(5);
    expect(groups.every((group) => group.share === null)).toBe(true);
    expect(items.map((one) => one.item).sort()).toEqual([...conditionItems.codes].sort());
  });

  test("counts «частично» as half, the latest answer, and only what is answered", () => {
    const rows = [
      row("head", "yes", "2025-10-01"),
      row("curator", "no", "2025-10-01"),
      row("curator", "partly", "2026-10-01"),
      row("mentors", "no", "2026-10-01"),
    ];
    const { groups, checkedOn } = auditOf(rows);
    expect(checkedOn).toBe("2026-10-01");
    // (1 + 0.5 + 0) / 3 now, (1 + 0) / 2 a year before
    expect(groups[0]).toMatchObject({ group: "staff", share: 0.5, before: 0.5 });
    expect(groups[1]?.share).toBeNull();
  });

  test("is saved at once, corrects answers of the same day and leaves those of other days", () => {
    const rows = smallTown({
      conditions: [
        aRow("conditions", { id: "УС-001", item: "curator", answer: "partly", checkedOn: today, measures: null }),
        aRow("conditions", { id: "УС-002", item: "head", answer: "no", checkedOn: "2025-10-01", measures: null }),
      ],
    });
    const save = (answers: Parameters<typeof saveConditions.decide>[1]["answers"], checkedOn = today) =>
      saveConditions.decide(rows, { organisationId, checkedOn, answers }, aContext(today));
    const { changes, answer } = done(
      save([
        { item: "curator", answer: "yes" },
        { item: "head", answer: "no" },
        { item: "room", answer: "no", measures: "Найти кабинет" },
      ]),
    );
    expect(changes.map(({ put }) => put)).toMatchObject([
      { id: "УС-001", answer: "yes" },
      { id: "УС-003", item: "head", answer: "no", checkedOn: today },
      { id: "УС-004", item: "room", measures: "Найти кабинет" },
    ]);
    expect(answer).toMatchObject({ saved: 3 });
    expect(answer.groups[0]?.share).toBe(0.5);
    expect(done(save([{ item: "curator", answer: "partly" }])).changes).toEqual([]);
    expect(refused(save([{ item: "curator", answer: "yes" }], "2026-11-21")).refused).toBe("dayInFuture");
  });
});

describe("the stage of an organisation", () => {
  const approved = { roadmapReview: "approved" } as const;
  const stages = (register: ReturnType<typeof smallTown>) =>
    done(showOrganisation.decide(register, { organisationId }, aContext(today))).answer.stages;
  const base = {
    mentors: [
      aRow("mentors", {
        personId: mentor,
        updatedOn: "2026-09-10",
        protocolOn: "2026-09-01",
        trained: true,
        leftOn: null,
      }),
    ],
    mentees: [aRow("mentees", { personId: mentee, deficits: ["method"], leftOn: null, unmatchedOn: null })],
  } as const;
  const pair = aRow("pairs", {
    mentorId: mentor,
    menteeId: mentee,
    menteeOrganisationId: organisationId,
    status: "running",
    startedOn: "2026-09-15",
    dueOn: "2027-05-31",
    finishedOn: null,
    orderOn: "2026-09-14",
  });

  test("is the first with something lacking, and says what", () => {
    const [first, second] = stages(smallTown({ organisations: [anOrganisation({ ...approved, curatorName: null })] }));
    expect(first).toMatchObject({ state: "current", reasons: ["не назван куратор"] });
    expect(second?.state).toBe("done");
    const waiting = stages(smallTown({ organisations: [anOrganisation(approved)], mentees: [] }));
    expect(waiting[0]?.state).toBe("done");
    expect(waiting[1]).toMatchObject({ state: "current", reasons: ["в базе нет наставляемых"] });
  });

  test("goes by the document that the settings name", () => {
    const setting = (value: string) => aRow("settings", { id: "stageSet", value });
    const of = (value: string) =>
      stages(
        smallTown({ ...base, organisations: [anOrganisation(approved)], settings: [setting(value)], pairs: [pair] }),
      );
    const college = of("семь этапов Положения колледжа (ДНР)");
    expect(college.map((one) => one.title).at(-1)).toBe("Информационная поддержка");
    expect(college[4]?.reasons).toEqual(["работает 1 пара", "1 пара без плана"]);
    expect(college[6]).toMatchObject({ state: "ahead", reasons: ["в этом учебном году публикаций нет"] });
    const omsk = of("семь шагов программы «Развиваемся вместе»");
    expect(omsk.map((one) => one.state)).toEqual(["done", "done", "done", "current", "ahead", "ahead", "ahead"]);
    expect(omsk[3]?.reasons).toEqual(["1 пара без плана"]);
  });

  test("knows mentors whose data are older than a year, at the very day", () => {
    const of = (updatedOn: string) =>
      stages(
        smallTown({
          ...base,
          organisations: [anOrganisation(approved)],
          mentors: [{ ...base.mentors[0], updatedOn }],
        }),
      )[2]?.reasons;
    expect(of("2025-11-20")).toEqual([]);
    expect(of("2025-11-19")).toEqual(["1 наставник: сведения старше года"]);
  });

  test("goes on to the work of the pairs and to their end", () => {
    const organisations = [anOrganisation(approved)];
    const none = stages(smallTown({ ...base, organisations }));
    expect(none[3]?.state).toBe("done");
    expect(none[4]).toMatchObject({ state: "current", reasons: ["в этом учебном году пар ещё нет"] });
    const working = stages(smallTown({ ...base, organisations, pairs: [pair] }));
    expect(working[4]?.state).toBe("done");
    expect(working[5]).toMatchObject({ state: "current", reasons: ["работает 1 пара", "1 пара без плана"] });
    const due = (dueOn: string) => {
      const register = smallTown({ ...base, organisations, pairs: [{ ...pair, dueOn }] });
      const { answer } = done(showOrganisation.decide(register, { organisationId }, aContext(today)));
      return [answer.counts.pairs, answer.stages[5]?.reasons, answer.stages[6]?.reasons];
    };
    const over = "1 пара с истёкшим сроком: завершите или продлите";
    expect(due("2026-11-21")).toEqual(due("2027-05-31"));
    expect(due("2026-11-20")).toEqual([1, ["работает 1 пара", "1 пара без плана"], [expect.any(String)]]);
    expect(due("2026-11-19")).toEqual([0, [], [over]]);
    const ended = { ...pair, status: "completed" as const, finishedOn: "2026-11-19" };
    expect(stages(smallTown({ ...base, organisations, pairs: [ended] })).every((one) => one.state === "done")).toBe(
      true,
    );
  });
});
