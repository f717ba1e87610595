/** The add-on's own import, with the reader that its dialog uses: one file, several, or a folder in the right order. */
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { privateFolder } from "../kernel/privateFiles.ts";
import { type Book, projectRoot } from "./book.ts";
import { readOrRefuse, withBook, writeOrRefuse } from "./bookCommands.ts";
import { answersFor, type MappingFile, type MappingView, mappingOf, readMapping } from "./mappingFile.ts";
import { type CommandLine, UserError } from "./options.ts";
import { doneOrRefuse, type Output, printJson, printMessages } from "./print.ts";
import { cliTexts, usages } from "./texts.ru.ts";

type CellOfFile = string | number | boolean | null | { serial: number } | { unread: string; text: string };
interface ReadFile {
  fileName: string;
  sheets: { name: string; rows: CellOfFile[][]; hidden?: string }[];
  /** Names of hidden sheets that are taken, too. */
  hiddenSheets: string[];
  /** People of pairs who are in no bank enter the banks. */
  enterBanks: boolean;
  /** What was answered about the columns. */
  mapping?: unknown;
}
interface Problem {
  severity: "error" | "warning" | "info";
}
interface Report {
  kind: string;
  /** Files of lower ranks are taken first. */
  rank: number;
  fileName: string;
  rows: number;
  counts: unknown[];
  problems: Problem[];
  skipped: unknown[];
  written: boolean;
  mapping?: MappingView;
}
interface Reader {
  readFile(name: string, bytes: Uint8Array): Promise<Pick<ReadFile, "sheets">>;
}
interface Reporter {
  reportBook(file: ReadFile, problems: readonly Problem[]): Promise<Uint8Array>;
}

export async function importCommand(line: CommandLine, output: Output): Promise<number> {
  const [, ...paths] = line.words;
  if (paths.length === 0) throw new UserError(cliTexts.usage(usages.import));
  const single = paths.length === 1 && !isFolder(paths[0] ?? "");
  const { readFile } = await built<Reader>("readFile.mjs");
  const files: ReadFile[] = [];
  const unreadable: LeftOut[] = [];
  for (const path of single ? paths : paths.flatMap(filesIn)) {
    const fileName = basename(path);
    const read = await readFile(fileName, new Uint8Array(readOrRefuse(path))).catch((error: Error) => {
      if (single) throw new UserError(error.message);
      unreadable.push({ fileName, sentence: error.message });
    });
    if (read === undefined) continue;
    const { sheets } = read;
    const hiddenSheets = line.options.hidden ? sheets.filter((one) => one.hidden).map((one) => one.name) : [];
    files.push({ fileName, sheets, hiddenSheets, enterBanks: line.options["enter-banks"] === true });
  }
  const mapping = line.options.map === undefined ? null : readMapping(line.options.map);
  const views: { fileName: string; view: MappingView }[] = [];
  const code = await withBook(
    line,
    (book) => (single ? importOne : importAll)(book, files, { line, output, mapping, views, unreadable }),
    "import",
  );
  const target = line.options["map-out"];
  if (target !== undefined) saveText(target, `${JSON.stringify(mappingOf(views), null, 2)}\n`);
  return code;
}

