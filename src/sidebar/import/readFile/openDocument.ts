/** Sheets of an OpenDocument table (.ods): its days are texts, so no zone can move them. */
import { fileTexts } from "../fileTexts.ru.ts";
import { isoCell, numberCell, textCell, unread } from "./cellValue.ts";
import { FileProblem } from "./fileProblem.ts";
import { maxSheets } from "./limits.ts";
import type { Pace } from "./pace.ts";
import { type FileCell, type FileCounts, newSheet, type SheetBuilder } from "./sheet.ts";
import { type Attributes, readXml } from "./xml.ts";
import { type Archive, readPart } from "./zip.ts";

const tableType = "application/vnd.oasis.opendocument.spreadsheet";

/** What the archive says it is; null when it is no OpenDocument at all. */
export async function openDocumentKind(fileName: string, archive: Archive, pace: Pace): Promise<string | null> {
  if (!archive.has("content.xml")) return null;
  let encrypted = false;
  let type = "";
  if (archive.has("META-INF/manifest.xml"))
    await readXml(
      { fileName, archive, path: "META-INF/manifest.xml", pace },
      {
        open(tag, attributes) {
          if (tag === "encryption-data") encrypted = true;
          if (tag === "file-entry" && attributes["full-path"] === "/") type = attributes["media-type"] ?? "";
        },
      },
    );
  if (encrypted) throw new FileProblem(fileTexts.password(fileName));
  if (archive.has("mimetype")) type = new TextDecoder().decode(await readPart(archive, "mimetype")).trim();
  return type;
}

export function isOpenTable(type: string): boolean {
  return type === "" || type.startsWith(tableType);
}

interface OpenCell {
  attributes: Attributes;
  /** Lines of the cell as a person sees them. */
  lines: string[];
}

export async function readOpenDocument(archive: Archive, counts: FileCounts, pace: Pace): Promise<SheetBuilder[]> {
  const { fileName } = counts;
  const sheets: SheetBuilder[] = [];
  const hiddenStyles = new Set<string>();
  let style = "";
  let sheet: SheetBuilder | null = null;
  let row = 0;
  let column = 0;
  let columns = 0;
  let filled: { column: number; times: number; cell: FileCell }[] = [];
  let current: OpenCell | null = null;

  function endCell(tag: string, { attributes, lines }: OpenCell): void {
    const times = timesOf(attributes["number-columns-repeated"]);
    const cell = tag === "table-cell" ? cellOf(attributes, lines) : null;
    if (cell !== null) filled.push({ column, times, cell });
    const merged = {
      rows: timesOf(attributes["number-rows-spanned"]),
      columns: timesOf(attributes["number-columns-spanned"]),
    };
    if (merged.rows * merged.columns > 1) sheet?.merge({ row: row + 1, column, ...merged });
    column += times;
  }

  function endRow(attributes: Attributes): void {
    const times = timesOf(attributes["number-rows-repeated"]);
    for (let repeat = 0; repeat < times && filled.length > 0; repeat += 1) {
      for (const one of filled)
        for (let index = 0; index < one.times; index += 1) sheet?.put(row + repeat, one.column + index, one.cell);
    }
    if (isHidden(attributes))
      for (let repeat = 0; repeat < Math.min(times, 100_000); repeat += 1) sheet?.hideRow(row + repeat);
    row += times;
  }

  const rowAttributes: Attributes[] = [];
  await readXml(
    { fileName, archive, path: "content.xml", pace, share: (bytes) => bytes / archive.sizeOf("content.xml") },
    {
      open(tag, attributes, path) {
        if (tag === "style" && attributes.family === "table") style = attributes.name ?? "";
        else if (tag === "table-properties" && attributes.display === "false") hiddenStyles.add(style);
        else if (tag === "table" && path[path.length - 1] === "spreadsheet") {
          if (sheets.length === maxSheets) throw new FileProblem(fileTexts.tooManySheets(fileName, maxSheets));
          sheet = newSheet(attributes.name ?? "", counts);
          if (hiddenStyles.has(attributes["style-name"] ?? "")) sheet.hide("hidden");
          sheets.push(sheet);
          row = 0;
          columns = 0;
        } else if (tag === "table-source" && path[path.length - 1] === "table") {
          // A copy of another file's sheet, which links are calculated from.
          sheets.pop();
          sheet = null;
        } else if (sheet === null || isNested(path)) return;
        else if (tag === "table-column") {
          const times = timesOf(attributes["number-columns-repeated"]);
          if (isHidden(attributes)) sheet.hideColumns(columns, columns + times - 1);
          columns += times;
        } else if (tag === "table-row") {
          rowAttributes.push(attributes);
          column = 0;
          filled = [];
        } else if (tag === "table-cell" || tag === "covered-table-cell") current = { attributes, lines: [] };
        else if (current !== null && isShown(path, tag)) openText(current, tag, attributes);
      },
      text(said, path) {
        const last = current?.lines.length ?? 0;
        if (current !== null && last > 0 && isShown(path)) current.lines[last - 1] += plainSpaces(said);
      },
      close(tag, path) {
        if (isNested(path)) return;
        if ((tag === "table-cell" || tag === "covered-table-cell") && current !== null) {
          endCell(tag, current);
          current = null;
        } else if (tag === "table-row") endRow(rowAttributes.pop() ?? {});
        else if (tag === "table" && path[path.length - 1] === "spreadsheet") sheet = null;
      },
    },
  );
  return sheets;
}

