import { readFileSync } from "node:fs";
import type { FrameLocator, Page } from "playwright-core";
import { beforeEach, describe, expect, test } from "vitest";
import { browserForTests, openPanel, pageErrors } from "../support/browser.ts";
import { chromiumPath } from "../support/chromium.ts";
import { department, type Host, openHost } from "../support/host.ts";
import { openView } from "../support/sidebar.ts";

type Row = Record<string, unknown>;

describe.skipIf(chromiumPath === null)("the banks with clicks", () => {
  const browser = browserForTests();
  let host: Host;
  let page: Page;
  let sidebar: FrameLocator;

  beforeEach(async () => {
    host = openHost({ now: "2026-11-23T10:00:00+05:00", start: "demo" });
    const shown = await browser.show(host, [department]);
    page = await shown.enter(department);
    sidebar = await openPanel(page);
    await openView(sidebar, "Банки");
    await sidebar.locator(".row").first().waitFor();
  });

  const said = (words: RegExp): Promise<void> => sidebar.locator("#said", { hasText: words }).waitFor();

  test("a mentor's details are confirmed, changed and kept", async () => {
    const name = (await sidebar.locator(".row b").first().textContent()) ?? "";
    await sidebar.locator(".row").first().click();
    await sidebar.getByRole("heading", { name: "В банке наставников" }).waitFor();
    await sidebar.getByRole("button", { name: "Подтвердить: Банк наставников" }).click();
    await said(/сведения подтверждены/);
    await sidebar.getByRole("button", { name: "Изменить сведения: Банк наставников" }).click();
    await sidebar.getByLabel("Компетенции", { exact: true }).fill("работа с родителями");
    await sidebar.getByLabel("проводник").check();
    await sidebar.getByRole("button", { name: "Сохранить", exact: true }).click();
    await said(/сведения сохранены/);
    const rows = host.canonical() as Record<"people" | "mentors", Row[]>;
    const person = rows.people.find((row) => row["name"] === name) as Row;
    expect(rows.mentors.find((row) => row["personId"] === person["id"] && row["leftOn"] === "")).toMatchObject({
      competences: "работа с родителями",
      roles: "проводник",
      updatedOn: "2026-11-23",
    });
  });

  test("training is recorded in a part that opens by keyboard, and the card fits the panel", async () => {
    await sidebar.locator(".row").first().click();
    const summary = sidebar.locator("summary", { hasText: "Обучение" });
    await summary.focus();
    await page.keyboard.press("Enter");
    await sidebar.getByRole("button", { name: "Внести обучение" }).click();
    await sidebar.getByLabel("Программа").fill("Школа наставника");
    await page.keyboard.press("Enter");
    await said(/обучение внесено/);
    const widths = await sidebar.locator("html").evaluate((html) => [html.scrollWidth, html.clientWidth]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
  });

  test("the official form is saved as a table", async () => {
    const download = page.waitForEvent("download");
    await sidebar.getByRole("button", { name: "Скачать таблицу" }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe("База наставников.csv");
    const text = readFileSync((await file.path()) as string, "utf8");
    expect(text).toMatch(/^\ufeff"№";"ФИО наставника";"Контактные данные"/);
    expect(text.trim().split("\r\n").length).toBeGreaterThan(20);
    expect(pageErrors(page)).toEqual([]);
  });
});
