import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clickMenu, pageErrors, type Shown, showBook, sidebarFrame } from "../support/browser.ts";
import { chromiumPath } from "../support/chromium.ts";
import { department, type Host, openHost } from "../support/host.ts";
import { moreOf } from "../support/sidebar.ts";

describe.skipIf(chromiumPath === null)("the doctor and the undo button with clicks", () => {
  let host: Host;
  let shown: Shown;
  let page: Page;

  beforeAll(async () => {
    host = openHost({ start: "setUp" });
    host.workbook.apply([{ do: "renameSheet", sheetId: host.sheetId("Сотрудники"), name: "Кадры" }], {
      email: department,
      source: "script",
    });
    host.done("changeSetting", { id: "youngYears", value: "2" });
    shown = await showBook(host, [department]);
    page = await shown.enter(department);
    page.setDefaultTimeout(15_000);
  });
  afterAll(async () => {
    await shown?.close();
    host?.close();
  });

  test("the check opens the list, one press repairs, the next check finds nothing", async () => {
    await clickMenu(page, ["Наставничество", "Обслуживание", "Проверить книгу"]);
    const sidebar = sidebarFrame(page);
    await sidebar.getByText("Лист переименован в «Кадры».").waitFor();
    await sidebar.getByRole("button", { name: "Починить" }).click();
    await sidebar.getByText("Исправлено: 1.").waitFor();
    await sidebar.getByText("Книга в порядке: повреждений не найдено.").waitFor();
    expect(host.sheetId("Сотрудники")).toBeGreaterThanOrEqual(0);
  });

  test("the button says what it would undo, and undoes it", async () => {
    const sidebar = sidebarFrame(page);
    await moreOf(sidebar).click();
    await sidebar.getByRole("button", { name: "Отменить последнюю операцию" }).click();
    await sidebar.getByText("«Настройка изменена» — youngYears").waitFor();
    await sidebar.getByRole("button", { name: "Отменить её" }).click();
    await sidebar.getByText("Отменено: «Настройка изменена».").waitFor();
    expect(host.canonical()["settings"]?.find((row) => row["id"] === "youngYears")?.["value"]).toBe("3");
    expect(pageErrors(page)).toEqual([]);
  });
});
