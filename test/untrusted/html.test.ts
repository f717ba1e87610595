/** Text of the register never becomes HTML: neither in the pages' sources nor when the pages show it. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { chromiumPath } from "../support/chromium.ts";
import { department } from "../support/host.ts";
import { markupPayloads } from "../support/payloads.ts";
import { openTwoSchools, type Town } from "../support/twoSchools.ts";

const pages = readdirSync("dist").filter((name) => name.endsWith(".html"));

describe("the sources of pages", () => {
  test.each(pages)("%s has no scriptlet of HtmlService, forced or escaped", (name) => {
    expect(readFileSync(join("dist", name), "utf8")).not.toMatch(/<\?/);
  });

  test("are refused by lint wherever text could become HTML", () => {
    const banned = [
      'a.innerHTML = "x";',
      'a.innerHTML += "x";',
      'a.outerHTML = "x";',
      'a.insertAdjacentHTML("beforeend", "x");',
      'document.createRange().createContextualFragment("x");',
      'new DOMParser().parseFromString("x", "text/html");',
      'a.setHTML("x");',
      'a.setHTMLUnsafe("x");',
      'document.write("x");',
      'document.writeln("x");',
      'frame.srcdoc = "x";',
    ];
    const folder = mkdtempSync(join(tmpdir(), "lint-"));
    for (const name of ["biome.json", "lint"]) cpSync(name, join(folder, name), { recursive: true });
    for (const place of ["src/sidebar", "src/workbench/web/page"]) {
      mkdirSync(join(folder, place), { recursive: true });
      writeFileSync(join(folder, place, "tried.ts"), banned.join("\n"));
    }
    const biome = resolve("node_modules/@biomejs/biome/bin/biome");
    const told = spawnSync(process.execPath, [biome, "lint", "--max-diagnostics=none", "src"], {
      cwd: folder,
      encoding: "utf8",
    });
    rmSync(folder, { recursive: true, force: true });
    expect((told.stdout + told.stderr).match(/must never become HTML/g)).toHaveLength(banned.length * 2);
  });
});

/** Stands before every word that the server answers, and is taken off what comes back. */
const hostile = markupPayloads.filter((text) => text.includes("<")).join("");

function poisoned(value: unknown): unknown {
  if (typeof value === "string") return /[а-яё@]/i.test(value) ? hostile + value : value;
  if (Array.isArray(value)) return value.map(poisoned);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, poisoned(inner)]));
}

describe.skipIf(chromiumPath === null)("pages that show hostile text", () => {
  let browser: Browser;
  let town: Town;
  beforeAll(async () => {
    town = openTwoSchools();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    town.close();
  });

  /** The built page with a server whose every word is hostile. */
  async function openBuilt(name: string): Promise<Page> {
    const page = await browser.newPage();
    await page.exposeFunction("askTown", (called: string, args: unknown[]) => {
      const plain = JSON.parse(JSON.stringify(args).replaceAll(JSON.stringify(hostile).slice(1, -1), "")) as unknown[];
      const result = town.executions.call(called, plain, { email: department, tab: "test" });
      return poisoned(result.value ?? null);
    });
    await page.addInitScript(() => {
      const runner = (handlers: { done?: (value: unknown) => void; failed?: (error: Error) => void }): unknown =>
        new Proxy(
          {},
          {
            get: (_target, name: string) => {
              if (name === "withSuccessHandler")
                return (done: (value: unknown) => void) => runner({ ...handlers, done });
              if (name === "withFailureHandler")
                return (failed: (error: Error) => void) => runner({ ...handlers, failed });
              const ask = (window as unknown as { askTown(name: string, args: unknown[]): Promise<unknown> }).askTown;
              return (...args: unknown[]) => void ask(name, args).then(handlers.done, handlers.failed);
            },
          },
        );
      Object.assign(window, { google: { script: { run: runner({}), host: { close() {} } } } });
    });
    const html = readFileSync(join("dist", name), "utf8");
    await page.route("http://page.invalid/**", (route) =>
      route.fulfill({ contentType: "text/html; charset=utf-8", body: html }),
    );
    await page.goto("http://page.invalid/");
    return page;
  }

  /** Answers are shown, and pictures that hostile text may have made have failed. */
  async function settled(page: Page): Promise<void> {
    await page.waitForFunction(
      () =>
        document.querySelector('[aria-busy="true"]') === null && [...document.images].every((image) => image.complete),
    );
  }

  /** Elements that only hostile text could have made. */
  async function injected(page: Page): Promise<string[]> {
    return page.evaluate(() => {
      const made = [
        ...document.body.querySelectorAll(
          "img, iframe, svg[onload], object, embed, a[href^='javascript'], [onerror], [onload], script",
        ),
      ];
      const foreign = made.filter(
        (element) => element.tagName !== "SCRIPT" || (element.textContent ?? "").length < 200,
      );
      return [
        ...foreign.map((element) => element.outerHTML.slice(0, 200)),
        ...("__hurt" in window ? ["a script has run"] : []),
      ];
    });
  }

  test("the sidebar shows it as text in every view", async () => {
    const page = await openBuilt("sidebar.html");
    await page.locator("nav button").first().waitFor();
    const ways = await page.locator("nav button").count();
    let shown = 0;
    for (let index = 0; index < ways; index += 1) {
      const way = page.locator("nav button").nth(index);
      if (!(await way.isVisible())) await page.locator("nav summary").click();
      await way.click();
      await settled(page);
      shown += (await page.locator("#view").innerText()).includes("__hurt") ? 1 : 0;
      expect(await injected(page)).toEqual([]);
      const row = page.locator("#view .row").first();
      if (await row.isVisible()) await row.click();
      await settled(page);
      for (const closed of await page.locator("#view details:not([open]) > summary").all())
        if (await closed.isVisible()) await closed.click();
      await settled(page);
      expect(await injected(page)).toEqual([]);
    }
    expect(shown).toBeGreaterThan(3);
    await page.close();
  });

  test("the import dialog shows a file's cells, names and problems as text", async () => {
    const page = await openBuilt("import.html");
    const input = page.locator("input[type=file]");
    await input.waitFor({ state: "attached" });
    const cell = `"${hostile.replaceAll('"', '""')}"`;
    const rows = [
      "Организация;ФИО;Должность;Предмет",
      `${cell};${cell};${cell};${cell}`,
      `Нет такой;Иванова Анна Юрьевна;${cell};${cell}`,
    ];
    await input.setInputFiles({
      name: "<img src=x onerror=window.__hurt=1>.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(`\ufeff${rows.join("\r\n")}`),
    });
    await page.getByText("__hurt").first().waitFor();
    await settled(page);
    expect(await injected(page)).toEqual([]);
    await page.close();
  });
});
