/** Who or what a reader might look for in a figure and does not find, and the rule that left them out. */
import { subordinateTime } from "../facts/staff.ts";
import { youthOf } from "../facts/youngSpecialist.ts";
import { showDay } from "../language/day.ts";
import type { Organisation } from "../register/organisations.ts";
import { organisationKinds } from "../register/vocabulary.ts";
import type { IndicatorInput, Share } from "./indicatorInput.ts";
import type { LeftOutRule } from "./indicatorWords.ru.ts";
import { works } from "./workPlaces.ts";

export interface LeftOut {
  id: string;
  why: LeftOutRule;
}

/** The days between which somebody must have worked, as the mode says, and those of the year. */
interface Span {
  start: string;
  from: string;
  last: string;
  ofTeachers: boolean;
}

/** Mentees of counted pairs, and young specialists of the year, who are in neither part. */
export function leftOutPeople(
  input: IndicatorInput,
  share: Share,
  mentees: ReadonlySet<string>,
  schoolYear: number,
  { start, from, last, ofTeachers }: Span,
): LeftOut[] {
  if ((share.lost ?? []).length > 0) return [];
  const within = new Set([...share.numerator, ...share.denominator, ...(share.unknown ?? [])]);
  return input.register.people.flatMap((person): LeftOut[] => {
    const { id } = person;
    if (person.test || within.has(id)) return [];
    const periods = input.staff.subordinate.get(id) ?? [];
    const youth = youthOf(person, periods, schoolYear, input.settings);
    const isYoung = youth === "young";
    const worked = works(periods, start, last, false);
    if (!mentees.has(id) && !(isYoung && worked)) return [];
    if (!worked) return [{ id, why: { rule: "elsewhere" } }];
    if (!works(periods, from, last, false)) return [{ id, why: { rule: "gone", on: showDay(from) } }];
    if (youth === "experienced") return [{ id, why: { rule: "experienced", years: input.settings.youngYears } }];
    return ofTeachers ? [{ id, why: { rule: "noTeacher" } }] : [];
  });
}

/** Organisations that are no part of the denominator; `kinds`: those that the document speaks of. */
export function leftOutOrganisations(
  input: IndicatorInput,
  share: Share,
  day: string,
  kinds: readonly Organisation["kind"][] = organisationKinds.codes,
): LeftOut[] {
  if ((share.lost ?? []).length > 0) return [];
  const within = new Set(share.denominator);
  return input.register.organisations.flatMap((row): LeftOut[] => {
    if (within.has(row.id)) return [];
    const why = ruleAgainst(row, day, kinds);
    return why === null ? [] : [{ id: row.id, why }];
  });
}

function ruleAgainst(row: Organisation, day: string, kinds: readonly Organisation["kind"][]): LeftOutRule | null {
  // A formula may not have been able to read it.
  const kind: Organisation["kind"] | undefined = row.kind;
  if (kind !== undefined && !kinds.includes(kind))
    return { rule: "otherKind", kind: organisationKinds.label(row.kind) };
  if (row.closedOn !== null && row.closedOn < day) return { rule: "closed", on: showDay(row.closedOn) };
  if (row.openedOn !== null && row.openedOn > day) return { rule: "opened", on: showDay(row.openedOn) };
  return subordinateTime(row) === null ? { rule: "foreign" } : null;
}
