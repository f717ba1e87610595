const epoch = Date.UTC(1899, 11, 30);
const dayMs = 86_400_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

export interface Wall {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

/** What a clock on the wall shows in a zone. */
export function wallAt(instant: number, zone: string): Wall {
  let formatter = formatters.get(zone);
  if (!formatter) {
    const numeric = { year: "numeric", month: "numeric", day: "numeric" } as const;
    const time = { hour: "numeric", minute: "numeric", second: "numeric", hourCycle: "h23" } as const;
    formatter = new Intl.DateTimeFormat("en-US", { timeZone: zone, ...numeric, ...time });
    formatters.set(zone, formatter);
  }
  const parts = formatter.formatToParts(instant);
  const field = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return {
    year: field("year"),
    month: field("month"),
    day: field("day"),
    hour: field("hour"),
    minute: field("minute"),
    second: field("second"),
  };
}

/** Wall time as if it were UTC, in milliseconds. */
export function wallMs({ year, month, day, hour, minute, second }: Wall): number {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** The moment at which the zone's clocks show this wall time. */
export function instantAt(wall: number, zone: string): number {
  const guess = wall - (wallMs(wallAt(wall, zone)) - wall);
  const better = guess - (wallMs(wallAt(guess, zone)) - wall);
  return wallMs(wallAt(better, zone)) === wall ? better : guess;
}

/** The serial number that the moment has in a spreadsheet of this zone, to the second. */
export function serialAt(instant: number, zone: string): number {
  return (wallMs(wallAt(instant, zone)) - epoch) / dayMs;
}

/** Milliseconds of a local ISO text ("2025-05-15", "2025-05-15T09:00"), read as if it were UTC; NaN when it is none. */
export function wallOfText(text: string): number {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
  if (!found) return Number.NaN;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1)
    .map((part) => Number(part ?? 0));
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  const back = new Date(wall);
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === day && hour < 24 && minute < 60 ? wall : Number.NaN;
}
