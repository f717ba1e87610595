/** A filled paper is typed in with the keyboard alone. */
import type { FrameLocator, Page } from "playwright-core";
import { beforeEach, describe, expect, test } from "vitest";
import { browserForTests, clickMenu, dialogFrame, pageErrors } from "../support/browser.ts";
import { chromiumPath } from "../support/chromium.ts";
import { department, type Host } from "../support/host.ts";
import { linkCode, surveyTown } from "../support/surveyTown.ts";

/** A folder for screenshots, where somebody wants to look. */
const shots = process.env["SHOTS"];

describe.skipIf(chromiumPath === null)("typing in a paper", () => {
  const browser = browserForTests();
  let host: Host;
  let page: Page;
  let dialog: FrameLocator;

  beforeEach(async () => {
    host = surveyTown();
    page = await (await browser.show(host, [department])).enter(department);
    await clickMenu(page, ["Наставничество", "Ссылки и листы анкет…"]);
    dialog = dialogFrame(page);
    await dialog.getByLabel("Что сделать").selectOption("внести ответы с листов");
    await dialog.locator("input[type=text]:focus").waitFor();
  });

  const typed = async (text: string) => {
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  };
  const at = (step: number) => dialog.getByText(`${step} из 44`, { exact: true }).waitFor();

  test("takes digits, Enter and Backspace, shows what was answered and saves it at once", async () => {
    const code = linkCode(host, "С-001").toUpperCase();
    await typed(`${code.slice(0, 5)} ${code.slice(5, 10)}`);
    await at(1);
    await typed("13");
    await at(2);
    await typed("7");
    await dialog.getByText("Такого ответа нет. Нужно: номер ответа от 1 до 3.").waitFor();
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Backspace");
    await at(1);
    expect(await dialog.getByLabel("Почему вы хотите участвовать?").inputValue()).toBe("13");
    await page.keyboard.press("Enter");
    await at(2);
    if (shots !== undefined) await page.screenshot({ path: `${shots}/typing.png` });
    await typed("2");
    for (let step = 3; step <= 44; step += 1) {
      await at(step);
      await typed(step === 7 ? "4" : "");
    }
    await dialog.getByRole("heading", { name: "Проверьте ответы" }).waitFor();
    await dialog.getByText("нужна помощь", { exact: true }).waitFor();
    if (shots !== undefined) await page.screenshot({ path: `${shots}/summary.png` });
    await page.keyboard.press("Enter");
    await dialog.getByText("Ответ внесён: Юнова Яна Игоревна.").waitFor();
    const responses = host.canonical()["responses"] ?? [];
    expect(responses.map(({ question, answer }) => [question, answer])).toEqual([
      ["З-01", "молодой педагог, новый в коллективе"],
      ["З-02", "частично"],
      ["З-04.psychology", "3"],
    ]);
    // The next paper may be typed at once: it is the same person's second.
    await typed("юнова");
    await dialog.getByText("Этот участник уже ответил").waitFor();
    expect(pageErrors(page)).toEqual([]);
  });
});
