import { exception } from "./realm.ts";
import { offsetAt } from "./zone.ts";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** Formats a moment with a Java date pattern; month and day names are English, as on Google. */
export function formatDate(date: unknown, zone: unknown, pattern: unknown): string {
  if (!(date instanceof Date) || Number.isNaN(date.getTime())) {
    throw exception("The parameters don't match the method signature for Utilities.formatDate.");
  }
  const offset = zoneOffset(date.getTime(), String(zone));
  const wall = new Date(date.getTime() + offset);
  return String(pattern).replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (match, quoted?: string, letter?: string) => {
    if (letter === undefined) return unquoted(match, quoted);
    return field(letter, match.length, wall, offset, String(zone));
  });
}

/** Fixed text of a pattern: two apostrophes stand for one. */
export function unquoted(match: string, quoted?: string): string {
  return match === "''" ? "'" : (quoted ?? match).replaceAll("''", "'");
}

function zoneOffset(instant: number, zone: string): number {
  try {
    return offsetAt(instant, zone);
  } catch {
    return 0;
  }
}

function field(letter: string, length: number, wall: Date, offset: number, zone: string): string {
  const padded = (value: number) => String(value).padStart(length, "0");
  const hours = wall.getUTCHours();
  switch (letter) {
    case "G":
      return wall.getUTCFullYear() > 0 ? "AD" : "BC";
    case "y":
    case "u":
      return letter === "u" ? padded(wall.getUTCDay() || 7) : yearText(wall.getUTCFullYear(), length);
    case "Y":
      return yearText(weekOf(wall).year, length);
    case "M":
    case "L":
      return monthText(wall.getUTCMonth(), length);
    case "d":
      return padded(wall.getUTCDate());
    case "D":
      return padded(dayOfYear(wall));
    case "E":
      return (days[wall.getUTCDay()] ?? "").slice(0, length < 4 ? 3 : undefined);
    case "w":
      return padded(weekOf(wall).week);
    case "W":
      return padded(Math.ceil((wall.getUTCDate() + firstWeekday(wall)) / 7));
    case "F":
      return padded(Math.ceil(wall.getUTCDate() / 7));
    case "a":
      return hours < 12 ? "AM" : "PM";
    case "H":
      return padded(hours);
    case "k":
      return padded(hours || 24);
    case "K":
      return padded(hours % 12);
    case "h":
      return padded(hours % 12 || 12);
    case "m":
      return padded(wall.getUTCMinutes());
    case "s":
      return padded(wall.getUTCSeconds());
    case "S":
      return padded(wall.getUTCMilliseconds());
    case "z":
      return offset === 0 && /^(GMT|UTC)/.test(zone) ? zone.slice(0, 3) : `GMT${offsetText(offset, ":")}`;
    case "Z":
      return offsetText(offset, "");
    case "X":
      return offset === 0 ? "Z" : offsetText(offset, length === 3 ? ":" : "").slice(0, length === 1 ? 3 : undefined);
    default:
      throw exception(`Illegal pattern character '${letter}'`);
  }
}

function yearText(year: number, length: number): string {
  return length === 2 ? String(year % 100).padStart(2, "0") : String(year).padStart(length, "0");
}

function monthText(month: number, length: number): string {
  const name = months[month] ?? "";
  if (length >= 4) return name;
  return length === 3 ? name.slice(0, 3) : String(month + 1).padStart(length, "0");
}

function offsetText(offset: number, separator: string): string {
  const minutes = Math.abs(Math.round(offset / 60_000));
  const two = (value: number) => String(value).padStart(2, "0");
  return `${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}${separator}${two(minutes % 60)}`;
}

function dayOfYear(wall: Date): number {
  return Math.floor((wall.getTime() - Date.UTC(wall.getUTCFullYear(), 0, 1)) / 86_400_000) + 1;
}

function firstWeekday(wall: Date): number {
  return new Date(Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth(), 1)).getUTCDay();
}

/** Week of the year as Java counts it in English: weeks begin on Sunday, the week of 1 January is the first. */
function weekOf(wall: Date): { year: number; week: number } {
  const year = wall.getUTCFullYear();
  const first = new Date(Date.UTC(year, 0, 1)).getUTCDay();
  const week = Math.floor((dayOfYear(wall) - 1 + first) / 7) + 1;
  const next = new Date(Date.UTC(year + 1, 0, 1));
  const before = Math.ceil((next.getTime() - wall.getTime()) / 86_400_000);
  return before <= next.getUTCDay() ? { year: year + 1, week: 1 } : { year, week };
}
