/** Each item of the roadmap not done, done and at its edge, on hand-made rows (S1, «дорожная карта»; rules.md 4). */
import { describe, expect, test } from "vitest";
import { showToday } from "../../../src/shared/overview/showToday.ts";
import type { RowOf } from "../../../src/shared/register/tables.ts";
import type { ItemLine } from "../../../src/shared/roadmap/answers.ts";
import type { RoadmapCode } from "../../../src/shared/roadmap/items.ts";
import { markNoRequests, markRoadmapItem } from "../../../src/shared/roadmap/markRoadmapItem.ts";
import { listLights, showRoadmap } from "../../../src/shared/roadmap/showRoadmap.ts";
import {
  aContext,
  aCurator,
  aMentee,
  aMentor,
  anOrganisation,
  department,
  done,
  puts,
  refused,
} from "../../support/factories.ts";
import { aLine, thePair } from "../../support/pairTown.ts";
import { aRow } from "../../support/rows.ts";
import { mentee, mentor, smallTown } from "../../support/smallTown.ts";

type Rows = NonNullable<Parameters<typeof smallTown>[0]>;

const schools = [
  anOrganisation({ id: "О-001", closedOn: null }),
  anOrganisation({ id: "О-002", shortName: "МБОУ «СОШ № 2»", closedOn: null }),
];
const staleMentors = [
  aMentor({ id: "Н-001", personId: mentor, enteredOn: "2024-09-10", updatedOn: "2025-08-31", leftOn: null }),
];
const staleMentees = [
  aMentee({ id: "М-001", personId: mentee, enteredOn: "2024-09-10", updatedOn: null, leftOn: null }),
];
const base: Rows = { organisations: schools, mentors: staleMentors, mentees: staleMentees };

/** The item of the first school on a day; everything is late on 20 June, so that only the rule tells. */
function own(code: RoadmapCode, rows: Rows = {}, today = "2026-06-20"): ItemLine {
  const register = smallTown({ ...base, ...rows });
  const { answer } = done(
    showRoadmap.decide(register, { organisationId: "О-001", schoolYear: 2025 }, aContext(today, aCurator("О-001"))),
  );
  return answer.items.find((line) => line.item === code) as ItemLine;
}

function municipal(code: RoadmapCode, rows: Rows = {}, today = "2026-06-20"): ItemLine {
  const { answer } = done(listLights.decide(smallTown({ ...base, ...rows }), { schoolYear: 2025 }, aContext(today)));
  return answer.items.find((line) => line.item === code) as ItemLine;
}

const codesOf = (line: ItemLine) => line.reasons.flatMap(({ things }) => things.map(({ key }) => key));

const pair = thePair({});
const programme = (columns: Partial<RowOf<"programmes">> = {}) =>
  aRow("programmes", {
    id: "ПП-001",
    pairId: "П-007",
    version: 1,
    approvedOn: "2025-09-27",
    reportOn: null,
    ...columns,
  });
const answer = (columns: Partial<RowOf<"responses">> = {}) =>
  aRow("responses", { schoolYear: 2025, personId: mentee, state: "accepted", kind: "needs", ...columns });
const fresh = [aMentee({ id: "М-001", personId: mentee, enteredOn: "2025-09-01", updatedOn: null, leftOn: null })];

describe("R01, requests and bank", () => {
  test("names both when there is no answer and the bank is as it was before September", () => {
    const line = own("r01");
    expect(line.state).toBe("overdue");
    expect(line.reasons).toHaveLength(2);
  });
  test("is done with one answer and one row of 1 September", () => {
    expect(own("r01", { responses: [answer()], mentees: fresh }).state).toBe("done");
  });
  test("takes the word «нет запросов» of this school, not of another, and not when taken back", () => {
    const mark = (columns: Partial<RowOf<"roadmapMarks">>) =>
      aRow("roadmapMarks", { schoolYear: 2025, item: "r01", organisationId: "О-001", done: true, ...columns });
    expect(own("r01", { roadmapMarks: [mark({})], mentees: fresh }).state).toBe("done");
    expect(own("r01", { roadmapMarks: [mark({ organisationId: "О-002" })], mentees: fresh }).state).toBe("overdue");
    expect(own("r01", { roadmapMarks: [mark({ done: false })], mentees: fresh }).state).toBe("overdue");
    expect(own("r01", { roadmapMarks: [mark({ schoolYear: 2024 })], mentees: fresh }).state).toBe("overdue");
  });
  test("does not count answers of another year, unsorted ones, or the last day of August", () => {
    expect(own("r01", { responses: [answer({ schoolYear: 2024 })], mentees: fresh }).state).toBe("overdue");
    expect(own("r01", { responses: [answer({ state: "quarantined" })], mentees: fresh }).state).toBe("overdue");
    expect(own("r01", { responses: [answer()] }).reasons).toHaveLength(1);
  });
});

