import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Serving } from "../../src/workbench/web/http.ts";
import {
  clickMenu,
  dialogFrame,
  goTo,
  gridCell,
  gridText,
  lastMessage,
  launchBrowser,
  openPage,
  openSheet,
  pageErrors,
  saved,
  servePage,
  sidebarFrame,
  typeInto,
} from "../support/browser.ts";
import { chromiumPath } from "../support/chromium.ts";
import { pageScript } from "../support/pageScript.ts";
import { curator, openScript, owner, type Script } from "../support/script.ts";

declare global {
  interface Window {
    axe: { run: (root: Document, options: object) => Promise<AxeResults> };
  }
}

describe.skipIf(chromiumPath === null)("the workbook in the browser", () => {
  let browser: Browser;
  let script: Script;
  let served: Serving;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  beforeEach(async () => {
    script = openScript(pageScript, { locale: "ru_RU" });
    script.value("main");
    served = await servePage(script);
    page = await openPage(browser, served.address, owner);
  });
  afterEach(async () => {
    const errors = browser.contexts().flatMap((context) => context.pages().flatMap(pageErrors));
    for (const context of browser.contexts()) await context.close();
    await served.close();
    script.close();
    expect(errors).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
  });

  const stored = (row: number, column: number) => script.cells({ sheet: "Пары", row, column })[0]?.[0];
  const value = (row: number, column: number) => {
    const sheetId = script.workbook.info().sheets[0]?.sheetId ?? -1;
    return script.workbook.values({ sheetId, row, column, rows: 1, columns: 1 })[0]?.[0];
  };

  test("typing replaces, Enter goes down, Esc keeps the old text, F2 goes on with it", async () => {
    await typeInto(page, "B3", "Петрова А. А.");
    await page.keyboard.type("лишнее");
    await page.keyboard.press("Escape");
    await page.keyboard.press("F2");
    await page.keyboard.type(" (школа № 1)");
    await page.keyboard.press("Tab");
    await saved(page);
    expect(stored(3, 2)).toBe("Петрова А. А.");
    expect(stored(4, 2)).toBe("Сидоров П. И. (школа № 1)");
    await expect.poll(() => page.locator(".name-box").inputValue()).toBe("C4");
  });

  test("formulas are computed by the book and shown in the formula bar", async () => {
    await typeInto(page, "F3", "100,5");
    expect(await gridText(page, "F7")).toBe("190,5");
    expect(await page.locator(".formula").inputValue()).toBe("=SUM(F3:F6)");
    await page.locator(".formula").fill("=СУММ(F3:F4)");
    await page.locator(".formula").press("Enter");
    await saved(page);
    expect(stored(7, 6)).toBe("120,5");
  });

  test("hidden rows stay hidden, the header stays in view, notes show", async () => {
    expect(await gridCell(page, "A2").count()).toBe(0);
    await goTo(page, "A900");
    expect(await gridCell(page, "A1").isVisible()).toBe(true);
    await gridCell(page, "A1").hover();
    expect(await page.locator(".note-box").textContent()).toBe("Присваивает программа");
  });

  test("a drop-down is searched by typing and refuses other values in one sentence", async () => {
    await goTo(page, "C3");
    await page.keyboard.press("Enter");
    await page.locator(".option").first().waitFor();
    expect(await page.locator(".option").allTextContents()).toEqual(["Традиционное", "Реверсивное", "Групповое"]);
    await page.keyboard.type("груп");
    await expect.poll(() => page.locator(".option").allTextContents()).toEqual(["Групповое"]);
    await page.keyboard.press("Enter");
    await saved(page);
    expect(stored(3, 3)).toBe("Групповое");
    await gridCell(page, "C4").locator(".arrow").click();
    await page.locator(".option", { hasText: "Традиционное" }).click();
    await saved(page);
    expect(stored(4, 3)).toBe("Традиционное");
    await typeInto(page, "C5", "Иное");
    await expect.poll(() => lastMessage(page).textContent()).toContain("Значение «Иное» не подходит: в ячейке C5");
    expect(await gridText(page, "C5")).toBe("Групповое");
  });

  test("check boxes by mouse and by space", async () => {
    await gridCell(page, "E3").locator(".box").click();
    await expect.poll(() => value(3, 5)).toBe(true);
    await goTo(page, "E4:E5");
    await page.keyboard.press(" ");
    await expect.poll(() => [value(3, 5), value(4, 5), value(5, 5), value(6, 5)]).toEqual([true, true, true, false]);
    await gridCell(page, "E3").locator(".box.checked").waitFor();
  });

  test("dates are typed in Russian or picked from a calendar", async () => {
    await typeInto(page, "D4", "1.10.2025");
    await saved(page);
    expect(stored(4, 4)).toBe("01.10.2025");
    await gridCell(page, "D5").dblclick();
    await page.locator(".date-button").waitFor();
    await page.locator(".date-button input").evaluate((input: HTMLInputElement) => {
      input.value = "2026-05-31";
      input.dispatchEvent(new Event("change"));
    });
    await saved(page);
    await expect.poll(() => stored(5, 4)).toBe("31.05.2026");
    expect(value(5, 4)).toHaveProperty("serial");
  });

  test("ranges go to Excel and come from it", async () => {
    await goTo(page, "A3:B4");
    await page.keyboard.press("Control+c");
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe("П-001\tИванова М. П.\r\nП-002\tСидоров П. И.");
    await page.evaluate(() => navigator.clipboard.writeText('Школа\t"две\nстроки"\r\n1,5\t=1+1\r\n'));
    await goTo(page, "A10");
    await page.keyboard.press("Control+v");
    await expect.poll(() => stored(11, 2)).toBe("2");
    expect([stored(10, 1), stored(10, 2), value(11, 1)]).toEqual(["Школа", "две\nстроки", 1.5]);
  });

  test("inside the book formulas go along, shifted", async () => {
    await goTo(page, "F7");
    await page.keyboard.press("Control+c");
    await goTo(page, "F8");
    await page.keyboard.press("Control+v");
    await expect.poll(() => gridText(page, "F8")).toBe("190");
    expect(await page.locator(".formula").inputValue()).toBe("=SUM(F4:F7)");
  });

  test("undo and redo follow the user's own edits, in the Russian layout too", async () => {
    await typeInto(page, "B3", "Первая");
    await typeInto(page, "B4", "Вторая");
    await page.keyboard.press("Control+z");
    await expect.poll(() => [stored(3, 2), stored(4, 2)]).toEqual(["Первая", "Сидоров П. И."]);
    await page.keyboard.press("Control+z");
    await expect.poll(() => stored(3, 2)).toBe("Иванова М. П.");
    await page.keyboard.press("Control+y");
    await expect.poll(() => stored(3, 2)).toBe("Первая");
    await gridCell(page, "B3").getByText("Первая").waitFor();
  });

  test("Delete clears, Ctrl+D and the fill handle continue", async () => {
    await goTo(page, "B3:B4");
    await page.keyboard.press("Delete");
    await expect.poll(() => [stored(3, 2), stored(4, 2)]).toEqual(["", ""]);
    await goTo(page, "B5:B6");
    await page.keyboard.press("Control+d");
    await expect.poll(() => stored(6, 2)).toBe("Кузнецова А. О.");
    await goTo(page, "F3:F4");
    const handle = await page.locator(".pane .fill:visible").last().boundingBox();
    const target = await gridCell(page, "F6").boundingBox();
    await page.mouse.move((handle?.x ?? 0) + 4, (handle?.y ?? 0) + 4);
    await page.mouse.down();
    await page.mouse.move((target?.x ?? 0) + 20, (target?.y ?? 0) + 10, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => [value(5, 6), value(6, 6)]).toEqual([30, 40]);
  });

  test("rows are inserted and deleted, columns resized, sheets added, renamed and hidden", async () => {
    await goTo(page, "A4");
    await clickMenu(page, ["Вставка", "Вставить 1 строку выше"]);
    await expect.poll(() => stored(5, 1)).toBe("П-002");
    await clickMenu(page, ["Правка", "Удалить 1 строку"]);
    await expect.poll(() => stored(4, 1)).toBe("П-002");
    await page.getByRole("button", { name: "Добавить лист" }).click();
    await page.getByRole("tab", { name: "Лист3", selected: true }).waitFor();
    await page.getByRole("tab", { name: "Лист3" }).dblclick();
    await page.locator("dialog input").fill("Черновик");
    await page.keyboard.press("Enter");
    await page.getByRole("tab", { name: "Черновик" }).waitFor();
    await page.getByRole("tab", { name: "Черновик" }).click({ button: "right" });
    await page.getByRole("menuitem", { name: "Скрыть лист" }).click();
    await expect.poll(() => page.getByRole("tab").allTextContents()).toEqual(["Пары", "Сводка"]);
  });

  test("sorting and filtering leave the header and the hidden key row alone", async () => {
    await goTo(page, "B3");
    await page.getByRole("button", { name: "Создать фильтр" }).click();
    await gridCell(page, "C1").locator(".funnel").click();
    await page.locator(".filter-panel").getByText("Традиционное").click();
    await page.locator(".filter-panel").getByText("ОК", { exact: true }).click();
    await expect.poll(() => gridCell(page, "A3").count()).toBe(0);
    expect(await gridCell(page, "A4").isVisible()).toBe(true);
    await clickMenu(page, ["Данные", "Удалить фильтр"]);
    await gridCell(page, "A3").waitFor();
    await goTo(page, "B3");
    await clickMenu(page, ["Данные", "Сортировать лист по столбцу B (Я → А)"]);
    await expect.poll(() => stored(3, 2)).toBe("Сидоров П. И.");
    expect([stored(1, 2), stored(2, 2)]).toEqual(["Наставник", "mentor"]);
  });

  test("two tabs with two users see each other's changes; a protected cell is refused", async () => {
    const other = await openPage(browser, served.address, curator);
    await typeInto(other, "B3", "Изменено куратором");
    await gridCell(page, "B3").getByText("Изменено куратором").waitFor();
    await typeInto(page, "B4", "Изменено владельцем");
    await gridCell(other, "B4").getByText("Изменено владельцем").waitFor();
    await typeInto(other, "A1", "Код");
    await expect.poll(() => lastMessage(other).textContent()).toContain(`ячейка A1 листа «Пары» под защитой`);
    expect(await gridText(other, "A1")).toBe("Номер");
    expect(await other.locator(".lock").isVisible()).toBe(true);
    expect(await page.locator(".user .email").textContent()).toBe(owner);
  });

  test("cells whose protection only warns are changed after a yes, and asked about once", async () => {
    const sheetId = script.workbook.info().sheets[0]?.sheetId ?? -1;
    const range = { sheetId, row: 3, column: 1, rows: 10, columns: 1 };
    const protection = {
      id: "w",
      description: "Коды выдаёт книга",
      sheetId,
      range,
      unprotected: [],
      warningOnly: true,
      editors: [],
    };
    script.workbook.apply([{ do: "setProtection", protection }], { email: owner, source: "script" });
    await page.reload();
    await page.locator("#page[data-ready]").waitFor();
    const before = stored(3, 1);
    await typeInto(page, "A3", "П-900");
    await page.getByText("Коды выдаёт книга").waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => gridText(page, "A3")).toBe(before);
    await typeInto(page, "A3", "П-900");
    await page.getByRole("button", { name: "Изменить", exact: true }).click();
    await expect.poll(() => stored(3, 1)).toBe("П-900");
    await typeInto(page, "A4", "П-901");
    await expect.poll(() => stored(4, 1)).toBe("П-901");
  });

  test("lines and sheets with cells that are protected from others are deleted after a yes alone", async () => {
    const headers = async () => (await script.cells({ sheet: "Пары", row: 1, column: 1, rows: 1, columns: 2 }))[0];
    await goTo(page, "A3");
    await clickMenu(page, ["Правка", "Удалить 1 столбец"]);
    await page.getByText("Без них останется без данных всё, что по ним считается.").waitFor();
    await page.keyboard.press("Escape");
    await saved(page);
    expect(await headers()).toEqual(["Номер", "Наставник"]);
    await goTo(page, "G3");
    await clickMenu(page, ["Правка", "Удалить 1 столбец"]);
    await expect.poll(() => script.cells({ sheet: "Пары", row: 1, column: 7 })[0]?.[0]).toBe("");
    await goTo(page, "A3");
    await clickMenu(page, ["Правка", "Удалить 1 столбец"]);
    await page.getByRole("button", { name: "Удалить", exact: true }).click();
    await expect.poll(headers).toEqual(["Наставник", "Вид"]);
    await page.keyboard.press("Control+z");
    await expect.poll(headers).toEqual(["Номер", "Наставник"]);
    await page.getByRole("tab", { name: "Пары" }).click({ button: "right" });
    await page.getByRole("menuitem", { name: "Удалить", exact: true }).click();
    await page.getByText("На нём есть защищённые ячейки").waitFor();
    await page.keyboard.press("Escape");
    expect(script.workbook.info().sheets).toHaveLength(2);
  });

  test("a cell with an error says why, at the mouse, under the grid and aloud", async () => {
    await typeInto(page, "G3", "=ЧАСТОТА(F3:F6;F3:F4)");
    await typeInto(page, "G4", "=ВПР(7;F3:F6;1;ЛОЖЬ)");
    expect(await gridText(page, "G3")).toBe("#NAME?");
    const absent = "#NAME? — Функция FREQUENCY есть в Google Таблицах, но не поддерживается здесь";
    const line = page.locator(".trouble");
    await expect.poll(() => line.textContent()).toContain(`G3: ${absent}`);
    await expect.poll(() => page.locator(".sink").getAttribute("aria-label")).toContain(`G3, #NAME?, ${absent}`);
    await page.keyboard.press("ArrowDown");
    await expect
      .poll(() => line.textContent())
      .toContain("G4: #N/A — VLOOKUP: значение «7» не найдено.\nФункция ВПР здесь отличается от Google: ");
    await gridCell(page, "G3").hover();
    await expect.poll(() => page.locator(".note-box").textContent()).toContain(absent);
    if (process.env.PICTURE) await page.screenshot({ path: process.env.PICTURE });
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => line.isVisible()).toBe(false);
  });

  test("the user is switched for this tab alone", async () => {
    await page.locator(".user").click();
    await page.getByRole("menuitemcheckbox", { name: curator }).click();
    await expect.poll(() => page.locator(".user .email").textContent()).toBe(curator);
  });

  test("a user whom the book does not name sees nothing and is told so; the named ones are a click away", async () => {
    await page.locator(".user").click();
    await page.getByRole("menuitem", { name: "Другой…" }).click();
    await page.locator("dialog input").fill("stranger@example.org");
    await page.keyboard.press("Enter");
    await expect.poll(() => lastMessage(page).textContent()).toContain("Этому адресу книга не открыта.");
    expect(await page.getByText("Иванова М. П.").count()).toBe(0);
    await page.locator(".user").click();
    await page.getByRole("menuitemcheckbox", { name: owner }).click();
    await gridCell(page, "B3").getByText("Иванова М. П.").waitFor();
  });

  test("the sidebar calls the server, refuses dates at once and closes", async () => {
    await clickMenu(page, ["Наставничество", "Открыть панель"]);
    const frame = sidebarFrame(page);
    await frame.locator("#go").click();
    await expect.poll(() => frame.locator("#out").textContent()).toBe('{"a":[null,1]}!');
    await gridCell(page, "G3").getByText("из панели").waitFor();
    await frame.locator("#bad").click();
    expect(await frame.locator("#out").textContent()).toBe("TypeError");
    expect(await page.locator(".sidebar").evaluate((element) => element.clientWidth)).toBeLessThanOrEqual(300);
    await frame.locator("#close").click();
    await page.locator(".sidebar").waitFor({ state: "hidden" });
  });

  test("a dialog, a prompt with its answer, and a failing command", async () => {
    await clickMenu(page, ["Наставничество", "Ещё", "Окно"]);
    await dialogFrame(page).locator("#close").click();
    await page.locator(".panel-dialog").waitFor({ state: "detached" });
    await clickMenu(page, ["Наставничество", "Спросить"]);
    await page.locator("dialog input").fill("17-К");
    await page.keyboard.press("Enter");
    await expect.poll(() => lastMessage(page).textContent()).toContain("Номер 17-К");
    await clickMenu(page, ["Наставничество", "Сломаться"]);
    await expect.poll(() => lastMessage(page).textContent()).toContain("Команда не выполнена: Справочник пуст");
  });

  test("a chart lies over its cells, names its series and is drawn anew", async () => {
    await openSheet(page, "Сводка");
    const chart = page.locator(".chart canvas");
    expect(await chart.getAttribute("aria-label")).toBe("Диаграмма «Показатель 1». Ряды: Факт, Цель");
    const before = await chart.screenshot();
    const [anchor, box] = [await gridCell(page, "E1").boundingBox(), await page.locator(".chart").boundingBox()];
    expect(Math.abs((box?.x ?? 0) - (anchor?.x ?? 99))).toBeLessThanOrEqual(1);
    await typeInto(page, "B2", "5");
    await saved(page);
    await expect.poll(async () => before.equals(await page.locator(".chart canvas").screenshot())).toBe(false);
  });

  test("a lost connection is said and what was typed is written later", async () => {
    await page.route("**/api/apply", (route) => route.abort());
    await typeInto(page, "B3", "Без связи");
    await page.locator(".save-state", { hasText: "Нет связи, повторяю" }).waitFor();
    await page.unroute("**/api/apply");
    await saved(page);
    expect(stored(3, 2)).toBe("Без связи");
  });

  test("what was typed for a program started anew is written once its new address has been opened", async () => {
    await page.context().clearCookies();
    await typeInto(page, "B3", "После запуска");
    await page.locator(".save-state", { hasText: "Нет связи, повторяю" }).waitFor();
    expect(stored(3, 2)).toBe("Иванова М. П.");
    const entrance = await page.context().newPage();
    await entrance.goto(served.address);
    await saved(page);
    expect(stored(3, 2)).toBe("После запуска");
    expect(new URL(entrance.url()).search).toBe("");
  });

  test("a link from another site leads to the book in two steps, the bare address to nothing", async () => {
    const visitor = await browser.newContext();
    const foreign = await visitor.newPage();
    await foreign.setContent(`<a href="${served.address}">Книга</a>`);
    await foreign.getByRole("link").click();
    await foreign.getByRole("link", { name: "открыть книгу" }).click();
    await foreign.locator("#page[data-ready]").waitFor();
    await visitor.close();
    const stranger = await browser.newContext();
    const bare = await stranger.newPage();
    await bare.goto(served.url);
    await bare.getByText("нужен адрес, который программа показала").waitFor();
    await bare.getByRole("link", { name: "открыть книгу" }).click();
    await bare.getByText("нужен адрес, который программа показала").waitFor();
    expect(await bare.locator("#page").count()).toBe(0);
    await stranger.close();
  });

  test("a screen reader finds names, roles and contrast in order", async () => {
    await clickMenu(page, ["Наставничество", "Открыть панель"]);
    await sidebarFrame(page).locator("#go").waitFor();
    for (const prepare of [async () => undefined, () => clickMenu(page, ["Справка", "Быстрые клавиши"])]) {
      await prepare();
      await page.evaluate(readFileSync("node_modules/axe-core/axe.min.js", "utf8"));
      const found = await page.evaluate(() => window.axe.run(document, { iframes: false }));
      const grave = found.violations.filter(({ impact }) => impact === "critical" || impact === "serious");
      expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
    }
    await page.keyboard.press("Escape");
  });

  test("everything is reached by keys", async () => {
    await page.keyboard.press("F10");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain("Скачать");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await goTo(page, "B3");
    await page.keyboard.press("Shift+F10");
    await page.locator(".menu").waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+ArrowDown");
    await expect.poll(() => page.locator(".name-box").inputValue()).toBe("B6");
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Shift+ArrowRight");
    await expect.poll(() => page.locator(".name-box").inputValue()).toBe("A3:B3");
    await page.keyboard.press("Alt+PageDown");
    await page.getByRole("tab", { name: "Сводка", selected: true }).waitFor();
  });
});
