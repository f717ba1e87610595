/** Records and organisations with clicks and keys, at the panel's width. */
import type { FrameLocator, Page } from "playwright-core";
import { beforeEach, describe, expect, test } from "vitest";
import { browserForTests, openPanel, pageErrors, type Shown } from "../support/browser.ts";
import { chromiumPath } from "../support/chromium.ts";
import { department, type Host, openHost } from "../support/host.ts";
import { openView } from "../support/sidebar.ts";

const curator = "kurator2@demograd.example";
/** A folder for screenshots, where somebody wants to look. */
const shots = process.env["SHOTS"];

describe.skipIf(chromiumPath === null)("registers and organisations in the panel", () => {
  const browser = browserForTests();
  let host: Host;
  let shown: Shown;
  let page: Page;
  let sidebar: FrameLocator;

  beforeEach(async () => {
    host = openHost({ start: "demo", editors: [curator] });
    shown = await browser.show(host, [department, curator]);
    await enter(department);
  });

  async function enter(user: string): Promise<void> {
    page = await shown.enter(user);
    sidebar = await openPanel(page);
    await sidebar.getByRole("heading", { level: 1 }).waitFor();
  }

  async function look(name: string): Promise<void> {
    if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` });
  }

  test("a publication is added, found, changed and removed", async () => {
    await openView(sidebar, "Реестры");
    await look("registers");
    await sidebar.getByRole("button", { name: "Публикации" }).click();
    await sidebar.getByText("Как прошёл первый месяц работы пар").waitFor();
    await look("publications");
    await sidebar.getByRole("button", { name: "Добавить" }).click();
    await sidebar.getByLabel("Дата", { exact: true }).fill("2026-11-18");
    await sidebar.getByLabel("Заголовок").fill("=Открытый урок");
    await sidebar.getByLabel("Вид").selectOption("популяризация");
    await look("publication-form");
    await sidebar.getByRole("button", { name: "Сохранить" }).click();
    await sidebar.getByText("Сохранено: =Открытый урок.").waitFor();
    await sidebar.getByRole("button", { name: /=Открытый урок/ }).click();
    await sidebar.getByLabel("Заголовок").fill("Открытый урок наставника");
    await sidebar.getByRole("button", { name: "Сохранить" }).click();
    await sidebar.getByRole("button", { name: /Открытый урок наставника/ }).click();
    await sidebar.getByRole("button", { name: "Удалить запись" }).click();
    await sidebar.getByRole("button", { name: "Да, удалить" }).click();
    await sidebar.getByText(/Запись ПБ-\d+ удалена/).waitFor();
    expect(host.canonical()["publications"]?.some((row) => row["title"] === "Открытый урок наставника")).toBe(false);
    expect(pageErrors(page)).toEqual([]);
  });

  test("the department approves the roadmap that an organisation has handed in", async () => {
    await openView(sidebar, "Организации");
    await sidebar.getByRole("button", { name: /СОШ № 2/ }).click();
    await sidebar.getByRole("heading", { name: "Этапы" }).waitFor();
    await look("organisation");
    await sidebar.getByRole("button", { name: "Согласовать" }).click();
    await look("roadmap");
    await sidebar.getByRole("button", { name: "Согласовать" }).click();
    await sidebar.getByText("Дорожная карта согласована.").waitFor();
    expect(host.canonical()["organisations"]?.find((row) => row["id"] === "О-002")).toMatchObject({
      roadmapReview: "согласована",
    });
  });

  test("a curator sees the own organisation and saves its self-audit at once", async () => {
    await page.context().close();
    await enter(curator);
    await openView(sidebar, "Организации");
    await sidebar.getByRole("heading", { level: 1, name: /СОШ № 2/ }).waitFor();
    await sidebar.getByRole("button", { name: "Провести самоаудит" }).click();
    await sidebar.getByLabel("назначен куратор", { exact: true }).selectOption("да");
    await look("audit");
    await sidebar.getByRole("button", { name: "Сохранить самоаудит" }).click();
    await sidebar.getByText(/Самоаудит сохранён/).waitFor();
    await look("audited");
    await sidebar.getByRole("button", { name: "Изменить сведения" }).click();
    await sidebar.getByLabel("Руководитель").waitFor();
    await look("organisation-form");
    expect(await sidebar.getByLabel("E-mail куратора").count()).toBe(0);
    expect(pageErrors(page)).toEqual([]);
  });
});
