import { describe, expect, test } from "vitest";
import { findPeople } from "../../../src/shared/people/findPeople.ts";
import { aContext, aCurator, aTeacher, done } from "../../support/factories.ts";
import { smallTown, today } from "../../support/smallTown.ts";

const namesake = aTeacher("С-010", {
  name: "Иванова Мария Сергеевна",
  organisationId: "О-002",
  careerStartedOn: "1990-09-01",
});
const double = aTeacher(
  "С-011",
  { name: "Алёшина-Белова Юлия", organisationId: "О-002" },
  { position: "педагог-психолог" },
);
const gone = aTeacher("С-012", { name: "Иванов Мирон Юрьевич" }, { finishedOn: "2025-06-30" });

const added = [namesake, double, gone];
const register = smallTown({}, { people: added.map((one) => one.person), employments: added.map((one) => one.job) });

function find(
  query: string,
  only: Parameters<typeof findPeople.decide>[1]["only"] = "all",
  actor?: ReturnType<typeof aCurator>,
) {
  return done(findPeople.decide(register, { query, only, limit: 50 }, aContext(today, actor))).answer.people;
}
const ids = (...found: Parameters<typeof find>) => find(...found).map((line) => line.personId);

describe("finding people", () => {
  const cases: [query: string, found: string[]][] = [
    ["иванова", ["С-001", "С-010"]],
    ["ИВАН", ["С-012", "С-001", "С-010"]],
    ["Иванова М.С.", ["С-001", "С-010"]],
    ["М. С. Иванова", ["С-001", "С-010"]],
    ["Иванова С. М.", []],
    ["иванов м ю", ["С-012"]],
    // the surname's own beginning is no initial
    ["иванова и", []],
    ["мария иванова", ["С-001", "С-010"]],
    ["иванова иванова", []],
    ["Петров", ["С-002"]],
    ["алешина", ["С-011"]],
    ["Белова", ["С-011"]],
    ["белова ю", ["С-011"]],
    ["иванова сош 2", ["С-010"]],
    ["психолог", ["С-011"]],
    ["С-010", ["С-010"]],
    ["сидоров пётр львович", ["С-003"]],
    ["Сидоpов", ["С-003"]],
    ["нет такого", []],
    ["=HYPERLINK(1)", []],
  ];
  test.each(cases)("«%s»", (query, found) => {
    expect(ids(query)).toEqual(found);
  });

  test("namesakes stay two people", () => {
    expect(find("иванова").map((line) => line.organisation)).toEqual(["МБОУ «СОШ № 1»", "МБОУ «СОШ № 2»"]);
  });

  test("mentors, mentees, the unmarked and the young can be asked for", () => {
    expect(ids("", "mentors")).toEqual(["С-002", "С-003"]);
    expect(ids("", "mentees")).toEqual(["С-001"]);
    expect(ids("", "unmarked")).toEqual(["С-011", "С-012", "С-010"]);
    expect(ids("иванова", "young")).toEqual(["С-001"]);
  });

  test("a curator finds the own organisation's people alone, also those who have left it", () => {
    expect(ids("иван", "all", aCurator("О-001"))).toEqual(["С-012", "С-001"]);
  });

  test("a hundred equal words are answered at once", () => {
    expect(ids(Array(100).fill("ив").join(" "))).toEqual([]);
  });

  test("part by part, and how many there are in all", () => {
    const part = (from: number | undefined, limit: number) => {
      const { people, total } = done(
        findPeople.decide(register, { query: "", only: "all", from, limit }, aContext(today)),
      ).answer;
      return [people.map((line) => line.personId), total];
    };
    const [all] = part(undefined, 6) as [string[], number];
    expect(new Set(all).size).toBe(6);
    expect(part(0, 2)).toEqual([all.slice(0, 2), 6]);
    expect(part(2, 3)).toEqual([all.slice(2, 5), 6]);
    expect(part(5, 2)).toEqual([all.slice(5), 6]);
    expect(part(6, 2)).toEqual([[], 6]);
  });
});
