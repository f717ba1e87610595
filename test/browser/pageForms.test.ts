import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, servePage } from "../support/browser.ts";
import { chromiumPath } from "../support/chromium.ts";
import { pageScript } from "../support/pageScript.ts";
import { openScript, type Script } from "../support/script.ts";

describe.skipIf(chromiumPath === null)("a survey on a phone without JavaScript", () => {
  let browser: Browser;
  let script: Script;
  let served: { url: string; close: () => Promise<void> };

  beforeAll(async () => {
    browser = await launchBrowser();
    script = openScript(pageScript, { locale: "ru_RU" });
    served = await servePage(script);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
    script.close();
  });

  test("is filled in, corrected and sent", async () => {
    const id = String(script.value("makeForm"));
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.goto(`${served.url}forms/${id}`);
    expect(await page.locator("main").boundingBox()).toMatchObject({ width: 360 });
    await page.getByLabel("Имя").fill("Анна");
    await page.getByLabel("До года").check();
    await page.getByLabel("Документы").check();
    await page.getByLabel("Школа", { exact: true }).selectOption("Школа № 2");
    await page.getByRole("button", { name: "Отправить" }).click();
    expect(await page.getByRole("alert").textContent()).toContain("Ответьте на вопрос «Уверенность».");
    expect(await page.getByLabel("Имя").inputValue()).toBe("Анна");
    expect(await page.getByLabel("Документы").isChecked()).toBe(true);
    await page.getByLabel("7", { exact: true }).check();
    await page.getByRole("button", { name: "Отправить" }).click();
    expect(await page.getByRole("status").textContent()).toContain("Спасибо, записано.");
    const sheet = script.workbook.info().sheets.find((one) => one.formUrl?.includes(id));
    expect(script.cells({ sheet: sheet?.name ?? "", row: 2, column: 1, columns: 6 })[0]?.slice(1)).toEqual([
      "Анна",
      "До года",
      "Документы",
      "Школа № 2",
      "7",
    ]);
    await context.close();
  });
});
