import writeXlsxFile, { type Cell, type SheetData } from "write-excel-file/node";
import type { CellStyle, RangeAddress, SheetInfo, Value, Workbook } from "./kernel/api.ts";

/** The whole workbook as .xlsx: values as they are shown, never formulas, so that no text of a cell can become one. */
export async function exportXlsx(workbook: Workbook): Promise<Uint8Array> {
  const { sheets } = workbook.info();
  const names = new Set<string>();
  const pages = sheets.map((sheet) => ({
    sheet: excelName(sheet.name, names),
    data: sheetData(workbook, sheet),
    columns: Array.from({ length: sheet.lastColumn }, (_, index) => ({
      width: Math.max(1, Math.round((sheet.columnWidths[index + 1] ?? 100) / 7)),
    })),
    ...(sheet.frozenRows > 0 ? { stickyRowsCount: sheet.frozenRows } : {}),
    ...(sheet.frozenColumns > 0 ? { stickyColumnsCount: sheet.frozenColumns } : {}),
  }));
  const bytes: Uint8Array = await writeXlsxFile(pages).toBuffer();
  return bytes;
}

function excelName(name: string, taken: Set<string>): string {
  const clean =
    printable(name)
      .replace(/[\\/?*[\]:]/g, " ")
      .replace(/^'+|'+$/g, "")
      .trim() || "Sheet";
  let unique = clean.slice(0, 31);
  for (let n = 2; taken.has(unique.toLowerCase()); n += 1)
    unique = `${clean.slice(0, 31 - 3 - String(n).length)} (${n})`;
  taken.add(unique.toLowerCase());
  return unique;
}

function sheetData(workbook: Workbook, sheet: SheetInfo): SheetData {
  if (sheet.lastRow === 0 || sheet.lastColumn === 0) return [[null]];
  const at: RangeAddress = {
    sheetId: sheet.sheetId,
    row: 1,
    column: 1,
    rows: sheet.lastRow,
    columns: sheet.lastColumn,
  };
  const texts = workbook.displayValues(at);
  const styles = workbook.styles(at);
  return workbook
    .values(at)
    .map((row, r) => row.map((value, c) => excelCell(value, texts[r]?.[c] ?? "", styles[r]?.[c] ?? {})));
}

function excelCell(value: Value, text: string, style: CellStyle): Cell {
  const look = excelStyle(style);
  if (value === null || value === "") return Object.keys(look).length > 0 ? { ...look } : null;
  if (typeof value === "number") return { type: Number, value, ...numberFormat(style.numberFormat), ...look };
  if (typeof value === "boolean") return { type: Boolean, value, ...look };
  if (typeof value === "object" && "serial" in value) {
    return { type: Number, value: value.serial, format: excelFormat(style.numberFormat) ?? "dd.mm.yyyy", ...look };
  }
  const kept = excelText(typeof value === "string" ? value : text);
  return { type: String, value: kept, ...(/^[=+\-@\t\r]/.test(kept) ? { format: "@" } : {}), ...look };
}

/** As much as a cell of Excel holds, cut between characters. */
function excelText(text: string): string {
  const kept = printable(text)
    .slice(0, 32_767)
    .replace(/[\ud800-\udbff]$/, "");
  // The writer keeps its strings by name in a plain object, where these names are taken.
  return kept in {} ? `${kept} ` : kept;
}

function numberFormat(format: string | undefined): { format?: string } {
  const known = excelFormat(format);
  return known ? { format: known } : {};
}

function excelFormat(format: string | undefined): string | undefined {
  return format && format !== "@" && format.toLowerCase() !== "general" ? format : undefined;
}

function excelStyle(style: CellStyle): Partial<Extract<Cell, { wrap?: boolean }>> {
  return {
    ...(style.bold ? { fontWeight: "bold" as const } : {}),
    ...(style.italic ? { fontStyle: "italic" as const } : {}),
    ...(style.wrap ? { wrap: true } : {}),
    ...(style.fontSize ? { fontSize: style.fontSize } : {}),
    ...(isColour(style.fontColor) ? { textColor: style.fontColor } : {}),
    ...(isColour(style.background) ? { backgroundColor: style.background } : {}),
    ...(style.horizontalAlignment ? { align: style.horizontalAlignment } : {}),
    ...(style.verticalAlignment
      ? { alignVertical: style.verticalAlignment === "middle" ? ("center" as const) : style.verticalAlignment }
      : {}),
  };
}

function isColour(colour: string | undefined): colour is string {
  return colour !== undefined && /^#[0-9a-fA-F]{6}$/.test(colour);
}

/** XML 1.0 has no place for control characters. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to drop
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
}
