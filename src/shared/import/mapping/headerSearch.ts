/** Where the header of a list stands on a sheet, and how many rows it has. */
import type { FileKind } from "../fileKind.ts";
import { formOf } from "../formOf.ts";
import { outsideLine } from "../forms/formWords.ru.ts";
import {
  type ColumnHeader,
  columnHeaders,
  type HeaderDepth,
  headerDepths,
  headerForm,
  headerSearchRows,
} from "../headerRow.ts";
import { cellText, type ImportedCell, type ImportedSheet, isBlank } from "../importedFile.ts";
import { isNumbering } from "../sheetRows.ts";
import { isValue } from "./columnContent.ts";
import { ownFields } from "./columnGuess.ts";
import { scoresOf, weakest } from "./headerScores.ts";
import { composites, type Take } from "./takes.ts";

export interface FoundRows {
  row: number;
  depth: HeaderDepth;
  headers: readonly (ColumnHeader | null)[];
  weight: number;
}

export function searchHeader(kind: FileKind, sheet: ImportedSheet): FoundRows | null {
  let best: FoundRows | null = null;
  const searched = Math.min(headerSearchRows, sheet.rows.length);
  for (let row = 0; row < searched; row += 1) {
    if (best !== null && best.weight >= plainHeader && row > best.row + headerDepths.length) break;
    if (filledIn(sheet.rows[row]) < 2 || hasValues(sheet.rows[row]) || isOutside(sheet.rows[row])) continue;
    for (const depth of headerDepths) {
      if (row + depth > searched) continue;
      if (depth > 1 && !mayContinue(sheet, row + depth - 1)) break;
      if (goesOn(sheet, row, depth)) continue;
      const headers = columnHeaders(sheet.rows, row, depth, sheet.merges);
      if (best !== null && best.row < row && isSameHeader(headers, best.headers)) continue;
      const weight = headerWeight(headers, kind) + (isNumbering(sheet.rows[row + depth]) ? 0.5 : 0);
      if (weight > (best?.weight ?? 0) + 0.05) best = { row, depth, headers, weight };
    }
  }
  return best;
}

/** So many known columns are a header beyond doubt: nothing far below it is a better one. */
const plainHeader = 5;

function hasValues(cells: readonly ImportedCell[] | undefined): boolean {
  return (cells ?? []).some(isValue);
}

/** «Отбор:», «Утверждаю …»: a line of settings or of the approval block is no title over columns. */
function isOutside(cells: readonly ImportedCell[] | undefined): boolean {
  const texts = (cells ?? []).map(cellText).filter((text) => text !== "");
  return (
    texts.some((text) => outsideLine.test(formOf(text))) || (texts.length <= 3 && (texts[0] as string).endsWith(":"))
  );
}

function isSameHeader(one: readonly (ColumnHeader | null)[], other: readonly (ColumnHeader | null)[]): boolean {
  const lowest = (headers: readonly (ColumnHeader | null)[]) =>
    headers.map((header) => headerForm(header?.lowest ?? "")).join("|");
  return lowest(one) === lowest(other);
}

export function filledIn(cells: readonly ImportedCell[] | undefined): number {
  return (cells ?? []).filter((cell) => !isBlank(cell)).length;
}

/** A further line of a header is of words, and no row that numbers the columns. */
export function mayContinue(sheet: ImportedSheet, index: number): boolean {
  const cells = (sheet.rows[index] ?? []).filter((cell) => !isBlank(cell));
  return (
    cells.length > 0 &&
    !isTitle(sheet, index) &&
    !isOutside(sheet.rows[index]) &&
    cells.every((cell) => typeof cell === "string" && !/^[\d\s.,]+$/.test(cell) && !isValue(cell))
  );
}

const widestGroup = 0.6;

/** One text over most of the table. */
function isTitle({ rows, merges = [] }: ImportedSheet, index: number): boolean {
  const cells = rows[index] ?? [];
  if (filledIn(cells) !== 1) return false;
  const at = cells.findIndex((cell) => !isBlank(cell));
  const merge = merges.find((one) => one.row === index + 1 && one.column === at);
  return (merge?.columns ?? 1) > cells.length * widestGroup && cells.length > headerDepths.length;
}

/** A title that is merged downwards ends with the header. */
function goesOn({ merges = [] }: ImportedSheet, row: number, depth: number): boolean {
  const last = row + depth;
  return merges.some((one) => {
    const end = one.row - 1 + one.rows;
    return row < one.row && one.row <= last && last < end;
  });
}

function headerWeight(headers: readonly (ColumnHeader | null)[], kind: FileKind): number {
  const best = new Map<Take, number>();
  for (const header of headers) {
    if (header === null) continue;
    const [score] = scoresOf(header, kind);
    if (score === undefined || score.value < weakest) continue;
    const value = score.take.startsWith("~") ? score.value * 0.25 : score.value;
    const key = score.take.startsWith("~") ? header.whole : score.take;
    best.set(key, Math.max(best.get(key) ?? 0, value));
  }
  let fields = 0;
  let sum = 0;
  for (const [take, value] of best) {
    if (!take.startsWith("~") && ownFields(kind).has(take)) fields += 1;
    else if (composites[take] !== undefined) fields += 1;
    sum += value;
  }
  return fields === 0 ? 0 : sum;
}
