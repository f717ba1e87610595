/** An individual route takes four to five years (S1, п. 4.3.3; S0 2, 9.2.2). */
import { addDays, addMonths, dateOf } from "../language/day.ts";

const shortest = 48;
const longest = 60;

/** The first and last days on which a route may end; from 1 September to 31 August or 1 September are both whole years. */
export function routeEnds(startedOn: string): { earliest: string; latest: string } {
  const same = addMonths(startedOn, shortest);
  return {
    earliest: dateOf(same) === dateOf(startedOn) ? addDays(same, -1) : same,
    latest: addMonths(startedOn, longest),
  };
}

export function isFittingRoute(startedOn: string, dueOn: string): boolean {
  const { earliest, latest } = routeEnds(startedOn);
  return dueOn >= earliest && dueOn <= latest;
}
