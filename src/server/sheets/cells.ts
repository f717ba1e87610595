/** The only place where a Date becomes a day and back. Days belong to the workbook's time zone, not to the script's. */
import { isMoment } from "../../shared/language/day.ts";
import type { Cell } from "../../shared/register/column.ts";

/** A Google cell: what getValues returns and setValues takes. */
export type GoogleCell = string | number | boolean | Date;

export interface Zone {
  toCell(value: GoogleCell): Cell;
  toDate(dayOrMoment: string): Date;
  now(): string;
}

const pattern = "yyyy-MM-dd'T'HH:mm:ss";

/** `bookZone` is the workbook's time zone; the slow way is taken only where the script runs in another one. */
export function makeZone(bookZone: string, scriptZone: string): Zone {
  const same = bookZone === scriptZone;
  const known = new Map<number, string>();
  const parsed = new Map<string, Date>();
  const momentOf = (date: Date): string => {
    if (same) return localMoment(date);
    const time = date.getTime();
    const found = known.get(time) ?? Utilities.formatDate(date, bookZone, pattern);
    known.set(time, found);
    return found;
  };
  return {
    toCell: (value) => (isDate(value) ? trimMidnight(momentOf(value)) : value),
    toDate: (text) => {
      const moment = isMoment(text) ? text : `${text}T00:00:00`;
      if (!isMoment(moment)) throw new Error("neither a day nor a moment");
      if (same) return localDate(moment);
      const date = parsed.get(moment) ?? Utilities.parseDate(moment, bookZone, pattern);
      parsed.set(moment, date);
      return date;
    },
    now: () => momentOf(new Date()),
  };
}

/** A Date of another realm is not `instanceof Date`. */
function isDate(value: unknown): value is Date {
  return typeof value === "object" && Object.prototype.toString.call(value) === "[object Date]";
}

function pad(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

function localMoment(date: Date): string {
  const day = `${String(date.getFullYear()).padStart(4, "0")}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
  return `${day}T${pad(date.getHours())}:${pad(date.getMinutes())}:${pad(date.getSeconds())}`;
}

function trimMidnight(moment: string): string {
  return moment.endsWith("T00:00:00") ? moment.slice(0, 10) : moment;
}

function localDate(moment: string): Date {
  const parts = moment.split(/[-T:]/).map(Number);
  const [year = 0, month = 1, day = 1, hours = 0, minutes = 0, seconds = 0] = parts;
  return new Date(year, month - 1, day, hours, minutes, seconds);
}

/** The one writer of user text: behind an apostrophe nothing is a formula, a number, a date or a truth value. */
export function literal(text: string): string {
  return text === "" ? "" : `'${text}`;
}
