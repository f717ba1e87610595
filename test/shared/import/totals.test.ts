/** Totals and subtotals: told apart from people, and compared with what they really count. */

import { describe, expect, test } from "vitest";
import type { ImportedCell } from "../../../src/shared/import/importedFile.ts";
import { aFile, check, confirm, marks, threeOrganisations } from "./lists.ts";

const header = ["№", "ФИО", "Должность", "Ставка", "Организация"];
const person = (number: number, surname: string): ImportedCell[] => [
  number,
  `${surname} Анна Петровна`,
  "учитель",
  1,
  "МБОУ «СОШ № 1»",
];
const three = [person(1, "Абрамова"), person(2, "Белова"), person(3, "Волкова")];

function told(...rows: ImportedCell[][]): string[] {
  return marks(check(threeOrganisations, aFile(header, ...rows)), "error", "warning", "info").filter((mark) =>
    mark.includes("total"),
  );
}

describe("a total that agrees", () => {
  test.each<[string, ImportedCell[]]>([
    ["in the next cell", ["Итого", 3]],
    ["in its own words", ["Итого: 3 чел."]],
    ["in a cell further", [null, "Всего педагогов", 3]],
    ["behind the number of the line", [4, "Итого: 3"]],
    ["as a text", ["ИТОГО", "3"]],
    ["with the number of a school", ["Итого по МБОУ «СОШ № 1»: 3 человека"]],
    ["with a day", ["Всего на 01.09.2025 — 3"]],
    ["with a school year", ["Всего в 2024/2025 учебном году 3 педагога"]],
    ["with the sum of the rates beside it", ["Итого: 3 чел.", null, null, "3,0"]],
  ])("%s", (_, row) => expect(told(...three, row)).toEqual(["5A struct-total"]));
});

test.each<[string, ImportedCell[]]>([
  ["rates", ["Итого", null, null, 2.5]],
  ["rates in words", ["Итого 2,5 ставки"]],
  ["several columns", ["Итого", null, 54, 3]],
  ["nothing", ["Итого"]],
])("a total of %s counts nobody, and is said to be left out", (_, row) => {
  expect(told(...three, row)).toEqual(["5A struct-total-row"]);
});

test("one person fewer or more than declared is told", () => {
  expect(told(...three, ["Итого", 4])).toEqual(["5A struct-total-differs"]);
  expect(told(...three, ["Итого по СОШ № 3: 2 чел."])).toEqual(["5A struct-total-differs"]);
});

describe("subtotals", () => {
  const parts = (first: ImportedCell[], second: ImportedCell[], all: ImportedCell[]) =>
    told(person(1, "Абрамова"), person(2, "Белова"), first, person(3, "Волкова"), second, all);

  test("of each part, and a total of all", () => {
    expect(parts(["Итого по школе № 1", 2], ["Итого по школе № 2", 1], ["Всего", 3])).toEqual([
      "4A struct-total",
      "6A struct-total",
      "7A struct-total",
    ]);
  });

  test("that differ say how many the part has", () => {
    const report = check(
      threeOrganisations,
      aFile(header, person(1, "Абрамова"), person(2, "Белова"), ["Итого", 2], person(3, "Волкова"), ["Итого", 5]),
    );
    const sentence = report.problems.find(({ code }) => code === "struct-total-differs")?.sentence;
    expect(sentence).toContain("заявлено 5, а найдено 1 строка");
  });
});

test("who is counted may be people of two rows, and rows that are left out and told", () => {
  const twice = [...three, [4, "Волкова Анна Петровна", "педагог-психолог", 0.5, "МБОУ «СОШ № 1»"]];
  expect(told(...twice, ["Итого", "3 чел."])).toEqual(["6A struct-total"]);
  const withCook = [...three, [4, "Громова Анна Петровна", "повар", 1, "МБОУ «СОШ № 1»"]];
  expect(told(...withCook, ["Итого", 4])).toEqual(["6A struct-total"]);
  expect(told(...withCook, ["Итого", 3])).toEqual(["6A struct-total"]);
});

describe("other counts below a list are nobody", () => {
  test.each<[ImportedCell[]]>([
    [[null, "Количество педагогов", 3]],
    [[null, "из них совместителей", 0]],
    [[null, "В том числе молодых специалистов", 1]],
    [[null, "Средний возраст", 41.5]],
    [[null, "По школе", 3]],
  ])("%j", (row) => {
    const { register, report } = confirm(threeOrganisations, aFile(header, ...three, row));
    expect(register.people).toHaveLength(3);
    expect(report.skipped).toEqual([]);
  });
});

test("a row that names a person is no total, whatever stands before the name", () => {
  const rows = [...three, ["Всего", "Громова Анна Петровна", "учитель", 1, "МБОУ «СОШ № 1»"]];
  const { register } = confirm(threeOrganisations, aFile(header, ...rows));
  expect([register.people.length, told(...rows)]).toEqual([4, []]);
});
