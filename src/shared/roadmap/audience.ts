/** Whom an event is for, by the rules of the register alone (S1, прил. 3, графа 5; F026). */

import { isInBank } from "../facts/bank.ts";
import { isCountedPair } from "../facts/countedPairs.ts";
import { isOccupyingIn } from "../facts/occupancy.ts";
import type { PeopleIndex } from "../facts/people.ts";
import type { Rows } from "../facts/register.ts";
import { indexStaff } from "../facts/staff.ts";
import { youthOf } from "../facts/youngSpecialist.ts";
import { later } from "../language/day.ts";
import type { CodeOf } from "../language/dictionary.ts";
import type { MunicipalEvent } from "../register/events.ts";
import type { Mentee } from "../register/mentees.ts";
import type { eventAudiences } from "../register/recordWords.ru.ts";
import { readSettings } from "../register/settingsCatalogue.ts";
import type { TableName } from "../register/tables.ts";

const audienceTables = [
  "people",
  "employments",
  "organisations",
  "settings",
  "mentors",
  "mentees",
  "pairs",
] as const satisfies readonly TableName[];
type AudienceRegister = Rows<(typeof audienceTables)[number]>;

export interface Audiences {
  people: PeopleIndex;
  /** Codes of those who fit, in the order of the list of people. */
  of(event: MunicipalEvent): string[];
}

type Group = CodeOf<typeof eventAudiences>;

/** Whoever works with us on the day counts; an event that has begun is judged by today. */
export function audiences(register: AudienceRegister, today: string): Audiences {
  const settings = readSettings(register.settings);
  const staff = indexStaff(register);
  const mentees = (day: string, fits: (row: Mentee) => boolean) =>
    register.mentees
      .filter((row) => row.enteredOn <= day && isInBank(row, day) && fits(row))
      .map((row) => row.personId);
  const groups: Record<Group, (event: MunicipalEvent, day: string) => string[]> = {
    young: ({ schoolYear }) =>
      register.people
        .filter((person) => youthOf(person, staff.subordinate.get(person.id) ?? [], schoolYear, settings) === "young")
        .map((person) => person.id),
    beginners: (_event, day) => mentees(day, (row) => row.categories.some((one) => beginning.has(one))),
    struggling: (_event, day) =>
      mentees(day, (row) => (row.deficits ?? []).length > 0 || row.categories.some((one) => troubled.has(one))),
    mentors: (_event, day) =>
      register.mentors.filter((row) => row.enteredOn <= day && isInBank(row, day)).map((row) => row.personId),
    youngTeachers: (event, day) => [
      ...groups.young(event, day),
      ...mentees(day, (row) => row.categories.includes("young")),
    ],
    pairs: (_event, day) =>
      register.pairs
        .filter((pair) => isCountedPair(pair) && isOccupyingIn(pair, { from: day, to: day }))
        .flatMap((pair) => [pair.mentorId, pair.menteeId]),
  };
  return {
    people: staff.people,
    of(event) {
      const day =
        today < event.startsOn ? event.startsOn : later(event.startsOn, today > event.endsOn ? event.endsOn : today);
      const fitting = new Set(event.audience.flatMap((group) => groups[group](event, day)));
      return register.people
        .filter(
          (person) =>
            fitting.has(person.id) &&
            !person.test &&
            (staff.subordinate.get(person.id) ?? []).some((period) => period.from <= day && period.to >= day) &&
            (event.request === null || staff.people.homeOn(person.id, day)?.organisationId === event.organisationId),
        )
        .map((person) => person.id);
    },
  };
}

// S1 1.4; S0 4.6: who begins, and who has trouble
const beginning = new Set<Mentee["categories"][number]>(["young", "otherEducation"]);
const troubled = new Set<Mentee["categories"][number]>(["newMethod", "otherDifficulty"]);
