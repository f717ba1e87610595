/** A file as the sidebar or the command line has read it: plain cells, row n of the file is rows[n - 1]. */

import { dayOfNumber, showDay } from "../language/day.ts";
import { cleanText } from "../language/text.ts";
import { no, plainWords, yes } from "./importWords.ru.ts";

export type ImportedCell = string | number | boolean | null | { serial: number };
export interface ImportedSheet {
  name: string;
  rows: readonly (readonly ImportedCell[])[];
  /** One-based rows that the author has hidden. */
  hiddenRows?: readonly number[] | undefined;
}
export interface ImportedFile {
  fileName: string;
  sheets: readonly ImportedSheet[];
}

/** Sheets count days from 1899-12-30. Null where such a number is no day of the calendar. */
export function dayOfSerial(serial: number): string | null {
  const whole = Math.floor(serial);
  return whole < 1 || whole > 2_900_000 ? null : dayOfNumber(whole - 25_569);
}

/** What a person sees in the cell, cleaned. */
export function cellText(cell: ImportedCell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "string") return plainWords.test(cell) ? cell : cleanText(cell);
  if (typeof cell === "boolean") return cell ? yes : no;
  if (typeof cell === "number") return String(cell);
  const day = dayOfSerial(cell.serial);
  return day === null ? String(cell.serial) : showDay(day);
}

export function isBlank(cell: ImportedCell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && cellText(cell) === "");
}

/** 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  const rest = index % 26;
  const letter = String.fromCharCode(65 + rest);
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}
