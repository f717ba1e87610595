import type { RangeAddress } from "../kernel/api.ts";

function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "B5" or "B5:C7". */
export function rangeName(at: Omit<RangeAddress, "sheetId">): string {
  const first = `${columnLetters(at.column)}${at.row}`;
  if (at.rows === 1 && at.columns === 1) return first;
  return `${first}:${columnLetters(at.column + at.columns - 1)}${at.row + at.rows - 1}`;
}
