/** Sheets of a .xlsx workbook. */
import readXlsxFile from "read-excel-file/universal";
import { fileTexts } from "../fileTexts.ru.ts";
import { FileProblem } from "./fileProblem.ts";
import { hiddenRowsBySheet } from "./hiddenRows.ts";
import { maxArea, maxCells } from "./limits.ts";
import type { FileCell, FileSheet } from "./sheet.ts";
import { type Parts, storedZip } from "./zip.ts";

export async function readWorkbook(name: string, parts: Parts): Promise<FileSheet[]> {
  if (!parts.has("xl/workbook.xml")) throw new FileProblem(fileTexts[otherKind(parts)](name));
  for (const [path, part] of parts) {
    if (!path.startsWith("xl/worksheets/") || !path.endsWith(".xml")) continue;
    const xml = new TextDecoder().decode(part);
    refuseWideSheet(name, xml);
    parts.set(path, new TextEncoder().encode(withErrorsAsText(xml)));
  }
  try {
    const sheets = await readXlsxFile(storedZip(parts).buffer, { trim: false });
    const hidden = hiddenRowsBySheet(parts);
    return sheets.map(({ sheet, data }) => {
      const rows = data.map((row) => row.map(plainCell));
      const hiddenRows = hidden.get(sheet)?.filter((row) => row <= rows.length) ?? [];
      return { name: sheet, rows, ...(hiddenRows.length === 0 ? {} : { hiddenRows }) };
    });
  } catch (error) {
    throw new FileProblem(fileTexts.broken(name), { cause: error });
  }
}

function otherKind(parts: Parts): "otherTable" | "notATable" {
  return parts.has("xl/workbook.bin") || parts.has("content.xml") ? "otherTable" : "notATable";
}

/** Sheets count days from 1899-12-30 and seconds are the finest that a person enters. */
function plainCell(cell: unknown): FileCell {
  if (cell instanceof Date) return { serial: Math.round(cell.getTime() / 1000) / 86_400 + 25_569 };
  if (cell === undefined) return null;
  return cell as string | number | boolean | null;
}

/** The parser reads a formula's error as an empty cell; as text it stays to be seen. */
function withErrorsAsText(xml: string): string {
  return xml.replace(/(<(?:\w+:)?c\b[^<>]*\bt=)(["'])e\2/g, "$1$2str$2");
}

/** Refused before parsing: the parser makes every empty cell before the last filled one. */
function refuseWideSheet(name: string, xml: string): void {
  const found = { cells: 0, lastRow: 0, lastColumn: 0, last: "" };
  // An empty formatted cell closes itself and takes no place.
  for (const [, attributes = ""] of xml.matchAll(/<(?:\w+:)?c\b([^<>]*)(?<!\/)>/g)) {
    const [, letters = "", digits = ""] = attributes.match(/\br\s*=\s*["']([A-Z]+)(\d+)["']/) ?? [];
    found.cells++;
    found.lastRow = Math.max(found.lastRow, Number(digits));
    found.lastColumn = Math.max(found.lastColumn, columnNumber(letters));
    if (found.cells > maxCells * 2) break;
    if (found.lastRow * found.lastColumn > maxArea) throw new FileProblem(fileTexts.strayCell(name, letters + digits));
  }
  if (found.cells > maxCells * 2) throw new FileProblem(fileTexts.tooManyCells(name, maxCells.toLocaleString("ru")));
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
