import type { FrameLocator, Locator, Page } from "playwright-core";
import { beforeEach, describe, expect, test } from "vitest";
import { browserForTests, openPanel, pageErrors } from "../support/browser.ts";
import { chromiumPath } from "../support/chromium.ts";
import { department, type Host, openHost } from "../support/host.ts";
import { openView as chooseView } from "../support/sidebar.ts";

type Row = Record<string, unknown>;

/** A Monday: the new pair begins on the next working day, the Tuesday. */
const now = "2026-11-23T10:00:00+05:00";

describe.skipIf(chromiumPath === null)("the life of a pair with clicks", () => {
  const browser = browserForTests();
  let host: Host;
  let page: Page;
  let sidebar: FrameLocator;

  beforeEach(async () => {
    host = openHost({ now, start: "demo" });
    const shown = await browser.show(host, [department]);
    page = await shown.enter(department);
    sidebar = await openPanel(page);
  });

  const look = () => host.canonical() as Record<"pairs" | "planLines" | "pairEvents" | "people" | "apart", Row[]>;
  const byId = (rows: Row[], id: unknown) => rows.find((row) => row["id"] === id) as Row;
  const nameOf = (people: Row[], id: unknown) => String(byId(people, id)["name"]);
  const press = (name: string | RegExp): Promise<void> => sidebar.getByRole("button", { name }).first().click();
  const openView = (name: string): Promise<void> => chooseView(sidebar, name);
  const title = (): Locator => sidebar.getByRole("heading", { level: 1 });
  const said = (words: RegExp): Promise<void> => sidebar.locator("#said", { hasText: words }).waitFor();

  async function openPairOf(mentor: string): Promise<void> {
    await openView("Пары");
    await sidebar.getByLabel("Статус").selectOption({ label: "действует" });
    await sidebar
      .getByRole("button", { name: new RegExp(mentor) })
      .first()
      .click();
    await sidebar.getByRole("heading", { name: /^Пара П-/ }).waitFor();
  }

  test("«Сегодня» counts what waits, and every line leads to the screen that helps", async () => {
    await openView("Сегодня");
    const waits = sidebar.getByRole("list", { name: "Ждут вас" }).getByRole("button");
    await waits.first().waitFor();
    const counts = await waits.locator(".count").allTextContents();
    expect(counts.length).toBeGreaterThan(3);
    expect(counts.every((count) => Number(count) > 0)).toBe(true);
    for (const index of counts.keys()) {
      await waits.nth(index).click();
      await sidebar
        .getByRole("heading", { level: 1, name: /^(Люди|Ждут наставника|Пары|Анкеты|Дорожная карта|Светофор)/ })
        .waitFor();
      await openView("Сегодня");
      await waits.first().waitFor();
    }
    await sidebar.getByRole("list", { name: "Ближайшие шаги по парам" }).getByRole("button").first().click();
    await sidebar.getByRole("heading", { name: /^Пара П-/ }).waitFor();
  });

  test("the mentor is replaced in one dialog: ground, new mentor, what happens, and only then it is done", async () => {
    const before = look();
    const openLines = (pairId: unknown) =>
      before.planLines.filter(
        (row) => row["pairId"] === pairId && ["запланировано", "перенесено"].includes(String(row["status"])),
      );
    const old = before.pairs.find((row) => row["status"] === "действует" && openLines(row["id"]).length > 1) as Row;
    const name = nameOf(before.people, old["mentorId"]);
    await openPairOf(name);
    expect(await title().textContent()).toBe(`Пара ${old["id"]}`);

    await press("Заменить наставника");
    await sidebar.getByLabel("Основание замены").selectOption({ label: "психологическая несовместимость" });
    await press("Подобрать наставника");
    const choice = sidebar.getByRole("button", { name: /^Выбрать нового наставника/ }).first();
    const chosen = ((await choice.getAttribute("aria-label")) ?? "").replace("Выбрать нового наставника: ", "");
    expect(chosen).not.toBe(name);
    await choice.click();
    await sidebar.getByRole("heading", { name: "Шаг 3 из 3. Что произойдёт" }).waitFor();
    await sidebar.getByText(/ничего не записано/).waitFor();
    expect(look()).toEqual(before);

    await press("Заменить наставника");
    await said(/Наставник заменён/);
    const after = look();
    const next = after.pairs.find((row) => row["replacesId"] === old["id"]) as Row;
    await sidebar.getByRole("heading", { name: `Пара ${next["id"]}` }).waitFor();
    expect(byId(after.pairs, old["id"])).toMatchObject({
      status: "замена наставника",
      finishedOn: "2026-11-23",
      replacementGround: "психологическая несовместимость",
    });
    expect(next).toMatchObject({ menteeId: old["menteeId"], startedOn: "2026-11-24", dueOn: old["dueOn"] });
    expect(nameOf(after.people, next["mentorId"])).toBe(chosen);
    const carried = after.planLines.filter((row) => row["pairId"] === next["id"]);
    expect(carried.map((row) => row["activity"])).toEqual(openLines(old["id"]).map((row) => row["activity"]));
    expect(after.apart).toHaveLength(before.apart.length + 1);
    await press(`Вместо пары ${old["id"]}`);
    await sidebar.getByRole("button", { name: `Продолжение — пара ${next["id"]}` }).waitFor();
  });

  test("a pair is paused and resumed, and its history tells both", async () => {
    const { pairs, people } = look();
    const { mentorId, id } = pairs.find((row) => row["status"] === "действует") as Row;
    await openPairOf(nameOf(people, mentorId));
    await press("Приостановить");
    await sidebar.getByLabel("Приостановлена с").fill("2026-11-20");
    await press("Приостановить");
    await said(/приостановлена/);
    await press("Возобновить");
    await sidebar.getByLabel("Первый день после перерыва").fill("2026-11-23");
    await press("Возобновить");
    await said(/действует/);
    expect(look().pairEvents.filter((row) => row["pairId"] === id)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: "приостановка", on: "2026-11-20", until: "2026-11-22", ground: "болезнь" }),
        expect.objectContaining({ kind: "возобновление", on: "2026-11-23" }),
      ]),
    );
    await sidebar.getByText(/^История/).click();
    await sidebar.getByText("возобновление").waitFor();
  });

  test("a dismissal first shows which pairs end, and does it on confirmation", async () => {
    const before = look();
    const pair = before.pairs.find((row) => row["status"] === "действует") as Row;
    const name = nameOf(before.people, pair["mentorId"]);
    await openView("Люди");
    await sidebar.getByLabel(/Фамилия, должность/).fill(name);
    await sidebar.getByLabel(/Фамилия, должность/).press("Enter");
    await sidebar.getByLabel("Показать").selectOption({ label: "всех" });
    await press(`Карточка: ${name}`);
    await press("Уволить");
    await press("Показать, что изменится");
    await sidebar
      .getByText(new RegExp(`Пара ${pair["id"]},`))
      .first()
      .waitFor();
    expect(look()).toEqual(before);
    await press("Подтвердить увольнение");
    await said(/работа в организации .+ закончена/);
    expect(byId(look().pairs, pair["id"])).toMatchObject({ status: "замена наставника", finishedOn: "2026-11-23" });
    expect(pageErrors(page)).toEqual([]);
  });
});
