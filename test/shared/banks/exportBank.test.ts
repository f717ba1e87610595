import { describe, expect, test } from "vitest";
import { exportBank } from "../../../src/shared/banks/exportBank.ts";
import { aConsent, aContext, aCurator, aMentee, aMentor, done } from "../../support/factories.ts";
import { midYear, thePair } from "../../support/pairTown.ts";
import { farMentor, mentee, mentor, smallTown } from "../../support/smallTown.ts";

const pairs = [
  thePair({ id: "П-007" }),
  thePair({ id: "П-008", status: "rejected" }),
  thePair({ id: "П-009", status: "completed", startedOn: "2024-09-16", finishedOn: "2025-05-30", dueOn: "2025-05-31" }),
];
const consents = [aConsent({ personId: mentee, kind: "publication", pairId: null, givenOn: "2025-09-01" })];
const register = smallTown({
  pairs,
  consents,
  mentors: [
    aMentor({ id: "Н-001", personId: mentor, competences: "работа с родителями", enteredOn: "2024-09-10" }),
    aMentor({ id: "Н-002", personId: farMentor }),
  ],
  mentees: [aMentee({ id: "М-001", personId: mentee, request: "дисциплина", enteredOn: "2024-09-10" })],
});
const table = (input: Parameters<typeof exportBank.decide>[1], actor = aContext(midYear).actor) =>
  done(exportBank.decide(register, input, aContext(midYear, actor))).answer;

describe("the official forms", () => {
  test("have a line for every pair that has begun, and one for a mentor without pairs", () => {
    const { headers, rows } = table({ what: "mentors" });
    expect(headers).toHaveLength(16);
    expect(rows.map((row) => [row[0], row[1], row[10], row[13], row[14]])).toEqual([
      ["1", "Петрова Анна Ильинична", "Иванова Мария Сергеевна", "30.05.2025", "завершена"],
      ["2", "Петрова Анна Ильинична", "Иванова Мария Сергеевна", "", "действует"],
      ["3", "Сидоров Пётр Львович", "", "", ""],
    ]);
    for (const row of rows) expect(row).toHaveLength(16);
  });

  test("of mentees tell who has passed the programme", () => {
    const { headers, rows } = table({ what: "mentees" });
    expect(headers).toHaveLength(13);
    expect(rows.map((row) => [row[4], row[5], row[12]])).toEqual([
      ["дисциплина", "10.09.2024", "пройдено"],
      ["дисциплина", "10.09.2024", ""],
    ]);
  });

  test("for publication hold nobody without consent, no contacts, and no name of the other without consent", () => {
    expect(table({ what: "mentors", forPublication: true })).toMatchObject({ rows: [], withheld: 2 });
    const { headers, rows, withheld } = table({ what: "mentees", forPublication: true });
    expect(withheld).toBe(0);
    expect(headers).toHaveLength(12);
    expect(rows.map((row) => [row[1], row[5]])).toEqual(
      [1, 2].map(() => ["Иванова Мария Сергеевна", "нет согласия на публикацию"]),
    );
    expect(JSON.stringify(rows)).not.toMatch(/Петрова|@/);
  });

  test("give a curator the own people only", () => {
    expect(table({ what: "mentors" }, aCurator("О-002")).rows.map((row) => row[1])).toEqual(["Сидоров Пётр Львович"]);
  });
});

test("the statistics count distinct people by organisation and school year", () => {
  const { title, rows } = table({ what: "statistics", schoolYear: 2025 });
  expect(title).toContain("2025/2026");
  expect(rows.map((row) => row.slice(1, 6))).toEqual([
    ["1", "1", "1", "0", "0"],
    ["0", "0", "0", "0", "0"],
    ["1", "1", "1", "0", "0"],
  ]);
  expect(table({ what: "statistics", schoolYear: 2024 }).rows[0]?.slice(1, 6)).toEqual(["1", "1", "1", "1", "0"]);
  expect(table({ what: "statistics", schoolYear: 2025 }, aCurator("О-002")).rows.at(-1)?.slice(1, 4)).toEqual([
    "0",
    "0",
    "0",
  ]);
});
