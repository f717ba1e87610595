import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FrameLocator, Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import type { SurveyLinks } from "../../src/shared/surveys/listSurveys.ts";
import {
  browserForTests,
  clickMenu,
  dialogFrame,
  gridText,
  openPanel,
  openSheet,
  pageErrors,
  type Shown,
  saved,
} from "../support/browser.ts";
import { chromiumPath } from "../support/chromium.ts";
import { department, type Host, openHost } from "../support/host.ts";
import { openView as chooseView } from "../support/sidebar.ts";

const lists = {
  organisations: [
    ["Краткое наименование", "Тип ОО", "Подведомственная (да/нет)", "E-mail куратора"],
    ["МБОУ «СОШ № 1»", "общеобразовательная", "да", "kurator1@demograd.example"],
    ["МБОУ «СОШ № 2»", "общеобразовательная", "да", "kurator2@demograd.example"],
  ],
  staff: [
    ["Организация", "ФИО", "Должность", "Предмет", "Дата рождения", "Пед. стаж на 01.09.2025", "Дата приёма"],
    ["МБОУ «СОШ № 1»", "Юнова Яна Игоревна", "учитель", "математика", "01.02.2002", "1 г. 0 мес.", "01.09.2025"],
    ["МБОУ «СОШ № 1»", "Опытова Ольга Петровна", "учитель", "математика", "01.02.1980", "20 л. 0 мес.", "01.09.2010"],
    ["МБОУ «СОШ № 2»", "Соседова Софья Львовна", "учитель", "физика", "31.02.1985", "15 л. 0 мес.", "01.09.2012"],
  ],
};

const chapters = ["nothing", "lists", "marks", "proposal", "approval"] as const;

function idOf(host: Host, name: string): string {
  return String(host.canonical().people?.find((row) => row.name === name)?.id);
}

/** What each chapter of the job leaves behind. */
const done: Record<(typeof chapters)[number], (host: Host) => void> = {
  nothing: () => undefined,
  lists: (host) => {
    for (const [name, rows] of Object.entries(lists))
      host.done("confirmImport", { fileName: `${name}.xlsx`, sheets: [{ name: "Лист1", rows }] });
  },
  marks: (host) => {
    const [young, mentor] = [idOf(host, "Юнова Яна Игоревна"), idOf(host, "Опытова Ольга Петровна")];
    host.done("markMentee", { personId: young, categories: ["young"], deficits: ["method"] });
    host.done("markMentor", { personId: mentor, areas: ["method"] });
  },
  proposal: (host) => {
    host.done("formPair", {
      mentorId: idOf(host, "Опытова Ольга Петровна"),
      menteeId: idOf(host, "Юнова Яна Игоревна"),
      form: "teacherTeacher",
      kind: "traditional",
      startedOn: "2025-09-22",
      dueOn: "2026-05-31",
    });
  },
  approval: (host) => {
    for (const whose of ["mentor", "mentee"] as const)
      host.done("recordConsent", { pairId: "П-001", whose, givenOn: "2025-09-22" });
    host.done("recordOrder", { pairId: "П-001", orderNumber: "214-о", orderOn: "2025-09-22" });
  },
};

