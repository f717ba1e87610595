import type { Page } from "playwright-core";
import { beforeEach, describe, expect, test } from "vitest";
import { browserForTests, goTo, gridText, openPanel, openSheet, saved, typeInto } from "../support/browser.ts";
import { chromiumPath } from "../support/chromium.ts";
import { department } from "../support/host.ts";
import { openView } from "../support/sidebar.ts";
import { emails, openTwoSchools, type Town } from "../support/twoSchools.ts";

describe.skipIf(chromiumPath === null)("changes by hand with clicks", () => {
  const browser = browserForTests();
  let town: Town;
  let enter: (user: string) => Promise<Page>;

  beforeEach(async () => {
    town = openTwoSchools();
    const { lines } = town.done<{ lines: { id: string }[] }>("showHands", {});
    town.done("acceptHands", { hands: lines.map(({ id }) => id) });
    ({ enter } = await browser.show(town, [department, emails.curator]));
  });

  /** Where a pair's column stands in the grid. */
  function cellOf(pairId: string, column: string): string {
    const rows = town.shown("Пары");
    const place = (rows[1] ?? []).indexOf(column);
    const letter = String.fromCharCode(65 + (place % 26));
    return `${place < 26 ? "" : "A"}${letter}${rows.findIndex((cells) => cells[0] === pairId) + 1}`;
  }

  test("a curator's hand in another school's row is shown with what it moved, and goes back with one button", async () => {
    const curator = await enter(emails.curator);
    await openSheet(curator, "Пары");
    const cell = cellOf(town.pairs.other, "status");
    await typeInto(curator, cell, "черновик");
    await saved(curator);
    const page = await enter(department);
    const panel = await openPanel(page);
    await panel.getByRole("button", { name: /1\s*правка рукой в листах/ }).click();
    const card = panel.getByRole("group", { name: `Пары, ${town.pairs.other}` });
    await card.getByText("▲ Строка чужой организации").waitFor();
    await card.getByText("«Статус»: утверждена → черновик").waitFor();
    await card.getByText(emails.curator).waitFor();
    expect(await card.getByText(/было .+, стало /).count()).toBeGreaterThan(0);
    await card.getByRole("button", { name: "Вернуть как было" }).click();
    await panel.getByText("Возвращено: 1 правка. Это можно отменить.").waitFor();
    await panel.getByText("Рукой ничего не изменено.").waitFor();
    await openSheet(page, "Пары");
    expect(await gridText(page, cell)).toBe("утверждена");
    await goTo(page, "A1");
  });

  test("several are chosen and accepted at once", async () => {
    for (const pairId of [town.pairs.own, town.pairs.other]) {
      const rows = town.shown("Пары");
      const at = {
        sheetId: town.sheetId("Пары"),
        row: rows.findIndex((cells) => cells[0] === pairId) + 1,
        column: (rows[1] ?? []).indexOf("orderNumber") + 1,
        rows: 1,
        columns: 1,
      };
      town.workbook.apply([{ do: "setCells", at, inputs: [[{ kind: "typed", text: "1-н" }]] }], {
        email: department,
        source: "edit",
      });
    }
    const panel = await openPanel(await enter(department));
    await openView(panel, "Изменено вручную");
    await panel
      .getByRole("group", { name: /^Пары, / })
      .first()
      .waitFor();
    expect(await panel.getByText(/Google не сообщает, кто/).count()).toBe(2);
    await panel.getByRole("button", { name: "Выбрать все, что можно" }).click();
    await panel.getByRole("button", { name: "Принять выбранные (2)" }).click();
    await panel.getByText("Принято: 2 правки.").waitFor();
    await panel.getByText("Рукой ничего не изменено.").waitFor();
    expect(town.canonical()["pairs"]?.map((row) => row["orderNumber"])).toEqual(["1-н", "1-н"]);
  });
});
