/** Results of surveys as figures of groups, counted by hand; nobody's answers can be told from them. */
import { describe, expect, test } from "vitest";
import { customFunctions } from "../../../src/shared/lists/functions.ts";
import type { Cell } from "../../../src/shared/register/column.ts";
import { gridOf } from "../../../src/shared/register/gridOf.ts";
import { surveyForms, surveyKinds } from "../../../src/shared/register/surveyForms/list.ts";
import { tables } from "../../../src/shared/register/tables.ts";
import { hiddenGroups } from "../../../src/shared/surveys/hiddenGroups.ts";
import { showSurveyResults } from "../../../src/shared/surveys/showSurveyResults.ts";
import { aContext, aCurator, anOrganisation, aPair, aTeacher, done } from "../../support/factories.ts";
import { failureOf } from "../../support/functionFailure.ts";
import { aRegister, aRow } from "../../support/rows.ts";

const items = surveyForms.menteeSatisfaction.index ?? [];
/** By organisation: the mark that each of its mentees gives to every question; null for no answer. */
type Marks = Record<string, readonly (number | null)[]>;

function town(marks: Marks, settings: Record<string, string> = {}) {
  const people = Object.entries(marks).flatMap(([organisationId, given]) =>
    given.map((mark, index) => ({ id: `С-${organisationId.slice(2)}${index}`, organisationId, mark })),
  );
  const teachers = [{ id: "С-900", organisationId: Object.keys(marks)[0] as string }, ...people].map(
    ({ id, organisationId }) => aTeacher(id, { organisationId, careerStartedOn: "2024-09-01" }),
  );
  const answers = people.flatMap(({ id, mark }) =>
    mark === null
      ? []
      : items.map((question) =>
          aRow("responses", {
            id: `${id}:${question}`,
            responseSetId: `А-001:${id}`,
            surveyId: "А-001",
            kind: "menteeSatisfaction",
            stage: "exit",
            schoolYear: 2025,
            personId: id,
            pairId: `П-${id}`,
            submittedAt: "2026-04-10T10:00:00",
            question,
            answer: String(mark),
            state: "accepted",
            remark: null,
          }),
        ),
  );
  return aRegister({
    organisations: Object.keys(marks).map((id) => anOrganisation({ id, shortName: `Школа ${id}`, subordinate: true })),
    people: teachers.map(({ person }) => person),
    employments: teachers.map(({ job }) => job),
    pairs: people.map(({ id, organisationId }) =>
      aPair({
        id: `П-${id}`,
        mentorId: "С-900",
        menteeId: id,
        menteeOrganisationId: organisationId,
        status: "running",
        startedOn: "2025-09-15",
        dueOn: "2026-05-31",
        orderNumber: "1",
        orderOn: "2025-09-12",
      }),
    ),
    surveys: [aRow("surveys", { id: "А-001", kind: "menteeSatisfaction", schoolYear: 2025 })],
    responses: answers,
    settings: Object.entries(settings).map(([id, value]) => aRow("settings", { id, title: id, value })),
  });
}

function results(marks: Marks, actor?: ReturnType<typeof aCurator>, settings = {}) {
  return done(
    showSurveyResults.decide(
      town(marks, settings),
      { surveyId: "А-001" },
      aContext("2026-05-20", ...(actor === undefined ? [] : [actor])),
    ),
  ).answer;
}

