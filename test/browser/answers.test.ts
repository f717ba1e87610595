/** Taken answers beside the sheet of answers, with clicks. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { browserForTests, openPanel, pageErrors } from "../support/browser.ts";
import { chromiumPath } from "../support/chromium.ts";
import { department } from "../support/host.ts";
import { openView } from "../support/sidebar.ts";
import { code, content, linkCode, rawSheet, stamp, surveyTown, typeAnswer } from "../support/surveyTown.ts";

describe.skipIf(chromiumPath === null)("an answer whose row is gone", () => {
  const browser = browserForTests();
  let page: Page;

  test("is shown by name before anything changes, and withdrawn by one press", async () => {
    const host = surveyTown();
    typeAnswer(host, 2, {
      [stamp]: "20.09.2025 10:00:00",
      [code]: linkCode(host, "С-001"),
      [content]: "8",
      "[предметно-профессиональная]": "часто",
    });
    host.done("drainResponses", {});
    const { sheetId } = rawSheet(host);
    host.workbook.apply([{ do: "deleteRows", sheetId, from: 2, count: 1 }], { email: department, source: "edit" });
    page = await (await browser.show(host, [department])).enter(department);
    const tabs = page.getByRole("tab");
    await tabs.getByText("Сотрудники", { exact: true }).waitFor();
    expect(await tabs.getByText(/Ответы на форму/).count()).toBe(0);
    const sidebar = await openPanel(page);
    await openView(sidebar, "Анкеты");
    await sidebar.getByRole("button", { name: "Разобрать новые ответы" }).click();
    await sidebar
      .getByText(/1 разобранный ответ ждёт решения/)
      .first()
      .waitFor();
    await sidebar.getByRole("button", { name: "Сверить с листом ответов" }).click();
    await sidebar.getByText("Юнова Яна Игоревна").first().waitFor();
    await sidebar.getByText("Дефициты из ответа: предметно-профессиональная").waitFor();
    await sidebar.getByRole("button", { name: "Принять как в листе" }).click();
    await sidebar.getByText("Принято по листу ответов: 1 ответ.").first().waitFor();
    expect(host.canonical()["responses"]?.map(({ state }) => state)).toEqual(["отозван", "отозван"]);
    expect(pageErrors(page)).toEqual([]);
  });
});
