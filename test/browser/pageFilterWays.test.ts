/** The same commands on a filtered sheet by every way that a person has: the mouse alone, the keys alone, the menus. */
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { clickMenu, goTo, gridCell, launchBrowser, saved } from "../support/browser.ts";
import { chromiumPath } from "../support/chromium.ts";
import { dragOver, type FilteredPage, openFilteredPage } from "../support/filteredPage.ts";

type Act = () => Promise<void>;
type Back = "toolbar" | "menu" | "keys";

describe.skipIf(chromiumPath === null)("a filtered sheet, by mouse, by keys and by menus", () => {
  let browser: Browser;
  let open: FilteredPage;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  beforeEach(async () => {
    open = await openFilteredPage(browser);
    ({ page } = open);
  });
  afterEach(async () => {
    expect(await open.close()).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
  });

  const shown: FilteredPage["shown"] = (...place) => open.shown(...place);
  const over =
    (from: string, to: string): Act =>
    () =>
      dragOver(page, from, to);
  const cell =
    (name: string): Act =>
    () =>
      gridCell(page, name).click();
  const right =
    (name: string, item: string): Act =>
    () =>
      open.contextMenu(name, item);
  const bar =
    (...titles: string[]): Act =>
    () =>
      clickMenu(page, titles);
  const bring =
    (text: string): Act =>
    () =>
      open.bring(text);
  const press =
    (...names: string[]): Act =>
    async () => {
      for (const name of names) await page.keyboard.press(name);
    };
  const to =
    (name: string): Act =>
    () =>
      goTo(page, name);
  /** Goes from the first item that has the focus down to this one, and chooses it. */
  const chosenByKeys = async (label: string) => {
    const focused = () => page.evaluate(() => document.activeElement?.querySelector(".label")?.textContent ?? "");
    for (let steps = 0; (await focused()) !== label; steps += 1) {
      expect(steps, label).toBeLessThan(40);
      await page.keyboard.press("ArrowDown");
    }
    await page.keyboard.press("Enter");
  };
  const cellMenuKey =
    (label: string): Act =>
    async () => {
      await page.keyboard.press("Shift+F10");
      await page.locator(".menu button:focus").waitFor();
      await chosenByKeys(label);
    };
  /** `menus`: how many to the right of «Файл» the menu stands. */
  const barKey =
    (menus: number, label: string): Act =>
    async () => {
      await page.keyboard.press("F10");
      for (let step = 0; step < menus; step += 1) await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowDown");
      await page.locator(".menu button:focus").waitFor();
      await chosenByKeys(label);
    };
  const rowHeader = async (row: number, button: "left" | "right" = "left") => {
    const box = await gridCell(page, `A${row}`).boundingBox();
    await page.mouse.click((box?.x ?? 0) - 12, (box?.y ?? 0) + 8, { button });
  };
  const [edit, data] = [1, 5];

  const cut = [
    ["", "20", "30", ""],
    ["10", "", "", "40"],
  ];
  const columnsFG = () => [shown(3, 6, 4), shown(3, 7, 4)];
  const ascending = ["Иванова М. П.", "Сидоров П. И.", "Кузнецова А. О.", "Новиков Г. Р."];
  const descending = ["Новиков Г. Р.", "Сидоров П. И.", "Кузнецова А. О.", "Иванова М. П."];
  const emptied = ["", "Сидоров П. И.", "Кузнецова А. О.", ""];
  const left = ["П-002", "П-003", ""];
  const filled = ["Иванова М. П.", "Иванова М. П."];
  const pasted = ["1", "", "", "2", "3"];
  const inNames = () => shown(3, 2, 4);
  const inKeys = () => shown(3, 1, 3);

  test.each<[string, Act[], () => unknown, unknown, Back]>([
    ["emptying: mouse and Delete", [over("B3", "B6"), press("Delete")], inNames, emptied, "toolbar"],
    ["emptying: keys alone", [to("B3"), press("Shift+ArrowDown", "Backspace")], inNames, emptied, "keys"],
    [
      "emptying: the mouse in the menu",
      [over("B3", "B6"), bar("Правка", "Удалить значения")],
      inNames,
      emptied,
      "menu",
    ],
    ["emptying: keys in the menu", [over("B3", "B6"), barKey(edit, "Удалить значения")], inNames, emptied, "keys"],

    ["pasting: the mouse alone", [bring("1\n2\n3"), right("G3", "Вставить")], () => shown(3, 7, 5), pasted, "toolbar"],
    ["pasting: keys alone", [bring("1\n2\n3"), to("G3"), press("Control+v")], () => shown(3, 7, 5), pasted, "keys"],
    [
      "pasting: keys in the cell's menu",
      [bring("1\n2\n3"), cell("G3"), cellMenuKey("Вставить")],
      () => shown(3, 7, 5),
      pasted,
      "menu",
    ],
    [
      "pasting values: the mouse alone",
      [bring("1\n2\n3"), right("G3", "Вставить только значения")],
      () => shown(3, 7, 5),
      pasted,
      "menu",
    ],
    [
      "pasting values: keys alone",
      [bring("1\n2\n3"), to("G3"), press("Control+Shift+v")],
      () => shown(3, 7, 5),
      pasted,
      "toolbar",
    ],

    [
      "copying: the mouse alone",
      [over("F3", "F6"), right("F6", "Копировать"), right("G3", "Вставить")],
      columnsFG,
      [["10", "20", "30", "40"], cut[1]],
      "toolbar",
    ],
    [
      "copying: keys alone",
      [to("F3"), press("Shift+ArrowDown", "Control+c", "ArrowRight", "Control+v")],
      columnsFG,
      [["10", "20", "30", "40"], cut[1]],
      "keys",
    ],
    [
      "copying: keys in the menu",
      [over("F3", "F6"), barKey(edit, "Копировать"), cell("G3"), barKey(edit, "Вставить")],
      columnsFG,
      [["10", "20", "30", "40"], cut[1]],
      "menu",
    ],

    [
      "cutting: the mouse alone",
      [over("F3", "F6"), right("F3", "Вырезать"), right("G3", "Вставить")],
      columnsFG,
      cut,
      "toolbar",
    ],
    [
      "cutting: keys alone",
      [to("F3"), press("Shift+ArrowDown", "Control+x", "ArrowRight", "Control+v")],
      columnsFG,
      cut,
      "keys",
    ],
    [
      "cutting: keys in the cell's menu",
      [over("F3", "F6"), cellMenuKey("Вырезать"), cell("G3"), cellMenuKey("Вставить")],
      columnsFG,
      cut,
      "menu",
    ],

    ["filling: the handle", [cell("B3"), () => open.dragFill("B7")], () => shown(6, 2, 2), filled, "toolbar"],
    [
      "filling: keys alone",
      [to("B3"), press("Shift+ArrowDown", "Shift+ArrowDown", "Control+d")],
      () => shown(6, 2, 2),
      filled,
      "keys",
    ],
    [
      "filling: the mouse in the menu",
      [over("B3", "B7"), bar("Правка", "Заполнить вниз")],
      () => shown(6, 2, 2),
      filled,
      "menu",
    ],
    [
      "filling: keys in the menu",
      [over("B3", "B7"), barKey(edit, "Заполнить вниз")],
      () => shown(6, 2, 2),
      filled,
      "toolbar",
    ],

    ["deleting rows: the mouse on cells", [over("A3", "A6"), right("A3", "Удалить 2 строки")], inKeys, left, "toolbar"],
    [
      "deleting rows: keys in the cell's menu",
      [to("A3"), press("Shift+ArrowDown", "Shift+Space"), cellMenuKey("Удалить 2 строки")],
      inKeys,
      left,
      "keys",
    ],
    [
      "deleting rows: the mouse in the menu",
      [over("A3", "A6"), bar("Правка", "Удалить 2 строки")],
      inKeys,
      left,
      "menu",
    ],
    [
      "deleting rows: the mouse on the numbers of the rows",
      [
        async () => {
          await rowHeader(3);
          await page.keyboard.down("Shift");
          await rowHeader(6);
          await page.keyboard.up("Shift");
          await rowHeader(6, "right");
          await page.getByRole("menuitem", { name: "Удалить 2 строки" }).click();
        },
      ],
      inKeys,
      left,
      "keys",
    ],

    [
      "sorting: the mouse on a cell",
      [right("B3", "Сортировать лист по столбцу B (Я → А)")],
      inNames,
      descending,
      "toolbar",
    ],
    [
      "sorting: keys in the cell's menu",
      [cell("B3"), cellMenuKey("Сортировать лист по столбцу B (Я → А)")],
      inNames,
      descending,
      "keys",
    ],
    [
      "sorting: keys in the menu",
      [cell("B3"), barKey(data, "Сортировать лист по столбцу B (Я → А)")],
      inNames,
      descending,
      "menu",
    ],
  ])("%s: hidden rows stay, and a step back brings all back", async (_, acts, read, expected, back) => {
    const before = open.everything();
    const kept = open.hidden();
    for (const act of acts) await act();
    await expect.poll(read).toEqual(expected);
    expect(open.hidden()).toEqual(kept);
    await saved(page);
    if (back === "toolbar") await page.getByRole("button", { name: "Отменить (Ctrl+Z)" }).click();
    else if (back === "menu") await clickMenu(page, ["Правка", "Отменить"]);
    else {
      await page.locator(".sink").focus();
      await page.keyboard.press("Control+z");
    }
    await expect.poll(open.everything).toEqual(before);
    expect(inNames()).toEqual(ascending);
  });

  test("what was taken back by the mouse is done again by the mouse, by the menu and by the keys", async () => {
    await over("B3", "B6")();
    await press("Delete")();
    await expect.poll(inNames).toEqual(emptied);
    const undo = () => page.getByRole("button", { name: "Отменить (Ctrl+Z)" }).click();
    for (const redo of [
      () => page.getByRole("button", { name: "Повторить (Ctrl+Y)" }).click(),
      bar("Правка", "Повторить"),
      press("Control+Shift+z"),
    ]) {
      await undo();
      await expect.poll(inNames).toEqual(ascending);
      await gridCell(page, "C3").click();
      await redo();
      await expect.poll(inNames).toEqual(emptied);
    }
  });
});
