import type { Page } from "playwright-core";
import { beforeEach, describe, expect, test } from "vitest";
import { indicatorNumbers } from "../../src/shared/indicators/list.ts";
import { browserForTests, clickMenu, goTo, lastMessage, openSheet } from "../support/browser.ts";
import { chromiumPath } from "../support/chromium.ts";
import { department, openHost } from "../support/host.ts";
import { openScript, owner, type Script } from "../support/script.ts";

/** Rows of 21 pixels, columns of 900 in all: A4 across in its full size, 660 pixels of rows below the frozen one. */
const book = `
function main() {
  const ss = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = ss.getSheets()[0].setName("Отчёт");
  for (let column = 1; column <= 9; column += 1) sheet.setColumnWidth(column, 100);
  sheet.getRange("A1").setValue("Отчёт, город Демоград, на 15.05.2027");
  sheet.setFrozenRows(1);
  for (const [top, rows] of [[2, 20], [23, 20], [44, 20], [65, 70]]) {
    sheet.getRange(top, 1, 1, 3).setValues([["Код", "Факт", "День"]]).setFontWeight("bold");
    const values = [];
    for (let row = top + 1; row < top + rows; row += 1) values.push(["С-" + row, 0.5, 45000 + row]);
    sheet.getRange(top + 1, 1, values.length, 3).setValues(values);
  }
  sheet.getRange("B3:B140").setNumberFormat("0.0%");
  sheet.getRange("C3:C140").setNumberFormat("dd.mm.yyyy");
  sheet.getRange("D3").setValue("тайный столбец");
  sheet.hideColumns(4);
  sheet.getRange("A5").setValue("тайная строка");
  sheet.hideRows(5);
  sheet.insertRowsAfter(22, 1);
  sheet.getRange("E3").setValue("<img src=x onerror=alert(1)>");
  sheet.getRange("E6").insertCheckboxes().setValue(true);
  sheet.getRange("F3").setValue("бледно").setFontColor("#ffff00");
  sheet.getRange("I2").setValue("край");
  sheet.insertChart(sheet.newChart().asColumnChart().addRange(sheet.getRange("A2:B8")).setNumHeaders(1)
    .setPosition(8, 6, 0, 0).setOption("title", "Факт по кодам").setOption("width", 250).setOption("height", 150).build());
  ss.insertSheet("Пустой");
  const long = ss.insertSheet("Длинный");
  long.getRange(1, 1, 1000, 26).setValue("x");
  long.insertRowsAfter(1000, 1500);
  long.getRange(1001, 1, 1500, 26).setValue("x");
  ss.setActiveSheet(sheet);
}
`;