test.each([
  [4, null, []],
  [
    5,
    7,
    [
      ["6", 2],
      ["7", 1],
      ["8", 2],
    ],
  ],
])("of the year before, %i answers: their mean %s and what was answered", (count, mean, counts) => {
  const now = town({ "О-001": [9, 9, 9, 8, 8] });
  const [first = ""] = items;
  const former = [6, 6, 7, 8, 8].slice(0, count).map((mark, index) =>
    aRow("responses", {
      id: `Б-${index}`,
      responseSetId: `А-000:Б-${index}`,
      surveyId: "А-000",
      kind: "menteeSatisfaction",
      stage: "exit",
      schoolYear: 2024,
      personId: `С-8${index}`,
      submittedAt: "2025-04-10T10:00:00",
      question: first,
      answer: String(mark),
      state: "accepted",
      remark: null,
    }),
  );
  const register = { ...now, responses: [...now.responses, ...former] };
  const { answer } = done(showSurveyResults.decide(register, { surveyId: "А-001" }, aContext("2026-05-20")));
  const item = answer.items.find(({ code }) => code === first);
  expect([item?.mean, item?.before]).toEqual([8.6, mean]);
  expect(item?.countsBefore.flatMap((one) => (one.count > 0 ? [[one.answer, one.count]] : []))).toEqual(counts);
});

describe("results of a survey", () => {
  test("four answers are hidden, five are shown", () => {
    const four = results({ "О-001": [7, 7, 7, 7, null] });
    expect(four).toMatchObject({ respondents: 4, hidden: true, satisfaction: null, items: [], groups: [] });
    const five = results({ "О-001": [7, 7, 7, 7, 7] });
    expect(five.hidden).toBe(false);
    expect(five.items.filter(({ mean }) => mean === 7)).toHaveLength(11);
  });

  test("both denominators: 6 of 8 answered, 4 of them with 7 and more", () => {
    const { satisfaction, respondents, participants, lowCoverage } = results({
      "О-001": [7, 8, 9, 10, 6, 1, null, null],
    });
    // (7+8+9+10+6+1) / 6
    expect(satisfaction).toEqual({ mean: 41 / 6, satisfied: 4, respondents: 6, participants: 8 });
    expect([respondents, participants, lowCoverage]).toEqual([6, 8, null]);
  });

  test("fewer than 70 % of the participants is said: 6 of 9", () => {
    expect(results({ "О-001": [7, 7, 7, 7, 7, 7, null, null, null] }).lowCoverage).toBe(70);
    expect(results({ "О-001": [7, 7, 7, 7, 7, 7, 7, null, null, null] }).lowCoverage).toBe(null);
  });

  test("a small school is hidden, and the next one with it, for the difference would tell", () => {
    const marks = { "О-001": [9, 9, 9, 9, 9, 9], "О-002": [5, 5, 5, 5, 5], "О-003": [1, 1] };
    const all = results(marks);
    expect(all.groups.map(({ name, hidden, respondents }) => [name, hidden, respondents])).toEqual([
      ["Школа О-001", false, 6],
      ["Школа О-002", true, 0],
      ["Школа О-003", true, 0],
    ]);
    const own = results(marks, aCurator("О-002"));
    expect(own.groups).toEqual([expect.objectContaining({ hidden: true, respondents: 0, satisfaction: null })]);
  });

  test("a curator sees the own school and no other", () => {
    const marks = { "О-001": [9, 9, 9, 9, 9], "О-002": [5, 5, 5, 5, 5] };
    expect(results(marks, aCurator("О-002")).groups.map(({ name }) => name)).toEqual(["Школа О-002"]);
  });

  test("no code and no name of a person is in an answer", () => {
    const answer = JSON.stringify(results({ "О-001": [9, 9, 9, 9, 9, 3] }));
    expect(answer).not.toMatch(/С-\d/);
  });

  test("the setting decides what is a small group", () => {
    expect(results({ "О-001": [9, 9, 9] }, undefined, { minimumGroup: "3" }).hidden).toBe(false);
    expect(results({ "О-001": [9, 9, 9] }, undefined, { minimumGroup: "4" }).hidden).toBe(true);
  });
});

describe("groups that are hidden", () => {
  const groups = (...sizes: number[]) => sizes.map((respondents, index) => ({ id: `О-${index + 1}`, respondents }));
  test.each([
    [[5, 6], []],
    [
      [4, 6, 9],
      ["О-1", "О-2"],
    ],
    [
      [3, 4, 9],
      ["О-1", "О-2"],
    ],
    [
      [2, 2, 9, 6],
      ["О-1", "О-2", "О-4"],
    ],
    [[0, 6, 9], []],
    [[1], ["О-1"]],
    [[5], []],
  ])("%j respondents", (sizes, hidden) => {
    expect([...hiddenGroups(groups(...sizes), 5)].sort()).toEqual(hidden);
  });
});

