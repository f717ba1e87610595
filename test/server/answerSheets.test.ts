/** Sheets of raw answers: closed wherever they come from, and said to be open where somebody has opened them. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { judgingTables } from "../../src/shared/facts/judgeResponses.ts";
import { requests } from "../../src/shared/lists/requests.ts";
import { type TableName, tableNames, tables } from "../../src/shared/register/tables.ts";
import { accessReads } from "../../src/shared/request/authorise.ts";
import type { Drained } from "../../src/shared/surveys/acceptResponses.ts";
import type { SurveyLinks } from "../../src/shared/surveys/listSurveys.ts";
import type { SurveyLine } from "../../src/shared/surveys/surveyLine.ts";
import type { BookCheck, BookRepair } from "../../src/shared/workbook/bookCheck.ts";
import type { Command, RangeAddress } from "../../src/workbench/kernel/api.ts";
import { shareWith } from "../support/curators.ts";
import { department, type Host, openHost } from "../support/host.ts";

vi.setConfig({ testTimeout: 180_000 });

const curator = "kurator@school1.example";
let host: Host;
afterEach(() => host.close());

function begin(): void {
  host = openHost({ start: "setUp", now: "2026-09-20T09:00:00+05:00" });
  shareWith(host, [curator]);
  host.done("createSurvey", { kind: "needs", schoolYear: 2026 });
}

const byHand = (...commands: Command[]) => host.workbook.apply(commands, { email: department, source: "edit" });
const sheets = () => host.workbook.info().sheets;
const raw = () => {
  const found = sheets().find((sheet) => sheet.formUrl !== null);
  if (found === undefined) throw new Error("no sheet of answers");
  return found;
};
const cellOf = (sheetId: number): RangeAddress => ({ sheetId, row: 2, column: 1, rows: 1, columns: 1 });
const findings = () => host.done<BookCheck>("checkBook", {}).findings;
const isBehind = () => {
  const names = sheets().map(({ name }) => name);
  return tableNames.every((name) => names.indexOf(tables[name].sheet) < names.indexOf(raw().name));
};

function expectClosed(): void {
  const { hidden, sheetId } = raw();
  expect({ hidden, behind: isBehind(), first: sheets()[0]?.sheetId === sheetId }).toEqual({
    hidden: true,
    behind: true,
    first: false,
  });
  expect(host.workbook.mayEdit(cellOf(sheetId), curator)).toBe(false);
  expect(host.workbook.mayEdit(cellOf(sheetId), department)).toBe(true);
}

function send(code: string) {
  const form = host.executions.forms()[0];
  const areas = form?.items.find((item) => item.rows?.includes("методическая"));
  return host.executions.submit(
    form?.id ?? "",
    {
      "Код участника": code,
      "Довольны ли вы уровнем своей подготовки?": "частично",
      "Насколько вы довольны работой?": "7",
      [areas?.title ?? ""]: Object.fromEntries((areas?.rows ?? []).map((row) => [row, "нет"])),
    },
    { email: "", tab: "form" },
  );
}

function passportCell(): RangeAddress {
  const sheetId = host.sheetId("Анкеты");
  const columns = sheets().find((sheet) => sheet.sheetId === sheetId)?.lastColumn ?? 1;
  const keys = host.workbook.values({ sheetId, row: 2, column: 1, rows: 1, columns })[0] ?? [];
  return { sheetId, row: 3, column: keys.indexOf("passport") + 1, rows: 1, columns: 1 };
}
const passport = () => String(host.workbook.values(passportCell())[0]?.[0]);
const spoil = (text: string) =>
  byHand({ do: "setCells", at: passportCell(), inputs: [[{ kind: "value", value: text }]] });

describe("a new survey", () => {
  it("has its sheet hidden, behind the register's, closed to curators, and still gets answers", () => {
    begin();
    expectClosed();
    expect(findings()).toEqual([]);
    expect(send("С-777").problems).toEqual([]);
    expect(raw().lastRow).toBe(2);
    expect(host.done<SurveyLine[]>("listSurveys", {})).toMatchObject([{ quarantined: 1 }]);
  });

  it("promises nothing that the workbook does not keep", () => {
    begin();
    const { description } = host.executions.forms()[0] ?? {};
    expect(description).toContain("каждый, кому открыта сама книга, в том числе куратор школы");
    // A curator may edit the workbook, and so may look at every sheet of it.
    expect(host.workbook.info().editors).toContain(curator);
    expect(description).not.toMatch(/в школе виден только/);
  });
});

describe("a sheet of answers that somebody has opened", () => {
  const openings: [string, () => void][] = [
    ["shown", () => byHand({ do: "setSheet", sheetId: raw().sheetId, patch: { hidden: false } })],
    ["moved to the front", () => byHand({ do: "moveSheet", sheetId: raw().sheetId, index: 1 })],
    [
      "freed of its protection",
      () => {
        const found = host.workbook.protections().find(({ sheetId }) => sheetId === raw().sheetId);
        byHand({ do: "removeProtection", id: found?.id ?? "" });
      },
    ],
  ];

  it.each(openings)("%s: the doctor names it and closes it again", (_how, open) => {
    begin();
    open();
    expect(findings().map(({ code, sheet }) => [code, sheet])).toEqual([["answersOpen", raw().name]]);
    expect(host.done<BookRepair>("repairBook", {}).remaining).toEqual([]);
    expectClosed();
  });

  it("is closed by the next set-up, and by the next answer that comes", () => {
    begin();
    byHand(
      { do: "setSheet", sheetId: raw().sheetId, patch: { hidden: false } },
      { do: "moveSheet", sheetId: raw().sheetId, index: 1 },
    );
    host.menu("menuSetUp");
    expectClosed();
    byHand({ do: "setSheet", sheetId: raw().sheetId, patch: { hidden: false } });
    send("С-777");
    host.executions.tick("2026-09-20T11:30:00");
    expectClosed();
  });

  it("is closed for the department that is named from now on", () => {
    begin();
    host.done("changeSetting", { id: "departmentEmails", value: curator });
    expect(host.workbook.mayEdit(cellOf(raw().sheetId), curator)).toBe(true);
    host.done("changeSetting", { id: "departmentEmails", value: "" });
    expectClosed();
  });
});

describe("a form that is linked again", () => {
  it("by the doctor gets a sheet that is closed like the first", () => {
    begin();
    byHand({ do: "deleteSheet", sheetId: raw().sheetId });
    expect(host.done<BookRepair>("repairBook", {}).remaining).toEqual([]);
    expectClosed();
  });
});

describe("answers of pairs that are compared with their sheet", () => {
  it("cost one read for each sheet, those included that only the surveys call for", () => {
    let reads = 0;
    host = openHost({
      start: "setUp",
      now: "2026-09-20T09:00:00+05:00",
      onServiceCall: (_number, method, phase) => {
        if (phase === "before" && method === "Range.getValues") reads += 1;
      },
    });
    host.done("createSurvey", { kind: "mentorSatisfaction", schoolYear: 2026 });
    reads = 0;
    host.done("compareWithSource", { surveyId: "А-001" });
    const looked = new Set<TableName>([...requests.compareWithSource.reads, ...accessReads, ...judgingTables]);
    const sheetsOfAnswers = 1;
    expect(reads).toBe(looked.size + sheetsOfAnswers);
  });
});

describe("a passport that somebody has spoilt", () => {
  it("is told, stops nothing else, and is made anew from the form", () => {
    begin();
    const before = passport();
    spoil("{не то");
    expect(host.done<Drained>("drainResponses", {})).toMatchObject({ taken: 0, problems: [] });
    expect(host.refused("listSurveyLinks", { surveyId: "А-001" }).sentence).toContain("«Починить» восстановит его");
    expect(findings().map(({ code }) => code)).toEqual(["formPassportLost"]);
    host.done("repairBook", {});
    expect(JSON.parse(passport())).toEqual(JSON.parse(before));
    expect(host.done<SurveyLinks>("listSurveyLinks", { surveyId: "А-001" })).toHaveProperty("links");
  });

  it("and names a sheet of the register closes nothing of it", () => {
    begin();
    spoil(JSON.stringify({ ...JSON.parse(passport()), sheetId: host.sheetId("Сотрудники") }));
    host.menu("menuSetUp");
    expect(sheets().find(({ name }) => name === "Сотрудники")?.hidden).toBe(false);
    expectClosed();
  });
});
