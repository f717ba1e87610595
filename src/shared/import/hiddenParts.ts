/** What the author of a file has hidden is told before anything is written; hidden sheets are taken only when chosen. */

import type { FoundList } from "./fileKind.ts";
import { type ImportedFile, type ImportedSheet, isBlank } from "./importedFile.ts";
import type { ReportBuilder } from "./report.ts";

export function chosenSheets(file: ImportedFile): ImportedFile {
  return { ...file, sheets: file.sheets.filter((sheet) => sheet.hidden === undefined || isChosen(file, sheet)) };
}

export function reportHiddenSheets(file: ImportedFile, report: ReportBuilder): void {
  for (const sheet of file.sheets) {
    if (sheet.hidden === undefined) continue;
    const count = sheet.rows.filter((row) => row.some((cell) => !isBlank(cell))).length;
    if (count > 0)
      report.add(
        isChosen(file, sheet) ? "sheet-hidden-taken" : "sheet-hidden",
        { sheet: sheet.name, row: 0 },
        sheet.name,
        {
          count,
        },
      );
  }
}

/** `origins`: of columns that are not on the sheet, the one each comes from. */
export function reportHiddenColumns(
  { sheet, header }: FoundList,
  origins: ReadonlyMap<number, number | null>,
  report: ReportBuilder,
): void {
  const taken = new Set([...header.places.values()].map((column) => origins.get(column) ?? column));
  for (const column of sheet.hiddenColumns ?? []) {
    const text = header.texts[column] ?? "";
    if (taken.has(column)) report.add("struct-hidden-column", { sheet: sheet.name, row: header.row + 1, column }, text);
  }
}

function isChosen(file: ImportedFile, sheet: ImportedSheet): boolean {
  return file.hiddenSheets?.includes(sheet.name) === true;
}
