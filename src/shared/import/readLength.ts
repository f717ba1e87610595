/** Length of service in every spelling, as the day on which it started. A period refers to the day named in the header. */

import { addDays, addMonths, parseDay, yearOf } from "../language/day.ts";
import { formOf } from "./formOf.ts";
import { cellText, type ImportedCell, isBlank } from "./importedFile.ts";
import {
  durationPattern,
  monthsPattern,
  noService,
  referenceInWords,
  referencePhrase,
  sincePattern,
  wholeYearsPattern,
  yearPattern,
} from "./importWords.ru.ts";
import { type DaySpelling, type DayTrouble, isDaySerial, readDay, youngestYear } from "./readDay.ts";

/** `none`: no service before the first hire; `doubtful`: another fact of the row contradicts it. */
export type ServiceReading =
  | { day: string; how: "date"; spelling: DaySpelling }
  | { day: string; how: "duration" | "whole-years" | "year-only" }
  | { day: null; how: "none" }
  | {
      day: null;
      how: "trouble";
      trouble: DayTrouble | "no-reference" | "doubtful";
      readings?: readonly [string, string];
    };

const withoutService = new Set(noService.map(formOf));
const longestYears = 70;

const anyYear = 2060;

/** «… на 01.09.2024», «… на 1 сентября 2024 г.» in a header. */
export function referenceDayIn(header: string): string | null {
  const form = formOf(header);
  const phrase = referencePhrase.exec(form);
  if (phrase !== null) return parseDay(phrase[1] as string);
  const words = referenceInWords.exec(form);
  return words === null ? null : readDay(words[1] as string, anyYear).day;
}

/** Of «33/28», общий и педагогический, the second counts. */
export function readService(cell: ImportedCell | undefined, reference: string | null, today: string): ServiceReading {
  if (isBlank(cell)) return { day: null, how: "trouble", trouble: "empty" };
  if (typeof cell === "number") return readNumber(cell, reference, today);
  if (typeof cell !== "string") return asDate(cell ?? null, today);
  const text = formOf(cellText(cell)).replace(/^\d{1,2} ?\/ ?(?=\d{1,2}$)/, "");
  if (withoutService.has(text)) return { day: null, how: "none" };
  const since = sincePattern.exec(text)?.[1] ?? text;
  const year = yearPattern.exec(since);
  if (year !== null) return fromYear(Number(year[1]), today);
  const period = periodOf(text);
  if (period !== null) return fromPeriod(period, reference);
  return asDate(since, today);
}

function readNumber(value: number, reference: string | null, today: string): ServiceReading {
  if (isDaySerial(value)) return asDate(value, today);
  if (Number.isInteger(value) && value >= 1900 && value <= 2100) return fromYear(value, today);
  if (value < 0 || value > longestYears) return unreadable;
  if (value === 0) return { day: null, how: "none" };
  const months = Math.round(value * 12);
  return fromPeriod({ months, days: 0, whole: Number.isInteger(value) }, reference);
}

const unreadable: ServiceReading = { day: null, how: "trouble", trouble: "unreadable" };

interface Period {
  months: number;
  days: number;
  whole: boolean;
}

function periodOf(text: string): Period | null {
  const long = durationPattern.exec(text);
  if (long !== null) {
    return Number(long[2]) > 11
      ? null
      : { months: Number(long[1]) * 12 + Number(long[2]), days: Number(long[3] ?? 0), whole: false };
  }
  const dashed = /^(\d{1,2}) ?- ?(\d{2})$/.exec(text);
  if (dashed !== null && Number(dashed[2]) <= 11)
    return { months: Number(dashed[1]) * 12 + Number(dashed[2]), days: 0, whole: false };
  const months = monthsPattern.exec(text);
  if (months !== null) return { months: Number(months[1]), days: Number(months[2] ?? 0), whole: false };
  const years = wholeYearsPattern.exec(text);
  if (years !== null) return { months: Number(years[1]) * 12, days: 0, whole: true };
  // «2,10» may mean ten months: only one digit, quarters and halves are decimals beyond doubt.
  const decimal = /^(\d{1,2})[.,](\d|25|50|75)( лет| года?)?$/.exec(text);
  return decimal === null
    ? null
    : { months: Math.round(Number(`${decimal[1]}.${decimal[2]}`) * 12), days: 0, whole: false };
}

function fromPeriod(period: Period, reference: string | null): ServiceReading {
  if (period.months > longestYears * 12 || period.days > 31) return unreadable;
  if (period.months === 0 && period.days === 0 && period.whole) return { day: null, how: "none" };
  if (reference === null) return { day: null, how: "trouble", trouble: "no-reference" };
  const day = addDays(addMonths(reference, -period.months), -period.days);
  return { day, how: period.whole ? "whole-years" : "duration" };
}

/** Only a year is known: its first of September. */
function fromYear(year: number, today: string): ServiceReading {
  return year < 1940 || year > yearOf(today) ? unreadable : { day: `${year}-09-01`, how: "year-only" };
}

function asDate(cell: ImportedCell, today: string): ServiceReading {
  const reading = readDay(cell, youngestYear("event", today));
  if (reading.day !== null) return { day: reading.day, how: "date", spelling: reading.spelling };
  return { ...reading, how: "trouble" };
}

/** Whether an exact day already known says the same as a rounded reading. */
export function agrees(reading: ServiceReading, known: string, reference: string | null): boolean {
  if (reading.day === null) return false;
  if (reading.how === "year-only") return yearOf(known) === yearOf(reading.day);
  if (reference === null) return known === reading.day;
  if (reading.how === "whole-years") return known <= reading.day && known > addMonths(reading.day, -12);
  if (reading.how === "duration") return known <= reading.day && known > addMonths(reading.day, -1);
  return known === reading.day;
}
