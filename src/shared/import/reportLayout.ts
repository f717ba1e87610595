/** Says how a sheet was understood: titles, blank rows, repeated headers, totals, columns that are not needed. */
import { cleanText } from "../language/text.ts";
import type { FoundList } from "./fileKind.ts";
import { headerForm } from "./headerRow.ts";
import { cellText, type ImportedCell, isBlank } from "./importedFile.ts";
import { ignoredHeaders } from "./importWords.ru.ts";
import { judgeTotal } from "./judgeTotal.ts";
import type { ReportBuilder } from "./report.ts";

/** `left`: rows that are left out of the list, and said so. */
export function reportLayout(
  list: FoundList,
  report: ReportBuilder,
  isKnown: (header: string) => boolean,
  left: readonly number[] = [],
): void {
  const { sheet, header, rows } = list;
  const at = (row: number, column?: number) => ({
    sheet: sheet.name,
    row,
    ...(column === undefined ? {} : { column }),
  });
  for (let index = 0; index < header.row; index += 1) {
    const column = sheet.rows[index]?.findIndex((cell) => !isBlank(cell)) ?? -1;
    if (column >= 0) report.add("struct-title", at(index + 1, column), cellText(sheet.rows[index]?.[column]));
  }
  for (let line = header.row; line < header.row + header.depth; line += 1) {
    (sheet.rows[line] as readonly ImportedCell[]).forEach((cell, column) => {
      if (typeof cell === "string" && !isBlank(cell) && cleanText(cell) !== cell)
        report.add("struct-header-space", at(line + 1, column), cleanText(cell));
    });
  }
  for (const column of header.unknown) {
    const text = header.texts[column] ?? "";
    if (!isKnown(text)) report.add("column-unknown", at(header.row + 1, column), text);
  }
  for (const column of header.neverStored ?? [])
    report.add("column-never", at(header.row + 1, column), header.texts[column]);
  for (const column of header.unneeded ?? [])
    if (!isLineNumber(header.texts[column] ?? ""))
      report.add("column-unneeded", at(header.row + 1, column), header.texts[column]);
  for (const column of header.doubled) report.add("column-doubled", at(header.row + 1, column), header.texts[column]);
  const filled = new Set(rows.data.map(({ row }) => row));
  const named = header.places.get("name") ?? header.places.get("mentee") ?? 0;
  for (const row of sheet.hiddenRows ?? []) {
    if (filled.has(row)) report.add("struct-hidden-row", at(row, named), cellText(sheet.rows[row - 1]?.[named]));
  }
  for (const row of rows.blank) report.add("struct-blank", at(row));
  for (const row of rows.repeatedHeader)
    report.add("struct-repeat-header", at(row, 0), cellText(sheet.rows[row - 1]?.[0]));
  for (const row of rows.numbering) report.add("struct-numbering", at(row, 0));
  const [numbered] = rows.numbered;
  if (numbered !== undefined) report.add("struct-numbered", at(numbered, 0), "", { count: rows.numbered.length });
  for (const { row, text, count } of rows.others) report.add("struct-other-table", at(row, 0), text, { count });
  for (const { row, text } of rows.remarks)
    report.add("struct-remark", at(row, firstFilled(sheet.rows[row - 1])), text);
  for (const total of rows.totals) {
    const { row, text, declared } = total;
    const { agrees, found } = judgeTotal(list, total, left);
    if (declared === null) report.add("struct-total-row", at(row, 0), text);
    else if (agrees) report.add("struct-total", at(row, 0), text, { count: declared });
    else report.add("struct-total-differs", at(row, 0), text, { count: found, value: String(declared) });
  }
  if (rows.data.length === 0) report.add("rows-empty", at(0));
}

const lineNumbers = new Set(ignoredHeaders.map(headerForm));

function isLineNumber(text: string): boolean {
  return lineNumbers.has(headerForm(text));
}

function firstFilled(cells: readonly ImportedCell[] | undefined): number {
  return Math.max(0, cells?.findIndex((cell) => !isBlank(cell)) ?? 0);
}
