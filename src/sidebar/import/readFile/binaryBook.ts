/** Workbooks in the binary formats of Excel (.xls and .xlsb), read by SheetJS; what could hang it is taken out before. */
import { type CellObject, CFB, read, set_cptable, type WorkBook } from "@e965/xlsx";
import { fileTexts } from "../fileTexts.ru.ts";
import { dateCell, numberCell, textCell, unread } from "./cellValue.ts";
import { FileProblem } from "./fileProblem.ts";
import { maxSheets } from "./limits.ts";
import { maskedStream } from "./oldStream.ts";
import { isDateFormat } from "./openXml/styles.ts";
import type { Pace } from "./pace.ts";
import { type FileCell, type FileCounts, newSheet, type SheetBuilder } from "./sheet.ts";
import { withoutWideRecords } from "./wideRecords.ts";
import { type Archive, readPart } from "./zip.ts";

/** Letters of workbooks from before Unicode. */
set_cptable({
  utils: {
    decode: (page: number, bytes: ArrayLike<number> | string) =>
      new TextDecoder(pageName(page)).decode(
        typeof bytes === "string" ? Uint8Array.from(bytes, (letter) => letter.charCodeAt(0)) : Uint8Array.from(bytes),
      ),
  },
});

function pageName(page: number): string {
  if (page === 1200) return "utf-16le";
  if (page === 65_001) return "utf-8";
  if (page === 866) return "ibm866";
  if (page === 20_866) return "koi8-r";
  if (page === 10_007) return "x-mac-cyrillic";
  return page >= 1250 && page <= 1258 ? `windows-${page}` : "windows-1252";
}

const options = {
  type: "array",
  dense: true,
  cellNF: true,
  cellText: false,
  cellFormula: false,
  cellHTML: false,
} as const;

/** The stream of a workbook inside the container that old Office programs share, or what stands there instead. */
export function oldWorkbookStream(
  name: string,
  bytes: Uint8Array,
): { stream: Uint8Array } | "password" | "word" | "slides" {
  const container = containerOf(name, bytes);
  const streamOf = (path: string) => CFB.find(container, path);
  if (streamOf("EncryptedPackage") !== null) return "password";
  if (streamOf("WordDocument") !== null) return "word";
  if (streamOf("PowerPoint Document") !== null) return "slides";
  const entry = streamOf("Workbook") ?? streamOf("Book");
  if (entry === null) throw new FileProblem(fileTexts.notATable(name));
  return { stream: Uint8Array.from(entry.content as ArrayLike<number>) };
}

function containerOf(name: string, bytes: Uint8Array) {
  try {
    return CFB.read(bytes, { type: "array" });
  } catch (error) {
    throw new FileProblem(fileTexts.cutOff(name), { cause: error });
  }
}

export async function readOldWorkbook(stream: Uint8Array, counts: FileCounts, pace: Pace): Promise<SheetBuilder[]> {
  const { fileName } = counts;
  await pace.step(0.1);
  const { bytes, cells } = maskedStream(fileName, stream);
  const book = parsed(fileName, bytes);
  const { sheets, seen } = await sheetsOf(book, counts, pace);
  // The parser leaves out what it cannot read, without a word: the records have been counted before.
  if (seen < cells) throw new FileProblem(fileTexts.damagedPart(fileName, "Workbook"));
  return sheets;
}

export async function readBinaryWorkbook(archive: Archive, counts: FileCounts, pace: Pace): Promise<SheetBuilder[]> {
  const packed = CFB.utils.cfb_new({ root: "R" });
  for (const path of archive.paths) {
    if (!/(?:\.bin|\.rels|^\/?\[Content_Types\]\.xml)$/i.test(path) || /vbaProject/i.test(path)) continue;
    const part = await readPart(archive, path);
    CFB.utils.cfb_add(packed, `/${path}`, /worksheets\/[^/]*\.bin$/i.test(path) ? withoutWideRecords(part) : part);
    await pace.step(0.2);
  }
  const bytes = CFB.write(packed, { fileType: "zip", type: "array" }) as ArrayLike<number>;
  return (await sheetsOf(parsed(counts.fileName, Uint8Array.from(bytes)), counts, pace)).sheets;
}

function parsed(fileName: string, bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, { ...options, cellStyles: true, sheetStubs: false });
  } catch (error) {
    throw new FileProblem(fileTexts.damagedPart(fileName, "Workbook"), { cause: error });
  }
}

async function sheetsOf(book: WorkBook, counts: FileCounts, pace: Pace) {
  const { fileName } = counts;
  if (book.SheetNames.length > maxSheets) throw new FileProblem(fileTexts.tooManySheets(fileName, maxSheets));
  const system1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets: SheetBuilder[] = [];
  let seen = 0;
  for (const [index, name] of book.SheetNames.entries()) {
    const source = book.Sheets[name];
    if (source === undefined) throw new FileProblem(fileTexts.damagedPart(fileName, name));
    if (source["!type"] !== undefined && source["!type"] !== "sheet") continue;
    const sheet = newSheet(name, counts);
    const hidden = book.Workbook?.Sheets?.[index]?.Hidden ?? 0;
    if (hidden !== 0) sheet.hide(hidden === 2 ? "veryHidden" : "hidden");
    const rows: (CellObject | undefined)[][] = source["!data"] ?? [];
    for (const [row, cells] of rows.entries()) {
      for (const [column, cell] of (cells ?? []).entries()) {
        if (cell === undefined) continue;
        sheet.put(row, column, cellOf(cell, system1904));
        seen += 1;
      }
      await pace.step(0.5 + (0.5 * index) / book.SheetNames.length);
    }
    for (const at of hiddenAmong(source["!rows"])) sheet.hideRow(at);
    for (const at of hiddenAmong(source["!cols"])) sheet.hideColumns(at, at);
    for (const { s, e } of source["!merges"] ?? [])
      sheet.merge({ row: s.r + 1, column: s.c, rows: e.r - s.r + 1, columns: e.c - s.c + 1 });
    sheets.push(sheet);
  }
  return { sheets, seen };
}

/** The parser's lists of rows and columns have holes. */
function hiddenAmong(marks: readonly ({ hidden?: boolean } | undefined)[] = []): number[] {
  return [...marks.entries()].flatMap(([at, mark]) => (mark?.hidden === true ? [at] : []));
}

const errorNames: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
};

function cellOf({ t, v, z }: CellObject, system1904: boolean): FileCell {
  if (t === "z" || v === undefined || v === null) return null;
  if (t === "e") return unread("error", errorNames[Number(v)] ?? "#?");
  if (t === "b") return v === true;
  if (t === "n" && typeof v === "number")
    return typeof z === "string" && isDateFormat(z) ? dateCell(v, system1904) : numberCell(v);
  return textCell(String(v));
}