describe("R02, approved programmes", () => {
  test("is not required without approved pairs", () => {
    expect(own("r02").state).toBe("notApplicable");
    expect(own("r02", { pairs: [thePair({ status: "underReview" })] }).state).toBe("notApplicable");
    expect(own("r02", { pairs: [thePair({ status: "closedEarly", finishedOn: "2025-12-01" })] }).state).toBe(
      "notApplicable",
    );
  });
  test("names the pair without a programme, and the one whose programme has no date", () => {
    expect(codesOf(own("r02", { pairs: [pair] }))).toEqual(["П-007"]);
    const undated = own("r02", { pairs: [pair], programmes: [programme({ approvedOn: null })] });
    expect(undated.state).toBe("overdue");
    expect(codesOf(undated)).toEqual(["П-007"]);
  });
  test("is done when every pair has one; the latest version counts", () => {
    expect(own("r02", { pairs: [pair], programmes: [programme()] }).state).toBe("done");
    const newer = [programme(), programme({ id: "ПП-002", version: 2, approvedOn: null })];
    expect(own("r02", { pairs: [pair], programmes: newer }).state).toBe("overdue");
  });
});

describe("R03, plans", () => {
  test("is not required without programmes", () => {
    expect(own("r03", { pairs: [pair] }).state).toBe("notApplicable");
  });
  test("wants one line that is not cancelled", () => {
    const rows = { pairs: [pair], programmes: [programme()] };
    expect(codesOf(own("r03", rows))).toEqual(["П-007"]);
    expect(own("r03", { ...rows, planLines: [aLine(1, { status: "cancelled" })] }).state).toBe("overdue");
    expect(own("r03", { ...rows, planLines: [aLine(1)] }).state).toBe("done");
  });
});

describe("R05, work on the plans", () => {
  const lines = (open: number, finished: number) =>
    Array.from({ length: open + finished }, (_, index) =>
      aLine(1, {
        id: `ПЛ-1${index}`,
        dueOn: "2026-01-15",
        status: index < open ? "planned" : "done",
        doneOn: index < open ? null : "2026-01-15",
      }),
    );
  const later = aLine(2, { id: "ПЛ-900", dueOn: "2026-05-20" });
  test("is not required without lines", () => {
    expect(own("r05", { pairs: [pair] }).state).toBe("notApplicable");
  });
  test("is in time at 80 % of what is due and overdue just under it", () => {
    const at = (open: number, finished: number) =>
      own("r05", { pairs: [pair], planLines: [...lines(open, finished), later] }, "2026-02-01").state;
    expect(at(1, 4)).toBe("inTime");
    expect(at(2, 7)).toBe("overdue");
    expect(at(0, 5)).toBe("inTime");
  });
  test("takes another share from the settings", () => {
    const settings = [aRow("settings", { id: "planShare", value: "50" })];
    const rows = { settings, pairs: [pair], planLines: [...lines(1, 1), later] };
    expect(own("r05", rows, "2026-02-01").state).toBe("inTime");
  });
  test("is done when nothing is open, and overdue after May with anything open", () => {
    expect(own("r05", { pairs: [pair], planLines: lines(0, 3) }).state).toBe("done");
    expect(own("r05", { pairs: [pair], planLines: lines(1, 9) }, "2026-05-31").state).toBe("dueSoon");
    expect(own("r05", { pairs: [pair], planLines: lines(1, 9) }, "2026-06-01").state).toBe("overdue");
  });
  test("does not count a line as overdue on its own day", () => {
    const rows = { pairs: [pair], planLines: lines(1, 0) };
    expect(own("r05", rows, "2026-01-15").state).toBe("inTime");
    expect(own("r05", rows, "2026-01-16").state).toBe("overdue");
  });
});

