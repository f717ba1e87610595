/** Cells whose value a file does not give: each is named, and none is taken for an empty one. */

import type { FoundList } from "./fileKind.ts";
import { cellText, type ImportedCell, isBlank, isUnread, type UnreadReason } from "./importedFile.ts";
import type { ImportFacts } from "./importTexts.ru.ts";
import type { ReportBuilder } from "./report.ts";
import type { SheetRow } from "./sheetRows.ts";

/** Without these values nobody knows what the row says: a dismissal may be missing from it. */
const rowReasons: ReadonlySet<UnreadReason> = new Set(["noValue", "error", "lost", "noDay"]);
/** Numbers of documents, which tables like to turn into dates. */
const documentFields = /^(?:order|protocol)$|OrderNumber$|^orderNumber$/;
/** Fields that a row without them takes from the row above. */
const inherited = ["name", "organisation", "mentor", "mentorOrganisation"];

/** The list without such rows, and with such cells empty; each is reported. */
export function withoutUnread(list: FoundList, report: ReportBuilder): FoundList {
  const { places, texts } = list.header;
  const place = (row: SheetRow, column: number) => ({
    sheet: list.sheet.name,
    row: row.row,
    column,
    header: texts[column] ?? "",
  });
  let left: SheetRow | null = null;
  const data = list.rows.data.flatMap((row) => {
    const unknown = [...places].flatMap(([field, column]) => unknownCell(field, column, row.cells[column]));
    for (const { code, column, found } of unknown)
      report.add(code, place(row, column), found, {} satisfies ImportFacts);
    const above = left === null ? undefined : inheritedColumn(row, left, places);
    if (above !== undefined && unknown.length === 0)
      report.add("cell-row-above", place(row, above), texts[above] ?? "");
    if (above === undefined && !unknown.some(({ wholeRow }) => wholeRow)) {
      left = null;
      return unknown.length === 0 ? row : withoutCells(row, new Set(unknown.map(({ column }) => column)));
    }
    if (above === undefined) left = row;
    report.skip(list.sheet.name, row.row);
    return [];
  });
  return { ...list, rows: { ...list.rows, data } };
}

function unknownCell(field: string, column: number, cell: ImportedCell | undefined) {
  if (isUnread(cell)) {
    const { unread, text } = cell;
    return { code: `cell-${unread}` as const, column, found: text, wholeRow: rowReasons.has(unread) };
  }
  const isDate = typeof cell === "object" && cell !== null;
  return isDate && documentFields.test(field)
    ? { code: "cell-date-for-text" as const, column, found: cellText(cell), wholeRow: false }
    : [];
}

/** The column that this row leaves to the row above, which has been left out. */
function inheritedColumn(row: SheetRow, left: SheetRow, places: ReadonlyMap<string, number>): number | undefined {
  return inherited
    .map((field) => places.get(field))
    .find((column) => column !== undefined && isBlank(row.cells[column]) && !isBlank(left.cells[column]));
}

function withoutCells(row: SheetRow, columns: ReadonlySet<number>): SheetRow {
  return { ...row, cells: row.cells.map((cell, column) => (columns.has(column) ? null : cell)) };
}
