import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Workbook } from "../kernel/api.ts";
import { openWorkbook } from "../kernel/workbook.ts";
import type { Session } from "../run/api.ts";
import { createExecutions, type LocalExecutions } from "../run/executions.ts";
import { type Project, readProject } from "../run/project.ts";
import { instantAt, wallOfText } from "../run/zone.ts";
import { type Options, UserError } from "./options.ts";
import { cliTexts, newBook } from "./texts.ru.ts";

export interface Book {
  workbook: Workbook;
  executions: LocalExecutions;
  session: Session;
  close(): void;
}

/** The project's root: the built program and the sources lie equally deep in it. */
export function projectRoot(): string {
  const here = fileURLToPath(new URL(".", import.meta.url));
  return existsSync(join(here, "google.js")) ? resolve(here, "../..") : resolve(here, "../../..");
}

export function addOn(): Project {
  const dist = join(projectRoot(), "dist");
  if (!existsSync(join(dist, "Code.js"))) throw new UserError(cliTexts.notBuilt);
  return readProject(dist);
}

export function hasBook(dir: string): boolean {
  return existsSync(join(dir, "workbook.sqlite"));
}

/** Opens the workbook of `--book` with the add-on. */
export function openBook(options: Options, project: Project = addOn()): Book {
  const dir = bookDir(options);
  if (!hasBook(dir)) throw new UserError(cliTexts.noBook(dir));
  return connect(dir, options, project, false);
}

/** Makes a workbook in `--book`, which must not hold one yet. */
export function createBook(options: Options, name: string, project: Project = addOn()): Book {
  const dir = bookDir(options);
  if (hasBook(dir)) throw new UserError(cliTexts.bookExists(dir));
  return connect(dir, options, project, true, name);
}

/** An empty workbook for a script: in `--book`, or in a folder that is removed afterwards. */
export function openScriptBook(options: Options, project: Project): Book {
  if (options.book !== undefined) {
    return hasBook(options.book) ? openBook(options, project) : createBook(options, newBook.scriptName, project);
  }
  const dir = mkdtempSync(join(tmpdir(), "workbench-"));
  const book = createBook({ ...options, book: dir }, newBook.scriptName, project);
  return {
    ...book,
    close() {
      book.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

function bookDir(options: Options): string {
  if (!options.book) throw new UserError(cliTexts.bookNeeded);
  return options.book;
}

function connect(dir: string, options: Options, project: Project, create: boolean, name = newBook.name): Book {
  checkSettings(options);
  const zone = options.tz ?? project.timeZone;
  const fresh = {
    name,
    locale: options.locale ?? newBook.locale,
    timeZone: zone,
    owner: options.as ?? newBook.owner,
    identity: "domain" as const,
  };
  const time: { fixed: Date | null } = { fixed: null };
  const clock = () => time.fixed ?? new Date();
  const workbook = openWorkbook({ dir, clock, ...(create ? { create: fresh } : {}) });
  try {
    changeSettings(workbook, options);
    if (options.now !== undefined) time.fixed = momentOf(options.now, workbook.info().timeZone);
    const zoneOfScript = options.tz === undefined ? {} : { timeZone: options.tz };
    const executions = createExecutions({ workbook, project, clock, dateReturns: "throw", ...zoneOfScript });
    const session = { email: options.as ?? workbook.info().owner, tab: "cli" };
    return { workbook, executions, session, close: () => workbook.close() };
  } catch (error) {
    workbook.close();
    throw error;
  }
}

function checkSettings({ tz, locale, now }: Options): void {
  if (tz !== undefined && !isZone(tz)) throw new UserError(cliTexts.badZone(tz));
  if (locale !== undefined && !/^[a-z]{2}_[A-Z]{2}$/.test(locale)) throw new UserError(cliTexts.badLocale(locale));
  if (now !== undefined && Number.isNaN(wallOfText(now))) throw new UserError(cliTexts.badMoment(now));
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** `--locale` and `--tz` are the workbook's settings, as File - Settings on Google. */
function changeSettings(workbook: Workbook, { tz, locale }: Options): void {
  const info = workbook.info();
  const patch = {
    ...(tz !== undefined && tz !== info.timeZone ? { timeZone: tz } : {}),
    ...(locale !== undefined && locale !== info.locale ? { locale } : {}),
  };
  if (Object.keys(patch).length === 0) return;
  workbook.apply([{ do: "setWorkbook", patch }], { email: info.owner, source: "edit" });
}

function momentOf(text: string, zone: string): Date {
  return new Date(instantAt(wallOfText(text), zone));
}
