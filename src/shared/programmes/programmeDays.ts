/** Days that a programme and its controls are proposed for (F108, F119). */

import { pairEnd } from "../facts/occupancy.ts";
import { isLongEnough, isTooLong, type LengthRules } from "../facts/programmeLength.ts";
import { addDays, daysBetween, earlier, later } from "../language/day.ts";
import { schoolYearOf } from "../language/schoolYear.ts";
import { isWorkingDay } from "../language/workingDays.ts";
import type { Pair } from "../register/pairs.ts";

export interface ProgrammeDays {
  startedOn: string;
  dueOn: string;
  middleOn: string;
  finalOn: string;
}

/** October to May inside the pair's time where that is long enough for the kind, else the pair's own days. */
export function programmeDays(pair: Pair, rules: LengthRules): ProgrammeDays {
  const first = schoolYearOf(pair.startedOn);
  const end = pairEnd(pair);
  const time = [first, first + 1]
    .map((year) => ({ from: later(pair.startedOn, `${year}-10-01`), to: earlier(end, `${year + 1}-05-31`) }))
    .find(
      ({ from, to }) =>
        from <= to && isLongEnough(pair.kind, from, to, rules) && !isTooLong(pair.kind, from, to, rules),
    );
  const { from, to } = time ?? { from: pair.startedOn, to: end };
  return { startedOn: from, dueOn: to, ...controlDays(from, to) };
}

/** The middle and the last working day of the time; its own middle and end where nobody works. */
export function controlDays(from: string, to: string): Pick<ProgrammeDays, "middleOn" | "finalOn"> {
  const middle = addDays(from, Math.floor(daysBetween(from, to) / 2));
  return { middleOn: workingFrom(middle, from, to), finalOn: workingFrom(to, from, to) };
}

function workingFrom(day: string, from: string, to: string): string {
  for (let back = day; back >= from; back = addDays(back, -1)) if (isWorkingDay(back)) return back;
  for (let on = day; on <= to; on = addDays(on, 1)) if (isWorkingDay(on)) return on;
  return day;
}
