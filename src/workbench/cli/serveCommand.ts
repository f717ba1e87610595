import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { wallAt, wallMs } from "../run/zone.ts";
import { serve } from "../web/http.ts";
import { type Book, hasBook, openBook, projectRoot } from "./book.ts";
import { makeBook } from "./bookCommands.ts";
import { type CommandLine, UserError } from "./options.ts";
import { type Output, printMessages } from "./print.ts";
import { listenForStop, type Stopping } from "./stopping.ts";
import { cliTexts } from "./texts.ru.ts";

const usualPort = 8765;
const tickEveryMs = 20_000;
/** The book is closed after so long even when connections are still open. */
const closingMs = 500;

/** Serves the page until the process is told to stop. Without `--book` it is the demo workbook, made at the first start. */
export async function serveCommand(line: CommandLine, output: Output): Promise<number> {
  const port = portOf(line.options.port);
  await serveBook(bookToServe(line, output), port, output);
  return 0;
}

/** Serves this workbook, and closes it when the process is told to stop. */
export async function serveBook(book: Book, port: number | null, output: Output): Promise<void> {
  const stopping = listenForStop();
  try {
    const { address, close } = await listen(book, port, stopping);
    output.out(`${address}\n`);
    output.err(`${cliTexts.bookOpen}\n`);
    const ticking = setInterval(() => void stopping.busy(() => tick(book, output)), tickEveryMs);
    await stopping.stopped;
    clearInterval(ticking);
    await Promise.race([close(), pause(closingMs, undefined, { ref: false })]);
  } finally {
    stopping.end();
    book.close();
  }
}

/** Lets the time-driven triggers that are due by now run; their faults are told on standard error. What was before is then gone. */
function tick({ workbook, executions, clock }: Book, output: Output): void {
  const wall = wallMs(wallAt(clock().getTime(), workbook.info().timeZone));
  for (const result of executions.tick(new Date(wall).toISOString().slice(0, 19))) {
    if (!result.ok) printMessages(output, result);
  }
  workbook.emptyLog();
}

function bookToServe(line: CommandLine, output: Output): Book {
  const dir = line.options.book ?? join(projectRoot(), "books", "demo");
  if (line.options.book === undefined && !hasBook(dir)) makeDemo(dir, line, output);
  return openBook({ ...line.options, book: dir }, undefined, "page");
}

/** Made beside its place and moved there when it is whole: an interrupted first start leaves no half of a workbook. */
function makeDemo(dir: string, line: CommandLine, output: Output): void {
  output.err(`${cliTexts.makingDemo}\n`);
  const draft = `${dir}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  makeBook({ ...line, options: { ...line.options, book: draft, demo: true } }, output).close();
  rmSync(dir, { recursive: true, force: true });
  renameSync(draft, dir);
}

/** The usual port when it is free, any free one otherwise; a port that was asked for must be free. */
async function listen(book: Book, port: number | null, { busy }: Stopping) {
  const { workbook, executions } = book;
  const options = { workbook, executions, busy, pageDir: pageDir() };
  try {
    return await serve({ ...options, port: port ?? usualPort });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    if (port !== null) throw new UserError(cliTexts.portBusy(port));
    return serve({ ...options, port: 0 });
  }
}

function pageDir(): string {
  const dir = join(projectRoot(), "build", "workbench", "page");
  if (!existsSync(join(dir, "index.html"))) throw new UserError(cliTexts.notBuilt);
  return dir;
}

function portOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new UserError(cliTexts.badPort(text));
  return port;
}
