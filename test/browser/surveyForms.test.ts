/** The page of each survey on a phone: nothing is cut off, all can be pressed, and the keys alone are enough. */
import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type SurveyKind, surveyKinds } from "../../src/shared/register/surveyForms/list.ts";
import type { SurveyLinks } from "../../src/shared/surveys/listSurveys.ts";
import type { SurveyLine } from "../../src/shared/surveys/surveyLine.ts";
import type { Serving } from "../../src/workbench/web/http.ts";
import { launchBrowser, servePage } from "../support/browser.ts";
import { chromiumPath } from "../support/chromium.ts";
import { department } from "../support/host.ts";
import { openTwoSchools, type Town } from "../support/twoSchools.ts";

declare global {
  interface Window {
    axe: { run: (root: Document, options: object) => Promise<AxeResults> };
  }
}

const thumb = 44;

describe.skipIf(chromiumPath === null)("a survey on a phone", () => {
  let host: Town;
  let browser: Browser;
  let served: Serving;
  const links = new Map<SurveyKind, string>();

  beforeAll(async () => {
    // A month after the pairs have begun; one of them has ended since.
    host = openTwoSchools({ now: "2025-10-20T09:00:00+05:00" });
    host.done("closePair", { pairId: host.pairs.other, ground: "mutual", finishedOn: "2025-10-19" });
    for (const kind of surveyKinds.codes) {
      const { surveyId } = kind === "needs" ? host : host.done<SurveyLine>("createSurvey", { kind, schoolYear: 2025 });
      links.set(kind, host.done<SurveyLinks>("listSurveyLinks", { surveyId }).links[0]?.url ?? "");
    }
    browser = await launchBrowser();
    served = await servePage({ ...host, users: [department] });
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    host?.close();
  });

  async function open(kind: SurveyKind, width: number): Promise<Page> {
    const page = await (await browser.newContext({ viewport: { width, height: 740 }, locale: "ru-RU" })).newPage();
    await page.goto(new URL(links.get(kind) ?? "", served.url).href);
    return page;
  }

  describe.each([360, 390])("%i px wide", (width) => {
    test.each(surveyKinds.codes)(
      "shows all of «%s», large enough for a thumb, and a reader of screens finds no fault",
      async (kind) => {
        const page = await open(kind, width);
        const { wide, outside, small, pressed } = await page.evaluate(
          ([most, least]) => {
            const targets = [
              ...document.querySelectorAll(
                "label:has(input), input:not([type=radio]):not([type=checkbox]), textarea, button",
              ),
            ];
            const boxes = targets.map((target) => ({ text: target.textContent, box: target.getBoundingClientRect() }));
            return {
              wide: document.documentElement.scrollWidth,
              outside: boxes.filter(({ box }) => box.left < 0 || box.right > most).map(({ text }) => text),
              small: boxes.filter(({ box }) => box.width < least || box.height < least).map(({ text }) => text),
              pressed: boxes.length,
            };
          },
          [width, thumb] as const,
        );
        expect([wide, outside, small]).toEqual([width, [], []]);
        expect(pressed).toBeGreaterThan(5);
        await page.evaluate(readFileSync("node_modules/axe-core/axe.min.js", "utf8"));
        const { violations } = await page.evaluate(() => window.axe.run(document, {}));
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
        await page.context().close();
      },
    );
  });

  test("says beside each mark of a grid what it means, each row a card of its own", async () => {
    const page = await open("needs", 390);
    const first = page.locator("tr", { hasText: "методическая" }).first();
    for (const word of ["нет", "иногда", "часто", "нужна помощь"])
      expect(await first.getByText(word, { exact: true }).isVisible()).toBe(true);
    const fourth = await first.getByText("нужна помощь", { exact: true }).boundingBox();
    expect((fourth?.x ?? 0) + (fourth?.width ?? 999)).toBeLessThanOrEqual(390);
    await page.context().close();
  });

  test.each(surveyKinds.codes)(
    "is answered with the keys alone, in the order in which it is read: «%s»",
    async (kind) => {
      const page = await open(kind, 390);
      let last = -1;
      for (let step = 0; step < 120; step += 1) {
        await page.keyboard.press("Tab");
        const { type, filled, top } = await page.evaluate(() => {
          const at = document.activeElement as HTMLInputElement;
          return { type: at.type, filled: at.value !== "", top: at.getBoundingClientRect().top + window.scrollY };
        });
        expect(top).toBeGreaterThanOrEqual(last);
        last = top;
        if (type === "submit") break;
        if (type === "radio" || type === "checkbox") await page.keyboard.press("Space");
        else if (type === "date" && !filled) await page.keyboard.type("13102025");
        else if (type !== "date" && !filled) await page.keyboard.type("Ответ");
      }
      await page.keyboard.press("Enter");
      await page.getByRole("status").waitFor();
      await page.context().close();
    },
  );
});
