/** The dialog about the region: a municipality saves its file, the region takes it with another one and sees the sums. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FrameLocator, Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readCounterFile, writeCounterFile } from "../../src/shared/region/counterFile.ts";
import { browserForTests, clickMenu, dialogFrame, pageErrors } from "../support/browser.ts";
import { chromiumPath } from "../support/chromium.ts";
import { department, type Host, openHost } from "../support/host.ts";

/** A folder for screenshots, where somebody wants to look. */
const shots = process.env["SHOTS"];

describe.skipIf(chromiumPath === null)("the dialog about the region", () => {
  const browser = browserForTests();
  let host: Host;
  let page: Page;
  let dialog: FrameLocator;
  let files: string;

  beforeEach(async () => {
    files = mkdtempSync(join(tmpdir(), "region-"));
    host = openHost({ start: "demo" });
    page = await (await browser.show(host, [department])).enter(department);
    await clickMenu(page, ["Наставничество", "Показатели для региона…"]);
    dialog = dialogFrame(page);
  });
  afterEach(() => rmSync(files, { recursive: true, force: true }));

  async function look(name: string): Promise<void> {
    if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` });
  }

  test("a file is saved, taken with another one, and both are summed", async () => {
    await dialog.getByLabel("Учебный год").first().selectOption("2025/2026");
    await dialog.getByRole("button", { name: "Показать" }).click();
    await dialog.getByText("город Демоград, 2025/2026 учебный год, на 15.05.2026.").waitFor();
    await look("region-own");
    const download = page.waitForEvent("download");
    await dialog.getByRole("button", { name: "Сохранить файл" }).click();
    const text = readFileSync(await (await download).path(), "utf8");
    const own = readCounterFile(text);
    if (typeof own === "string") throw new Error(own);
    const [first] = own.counters;
    const { numerator, denominator } = first?.counts ?? { numerator: -1, denominator: -1 };
    const counters = own.counters.map((counter) => ({ ...counter, counts: { numerator: 3, denominator: 4 } }));
    const sent = {
      "свой.json": text,
      "сосед.json": writeCounterFile({ ...own, municipality: "Лесной район", counters }),
      "таблица.json": "ФИО;Должность",
    };
    for (const [name, content] of Object.entries(sent)) writeFileSync(join(files, name), content);
    await dialog.locator('input[type="file"]').setInputFiles(Object.keys(sent).map((name) => join(files, name)));
    await dialog.getByText("это не файл показателей").waitFor();
    await look("region-preview");
    expect(host.canonical()["municipalFigures"]).toEqual([]);
    await dialog.getByRole("button", { name: "Принять 2 файла" }).click();
    await dialog.getByText("Приняты 2 файла.").waitFor();
    const total = dialog.getByRole("row", { name: /^Регион/ });
    await total
      .getByText(`${numerator + 3} из ${denominator + 4}`)
      .first()
      .waitFor();
    await dialog.getByText("Файлы прислали все муниципалитеты списка.").scrollIntoViewIfNeeded();
    await look("region-table");
    expect((host.canonical()["municipalities"] ?? []).map((row) => row["name"])).toEqual([
      "город Демоград",
      "Лесной район",
    ]);
    expect(pageErrors(page)).toEqual([]);
  });
});
