import type { Value } from "../api.ts";
import { civilOf, isShownDay, serialOfDay, weekdayOf } from "../serial.ts";
import { badUnit, badWeek, dateOutOfBounds, endBeforeStart } from "../texts.ru.ts";
import type { Calling } from "./calling.ts";
import { type OwnFunctions, ofValues } from "./own.ts";
import { type Argument, Fault } from "./values.ts";

/** This day of a month that may be counted beyond the year; the last one where the month is shorter. */
function dayInMonth(year: number, month: number, day: number): number {
  const firstOf = (number: number) =>
    serialOfDay(year + Math.floor((number - 1) / 12), ((((number - 1) % 12) + 12) % 12) + 1, 1) ?? 0;
  return Math.min(firstOf(month) + day, firstOf(month + 1)) - 1;
}

function dateDif(args: Argument[], calling: Calling): Argument {
  const [start, end] = [calling.integer(args[0] as Value), calling.integer(args[1] as Value)];
  const unit = calling.text(args[2] as Value).toUpperCase();
  if (end < start) throw new Fault("#NUM!", endBeforeStart);
  const [from, to] = [civilOf(start), civilOf(end)];
  const months = (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
  const years = Math.floor(months / 12);
  switch (unit) {
    case "Y":
      return years;
    case "M":
      return months;
    case "D":
      return end - start;
    case "YM":
      return months % 12;
    case "MD":
      return to.day >= from.day ? to.day - from.day : end - dayInMonth(to.year, to.month - 1, from.day);
    case "YD":
      return end - dayInMonth(from.year + years, from.month, from.day);
    default:
      throw new Fault("#NUM!", badUnit(unit));
  }
}

/** EDATE: the same day so many months later, or the last one of a month that is shorter. */
function monthsLater(args: Argument[], calling: Calling): Argument {
  const { year, month, day } = civilOf(calling.integer(args[0] as Value));
  const serial = dayInMonth(year, month + calling.integer(args[1] as Value), day);
  if (!isShownDay(serial)) throw new Fault("#NUM!", dateOutOfBounds);
  return { serial };
}

function epochToDate(args: Argument[], calling: Calling): Argument {
  const unit = args[1] === undefined ? 1 : calling.integer(args[1] as Value);
  if (unit < 1 || unit > 3) throw new Fault("#NUM!", badUnit(String(unit)));
  return { serial: calling.number(args[0] as Value) / (86400 * 1000 ** (unit - 1)) + 25569 };
}

/** The week of the first Thursday is the first (ISO 8601). */
function isoWeek(serial: number): number {
  const thursday = serial - ((weekdayOf(serial) + 6) % 7) + 3;
  const start = serialOfDay(civilOf(thursday).year, 1, 1) ?? 0;
  return Math.floor((thursday - start) / 7) + 1;
}

/** Weeks begin with a day: 1 and 17 Sunday, 2 and 11 Monday, 12 to 16 the following ones; 21 is ISO 8601. */
function weekNumber(args: Argument[], calling: Calling): Argument {
  const serial = calling.integer(args[0] as Value);
  const type = args[1] === undefined ? 1 : calling.integer(args[1] as Value);
  if (type === 21) return isoWeek(serial);
  const first = type === 1 || type === 17 ? 0 : type === 2 ? 1 : type >= 11 && type <= 16 ? type - 10 : -1;
  if (first < 0) throw new Fault("#NUM!", badWeek(type));
  const start = serialOfDay(civilOf(serial).year, 1, 1) ?? 0;
  return Math.floor((serial - start + ((weekdayOf(start) - first + 7) % 7)) / 7) + 1;
}

export const dates: OwnFunctions = {
  ISOWEEKNUM: ofValues(1, 1, (args, calling) => isoWeek(calling.integer(args[0] as Value))),
  WEEKNUM: ofValues(1, 2, weekNumber),
  DATEDIF: ofValues(3, 3, dateDif),
  EDATE: ofValues(2, 2, monthsLater),
  EPOCHTODATE: ofValues(1, 2, epochToDate),
};
