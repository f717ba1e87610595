import type { LocaleRules } from "./locale.ts";
import { isShownDay, serialOfDay } from "./serial.ts";
import { FALSE_RU, ROUBLE_RU, TRUE_RU, YEAR_ENDING_RU } from "./texts.ru.ts";

/** What a typed text means; `format` is the number format that the text brings to a cell without one. */
export type Parsed =
  | { kind: "formula"; text: string }
  | { kind: "value"; value: string | number | boolean | null; format?: string };

interface Numeric {
  value: number;
  format?: string;
}

/** `year` is the current one: a typed day without a year falls into it. */
export function parseTyped(text: string, rules: LocaleRules, year: number): Parsed {
  if (text === "") return { kind: "value", value: null };
  if (text.startsWith("=") && text.length > 1) return { kind: "formula", text };
  if (text.startsWith("'")) return { kind: "value", value: text.slice(1) };
  const trimmed = text.replace(/^[\s\u00a0]+|[\s\u00a0]+$/g, "");
  const truth = parseBoolean(trimmed, rules);
  if (truth !== null) return { kind: "value", value: truth };
  const numeric = parseNumber(trimmed, rules) ?? parseMoment(trimmed, rules, year);
  if (!numeric) return { kind: "value", value: text };
  return { kind: "value", ...numeric };
}

function parseBoolean(text: string, rules: LocaleRules): boolean | null {
  const upper = text.toUpperCase();
  if (upper === "TRUE" || (upper === TRUE_RU && rules.trueWord === TRUE_RU)) return true;
  if (upper === "FALSE" || (upper === FALSE_RU && rules.falseWord === FALSE_RU)) return false;
  return null;
}

