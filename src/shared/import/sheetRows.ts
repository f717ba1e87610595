/** What the rows under a header are: people or organisations, or blank rows, repeated headers, section titles, totals, remarks. */

import { formOf } from "./formOf.ts";
import type { FoundHeader } from "./headerRow.ts";
import { cellText, type ImportedCell, type ImportedSheet, isBlank } from "./importedFile.ts";
import { kindOfName } from "./organisationName.ts";
import { isOtherHeader, isSameInOtherWords, type OtherTable, tableAbove, tableFrom } from "./otherTables.ts";
import { positionTitle } from "./positionTitle.ts";
import { isTotal, readTotal, type Total } from "./totals.ts";

export interface SheetRow {
  /** One-based, as the file shows it. */
  row: number;
  cells: readonly ImportedCell[];
}

export interface Section {
  row: number;
  text: string;
  /** Of the people below it, where the list has no column of positions. */
  position?: string;
}

export interface SheetRows {
  data: SheetRow[];
  blank: number[];
  repeatedHeader: number[];
  /** Rows that number the columns: 1, 2, 3… */
  numbering: number[];
  /** Lines of a form that nobody has filled: their number stands there alone. */
  numbered: number[];
  /** A title between the rows; it stands for the data rows below it. */
  sections: Section[];
  totals: Total[];
  /** Lines of text after the list. */
  remarks: { row: number; text: string }[];
  /** Other tables of the sheet, which are not read. */
  others: OtherTable[];
}

export function sortRows(sheet: ImportedSheet, header: FoundHeader<string>): SheetRows {
  const sorted: SheetRows = {
    data: [],
    blank: [],
    repeatedHeader: [],
    numbering: [],
    numbered: [],
    sections: [],
    totals: [],
    remarks: [],
    others: [],
  };
  const above = tableAbove(sheet, header);
  if (above !== null) sorted.others.push(above);
  const headers = headerSets(sheet, header);
  const blank: number[] = [];
  const lines: { row: number; text: string }[] = [];
  for (let index = header.row + header.depth; index < sheet.rows.length; index += 1) {
    const cells = sheet.rows[index] as readonly ImportedCell[];
    const row = index + 1;
    const filled = cells.filter((cell) => !isBlank(cell));
    if (filled.length === 0) blank.push(row);
    else if (isRepeated(filled, headers)) sorted.repeatedHeader.push(row);
    else if (isOtherHeader(cells) && isSameInOtherWords(cells, header)) sorted.repeatedHeader.push(row);
    else if (sorted.data.length > 0 && isOtherHeader(cells)) {
      sorted.others.push(tableFrom(sheet, index));
      break;
    } else if (isTotal(cells, header)) sorted.totals.push(readTotal(row, cells));
    else if (isNumbering(cells)) sorted.numbering.push(row);
    else if (isNumberAlone(cells, header)) sorted.numbered.push(row);
    else if (filled.length === 1 && typeof filled[0] === "string" && !isLonely(sheet, row, cells, header))
      lines.push({ row, text: cellText(filled[0]) });
    else sorted.data.push({ row, cells });
  }
  const last = sorted.data[sorted.data.length - 1]?.row ?? 0;
  sorted.blank = blank.filter((row) => row < last);
  sorted.sections = lines.filter((line) => line.row < last);
  sorted.remarks = lines.filter((line) => line.row > last);
  return sorted;
}

function headerSets(sheet: ImportedSheet, header: FoundHeader<string>): Set<string>[] {
  return Array.from({ length: header.depth }, (_, line) => {
    const cells = sheet.rows[header.row + line] as readonly ImportedCell[];
    return new Set(cells.map((cell) => formOf(cellText(cell))).filter((text) => text !== ""));
  });
}

function isRepeated(filled: readonly ImportedCell[], headers: readonly Set<string>[]): boolean {
  if (filled.length < 2) return false;
  return headers.some((texts) => {
    const same = filled.filter((cell) => typeof cell === "string" && texts.has(formOf(cellText(cell)))).length;
    return same >= 2 && same >= filled.length * 0.6;
  });
}

/** A name alone is an unfinished row; an organisation's, a position, or a text in the first column, is a title. */
function isLonely(
  sheet: ImportedSheet,
  row: number,
  cells: readonly ImportedCell[],
  header: FoundHeader<string>,
): boolean {
  if (isContinued(sheet, row)) return true;
  const column = header.places.get("name") ?? header.places.get("mentee") ?? 0;
  const text = cellText(cells[column]);
  return column > 0 && text !== "" && kindOfName(text) === null && positionTitle(text) === null;
}

/** A cell that is merged downwards says something of the row: it is no title. */
function isContinued({ merges = [] }: ImportedSheet, row: number): boolean {
  return merges.some((one) => one.row < row && row < one.row + one.rows);
}

/** 1, 2, 3 … or a continuation such as 15, 16, 17. */
export function isNumbering(cells: readonly ImportedCell[] | undefined): boolean {
  const filled = (cells ?? []).filter((cell) => !isBlank(cell)).map((cell) => Number(cellText(cell)));
  if (filled.length < 4) return false;
  return filled.every((value, index) => Number.isInteger(value) && value === (filled[0] as number) + index);
}

/** In a column that is no field of the list. */
function isNumberAlone(cells: readonly ImportedCell[], header: FoundHeader<string>): boolean {
  const filled = [...cells.entries()].filter(([, cell]) => !isBlank(cell));
  const [column, cell] = filled[0] ?? [0, null];
  return filled.length === 1 && /^\d{1,6}\.?$/.test(cellText(cell)) && ![...header.places.values()].includes(column);
}