describe("R14, R16 and R17, the end of the year", () => {
  test("every programme has a checklist of this school year", () => {
    const rows = { pairs: [pair], programmes: [programme()] };
    const review = (reviewedOn: string) => [aRow("programmeReviews", { programmeId: "ПП-001", reviewedOn })];
    expect(own("r14").state).toBe("notApplicable");
    expect(codesOf(own("r14", rows))).toEqual(["П-007"]);
    expect(own("r14", { ...rows, programmeReviews: review("2025-08-31") }).state).toBe("overdue");
    expect(own("r14", { ...rows, programmeReviews: review("2026-05-01") }).state).toBe("done");
  });
  test("70 % of the participants have answered about their satisfaction", () => {
    // The needs survey is no survey of satisfaction.
    expect(own("r16").state).toBe("notApplicable");
    const rows = { pairs: [pair], responses: [answer()] };
    expect(own("r16", rows).state).toBe("overdue");
    const satisfied = (id: string) => answer({ id, personId: id, kind: "menteeSatisfaction" });
    expect(own("r16", { pairs: [pair], responses: [satisfied(mentee)] }).state).toBe("overdue");
    expect(own("r16", { pairs: [pair], responses: [satisfied(mentee), satisfied(mentor)] }).state).toBe("done");
    const half = [aRow("settings", { id: "responseRate", value: "50" })];
    expect(own("r16", { settings: half, pairs: [pair], responses: [satisfied(mentee)] }).state).toBe("done");
  });
  test("one publication of results, of this school and this year", () => {
    const published = (columns: Partial<RowOf<"publications">>) => [
      aRow("publications", { kind: "results", organisationId: "О-001", publishedOn: "2026-04-30", ...columns }),
    ];
    expect(own("r17").state).toBe("overdue");
    expect(own("r17", { publications: published({}) }).state).toBe("done");
    expect(own("r17", { publications: published({ organisationId: "О-002" }) }).state).toBe("overdue");
    expect(own("r17", { publications: published({ kind: "popular" }) }).state).toBe("overdue");
    expect(own("r17", { publications: published({ publishedOn: "2025-08-31" }) }).state).toBe("overdue");
  });
});

