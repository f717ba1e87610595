/** Reads a chosen file into plain rows; used by the import dialog and by the workbench's command line alike. */
import { fileTexts } from "./fileTexts.ru.ts";
import { readDelimited } from "./readFile/delimited.ts";
import { fileKind } from "./readFile/fileKind.ts";
import { FileProblem } from "./readFile/fileProblem.ts";
import { maxCellLength, maxCells, maxFileMegabytes, maxSheets } from "./readFile/limits.ts";
import type { FileCell, FileSheet } from "./readFile/sheet.ts";
import { readWorkbook } from "./readFile/workbook.ts";
import { readZip } from "./readFile/zip.ts";

/**
 * All sheets of a .xlsx workbook, or the one of a .csv text, with their row numbers: row n of the file is rows[n - 1].
 * Dates are Sheets serial numbers, empty cells null; formulas give their last result.
 * Throws an Error whose message is one Russian sentence for the person who chose the file.
 */
export async function readFile(name: string, bytes: Uint8Array): Promise<{ sheets: FileSheet[] }> {
  if (bytes.length === 0) throw new FileProblem(fileTexts.empty(name));
  if (bytes.length > maxFileMegabytes * 1024 * 1024) throw new FileProblem(fileTexts.tooLarge(name, maxFileMegabytes));
  const sheets = (await readByKind(name, bytes)).map(withoutEmptyTail);
  refuseOverLimits(name, sheets);
  return { sheets };
}

async function readByKind(name: string, bytes: Uint8Array): Promise<FileSheet[]> {
  const kind = fileKind(name, bytes);
  if (kind === "text") return readDelimited(name, bytes);
  if (kind === "zip") return readWorkbook(name, await readZip(name, bytes));
  throw new FileProblem(fileTexts[kind](name));
}

function withoutEmptyTail(sheet: FileSheet): FileSheet {
  const { rows } = sheet;
  let length = rows.length;
  while (length > 0 && !rows[length - 1]?.some(isFilled)) length--;
  return { ...sheet, rows: rows.slice(0, length) };
}

function isFilled(cell: FileCell): boolean {
  return cell !== null && !(typeof cell === "string" && cell.trim() === "");
}

function refuseOverLimits(name: string, sheets: FileSheet[]): void {
  if (sheets.length > maxSheets) throw new FileProblem(fileTexts.tooManySheets(name, maxSheets));
  let cells = 0;
  for (const sheet of sheets) {
    for (const [index, row] of sheet.rows.entries()) {
      cells += row.filter(isFilled).length;
      if (row.some((cell) => typeof cell === "string" && cell.length > maxCellLength)) {
        throw new FileProblem(fileTexts.longText(name, index + 1, grouped(maxCellLength)));
      }
    }
  }
  if (cells === 0) throw new FileProblem(fileTexts.noRows(name));
  if (cells > maxCells) throw new FileProblem(fileTexts.tooManyCells(name, grouped(maxCells)));
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, " ");
}
