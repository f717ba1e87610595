/** Civil days as ISO strings `2025-09-01`: they compare as text, and know no clock and no time zone. */

const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/;
const isoMoment = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function isDay(text: string): boolean {
  const parts = isoDay.exec(text);
  return parts !== null && makeDay(Number(parts[1]), Number(parts[2]), Number(parts[3])) !== null;
}

/** A day of the years 1940..2060: what a cell of the register may hold. */
export function isRegisterDay(text: string): boolean {
  return isDay(text) && text >= "1940-01-01" && text <= "2060-12-31";
}

export function isMoment(text: string): boolean {
  const parts = isoMoment.exec(text);
  return parts !== null && isDay(parts[1] as string);
}

/** Null when there is no such day in the calendar. */
export function makeDay(year: number, month: number, date: number): string | null {
  if (![year, month, date].every(Number.isInteger) || year < 1 || year > 9999) return null;
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
export function monthOf(day: string): number {
  return Number(day.slice(5, 7));
}
export function dateOf(day: string): number {
  return Number(day.slice(8, 10));
}

/** Same day-number so many months later; the month's last day if it has none (rules.md 1). */
export function addMonths(day: string, months: number): string {
  const total = yearOf(day) * 12 + monthOf(day) - 1 + months;
  const year = Math.floor(total / 12);
  const month = total - year * 12 + 1;
  return makeDay(year, month, Math.min(dateOf(day), daysInMonth(year, month))) as string;
}

export function addYears(day: string, years: number): string {
  return addMonths(day, years * 12);
}

/** Days since 1 January 1970, by the proleptic Gregorian calendar. */
export function dayNumber(day: string): number {
  const month = monthOf(day);
  const year = yearOf(day) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dateOf(day) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export function dayOfNumber(number: number): string {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  const date = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return makeDay(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date) as string;
}

export function addDays(day: string, days: number): string {
  return dayOfNumber(dayNumber(day) + days);
}

export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 = Monday .. 7 = Sunday. */
export function weekday(day: string): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

export function earlier(one: string, other: string): string {
  return one < other ? one : other;
}
export function later(one: string, other: string): string {
  return one > other ? one : other;
}

/** 01.09.2025 */
export function showDay(day: string): string {
  return `${day.slice(8, 10)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;
}

const monthStems = ["янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"];

/**
 * Reads a day as people write it: 1.9.2025, 01.09.25, 2025-09-01, 1 сентября 2025 г.
 * Two-digit years up to 40 are of this century. Null when it is not a day of the calendar; 09/01/2025 is ambiguous and null.
 */
export function parseDay(raw: string): string | null {
  const text = raw
    .trim()
    .toLowerCase()
    .replace(/\s*(г\.?|года)\s*$/u, "")
    .trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso !== null) return makeDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dotted = /^(\d{1,2})[.,](\d{1,2})[.,](\d{4}|\d{2})$/.exec(text.replace(/\s+/g, ""));
  if (dotted !== null) return makeDay(fullYear(dotted[3] as string), Number(dotted[2]), Number(dotted[1]));
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (slashed !== null && (Number(slashed[1]) > 12 || slashed[1] === slashed[2])) {
    return makeDay(Number(slashed[3]), Number(slashed[2]), Number(slashed[1]));
  }
  const worded = /^(\d{1,2})\s+([а-я]+)\.?\s+(\d{4}|\d{2})$/.exec(text);
  if (worded === null) return null;
  const month = monthStems.findIndex(
    (stem, index) => worded[2]?.startsWith(stem) === true && (index !== 4 || /^ма[йя]$/.test(worded[2])),
  );
  return month < 0 ? null : makeDay(fullYear(worded[3] as string), month + 1, Number(worded[1]));
}

function fullYear(text: string): number {
  const year = Number(text);
  return text.length === 4 ? year : year <= 40 ? 2000 + year : 1900 + year;
}
