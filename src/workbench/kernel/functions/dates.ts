import type { Value } from "../api.ts";
import { civilOf, serialOfDay } from "../serial.ts";
import { badUnit, endBeforeStart } from "../texts.ru.ts";
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

function epochToDate(args: Argument[], calling: Calling): Argument {
  const unit = args[1] === undefined ? 1 : calling.integer(args[1] as Value);
  if (unit < 1 || unit > 3) throw new Fault("#NUM!", badUnit(String(unit)));
  return { serial: calling.number(args[0] as Value) / (86400 * 1000 ** (unit - 1)) + 25569 };
}

export const dates: OwnFunctions = {
  DATEDIF: ofValues(3, 3, dateDif),
  EPOCHTODATE: ofValues(1, 2, epochToDate),
};