describe("items of the department", () => {
  test("R04 names the schools whose bank is stale", () => {
    expect(codesOf(municipal("r04"))).toEqual(["О-001", "О-002"]);
    expect(codesOf(municipal("r04", { mentees: fresh }))).toEqual(["О-002"]);
  });
  test("R06 names the schools with pairs without a programme", () => {
    expect(municipal("r06").state).toBe("done");
    expect(codesOf(municipal("r06", { pairs: [pair] }))).toEqual(["О-001"]);
    expect(municipal("r06", { pairs: [pair], programmes: [programme({ approvedOn: null })] }).state).toBe("done");
  });
  test.each(["r07", "r08", "r11"] as const)("%s waits for a mark", (item) => {
    const mark = [aRow("roadmapMarks", { item, schoolYear: 2025, organisationId: null, done: true })];
    expect(municipal(item).state).toBe("manual");
    expect(municipal(item, { roadmapMarks: mark }).state).toBe("done");
  });
  test.each([
    ["r09", "popular", "method"],
    ["r12", "method", "popular"],
  ] as const)("%s wants two a month, of its own kind", (item, kind, other) => {
    const inMonth = (count: number, of: typeof kind | typeof other = kind, month = "2025-09") =>
      Array.from({ length: count }, (_, index) =>
        aRow("publications", {
          id: `ПБ-${month}-${index}`,
          kind: of,
          organisationId: null,
          publishedOn: `${month}-0${index + 1}`,
        }),
      );
    const on = (publications: RowOf<"publications">[], today: string) => municipal(item, { publications }, today).state;
    expect(on(inMonth(2), "2025-09-10")).toBe("inTime");
    expect(on(inMonth(1), "2025-09-10")).toBe("inTime");
    expect(on(inMonth(1), "2025-09-16")).toBe("dueSoon");
    expect(on(inMonth(1), "2025-10-01")).toBe("overdue");
    expect(on(inMonth(2), "2025-10-01")).toBe("inTime");
    expect(on(inMonth(2, other), "2025-10-01")).toBe("overdue");
    expect(codesOf(municipal(item, { publications: inMonth(1) }, "2025-10-01"))).toEqual(["2025-09"]);
  });
  test("R10 wants a course of 16 hours within the year", () => {
    const trained = (columns: Partial<RowOf<"trainings">>) => [
      aRow("trainings", { hours: 16, finishedOn: "2025-11-15", ...columns }),
    ];
    expect(municipal("r10", { trainings: trained({}) }).state).toBe("done");
    expect(municipal("r10", { trainings: trained({ hours: 15 }) }).state).toBe("inTime");
    expect(municipal("r10", { trainings: trained({ finishedOn: "2025-08-31" }) }).state).toBe("inTime");
  });
  test("R13 names schools without staff and with participants of unknown career", () => {
    const register = smallTown(base);
    const people = register.people.map((person) => ({ ...person, careerStartedOn: null }));
    const third = [...schools, anOrganisation({ id: "О-003", closedOn: null })];
    expect(municipal("r13", { pairs: [pair] }).state).toBe("done");
    expect(codesOf(municipal("r13", { organisations: third }))).toEqual(["О-003"]);
    expect(codesOf(municipal("r13", { people, pairs: [pair] }))).toEqual(["О-001"]);
  });
  test("R15 finds the report by its words and year, or takes a mark", () => {
    const report = (columns: Partial<RowOf<"documents">>) => [
      aRow("documents", {
        kind: "report",
        title: "Справка по результатам самодиагностики",
        organisationId: null,
        status: "inForce",
        signedOn: "2026-05-14",
        ...columns,
      }),
    ];
    expect(municipal("r15").state).toBe("overdue");
    expect(municipal("r15", { documents: report({}) }).state).toBe("done");
    expect(municipal("r15", { documents: report({ title: "Справка о питании" }) }).state).toBe("overdue");
    expect(municipal("r15", { documents: report({ status: "draft" }) }).state).toBe("overdue");
    expect(municipal("r15", { documents: report({ signedOn: "2025-05-14" }) }).state).toBe("overdue");
    expect(municipal("r15", { documents: report({ organisationId: "О-001" }) }).state).toBe("overdue");
    const mark = [aRow("roadmapMarks", { item: "r15", schoolYear: 2025, organisationId: null, done: true })];
    expect(municipal("r15", { roadmapMarks: mark }).state).toBe("done");
  });
  test("R18 wants all five acts of every school and the report", () => {
    const mark = [aRow("roadmapMarks", { item: "r18", schoolYear: 2025, organisationId: null, done: true })];
    expect(municipal("r18").reasons).toHaveLength(1);
    expect(municipal("r18", { roadmapMarks: mark }).state).toBe("done");
    const organisations = [anOrganisation({ id: "О-001", closedOn: null, pairsOrderOn: null }), ...schools.slice(1)];
    const line = municipal("r18", { roadmapMarks: mark, organisations });
    expect([line.state, codesOf(line)]).toEqual(["overdue", ["О-001"]]);
  });
});

describe("which organisations have a roadmap", () => {
  const lights = (columns: Partial<RowOf<"organisations">>, today = "2026-06-20") =>
    done(
      listLights.decide(
        smallTown({
          ...base,
          organisations: [...schools, anOrganisation({ id: "О-009", closedOn: null, ...columns })],
        }),
        { schoolYear: 2025 },
        aContext(today),
      ),
    ).answer.organisations.map((line) => line.organisationId);
  test("neither partners, nor others' organisations, nor those that are closed or not yet open", () => {
    expect(lights({})).toContain("О-009");
    expect(lights({ role: "partner" })).not.toContain("О-009");
    expect(lights({ subordinate: false })).not.toContain("О-009");
    expect(lights({ closedOn: "2026-06-19" })).not.toContain("О-009");
    expect(lights({ closedOn: "2026-06-20" })).toContain("О-009");
    expect(lights({ openedOn: "2026-09-01" })).not.toContain("О-009");
  });
  test("what was due before a school opened is none of its business", () => {
    const organisations = [anOrganisation({ id: "О-001", closedOn: null, openedOn: "2025-10-01" })];
    expect(own("r01", { organisations }).state).toBe("notApplicable");
    expect(own("r17", { organisations }).state).toBe("overdue");
    const earlier = [anOrganisation({ id: "О-001", closedOn: null, openedOn: "2025-09-30" })];
    expect(own("r01", { organisations: earlier }).state).toBe("overdue");
  });
});

