/** Days and times as the serial numbers of a sheet. */

const DAY = 86400000;
/** Serial 0 is 30 December 1899. */
const EPOCH = Date.UTC(1899, 11, 30);

/** 31 December 9999, the last day that a cell shows; the first is serial 0. */
const LAST_DAY = 2_958_465;

/** Whether a cell can show the moment of this serial number as a day. */
export function isShownDay(serial: number): boolean {
  return serial >= 0 && serial < LAST_DAY + 1;
}

/** A civil date and time, months counted from 1. */
export interface Civil {
  year: number;
  month: number;
  day: number;
  hours: number;
  minutes: number;
  seconds: number;
  milliseconds: number;
}

/** The serial number of a day, or null when the calendar has no such day. */
export function serialOfDay(year: number, month: number, day: number): number | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return Math.round((date.getTime() - EPOCH) / DAY);
}

/** Rounded to whole milliseconds, as the fraction of a day never holds them exactly. */
export function civilOf(serial: number): Civil {
  const date = new Date(EPOCH + Math.round(serial * DAY));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hours: date.getUTCHours(),
    minutes: date.getUTCMinutes(),
    seconds: date.getUTCSeconds(),
    milliseconds: date.getUTCMilliseconds(),
  };
}

/** 0 = Sunday. */
export function weekdayOf(serial: number): number {
  return new Date(EPOCH + Math.floor(serial + 1e-9) * DAY).getUTCDay();
}

/** The moment on the wall clock of a time zone, as a serial number. */
export function serialOfMoment(moment: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(moment);
  const part = (type: string) => Number(parts.find((candidate) => candidate.type === type)?.value);
  const day = serialOfDay(part("year"), part("month"), part("day")) ?? 0;
  return day + (part("hour") * 3600 + part("minute") * 60 + part("second")) / 86400;
}
