/** The sender's own sheets with a column of remarks beside the rows, so that the file can be given back for correction. */

import { cellText, isUnread } from "../../shared/import/importedFile.ts";
import type { ImportProblem } from "../../shared/import/importReport.ts";
import { sheetAt } from "../../shared/import/importTexts.ru.ts";
import { ownFileMark } from "../../shared/import/ownFiles.ts";
import type { SentCell, SentFile } from "../../shared/import/sentFile.ts";
import { reportSheetTexts as texts } from "./reportSheetTexts.ru.ts";

interface Look {
  wrap?: true;
  fontWeight?: "bold";
  backgroundColor?: string;
  alignVertical?: "top";
}
type WrittenCell =
  | null
  | ({ type: StringConstructor; value: string; format?: string } & Look)
  | ({ type: NumberConstructor; value: number; format?: string } & Look)
  | ({ type: BooleanConstructor; value: boolean } & Look);
/** As write-excel-file takes it. */
export interface ReportSheet {
  sheet: string;
  data: WrittenCell[][];
  columns: { width: number }[];
}

const colours = { error: "#fce8e6", warning: "#fef7e0", info: "#f1f3f4" } as const;
const excelCellLength = 32_767;

export function reportSheets(file: SentFile, problems: readonly ImportProblem[]): ReportSheet[] {
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
): ReportSheet {
  const count = (severity: ImportProblem["severity"]) => problems.filter((one) => one.severity === severity).length;
  const lines = [
    ownFileMark,
    texts.summary(file.fileName, count("error"), count("warning")),
    texts.how,
    ...(whole.length > 0 ? [texts.whole] : []),
  ];
  return {
    sheet: sheetName(texts.summaryName, names),
    columns: [{ width: 120 }],
    data: [
      ...lines.map((line) => [text(line, { wrap: true, fontWeight: "bold" })]),
      ...whole.map((problem) => [text(problem.sentence, { wrap: true, backgroundColor: colours[problem.severity] })]),
    ],
  };
}

function ownSheet(
  sheet: SentFile["sheets"][number],
  problems: readonly ImportProblem[],
  names: Set<string>,
): ReportSheet {
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const byRow = new Map<number, ImportProblem[]>();
  for (const problem of problems) {
    const same = byRow.get(problem.row);
    if (same === undefined) byRow.set(problem.row, [problem]);
    else same.push(problem);
  }
  const data = sheet.rows.map((row, index) => {
    const mine = byRow.get(index + 1) ?? [];
    const cells = Array.from({ length: width }, (_, column) => copied(row[column] ?? null));
    if (index === 0 && mine.length === 0) return [...cells, text(texts.column, { fontWeight: "bold" })];
    return [...cells, remarks(mine)];
  });
  const columns = [...Array.from({ length: width }, () => ({ width: 18 })), { width: 80 }];
  return { sheet: sheetName(sheet.name, names), data, columns };
}

function remarks(problems: readonly ImportProblem[]): WrittenCell {
  if (problems.length === 0) return null;
  const worst = problems.some((one) => one.severity === "error") ? "error" : "warning";
  return text(problems.map(beside).join("\n"), { wrap: true, alignVertical: "top", backgroundColor: colours[worst] });
}

/** Sheet and row need not be said in their own row. */
function beside({ sheet, row, sentence }: ImportProblem): string {
  const place = `${texts.sheetPlace(sheet)}, ${texts.rowPlace(row)}`;
  const rest = sentence.startsWith(place) ? sentence.slice(place.length).replace(/^[,:] /, "") : sentence;
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

function copied(cell: SentCell): WrittenCell {
  if (cell === null) return null;
  if (typeof cell === "number") return { type: Number, value: cell };
  if (typeof cell === "boolean") return { type: Boolean, value: cell };
  if (isUnread(cell)) return text(cell.text);
  if (typeof cell === "object")
    return cellText(cell) === String(cell.serial)
      ? { type: Number, value: cell.serial }
      : { type: Number, value: cell.serial, format: "dd.mm.yyyy" };
  return cell === "" ? null : text(cell);
}

/** Always a text: what a sender has typed is never computed. */
function text(value: string, look: Look = {}): WrittenCell {
  // XML 1.0 has no place for control characters, and the writer keeps its strings by name in a plain object.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to drop
  const printable = value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
  const kept = printable.slice(0, excelCellLength).replace(/[\ud800-\udbff]$/, "");
  return { type: String, value: kept in {} ? `${kept} ` : kept, format: "@", ...look };
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
