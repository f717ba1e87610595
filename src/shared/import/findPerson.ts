/** Finds in the register whom a row of another list is about: by the name, then by whatever else the row says. */

import { groupBy, type PeopleIndex, peopleIndex } from "../facts/people.ts";
import type { Rows } from "../facts/register.ts";
import { yearOf } from "../language/day.ts";
import type { Person } from "../register/people.ts";
import { contactsOf, type SharedContact } from "./contacts.ts";
import { formOf } from "./formOf.ts";
import { initialsPattern } from "./importWords.ru.ts";
import { formerNames } from "./matchPeople.ts";
import { type NameReading, nameKey } from "./personName.ts";

/** What a row says about a person; null where it says nothing. */
export interface PersonClue {
  name: NameReading;
  organisationId: string | null;
  born?: string | null;
  bornYear?: number | null;
  email?: string | null;
  phone?: string | null;
  /** Position and subject in any order. */
  work?: string | null;
  /** The day on which the person works. */
  on?: string | null;
}

export type FoundPerson =
  | { person: Person; by: "name" | "initials" | "typo" }
  | { person: null; why: "unknown" }
  | { person: null; why: "initials" | "namesakes" | "elsewhere"; others: readonly Person[] };

export interface PersonFinder {
  index: PeopleIndex;
  find(clue: PersonClue): FoundPerson;
}

export function newPersonFinder(register: Rows<"people" | "employments" | "organisations" | "settings">): PersonFinder {
  const index = peopleIndex(register);
  const byName = new Map<string, Person[]>();
  const words = new Set<string>();
  for (const person of register.people) {
    for (const key of new Set([nameKey(person.name), ...formerNames(person)])) {
      byName.set(key, [...(byName.get(key) ?? []), person]);
      for (const word of key.split(" ")) words.add(word);
    }
  }
  const shares = contactsOf(register.people.map(({ email, phone, name }) => ({ email, phone, key: nameKey(name) })));
  const staff = groupBy(register.employments, (job) => job.organisationId);
  const people = new Map(register.people.map((person) => [person.id, person]));

  function staffOf(organisationId: string): Person[] {
    const ids = new Set((staff.get(organisationId) ?? []).map((job) => job.personId));
    return [...ids].flatMap((id) => people.get(id) ?? []);
  }

  const worksIn = (person: Person, organisationId: string, on: string | null) =>
    (on === null ? index.employmentsOf(person.id) : index.workOn(person.id, on)).some(
      (job) => job.organisationId === organisationId,
    );

  function findByInitials(clue: PersonClue): FoundPerson {
    const { organisationId, on = null } = clue;
    if (organisationId === null) return { person: null, why: "unknown" };
    const fitting = staffOf(organisationId).filter((person) => fitsInitials(clue.name, person));
    const present = fitting.filter((person) => worksIn(person, organisationId, on));
    const left = present.length > 0 ? present : fitting;
    if (left.length === 1) return { person: left[0] as Person, by: "initials" };
    return left.length === 0 ? { person: null, why: "unknown" } : { person: null, why: "initials", others: left };
  }

  function findMisspelt(clue: PersonClue): FoundPerson {
    if (clue.organisationId === null) return { person: null, why: "unknown" };
    const near = staffOf(clue.organisationId).filter(
      (person) => isMisspelt(clue.name.key, nameKey(person.name), words) && !contradicts(clue, person),
    );
    return near.length === 1 ? { person: near[0] as Person, by: "typo" } : { person: null, why: "unknown" };
  }

  function narrowed(clue: PersonClue, namesakes: readonly Person[]): Person[] {
    const { organisationId, on = null } = clue;
    const tests: ((person: Person) => boolean)[] = [
      (person) => clue.born != null && person.bornOn === clue.born,
      (person) => sharesContact(clue, person, shares),
      (person) => organisationId !== null && worksIn(person, organisationId, on),
      (person) => organisationId !== null && worksIn(person, organisationId, null),
      (person) => worksAs(clue.work ?? null, index.employmentsOf(person.id)),
    ];
    let left = [...namesakes];
    for (const test of tests) {
      const fitting = left.filter(test);
      if (fitting.length > 0) left = fitting;
    }
    return left;
  }

  return {
    index,
    find(clue) {
      if (clue.name.trouble === "name-initials") return findByInitials(clue);
      const named = keysOf(clue.name).flatMap((key) => byName.get(key) ?? []);
      const namesakes = [...new Set(named)].filter((person) => !contradicts(clue, person));
      if (namesakes.length === 0) return findMisspelt(clue);
      const left = narrowed(clue, namesakes);
      if (left.length > 1) return { person: null, why: "namesakes", others: left };
      const [person] = left as [Person];
      const proved = clue.born != null ? person.bornOn === clue.born : sharesContact(clue, person, shares);
      const near = clue.organisationId === null || worksIn(person, clue.organisationId, null);
      return proved || near ? { person, by: "name" } : { person: null, why: "elsewhere", others: left };
    },
  };
}

