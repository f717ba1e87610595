/** The page of a survey as whoever guesses at it sees it: nothing tells one wrong code from another, and guessing costs time. */
import { afterEach, beforeEach, expect, test } from "vitest";
import type { SurveyLinks } from "../../../src/shared/surveys/listSurveys.ts";
import type { Serving } from "../../../src/workbench/web/http.ts";
import { servePage } from "../../support/browser.ts";
import { ask } from "../../support/door.ts";
import type { Host } from "../../support/host.ts";
import { codeIn, rawSheet, surveyTown } from "../../support/surveyTown.ts";

const wrong = "По этой ссылке ответить нельзя. Откройте свою личную ссылку целиком";
const closed = "Эта анкета больше не принимает ответы.";

let host: Host;
let served: Serving;
let now = 0;
beforeEach(async () => {
  host = surveyTown();
  served = await servePage({ workbook: host.workbook, executions: host.executions, now: () => now });
});
afterEach(async () => {
  await served.close();
  host.close();
});

const linkFor = (personId: string) =>
  new URL(
    host.done<SurveyLinks>("listSurveyLinks", { surveyId: "А-001" }).links.find((one) => one.respondent === personId)
      ?.url ?? "",
    served.url,
  );
const answered = () => rawSheet(host).lastRow - 1;

/** All that must be answered, with this code. */
function send(code: string) {
  const form = host.executions.forms()[0];
  const fields = new URLSearchParams();
  for (const { id, title, type, rows = [], columns = [], choices = [], required } of form?.items ?? []) {
    if (title === "Код участника") fields.set(`entry.${id}`, code);
    else if (required && type === "GRID")
      for (const row of rows.keys()) fields.set(`entry.${id}.${row}`, columns[0] ?? "");
    else if (required) fields.set(`entry.${id}`, choices[0] ?? "7");
  }
  const headers = { "Content-Type": "application/x-www-form-urlencoded" };
  return ask(new URL(`/forms/${form?.id}`, served.url), { method: "POST", headers, body: fields.toString() });
}

test("a person's code, a code of nobody and a former one get one and the same page, and no answer is kept", async () => {
  const former = codeIn(linkFor("С-001").href);
  host.setNow("2025-09-20T10:00:00+05:00");
  host.done("renewSurveyLinks", { surveyId: "А-001", respondent: "С-001" });
  const pages: string[] = [];
  for (const code of ["С-001", "С-999", "0123456789abcdefghjk", former]) {
    const { status, body } = await send(code);
    expect(status).toBe(422);
    expect(body).toContain(wrong);
    pages.push(body.replaceAll(code, "").replace(/nonce="[^"]+"/, ""));
  }
  expect(new Set(pages).size).toBe(1);
  expect(answered()).toBe(0);
  expect((await send(codeIn(linkFor("С-001").href))).status).toBe(200);
  expect(answered()).toBe(1);
});

test("after five wrong codes even the right one waits and is not looked at", async () => {
  const right = codeIn(linkFor("С-001").href);
  const statuses: number[] = [];
  for (let guess = 1; guess <= 8; guess += 1) statuses.push((await send(`С-00${guess}`)).status);
  expect(statuses).toEqual([422, 422, 422, 422, 422, 429, 429, 429]);
  expect((await send(right)).status).toBe(429);
  now += 10_000;
  expect((await send(right)).status).toBe(200);
  expect(answered()).toBe(1);
});

test("the link opens the form with its code filled in and nothing of the person in the address, until its last day", async () => {
  const link = linkFor("С-001");
  expect(decodeURIComponent(link.href)).not.toMatch(/С-001|Юнова/);
  const page = await ask(link, {});
  expect(page.body).toContain(`value="${codeIn(link.href)}"`);
  expect(page.body).not.toContain(closed);
  host.setNow("2026-08-31T23:59:59+05:00");
  expect((await ask(link, {})).body).not.toContain(closed);
  host.setNow("2026-09-01T00:00:00+05:00");
  expect((await ask(link, {})).body).toContain(closed);
  for (const code of [codeIn(link.href), "С-001"]) {
    const { status, body } = await send(code);
    expect([status, body.includes(closed)]).toEqual([422, true]);
  }
  expect(answered()).toBe(0);
});

test("where the register cannot say whether the code is right, nothing is taken and the page says so", async () => {
  const right = codeIn(linkFor("С-001").href);
  host.workbook.apply([{ do: "deleteSheet", sheetId: host.sheetId("Ключи ссылок") }], {
    email: "department@example.org",
    source: "edit",
  });
  const { status, body } = await send(right);
  expect(status).toBe(422);
  expect(body).toContain("Сейчас нельзя проверить вашу ссылку");
  expect(answered()).toBe(0);
});
