/** What a stored value is as a cell: never through a Date, whose zone could move the day. */

import type { UnreadReason } from "../../../shared/import/importedFile.ts";
import { dayNumber, isDay } from "../../../shared/language/day.ts";
import type { FileCell } from "./sheet.ts";

const secondsOfDay = 86_400;
/** The day with the number 0: 1899-12-30, as days since 1970. */
const epoch = -25_569;
const from1904 = 1_462;
/** A double holds every whole number of fifteen digits; Excel keeps no more of them. */
const longestNumber = 1e15;
/** What a table program writes of a long number into a narrow column. */
const exponentForm = /^[+-]?\d{1,3}(?:[.,]\d{1,15})?E\+\d{1,3}$/;
const longestExponent = 26;

export function unread(reason: UnreadReason, text: string): FileCell {
  return { unread: reason, text: text.slice(0, 200) };
}

export function textCell(text: string): FileCell {
  if (text === "") return null;
  if (text.length <= longestExponent && exponentForm.test(text.trim())) return unread("exponent", text.trim());
  return text;
}

export function numberCell(value: number): FileCell {
  if (!Number.isFinite(value)) return unread("lost", String(value));
  if (Number.isInteger(value) && Math.abs(value) >= longestNumber) return unread("digits", String(value));
  return value;
}

/** A number that is shown as a date or a time. Excel counts 29 February 1900, which never was. */
export function dateCell(value: number, system1904: boolean): FileCell {
  if (!Number.isFinite(value) || value < 0) return unread("noDay", String(value));
  const seconds = Math.round(value * secondsOfDay) / secondsOfDay;
  if (system1904) return { serial: seconds + from1904 };
  if (seconds >= 60 && seconds < 61) return unread("noDay", "29.02.1900");
  return { serial: seconds >= 1 && seconds < 60 ? seconds + 1 : seconds };
}

const isoForm =
  /^(?:(\d{4}-\d{2}-\d{2})(?:T|$))?T?(?:(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?(?:Z|[+-]00:?00)?$/;

/** `2024-09-01` or `2024-09-01T08:00:00`, as it stands on the clock of whoever wrote it. */
export function isoCell(text: string): FileCell {
  const written = text.trim();
  const [whole, day, hours, minutes, seconds = "0", part = "0"] = isoForm.exec(written) ?? [];
  if (whole === undefined || whole === "" || (day === undefined && hours === undefined))
    return unread("noDay", written);
  if (day !== undefined && !isDay(day)) return unread("noDay", written);
  const time = Number(hours ?? 0) * 3_600 + Number(minutes ?? 0) * 60 + Number(`${seconds}.${part}`);
  if (time > secondsOfDay) return unread("noDay", written);
  const days = day === undefined ? 0 : dayNumber(day) - epoch;
  return { serial: days + Math.round(time) / secondsOfDay };
}
