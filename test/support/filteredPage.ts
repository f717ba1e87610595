/** The page on «Пары» with a filter that hides rows 4 and 5: rows 3, 6, 7 and further ones are seen, row 2 is hidden by hand. */
import type { Browser, Page } from "playwright-core";
import type { Command } from "../../src/workbench/kernel/api.ts";
import { chooseItem, gridCell, openPage, pageErrors, servePage } from "./browser.ts";
import { pageScript } from "./pageScript.ts";
import { openScript, owner } from "./script.ts";

export type FilteredPage = Awaited<ReturnType<typeof openFilteredPage>>;

/** Remember to close it. */
export async function openFilteredPage(browser: Browser) {
  const script = openScript(pageScript, { locale: "ru_RU" });
  script.value("main");
  const { workbook } = script;
  const sheetId = workbook.info().sheets[0]?.sheetId ?? -1;
  const at = (row: number, column: number, rows = 1, columns = 1) => ({ sheetId, row, column, rows, columns });
  const person = (...commands: Command[]) => workbook.apply(commands, { email: owner, source: "edit" });
  const filterBy = (hidden: string[]) =>
    person({ do: "setSheet", sheetId, patch: { filter: { range: at(1, 1, 7, 7), hiddenValues: { 3: hidden } } } });
  filterBy(["Реверсивное", "Групповое"]);
  const served = await servePage(script);
  const page = await openPage(browser, served.address, owner);
  /** Everything of the sheet that a person could have changed. */
  const everything = () => {
    const whole = at(1, 1, 20, 8);
    return { texts: workbook.editTexts(whole), styles: workbook.styles(whole), notes: workbook.notes(whole) };
  };
  return {
    script,
    page,
    sheetId,
    at,
    person,
    filterBy,
    everything,
    shown: (row: number, column: number, rows = 1) =>
      workbook.displayValues(at(row, column, rows)).map(([text]) => text),
    /** Rows 4 and 5, wherever they stand now. */
    hidden() {
      const { texts, styles } = everything();
      return ["П-002", "П-003"].map((key) => {
        const row = texts.findIndex((line) => line[0] === key);
        return [texts[row], styles[row]];
      });
    },
    clipboard: () => page.evaluate(() => navigator.clipboard.readText()),
    bring: (text: string) => page.evaluate((copied) => navigator.clipboard.writeText(copied), text),
    /** Of a right click. */
    async contextMenu(cell: string, item: string) {
      await gridCell(page, cell).click({ button: "right" });
      await chooseItem(page, item);
    },
    /** Drags the fill handle of the selection. */
    async dragFill(to: string) {
      const handle = await page.locator(".pane .fill:visible").last().boundingBox();
      const target = await gridCell(page, to).boundingBox();
      await page.mouse.move((handle?.x ?? 0) + 4, (handle?.y ?? 0) + 4);
      await page.mouse.down();
      await page.mouse.move((target?.x ?? 0) + 20, (target?.y ?? 0) + 10, { steps: 4 });
      await page.mouse.up();
    },
    /** The errors of all pages of the browser. */
    async close(): Promise<string[]> {
      const errors = browser.contexts().flatMap((context) => context.pages().flatMap(pageErrors));
      for (const context of browser.contexts()) await context.close();
      await served.close();
      script.close();
      return errors;
    },
  };
}

/** Selects cells by dragging the mouse from one to the other; both must be in view. */
export async function dragOver(page: Page, from: string, to: string): Promise<void> {
  const [start, end] = [await gridCell(page, from).boundingBox(), await gridCell(page, to).boundingBox()];
  await page.mouse.move((start?.x ?? 0) + 8, (start?.y ?? 0) + 8);
  await page.mouse.down();
  await page.mouse.move((end?.x ?? 0) + 8, (end?.y ?? 0) + 8, { steps: 5 });
  await page.mouse.up();
}
