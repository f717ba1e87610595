/**
 * Who is who: rows of a list become people, and people are found again in the register. Known by the full name and the birth date;
 * without a birth date by the name and contacts or start of service. Namesakes are never merged by themselves.
 */

import { groupBy } from "../facts/people.ts";
import { showDay, yearOf } from "../language/day.ts";
import type { Employment } from "../register/employments.ts";
import type { Person } from "../register/people.ts";
import { contactsOf, type SharedContact } from "./contacts.ts";
import { formOf } from "./formOf.ts";
import { bornText, unknownText } from "./importTexts.ru.ts";
import { nameKey } from "./personName.ts";
import { type StaffRow, surnamesInNote } from "./staffRows.ts";

export interface FilePerson {
  born: string | null;
  rows: StaffRow[];
  /** Keys of the names the person bears or bore. */
  keys: Set<string>;
}

/** Groups rows by person and reports namesakes, doubtful matches and changed surnames. */
export function groupRows(rows: readonly StaffRow[]): FilePerson[] {
  const shares = contactsOf(rows.map(({ email, phone, name }) => ({ email, phone, key: name.key })));
  const byName = new Map<string, FilePerson[]>();
  const people: FilePerson[] = [];
  const open = (row: StaffRow): void => {
    const person: FilePerson = { born: row.born, rows: [row], keys: new Set([row.name.key]) };
    people.push(person);
    byName.set(row.name.key, [...(byName.get(row.name.key) ?? []), person]);
  };
  for (const row of rows) {
    if (row.born === null) continue;
    const same = byName.get(row.name.key)?.find((person) => person.born === row.born);
    if (same === undefined) open(row);
    else same.rows.push(row);
  }
  for (const row of rows) {
    if (row.born !== null) continue;
    const namesakes = byName.get(row.name.key) ?? [];
    const alike = namesakes.filter((person) => person.rows.some((other) => isAlike(row, other, shares)));
    if (alike.length === 1) {
      const [person] = alike as [FilePerson];
      if (!person.rows.some((other) => isSameJob(row, other)) || person.born !== null) {
        row.cells.say("person-weak-id", row.at, "bornOn", undefined, { other: whereIs(person) });
      }
      person.rows.push(row);
    } else {
      if (namesakes[0] !== undefined)
        row.cells.say("person-maybe-same", row.at, "name", undefined, { other: whereIs(namesakes[0]) });
      open(row);
    }
  }
  for (const list of byName.values()) sayNamesakes(list);
  for (const person of people) person.rows.sort((one, other) => one.at.row - other.at.row);
  return joinSurnames(people, shares);
}

/** Without a birth date: an own e-mail or telephone, the exact start of service, or the very same job. */
function isAlike(row: StaffRow, other: StaffRow, shares: SharedContact): boolean {
  const years = [row, other].map(({ born, bornYear }) => (born === null ? bornYear : yearOf(born)));
  if (years[0] !== years[1] && !years.includes(null)) return false;
  if (shares(row, other)) return true;
  if (row.career.day !== null && row.career.how === "date" && row.career.day === other.career.day) return true;
  return other.born === null && isSameJob(row, other);
}

function isSameJob(row: StaffRow, other: StaffRow): boolean {
  const samePlace = row.organisationId === other.organisationId && formOf(row.position) === formOf(other.position);
  return samePlace && row.startedOn === other.startedOn;
}

function whereIs(person: FilePerson): string {
  const row = person.rows[0] as StaffRow;
  return `${row.name.name}, ${row.sheet}:${row.at.row}`;
}

