/** The secrets of personal links in a book: who reaches them, what giving out many links costs, and a book made before there were any. */
import { afterEach, expect, test } from "vitest";
import type { SurveyLinks } from "../../src/shared/surveys/listSurveys.ts";
import type { SurveyLine } from "../../src/shared/surveys/surveyLine.ts";
import { department, type Host } from "../support/host.ts";
import { linkCode, surveyTown } from "../support/surveyTown.ts";
import { emails, openTwoSchools } from "../support/twoSchools.ts";

let host: Host;
afterEach(() => host.close());

const secretsSheet = "Ключи ссылок";
const linksOf = (surveyId: string) => host.done<SurveyLinks>("listSurveyLinks", { surveyId }).links;

test("stand on a hidden sheet that no curator may change, and in no line of the journal", () => {
  const town = openTwoSchools();
  host = town;
  const sheet = host.workbook.info().sheets.find(({ name }) => name === secretsSheet);
  const cell = { sheetId: sheet?.sheetId ?? 0, row: 3, column: 1, rows: 1, columns: 1 };
  expect(sheet?.hidden).toBe(true);
  expect([emails.curator, department].map((email) => host.workbook.mayEdit(cell, email))).toEqual([false, true]);
  const [row] = host.shown(secretsSheet).slice(2);
  const secret = row?.find((text) => /^[0-9a-f-]{36}$/.test(text)) ?? "";
  expect(secret).not.toBe("");
  const before = linkCode(host, town.ids.mentee, town.surveyId);
  expect(host.refused("renewSurveyLinks", { surveyId: town.surveyId }, emails.curator).code).toBe("departmentOnly");
  host.setNow("2025-09-20T09:00:01+05:00");
  host.done("renewSurveyLinks", { surveyId: town.surveyId, respondent: town.ids.mentee });
  const journal = host.shown("Журнал");
  expect(journal.at(-1)?.join(" ")).toContain("Личные ссылки выданы заново");
  const texts = JSON.stringify([journal, host.canonical()]);
  for (const text of [secret, before, linkCode(host, town.ids.mentee, town.surveyId)])
    expect(texts).not.toContain(text);
  const issued = linkCode(host, town.ids.mentee, town.surveyId);
  expect(issued).not.toBe(before);
  // Whoever holds the former one must not come back with it.
  expect(host.refused("undoLastOperation", {}).code).toBe("undoImpossible");
  expect(linkCode(host, town.ids.mentee, town.surveyId)).toBe(issued);
});

test("cost the same number of calls for one link and for a hundred and one", () => {
  host = surveyTown();
  const { surveyId } = host.done<SurveyLine>("createSurvey", { kind: "curatorReview", schoolYear: 2025 });
  const calls = () => host.run("listSurveyLinks", { surveyId }).meter.calls;
  const one = calls();
  expect(linksOf(surveyId)).toHaveLength(1);
  const rows = Array.from({ length: 100 }, (_, index) => [`Школа № ${index + 2}`, "общеобразовательная", "да"]);
  const header = ["Краткое наименование", "Тип ОО", "Подведомственная"];
  host.done("confirmImport", { fileName: "оо.csv", sheets: [{ name: "ОО", rows: [header, ...rows] }] });
  const links = linksOf(surveyId);
  expect(new Set(links.map(({ url }) => url)).size).toBe(101);
  expect(calls()).toBe(one);
});

test("are lacking in a book from before: it is set up, and the department issues links", () => {
  host = surveyTown();
  const [before] = linksOf("А-001");
  host.workbook.apply([{ do: "deleteSheet", sheetId: host.sheetId(secretsSheet) }], {
    email: department,
    source: "edit",
  });
  expect(host.refused("listSurveyLinks", { surveyId: "А-001" }).code).toBe("notSetUp");
  host.menu("menuSetUp");
  const confirming = host.menu("menuSetUp");
  if (confirming.waiting) host.executions.answer(confirming.waiting.id, { button: "YES" });
  expect(host.refused("listSurveyLinks", { surveyId: "А-001" }).sentence).toMatch(/«Выдать ссылки заново»/);
  host.done("renewSurveyLinks", { surveyId: "А-001" });
  const [after] = linksOf("А-001");
  expect(after?.respondent).toBe(before?.respondent);
  expect(after?.url).not.toBe(before?.url);
});
