import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readFile } from "../../src/sidebar/import/readFile.ts";
import { browserForTests, clickMenu, dialogFrame } from "../support/browser.ts";
import { chromiumPath } from "../support/chromium.ts";
import { department, openHost } from "../support/host.ts";

describe.skipIf(chromiumPath === null)("a file given back to its sender", () => {
  const browser = browserForTests();

  test("is saved where no worker may start, with every remark of a long list", async () => {
    const shown = await browser.show(openHost({ start: "demo" }), [department]);
    const page = await shown.enter(department);
    const rows = Array.from(
      { length: 1400 },
      (_, at) =>
        `СОШ № 1;Белова${"а".repeat(at % 50)} Анна Ильинична;учитель;31.02.2024;${"примечание ".repeat(20)}${at}`,
    );
    const csv = ["Организация;ФИО;Должность;Дата приёма;Примечание", ...rows].join("\n");
    await clickMenu(page, ["Наставничество", "Загрузить список из файла…"]);
    const dialog = dialogFrame(page);
    const file = { name: "кадры.csv", mimeType: "text/csv", buffer: Buffer.from(csv, "utf8") };
    await dialog.locator('input[type="file"]').setInputFiles(file);
    const download = page.waitForEvent("download");
    const giveBack = dialog.getByRole("button", { name: "Файл на исправление" });
    await giveBack.evaluate((button) => {
      const told: string[] = [];
      Object.assign(window, { told });
      new MutationObserver(() => told.push(button.textContent ?? "")).observe(button, { childList: true });
    });
    await giveBack.click();
    const saved = await download;
    await giveBack.waitFor();
    const told = await giveBack.evaluate(() => (window as unknown as { told: string[] }).told);
    // Seen by the page while the file was being written: it was not frozen.
    expect(told.filter((text) => /^Файл готовится: \d{1,3} %$/.test(text)).length).toBeGreaterThan(0);
    expect(saved.suggestedFilename()).toBe("на исправление — кадры.xlsx");
    const { sheets } = await readFile("кадры.xlsx", new Uint8Array(readFileSync(await saved.path())));
    expect(sheets.map((sheet) => [sheet.name, sheet.rows.length])).toEqual([
      ["Что исправить", expect.any(Number)],
      ["кадры", 1401],
    ]);
    expect(sheets[1]?.rows[1]?.at(-1)).toContain("такой даты нет в календаре");
  });
});
