import { exception } from "./realm.ts";

/** Columns and rows of an A1 address; an open end ("A:A", "3:3", "A2:C") is null. */
export interface A1 {
  sheetName: string | null;
  row: number | null;
  column: number | null;
  lastRow: number | null;
  lastColumn: number | null;
}

function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

const corner = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/;

/** Null when the text is no A1 address. */
export function parseA1(text: string): A1 | null {
  const [sheetName, cells] = splitSheet(text.trim());
  const [from = "", to = from, ...more] = cells.split(":");
  const first = corner.exec(from);
  const last = corner.exec(to);
  if (!first || !last || more.length > 0 || from === "" || to === "") return null;
  const whole = cells.includes(":");
  if (!whole && (!first[1] || !first[2])) return null;
  const columns = [first[1], last[1]].map((letters) => (letters ? columnNumber(letters) : null));
  const rows = [first[2], last[2]].map((digits) => (digits ? Number(digits) : null));
  const [row, lastRow] = ordered(rows[0] ?? null, rows[1] ?? null);
  const [column, lastColumn] = ordered(columns[0] ?? null, columns[1] ?? null);
  return { sheetName, row, column, lastRow, lastColumn };
}

function ordered(a: number | null, b: number | null): [number | null, number | null] {
  return a !== null && b !== null && a > b ? [b, a] : [a, b];
}

function splitSheet(text: string): [string | null, string] {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/.exec(text);
  if (quoted) return [(quoted[1] ?? "").replaceAll("''", "'"), quoted[2] ?? ""];
  const mark = text.lastIndexOf("!");
  return mark < 0 ? [null, text] : [text.slice(0, mark), text.slice(mark + 1)];
}

export function printA1(row: number, column: number, rows: number, columns: number): string {
  const from = `${columnLetters(column)}${row}`;
  return rows === 1 && columns === 1 ? from : `${from}:${columnLetters(column + columns - 1)}${row + rows - 1}`;
}

export function rangeNotFound(): Error {
  return exception("Range not found");
}
