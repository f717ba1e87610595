/** The book that a command works on: its folder, the workbook and the add-on that runs in it. */

import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Workbook } from "../kernel/api.ts";
import { privateFolder } from "../kernel/privateFiles.ts";
import { openWorkbook } from "../kernel/workbook.ts";
import type { Session } from "../run/api.ts";
import { createExecutions, type LocalExecutions } from "../run/executions.ts";
import { FaultPlanError, parseFaultPlan } from "../run/faultPlan.ts";
import { createFaults, type Faults } from "../run/faults.ts";
import { editByHand } from "../run/humanEdits.ts";
import { type Models, ModelsError, modelChoices, parseModels } from "../run/models.ts";
import { type Project, readProject } from "../run/project.ts";
import { instantAt, wallOfText } from "../run/zone.ts";
import { isNamed } from "../web/namedUsers.ts";
import { type Options, UserError } from "./options.ts";
import { cliTexts, newBook } from "./texts.ru.ts";

export interface Book {
  workbook: Workbook;
  executions: LocalExecutions;
  session: Session;
  clock(): Date;
  /** Faults on purpose that have struck. */
  struck: readonly string[];
  close(): void;
}

/** `import`: many runs of the add-on's own functions one after the other, and no cell with a formula is read. */
type Use = "command" | "import" | "page";

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
export function openBook(options: Options, project: Project = addOn(), use: Use = "command"): Book {
  const dir = bookDir(options);
  if (!hasBook(dir)) throw new UserError(cliTexts.noBook(dir));
  return connect(dir, options, project, use);
}

/** Makes a workbook in `--book`, which must not hold one yet. */
export function createBook(options: Options, name: string, project: Project = addOn()): Book {
  const dir = bookDir(options);
  if (hasBook(dir)) throw new UserError(cliTexts.bookExists(dir));
  if (options.as !== undefined && !isEmail(options.as)) throw new UserError(cliTexts.badOwner(options.as));
  makeFolder(dir);
  return connect(dir, options, project, "command", name);
}

export function isEmail(text: string): boolean {
  return text.length <= 200 && /^[^\s@]+@[^\s@]+$/.test(text);
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

function makeFolder(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true, mode: privateFolder });
  } catch {
    throw new UserError(cliTexts.noFolder(dir));
  }
}

function bookDir(options: Options): string {
  if (!options.book) throw new UserError(cliTexts.bookNeeded);
  return options.book;
}

/** On a page a forgotten Date gives null, as on Google, and nobody waits for runs missed while it was closed. */
const pageManners = { dateReturns: "null", limits: { missedRuns: 1 } } as const;
const commandManners = { dateReturns: "throw" } as const;
const manners = {
  command: commandManners,
  import: { ...commandManners, keepContexts: true, customFunctions: false },
  page: pageManners,
} as const;

/** `name` is that of a workbook to be made. */
function connect(dir: string, options: Options, project: Project, use: Use, name?: string): Book {
  checkSettings(options);
  const create = {
    name: name ?? "",
    locale: options.locale ?? newBook.locale,
    timeZone: options.tz ?? project.timeZone,
    owner: options.as ?? newBook.owner,
    identity: "domain" as const,
  };
  const time = { clock: () => new Date() };
  const clock = () => time.clock();
  const models = modelsOf(options);
  const workbook = openWorkbook({ dir, clock, models, ...(name === undefined ? {} : { create }) });
  try {
    changeSettings(workbook, options);
    if (options.now !== undefined) time.clock = clockFrom(momentOf(options.now, workbook.info().timeZone), use);
    const zoneOfScript = options.tz === undefined ? {} : { timeZone: options.tz };
    const faults = faultsOf(options, workbook);
    const settings = { ...manners[use], ...zoneOfScript, ...faults };
    const executions = createExecutions({ workbook, project, clock, models, ...settings });
    const session = { email: userOf(options, workbook), tab: "cli" };
    const struck = faults?.struck ?? [];
    return { workbook, executions, session, clock, struck, close: () => workbook.close() };
  } catch (error) {
    workbook.close();
    throw error;
  }
}

/** The owner, or whoever of those with whom the book is shared. */
function userOf({ as }: Options, workbook: Workbook): string {
  const info = workbook.info();
  if (as !== undefined && !isNamed(info, as)) throw new UserError(cliTexts.strangeUser(as));
  return as ?? info.owner;
}

/** Faults on purpose: `--faults PLAN --seed N`. */
function faultsOf({ faults, seed }: Options, workbook: Workbook): Faults | null {
  if (faults === undefined) return null;
  const number = Number(seed ?? "1");
  if (!Number.isInteger(number)) throw new UserError(cliTexts.badFaults(`--seed ${seed}`));
  const { owner } = workbook.info();
  try {
    return createFaults(parseFaultPlan(faults), number, { edit: (name) => editByHand(workbook, name, owner) });
  } catch (error) {
    throw error instanceof FaultPlanError ? new UserError(cliTexts.badFaults(error.message)) : error;
  }
}

/** How unkind Google is to be: `--models LIST`. */
function modelsOf({ models = "" }: Options): Models {
  try {
    return parseModels(models);
  } catch (error) {
    throw error instanceof ModelsError ? new UserError(cliTexts.badModels(error.message, modelChoices)) : error;
  }
}

/** For a command time stands still; on a page that people use it goes on. */
function clockFrom(moment: number, use: Use): () => Date {
  if (use !== "page") return () => new Date(moment);
  const started = Date.now();
  return () => new Date(moment + Date.now() - started);
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

function momentOf(text: string, zone: string): number {
  return instantAt(wallOfText(text), zone);
}
