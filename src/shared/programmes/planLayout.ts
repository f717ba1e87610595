/** Which day each line of a plan gets. */

import { byText } from "../facts/people.ts";
import { monthOf } from "../language/day.ts";

export interface Placeable {
  /** 0 (first day) to 1 (last day). */
  at: number;
  /** Only days of this month will do. */
  month?: number;
}

export interface Placed<T> {
  line: T;
  dueOn: string;
}

/**
 * Each line on the free day nearest to its place, no two on one day; a line whose month or whole time has no free day
 * is left over. `days` are the working days in order, `taken` those on which the mentor is busy.
 */
export function layLines<T extends Placeable>(
  lines: readonly T[],
  days: readonly string[],
  taken: ReadonlySet<string>,
): { placed: Placed<T>[]; left: T[] } {
  const busy = new Set(taken);
  const placed: Placed<T>[] = [];
  const left: T[] = [];
  // What is bound to a month chooses first.
  const bound = lines.filter(({ month }) => month !== undefined);
  const loose = lines.filter(({ month }) => month === undefined);
  for (const line of [...bound, ...loose]) {
    const possible = line.month === undefined ? days : days.filter((day) => monthOf(day) === line.month);
    const dueOn = nearestFree(possible, Math.round(line.at * (possible.length - 1)), busy);
    if (dueOn === null) left.push(line);
    else {
      busy.add(dueOn);
      placed.push({ line, dueOn });
    }
  }
  return { placed: placed.sort((one, other) => byText(one.dueOn, other.dueOn)), left };
}

function nearestFree(days: readonly string[], wanted: number, busy: ReadonlySet<string>): string | null {
  for (let far = 0; far < days.length; far += 1) {
    for (const index of [wanted + far, wanted - far]) {
      const day = days[index];
      if (day !== undefined && !busy.has(day)) return day;
    }
  }
  return null;
}