function sayNamesakes(list: readonly FilePerson[]): void {
  const dated = list.filter((person) => person.born !== null);
  if (dated.length < 2) return;
  for (const person of dated) {
    const others = dated.filter((other) => other !== person);
    const places = new Set(person.rows.map((row) => row.organisationId));
    const near = others.find((other) => other.rows.some((row) => places.has(row.organisationId)));
    const other = near ?? (others[0] as FilePerson);
    const row = person.rows[0] as StaffRow;
    row.cells.say(near === undefined ? "namesake-other-org" : "namesake-same-org", row.at, "name", row.name.name, {
      value: bornText(showDay(person.born as string)),
      other: `${bornText(showDay(other.born as string))}, ${whereIs(other)}`,
    });
  }
}

/** One person under two surnames, where a list says so; where only the rest is equal, it is asked. */
function joinSurnames(people: readonly FilePerson[], shares: SharedContact): FilePerson[] {
  const byKey = groupBy(people, (person) => (person.rows[0] as StaffRow).name.key);
  const joined = new Set<FilePerson>();
  for (const person of people) {
    for (const row of [...person.rows]) {
      if (row.noteSurnames.length > 0) row.cells.say("surname-changed", row.at, "note");
      for (const surname of [...row.noteSurnames, ...row.name.former]) {
        const key = nameKey([surname, ...row.name.words.slice(1)].join(" "));
        person.keys.add(key);
        const former = (byKey.get(key) ?? []).filter((other) => other !== person && !joined.has(other));
        const same = former.find((other) => isUnderOtherName(person, other, shares));
        if (same !== undefined) {
          joined.add(same);
          // The surname of today comes first: it is the one to be kept.
          person.rows = [...person.rows, ...same.rows];
          person.born ??= same.born;
          for (const other of same.keys) person.keys.add(other);
        } else if (former[0] !== undefined)
          row.cells.say("former-namesake", row.at, "name", row.name.name, { other: whereIs(former[0]) });
      }
    }
  }
  const kept = people.filter((person) => !joined.has(person));
  const byRest = new Map<string, FilePerson[]>();
  for (const person of kept) {
    const rest = restKey(person);
    if (rest !== null) byRest.set(rest, [...(byRest.get(rest) ?? []), person]);
  }
  for (const list of byRest.values()) saySimilar(list, shares);
  return kept;
}

/** Born on the same day; without one of the birth dates, whatever makes a namesake the same person. */
function isUnderOtherName(person: FilePerson, other: FilePerson, shares: SharedContact): boolean {
  if (person.born !== null && other.born !== null) return person.born === other.born;
  return person.rows.some((row) => other.rows.some((one) => isAlike(row, one, shares)));
}

/** Name and patronymic with the birth date; null without one of them. */
function restKey(person: FilePerson): string | null {
  const words = (person.rows[0] as StaffRow).name.words;
  return person.born === null || words.length < 3 ? null : `${nameKey(words.slice(1).join(" "))}|${person.born}`;
}

function saySimilar(list: readonly FilePerson[], shares: SharedContact): void {
  for (let index = 1; index < list.length; index += 1) {
    const person = list[index] as FilePerson;
    const row = person.rows[0] as StaffRow;
    const twin = list.slice(0, index).find((other) => sharesContacts(person.rows, other.rows[0] as StaffRow, shares));
    if (twin !== undefined) row.cells.say("surname-possible", row.at, "name", row.name.name, { other: whereIs(twin) });
  }
}

function sharesContacts(
  rows: readonly StaffRow[],
  known: { email: string | null; phone: string | null },
  shares: SharedContact,
): boolean {
  return rows.some((row) => shares(row, known));
}

export interface PeopleFinder {
  /** The register's person, null for a new one, or `asked` when the rows must wait for an answer. */
  find(person: FilePerson): Person | null | "asked";
}

