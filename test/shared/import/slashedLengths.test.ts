/** Two numbers behind a slash in a column of service: their header or their column says what they are, or nobody is guessed for. */

import { expect, test } from "vitest";
import { aFile, confirm, threeOrganisations } from "./lists.ts";

function careers(header: string, ...lengths: string[]) {
  const names = ["Абрамова Анна Петровна", "Белова Анна Петровна", "Волкова Анна Петровна"];
  const rows = lengths.map((length, at) => ["МБОУ «СОШ № 1»", names[at] ?? "", "учитель", length]);
  const file = aFile(["Организация", "ФИО", "Должность", header], ...rows);
  const { report, register } = confirm(threeOrganisations, file);
  const codes = report.problems.filter(({ severity }) => severity === "error").map(({ code }) => code);
  return { days: register.people.map(({ careerStartedOn }) => careerStartedOn), codes };
}

test("a zero before the months tells them from years, for the whole column", () => {
  expect(careers("Пед. стаж на 01.09.2025", "24/01", "10/6", "1/00")).toEqual({
    days: ["2001-08-01", "2015-03-01", "2024-09-01"],
    codes: [],
  });
});

test("without such a zero, or with more than eleven behind the slash, nothing is taken, and it is told", () => {
  expect(careers("Пед. стаж на 01.09.2025", "24/1", "10/6")).toEqual({
    days: [null, null],
    codes: ["exp-unreadable", "exp-unreadable"],
  });
  expect(careers("Пед. стаж на 01.09.2025", "24/12", "10/06").days).toEqual([null, null]);
});

test("a header that names both lengths is believed", () => {
  expect(careers("Стаж (общий/пед.) на 01.09.2025", "24/20", "10/6").days).toEqual(["2005-09-01", "2019-09-01"]);
  expect(careers("Пед. стаж (лет/мес.) на 01.09.2025", "24/1", "10/6").days).toEqual(["2001-08-01", "2015-03-01"]);
});
