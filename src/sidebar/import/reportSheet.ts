/** The sender's own sheets with a column of remarks beside the rows, so that the file can be given back for correction. */

import { cellText, isUnread } from "../../shared/import/importedFile.ts";
import type { ImportProblem } from "../../shared/import/importReport.ts";
import { sheetAt } from "../../shared/import/importTexts.ru.ts";
import { ownFileMark } from "../../shared/import/ownFiles.ru.ts";
import type { SentCell, SentFile } from "../../shared/import/sentFile.ts";
import { newPace, type ReadOptions } from "./readFile/pace.ts";
import { reportSheetTexts as texts } from "./reportSheetTexts.ru.ts";
import { type Look, type WrittenCell, type WrittenSheet, writeBook } from "./writeBook.ts";

const colours = { error: "#fce8e6", warning: "#fef7e0", info: "#f1f3f4" } as const;
const excelCellLength = 32_767;

/** The whole file, in pieces between which the page works. */
export function reportBook(
  file: SentFile,
  problems: readonly ImportProblem[],
  options: ReadOptions = {},
): Promise<Uint8Array> {
  return writeBook(reportSheets(file, problems), newPace(file.fileName, options));
}

export function reportSheets(file: SentFile, problems: readonly ImportProblem[]): WrittenSheet[] {
  const asked = problems.filter((problem) => problem.severity !== "info");
  const names = new Set<string>();
  const called = file.sheets.map(({ name }) => name);
  return [
    summary(
      file,
      problems,
      asked.filter((problem) => problem.row === 0),
      names,
    ),
    ...file.sheets.map((sheet, at) =>
      ownSheet(
        sheet,
        asked.filter((one) => one.row > 0 && (one.sheet === sheet.name || sheetAt(one.sheet, called) === at)),
        names,
      ),
    ),
  ];
}

/** What concerns whole sheets, and how to read the rest. */
function summary(
  file: SentFile,
  problems: readonly ImportProblem[],
  whole: readonly ImportProblem[],
  names: Set<string>,
): WrittenSheet {
  const count = (severity: ImportProblem["severity"]) => problems.filter((one) => one.severity === severity).length;
  const lines = [
    ownFileMark,
    texts.summary(file.fileName, count("error"), count("warning")),
    texts.how,
    ...(whole.length > 0 ? [texts.whole] : []),
  ];
  const cells = [
    ...lines.map((line) => text(line, { wrap: true, bold: true })),
    ...whole.map((problem) => text(problem.sentence, { wrap: true, background: colours[problem.severity] })),
  ];
  return {
    name: sheetName(texts.summaryName, names),
    widths: [120],
    length: cells.length,
    row: (index) => [cells[index] ?? null],
  };
}

function ownSheet(
  sheet: SentFile["sheets"][number],
  problems: readonly ImportProblem[],
  names: Set<string>,
): WrittenSheet {
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const byRow = new Map<number, ImportProblem[]>();
  for (const problem of problems) {
    const same = byRow.get(problem.row);
    if (same === undefined) byRow.set(problem.row, [problem]);
    else same.push(problem);
  }
  const row = (index: number): WrittenCell[] => {
    const mine = byRow.get(index + 1) ?? [];
    const cells = Array.from({ length: width }, (_, column) => copied(sheet.rows[index]?.[column] ?? null));
    if (index === 0 && mine.length === 0) return [...cells, text(texts.column, { bold: true })];
    return [...cells, remarks(mine)];
  };
  const widths = [...Array.from({ length: width }, () => 18), 80];
  return { name: sheetName(sheet.name, names), widths, length: sheet.rows.length, row };
}

function remarks(problems: readonly ImportProblem[]): WrittenCell {
  if (problems.length === 0) return null;
  const worst = problems.some((one) => one.severity === "error") ? "error" : "warning";
  return text(problems.map(beside).join("\n"), { wrap: true, top: true, background: colours[worst] });
}

/** Sheet and row need not be said in their own row. */
function beside({ sheet, row, sentence }: ImportProblem): string {
  const place = `${texts.sheetPlace(sheet)}, ${texts.rowPlace(row)}`;
  const rest = sentence.startsWith(place) ? sentence.slice(place.length).replace(/^[,:] /, "") : sentence;
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

function copied(cell: SentCell): WrittenCell {
  if (cell === null) return null;
  if (typeof cell === "number") return { value: cell };
  if (typeof cell === "boolean") return { value: cell };
  if (isUnread(cell)) return text(cell.text);
  if (typeof cell === "object")
    return cellText(cell) === String(cell.serial)
      ? { value: cell.serial }
      : { value: cell.serial, format: "dd.mm.yyyy" };
  return cell === "" ? null : text(cell);
}

/** Always a text: what a sender has typed is never computed. */
function text(value: string, look: Look = {}): WrittenCell {
  // XML 1.0 has no place for control characters.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to drop
  const printable = value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
  const kept = printable.slice(0, excelCellLength).replace(/[\ud800-\udbff]$/, "");
  return { value: kept, format: "@", ...look };
}

function sheetName(name: string, taken: Set<string>): string {
  const clean =
    name
      .replace(/[\\/?*[\]:]/g, " ")
      .replace(/^'+|'+$/g, "")
      .trim() || "Sheet";
  let unique = clean.slice(0, 31);
  for (let n = 2; taken.has(unique.toLowerCase()); n += 1) unique = `${clean.slice(0, 26)} (${n})`;
  taken.add(unique.toLowerCase());
  return unique;
}
