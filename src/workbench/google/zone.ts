/** Moments and wall clocks of a time zone within the context of a script. */

import { realm } from "./realm.ts";

const dayMs = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);
const formatters = new Map<string, Intl.DateTimeFormat>();

/** The moment of a wall-clock time, both as milliseconds; `wall` is read as if it were UTC. */
export function instantOf(wall: number, zone: string): number {
  const guess = wall - offsetAt(wall, zone);
  const better = wall - offsetAt(guess, zone);
  return better + offsetAt(better, zone) === wall ? better : guess;
}

/** Milliseconds that the zone is ahead of UTC at this moment. */
export function offsetAt(instant: number, zone: string): number {
  const fixed = /^(?:GMT|UTC)?([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone);
  if (fixed) return (fixed[1] === "-" ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3] ?? 0)) * 60_000;
  if (zone === "GMT" || zone === "UTC" || zone === "Z") return 0;
  if (zone === realm().scriptZone) return localWall(instant) - instant;
  const parts = formatterFor(zone).formatToParts(instant);
  const field = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(
    field("year"),
    field("month") - 1,
    field("day"),
    field("hour"),
    field("minute"),
    field("second"),
  );
  return wall - Math.floor(instant / 1000) * 1000;
}

function formatterFor(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}

function localWall(instant: number): number {
  const d = new Date(instant);
  const wall = Date.UTC(2000, d.getMonth(), 1);
  const exact = new Date(wall);
  exact.setUTCFullYear(d.getFullYear(), d.getMonth(), d.getDate());
  exact.setUTCHours(d.getHours(), d.getMinutes(), d.getSeconds(), d.getMilliseconds());
  return exact.getTime();
}

/** A sheet's serial number as a Date of the spreadsheet's zone. */
export function dateOfSerial(serial: number, sheetZone: string): Date {
  const wall = epoch + Math.round(serial * dayMs);
  if (sheetZone !== realm().scriptZone) return new Date(instantOf(wall, sheetZone));
  const w = new Date(wall);
  return new Date(
    w.getUTCFullYear(),
    w.getUTCMonth(),
    w.getUTCDate(),
    w.getUTCHours(),
    w.getUTCMinutes(),
    w.getUTCSeconds(),
    w.getUTCMilliseconds(),
  );
}

/** The serial number that a Date has in the spreadsheet's zone. */
export function serialOfDate(date: Date, sheetZone: string): number {
  const instant = date.getTime();
  return (instant + offsetAt(instant, sheetZone) - epoch) / dayMs;
}