async function built<Module>(name: string): Promise<Module> {
  const path = join(projectRoot(), "build", name);
  if (!existsSync(path)) throw new UserError(cliTexts.notBuilt);
  return (await import(pathToFileURL(path).href)) as Module;
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

function filesIn(path: string): string[] {
  if (!isFolder(path)) return [path];
  const names = readdirSync(path).filter(
    (name) => /\.(xlsx|xlsm|xls|xlsb|ods|csv|tsv|txt|html?)$/i.test(name) && !name.startsWith("~$"),
  );
  if (names.length === 0) throw new UserError(cliTexts.noLists(path));
  return names.sort().map((name) => join(path, name));
}

interface LeftOut {
  fileName: string;
  sentence: string;
}

/** What the files of one command share. */
interface Run {
  line: CommandLine;
  output: Output;
  mapping: MappingFile | null;
  /** How each file's columns were understood. */
  views: { fileName: string; view: MappingView }[];
  /** Files that are not read: any of them may have been a needed list. */
  unreadable: readonly LeftOut[];
}

async function importOne(book: Book, files: ReadFile[], run: Run): Promise<number> {
  const [bare] = files as [ReadFile];
  const { line, output } = run;
  const file = { ...bare, ...answersFor(run.mapping, bare.fileName) };
  const outcome = take(book, file, line, output);
  if (outcome === null) return 1;
  note(run, file.fileName, outcome.checked);
  if (outcome.checked !== null && hasQuestions(outcome.checked)) {
    await saveReport(line.options.report, file, outcome.checked);
    output.err(`${cliTexts.questions(file.fileName, outcome.checked.mapping?.open ?? [])}\n`);
    printJson(output, { ...ownName(file, outcome.checked), written: false });
    return 1;
  }
  const report = ownName(file, doneOrRefuse(outcome.last) as Report);
  await saveReport(line.options.report, file, outcome.checked ?? report);
  const nothing = isAllLeftOut(report);
  if (nothing) output.err(`${cliTexts.allLeftOut(file.fileName)}\n`);
  printJson(output, nothing ? { ...report, written: false } : report);
  return nothing ? 1 : 0;
}

/** The server may not quote what the file is called; whoever has typed it knows. */
function ownName({ fileName }: ReadFile, report: Report): Report {
  return { ...report, fileName };
}

function note({ views }: Run, fileName: string, checked: Report | null): void {
  if (checked?.mapping !== undefined) views.push({ fileName, view: checked.mapping });
}

function hasQuestions({ mapping }: Report): boolean {
  return (mapping?.open.length ?? 0) > 0;
}

function isAllLeftOut({ rows, skipped }: Report): boolean {
  return rows > 0 && skipped.length >= rows;
}

/** Refusals of a list that is ours and cannot be taken as it is; others are of files that are no lists. */
const neededCodes = ["importColumnsMissing", "importMappingOther", "importQuestionsOpen", "importEmpty"];

/** Files that are no lists of the register are named and left out. */
async function importAll(book: Book, files: ReadFile[], run: Run): Promise<number> {
  const { line, output } = run;
  let needed = run.unreadable.length > 0;
  const known: { file: ReadFile; rank: number; from: number }[] = [];
  const leftOut: LeftOut[] = [...run.unreadable];
  for (const bare of files) {
    const file = withAnswers(book, bare, run.mapping);
    const answer = ask(book, "checkImport", beginning(file));
    if ("done" in answer) {
      known.push({ file, rank: (answer.done as Report).rank, from: middleDay(file) });
    } else {
      needed ||= "refused" in answer && neededCodes.includes(answer.refused.code);
      leftOut.push({ fileName: file.fileName, sentence: sentenceOf(answer) });
    }
  }
  for (const { fileName, sentence } of leftOut)
    output.err(sentence.includes(fileName) ? `${sentence}\n` : `${fileName}: ${sentence}\n`);
  // Two years of pairs one after the other, so that the later tells how the earlier went on.
  known.sort((one, other) => one.rank - other.rank || one.from - other.from);
  const taken: object[] = [];
  let wrong = known.length === 0 || needed;
  for (const { file } of known) {
    const started = Date.now();
    const outcome = take(book, file, line, output);
    note(run, file.fileName, outcome?.checked ?? null);
    if (outcome?.checked != null && hasQuestions(outcome.checked)) {
      wrong = true;
      const sentence = cliTexts.questions(file.fileName, outcome.checked.mapping?.open ?? []);
      output.err(`${sentence}\n`);
      leftOut.push({ fileName: file.fileName, sentence });
      await saveReport(line.options.report, file, outcome.checked, true);
      continue;
    }
    const answer = outcome?.last as Answer | undefined;
    if (outcome === null || answer === undefined || !("done" in answer)) {
      wrong = true;
      if (answer !== undefined) output.err(`${file.fileName}: ${sentenceOf(answer)}\n`);
      continue;
    }
    const report = answer.done as Report;
    const problems = (outcome.checked ?? report).problems;
    const count = (severity: Problem["severity"]) => problems.filter((one) => one.severity === severity).length;
    await saveReport(line.options.report, file, outcome.checked ?? report, true);
    const nothing = isAllLeftOut(report);
    if (nothing) output.err(`${cliTexts.allLeftOut(file.fileName)}\n`);
    wrong ||= nothing;
    taken.push({
      fileName: file.fileName,
      kind: report.kind,
      rows: report.rows,
      counts: report.counts,
      skipped: report.skipped.length,
      problems: { error: count("error"), warning: count("warning"), info: count("info") },
      written: report.written && !nothing,
      seconds: Math.round((Date.now() - started) / 100) / 10,
      meter: outcome.meter,
    });
  }
  printJson(output, { files: taken, leftOut });
  return wrong ? 1 : 0;
}

/** A file of a form that no kept answers are about is asked without them. */
function withAnswers(book: Book, file: ReadFile, mapping: MappingFile | null): ReadFile {
  if (mapping === null) return file;
  const answered = { ...file, ...answersFor(mapping, file.fileName) };
  const answer = ask(book, "checkImport", beginning(answered));
  return "refused" in answer && answer.refused.code === "importMappingOther"
    ? { ...file, ...answersFor({ ...mapping, forms: [] }, file.fileName) }
    : answered;
}

type Answer = { done: unknown } | { refused: { code: string; sentence: string } } | { failed: { sentence: string } };

function ask({ executions, session }: Book, name: string, ...args: unknown[]): Answer {
  const result = executions.call(name, args, session);
  return result.ok ? (result.value as Answer) : { failed: { sentence: result.error?.message ?? name } };
}

function sentenceOf(answer: Answer): string {
  if ("done" in answer) return "";
  return "refused" in answer ? answer.refused.sentence : answer.failed.sentence;
}

interface Taken {
  /** The answer of the check, or of the confirmation. */
  last: unknown;
  /** The check's report, which lists every remark; a confirmation's answer is shortened. */
  checked: Report | null;
  meter: unknown;
}

/** Null when the add-on has failed; what it said is printed. */
function take({ executions, session }: Book, file: ReadFile, line: CommandLine, output: Output): Taken | null {
  const checking = executions.call("checkImport", [file], session);
  const answer = checking.value as Answer;
  const checked = checking.ok && "done" in answer ? (answer.done as Report) : null;
  const operationId = randomUUID();
  const confirm = () => executions.call("confirmImport", [file, operationId], session);
  const ready = checked !== null && !hasQuestions(checked);
  let result = line.options.confirm && ready ? confirm() : checking;
  for (let piece = unfinished(result.value); piece !== null; piece = unfinished(result.value)) {
    output.err(`${piece}\n`);
    result = confirm();
  }
  printMessages(output, result);
  return result.ok ? { last: result.value, checked, meter: result.meter } : null;
}

/** How far a long change has come, in words; null when it has come to its end. */
function unfinished(answer: unknown): string | null {
  const refused = (answer as { refused?: { code: string; sentence: string } } | null)?.refused;
  return refused?.code === "unfinished" ? refused.sentence : null;
}

/** Enough of a file to tell by its headers what it is. */
function beginning({ sheets, ...file }: ReadFile): ReadFile {
  return { ...file, sheets: sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.slice(0, 25) })) };
}

