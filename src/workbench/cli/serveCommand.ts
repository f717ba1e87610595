import { existsSync } from "node:fs";
import { join } from "node:path";
import { serve } from "../web/http.ts";
import { type Book, hasBook, openBook, projectRoot } from "./book.ts";
import { makeBook } from "./bookCommands.ts";
import { type CommandLine, UserError } from "./options.ts";
import type { Output } from "./print.ts";
import { cliTexts } from "./texts.ru.ts";

const usualPort = 8765;

/** Serves the page until the process is told to stop. Without `--book` it is the demo workbook, made at the first start. */
export async function serveCommand(line: CommandLine, output: Output): Promise<number> {
  const port = portOf(line.options.port);
  const book = bookToServe(line, output);
  const stopped = new Promise<void>((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
  try {
    const { url, close } = await listen(book, port);
    output.out(`${url}\n`);
    await stopped;
    await close();
  } finally {
    book.close();
  }
  return 0;
}

function bookToServe(line: CommandLine, output: Output): Book {
  const options = { ...line.options, book: line.options.book ?? join(projectRoot(), "books", "demo") };
  if (line.options.book === undefined && !hasBook(options.book)) {
    makeBook({ ...line, options: { ...options, demo: true } }, output).close();
  }
  return openBook(options, undefined, "page");
}

/** The usual port when it is free, any free one otherwise; a port that was asked for must be free. */
async function listen(book: Book, port: number | null) {
  const { workbook, executions } = book;
  const options = { workbook, executions, pageDir: pageDir() };
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
