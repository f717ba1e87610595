/** Kind of employment and rate written beside a name or a position: a part-time job, and neither surname nor subject. */

import { describe, expect, test } from "vitest";
import { workBeside } from "../../../src/shared/import/forms/workBeside.ts";
import type { ImportedCell } from "../../../src/shared/import/importedFile.ts";
import { aFile, confirm, threeOrganisations } from "./lists.ts";

const name = "Иванова Анна Петровна";
const place = "МБОУ «СОШ № 1»";

function taken(header: string[], ...cells: ImportedCell[]) {
  const { report, register } = confirm(threeOrganisations, aFile(header, cells));
  const [person] = register.people;
  const jobs = register.employments.map(({ position, subject, kind, rate }) => [position, subject, kind, rate]);
  return { name: person?.name, jobs, codes: report.problems.map(({ code }) => code) };
}

describe("beside a name", () => {
  test.each<[beside: string, kind: string, rate: number | null]>([
    [" (совм.)", "partTimeExternal", null],
    [" (вн. совм.)", "partTimeInternal", null],
    [" (внутр.)", "partTimeInternal", null],
    [" [внеш. совм.]", "partTimeExternal", null],
    [" /совм./", "partTimeExternal", null],
    [" совм.", "partTimeExternal", null],
    [", внутренний совместитель", "partTimeInternal", null],
    [" (по совместительству)", "partTimeExternal", null],
    [" – внеш. совм., 0,25 ст.", "partTimeExternal", 0.25],
    [" (0,5 ст., внутр. совм.)", "partTimeInternal", 0.5],
    [" (0,5 ст.)", "main", 0.5],
    [" - 0,5 ставки", "main", 0.5],
    [" 0.5 ст", "main", 0.5],
    [" (½ ст.)", "main", 0.5],
    [" (осн.)", "main", null],
    ["\n(СОВМ.)", "partTimeExternal", null],
  ])("«%s»", (beside, kind, rate) => {
    const found = taken(["Организация", "ФИО", "Должность"], place, `${name}${beside}`, "учитель");
    expect([found.name, found.jobs]).toEqual([name, [["учитель", null, kind, rate]]]);
    expect(found.codes).toContain("work-beside");
  });

  test.each([" (0,5)", " (д/о)", "*", " 1)", " (0,5 ставки учителя)"])(
    "«%s» is not understood: the name is whole, and the rest is told",
    (beside) => {
      const found = taken(["Организация", "ФИО", "Должность"], place, `${name}${beside}`, "учитель");
      expect([found.name, found.jobs]).toEqual([name, [["учитель", null, "main", null]]]);
      expect(found.codes).toContain("name-suffix");
    },
  );

  test("in the column of the patronymic", () => {
    const header = ["Организация", "Фамилия", "Имя", "Отчество", "Должность"];
    const found = taken(header, place, "Иванова", "Анна", "Петровна 0,5 ст.", "учитель");
    expect([found.name, found.jobs]).toEqual([name, [["учитель", null, "main", 0.5]]]);
  });

  test("gives way to the columns that the list has for it", () => {
    const header = ["Организация", "ФИО", "Должность", "Вид занятости", "Ставка"];
    const own = taken(header, place, `${name} (совм., 0,5 ст.)`, "учитель", "основное место", 1);
    expect(own.jobs).toEqual([["учитель", null, "main", 1]]);
    const blank = taken(header, place, `${name} (совм., 0,5 ст.)`, "учитель", null, null);
    expect(blank.jobs).toEqual([["учитель", null, "partTimeExternal", 0.5]]);
  });
});

test.each<[cell: string, position: string, subject: string | null]>([
  ["учитель (декрет)", "учитель", null],
  ["учитель физики (на время декрета Ивановой)", "учитель", "физика"],
  ["учитель, в отпуске по уходу", "учитель", null],
  ["учитель (физика)", "учитель", "физика"],
  ["учитель первой категории", "учитель", null],
  ["учитель нач.классов", "учитель", "начальные классы"],
  ["уч. физики", "учитель", "физика"],
  ["Уч-ль нач. классов", "учитель", "начальные классы"],
  ["уч.рус. яз.", "учитель", "рус. яз."],
  ["учит. русского языка", "учитель", "русский язык"],
  ["уч. мастер", "уч. мастер", null],
])("«%s» is %s of %s", (cell, position, subject) => {
  const found = taken(["Организация", "ФИО", "Должность"], place, name, cell);
  expect(found.jobs).toEqual([[position, subject, "main", null]]);
  expect(found.codes.includes("position-aside")).toBe(/декрет|отпуск/.test(cell));
});

describe("beside a position", () => {
  test.each<[cell: string, job: ImportedCell[]]>([
    ["учитель (совм.)", ["учитель", null, "partTimeExternal", null]],
    ["учитель (вн. совм.)", ["учитель", null, "partTimeInternal", null]],
    ["учитель (совм., внутр. совм.)", ["учитель", null, "partTimeInternal", null]],
    ["учитель-совместитель", ["учитель", null, "partTimeExternal", null]],
    ["учитель, 0,5 ст.", ["учитель", null, "main", 0.5]],
    ["учитель математики (внутр. совм.)", ["учитель", "математика", "partTimeInternal", null]],
    ["учитель математики 0,5 ставки", ["учитель", "математика", "main", 0.5]],
    ["педагог-психолог (0,5 ст.)", ["педагог-психолог", null, "main", 0.5]],
    ["учитель 1 ст., педагог-психолог 0,5 ст.", ["учитель 1 ст., педагог-психолог 0,5 ст.", null, "main", null]],
  ])("«%s»", (cell, job) => {
    expect(taken(["Организация", "ФИО", "Должность"], place, name, cell).jobs).toEqual([job]);
  });

  test.each<[cell: string, job: ImportedCell[]]>([
    [`${name} (вн. совм.), учитель`, ["учитель", null, "partTimeInternal", null]],
    [`${name}, учитель (совм.)`, ["учитель", null, "partTimeExternal", null]],
    [`${name} (учитель, внеш. совм.)`, ["учитель", null, "partTimeExternal", null]],
    [`${name}, учитель математики, 0,5 ст.`, ["учитель", "математика", "main", 0.5]],
  ])("in one cell with the name: «%s»", (cell, job) => {
    const found = taken(["Организация", "ФИО, должность", "Дата рождения"], place, cell, "12.04.1985");
    expect([found.name, found.jobs]).toEqual([name, [job]]);
  });
});

test.each([
  "учитель основ безопасности и защиты Родины",
  "учитель основной школы",
  "старший мастер",
  "Внешняя Анна Петровна",
  "совместитель",
  "учитель (внеш. совм., внутр. совм.)",
])("«%s» says nothing of the kind", (text) => {
  expect(workBeside(text)).toBeNull();
});
