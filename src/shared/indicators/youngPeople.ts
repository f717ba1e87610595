/** Young specialists of a school year who worked in a subordinate organisation between two days of it. */
import { youthOf } from "../facts/youngSpecialist.ts";
import type { IndicatorInput } from "./indicatorInput.ts";
import { works } from "./workPlaces.ts";

export interface YoungPeople {
  young: string[];
  /** Nobody can tell: neither the start of the career nor a mark by hand is there. */
  unknown: string[];
}

export function youngPeople(input: IndicatorInput, schoolYear: number, from: string, to: string): YoungPeople {
  const found: YoungPeople = { young: [], unknown: [] };
  for (const person of input.register.people) {
    const periods = input.staff.subordinate.get(person.id);
    if (periods === undefined || person.test || !works(periods, from, to, false)) continue;
    const youth = youthOf(person, periods, schoolYear, input.settings);
    if (youth === "young") found.young.push(person.id);
    if (youth === "unknown") found.unknown.push(person.id);
  }
  return found;
}
