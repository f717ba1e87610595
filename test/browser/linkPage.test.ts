/** The dialog of links for printing: each school's on its own, a QR code for each; and nothing that would open on this computer alone. */
import type { FrameLocator, Page } from "playwright-core";
import { beforeEach, describe, expect, test } from "vitest";
import { browserForTests, clickMenu, dialogFrame, pageErrors } from "../support/browser.ts";
import { chromiumPath } from "../support/chromium.ts";
import { department } from "../support/host.ts";
import { linkCode } from "../support/surveyTown.ts";
import { openTwoSchools, type Town } from "../support/twoSchools.ts";

/** A folder for screenshots, where somebody wants to look. */
const shots = process.env["SHOTS"];

describe.skipIf(chromiumPath === null)("the dialog of links for printing", () => {
  const browser = browserForTests();
  let town: Town;
  let page: Page;
  let dialog: FrameLocator;

  beforeEach(() => {
    town = openTwoSchools({ now: "2025-10-20T09:00:00+05:00" });
  });

  async function open(): Promise<void> {
    page = await (await browser.show(town, [department])).enter(department);
    await page.setViewportSize({ width: 1280, height: 800 });
    await clickMenu(page, ["Наставничество", "Ссылки и листы анкет…"]);
    dialog = dialogFrame(page);
  }

  /** As on Google, where a form has an address that everybody can open. */
  function formElsewhere(): void {
    const sheetId = town.sheetId("Анкеты");
    const keys = town.workbook.values({ sheetId, row: 2, column: 1, rows: 1, columns: 20 })[0] ?? [];
    const at = { sheetId, row: 3, column: keys.indexOf("passport") + 1, rows: 1, columns: 1 };
    const passport = JSON.parse(String(town.workbook.values(at)[0]?.[0])) as { prefilled: string };
    const prefilled = `https://docs.google.com${passport.prefilled}`;
    const inputs = [[{ kind: "value", value: JSON.stringify({ ...passport, prefilled }) } as const]];
    town.workbook.apply([{ do: "setCells", at, inputs }], { email: department, source: "edit" });
    // Nothing stands beside the sheets that would vouch for the address of before.
    town.workbook.state.set("properties/document", "ownRows", null);
  }

  /** The dialog's own page on paper, as its button prints it. */
  async function printed(frame: FrameLocator, path: string): Promise<void> {
    const html = await frame.locator("html").evaluate((root) => root.outerHTML);
    const own = await page.context().newPage();
    await own.setContent(html.replace(/<script[\s\S]*?<\/script>/g, ""));
    await own.pdf({ path, preferCSSPageSize: true });
  }

  /** A list that is not whole cannot be printed. */
  const drawn = () => dialog.locator("button:enabled", { hasText: "Печать" }).waitFor();

  test("shows every school at once, or the chosen one alone, each link with its code", async () => {
    formElsewhere();
    await open();
    await drawn();
    expect(await dialog.getByRole("heading", { level: 2 }).allTextContents()).toEqual([
      "МБОУ «СОШ № 1»",
      "МБОУ «СОШ № 2»",
    ]);
    const names = await dialog.locator("li b").allTextContents();
    expect(names).toContain("Юнова Яна Игоревна");
    expect(await dialog.getByRole("img", { name: /^QR-код ссылки/ }).count()).toBe(names.length);
    expect(await dialog.getByText(/Отвечают по 31\.08\.2026 включительно/).count()).toBe(2);
    if (shots !== undefined) await page.screenshot({ path: `${shots}/links.png` });
    await dialog.getByLabel("Организация").selectOption("МБОУ «СОШ № 2»");
    await dialog.getByRole("heading", { name: "МБОУ «СОШ № 1»" }).waitFor({ state: "detached" });
    await drawn();
    expect(await dialog.locator("li b").allTextContents()).toEqual(["Тайнова Таисия Львовна"]);
    expect(pageErrors(page)).toEqual([]);
  });

  test("draws no code that only this computer could open, and says why", async () => {
    await open();
    await dialog.getByText("Эти ссылки открываются только на этом компьютере").waitFor();
    expect(await dialog.getByRole("img").count()).toBe(0);
    expect(await dialog.getByRole("button", { name: "Печать" }).count()).toBe(0);
  });

  test("draws answer sheets for paper, each with the code that is typed later, and breaks no question", async () => {
    await open();
    await dialog.getByLabel("Что сделать").selectOption("напечатать листы для ответов");
    await drawn();
    const first = dialog.getByRole("region", { name: "Юнова Яна Игоревна" });
    const code = linkCode(town, town.ids.mentee, town.surveyId);
    expect((await first.locator(".code").innerText()).replaceAll(" ", "")).toBe(code);
    await first.getByText("в реестр его вносит сотрудник департамента").waitFor();
    // 5 areas and more stand as rows of a table, whose numbers are circled: four in each row.
    const row = first.getByRole("row", { name: /^методическая/ });
    expect(await row.getByRole("cell").allTextContents()).toEqual(["1", "2", "3", "4"]);
    expect(await first.getByText("Насколько вы довольны работой?").count()).toBe(1);
    expect(await dialog.getByText("Тайнова").count()).toBe(0);
    await dialog.getByLabel("Организация").selectOption("все, каждая на своей странице");
    await dialog.getByRole("region", { name: "Тайнова Таисия Львовна" }).waitFor();
    await drawn();
    const question = first.locator(".question").first();
    expect(await question.evaluate((one) => getComputedStyle(one).breakInside)).toBe("avoid");
    if (shots !== undefined) await printed(dialog, `${shots}/paper.pdf`);
    expect(pageErrors(page)).toEqual([]);
  });
});
