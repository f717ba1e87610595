/** The import dialog asks once whether people of pairs enter the banks, and says what is hidden in several files at once. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FrameLocator, Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { browserForTests, clickMenu, dialogFrame } from "../support/browser.ts";
import { chromiumPath } from "../support/chromium.ts";
import { department, type Host, openHost } from "../support/host.ts";
import { workbookParts } from "../support/rawWorkbook.ts";
import { aZip } from "../support/zip.ts";

const staffHead = ["Организация", "ФИО", "Должность", "Предмет", "Дата рождения", "Начало пед. стажа", "Дата приёма"];
const person = (name: string, career: string) => [
  "СОШ № 1",
  name,
  "учитель",
  "физика",
  "01.02.1980",
  career,
  "01.09.2024",
];
const [mentor, mentee, hidden] = ["Опытова Ольга Петровна", "Юнова Яна Игоревна", "Скрытнева Анна Львовна"] as const;
const pairHead =
  "ФИО наставляемого;ОО;Запрос;Дата вхождения;ФИО наставника;Форма;Вид;Приказ (№, дата);Дата завершения;Результат";
const pair = (of: string, on: string) =>
  `${of};СОШ № 1;;${on};${mentor};педагог – педагог;традиционное;№ 7 от 12.09.2025;;`;

const sheetData = (rows: readonly (readonly string[])[]) =>
  rows
    .map((row, down) => {
      const cells = row.map(
        (text, right) =>
          `<c r="${String.fromCharCode(65 + right)}${down + 1}" t="inlineStr"><is><t>${text}</t></is></c>`,
      );
      return `<row r="${down + 1}">${cells.join("")}</row>`;
    })
    .join("");

/** A book of two sheets, the second of which is hidden. */
function staffBook(): Uint8Array {
  const parts = workbookParts(sheetData([staffHead, person(mentor, "01.09.2004"), person(mentee, "01.09.2024")]));
  const other = workbookParts(sheetData([staffHead, person(hidden, "01.09.2024")]));
  const [book, relations] = ["xl/workbook.xml", "xl/_rels/workbook.xml.rels"] as const;
  return aZip({
    ...parts,
    [book]: (parts[book] ?? "").replace(
      "</sheets>",
      '<sheet name="Архив" sheetId="2" state="hidden" r:id="rId9"/></sheets>',
    ),
    [relations]: (parts[relations] ?? "").replace(
      "</Relationships>",
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/></Relationships>',
    ),
    "xl/worksheets/sheet2.xml": other["xl/worksheets/sheet1.xml"] ?? "",
  });
}

describe.skipIf(chromiumPath === null)("questions of the import dialog that are asked once", () => {
  const browser = browserForTests();
  let host: Host;
  let page: Page;
  let files: string;

  beforeEach(async () => {
    files = mkdtempSync(join(tmpdir(), "several-"));
    const lists = {
      "школы.csv": ["Краткое наименование;Тип ОО;Подведомственная", "СОШ № 1;общеобразовательная;да"],
      "пары.csv": [pairHead, pair(mentee, "15.09.2025")],
      "ещё пары.csv": [pairHead, pair(hidden, "16.09.2025")],
    };
    for (const [name, lines] of Object.entries(lists)) writeFileSync(join(files, name), lines.join("\n"));
    writeFileSync(join(files, "люди.xlsx"), staffBook());
    host = openHost({ now: "2025-10-01T10:00:00+05:00" });
    page = await (await browser.show(host, [department])).enter(department);
  });
  afterEach(() => rmSync(files, { recursive: true, force: true }));

  async function open(...names: string[]): Promise<FrameLocator> {
    await clickMenu(page, ["Наставничество", "Загрузить список из файла…"]);
    const dialog = dialogFrame(page);
    await dialog.locator('input[type="file"]').setInputFiles(names.map((name) => join(files, name)));
    return dialog;
  }
  const inBanks = () =>
    (["mentors", "mentees"] as const).map((bank) => (host.canonical()[bank] ?? []).map((row) => row["personId"]));

  test("of several files and of one: hidden sheets are said, and people of pairs enter the banks when asked to", async () => {
    const dialog = await open("пары.csv", "люди.xlsx", "школы.csv");
    await dialog.getByRole("heading", { name: "3 файла: порядок загрузки" }).waitFor();
    const row = dialog.locator("tbody tr", { hasText: "люди.xlsx" });
    await row.getByText("Скрытые листы: отметьте те, которые нужно взять.").waitFor();
    expect(await row.locator("td").nth(2).textContent()).toBe("2");
    await row.getByLabel("«Архив» — 2 строки").check();
    await dialog.locator("tbody tr", { hasText: "люди.xlsx" }).locator("td:nth-child(3)", { hasText: "3" }).waitFor();
    await dialog.getByLabel("Внести участников пар в банки").check();
    await dialog.getByRole("button", { name: "Загрузить 3 файла по порядку" }).click();
    await dialog.getByRole("heading", { name: "Загружено 3 из 3 файлов" }).waitFor();
    const ids = new Map((host.canonical()["people"] ?? []).map((one) => [one["name"], one["id"]]));
    expect([...ids.keys()].sort()).toEqual([mentor, hidden, mentee].sort());
    expect(inBanks()).toEqual([[ids.get(mentor)], [ids.get(mentee)]]);
    await page.locator(".panel-dialog").getByRole("button", { name: "Закрыть" }).click();
    await page.locator(".panel-dialog").waitFor({ state: "detached" });

    const single = await open("ещё пары.csv");
    const choice = single.getByLabel("Внести участников пар в банки");
    await choice.waitFor();
    expect(await choice.isChecked()).toBe(false);
    expect(await single.getByRole("rowheader").allTextContents()).toEqual(["Пары"]);
    await choice.check();
    await single.getByRole("rowheader", { name: "Наставляемые" }).waitFor();
    expect(await choice.isChecked()).toBe(true);
    expect(inBanks()).toEqual([[ids.get(mentor)], [ids.get(mentee)]]);
    await single.getByRole("button", { name: "Загрузить 1 строку" }).click();
    await single.getByText("Список загружен").waitFor();
    expect(inBanks()).toEqual([[ids.get(mentor)], [ids.get(mentee), ids.get(hidden)]]);
  });

  test("left alone, the choice enters nobody", async () => {
    const dialog = await open("пары.csv", "люди.xlsx", "школы.csv");
    await dialog.getByRole("button", { name: "Загрузить 3 файла по порядку" }).click();
    await dialog.getByRole("heading", { name: "Загружено 3 из 3 файлов" }).waitFor();
    expect(host.canonical()["people"]).toHaveLength(2);
    expect(inBanks()).toEqual([[], []]);
  });
});
