/** Two tables on one sheet: the one that is not read is told with its rows, and none of its people lands under columns of another. */

import { expect, test } from "vitest";
import { aFile, confirm, threeOrganisations } from "./lists.ts";

const title = ["Кадры МБОУ «СОШ № 1»"];
const header = ["ФИО", "Должность", "Предмет", "Дата рождения"];
const people = [
  ["Волкова Алла Петровна", "учитель", "физика", "12.03.1985"],
  ["Громов Иван Ильич", "учитель", "химия", "01.12.1999"],
];
const others = [
  ["Фамилия, имя, отчество", "Основное место работы", "Должность", "Ставка"],
  ["Дымова Нина Олеговна", "СОШ № 2", "педагог-психолог", "0,5"],
  ["Ершов Глеб Ильич", "СОШ № 2", "учитель", "0,5"],
];

function taken(...rows: (string | null)[][]) {
  const { report, register } = confirm(threeOrganisations, aFile(...rows));
  const told = report.problems.filter(({ code }) => code === "struct-other-table");
  return { names: register.people.map(({ name }) => name), told: told.map(({ sentence }) => sentence) };
}

test("a second table with columns of its own is told, and nobody of it is taken", () => {
  const { names, told } = taken(title, header, ...people, [null], ["Совместители"], ...others);
  expect(names).toEqual(["Волкова Алла Петровна", "Громов Иван Ильич"]);
  expect(told).toEqual([expect.stringMatching(/строка 7, .*Основное место работы.*не загружено: 2 строки/)]);
});

test("a first table above the one that is read is told", () => {
  const heads = [
    ["Фамилия, имя, отчество", "Телефон", "E-mail"],
    ["Абрамов Олег Ильич", "+7 900 000-00-01", "a@school1.example"],
  ];
  const { names, told } = taken(title, ...heads, ["Педагоги"], header, ...people);
  expect(names).toEqual(["Волкова Алла Петровна", "Громов Иван Ильич"]);
  expect(told).toEqual([expect.stringMatching(/строка 2, .*не загружено: 1 строка/)]);
});

test("the same header further down, in the same words or others, is no other table", () => {
  const again = ["Ф.И.О. педагога", "Занимаемая должность", "Преподаваемый предмет", "Дата рожд."];
  const [first = [], second = []] = people;
  for (const repeated of [header, again]) {
    const { names, told } = taken(title, header, first, repeated, second);
    expect([names.length, told]).toEqual([2, []]);
  }
});

test("words in the cells of a row are no header", () => {
  const { names, told } = taken(title, header, ...people, ["Жукова Майя Львовна", "педагог", "наставник", null]);
  expect([names.length, told]).toEqual([3, []]);
});

test("words that every object has are words as any other", () => {
  for (const word of ["constructor", "toString", "__proto__"]) {
    const { names } = taken(
      title,
      header,
      ...people,
      ["Жукова Майя Львовна", `учитель ${word}`, word, null],
      [word, word, word, word],
    );
    expect(names).toContain("Жукова Майя Львовна");
  }
});
