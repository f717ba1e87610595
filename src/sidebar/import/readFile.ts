/** Reads a chosen file into plain rows; used by the import dialog and by the workbench's command line alike. */
import { fileTexts } from "./fileTexts.ru.ts";
import { oldWorkbookStream, readBinaryWorkbook, readOldWorkbook } from "./readFile/binaryBook.ts";
import { readDelimited } from "./readFile/delimited.ts";
import { decodedText } from "./readFile/encoding.ts";
import { archiveKind, fileFormat, openDocumentForeign } from "./readFile/fileFormat.ts";
import { FileProblem } from "./readFile/fileProblem.ts";
import { readHtmlTables } from "./readFile/htmlTable.ts";
import { maxFileMegabytes, maxSheets } from "./readFile/limits.ts";
import { isOpenTable, openDocumentKind, readOpenDocument } from "./readFile/openDocument.ts";
import { readOpenXml, workbookPath } from "./readFile/openXml/workbook.ts";
import { newPace, type Pace, type ReadOptions } from "./readFile/pace.ts";
import type { FileCounts, FileSheet, SheetBuilder } from "./readFile/sheet.ts";
import { openZip } from "./readFile/zip.ts";

/** Endings of the files that can be read, for choosing among files; a file is known by its bytes. */
export const readableEndings = [".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".tsv", ".txt", ".htm", ".html"];

/**
 * All sheets of a workbook (.xlsx, .xlsm, .xls, .xlsb, .ods, a table saved as a web page), or the one of a text with
 * separators, with their row numbers: row n of the file is rows[n - 1]. Dates are Sheets serial numbers, empty cells
 * null; formulas give their last result; a filled cell whose value cannot be known says why.
 * Works in pieces, so that the page stays alive. Throws a FileProblem: one Russian sentence for the person.
 */
export async function readFile(
  name: string,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<{ sheets: FileSheet[] }> {
  refuseSize(name, bytes.length);
  const counts: FileCounts = { fileName: name, cells: 0, characters: 0 };
  const builders = await readByKind(name, bytes, counts, newPace(name, options));
  if (builders.length > maxSheets) throw new FileProblem(fileTexts.tooManySheets(name, maxSheets));
  if (counts.cells === 0) throw new FileProblem(fileTexts.noRows(name));
  return { sheets: builders.map((builder) => builder.finish()) };
}

/** To be asked before the bytes are taken into memory. */
export function refuseSize(name: string, bytes: number): void {
  if (bytes === 0) throw new FileProblem(fileTexts.empty(name));
  if (bytes > maxFileMegabytes * 1024 * 1024) throw new FileProblem(fileTexts.tooLarge(name, maxFileMegabytes));
}

async function readByKind(name: string, bytes: Uint8Array, counts: FileCounts, pace: Pace): Promise<SheetBuilder[]> {
  const kind = fileFormat(name, bytes);
  const title = name.replace(/\.[^.]*$/, "");
  if (kind === "zip") return readArchive(name, bytes, counts, pace);
  if (kind === "container") return readContainer(name, bytes, counts, pace);
  if (kind === "oldStream") return readOldWorkbook(bytes, counts, pace);
  if (kind === "html") return readHtmlTables(decodedText(name, bytes), title, counts, pace);
  if (kind === "text") return [readDelimited(decodedText(name, bytes), title, counts)];
  if (kind === "otherTable" || kind === "textNamedBook") throw new FileProblem(fileTexts[kind](name));
  if (kind === "unknown") throw new FileProblem(fileTexts.notATable(name));
  throw new FileProblem(fileTexts.foreign(name, kind));
}

async function readArchive(name: string, bytes: Uint8Array, counts: FileCounts, pace: Pace): Promise<SheetBuilder[]> {
  const archive = openZip(name, bytes);
  const documentType = await openDocumentKind(name, archive, pace);
  if (documentType !== null) {
    if (isOpenTable(documentType)) return readOpenDocument(archive, counts, pace);
    throw new FileProblem(fileTexts.foreign(name, openDocumentForeign(documentType)));
  }
  const path = await workbookPath(name, archive, pace);
  if (path === null || /^word\/|^ppt\//i.test(path))
    throw new FileProblem(fileTexts.foreign(name, archiveKind(archive.paths)));
  return path.toLowerCase().endsWith(".bin")
    ? readBinaryWorkbook(archive, counts, pace)
    : readOpenXml(archive, path, counts, pace);
}

/** Old Excel, Word and PowerPoint share a container, and so does a new workbook with a password. */
async function readContainer(name: string, bytes: Uint8Array, counts: FileCounts, pace: Pace): Promise<SheetBuilder[]> {
  const found = oldWorkbookStream(name, bytes);
  if (typeof found === "string")
    throw new FileProblem(found === "password" ? fileTexts.password(name) : fileTexts.foreign(name, found));
  return readOldWorkbook(found.stream, counts, pace);
}
