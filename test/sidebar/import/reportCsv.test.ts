import { parse } from "papaparse";
import { expect, test } from "vitest";
import type { ImportProblem } from "../../../src/shared/import/importReport.ts";
import { importTexts } from "../../../src/sidebar/frame/sidebarTexts.ru.ts";
import { reportCsv } from "../../../src/sidebar/import/reportCsv.ts";

function aProblem(given: Partial<ImportProblem> = {}): ImportProblem {
  return {
    severity: "error",
    code: "notADay",
    sheet: "Педагоги",
    row: 7,
    column: "Дата рождения",
    found: "31.02.1990",
    sentence: "Такой даты нет.",
    ...given,
  };
}

function rowsOf(csv: string): string[][] {
  return parse<string[]>(csv.replace(/^\ufeff/, ""), { delimiter: ";", skipEmptyLines: true }).data;
}

test("begins with a mark of UTF-8 and the headers of the table", () => {
  const csv = reportCsv([]);
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  expect(rowsOf(csv)).toEqual([Object.values(importTexts.columns)]);
});

test("gives every remark a line: severity, sheet, row, column, what was found, what to do", () => {
  expect(rowsOf(reportCsv([aProblem()]))[1]).toEqual([
    "ошибка",
    "Педагоги",
    "7",
    "Дата рождения",
    "31.02.1990",
    "Такой даты нет.",
  ]);
});

test("calls a remark without a row one about the whole sheet", () => {
  expect(rowsOf(reportCsv([aProblem({ row: 0 })]))[1]?.[2]).toBe("весь лист");
});

test.each([
  ["=1+1", "'=1+1"],
  ["+79161234567", "'+79161234567"],
  ["-5", "'-5"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["  =1", "'  =1"],
  ["\t=1", "'\t=1"],
  ["\r\n=1", "'\r\n=1"],
  ["\u0000=1", "'\u0000=1"],
  ["＝1+1", "'＝1+1"],
  ["1=1", "1=1"],
  ["Петров-Водкин", "Петров-Водкин"],
])("writes the found %j so that no spreadsheet computes it", (found, written) => {
  expect(rowsOf(reportCsv([aProblem({ found })]))[1]?.[4]).toBe(written);
});

test.each([['«СОШ "№ 1"»'], ["а;б"], ["строка\nвторая"], ["<b>учитель</b>"]])("keeps %j whole", (found) => {
  expect(rowsOf(reportCsv([aProblem({ found })]))[1]?.[4]).toBe(found);
});