/** Of the tags around, those inside the cell; null outside of cells. */
function insideCell(path: readonly string[]): readonly string[] | null {
  const cell = path.findIndex((tag) => tag === "table-cell" || tag === "covered-table-cell");
  return cell < 0 ? null : path.slice(cell + 1);
}

/** Remarks, pictures with words and tables of their own stand inside cells. */
const nestedTags = new Set(["annotation", "table", "frame"]);

function isNested(path: readonly string[]): boolean {
  return insideCell(path)?.some((tag) => nestedTags.has(tag)) ?? false;
}

const shownTags = new Set(["p", "span", "a", "s", "tab", "line-break", "h"]);

function isShown(path: readonly string[], tag = "p"): boolean {
  return shownTags.has(tag) && (insideCell(path)?.every((one) => shownTags.has(one)) ?? false);
}

function openText({ lines }: OpenCell, tag: string, { c }: Attributes): void {
  if (tag === "p" || tag === "h") lines.push("");
  const last = lines.length - 1;
  if (last < 0) return;
  if (tag === "s") lines[last] += " ".repeat(Math.min(timesOf(c), 1_000));
  if (tag === "tab") lines[last] += "\t";
  if (tag === "line-break") lines[last] += "\n";
}

/** A run of spaces and line ends in the XML is one space. */
function plainSpaces(text: string): string {
  return text.replace(/[ \t\r\n]+/g, " ");
}

function timesOf(text: string | undefined): number {
  const times = Number(text ?? 1);
  return Number.isInteger(times) && times > 0 && times < 10_000_000 ? times : 1;
}

function isHidden({ visibility }: Attributes): boolean {
  return visibility === "collapse" || visibility === "filter";
}

const errorForm = /^(?:#[A-ZА-Я/0-9]{1,12}[!?]?|Err:\d{3}|Ошибка:\d{3})$/;

function cellOf(attributes: Attributes, lines: readonly string[]): FileCell {
  const type = attributes["value-type"];
  const text = lines.join("\n");
  const hasFormula = attributes.formula !== undefined;
  if (hasFormula && errorForm.test(text)) return unread("error", text);
  if (type === undefined) return hasFormula ? unread("noValue", "") : textCell(text);
  if (type === "string") return textCell(attributes["string-value"] ?? text);
  if (type === "boolean") return booleanCell(attributes["boolean-value"] ?? "");
  if (type === "date") return isoCell(attributes["date-value"] ?? text);
  if (type === "time") return durationCell(attributes["time-value"] ?? text);
  const value = attributes.value ?? "";
  return value.trim() === "" ? unread("lost", text) : numberCell(Number(value));
}

function booleanCell(value: string): FileCell {
  return value === "true" || (value === "false" ? false : unread("lost", value));
}

/** `PT08H30M00S` */
function durationCell(value: string): FileCell {
  const [whole, hours = "0", minutes = "0", seconds = "0"] =
    /^PT(?:(\d{1,5})H)?(?:(\d{1,5})M)?(?:(\d{1,5}(?:[.,]\d{1,12})?)S)?$/.exec(value) ?? [];
  if (whole === undefined) return unread("noDay", value);
  const total = Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds.replace(",", "."));
  return { serial: Math.round(total) / 86_400 };
}
