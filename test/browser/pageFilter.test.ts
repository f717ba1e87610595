import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Command } from "../../src/workbench/kernel/api.ts";
import {
  clickMenu,
  goTo,
  gridCell,
  lastMessage,
  launchBrowser,
  openSheet,
  saved,
  typeInto,
} from "../support/browser.ts";
import { chromiumPath } from "../support/chromium.ts";
import { type FilteredPage, openFilteredPage } from "../support/filteredPage.ts";
import { curator, type Script } from "../support/script.ts";

describe.skipIf(chromiumPath === null)("a filtered sheet in the browser", () => {
  let browser: Browser;
  let open: FilteredPage;
  let page: Page;
  let script: Script;
  let sheetId: number;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  beforeEach(async () => {
    open = await openFilteredPage(browser);
    ({ page, script, sheetId } = open);
  });
  afterEach(async () => {
    expect(await open.close()).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
  });

  const at: FilteredPage["at"] = (...place) => open.at(...place);
  const person: FilteredPage["person"] = (...commands) => open.person(...commands);
  const filterBy: FilteredPage["filterBy"] = (hidden) => open.filterBy(hidden);
  const shown: FilteredPage["shown"] = (...place) => open.shown(...place);
  const everything = () => open.everything();
  const hidden = () => open.hidden();
  const clipboard = () => open.clipboard();
  const bring = (text: string) => open.bring(text);
  const contextMenu = (cell: string, item: string) => open.contextMenu(cell, item);
  const dragFill = (to: string) => open.dragFill(to);
  const bold = (row: number) => script.workbook.styles(at(row, 2))[0]?.[0]?.bold === true;

  const selectAnd = (area: string, act: () => Promise<void>) => async () => {
    await goTo(page, area);
    await act();
  };
  const key = (name: string) => () => page.keyboard.press(name);
  const menu =
    (...titles: string[]) =>
    () =>
      clickMenu(page, titles);
  const copyPaste = (from: string, to: string, copy: () => Promise<void>, paste: () => Promise<void>) => async () => {
    await goTo(page, from);
    await copy();
    await goTo(page, to);
    await paste();
  };

  test.each<[string, () => Promise<void>, () => unknown, unknown]>([
    ["Delete", selectAnd("B3:B6", key("Delete")), () => shown(3, 2, 4), ["", "Сидоров П. И.", "Кузнецова А. О.", ""]],
    [
      "emptying by the menu",
      selectAnd("F3:F6", menu("Правка", "Удалить значения")),
      () => shown(3, 6, 4),
      ["", "20", "30", ""],
    ],
    [
      "one value pasted over a block",
      async () => {
        await bring("8 900 000-00-01");
        await selectAnd("G3:G7", key("Control+v"))();
      },
      () => shown(3, 7, 5),
      ["8 900 000-00-01", "", "", "8 900 000-00-01", "8 900 000-00-01"],
    ],
    [
      "a block pasted by the menu",
      async () => {
        await bring("1\n2\n3\n4");
        await selectAnd("G3", menu("Правка", "Вставить"))();
      },
      () => shown(3, 7, 6),
      ["1", "", "", "2", "3", "4"],
    ],
    [
      "a copied block",
      copyPaste("A3:A6", "G6", key("Control+c"), key("Control+v")),
      () => shown(3, 7, 6),
      ["", "", "", "П-001", "П-004", ""],
    ],
    [
      "values alone",
      copyPaste("F6:F7", "G3", menu("Правка", "Копировать"), menu("Правка", "Вставить только значения")),
      () => shown(3, 7, 5),
      ["40", "", "", "100", ""],
    ],
    [
      "cutting by keys",
      copyPaste("F3:F6", "G3", key("Control+x"), key("Control+v")),
      () => [shown(3, 6, 4), shown(3, 7, 4)],
      [
        ["", "20", "30", ""],
        ["10", "", "", "40"],
      ],
    ],
    [
      "cutting by the menu",
      copyPaste("F3:F6", "G6", menu("Правка", "Вырезать"), menu("Правка", "Вставить")),
      () => [shown(3, 6, 4), shown(3, 7, 5)],
      [
        ["", "20", "30", ""],
        ["", "", "", "10", "40"],
      ],
    ],
    ["Ctrl+D", selectAnd("B3:B7", key("Control+d")), () => shown(6, 2, 2), ["Иванова М. П.", "Иванова М. П."]],
    ["Ctrl+D in one cell", selectAnd("B6", key("Control+d")), () => shown(6, 2), ["Иванова М. П."]],
    [
      "filling by the menu",
      selectAnd("A3:A7", menu("Правка", "Заполнить вниз")),
      () => shown(6, 1, 2),
      ["П-001", "П-001"],
    ],
    ["Ctrl+R", selectAnd("F3:G7", key("Control+r")), () => shown(3, 7, 4), ["10", "", "", "40"]],
    [
      "the fill handle with a text",
      async () => {
        await goTo(page, "B3");
        await dragFill("B7");
      },
      () => shown(6, 2, 2),
      ["Иванова М. П.", "Иванова М. П."],
    ],
    [
      "the fill handle with a series",
      async () => {
        await goTo(page, "D3");
        await dragFill("D7");
      },
      () => shown(3, 4, 5),
      ["01.09.2025", "", "", "02.09.2025", "03.09.2025"],
    ],
    [
      "deleting rows",
      selectAnd("A3:A6", menu("Правка", "Удалить 2 строки")),
      () => shown(3, 1, 3),
      ["П-002", "П-003", ""],
    ],
    [
      "deleting rows by the right button",
      async () => {
        await goTo(page, "A3:A6");
        await contextMenu("A6", "Удалить 2 строки");
      },
      () => shown(3, 1, 3),
      ["П-002", "П-003", ""],
    ],
    [
      "sorting by the menu",
      selectAnd("B3", menu("Данные", "Сортировать лист по столбцу B (Я → А)")),
      () => shown(3, 2, 4),
      ["Новиков Г. Р.", "Сидоров П. И.", "Кузнецова А. О.", "Иванова М. П."],
    ],
    [
      "sorting by the filter",
      async () => {
        await gridCell(page, "B1").locator(".funnel").click();
        await page.locator(".filter-panel").getByText("Сортировать Я → А").click();
      },
      () => shown(3, 2, 4),
      ["Новиков Г. Р.", "Сидоров П. И.", "Кузнецова А. О.", "Иванова М. П."],
    ],
    ["check boxes", selectAnd("E3:E6", key("Space")), () => shown(3, 5, 4), ["ИСТИНА", "ЛОЖЬ", "ЛОЖЬ", "ИСТИНА"]],
    ["bold by keys", selectAnd("B3:B6", key("Control+b")), () => [3, 4, 5, 6].map(bold), [true, false, false, true]],
    [
      "bold by the menu",
      selectAnd("B3:B6", menu("Формат", "Полужирный")),
      () => [3, 4, 5, 6].map(bold),
      [true, false, false, true],
    ],
    [
      "bold by the toolbar",
      selectAnd("B3:B6", () => page.getByRole("button", { name: "Полужирный" }).click()),
      () => [3, 4, 5, 6].map(bold),
      [true, false, false, true],
    ],
  ])("%s: hidden rows stay, and Ctrl+Z brings all back", async (_, act, read, expected) => {
    const before = everything();
    const kept = hidden();
    await act();
    await expect.poll(read).toEqual(expected);
    expect(hidden()).toEqual(kept);
    await saved(page);
    await page.locator(".sink").focus();
    await page.keyboard.press("Control+z");
    await expect.poll(everything).toEqual(before);
  });

  test("only rows that are seen are copied to other programs, and counted", async () => {
    await goTo(page, "A3:B6");
    await page.keyboard.press("Control+c");
    await expect.poll(clipboard).toBe("П-001\tИванова М. П.\r\nП-004\tНовиков Г. Р.");
    await goTo(page, "A3:A6");
    await clickMenu(page, ["Правка", "Копировать"]);
    await expect.poll(clipboard).toBe("П-001\r\nП-004");
    await goTo(page, "F3:F6");
    await expect.poll(() => page.locator(".sums").textContent()).toContain("Сумма: 50");
  });

  test("data that has just been written below the table is summed and copied with it", async () => {
    await bring("1\n2\n3\n4");
    await goTo(page, "G3");
    await page.keyboard.press("Control+v");
    await expect.poll(() => page.locator(".sums").textContent()).toContain("Сумма: 10");
    await goTo(page, "G1:G1000");
    await page.keyboard.press("Control+c");
    await expect.poll(clipboard).toBe("Примечание\r\nnote\r\n1\r\n2\r\n3\r\n4");
  });

  test("what was copied under a filter is pasted as it was when the filter has gone", async () => {
    await goTo(page, "A3:A6");
    await page.keyboard.press("Control+c");
    await clickMenu(page, ["Данные", "Удалить фильтр"]);
    await gridCell(page, "A4").waitFor();
    await goTo(page, "G3");
    await page.keyboard.press("Control+v");
    await expect.poll(() => shown(3, 7, 4)).toEqual(["П-001", "П-004", "", ""]);
  });

  test("a hidden row by itself, a merge across it and a block without room are refused in a sentence", async () => {
    const before = everything();
    await typeInto(page, "B4", "Никто");
    await expect
      .poll(() => lastMessage(page).textContent())
      .toContain("строку 4 листа «Пары» скрывает фильтр. Снимите фильтр или выберите видимую строку.");
    await goTo(page, "B4:B5");
    await page.keyboard.press("Delete");
    await expect.poll(() => lastMessage(page).textContent()).toContain("все эти строки листа «Пары» скрывает фильтр");
    await goTo(page, "B3:B6");
    await clickMenu(page, ["Формат", "Объединить ячейки"]);
    await expect.poll(() => lastMessage(page).textContent()).toContain("есть строки, скрытые фильтром");
    await bring("1\n2\n3");
    await goTo(page, "G999");
    await page.keyboard.press("Control+v");
    await expect.poll(() => lastMessage(page).textContent()).toContain("Вставка не помещается на лист");
    expect(everything()).toEqual(before);
  });

  test("rows and columns hidden by hand are changed and copied along, and that is said", async () => {
    filterBy([]);
    person(
      { do: "hideRows", sheetId, from: 4, count: 2, hidden: true },
      { do: "hideColumns", sheetId, from: 6, count: 1, hidden: true },
    );
    await expect.poll(() => gridCell(page, "F3").count()).toBe(0);
    await goTo(page, "A3:B6");
    await page.keyboard.press("Control+c");
    await expect.poll(clipboard).toContain("П-002\tСидоров П. И.");
    await expect
      .poll(() => lastMessage(page).textContent())
      .toContain("Скопировано и то, что скрыто вручную: 2 строки.");
    await goTo(page, "E3:G6");
    await page.keyboard.press("Delete");
    await expect
      .poll(() => lastMessage(page).textContent())
      .toContain("скрыто вручную: 2 строки, 1 столбец. Если это не нужно, нажмите Ctrl+Z.");
    expect(shown(3, 6, 4)).toEqual(["", "", "", ""]);
  });

  test("what is cut by the menu is what was selected then, however late its cells come", async () => {
    await page.route("**/api/copy*", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    await contextMenu("F3", "Вырезать");
    await goTo(page, "G3");
    await clickMenu(page, ["Правка", "Вставить"]);
    await expect.poll(() => [shown(3, 6), shown(3, 7)]).toEqual([[""], ["10"]]);
  });

  test("a step back goes where it was, says what it could not do, and does not open hidden sheets", async () => {
    const summary = script.workbook.info().sheets[1]?.sheetId ?? -1;
    await page.keyboard.press("Control+y");
    await expect.poll(() => lastMessage(page).textContent()).toContain("Повторять нечего");
    filterBy([]);
    await typeInto(page, "B900", "далеко");
    await goTo(page, "A1");
    await openSheet(page, "Сводка");
    await page.keyboard.press("Control+z");
    await page.getByRole("tab", { name: "Пары", selected: true }).waitFor();
    await expect.poll(() => page.locator(".name-box").inputValue()).toBe("B900");
    await gridCell(page, "B900").waitFor();
    await typeInto(page, "B3", "Ошибка");
    await saved(page);
    const sort: Command = { do: "sort", at: at(3, 1, 4, 7), by: [{ column: 1, ascending: false }] };
    script.workbook.apply([sort], { email: curator, source: "edit" });
    await gridCell(page, "B6").getByText("Ошибка").waitFor();
    await page.keyboard.press("Control+z");
    await expect.poll(() => lastMessage(page).textContent()).toContain("Отменить не удалось");
    expect(shown(6, 2)).toEqual(["Ошибка"]);
    const inputs = [[{ kind: "typed" as const, text: "x" }]];
    person({ do: "setSheet", sheetId: summary, patch: { hidden: true } });
    person({ do: "setCells", at: { ...at(9, 1), sheetId: summary }, inputs });
    await page.keyboard.press("Control+z");
    await expect.poll(() => lastMessage(page).textContent()).toContain("на скрытом листе «Сводка»");
    expect(await page.getByRole("tab").allTextContents()).toEqual(["Пары"]);
  });
});