describe("marks by hand", () => {
  const context = aContext("2025-10-05");
  const mark = { item: "r07", schoolYear: 2025, done: true, markedOn: "2025-10-05", document: "раздел сайта" } as const;
  test("keep one row an item and year, and need a document to be done", () => {
    const first = done(markRoadmapItem.decide(smallTown(base), mark, context));
    const rows = puts(first.changes, "roadmapMarks");
    expect(rows).toMatchObject([{ item: "r07", organisationId: null, done: true }]);
    const register = smallTown({ ...base, roadmapMarks: [aRow("roadmapMarks", rows[0] ?? {})] });
    const again = done(markRoadmapItem.decide(register, { ...mark, done: false, document: undefined }, context));
    expect(puts(again.changes, "roadmapMarks")).toMatchObject([{ id: rows[0]?.id, done: false }]);
    expect(refused(markRoadmapItem.decide(smallTown(base), { ...mark, document: undefined }, context)).refused).toBe(
      "markNeedsDocument",
    );
    expect(refused(markRoadmapItem.decide(smallTown(base), { ...mark, markedOn: "2025-10-06" }, context)).refused).toBe(
      "dayInFuture",
    );
  });
  test("say for one school that there are no requests", () => {
    const input = { organisationId: "О-001", schoolYear: 2025, none: true } as const;
    expect(puts(done(markNoRequests.decide(smallTown(base), input, context)).changes, "roadmapMarks")).toMatchObject([
      { item: "r01", organisationId: "О-001", done: true, markedOn: "2025-10-05" },
    ]);
    expect(
      refused(markNoRequests.decide(smallTown(base), { ...input, organisationId: "О-404" }, context)).refused,
    ).toBe("notFound");
  });
});

test("the seven documents are counted for each school", () => {
  const rows = { ...base, pairs: [pair], planLines: [aLine(1)], programmes: [programme({ reportOn: "2026-05-20" })] };
  const { answer: shown } = done(
    showRoadmap.decide(smallTown(rows), { organisationId: "О-001", schoolYear: 2025 }, aContext("2026-06-20")),
  );
  expect(shown.documents.map(({ document, there, of }) => [document, there, of])).toEqual([
    ["needs", 0, 1],
    ["plan", 1, 1],
    ["mentorSurvey", 0, 1],
    ["menteeSurvey", 0, 1],
    ["mentorReport", 1, 1],
    ["mentorBank", 1, 1],
    ["menteeBank", 1, 1],
  ]);
});

describe("today's list", () => {
  const items = (today: string, actor = aCurator("О-001"), rows: Rows = {}) =>
    done(showToday.decide(smallTown({ ...base, ...rows }), {}, aContext(today, actor)))
      .answer.items.filter(({ view }) => view === "roadmap")
      .map(({ count, title }) => `${count} ${title}`);

  test("counts a curator's own items, overdue and near", () => {
    expect(items("2025-09-15")).toEqual([]);
    expect(items("2025-09-16")).toEqual(["1 пункт дорожной карты: срок в ближайшие две недели"]);
    expect(items("2025-10-01")).toEqual(["1 пункт дорожной карты просрочен"]);
    expect(items("2025-10-01", aCurator("О-404"))).toEqual([]);
  });

  test("counts for the department its own items and the schools with a red light", () => {
    // 1.4 no bank, 1.8 (bis) and 1.9 nothing published in September, 2.6 no report.
    expect(items("2025-10-02", department)).toEqual([
      "4 пункта дорожной карты просрочены",
      "2 организации с красным светофором",
    ]);
  });
});