/** The middle one of the days of this century in the file, as a serial number; 0 without any. */
function middleDay({ sheets }: ReadFile): number {
  const days = sheets
    .flatMap((sheet) => sheet.rows.flat())
    .flatMap((cell) => serialOf(cell))
    .filter((serial) => serial > 42_000)
    .sort((one, other) => one - other);
  return days[Math.floor(days.length / 2)] ?? 0;
}

function serialOf(cell: CellOfFile): number[] {
  if (typeof cell === "object" && cell !== null) return "serial" in cell ? [cell.serial] : [];
  const parts = typeof cell === "string" ? /^\s*(\d{1,2})\.(\d{1,2})\.(\d{4})/.exec(cell) : null;
  return parts === null
    ? []
    : [Math.round(Date.UTC(Number(parts[3]), Number(parts[2]) - 1, Number(parts[1])) / 86_400_000) + 25_569];
}

/** The sender's own file with remarks: to this path, or into this folder where there are several. */
async function saveReport(
  path: string | undefined,
  file: ReadFile,
  { problems }: Report,
  several = false,
): Promise<void> {
  if (path === undefined) return;
  const { reportBook } = await built<Reporter>("reportSheet.mjs");
  const target = several || isFolder(path) ? join(path, cliTexts.reportName(file.fileName)) : path;
  if (!/\.xlsx$/i.test(target)) throw new UserError(cliTexts.exportTarget);
  saveText(target, await reportBook(file, problems));
}

function saveText(target: string, contents: Uint8Array | string): void {
  try {
    mkdirSync(dirname(target), { recursive: true, mode: privateFolder });
  } catch {
    throw new UserError(cliTexts.notWritable(target));
  }
  writeOrRefuse(target, contents);
}