const NUMBER_COMMA = /^([+-]?)(\d+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+)?(?:,(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;
const NUMBER_POINT = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)?(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;

function parseNumber(text: string, rules: LocaleRules): Numeric | null {
  if (/^\(.*\)$/.test(text)) {
    const inner = /^\([\d(]/.test(text) ? parseNumber(text.slice(1, -1), rules) : null;
    return inner && { ...inner, value: -inner.value };
  }
  if (text.endsWith("%")) return parsePercent(text.slice(0, -1).trimEnd(), rules);
  const money = parseMoney(text, rules);
  if (money) return money;
  const plain = plainNumber(text, rules);
  if (!plain) return null;
  if (plain.grouped) return { value: plain.value, format: plain.decimals > 0 ? "#,##0.00" : "#,##0" };
  return plain.exponent ? { value: plain.value, format: "0.00E+00" } : { value: plain.value };
}

function parsePercent(text: string, rules: LocaleRules): Numeric | null {
  const plain = plainNumber(text, rules);
  if (!plain) return null;
  return { value: Number(`${plain.value}e-2`), format: plain.decimals > 0 ? "0.00%" : "0%" };
}

function parseMoney(text: string, rules: LocaleRules): Numeric | null {
  const russian = rules.decimal === ",";
  const amount = russian ? text.replace(ROUBLE_RU, "") : text.replace(/^([+-]?)\$/, "$1");
  if (amount === text) return null;
  const plain = plainNumber(amount, rules);
  return plain && { value: plain.value, format: russian ? '#,##0.00"\u00a0₽"' : '"$"#,##0.00' };
}

function plainNumber(text: string, rules: LocaleRules) {
  const match = (rules.decimal === "," ? NUMBER_COMMA : NUMBER_POINT).exec(text);
  if (!match) return null;
  const [, sign, whole = "", fraction, exponent] = match;
  if (whole === "" && !fraction) return null;
  const digits = whole.replace(/\D/g, "");
  const value = Number(`${sign}${digits || "0"}.${fraction || "0"}${exponent ? `e${exponent}` : ""}`);
  if (!Number.isFinite(value)) return null;
  return {
    value: value === 0 ? 0 : value,
    grouped: digits.length !== whole.length,
    decimals: fraction?.length ?? 0,
    exponent: exponent !== undefined,
  };
}

/** A date, a time, or a date with a time. */
function parseMoment(text: string, rules: LocaleRules, year: number): Numeric | null {
  const time = parseTime(text);
  if (time) return time;
  const day = parseDay(text, rules, year);
  if (day) return day;
  const parts = /^(.+?)[ ,]\s*(\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:\s?[AaPp][Mm])?)$/.exec(text);
  if (!parts) return null;
  const date = parseDay(parts[1] ?? "", rules, year);
  const clock = parseTime(parts[2] ?? "");
  if (!date || !clock || clock.value >= 1) return null;
  const shown = date.format === "yyyy-mm-dd" ? "yyyy-mm-dd h:mm:ss" : rules.dateTimeFormat;
  return { value: date.value + clock.value, format: shown };
}

function parseTime(text: string): Numeric | null {
  const match = /^(\d{1,4}):(\d{2})(?::(\d{2})(\.\d{1,3})?)?(?:\s?([AaPp])[Mm])?$/.exec(text);
  if (!match) return null;
  const [, hoursText, minutesText, secondsText, fraction, half] = match;
  let hours = Number(hoursText);
  const minutes = Number(minutesText);
  const seconds = Number(secondsText ?? 0) + Number(fraction ?? 0);
  if (minutes > 59 || seconds >= 60 || (half && (hours < 1 || hours > 12))) return null;
  if (half) hours = (hours % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  const value = (hours * 3600 + minutes * 60 + seconds) / 86400;
  if (half) return { value, format: secondsText ? "h:mm:ss AM/PM" : "h:mm AM/PM" };
  if (hours > 23) return { value, format: "[h]:mm:ss" };
  return { value, format: secondsText ? "h:mm:ss" : "h:mm" };
}

function parseDay(text: string, rules: LocaleRules, year: number): Numeric | null {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso) return dayValue(Number(iso[1]), Number(iso[3]), Number(iso[4]), "yyyy-mm-dd");
  return parseNumericDay(text, rules, year) ?? parseNamedDay(text, rules, year);
}

function parseNumericDay(text: string, rules: LocaleRules, year: number): Numeric | null {
  const match = /^(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  if (!match) return parseMonthAndYear(text, rules);
  const [, first, mark, second, yearText] = match;
  // A point is the decimal mark where days are not written with it.
  if (mark === "." && rules.decimal === "." && yearText === undefined) return null;
  const dayFirst = rules.dayFirst || mark === ".";
  const [day, month] = dayFirst ? [first, second] : [second, first];
  if (yearText === undefined) return dayValue(year, Number(month), Number(day), rules.shortDateFormat);
  return dayValue(fullYear(yearText), Number(month), Number(day), rules.dateFormat);
}

function parseMonthAndYear(text: string, rules: LocaleRules): Numeric | null {
  const match = /^(\d{1,2})([./-])(\d{4})$/.exec(text);
  if (!match || (match[2] === "." && rules.decimal === ".")) return null;
  return dayValue(Number(match[3]), Number(match[1]), 1, rules.dateFormat);
}

function parseNamedDay(text: string, rules: LocaleRules, year: number): Numeric | null {
  const words = text.replace(YEAR_ENDING_RU, "");
  const dayFirst = /^(\d{1,2})[ -](\p{L}+)\.?(?:[ ,-]+(\d{4}|\d{2}))?$/u.exec(words);
  const monthFirst = dayFirst ? null : /^(\p{L}+)\.? (\d{1,2})(?:(?:,\s*|\s+)(\d{4}))?$/u.exec(words);
  const match = dayFirst ?? monthFirst;
  if (!match) return null;
  const month = monthNumber((dayFirst ? match[2] : match[1]) ?? "", rules);
  if (month === 0) return null;
  const day = Number(dayFirst ? match[1] : match[2]);
  if (match[3] === undefined) return dayValue(year, month, day, rules.shortDateFormat);
  return dayValue(fullYear(match[3]), month, day, rules.dateFormat);
}

function monthNumber(word: string, rules: LocaleRules): number {
  const name = word.toLowerCase();
  const named = (months: string[]) => months.findIndex((month) => month.toLowerCase() === name);
  return Math.max(named(rules.months), named(rules.monthsShort)) + 1;
}

/** Two-digit years: 00 to 29 are of this century, as on Google. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function dayValue(year: number, month: number, day: number, format: string): Numeric | null {
  const serial = serialOfDay(year, month, day);
  return serial !== null && isShownDay(serial) ? { value: serial, format } : null;
}