test("a question that one person has answered about five pairs is not shown", () => {
  const [first = "", second = ""] = items;
  const now = town({ "О-001": [9, 9, 9, 8, 8] });
  const others = now.responses.filter(({ question, personId }) => question !== second || personId === "С-0010");
  const five = ["1", "2", "3", "4"].map((pair) =>
    aRow("responses", {
      ...(now.responses.find(({ question }) => question === second) as (typeof now.responses)[number]),
      id: `второй:${pair}`,
      responseSetId: `А-001:второй${pair}`,
      pairId: `П-${pair}`,
    }),
  );
  const register = { ...now, responses: [...others, ...five] };
  const { answer } = done(showSurveyResults.decide(register, { surveyId: "А-001" }, aContext("2026-05-20")));
  expect(answer.items.map(({ code }) => code)).toContain(first);
  expect(answer.items.map(({ code }) => code)).not.toContain(second);
});

describe("MENTOR_SURVEY", () => {
  const { MENTOR_SURVEY } = customFunctions;
  const rowsOf = (
    register: ReturnType<typeof town>,
    year: Cell = "2025/2026",
    kind: Cell = surveyKinds.label("menteeSatisfaction"),
  ) =>
    MENTOR_SURVEY.compute([
      kind,
      year,
      gridOf(tables.responses, [...register.responses]),
      gridOf(tables.settings, [...register.settings]),
    ]);

  test("counts each answer of each question", () => {
    const rows = rowsOf(town({ "О-001": [9, 9, 9, 8, 8] }));
    const [first = ""] = items;
    expect(rows[0]?.slice(1, 3)).toEqual(["2025/2026", "ответили 5"]);
    expect(rows[1]).toHaveLength(7);
    expect(rows.filter(([code, , , count]) => code === first && count !== 0).map((row) => row.slice(2))).toEqual([
      ["8", 2, 40, "", ""],
      ["9", 3, 60, "", ""],
    ]);
    for (const row of rows) expect(row).toHaveLength(7);
    for (const year of [2025, "2026-08-31", "01.09.2025"])
      expect(rowsOf(town({ "О-001": [9, 9, 9, 8, 8] }), year)).toEqual(rows);
  });

  test("says how many rows it could not read", () => {
    const register = town({ "О-001": [9, 9, 9, 8, 8] });
    const sheet = gridOf(tables.responses, [...register.responses]);
    const place = (sheet[1] as Cell[]).indexOf("schoolYear");
    (sheet.at(-1) as Cell[])[place] = "прошлый";
    const rows = MENTOR_SURVEY.compute([
      surveyKinds.label("menteeSatisfaction"),
      2025,
      sheet,
      gridOf(tables.settings, []),
    ]);
    expect(rows[0]?.[2]).toBe("ответили 5; без 1 строки с ошибками");
  });

  test("shows nothing of four people", () => {
    const rows = rowsOf(town({ "О-001": [9, 9, 9, 8, null] }));
    expect(rows).toEqual([
      [expect.any(String), "2025/2026", "Ответили меньше 5: итоги не показываются", "", "", "", ""],
    ]);
    expect(rowsOf(town({ "О-001": [null] }))[0]?.[2]).toBe("Ответов нет");
  });

  test("refuses a survey and a year that there are not", () => {
    const register = town({ "О-001": [9, 9, 9, 8, 8] });
    expect(failureOf(() => rowsOf(register, "2025/2026", "Какая-то"))).toContain("Анкета куратора");
    expect(failureOf(() => rowsOf(register, "2025/2027"))).toContain("учебный год");
    expect(failureOf(() => rowsOf(register, ""))).toContain("2025/2026");
  });
});
