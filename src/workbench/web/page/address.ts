/** Cells and areas by letters and numbers, on the page. */

import type { RangeAddress } from "../../kernel/api.ts";

export type Area = Omit<RangeAddress, "sheetId">;

export interface CellPlace {
  row: number;
  column: number;
}

export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function cellName({ row, column }: CellPlace): string {
  return `${columnLetters(column)}${row}`;
}

export function areaName(area: Area): string {
  if (area.rows === 1 && area.columns === 1) return cellName(area);
  return `${cellName(area)}:${cellName({ row: area.row + area.rows - 1, column: area.column + area.columns - 1 })}`;
}

/** Reads "B5" or "a1:C10"; null when it is no address or does not lie on the sheet. */
export function readAddress(text: string, maxRows: number, maxColumns: number): Area | null {
  const match = /^\s*\$?([A-Za-z]{1,3})\$?(\d{1,8})(?::\$?([A-Za-z]{1,3})\$?(\d{1,8}))?\s*$/.exec(text);
  if (!match?.[1] || !match[2]) return null;
  const first = { row: Number(match[2]), column: columnNumber(match[1]) };
  const last = match[3] && match[4] ? { row: Number(match[4]), column: columnNumber(match[3]) } : first;
  const area = between(first, last);
  const fits = area.row >= 1 && area.row + area.rows - 1 <= maxRows && area.column + area.columns - 1 <= maxColumns;
  return fits ? area : null;
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

export function between(a: CellPlace, b: CellPlace): Area {
  return {
    row: Math.min(a.row, b.row),
    column: Math.min(a.column, b.column),
    rows: Math.abs(a.row - b.row) + 1,
    columns: Math.abs(a.column - b.column) + 1,
  };
}

export function holds(area: Area, { row, column }: CellPlace): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

export function meet(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** The smallest area that holds both. */
export function join(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}
