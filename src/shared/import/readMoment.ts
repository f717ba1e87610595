/** The moment at which an answer was sent, as Google, Яндекс and tables write it. */

import { cellText, type ImportedCell, isUnread } from "./importedFile.ts";
import { readDay, youngestYear } from "./readDay.ts";

const daySeconds = 24 * 60 * 60;

/** «2025-04-16T09:43:10»; null where the cell holds no moment. A day alone is its first second. */
export function readMoment(cell: ImportedCell | undefined, today: string): string | null {
  const { day } = readDay(cell, youngestYear("event", today));
  if (day === null) return null;
  const seconds = secondsOf(cell);
  return seconds === null ? null : `${day}T${clock(seconds)}`;
}

function secondsOf(cell: ImportedCell | undefined): number | null {
  if (cell === null || cell === undefined || isUnread(cell) || typeof cell === "boolean") return null;
  const serial = typeof cell === "number" ? cell : typeof cell === "object" ? cell.serial : null;
  if (serial !== null) return Math.min(daySeconds - 1, Math.round((serial - Math.floor(serial)) * daySeconds));
  const time = /[ t,](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?z?$/i.exec(cellText(cell));
  if (time === null) return 0;
  const [hours, minutes, seconds] = [Number(time[1]), Number(time[2]), Number(time[3] ?? 0)];
  return hours > 23 || minutes > 59 || seconds > 59 ? null : (hours * 60 + minutes) * 60 + seconds;
}

function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}
