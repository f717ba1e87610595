import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  goTo,
  gridText,
  lastMessage,
  launchBrowser,
  openPage,
  pageErrors,
  saved,
  servePage,
  typeInto,
} from "../support/browser.ts";
import { chromiumPath } from "../support/chromium.ts";
import { pageScript } from "../support/pageScript.ts";
import { openScript, owner, type Script } from "../support/script.ts";

describe.skipIf(chromiumPath === null)("texts and days typed in the browser", () => {
  let browser: Browser;
  let script: Script;
  let served: Awaited<ReturnType<typeof servePage>>;
  let page: Page;
  let sheetId: number;

  beforeAll(async () => {
    browser = await launchBrowser();
    script = openScript(pageScript, { locale: "ru_RU" });
    script.value("main");
    sheetId = script.workbook.info().sheets[0]?.sheetId ?? -1;
    const text = {
      do: "setStyle" as const,
      at: { sheetId, row: 3, column: 7, rows: 30, columns: 1 },
      style: { numberFormat: "@" },
    };
    script.workbook.apply([text], { email: owner, source: "script" });
    served = await servePage(script);
    page = await openPage(browser, served.address, owner);
  });
  afterAll(async () => {
    expect(pageErrors(page)).toEqual([]);
    await browser.close();
    await served.close();
    script.close();
  });

  const values = (row: number, rows: number, column = 7) =>
    script.workbook.values({ sheetId, row, column, rows, columns: 1 }).flat();
  const texts = ["12-10", "1/2", "3.5.24", "1e5", "00123", "1234567890123456789"];

  test("a cell for plain text takes what is typed, pasted and filled as it is", async () => {
    await goTo(page, "G3");
    for (const text of texts) {
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    }
    await saved(page);
    expect(values(3, 6)).toEqual(texts);
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), texts.join("\n"));
    await goTo(page, "G10");
    await page.keyboard.press("Control+v");
    await expect.poll(() => values(10, 6)).toEqual(texts);
    await goTo(page, "G3:G4");
    const handle = await page.locator(".pane .fill:visible").last().boundingBox();
    const target = await page.locator('.rgCell[data-cell="G6"]').boundingBox();
    await page.mouse.move((handle?.x ?? 0) + 4, (handle?.y ?? 0) + 4);
    await page.mouse.down();
    await page.mouse.move((target?.x ?? 0) + 20, (target?.y ?? 0) + 10, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => values(3, 4)).toEqual(["12-10", "1/2", "12-10", "1/2"]);
    await goTo(page, "D3");
    await page.keyboard.press("Control+c");
    await goTo(page, "G20");
    await page.keyboard.press("Control+Shift+V");
    await expect.poll(() => values(20, 1)).toEqual(["01.09.2025"]);
  });

  test("beside it days are days, and one that no cell can show is refused or stays as typed", async () => {
    await typeInto(page, "D4", "12-10-2025");
    expect(await gridText(page, "D4")).toBe("12.10.2025");
    for (const text of ["1.9.1025", "-319342", "3000000"]) {
      await typeInto(page, "D5", text);
      await expect.poll(() => lastMessage(page).textContent()).toContain(`Значение «${text}» не подходит: в ячейке D5`);
    }
    await typeInto(page, "H3", "1.9.1025");
    await page.evaluate(() => navigator.clipboard.writeText("29.12.1899\n31.12.9999"));
    await goTo(page, "H4");
    await page.keyboard.press("Control+v");
    await expect.poll(() => values(3, 3, 8)).toEqual(["1.9.1025", "29.12.1899", { serial: 2_958_465 }]);
    expect(values(5, 1, 4)).toEqual([null]);
  });
});
