/** Cells and ranges by letters and numbers. */

import type { RangeAddress } from "./api.ts";

export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

export function cellName(row: number, column: number): string {
  return columnLetters(column) + row;
}

export function lastRowOf(range: RangeAddress): number {
  return range.row + range.rows - 1;
}

export function lastColumnOf(range: RangeAddress): number {
  return range.column + range.columns - 1;
}

export function intersects(a: RangeAddress, b: RangeAddress): boolean {
  return (
    a.sheetId === b.sheetId &&
    a.row <= lastRowOf(b) &&
    b.row <= lastRowOf(a) &&
    a.column <= lastColumnOf(b) &&
    b.column <= lastColumnOf(a)
  );
}

export function contains(outer: RangeAddress, inner: RangeAddress): boolean {
  return (
    outer.sheetId === inner.sheetId &&
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    lastRowOf(outer) >= lastRowOf(inner) &&
    lastColumnOf(outer) >= lastColumnOf(inner)
  );
}

/** What remains of a range when another is cut out of it: at most four rectangles. */
function cutOut(range: RangeAddress, hole: RangeAddress): RangeAddress[] {
  if (!intersects(range, hole)) return [range];
  const top = Math.max(range.row, hole.row);
  const bottom = Math.min(lastRowOf(range), lastRowOf(hole));
  const left = Math.max(range.column, hole.column);
  const right = Math.min(lastColumnOf(range), lastColumnOf(hole));
  const parts: RangeAddress[] = [
    { ...range, rows: top - range.row },
    { ...range, row: bottom + 1, rows: lastRowOf(range) - bottom },
    { ...range, row: top, rows: bottom - top + 1, columns: left - range.column },
    { ...range, row: top, rows: bottom - top + 1, column: right + 1, columns: lastColumnOf(range) - right },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}

/** The part of `range` left uncovered by `covers`. */
export function uncovered(range: RangeAddress, covers: RangeAddress[]): RangeAddress[] {
  let rest = [range];
  for (const cover of covers) rest = rest.flatMap((part) => cutOut(part, cover));
  return rest;
}
