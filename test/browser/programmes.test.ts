import type { FrameLocator, Page } from "playwright-core";
import { beforeEach, describe, expect, test } from "vitest";
import type { ProgrammeDraft, ProgrammeLine } from "../../src/shared/programmes/answers.ts";
import { browserForTests, openPanel, pageErrors } from "../support/browser.ts";
import { chromiumPath } from "../support/chromium.ts";
import { department, type Host, openHost } from "../support/host.ts";
import { openView } from "../support/sidebar.ts";

type Row = Record<string, unknown>;
const now = "2026-11-23T10:00:00+05:00";
const shots = process.env["SHOTS"];

describe.skipIf(chromiumPath === null)("a programme and a route with clicks", () => {
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

  const rows = (table: string): Row[] => host.canonical()[table] ?? [];
  const press = (name: string): Promise<void> => sidebar.getByRole("button", { name, exact: true }).first().click();
  const said = (words: RegExp): Promise<void> => sidebar.locator("#said", { hasText: words }).waitFor();
  const shot = async (name: string): Promise<void> => {
    if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` });
  };

  test("a pair without a programme gets one: drafted, saved, approved, planned", async () => {
    await openView(sidebar, "Программы");
    await sidebar.getByLabel("Показать").selectOption({ label: "без программы" });
    const line = sidebar
      .getByRole("list", { name: "Программы" })
      .locator("button.row", { hasText: /традиционное.*план/ })
      .first();
    await line.waitFor();
    await shot("list");
    await line.click();
    await sidebar.getByText("Программы ещё нет.").waitFor();
    await shot("none");
    await press("Составить");
    await sidebar.getByLabel("Цель").fill("Уверенно вести урок в 5 классе");
    const method = sidebar.getByRole("checkbox", { name: "методическая" });
    if (!(await method.isChecked())) await method.check();
    await shot("draft");
    await press("Сохранить программу");
    await said(/Программа сохранена, редакция 1/);
    await press("Утвердить");
    await sidebar.getByRole("button", { name: "Утвердить", exact: true }).last().click();
    await said(/Программа утверждена/);
    const made = rows("programmes").at(-1) ?? {};
    expect([made["goal"], made["approvedOn"]]).toEqual(["Уверенно вести урок в 5 классе", "2026-11-23"]);

    await press("Внести диагностику");
    await sidebar.getByLabel("методическая").last().selectOption({ label: "3 — сильный" });
    await sidebar.getByLabel("ИКТ-компетенции").last().selectOption({ label: "1 — слабый" });
    await shot("diagnosis");
    await sidebar.getByRole("button", { name: "Внести диагностику", exact: true }).last().click();
    await said(/Диагностика внесена/);

    const before = rows("planLines").length;
    await press("Дополнить по дефицитам");
    await press("Показать, что изменится");
    await sidebar.getByText(/Добав(и|я)тся \d+ мероприяти/).waitFor();
    await shot("preview");
    expect(rows("planLines")).toHaveLength(before);
    await press("Добавить в план");
    await said(/Добавлен[оы]? \d+ мероприяти/);
    expect(rows("planLines").length).toBeGreaterThan(before);
    await shot("plan");
  });

  /** One that has a plan with something still to do. */
  function pairWithoutProgramme(): string {
    const missing = host.done<ProgrammeLine[]>("listProgrammes", { filter: "missing" });
    return missing.find((line) => line.kind === "традиционное" && line.linesAll > line.linesDone)?.pairId ?? "";
  }

  /** A pair with an approved programme, and its card. */
  async function openApproved(): Promise<void> {
    const pairId = pairWithoutProgramme();
    const { directions, startedOn, dueOn } = host.done<ProgrammeDraft>("draftProgramme", { pairId });
    const programme = { pairId, goal: "Уверенно вести урок в 5 классе", startedOn, dueOn, jointly: true };
    host.done("saveProgramme", { ...programme, directions: directions.length > 0 ? directions : ["method"] });
    host.done("approveProgramme", { pairId, approvedOn: "2026-11-23" });
    await openView(sidebar, "Программы");
    await sidebar.getByRole("button", { name: /Уверенно вести урок в 5 классе/ }).click();
    await sidebar.getByRole("button", { name: "Записать встречу", exact: true }).waitFor();
  }

  test("a meeting closes a line of the plan; control, report and checklist follow", async () => {
    await openApproved();
    const done = rows("planLines").filter((row) => row["status"] === "выполнено").length;
    await press("Записать встречу");
    await sidebar.getByLabel("Тема").fill("Как начать урок");
    await sidebar.getByLabel("Польза, 1–5").fill("5");
    await sidebar.getByLabel("Закрывает мероприятие плана").selectOption({ index: 1 });
    await shot("meeting");
    await press("Записать");
    await said(/Встреча записана/);
    expect(rows("planLines").filter((row) => row["status"] === "выполнено")).toHaveLength(done + 1);

    await press("Внести промежуточный");
    await sidebar.getByRole("button", { name: "Внести промежуточный", exact: true }).last().click();
    await said(/Контроль внесён/);
    await press("Отчёт наставника");
    await sidebar.getByRole("textbox", { name: "Заключение" }).fill("Затруднения преодолены");
    await shot("report");
    await press("Внести отчёт");
    await said(/Отчёт внесён/);
    await press("Оценить");
    await sidebar.getByLabel("1. Указаны формы и виды").selectOption({ label: "да" });
    await shot("review");
    await press("Сохранить оценку");
    await said(/Чек-лист сохранён: \d+ из 36/);
    await shot("checks");
  });

  test("a route is made from the deficits, marked and extended", async () => {
    const taken = new Set(rows("routes").map((row) => row["personId"]));
    const pairId = pairWithoutProgramme();
    const measured = rows("pairs").find((row) => row["id"] === pairId)?.["menteeId"];
    expect(taken.has(measured)).toBe(false);
    host.done("recordDeficits", {
      personId: String(measured),
      stage: "entry",
      measuredOn: "2026-11-23",
      severities: { method: 3, ict: 1 },
    });
    const name = String(rows("people").find((row) => row["id"] === measured)?.["name"]);
    await openView(sidebar, "Люди");
    await sidebar
      .getByRole("searchbox")
      .or(sidebar.getByLabel(/Фамилия|Поиск|имя/i))
      .first()
      .fill(name);
    await sidebar.getByRole("button", { name: "Найти" }).click();
    await sidebar
      .getByRole("button", { name: new RegExp(name) })
      .first()
      .click();
    await press("Маршрут (ИОМ)");
    await press("Составить маршрут");
    await sidebar.getByLabel("Цель").fill("Стать предметником-методистом");
    await press("Показать, что изменится");
    await press("Записать маршрут");
    await said(/Маршрут составлен, строк: \d+/);
    await shot("route");
    await sidebar.getByRole("checkbox", { name: "реализация" }).check();
    await said(/Шаг «реализация» сохранён/);
    await sidebar
      .getByRole("button", { name: /^Отметить: / })
      .first()
      .click();
    await sidebar.getByLabel("Педагогический продукт").fill("Разработка занятия");
    await press("Сохранить");
    await said(/Отметка сохранена/);
    const route = rows("routes").find((row) => row["personId"] === measured) ?? {};
    expect(String(route["steps"])).toContain("реализация");
    expect(rows("routeLines").filter((row) => row["product"] === "Разработка занятия")).toHaveLength(1);
    expect(pageErrors(page)).toEqual([]);
  });
});