function contradicts(clue: PersonClue, person: Person): boolean {
  if (person.bornOn === null) return false;
  if (clue.born != null) return clue.born !== person.bornOn;
  return clue.bornYear != null && clue.bornYear !== yearOf(person.bornOn);
}

function sharesContact({ email = null, phone = null }: PersonClue, person: Person, shares: SharedContact): boolean {
  return shares({ email, phone }, person);
}

/** Of the name and of those borne before. */
function keysOf({ key, words, former }: NameReading): string[] {
  return [key, ...former.map((surname) => nameKey([surname, ...words.slice(1)].join(" ")))];
}

function worksAs(work: string | null, jobs: readonly { position: string; subject: string | null }[]): boolean {
  if (work === null) return false;
  const said = formOf(work);
  return jobs.some((job) => {
    const subject = formOf(job.subject ?? "");
    return said === subject || said === formOf(job.position) || said === `${formOf(job.position)}, ${subject}`;
  });
}

/** Whether the name, whole or of initials, is this person's, or was. */
export function namesPerson(name: NameReading, person: Person): boolean {
  if (name.trouble === "name-initials") return fitsInitials(name, person);
  const own = [nameKey(person.name), ...formerNames(person)];
  return keysOf(name).some((key) => own.includes(key));
}

/** «Иванова М. С.» and «Иванова М.»; the surname may be a former one. */
function fitsInitials(name: NameReading, person: Person): boolean {
  const letters = name.words
    .filter((word) => initialsPattern.test(word))
    .flatMap((word) => formOf(word).replaceAll(".", "").split(""));
  const own = formOf(name.words.find((word) => !initialsPattern.test(word)) ?? "");
  const surnames = [own, ...name.former.map(formOf)];
  return [nameKey(person.name), ...formerNames(person)].some((key) => {
    const [surname = "", ...rest] = key.split(" ");
    return (
      surnames.includes(surname) &&
      letters.length <= rest.length &&
      letters.every((letter, at) => rest[at]?.startsWith(letter))
    );
  });
}

/** One letter of one word is wrong, and that word is nobody's name: «Анна» is no slip of «Инна». */
function isMisspelt(said: string, known: string, words: ReadonlySet<string>): boolean {
  const [one, other] = [said.split(" "), known.split(" ")];
  if (one.length !== other.length || one.length < 2) return false;
  const wrong = one.filter((word, at) => word !== other[at]);
  const [word] = wrong;
  if (wrong.length !== 1 || word === undefined || word.length < 4 || words.has(word)) return false;
  return isOneEdit(word, other[one.indexOf(word)] as string);
}

/** A letter replaced, added, left out, or two neighbours swapped. */
function isOneEdit(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < one.length - start && end < other.length - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const left = one.slice(start, one.length - end);
  const right = other.slice(start, other.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
