/** A whole list at once with clicks: all young specialists in at most five, seen before, taken back; and lists that go on. */
import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { FrameLocator, Locator, Page } from "playwright-core";
import { beforeEach, describe, expect, test } from "vitest";
import { browserForTests, openPanel } from "../support/browser.ts";
import { chromiumPath } from "../support/chromium.ts";
import { department, type Host } from "../support/host.ts";
import { openView } from "../support/sidebar.ts";
import { openYoungTown, youngNames } from "../support/youngTown.ts";

declare global {
  interface Window {
    axe: { run: (root: Document, options: object) => Promise<AxeResults> };
  }
}

describe.skipIf(chromiumPath === null)("a whole list with clicks", () => {
  const browser = browserForTests();
  let host: Host;
  let page: Page;
  let sidebar: FrameLocator;
  let clicks: number;

  beforeEach(async () => {
    host = openYoungTown();
    const shown = await browser.show(host, [department]);
    page = await shown.enter(department);
    sidebar = await openPanel(page);
    clicks = 0;
  });

  const click = async (target: Locator): Promise<void> => {
    clicks += 1;
    await target.click();
  };
  const button = (name: string | RegExp) => sidebar.getByRole("button", { name });
  const mentees = () => host.canonical()["mentees"] ?? [];

  /** Nothing that a screen reader stumbles over, and nothing beside the panel. */
  async function fits(): Promise<void> {
    const body = sidebar.locator("body");
    await body.evaluate((_body, source) => {
      const script = document.createElement("script");
      script.textContent = source;
      document.head.append(script);
    }, "");
    await body.evaluate(readFileSync("node_modules/axe-core/axe.min.js", "utf8"));
    const found = await body.evaluate(() => window.axe.run(document, { iframes: false }));
    expect(found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    const widths = await sidebar.locator("html").evaluate((html) => [html.scrollWidth, html.clientWidth]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
  }

  test("all 71 young specialists become mentees in at most five clicks, and are taken back together", async () => {
    const before = host.canonical();
    await click(button(/без отметки: внесите в наставляемые/));
    await click(button("Выбрать все найденные: 71"));
    await sidebar.getByRole("group", { name: "Что сделать с выбранными" }).getByText("Выбрано: 71").waitFor();
    await fits();
    await click(button("В наставляемые").last());
    await sidebar.getByRole("heading", { name: "Будет записано: 71" }).waitFor();
    await fits();
    await click(button("В наставляемые: 71"));
    await sidebar.locator("#said", { hasText: "В наставляемые: записано 71." }).waitFor();
    process.stdout.write(`clicks for 71 young specialists: ${clicks}\n`);
    expect(clicks).toBeLessThanOrEqual(5);
    const names = new Map((host.canonical()["people"] ?? []).map((row) => [row["id"], row["name"]]));
    expect(
      mentees()
        .map((row) => names.get(row["personId"]))
        .sort(),
    ).toEqual([...youngNames].sort());
    expect(new Set(mentees().map((row) => row["categories"])).size).toBe(1);
    await sidebar.getByText("Никого не нашлось").waitFor();
    await fits();

    const result = sidebar.getByRole("group", { name: "Итог" });
    await result.getByRole("button", { name: "Отменить последнюю операцию" }).click();
    await result.getByText(/71 запись/).waitFor();
    await result.getByRole("button", { name: "Отменить её" }).click();
    await button("Выбрать все найденные: 71").waitFor();
    expect(host.canonical()).toEqual(before);
  });

  test("by keyboard some are chosen, one of them is marked meanwhile and told so, the others are done", async () => {
    await openView(sidebar, "Люди");
    await button("Показать ещё (осталось 25)").waitFor();
    const boxes = sidebar.getByRole("checkbox", { name: /^Выбрать: / });
    expect(await boxes.count()).toBe(50);
    await button("Показать ещё (осталось 25)").focus();
    await page.keyboard.press("Enter");
    await sidebar.getByText("Найдено: 75").waitFor();
    expect(await boxes.count()).toBe(75);
    // The focus is at the first of the new rows.
    expect(await boxes.nth(50).evaluate((box) => box === document.activeElement)).toBe(true);
    await page.keyboard.press("Space");
    await boxes.nth(0).focus();
    await page.keyboard.press("Space");
    await sidebar.getByText("Выбрано: 2").waitFor();
    const [first = ""] = await boxes.evaluateAll((all) => all.map((box) => box.getAttribute("aria-label") ?? ""));
    const name = first.replace("Выбрать: ", "");
    const id = String(host.canonical()["people"]?.find((row) => row["name"] === name)?.["id"]);
    host.done("markMentor", { personId: id, areas: [] });
    await button("В наставники").last().focus();
    await page.keyboard.press("Enter");
    await sidebar.getByRole("heading", { name: "Будет записано: 1" }).waitFor();
    await sidebar.getByText(`${name} уже состоит в банке наставников.`).waitFor();
    await fits();
    const confirm = button("В наставники: 1");
    await confirm.focus();
    await page.keyboard.press("Enter");
    await sidebar.locator("#said", { hasText: "В наставники: записано 1." }).waitFor();
    await sidebar.getByRole("group", { name: "Итог" }).getByText("Останется как есть: 1").waitFor();
    expect(host.canonical()["mentors"]).toHaveLength(2);
  });

  test("pairs get their consents and one order together, and whoever leaves a bank leaves it with others", async () => {
    const ids = (host.canonical()["people"] ?? []).map((row) => String(row["id"]));
    const [one = "", other = ""] = ids;
    const [senior = "", second = ""] = ids.slice(-2);
    const marks = { categories: ["young" as const], deficits: [] };
    for (const personId of [senior, second]) host.done("markMentor", { personId, areas: [] });
    for (const personId of [one, other]) host.done("markMentee", { personId, ...marks });
    const wish = { form: "teacherTeacher", kind: "traditional", startedOn: "2025-09-22", dueOn: "2026-05-31" } as const;
    host.done("formPair", { ...wish, mentorId: senior, menteeId: one });
    host.done("formPair", { ...wish, mentorId: second, menteeId: other });

    await openView(sidebar, "Пары");
    await button("Выбрать все найденные: 2").click();
    await sidebar.getByText("Выбрано: 2").waitFor();
    await fits();
    await button(/^Согласия$/).click();
    await button("Проверить").click();
    await sidebar.getByRole("heading", { name: "Будет записано: 4" }).waitFor();
    await fits();
    // Other words are another question: what was shown for the old ones is gone.
    await sidebar.getByLabel("Документ").fill("бланк 3");
    expect(await button("Согласия: 4").count()).toBe(0);
    await button("Проверить").click();
    await button("Согласия: 4").click();
    await sidebar.locator("#said", { hasText: "Согласия: записано 4." }).waitFor();
    expect((host.canonical()["consents"] ?? []).map((row) => row["document"])).toEqual(Array(4).fill("бланк 3"));

    await button("Выбрать все найденные: 2").click();
    await button(/^Приказ$/).click();
    await button("Проверить").click();
    await sidebar.getByText("Заполните поле «Приказ №».").waitFor();
    await sidebar.getByLabel("Приказ №").fill("77-о");
    await button("Проверить").click();
    await button("Приказ: 2").click();
    await sidebar.locator("#said", { hasText: "Приказ: записано 2." }).waitFor();
    expect((host.canonical()["pairs"] ?? []).map((row) => [row["orderNumber"], row["status"]])).toEqual(
      Array(2).fill(["77-о", "утверждена"]),
    );

    await openView(sidebar, "Банки");
    await button("Выбрать все найденные: 2").click();
    await button("Выбытие из банка").click();
    await sidebar.getByLabel("Почему выбыл").fill("Реорганизация");
    await button("Проверить").click();
    await sidebar.getByRole("heading", { name: "Сделать это нельзя ни для кого из выбранных" }).waitFor();
    await sidebar.getByText(/есть незавершённая пара П-001/).waitFor();
    expect(await button(/^Выбытие из банка: /).count()).toBe(0);
    await fits();
    await button("К списку").click();
    await sidebar.getByText("Выбрано: 2").waitFor();
  });
});
