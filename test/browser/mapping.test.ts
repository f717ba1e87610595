/** The step «Сопоставить столбцы» in the import dialog, with mouse and keys. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clickMenu, dialogFrame, launchBrowser, openPage, pageErrors, servePage } from "../support/browser.ts";
import { chromiumPath } from "../support/chromium.ts";
import { department, type Host, openHost } from "../support/host.ts";

const lists = {
  "organisations.csv": [
    "Название учреждения;Вид ОУ;Учредитель",
    "МБОУ «СОШ № 1»;общеобразовательная;муниципалитет",
    "МБОУ «СОШ № 2»;общеобразовательная;муниципалитет",
  ],
  "staff.csv": [
    "Где трудится;Сотрудник;Кем работает;Стаж в данной организации на 01.09.2025;Стаж работы на 01.09.2025;Пришёл;СНИЛС",
    "СОШ № 1;Юнова Яна Игоревна;учитель;1;2;01.09.2024;112-233-445 95",
    "СОШ № 1;Опытова Ольга Петровна;учитель;5;20;01.09.2010;112-233-445 96",
  ],
  "staff-2.csv": [
    "Где трудится;Сотрудник;Кем работает;Стаж в данной организации на 01.09.2025;Стаж работы на 01.09.2025;Пришёл;СНИЛС",
    "СОШ № 2;Соседова Софья Львовна;учитель;5;20;01.09.2010;112-233-445 97",
  ],
  "menu.csv": ["Меню;Цена", "Каша;50"],
};

describe.skipIf(chromiumPath === null)("matching columns in the dialog", () => {
  let host: Host;
  let browser: Browser;
  let served: Awaited<ReturnType<typeof servePage>>;
  let page: Page;
  let files: string;

  beforeAll(async () => {
    files = mkdtempSync(join(tmpdir(), "mapping-"));
    for (const [name, lines] of Object.entries(lists)) writeFileSync(join(files, name), lines.join("\n"));
    host = openHost({ now: "2025-10-01T10:00:00+05:00" });
    browser = await launchBrowser();
    served = await servePage({ ...host, users: [department] });
    page = await openPage(browser, served.address, department);
    page.setDefaultTimeout(60_000);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    host?.close();
    rmSync(files, { recursive: true, force: true });
  });

  async function open(...names: string[]): Promise<FrameLocator> {
    await clickMenu(page, ["Наставничество", "Загрузить список из файла…"]);
    const dialog = dialogFrame(page);
    await dialog.locator('input[type="file"]').setInputFiles(names.map((name) => join(files, name)));
    return dialog;
  }

  async function close(): Promise<void> {
    await page.locator(".panel-dialog").getByRole("button", { name: "Закрыть" }).click();
    await page.locator(".panel-dialog").waitFor({ state: "detached" });
  }

  /** Pictures for a person to look at, where a folder for them is named. */
  async function picture(name: string): Promise<void> {
    const folder = process.env["PICTURES"];
    if (folder === undefined) return;
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `${name}.png`) });
  }

  test("a word that decides an indicator is asked, and nothing is written before the answer", async () => {
    const dialog = await open("organisations.csv");
    await dialog.getByRole("heading", { name: "Сопоставьте столбцы" }).waitFor();
    await picture("1-organisations");
    expect(host.canonical().organisations).toEqual([]);
    await dialog.getByLabel(/муниципалитет/).selectOption("да");
    await dialog.getByRole("button", { name: "Проверить" }).click();
    await dialog.getByRole("button", { name: "Загрузить 2 строки" }).click();
    await dialog.getByText("Список загружен").waitFor();
    expect(host.canonical().organisations).toHaveLength(2);
    await close();
  });

  test("columns in other words are shown with their values, and the doubtful one is asked", async () => {
    const dialog = await open("staff.csv");
    await dialog.getByRole("heading", { name: "Сопоставьте столбцы" }).waitFor();
    await picture("2-staff");
    const doubtful = dialog.getByRole("combobox", { name: /Стаж работы/ });
    await doubtful.selectOption({ label: "Педагогический стаж" });
    await dialog.getByRole("combobox", { name: /Пришёл/ }).selectOption({ label: "Дата приёма на работу" });
    await picture("3-answered");
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      dialog.getByRole("button", { name: "Сохранить сопоставление" }).click(),
    ]);
    expect(JSON.parse(readFileSync(await saved.path(), "utf8"))).toMatchObject({
      mappings: 1,
      forms: [{ kind: "staff" }],
    });
    await dialog.getByRole("button", { name: "Проверить" }).click();
    await dialog.getByRole("button", { name: "Загрузить 2 строки" }).waitFor();
    await picture("4-report");
    await dialog.getByRole("button", { name: "Загрузить 2 строки" }).click();
    await dialog.getByText("Список загружен").waitFor();
    expect(host.canonical().people).toHaveLength(2);
    await close();
  });

  test("the next file of the same form asks nothing", async () => {
    const dialog = await open("staff-2.csv");
    await dialog.getByRole("button", { name: "Загрузить 1 строку" }).waitFor();
    await dialog.getByRole("button", { name: "Сопоставить столбцы" }).click();
    await dialog.getByText("Все столбцы узнаны").waitFor();
    await picture("5-remembered");
    await close();
  });

  test("several files are told apart, ordered and taken with one report", async () => {
    const dialog = await open("staff-2.csv", "menu.csv", "organisations.csv");
    await dialog.getByRole("heading", { name: "3 файла: порядок загрузки" }).waitFor();
    const names = await dialog.locator("tbody tr td:first-child").allTextContents();
    expect(names).toEqual(["organisations.csv", "staff-2.csv", "menu.csv"]);
    await picture("6-several");
    await dialog.getByRole("button", { name: "Загрузить 2 файла по порядку" }).click();
    await dialog.getByRole("heading", { name: "Загружено 2 из 3 файлов" }).waitFor();
    await picture("7-several-done");
    expect(host.canonical().people).toHaveLength(3);
    await close();
    expect(pageErrors(page)).toEqual([]);
  });
});
