import type { Page } from "playwright-core";
import { beforeEach, describe, expect, test } from "vitest";
import { browserForTests, clickMenu, openPanel, pageErrors, sidebarFrame } from "../support/browser.ts";
import { chromiumPath } from "../support/chromium.ts";
import { department, type Host, openHost } from "../support/host.ts";
import { moreOf } from "../support/sidebar.ts";

describe.skipIf(chromiumPath === null)("the doctor and the undo button with clicks", () => {
  const browser = browserForTests();
  let host: Host;
  let page: Page;

  beforeEach(async () => {
    host = openHost({ start: "setUp" });
    host.workbook.apply([{ do: "renameSheet", sheetId: host.sheetId("Сотрудники"), name: "Кадры" }], {
      email: department,
      source: "script",
    });
    host.done("changeSetting", { id: "youngYears", value: "2" });
    const shown = await browser.show(host, [department]);
    page = await shown.enter(department);
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
    const sidebar = await openPanel(page);
    await moreOf(sidebar).click();
    await sidebar.getByRole("button", { name: "Отменить последнюю операцию" }).click();
    await sidebar.getByText("«Настройка изменена» — youngYears").waitFor();
    await sidebar.getByRole("button", { name: "Отменить её" }).click();
    await sidebar.getByText("Отменено: «Настройка изменена».").waitFor();
    expect(host.canonical()["settings"]?.find((row) => row["id"] === "youngYears")?.["value"]).toBe("3");
    expect(pageErrors(page)).toEqual([]);
  });
});
