/** Days in every spelling that people's lists hold. A day that does not exist is never rolled over to one that does. */

import { lastPlannedDay } from "../facts/rows/dayLimits.ts";
import { addYears, isRegisterDay, makeDay, showDay, yearOf } from "../language/day.ts";
import { formOf } from "./formOf.ts";
import { cellText, dayOfSerial, type ImportedCell, isBlank, isUnread } from "./importedFile.ts";
import { emptyWords, mayForm, monthStems, wordedDay, yearSuffix } from "./importWords.ru.ts";

/** How the day was written; `date` is a true date cell. */
export type DaySpelling = "date" | "serial" | "dmy" | "dmyy" | "iso" | "long" | "time" | "slash" | "slash-us";
export type DayTrouble = "empty" | "placeholder" | "impossible" | "ambiguous" | "unreadable";
export type DayReading =
  | { day: string; spelling: DaySpelling }
  | { day: null; trouble: DayTrouble; readings?: readonly [string, string] };

const placeholders = new Set(emptyWords.map(formOf));

const longestPlaceholder = Math.max(...emptyWords.map((word) => word.length));

export function isPlaceholder(text: string): boolean {
  return text.length <= longestPlaceholder && placeholders.has(formOf(text));
}

/** Numbers that stand for the days 1 January 1940 to 31 December 2060. */
export function isDaySerial(value: number): boolean {
  return Number.isInteger(value) && value >= 14_611 && value <= 58_804;
}

/** `youngest` is the latest year that two digits may mean. */
export function readDay(cell: ImportedCell | undefined, youngest: number): DayReading {
  if (isBlank(cell)) return { day: null, trouble: "empty" };
  if (isUnread(cell)) return { day: null, trouble: "unreadable" };
  if (typeof cell === "object" && cell !== null) return found(dayOfSerial(cell.serial), "date");
  if (typeof cell === "number")
    return isDaySerial(cell) ? found(dayOfSerial(cell), "serial") : readText(String(cell), youngest);
  if (typeof cell === "boolean") return { day: null, trouble: "unreadable" };
  const text = cellText(cell).toLowerCase();
  return isPlaceholder(text) ? { day: null, trouble: "placeholder" } : readText(text, youngest);
}

function found(day: string | null, spelling: DaySpelling): DayReading {
  return day === null ? { day: null, trouble: "impossible" } : { day, spelling };
}

function readText(text: string, youngest: number): DayReading {
  const bare = text
    .replace(/[ t]\d{1,2}:\d{2}(:\d{2}(\.\d+)?z?)?$/, "")
    .replace(yearSuffix, "")
    .trim();
  const decorated = bare !== text;
  const dotted = /^(\d{1,2}) ?[.,-] ?(\d{1,2}) ?[.,-] ?(\d{4}|\d{2})$/.exec(bare);
  if (dotted !== null) {
    const short = dotted[3]?.length === 2;
    const day = makeDay(fullYear(dotted[3] as string, youngest), Number(dotted[2]), Number(dotted[1]));
    return found(day, short ? "dmyy" : decorated ? "time" : "dmy");
  }
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(bare);
  if (iso !== null) return found(makeDay(Number(iso[1]), Number(iso[2]), Number(iso[3])), "iso");
  const slashed = /^(\d{1,2}) ?\/ ?(\d{1,2}) ?\/ ?(\d{4}|\d{2})$/.exec(bare);
  if (slashed !== null) {
    return readSlashed(Number(slashed[1]), Number(slashed[2]), fullYear(slashed[3] as string, youngest));
  }
  const worded = wordedDay.exec(bare);
  const month = worded === null ? 0 : monthOfWord(worded[2] as string);
  if (worded !== null && month > 0) {
    return found(makeDay(fullYear(worded[3] as string, youngest), month, Number(worded[1])), "long");
  }
  if (/^\d{4,6}$/.test(bare) && isDaySerial(Number(bare))) return found(dayOfSerial(Number(bare)), "serial");
  return { day: null, trouble: "unreadable" };
}

function readSlashed(first: number, second: number, year: number): DayReading {
  const asDate = makeDay(year, second, first);
  const asMonth = makeDay(year, first, second);
  if (asDate !== null && asMonth !== null && asDate !== asMonth) {
    return { day: null, trouble: "ambiguous", readings: [asDate, asMonth] };
  }
  return asDate !== null ? { day: asDate, spelling: "slash" } : found(asMonth, "slash-us");
}

/** 1 to 12, or 0 when the word is no month. */
export function monthOfWord(word: string): number {
  const plain = formOf(word);
  return 1 + monthStems.findIndex((stem, index) => (index === 4 ? mayForm.test(plain) : plain.startsWith(stem)));
}

function fullYear(digits: string, youngest: number): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return 2000 + year <= youngest ? 2000 + year : 1900 + year;
}

/** What a day means, for judging whether it can be true. */
export type DayRole = "birth" | "event";

/** Birth: of people who could work. Other days: as late as the form takes what is planned. */
export function isPlausible(day: string, role: DayRole, today: string): boolean {
  return isRegisterDay(day) && day <= (role === "birth" ? addYears(today, -14) : lastPlannedDay(today));
}

/** What the remark on a day that is not plausible tells: the last that is, where it is too late. */
export function beyond(day: string, today: string): { value?: string } {
  return isRegisterDay(day) && day > lastPlannedDay(today) ? { value: showDay(lastPlannedDay(today)) } : {};
}

/** The latest year that a two-digit year may mean. */
export function youngestYear(role: DayRole, today: string): number {
  return role === "birth" ? yearOf(today) - 14 : yearOf(lastPlannedDay(today));
}
