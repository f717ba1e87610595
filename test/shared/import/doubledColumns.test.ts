/** The same header twice: a copy is left out and told, other values are asked about. */

import { expect, test } from "vitest";
import { aFile, check, threeOrganisations } from "./lists.ts";

const row = (first: string | null, second: string | null) => [
  "СОШ № 1",
  "Иванова Анна Петровна",
  "учитель",
  first,
  second,
];
const report = (...rows: (string | null)[][]) =>
  check(threeOrganisations, aFile(["Организация", "ФИО", "Должность", "Дата рождения", "Дата рождения"], ...rows));

test("with the same values, or none, it is a copy", () => {
  for (const second of ["12.04.1985", null]) {
    const { problems, mapping } = report(row("12.04.1985", second));
    expect(problems.filter(({ code }) => code === "column-doubled").map(({ column }) => column)).toEqual(["E"]);
    expect(mapping?.open).toEqual([]);
  }
});

test.each([
  ["other values", row("12.04.1985", "01.01.1990")],
  ["a value where the first has none", row(null, "01.01.1990")],
])("with %s it is asked which is meant", (_, cells) => {
  const { mapping } = report(row("12.04.1985", "12.04.1985"), cells);
  expect(mapping?.open).toEqual([expect.stringMatching(/^Столбец E «Дата рождения»: подтвердите или выберите/)]);
});
