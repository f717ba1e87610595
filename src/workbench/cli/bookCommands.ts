import { readFileSync } from "node:fs";
import type { Command, Value, Workbook } from "../kernel/api.ts";
import { writePrivate } from "../kernel/privateFiles.ts";
import { sentenceOf } from "../web/cellErrorTexts.ru.ts";
import { refusalOf, refusalText } from "../web/refusals.ts";
import { exportXlsx } from "../xlsx.ts";
import { addressOf } from "./address.ts";
import { addOn, type Book, createBook, openBook } from "./book.ts";
import { chooseItem } from "./menu.ts";
import { type CommandLine, UserError } from "./options.ts";
import {
  answerQuestions,
  doneOrRefuse,
  type Output,
  plainCell,
  printJson,
  printMessages,
  sortedJson,
} from "./print.ts";
import { curatorsOf, share } from "./sharing.ts";
import { cliTexts, newBook, usages } from "./texts.ru.ts";

/** Opens the book, does something, closes it; the result is the exit code. */
export async function withBook(
  line: CommandLine,
  act: (book: Book) => Promise<number> | number,
  use: "command" | "import" = "command",
): Promise<number> {
  const book = openBook(line.options, addOn(), use);
  try {
    return await act(book);
  } finally {
    book.close();
    if (book.struck.length > 0) process.stderr.write(`${cliTexts.struck(book.struck.join(";"))}\n`);
  }
}

/** Set-up commands of the add-on, each answered with yes. */
function choose(book: Book, title: string, output: Output): void {
  const first = chooseItem(book.executions, title, book.session);
  const buttons = first.waiting?.buttons ?? [];
  const result = answerQuestions(book.executions, first, buttons.includes("YES") ? "YES,YES,YES" : "OK,OK,OK");
  printMessages(output, { ...result, ok: true });
  if (!result.ok) throw new UserError(cliTexts.failed(title, result.error?.message ?? ""));
}

/** Makes a workbook; unless it is to stay empty, sets it up and perhaps fills it. */
export function makeBook(line: CommandLine, output: Output): Book {
  const { empty, demo } = line.options;
  const book = createBook(line.options, demo ? newBook.demoName : newBook.name);
  try {
    if (!empty) choose(book, newBook.setUp, output);
    if (demo) {
      choose(book, newBook.fillSample, output);
      share(book.workbook, curatorsOf(book));
    }
    return book;
  } catch (error) {
    book.close();
    throw error;
  }
}

export function newCommand(line: CommandLine, output: Output): number {
  const book = makeBook(line, output);
  const { name, sheets } = book.workbook.info();
  printJson(output, { book: line.options.book, name, sheets: sheets.map((sheet) => sheet.name) });
  book.close();
  return 0;
}

export function valuesCommand(line: CommandLine, output: Output): Promise<number> {
  const [, address] = line.words;
  if (address === undefined) throw new UserError(cliTexts.usage(usages.values));
  return withBook(line, ({ workbook }) => {
    const at = addressOf(address, workbook.info());
    const { display, formulas } = line.options;
    if (display) printJson(output, workbook.displayValues(at));
    else if (formulas) printJson(output, workbook.formulas(at));
    else
      printJson(
        output,
        workbook.values(at).map((row) => row.map(plainCell)),
      );
    return 0;
  });
}

export function calcCommand(line: CommandLine, output: Output): Promise<number> {
  const [, formula] = line.words;
  if (!formula) throw new UserError(cliTexts.usage(usages.calc));
  return withBook(line, ({ workbook }) => {
    const values = workbook.calculate(formula.startsWith("=") ? formula : `=${formula}`);
    const errors = new Set(values.flat().flatMap((value) => messageOf(value)));
    const rows = values.map((row) => row.map(plainCell));
    for (const error of errors) output.err(`${error}\n`);
    printJson(output, rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows);
    return 0;
  });
}

/** Why a formula has failed, where that is known. */
function messageOf(value: Value): string[] {
  if (value === null || typeof value !== "object" || !("error" in value) || value.message === undefined) return [];
  return [sentenceOf(value.error, value.message)];
}

/** The letters that scripts have sent: they went no further than the book. */
export function mailCommand(line: CommandLine, output: Output): Promise<number> {
  return withBook(line, ({ workbook }) => {
    const { timeZone } = workbook.info();
    const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
    const letters = workbook.state.entries("mail").map(([, text]) => JSON.parse(text) as { at: number });
    printJson(
      output,
      letters.map((letter) => ({ ...letter, at: format.format(letter.at).replace(" ", "T") })),
    );
    return 0;
  });
}

/** A person types a text into one cell: rules and protections hold, and edit triggers fire. */
export function setCommand(line: CommandLine, output: Output): Promise<number> {
  const [, address, text] = line.words;
  if (address === undefined || text === undefined) throw new UserError(cliTexts.usage(usages.set));
  return withBook(line, ({ workbook, executions, session }) => {
    const at = addressOf(address, workbook.info());
    if (at.rows !== 1 || at.columns !== 1) throw new UserError(cliTexts.oneCell(address));
    const before = workbook.editTexts(at)[0]?.[0] ?? "";
    const command: Command = { do: "setCells", at, inputs: [[{ kind: "typed", text }]] };
    const change = typed(workbook, command, session.email);
    const after = workbook.editTexts(at)[0]?.[0] ?? "";
    const results = executions.edited(change, { before, after }, session);
    for (const result of results) printMessages(output, result);
    const shown = workbook.displayValues(at)[0]?.[0] ?? "";
    printJson(output, { shown, value: plainCell(workbook.values(at)[0]?.[0] ?? null), triggers: results.length });
    return results.every((result) => result.ok) ? 0 : 1;
  });
}

function typed(workbook: Workbook, command: Command, email: string) {
  try {
    return workbook.apply([command], { email, source: "edit" });
  } catch (error) {
    const refused = refusalOf(error);
    if (!refused) throw error;
    throw new UserError(refusalText(refused, [command], workbook, email));
  }
}

export function exportCommand(line: CommandLine, output: Output): Promise<number> {
  const [, file] = line.words;
  const { canonical } = line.options;
  if (!canonical && !file?.toLowerCase().endsWith(".xlsx")) throw new UserError(cliTexts.exportTarget);
  return withBook(line, async (book) => {
    if (canonical) {
      output.out(`${sortedJson(canonicalOf(book))}\n`);
      return 0;
    }
    writeOrRefuse(file ?? "", await exportXlsx(book.workbook));
    printJson(output, { file, sheets: book.workbook.info().sheets.length });
    return 0;
  });
}

export function writeOrRefuse(path: string, bytes: Uint8Array | string): void {
  try {
    writePrivate(path, bytes);
  } catch {
    throw new UserError(cliTexts.notWritable(path));
  }
}

/** What the add-on says of its register; without the add-on's word, every sheet's rows. */
function canonicalOf({ workbook, executions, session }: Book): unknown {
  const result = executions.call("exportCanonical", [{}], session);
  if (result.ok) return doneOrRefuse(result.value);
  const rows = workbook.info().sheets.map((sheet) => {
    const at = addressOf(sheet.name, workbook.info());
    return [sheet.name, workbook.values(at).map((row) => row.map(plainCell))];
  });
  return Object.fromEntries(rows);
}

export function readOrRefuse(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new UserError(cliTexts.noFile(path));
  }
}
