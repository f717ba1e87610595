/** The banks of mentors and of mentees of the invented municipality. */

import { addDays, earlier, later } from "../language/day.ts";
import type { CodeOf } from "../language/dictionary.ts";
import { type Mentee, mentees as menteeTable } from "../register/mentees.ts";
import { type Mentor, mentors as mentorTable } from "../register/mentors.ts";
import type { Pair } from "../register/pairs.ts";
import { blanksOf, nextKey } from "../register/table.ts";
import { deficitAreas } from "../register/vocabulary.ts";
import type { Random } from "./random.ts";
import type { Member, SampleStaff } from "./staff.ts";
import { achievements, requestsByArea, sampleOrganisations } from "./words.ru.ts";

type Area = CodeOf<typeof deficitAreas>;

/** A mentor of the bank with the person behind. */
export interface BankMentor {
  mentor: Mentor;
  member: Member;
}

/** Organisations by when they came into the programme: a year later, and this year; everybody else from the start. */
const secondYear = [6, 7];
const thisYear = [9, 10];
const firstMentorSlot = 2;

export function makeMentors({ members }: SampleStaff, schoolYear: number, today: string, random: Random): BankMentor[] {
  const key = nextKey(mentorTable, []);
  const bank: BankMentor[] = [];
  for (const [place, words] of sampleOrganisations.entries()) {
    const able = members.filter(
      ({ young, gone, slot, person, place: home }) =>
        home === place && !young && !gone && slot >= firstMentorSlot && person.careerStartedOn !== null,
    );
    const chosen =
      place === sampleOrganisations.length - 1 ? members.filter((one) => one.place === place && one.slot === 1) : able;
    for (const [index, member] of chosen.slice(0, words.mentors).entries()) {
      const year = secondYear.includes(place) ? schoolYear - 1 : thisYear.includes(place) ? schoolYear : schoolYear - 2;
      bank.push({
        member,
        mentor: {
          ...blanksOf(mentorTable),
          id: key(),
          personId: member.person.id,
          enteredOn: earlier(`${year}-09-0${2 + (index % 6)}`, today),
          leftOn: place === 1 && index === words.mentors - 1 ? `${schoolYear}-06-15` : null,
          areas: someAreas(random, 3),
          forms: index % 4 === 3 ? ["teacherTeacher", "headTeacher"] : ["teacherTeacher"],
          limit: place === 2 && index === 0 ? 1 : null,
          trained: random.chance(0.6),
          achievements: random.chance(0.5) ? random.pick(achievements) : null,
        },
      });
    }
  }
  return bank;
}

function someAreas(random: Random, most: number): Area[] {
  const chosen = new Set(random.shuffled(deficitAreas.codes).slice(0, random.whole(1, most)));
  return deficitAreas.codes.filter((area) => chosen.has(area));
}

/**
 * Everybody who has or had a pair, and those who wait for one. Whose last pair ended before this school year has left the bank,
 * unless they wait again.
 */
export function makeMentees(
  pairs: readonly Pair[],
  waiting: readonly Member[],
  staff: SampleStaff,
  schoolYear: number,
  today: string,
  random: Random,
): Mentee[] {
  const key = nextKey(menteeTable, []);
  const start = `${schoolYear}-09-01`;
  const mine = new Map<string, Pair[]>();
  for (const pair of pairs) mine.set(pair.menteeId, [...(mine.get(pair.menteeId) ?? []), pair]);
  const again = new Set(waiting.map((member) => member.person.id));
  return staff.members.flatMap((member): Mentee[] => {
    const personId = member.person.id;
    const own = mine.get(personId) ?? [];
    if (own.length === 0 && !again.has(personId)) return [];
    const hired = member.employments[0]?.startedOn ?? start;
    const firstMade =
      own.map((pair) => pair.createdAt?.slice(0, 10) ?? pair.startedOn).sort()[0] ?? addDays(today, -(8 + own.length));
    const enteredOn = later(hired, earlier(addDays(firstMade, -4), addDays(today, -random.whole(3, 40))));
    const ends = own.map((pair) => pair.finishedOn ?? "");
    const stays = again.has(personId) || ends.includes("") || ends.some((end) => end >= start);
    const deficits = someAreas(random, 2);
    return [
      {
        ...blanksOf(menteeTable),
        id: key(),
        personId,
        categories: categoriesOf(member, random),
        deficits,
        request: requestsByArea[deficits[0] as Area],
        enteredOn,
        leftOn: stays ? null : (ends.sort()[ends.length - 1] as string),
        updatedOn: enteredOn,
        conservative: false,
      },
    ];
  });
}

function categoriesOf(member: Member, random: Random): Mentee["categories"] {
  if (member.young) return random.chance(0.2) ? ["young", "otherEducation"] : ["young"];
  return random.chance(0.5) ? ["newMethod"] : ["newInStaff"];
}
