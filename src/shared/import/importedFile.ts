/** A file as the sidebar or the command line has read it: plain cells, row n of the file is rows[n - 1]. */

import { dayOfNumber, showDay } from "../language/day.ts";
import { cleanText } from "../language/text.ts";
import { no, plainWords, yes } from "./importWords.ru.ts";

/**
 * Why the value of a filled cell is not known: a formula was saved without its result; its result is an error; a long
 * number has lost its last digits, or was written with an exponent; the date is no day of the calendar; the file points
 * to a value that it does not hold.
 */
export const unreadReasons = ["noValue", "error", "digits", "exponent", "noDay", "lost"] as const;
export type UnreadReason = (typeof unreadReasons)[number];

/** `text` is what the file shows in the place of the value. */
export interface UnreadCell {
  unread: UnreadReason;
  text: string;
}
export type ImportedCell = string | number | boolean | null | { serial: number } | UnreadCell;

/** Cells that are one: its value stands in the first of them. `row` is one-based, `column` zero-based. */
export interface MergedCells {
  row: number;
  column: number;
  rows: number;
  columns: number;
}
export interface ImportedSheet {
  name: string;
  rows: readonly (readonly ImportedCell[])[];
  /** The author has hidden the sheet; a very hidden one is not even in the list of hidden sheets. */
  hidden?: "hidden" | "veryHidden" | undefined;
  /** One-based rows that the author has hidden. */
  hiddenRows?: readonly number[] | undefined;
  /** Zero-based columns that the author has hidden. */
  hiddenColumns?: readonly number[] | undefined;
  merges?: readonly MergedCells[] | undefined;
}
export interface ImportedFile {
  fileName: string;
  sheets: readonly ImportedSheet[];
  /** Names of hidden sheets that the person wants to be taken. */
  hiddenSheets?: readonly string[] | undefined;
  /** Chosen by the person: people of pairs who are in no bank are entered there. */
  enterBanks?: boolean | undefined;
}

/** Sheets count days from 1899-12-30. Null where such a number is no day of the calendar. */
export function dayOfSerial(serial: number): string | null {
  const whole = Math.floor(serial);
  return whole < 1 || whole > 2_900_000 ? null : dayOfNumber(whole - 25_569);
}

export function isUnread(cell: ImportedCell | undefined): cell is UnreadCell {
  return typeof cell === "object" && cell !== null && "unread" in cell;
}

/** What a person sees in the cell, cleaned; nothing where the value is not known. */
export function cellText(cell: ImportedCell | undefined): string {
  if (cell === null || cell === undefined || isUnread(cell)) return "";
  if (typeof cell === "string") return plainWords.test(cell) ? cell : cleanText(cell);
  if (typeof cell === "boolean") return cell ? yes : no;
  if (typeof cell === "number") return String(cell);
  const day = dayOfSerial(cell.serial);
  return day === null ? String(cell.serial) : showDay(day);
}

export function isBlank(cell: ImportedCell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && cellText(cell) === "");
}