/** Those known beyond doubt are found first, so that nobody less certain takes their place. */
export function findInRegister(
  wanted: readonly FilePerson[],
  people: readonly Person[],
  employments: ReadonlyMap<string, readonly Employment[]>,
): PeopleFinder {
  const byName = new Map<string, Person[]>();
  const byRest = new Map<string, Person[]>();
  const put = (map: Map<string, Person[]>, key: string, person: Person) =>
    map.set(key, [...(map.get(key) ?? []), person]);
  for (const person of people) {
    const words = person.name.split(" ");
    for (const key of new Set([nameKey(person.name), ...formerNames(person)])) put(byName, key, person);
    if (person.bornOn !== null && words.length >= 3)
      put(byRest, `${nameKey(words.slice(1).join(" "))}|${person.bornOn}`, person);
  }
  const shares = contactsOf([
    ...people.map(({ email, phone, name }) => ({ email, phone, key: nameKey(name) })),
    ...wanted.flatMap((person) => person.rows.map(({ email, phone, name }) => ({ email, phone, key: name.key }))),
  ]);
  const claimed = new Set<string>();
  const claim = (person: Person): Person => {
    claimed.add(person.id);
    return person;
  };
  const freeByName = (person: FilePerson): Person[] =>
    [...new Set([...person.keys].flatMap((key) => byName.get(key) ?? []))].filter((one) => !claimed.has(one.id));
  const sure = new Map<FilePerson, Person>();
  for (const person of wanted) {
    const same = freeByName(person).find((one) => one.bornOn !== null && one.bornOn === person.born);
    if (same !== undefined) sure.set(person, claim(same));
  }
  return {
    find(person) {
      const certain = sure.get(person);
      if (certain !== undefined) return certain;
      const named = freeByName(person);
      const undated = named.filter(
        (one) => (one.bornOn === null || person.born === null) && isAlikeKnown(person, one, employments, shares),
      );
      if (undated.length === 1) return claim(undated[0] as Person);
      const redated = named.filter(
        (one) =>
          one.bornOn !== null && sharesContacts(person.rows, one, shares) && sharesJob(person, one, employments, true),
      );
      const row = person.rows[0] as StaffRow;
      if (redated.length === 1 && person.born !== null) {
        const [known] = redated as [Person];
        row.cells.say("birth-changed", row.at, "bornOn", undefined, { other: showDay(known.bornOn as string) });
        return claim(known);
      }
      const similar = (byRest.get(restKey(person) ?? "") ?? []).filter(
        (one) => !claimed.has(one.id) && sharesContacts(person.rows, one, shares),
      );
      if (similar[0] !== undefined) {
        row.cells.say("surname-asked", row.at, "name", row.name.name, {
          other: `${similar[0].name}, ${similar[0].id}`,
        });
        return "asked";
      }
      const namesake = named[0];
      if (namesake !== undefined) {
        const born = namesake.bornOn === null ? unknownText : showDay(namesake.bornOn);
        row.cells.say("namesake-in-register", row.at, "name", row.name.name, {
          other: `${namesake.id}, ${bornText(born)}`,
        });
      }
      return null;
    },
  };
}

/** Keys of the names that the register's notes call former ones. */
export function formerNames(person: Person): string[] {
  return surnamesInNote(person.note).map((surname) => nameKey([surname, ...person.name.split(" ").slice(1)].join(" ")));
}

function isAlikeKnown(
  person: FilePerson,
  known: Person,
  employments: ReadonlyMap<string, readonly Employment[]>,
  shares: SharedContact,
): boolean {
  if (sharesContacts(person.rows, known, shares)) return true;
  if (known.careerStartedOn !== null && person.rows.some((row) => row.career.day === known.careerStartedOn))
    return true;
  return sharesJob(person, known, employments, false);
}

function sharesJob(
  person: FilePerson,
  known: Person,
  employments: ReadonlyMap<string, readonly Employment[]>,
  sameStart: boolean,
): boolean {
  return (employments.get(known.id) ?? []).some((job) =>
    person.rows.some(
      (row) =>
        row.organisationId === job.organisationId &&
        formOf(row.position) === formOf(job.position) &&
        (!sameStart || row.startedOn === job.startedOn),
    ),
  );
}
