/** The last day of a survey, with clicks. */
import { describe, expect, test } from "vitest";
import type { SurveyLine } from "../../src/shared/surveys/surveyLine.ts";
import { browserForTests, openPanel, pageErrors } from "../support/browser.ts";
import { chromiumPath } from "../support/chromium.ts";
import { department } from "../support/host.ts";
import { openView } from "../support/sidebar.ts";
import { linkCode, surveyTown } from "../support/surveyTown.ts";

describe.skipIf(chromiumPath === null)("the last day of a survey", () => {
  const browser = browserForTests();

  test("is said with a new survey, and changed beside it while the links stay", async () => {
    const host = surveyTown();
    const mine = linkCode(host, "С-001");
    const page = await (await browser.show(host, [department])).enter(department);
    const sidebar = await openPanel(page);
    await openView(sidebar, "Анкеты");
    await sidebar.getByText("Ответы принимают по 31.08.2026").waitFor();
    const card = sidebar.getByRole("listitem").filter({ hasText: "Ответы принимают по 31.08.2026" });
    await card.getByText("Изменить последний день").click();
    const day = card.getByLabel("Действуют по");
    await day.fill("2025-09-19");
    await card.getByRole("button", { name: "Изменить", exact: true }).click();
    await card.getByText("Этот день уже прошёл.").waitFor();
    await day.fill("2025-10-31");
    await card.getByRole("button", { name: "Изменить", exact: true }).click();
    await sidebar.getByText("Ответы принимают по 31.10.2025").waitFor();
    expect(linkCode(host, "С-001")).toBe(mine);
    const made = sidebar.getByRole("form", { name: "Новая анкета" });
    if (!(await made.isVisible())) await sidebar.getByText("Новая анкета", { exact: true }).click();
    await made.getByLabel("Анкета", { exact: true }).selectOption({ index: 1 });
    await made.getByLabel("Действуют по").fill("2025-12-15");
    await made.getByRole("button", { name: "Создать анкету" }).click();
    await sidebar.getByText("Ответы принимают по 15.12.2025").waitFor();
    const days = host.done<SurveyLine[]>("listSurveys", {}).map(({ lastDay }) => lastDay);
    expect(days.sort()).toEqual(["2025-10-31", "2025-12-15"]);
    expect(pageErrors(page)).toEqual([]);
  });
});