describe.skipIf(chromiumPath === null)("printing a sheet", () => {
  const browser = browserForTests();
  let script: Script;
  let page: Page;

  beforeEach(async () => {
    script = openScript(book, { locale: "ru_RU" });
    script.value("main");
    const shown = await browser.show(script, [owner]);
    page = await shown.enter(owner);
    // Whoever is asked by the browser for a printer is no part of the test.
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute("data-printed", "");
    });
    await page.emulateMedia({ media: "print" });
  });

  const pages = () => page.locator(".print-page");
  const prepared = () => page.locator("body[data-printed]").waitFor();
  const keys = async () => {
    await page.emulateMedia({ media: "screen" });
    await goTo(page, "A1");
    await page.keyboard.press("Control+KeyP");
    await prepared();
    await page.emulateMedia({ media: "print" });
  };
  const pageCount = async () => {
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    return [/\/Type\s*\/Page\b(?!s)/g, /\/MediaBox\s*\[0 0 841\.\d+ 59\d/g].map((what) => pdf.match(what)?.length);
  };

  test("blocks stay whole, names of columns come again on every page, and hidden lines stay out", async () => {
    await keys();
    expect(await page.locator("#page").isVisible()).toBe(false);
    const texts = await pages().allInnerTexts();
    // Three blocks of 20 rows, of the first one is hidden; one of 70: 10 with the end of the third one, then 30 and its names of columns on a page.
    expect(texts.map((text) => [...text.matchAll(/С-\d+/g)].length)).toEqual([18, 19, 28, 30, 30]);
    expect(texts.map((text) => [...text.matchAll(/Код/g)].length)).toEqual([1, 1, 2, 1, 1]);
    texts.forEach((text, index) => {
      expect(text).toContain("Отчёт, город Демоград, на 15.05.2027");
      expect(text).toContain("Book – Отчёт");
      expect(text).toContain(`Страница ${index + 1} из 5`);
      expect(text).not.toContain("тайн");
    });
    // As the cells show it.
    expect(texts[0]).toMatch(/С-3\s+50,0%\s+18\.03\.2023/);
    expect(texts[0]).toContain("☑");
    expect(await pageCount()).toEqual([5, 5]);
    await expect.poll(() => page.locator(".print").count()).toBe(0);
  });

  test("what stands in a cell is text and nothing else, and pale letters become readable", async () => {
    await keys();
    expect(await pages().first().innerText()).toContain("<img src=x onerror=alert(1)>");
    expect(await page.locator(".print img").count()).toBe(1);
    const pale = page.locator(".print-words", { hasText: "бледно" });
    expect(await pale.evaluate((words) => getComputedStyle(words).color)).toBe("rgb(0, 0, 0)");
  });

  test("a chart is printed beside its rows, with a text for those who do not see it", async () => {
    await keys();
    const chart = page.locator(".print img");
    expect(await chart.getAttribute("alt")).toBe("Диаграмма «Факт по кодам». Ряды: Факт");
    const row = await pages().first().locator("tr", { hasText: "С-8" }).boundingBox();
    expect(Math.round((await chart.boundingBox())?.y ?? 0)).toBe(Math.round(row?.y ?? -1));
    expect(await chart.evaluate((picture) => (picture as HTMLImageElement).naturalWidth)).toBe(750);
  });

  test("the menu prints, an empty sheet and one of too many cells are refused, and a browser's own print says what to do", async () => {
    const hint = page.locator(".print-hint");
    expect(await hint.isVisible()).toBe(true);
    expect(await hint.textContent()).toContain("«Файл → Печать…»");
    await page.emulateMedia({ media: "screen" });
    expect(await hint.isVisible()).toBe(false);
    await openSheet(page, "Пустой");
    await clickMenu(page, ["Файл", "Печать…"]);
    await expect.poll(() => lastMessage(page).textContent()).toContain("Лист пуст: печатать нечего");
    await openSheet(page, "Длинный");
    await clickMenu(page, ["Файл", "Печать…"]);
    await expect.poll(() => lastMessage(page).textContent()).toMatch(/На листе 65\s000 ячеек, .* не больше 60\s000/);
    await openSheet(page, "Отчёт");
    await clickMenu(page, ["Файл", "Печать…"]);
    await prepared();
    expect(await pages().count()).toBe(5);
  });
});

describe.skipIf(chromiumPath === null)("printing «Сводка»", () => {
  const browser = browserForTests();

  test("lies across, names municipality and day on every page, and keeps each indicator with its chart on one", async () => {
    const host = openHost({ now: "2026-11-23T10:00:00+05:00", start: "demo" });
    const shown = await browser.show(host, [department]);
    const page = await shown.enter(department);
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await openSheet(page, "Сводка");
    await clickMenu(page, ["Файл", "Печать…"]);
    await page.locator(".print-foot").first().waitFor({ state: "attached" });
    await page.emulateMedia({ media: "print" });
    const pages = page.locator(".print-page.landscape");
    const texts = await pages.allInnerTexts();
    expect(texts).toHaveLength(await page.locator(".print-page").count());
    for (const text of texts) {
      expect(text).toContain("Сводка целевых показателей программы наставничества");
      expect(text).toMatch(/Данные на\s+23\.11\.2026\s+Муниципалитет\s+город Демоград/);
    }
    const charts = await page
      .locator(".print-page")
      .evaluateAll((all) => all.map((one) => [...one.querySelectorAll("img")].map(({ alt }) => alt)));
    for (const indicator of indicatorNumbers) {
      const title = new RegExp(`Показатель ${indicator}\\. `);
      const on = texts.flatMap((text, index) => (title.test(text) ? [index] : []));
      expect(on).toHaveLength(1);
      expect(texts[on[0] ?? 0]).toContain("2034/2035");
      expect(charts[on[0] ?? 0]?.filter((alt) => title.test(alt))).toHaveLength(1);
    }
    // 51,6 and 90 of the current year, as the cells show them.
    expect(texts[0]).toMatch(/2026\s+2026\/2027\s+90,0\s+51,6\s+16\s+31\s+-38,4\s+12\s+23\.11\.2026/);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(texts.length);
  });
});
