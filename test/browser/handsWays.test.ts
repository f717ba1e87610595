/** «Изменено вручную» by mouse and by keys alone, from the hand in the grid to the panel and back, and what the figures say meanwhile. */
import type { FrameLocator, Page } from "playwright-core";
import { beforeEach, describe, expect, test } from "vitest";
import {
  browserForTests,
  chooseItem,
  clickMenu,
  goTo,
  gridCell,
  gridText,
  openPanel,
  openSheet,
  saved,
  typeInto,
} from "../support/browser.ts";
import { chromiumPath } from "../support/chromium.ts";
import { department } from "../support/host.ts";
import { openView } from "../support/sidebar.ts";
import { emails, openTwoSchools, type Town } from "../support/twoSchools.ts";

describe.skipIf(chromiumPath === null)("changes by hand, by mouse and by keys", () => {
  const browser = browserForTests();
  let town: Town;
  let enter: (user: string) => Promise<Page>;

  beforeEach(async () => {
    town = openTwoSchools();
    const { lines } = town.done<{ lines: { id: string }[] }>("showHands", {});
    town.done("acceptHands", { hands: lines.map(({ id }) => id) });
    ({ enter } = await browser.show(town, [department, emails.curator]));
  });

  function cellOf(sheet: string, key: string, column: string): string {
    const rows = town.shown(sheet);
    const place = (rows[1] ?? []).indexOf(column);
    return `${place < 26 ? "" : "A"}${String.fromCharCode(65 + (place % 26))}${rows.findIndex(([first]) => first === key) + 1}`;
  }
  const keysOf = () => town.shown("Пары").flatMap(([key]) => (/^П-\d+$/.test(key ?? "") ? [key] : []));
  const none = (panel: FrameLocator) => panel.getByText("Рукой ничего не изменено.").waitFor();

  test("rows deleted by the mouse come back by the mouse, and do not go again while others refer to them", async () => {
    const page = await enter(department);
    const before = town.canonical();
    const { own, other } = town.pairs;
    await openSheet(page, "Пары");
    const [first, last] = [cellOf("Пары", own, "id"), cellOf("Пары", other, "id")];
    await gridCell(page, first).click();
    await gridCell(page, last).click({ modifiers: ["Shift"] });
    await gridCell(page, last).click({ button: "right" });
    await chooseItem(page, "Удалить 2 строки");
    await page.getByText("Коды выдаёт регистр").waitFor();
    await page.getByRole("button", { name: "Изменить", exact: true }).click();
    await expect.poll(keysOf).toEqual([]);
    await saved(page);
    const panel = await openPanel(page);
    await openView(panel, "Изменено вручную");
    for (const key of [own, other]) await panel.getByRole("checkbox", { name: key }).check();
    await panel.getByRole("button", { name: "Вернуть выбранные (2)" }).click();
    await panel.getByText("Возвращено: 2 правки. Это можно отменить.").waitFor();
    await none(panel);
    expect(town.canonical()["pairs"]).toEqual(before["pairs"]);
    await clickMenu(page, ["Наставничество", "Отменить последнюю операцию"]);
    await page.getByText(`на строку ${own}`).waitFor();
    await page.keyboard.press("Escape");
    expect(town.canonical()["pairs"]).toEqual(before["pairs"]);
  });

  test("a curator puts a pasted cell back by keys, takes that back by the menu, puts it back by the mouse, and sees no other school's", async () => {
    const page = await enter(emails.curator);
    const { own, other } = town.pairs;
    await openSheet(page, "Пары");
    for (const key of [own, other]) {
      await page.evaluate(() => navigator.clipboard.writeText("999-о"));
      await goTo(page, cellOf("Пары", key, "orderNumber"));
      await page.keyboard.press("Control+v");
      await saved(page);
    }
    const panel = await openPanel(page);
    await openView(panel, "Изменено вручную");
    const card = panel.getByRole("group", { name: `Пары, ${own}` });
    await card.getByText("«Приказ №»: 214-о → 999-о").waitFor();
    expect(await panel.getByRole("group", { name: /^Пары, / }).count()).toBe(1);
    expect(await panel.getByRole("button", { name: "Принять" }).count()).toBe(0);
    await card.getByRole("button", { name: "Вернуть как было" }).focus();
    await page.keyboard.press("Space");
    await none(panel);
    const number = () => gridText(page, cellOf("Пары", own, "orderNumber"));
    await expect.poll(number).toBe("214-о");
    await clickMenu(page, ["Наставничество", "Отменить последнюю операцию"]);
    await expect.poll(number).toBe("999-о");
    await panel.getByRole("button", { name: "Сравнить ещё раз" }).click();
    await card.getByRole("button", { name: "Вернуть как было" }).click();
    await none(panel);
    await expect.poll(number).toBe("214-о");
    expect(await gridText(page, cellOf("Пары", other, "orderNumber"))).toBe("999-о");
  });

  test("a closing day that the mouse has emptied is said beside the figure until it is accepted", async () => {
    const page = await enter(department);
    const key = town.organisations.other;
    await openSheet(page, "Организации");
    const cell = cellOf("Организации", key, "closedOn");
    await typeInto(page, cell, "31.08.2025");
    await saved(page);
    const panel = await openPanel(page);
    const accept = async () => {
      await openView(panel, "Изменено вручную");
      await panel
        .getByRole("group", { name: `Организации, ${key}` })
        .getByRole("button", { name: "Принять" })
        .click();
      await none(panel);
    };
    await accept();
    await openSheet(page, "Организации");
    await goTo(page, cell);
    await gridCell(page, cell).click();
    await clickMenu(page, ["Правка", "Удалить значения"]);
    await saved(page);
    await openView(panel, "Показатели");
    const words = "изменено вручную и пока не принято: «Закрыта» листа «Организации» (1); см. «Изменено вручную»";
    await panel.getByText(words).first().waitFor();
    await openSheet(page, "Сводка");
    await expect
      .poll(
        () =>
          town
            .shown("Сводка")
            .flat()
            .filter((text) => text.includes(words)).length,
      )
      .toBeGreaterThan(0);
    await accept();
    await openView(panel, "Показатели");
    await panel.getByText("Доля организаций").first().waitFor();
    expect(await panel.getByText(words).count()).toBe(0);
    expect(
      town
        .shown("Сводка")
        .flat()
        .filter((text) => text.includes(words)),
    ).toEqual([]);
  });
});
