import type { Browser, FrameLocator, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clickMenu, launchBrowser, openPage, pageErrors, servePage, sidebarFrame } from "../support/browser.ts";
import { chromiumPath } from "../support/chromium.ts";
import { department, type Host, openHost } from "../support/host.ts";

type Row = Record<string, unknown>;

/** A Monday, so that a day before it can be the last day of a pair. */
const now = "2026-11-23T10:00:00+05:00";

describe.skipIf(chromiumPath === null)("the life of a pair with clicks", () => {
  let browser: Browser;
  let host: Host;
  let served: { url: string; close: () => Promise<void> };
  let page: Page;
  let sidebar: FrameLocator;

  beforeAll(async () => {
    host = openHost({ now, start: "demo" });
    browser = await launchBrowser();
    served = await servePage({ workbook: host.workbook, executions: host.executions, users: [department] });
    page = await openPage(browser, served.url, department);
    await clickMenu(page, ["Наставничество", "Открыть панель"]);
    sidebar = sidebarFrame(page);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    host?.close();
  });

  const rows = (table: string) => host.canonical()[table] as Row[];
  const pairOf = (id: unknown) => rows("pairs").find((row) => row["id"] === id) as Row;
  const linesOf = (id: unknown) => rows("planLines").filter((row) => row["pairId"] === id);
  const press = (name: string | RegExp): Promise<void> => sidebar.getByRole("button", { name }).first().click();
  const openView = (name: string): Promise<void> =>
    sidebar.getByRole("navigation").getByRole("button", { name, exact: true }).click();
  const title = (): Locator => sidebar.getByRole("heading", { level: 1 });
  const said = (words: RegExp): Promise<void> => sidebar.locator("#said", { hasText: words }).waitFor();

  async function openPairOf(mentor: string): Promise<void> {
    await openView("Пары");
    await sidebar.getByLabel("Статус").selectOption({ label: "действует" });
    await sidebar.getByRole("button", { name: new RegExp(mentor) }).first().click();
    await sidebar.getByRole("heading", { name: /^Пара П-/ }).waitFor();
  }

  test("«Сегодня» counts what waits, and every line leads to the screen that helps", async () => {
    await openView("Сегодня");
    const waits = sidebar.getByRole("list", { name: "Ждут вас" }).getByRole("button");
    await waits.first().waitFor();
    const counts = await waits.locator(".count").allTextContents();
    expect(counts.map(Number).every((count) => count > 0)).toBe(true);
    const view = (await waits.count()) - 1;
    await waits.nth(view).click();
    await expect.poll(() => title().textContent()).not.toBe("Сегодня");
    await openView("Сегодня");
    await sidebar.getByRole("list", { name: "Ближайшие шаги по парам" }).getByRole("button").first().click();
    await sidebar.getByRole("heading", { name: /^Пара П-/ }).waitFor();
  });

  test("the mentor is replaced in one dialog: ground, new mentor, what happens, and only then it is done", async () => {
    const old = rows("pairs").find(
      ({ id, status }) => status === "действует" && linesOf(id).some((line) => line["status"] === "запланировано"),
    ) as Row;
    const before = host.canonical();
    const open = linesOf(old["id"]).filter((line) => ["запланировано", "перенесено"].includes(String(line["status"])));
    const { name } = rows("people").find((row) => row["id"] === old["mentorId"]) as { name: string };
    await openPairOf(name);
    expect(await title().textContent()).toBe(`Пара ${old["id"]}`);

    await press("Заменить наставника");
    await sidebar.getByLabel("Основание замены").selectOption({ label: "психологическая несовместимость" });
    await press("Подобрать наставника");
    const choice = sidebar.getByRole("button", { name: /^Выбрать нового наставника/ }).first();
    const chosen = ((await choice.getAttribute("aria-label")) ?? "").replace("Выбрать нового наставника: ", "");
    expect(chosen).not.toBe(name);
    await choice.click();
    await sidebar.getByRole("heading", { name: "Что изменится" }).waitFor();
    await sidebar.getByText(/ничего не записано/).waitFor();
    expect(host.canonical()["pairs"]).toEqual(before["pairs"]);

    await press("Заменить наставника");
    await said(/Наставник заменён/);
    const next = rows("pairs").find((row) => row["replacesId"] === old["id"]) as Row;
    await sidebar.getByRole("heading", { name: `Пара ${next["id"]}` }).waitFor();
    expect(pairOf(old["id"])).toMatchObject({
      status: "замена наставника",
      finishedOn: "2026-11-23",
      replacementGround: "психологическая несовместимость",
    });
    expect(next).toMatchObject({ menteeId: old["menteeId"], startedOn: "2026-11-24", dueOn: old["dueOn"] });
    expect(rows("people").find((row) => row["id"] === next["mentorId"])).toMatchObject({ name: chosen });
    expect(linesOf(next["id"]).map((line) => line["activity"])).toEqual(open.map((line) => line["activity"]));
    expect(rows("apart")).toHaveLength((before["apart"] as Row[]).length + 1);
  });

  test("a pair is paused and resumed, and its history tells both", async () => {
    const { mentorId, id } = rows("pairs").find(({ status }) => status === "действует") as Row;
    const { name } = rows("people").find((row) => row["id"] === mentorId) as { name: string };
    await openPairOf(name);
    await press("Приостановить");
    await sidebar.getByLabel("Приостановлена с").fill("2026-11-20");
    await press("Приостановить");
    await said(/приостановлена/);
    await press("Возобновить");
    await sidebar.getByLabel("Первый день после перерыва").fill("2026-11-23");
    await press("Возобновить");
    await said(/действует/);
    expect(rows("pairEvents").filter((row) => row["pairId"] === id)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: "приостановка", on: "2026-11-20", until: "2026-11-22", ground: "болезнь" }),
        expect.objectContaining({ kind: "возобновление", on: "2026-11-23" }),
      ]),
    );
    await sidebar.getByText(/^История/).click();
    await sidebar.getByText("возобновление").waitFor();
  });

  test("a dismissal first shows which pairs end, and does it on confirmation", async () => {
    const pair = rows("pairs").find(({ status }) => status === "действует") as Row;
    const { name } = rows("people").find((row) => row["id"] === pair["mentorId"]) as { name: string };
    await openView("Люди");
    await sidebar.getByLabel(/Фамилия, должность/).fill(name);
    await sidebar.getByLabel(/Фамилия, должность/).press("Enter");
    await press(`Карточка: ${name}`);
    await press("Уволить");
    await press("Показать, что изменится");
    await sidebar.getByText(new RegExp(`Пара ${pair["id"]},`)).first().waitFor();
    expect(pairOf(pair["id"])["status"]).toBe("действует");
    await press("Подтвердить увольнение");
    await said(/работа в организации .+ закончена/);
    expect(pairOf(pair["id"])).toMatchObject({ status: "замена наставника", finishedOn: "2026-11-23" });
    expect(pageErrors(page)).toEqual([]);
  });
});