describe.skipIf(chromiumPath === null)("the main job with clicks and keys", () => {
  const browser = browserForTests();
  let host: Host;
  let shown: Shown;
  let page: Page;
  let sidebar: FrameLocator;
  let files: string;

  beforeEach(async () => {
    files = mkdtempSync(join(tmpdir(), "lists-"));
    for (const [name, rows] of Object.entries(lists)) {
      const cells = rows.map((row) => row.map((value) => ({ type: String, value })));
      await writeXlsxFile(cells).toFile(join(files, `${name}.xlsx`));
    }
    writeFileSync(join(files, "letter.docx"), "не таблица");
  });
  afterEach(() => rmSync(files, { recursive: true, force: true }));

  /** The page of a workbook in which the job is done up to here, request by request. */
  async function begin(after: (typeof chapters)[number]): Promise<void> {
    host = openHost({ now: "2025-09-22T10:00:00+05:00" });
    for (const chapter of chapters.slice(0, chapters.indexOf(after) + 1)) done[chapter](host);
    shown = await browser.show(host, [department]);
    page = await shown.enter(department);
    if (after !== "nothing") sidebar = await openPanel(page);
  }

  async function closeDialog(): Promise<void> {
    await page.locator(".panel-dialog").getByRole("button", { name: "Закрыть" }).click();
    await page.locator(".panel-dialog").waitFor({ state: "detached" });
  }

  async function importFile(name: string): Promise<void> {
    await clickMenu(page, ["Наставничество", "Загрузить список из файла…"]);
    const dialog = dialogFrame(page);
    await dialog.locator('input[type="file"]').setInputFiles(join(files, name));
    await dialog
      .getByRole("button", { name: /Загрузить|Подтвердить/ })
      .last()
      .click();
    await dialog
      .getByText(/Загружено|загружен/)
      .first()
      .waitFor();
    await closeDialog();
  }

  test("a file of another kind is refused in one sentence, and nothing is written", async () => {
    await begin("nothing");
    await clickMenu(page, ["Наставничество", "Загрузить список из файла…"]);
    const dialog = dialogFrame(page);
    await dialog.locator('input[type="file"]').setInputFiles(join(files, "letter.docx"));
    await dialog
      .getByText(/\.xlsx/)
      .first()
      .waitFor();
    expect(host.canonical().people).toEqual([]);
    await closeDialog();
  });

  test("both lists are checked, confirmed and stand on the sheets", async () => {
    await begin("nothing");
    await importFile("organisations.xlsx");
    await importFile("staff.xlsx");
    await openSheet(page, "Сотрудники");
    expect(await gridText(page, "B3")).toBe("Юнова Яна Игоревна");
    expect(await gridText(page, "C5")).toBe("");
    await openSheet(page, "Трудоустройство");
    expect(await gridText(page, "C4")).toBe("Опытова Ольга Петровна");
  });

  test("a mentee and a mentor are marked in the panel", async () => {
    await begin("lists");
    await sidebar.getByRole("button", { name: /молодой специалист без отметки/ }).waitFor();
    await mark("Юнова", /^В наставляемые: Юнова/, ["молодой педагог", "методическая"], "Внести в базу наставляемых");
    await mark("Опытова", /^В наставники: Опытова/, ["методическая"], "Внести в банк наставников");
    expect(host.canonical().mentees).toHaveLength(1);
    expect(host.canonical().mentors).toHaveLength(1);
  });

  async function mark(name: string, action: RegExp, choices: string[], save: string): Promise<void> {
    await openView("Люди");
    await sidebar.getByLabel("Фамилия, должность или организация").fill(name);
    await page.keyboard.press("Enter");
    await sidebar.getByText("Найдено: 1").waitFor();
    await sidebar.getByRole("button", { name: action }).click();
    for (const choice of choices) await sidebar.getByLabel(choice, { exact: true }).check();
    await sidebar.getByRole("button", { name: save }).click();
    await sidebar.getByText(/сохранено\./).waitFor();
  }

  async function openView(name: string): Promise<void> {
    await chooseView(sidebar, name);
    await sidebar.locator('nav [aria-current="page"]', { hasText: name }).waitFor({ state: "attached" });
  }

  test("the mentee gets the best mentor, with reasons", async () => {
    await begin("marks");
    await openView("Подбор");
    await sidebar.getByText(/ждёт с сегодняшнего дня/).waitFor();
    await sidebar
      .getByRole("button", { name: /Юнова Яна Игоревна/ })
      .first()
      .click();
    await sidebar.getByText("Опытова Ольга Петровна").first().waitFor();
    await sidebar
      .getByText(/область дефицита: методическая/)
      .first()
      .waitFor();
    await sidebar.getByText("сейчас без наставляемых, можно 2").waitFor();
    await sidebar
      .getByRole("button", { name: /^Выбрать/ })
      .first()
      .click();
    await sidebar.getByRole("button", { name: "Предложить пару" }).click();
    await sidebar
      .getByText(/Пара предложена/)
      .first()
      .waitFor();
    expect(host.canonical().pairs).toEqual([expect.objectContaining({ status: "предложена" })]);
  });

  test("both consents and the order approve the pair, and it gets its plan", async () => {
    await begin("proposal");
    await openPair();
    for (let consent = 0; consent < 2; consent += 1) {
      await sidebar.getByRole("button", { name: "Внести согласие" }).first().click();
      await sidebar
        .getByText(/внесено\./)
        .first()
        .waitFor();
      await openPair();
    }
    await sidebar.getByLabel("Приказ №").fill("214-о");
    await sidebar.getByRole("button", { name: "Внести приказ" }).click();
    await sidebar
      .getByText(/пара утверждена/)
      .first()
      .waitFor();
    await openPair();
    await sidebar.getByRole("button", { name: "Составить план" }).click();
    await sidebar
      .getByText(/План составлен/)
      .first()
      .waitFor();
    expect(host.canonical().pairs).toEqual([expect.objectContaining({ status: "утверждена", orderNumber: "214-о" })]);
    expect(host.canonical().planLines?.length).toBeGreaterThan(5);
  });

  async function openPair(): Promise<void> {
    await openView("Пары");
    await sidebar
      .getByRole("button", { name: /Опытова Ольга Петровна/ })
      .first()
      .click();
    await sidebar
      .getByText(/Пара П-001/)
      .first()
      .waitFor();
  }

  test("the survey is made in the panel, answered on its page and counted", async () => {
    await begin("approval");
    await openView("Анкеты");
    await sidebar.getByRole("button", { name: "Создать анкету" }).click();
    await sidebar
      .getByText(/Анкета создана/)
      .first()
      .waitFor();
    const answering = await shown.browser.newPage({ viewport: { width: 390, height: 800 } });
    const { links } = host.done<SurveyLinks>("listSurveyLinks", { surveyId: "А-001" });
    await answering.goto(new URL(links[0]?.url ?? "", shown.url).href);
    await answering.getByLabel("частично", { exact: true }).check();
    for (const row of await answering.getByRole("radio", { name: /нет/ }).all())
      await row.check().catch(() => undefined);
    await answering.getByLabel("8", { exact: true }).first().check();
    await answering.getByRole("button", { name: "Отправить" }).click();
    await answering.getByText(/Спасибо/).waitFor();
    await answering.close();
    expect(host.canonical().responses?.length).toBeGreaterThan(0);
  });

  test("Сводка shows the indicators with a chart, and the panel the same", async () => {
    await begin("approval");
    await openSheet(page, "Сводка");
    expect(await gridText(page, "A6")).toBe("2024");
    expect(await gridText(page, "C7")).toBe("80,0");
    // One young specialist, one with an approved pair; one school of two has given a mentor.
    expect([await gridText(page, "D7"), await gridText(page, "E7"), await gridText(page, "F7")]).toEqual([
      "100,0",
      "1",
      "1",
    ]);
    expect([await gridText(page, "D22"), await gridText(page, "E22"), await gridText(page, "F22")]).toEqual([
      "50,0",
      "1",
      "2",
    ]);
    await page.getByRole("img", { name: /^Диаграмма «Показатель 1\./ }).waitFor();
    await openView("Показатели");
    await sidebar.locator("canvas").first().waitFor();
    await saved(page);
    expect(pageErrors(page)).toEqual([]);
  });
});
