import { expect, test } from "vitest";
import { listSurveyLinks } from "../../../src/shared/surveys/listSurveys.ts";
import { aContext, aMentee, aTeacher, department, done } from "../../support/factories.ts";
import { aRow } from "../../support/rows.ts";
import { smallTown } from "../../support/smallTown.ts";

test("the links of a survey stand by organisation and by the Russian alphabet", () => {
  const names = ["Ёлкина", "Жукова", "Абрамова", "Еленина"];
  const all = names.map((name, at) => aTeacher(`С-0${at + 70}`, { name }));
  const register = smallTown({
    people: all.map(({ person }) => person),
    employments: all.map(({ job }) => job),
    mentees: all.map(({ person }, at) => aMentee({ id: `М-${at}`, personId: person.id, enteredOn: "2025-09-10" })),
    surveys: [aRow("surveys", { id: "А-001", kind: "needs", schoolYear: 2025, passport: null })],
    responses: [],
  });
  const { answer } = done(listSurveyLinks.decide(register, { surveyId: "А-001" }, aContext("2025-10-20", department)));
  expect(answer.links.map(({ name }) => name)).toEqual(["Абрамова", "Еленина", "Ёлкина", "Жукова"]);
});
