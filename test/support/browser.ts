/** Drives the workbench's page in a real Chromium as a person does: by what is seen, with mouse and keys. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { type Browser, chromium, type FrameLocator, type Locator, type Page } from "playwright-core";
import { afterAll, afterEach, expect } from "vitest";
import { type Serving, serve } from "../../src/workbench/web/http.ts";
import { chromiumPath } from "./chromium.ts";

/** How long anything may take on a machine that does much else. */
const patience = 60_000;

type Served = Pick<Parameters<typeof serve>[0], "workbook" | "executions" | "users" | "now">;

let builtPage: Promise<string> | null = null;

/** The page built from its sources into a folder of its own. */
function pageDir(): Promise<string> {
  builtPage ??= (async () => {
    const outdir = mkdtempSync(join(tmpdir(), "page-"));
    const source = "src/workbench/web/page";
    await build({ entryPoints: [join(source, "main.ts")], bundle: true, minify: true, format: "iife", outdir });
    writeFileSync(join(outdir, "index.html"), readFileSync(join(source, "index.html")));
    return outdir;
  })();
  return builtPage;
}

/** Serves a workbook on a free port of this machine. Remember to close it. */
export async function servePage(served: Served): Promise<Serving> {
  return serve({ ...served, port: 0, pageDir: await pageDir() });
}

/** Remember to close it. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath ?? "chromium",
    args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
}

export interface Shown {
  browser: Browser;
  /** Of pages that are open to everybody: forms. */
  url: string;
  /** The book as this user sees it. */
  enter(user: string): Promise<Page>;
}

type OpenBook = Omit<Served, "users"> & { close(): void };

/**
 * One browser for the tests of a file. Each test shows a book of its own; the book and its pages are closed after it,
 * so that what one test leaves behind is not found by the next.
 */
export function browserForTests(): { show(book: OpenBook, users: string[]): Promise<Shown> } {
  let browser: Browser | null = null;
  const closings: (() => unknown)[] = [];
  afterEach(async () => {
    const errors = browser?.contexts().flatMap((context) => context.pages().flatMap(pageErrors)) ?? [];
    for (const context of browser?.contexts() ?? []) await context.close();
    for (const close of closings.splice(0)) await close();
    expect(errors).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
  });
  return {
    async show(book, users) {
      closings.push(() => book.close());
      if (browser?.isConnected() !== true) browser = await launchBrowser();
      const { workbook, executions } = book;
      const { url, address, close } = await servePage({ workbook, executions, users });
      closings.unshift(close);
      const current = browser;
      return { browser, url, enter: (user) => openPage(current, address, user) };
    },
  };
}

const troubles = new WeakMap<Page, string[]>();

/** Opens the book by its address as this user, in a context of its own, and waits until cells and menus are there. */
export async function openPage(browser: Browser, address: string, user: string): Promise<Page> {
  const permissions = ["clipboard-read", "clipboard-write"];
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "ru-RU", permissions });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const seen: string[] = [];
  troubles.set(page, seen);
  page.on("pageerror", (error) => seen.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !/status of 4\d\d|net::ERR_FAILED/.test(message.text()))
      seen.push(message.text());
  });
  await page.goto(`${address}&user=${encodeURIComponent(user)}`);
  await page.locator(".rgCell[data-cell]:not(.loading)").first().waitFor();
  await page.locator("#page[data-ready]").waitFor();
  return page;
}

/** Errors of the page's own script and of its content policy; a test ends with an empty list. */
export function pageErrors(page: Page): string[] {
  return troubles.get(page) ?? [];
}

/** A cell of the grid that is in view. */
export function gridCell(page: Page, cell: string): Locator {
  return page.locator(`.rgCell[data-cell="${cell}"]`);
}

/** Goes to a cell through the name box. */
export async function goTo(page: Page, address: string): Promise<void> {
  const box = page.locator(".name-box");
  await box.fill(address);
  await box.press("Enter");
  await page.locator(".sink:focus").waitFor();
}

/** The text that the grid shows in a cell. */
export async function gridText(page: Page, cell: string): Promise<string> {
  await goTo(page, cell);
  const sink = page.locator(`.sink[data-cell="${cell}"]:not([data-kind="?"])`);
  await sink.waitFor();
  return (await sink.getAttribute("data-text")) ?? "";
}

export async function typeInto(page: Page, cell: string, text: string): Promise<void> {
  await goTo(page, cell);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** Waits until everything typed is written. */
export async function saved(page: Page): Promise<void> {
  await page.locator(".save-state", { hasText: "Сохранено" }).waitFor();
}

/** Chooses an item by its titles, from the menu bar down. */
export async function clickMenu(page: Page, titles: string[]): Promise<void> {
  const [first = "", ...rest] = titles;
  await page.locator(".menu-bar").getByRole("menuitem", { name: first, exact: true }).click();
  for (const title of rest) await chooseItem(page, title);
}

/** Of a menu that is open. */
export async function chooseItem(page: Page, title: string): Promise<void> {
  await page.locator(".menu button", { has: page.locator(".label", { hasText: exactly(title) }) }).click();
}

function exactly(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`);
}

export async function openSheet(page: Page, name: string): Promise<void> {
  await page.getByRole("tab", { name, exact: true }).click();
  await page.locator('[role="tab"][aria-selected="true"]', { hasText: exactly(name) }).waitFor();
}

export function sidebarFrame(page: Page): FrameLocator {
  return page.frameLocator(".sidebar iframe");
}

/** Opens the panel from the menu. */
export async function openPanel(page: Page): Promise<FrameLocator> {
  await clickMenu(page, ["Наставничество", "Открыть панель"]);
  return sidebarFrame(page);
}

export function dialogFrame(page: Page): FrameLocator {
  return page.frameLocator(".panel-dialog iframe");
}

/** The last message in the corner, a toast or a refusal. */
export function lastMessage(page: Page): Locator {
  return page.locator(".toast").last();
}
