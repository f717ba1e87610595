import type { FrameLocator, Page } from "playwright-core";
import { beforeEach, describe, expect, test } from "vitest";
import { browserForTests, openPanel } from "../support/browser.ts";
import { chromiumPath } from "../support/chromium.ts";
import { department, type Host, openHost } from "../support/host.ts";
import { moreOf, openView } from "../support/sidebar.ts";

type Row = Record<string, unknown>;

describe.skipIf(chromiumPath === null)("targets with clicks", () => {
  const browser = browserForTests();
  let host: Host;
  let page: Page;
  let sidebar: FrameLocator;

  beforeEach(async () => {
    host = openHost({ now: "2026-11-23T10:00:00+05:00", start: "demo" });
    const shown = await browser.show(host, [department]);
    page = await shown.enter(department);
    sidebar = await openPanel(page);
    await openView(sidebar, "Показатели");
  });

  const rows = () => (host.canonical() as { targets: Row[] }).targets.filter((row) => row["indicator"] === 1);

  test("are changed after a look at what becomes of them, asked about where they go down, and taken back", async () => {
    const before = rows();
    await sidebar.getByRole("button", { name: /^Изменить цели: Доля молодых специалистов, вошедших/ }).click();
    await sidebar.getByText("2024/2025 учебный год закрыт, цель не меняется").waitFor();
    expect(await sidebar.getByLabel("2025, %").count()).toBe(0);
    await sidebar.getByLabel("2026, %").fill("50,5");
    await sidebar.getByLabel("2027, %").fill("101");
    await sidebar.getByLabel("Год утверждения").fill("2026");
    await sidebar.getByLabel("Основание").fill("постановление <b>№ 12</b>");
    await sidebar.getByRole("button", { name: "Показать изменения" }).click();
    await sidebar.locator(".fault", { hasText: "100" }).waitFor();
    await sidebar.getByLabel("2027, %").fill("100");
    await sidebar.getByRole("button", { name: "Показать изменения" }).click();
    const preview = sidebar.locator(".preview");
    await preview.waitFor();
    // 16 of 31 young specialists have a pair: 51,6 %.
    expect(await preview.textContent()).toContain("90 % → 50,5 %");
    expect(await preview.textContent()).toContain("идёт год: цель пока не достигнута → идёт год: цель достигнута");
    expect(await preview.textContent()).toContain("2026: 50,5 меньше, чем 2025: 80.");
    expect(rows()).toEqual(before);
    await preview.getByRole("button", { name: "Так и утверждено: изменить цели" }).click();
    await sidebar.locator("#said", { hasText: "Цели изменены: 1." }).waitFor();
    const added = rows().filter((row) => !before.some(({ id }) => id === row["id"]));
    expect(added).toEqual([
      expect.objectContaining({ year: 2026, target: 50.5, approvedIn: 2026, source: "постановление <b>№ 12</b>" }),
    ]);
    expect(await sidebar.getByLabel("2026, %").inputValue()).toBe("50,5");
    const line = host.shown("Журнал").at(-1) ?? [];
    expect(line).toContain("Целевые показатели изменены");
    expect(line).toContain("показатель 1: 2026 90 → 50,5");
    await moreOf(sidebar).click();
    await sidebar.getByRole("button", { name: "Отменить последнюю операцию" }).click();
    await sidebar.getByRole("button", { name: "Отменить её" }).click();
    await expect.poll(rows).toEqual(before);
  });
});
