import type { Page } from "playwright-core";
import { beforeEach, describe, expect, test } from "vitest";
import { browserForTests, clickMenu, gridCell, openPanel, pageErrors, type Shown } from "../support/browser.ts";
import { chromiumPath } from "../support/chromium.ts";
import { department, type Host, openHost } from "../support/host.ts";
import { openView } from "../support/sidebar.ts";

describe.skipIf(chromiumPath === null)("the check with clicks", () => {
  const browser = browserForTests();
  let host: Host;
  let shown: Shown;
  let page: Page;

  beforeEach(async () => {
    host = openHost({ start: "demo" });
    // A pair without the mentee's organisation, which is certain from the employment.
    const sheetId = host.sheetId("Пары");
    const keys = host.shown("Пары")[1] ?? [];
    const column = keys.indexOf("menteeOrganisationId") + 1;
    const at = { sheetId, row: 3, column, rows: 1, columns: 1 };
    const clear = { do: "clear", at, contents: true, formats: false, notes: false, validations: false } as const;
    host.workbook.apply([clear], { email: department, source: "edit" });
    shown = await browser.show(host, [department]);
    page = await shown.enter(department);
  });

  test("the panel leads to the cell, shows what a fix would change, and makes it", async () => {
    const sidebar = await openPanel(page);
    await openView(sidebar, "Проверка");
    const group = sidebar.getByRole("group", { name: "У пары не указана организация" });
    await group.getByRole("button", { name: /^Показать/ }).click();
    await group.getByText(/^Пара П-001 \(.+ – .+\): пусто «ОО наставляемого»\.$/).waitFor();
    await group.getByRole("button", { name: /^Перейти/ }).click();
    await page.locator('[role="tab"][aria-selected="true"]', { hasText: "Пары" }).waitFor();
    await page.locator(".sink[data-cell]").waitFor();
    const cell = await page.locator(".sink").getAttribute("data-cell");
    expect(cell).toMatch(/^[A-Z]+3$/);
    await gridCell(page, cell ?? "").waitFor();
    await group.getByRole("button", { name: "Исправить: П-001" }).click();
    const preview = group.getByRole("group", { name: "Что изменится" });
    await preview.getByText(/«ОО наставляемого \(код\)»: пусто → О-\d+/).waitFor();
    await preview.getByRole("button", { name: "Исправить" }).click();
    await sidebar.getByText("Исправлено: 1 замечание. Это можно отменить.").waitFor();
    await group.waitFor({ state: "detached" });
  });

  test("a link on the sheet opens the sheet at the cell", async () => {
    await clickMenu(page, ["Наставничество", "Проверка"]);
    await page.locator('[role="tab"][aria-selected="true"]', { hasText: "Проверка" }).waitFor();
    const [, , first = []] = host.shown("Проверка");
    await gridCell(page, "C3").locator(".leads").waitFor();
    await gridCell(page, "C3").locator(".leads").click();
    await page.locator('[role="tab"][aria-selected="true"]', { hasText: first[1] ?? "" }).waitFor();
    await page.locator(`.sink[data-cell="${first[2]}"]`).waitFor();
    await gridCell(page, first[2] ?? "").waitFor();
    expect(pageErrors(page)).toEqual([]);
  });
});
