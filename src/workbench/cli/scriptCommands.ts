/** Commands that run the add-on as a page, a menu, a form answer or a trigger would. */

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ExecutionResult } from "../run/api.ts";
import { emptyProject, type Project, readManifest, topLevelFunctions } from "../run/project.ts";
import { wallOfText } from "../run/zone.ts";
import { addOn, openScriptBook } from "./book.ts";
import { readOrRefuse, withBook } from "./bookCommands.ts";
import { chooseItem } from "./menu.ts";
import { type CommandLine, UserError } from "./options.ts";
import { answerQuestions, type Output, printJson, printMessages, shortEffects } from "./print.ts";
import { cliTexts, usages } from "./texts.ru.ts";

function parseOrRefuse(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UserError(cliTexts.badJson(what));
  }
}

/** { ok, value or error } with what the page would show. */
function told(result: ExecutionResult): Record<string, unknown> {
  const { ok, value, error, meter, effects, waiting } = result;
  const shown = effects.length > 0 ? { effects: shortEffects(effects) } : {};
  const outcome = ok ? { value } : { error: { name: error?.name, message: error?.message } };
  return { ok, ...outcome, meter, ...shown, ...(waiting ? { waiting } : {}) };
}

/** Google's words for it. */
const notFound = (name: string) => `Script function not found: ${name}`;

export function callCommand(line: CommandLine, output: Output): Promise<number> {
  const [, name, text = "[]"] = line.words;
  if (!name) throw new UserError(cliTexts.usage(usages.call));
  const args = parseOrRefuse(text, cliTexts.arguments);
  if (!Array.isArray(args)) throw new UserError(cliTexts.badJson(cliTexts.arguments));
  return withBook(line, ({ executions, session }) => {
    const result = answerQuestions(executions, executions.call(name, args, session), line.options.answer);
    if (result.ok || result.error?.message !== notFound(name)) printMessages(output, result);
    else output.err(`${cliTexts.noPublicFunction(name)}\n`);
    printJson(output, told(result));
    return result.ok ? 0 : 1;
  });
}

export function menuCommand(line: CommandLine, output: Output): Promise<number> {
  const [, title] = line.words;
  if (!title) throw new UserError(cliTexts.usage(usages.menu));
  return withBook(line, ({ executions, session }) => {
    const result = answerQuestions(executions, chooseItem(executions, title, session), line.options.answer);
    printMessages(output, result);
    printJson(output, told(result));
    return result.ok ? 0 : 1;
  });
}

export function submitCommand(line: CommandLine, output: Output): Promise<number> {
  const [, title, text] = line.words;
  if (!title || text === undefined) {
    throw new UserError(cliTexts.usage(usages.submit));
  }
  const answers = parseOrRefuse(text, cliTexts.answers);
  if (typeof answers !== "object" || answers === null || Array.isArray(answers)) {
    throw new UserError(cliTexts.badJson(cliTexts.answers));
  }
  return withBook(line, ({ executions, session }) => {
    const forms = executions.forms();
    const wanted = title.trim().toLowerCase();
    const form = forms.find(({ id }) => id === title) ?? forms.find((one) => one.title.trim().toLowerCase() === wanted);
    if (!form) {
      const known = forms.map((one) => `«${one.title}»`);
      throw new UserError(cliTexts.noSurvey(title, known));
    }
    const { problems, results } = executions.submit(form.id, answers as Record<string, unknown>, session);
    for (const problem of problems) output.err(`${problem}\n`);
    for (const result of results) printMessages(output, result);
    printJson(output, { accepted: problems.length === 0, problems, triggers: results.length });
    return problems.length === 0 && results.every((result) => result.ok) ? 0 : 1;
  });
}

export function tickCommand(line: CommandLine, output: Output): Promise<number> {
  const { to } = line.options;
  if (!to) throw new UserError(cliTexts.usage(usages.tick));
  if (Number.isNaN(wallOfText(to))) throw new UserError(cliTexts.badMoment(to));
  return withBook(line, ({ executions }) => {
    const results = executions.tick(to);
    for (const result of results) printMessages(output, result);
    const failed = results.filter((result) => !result.ok).map((result) => result.error?.message ?? "");
    printJson(output, { ran: results.length, failed });
    return failed.length === 0 ? 0 : 1;
  });
}

/** Any Apps Script source, with the HTML files beside it. */
export function runCommand(line: CommandLine, output: Output): number {
  const [, path, wanted] = line.words;
  if (!path) throw new UserError(cliTexts.usage(usages.run));
  const code = readOrRefuse(path).toString("utf8");
  const functionName = functionOf(code, path, wanted);
  const book = openScriptBook(line.options, scriptProject(code, path, line.options.tz));
  try {
    const first = book.executions.run(functionName, [], book.session);
    const result = answerQuestions(book.executions, first, line.options.answer);
    printMessages(output, { ...result, log: [] });
    printJson(output, { ...told(result), log: result.log });
    return result.ok ? 0 : 1;
  } finally {
    book.close();
  }
}

function scriptProject(code: string, path: string, zone: string | undefined): Project {
  const folder = dirname(path);
  const html: Record<string, string> = {};
  for (const file of readdirSync(folder)) {
    if (file.endsWith(".html")) html[file.slice(0, -5)] = readFileSync(join(folder, file), "utf8");
  }
  const manifest = readManifest(folder);
  const timeZone = zone ?? manifest.timeZone ?? addOn().timeZone;
  return { ...emptyProject(timeZone), advanced: manifest.advanced, code, html };
}

function functionOf(code: string, path: string, wanted: string | undefined): string {
  let names: string[];
  try {
    names = topLevelFunctions(code);
  } catch (error) {
    throw new UserError(cliTexts.brokenScript(path, (error as Error).message));
  }
  if (wanted !== undefined && !names.includes(wanted)) throw new UserError(cliTexts.noFunction(wanted, path));
  const usual = ["main", "myFunction", "test"].find((name) => names.includes(name));
  const chosen = wanted ?? usual ?? names[0];
  if (chosen === undefined) throw new UserError(cliTexts.emptyScript(path));
  return chosen;
}
