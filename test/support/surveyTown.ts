/** A small town with a survey of needs, and hands that reach its sheet of answers. */
import type { SurveyLinks } from "../../src/shared/surveys/listSurveys.ts";
import type { SheetInfo } from "../../src/workbench/kernel/api.ts";
import { department, type Host, openHost } from "./host.ts";

/** Three teachers, two of them mentees, and a survey of needs whose raw sheet people can reach. */
export function surveyTown(): Host {
  const host = openHost({ now: "2025-09-20T09:00:00+05:00" });
  host.done("confirmImport", {
    fileName: "оо.csv",
    sheets: [
      {
        name: "ОО",
        rows: [
          ["Краткое наименование", "Тип ОО", "Подведомственная"],
          ["Школа № 1", "общеобразовательная", "да"],
        ],
      },
    ],
  });
  const staff = (name: string) => [
    "Школа № 1",
    name,
    "учитель",
    "математика",
    "01.02.2000",
    "1 г. 0 мес.",
    "01.09.2024",
  ];
  host.done("confirmImport", {
    fileName: "список.csv",
    sheets: [
      {
        name: "Список",
        rows: [
          ["Организация", "ФИО", "Должность", "Предмет", "Дата рождения", "Пед. стаж на 01.09.2025", "Дата приёма"],
          staff("Юнова Яна Игоревна"),
          staff("Опытова Ольга Петровна"),
          staff("Соседова Софья Львовна"),
        ],
      },
    ],
  });
  for (const personId of ["С-001", "С-002"])
    host.done("markMentee", { personId, categories: ["young"], deficits: ["method"] });
  host.done("createSurvey", { kind: "needs", schoolYear: 2025 });
  return host;
}

export const stamp = "Отметка времени";
export const code = "Код участника";
export const content = "довольны работой";
export const wishes = "не хватает";

export function rawSheet(host: Host): SheetInfo {
  const found = host.workbook.info().sheets.find((sheet) => sheet.formUrl !== null);
  if (found === undefined) throw new Error("no sheet of answers");
  return found;
}

/** The column whose title holds the words. */
export function columnOf(host: Host, part: string): number {
  const { sheetId, lastColumn } = rawSheet(host);
  const [titles = []] = host.workbook.displayValues({ sheetId, row: 1, column: 1, rows: 1, columns: lastColumn });
  return part === stamp ? 1 : titles.findIndex((title) => title.includes(part)) + 1;
}

/** Cells of one row, typed by hand. */
export function typeAnswer(host: Host, row: number, cells: Record<string, string>): void {
  for (const [title, text] of Object.entries(cells)) {
    const at = { sheetId: rawSheet(host).sheetId, row, column: columnOf(host, title), rows: 1, columns: 1 };
    host.workbook.apply([{ do: "setCells", at, inputs: [[{ kind: "typed", text }]] }], {
      email: department,
      source: "script",
    });
  }
}

/** What stands in the form of somebody who opens the link of the town's survey. */
export function linkCode(host: Host, personId: string, surveyId = "А-001"): string {
  const { links } = host.done<SurveyLinks>("listSurveyLinks", { surveyId });
  const link = links.find(({ respondent }) => respondent === personId);
  if (link === undefined) throw new Error(`no link for ${personId}`);
  return codeIn(link.url);
}

export function codeIn(url: string): string {
  const [, code = ""] = /=([^=&]+)$/.exec(url) ?? [];
  return code;
}
