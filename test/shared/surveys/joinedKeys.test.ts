/** Codes are typed by people and may hold what stands between two of them: nobody is taken for somebody else. */
import { describe, expect, test } from "vitest";
import type { Register } from "../../../src/shared/facts/register.ts";
import { partsOfRespondent, respondentKey } from "../../../src/shared/facts/respondents.ts";
import { answerColumns } from "../../../src/shared/register/question.ts";
import { surveyForms } from "../../../src/shared/register/surveyForms/list.ts";
import { drainResponses } from "../../../src/shared/surveys/acceptResponses.ts";
import { listSurveyLinks } from "../../../src/shared/surveys/listSurveys.ts";
import { prefillMark } from "../../../src/shared/surveys/passport.ts";
import { aContext, aMentee, aPair, aTeacher, done } from "../../support/factories.ts";
import { aSecret } from "../../support/links.ts";
import { aRow } from "../../support/rows.ts";
import { smallTown } from "../../support/smallTown.ts";
import { applied } from "../import/lists.ts";

const respondents: readonly [whoId: string, pairId: string | null][] = [
  ["А", null],
  ["А", "Б"],
  ["А", "Б|В"],
  ["А|Б", "В"],
  ["А|", "Б"],
  ["А|Б", null],
  ["А||Б", null],
  ["А||", "Б"],
  ["А|Б|", "В|"],
  ["А|Б||В", null],
];

test("every respondent has a key of their own, out of which both codes are read again", () => {
  const keys = respondents.map(([whoId, pairId]) => respondentKey(whoId, pairId));
  expect(new Set(keys).size).toBe(respondents.length);
  expect(keys.map(partsOfRespondent)).toEqual(respondents.map(([whoId, pairId]) => ({ whoId, pairId })));
});

test("codes without a divider are joined as they always were: links that were given out stay good", () => {
  expect([respondentKey("С-001", null), respondentKey("С-001", "П-001")]).toEqual(["С-001", "С-001|П-001"]);
});

function surveyOf(kind: "needs" | "menteeSatisfaction", surveyId: string) {
  const columns = answerColumns(surveyForms[kind].questions);
  const passport = JSON.stringify({
    sheetId: 7,
    items: columns.map(({ code, title }, index) => ({ code, title, itemId: 100 + index })),
    prefilled: `https://forms.example/f?entry.100=${encodeURIComponent(prefillMark)}`,
  });
  const survey = aRow("surveys", { id: surveyId, kind, schoolYear: 2025, passport, open: true });
  const sheetOf = (rows: readonly (readonly [stamp: string, code: string, answer: string])[], question: string) => ({
    surveyId,
    titles: ["Отметка времени", ...columns.map(({ title }) => title)],
    rows: rows.map(([stamp, code, answer]) => [
      stamp,
      ...columns.map((column) => (column.code === "КОД" ? code : column.code === question ? answer : "")),
    ]),
  });
  return { survey, sheetOf };
}

const linksOf = (register: Register, surveyId: string, today: string) => {
  const { links } = done(listSurveyLinks.decide(register, { surveyId }, aContext(today))).answer;
  return links.map(({ url }) => url.split("entry.100=")[1] ?? "");
};

test("two mentees whose codes and pairs read alike when joined get two links", () => {
  const { survey } = surveyOf("menteeSatisfaction", "А-001");
  const teachers = ["А", "А|Б"].map((id) => aTeacher(id));
  const mentor = aTeacher("Н-1");
  const running = { mentorId: "Н-1", status: "running", startedOn: "2025-10-01", finishedOn: null } as const;
  const register = smallTown({
    people: [mentor, ...teachers].map(({ person }) => person),
    employments: [mentor, ...teachers].map(({ job }) => job),
    pairs: [aPair({ id: "Б|В", menteeId: "А", ...running }), aPair({ id: "В", menteeId: "А|Б", ...running })],
    surveys: [survey],
    linkSecrets: [aSecret()],
    responses: [],
  });
  const links = linksOf(register, "А-001", "2026-04-20");
  expect([links.length, new Set(links).size]).toEqual([2, 2]);
});

describe("a survey whose own code holds what stands between the parts of an answer's key", () => {
  const surveyId = "А:Б:1";
  const { survey, sheetOf } = surveyOf("needs", surveyId);
  const teachers = ["С-001", "С-002"].map((id) => aTeacher(id));
  const register = smallTown({
    people: teachers.map(({ person }) => person),
    employments: teachers.map(({ job }) => job),
    mentees: teachers.map(({ person }) => aMentee({ id: `М-${person.id}`, personId: person.id, leftOn: null })),
    surveys: [survey],
    linkSecrets: [aSecret({ surveyId })],
    responses: [],
  });
  const [first = "", second = ""] = linksOf(register, surveyId, "2025-10-20");
  const take = (before: Register, rows: Parameters<typeof sheetOf>[0]) => {
    const raw = [sheetOf(rows, "З-12.1")];
    const { changes, answer } = done(drainResponses.decide(before, {}, aContext("2025-10-20"), raw));
    return { register: applied(before, changes), answer };
  };

  test("does not take another's later row for the lost row of somebody", () => {
    const before = take(register, [["2025-10-01T10:00:00", first, "7"]]).register;
    const after = take(before, [["2025-10-02T10:00:00", second, "7"]]);
    expect(after.register.responses.map(({ personId, state }) => [personId, state])).toEqual([
      ["С-001", "accepted"],
      ["С-002", "accepted"],
    ]);
    expect(after.answer).toMatchObject({ taken: 1, corrected: 0, waiting: 1 });
  });
});
