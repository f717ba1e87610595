/** What the rows of one person say about the person: one name, one start of service, one category. */

import { mayWorkFrom } from "../facts/workingAge.ts";
import { later, showDay } from "../language/day.ts";
import { type Person, people } from "../register/people.ts";
import { yesNo } from "../register/vocabulary.ts";
import { sayDaySpelling, sayTrouble } from "./cellReader.ts";
import { cutTo } from "./cutTo.ts";
import { isBefore } from "./doubts.ts";
import { formOf } from "./formOf.ts";
import { yo } from "./importWords.ru.ts";
import { type FilePerson, formerNames } from "./matchPeople.ts";
import { countYo } from "./personName.ts";
import { beyond, isPlausible } from "./readDay.ts";
import { agrees, type ServiceReading } from "./readLength.ts";
import { furtherOfPerson } from "./staffField.ts";
import { noteLimit, type StaffRow, sayYo } from "./staffRows.ts";

export type PersonValues = Partial<Omit<Person, "id">>;

/** `known` is the register's row of this person. */
export function personValues(person: FilePerson, known: Person | null, today: string): PersonValues {
  const rows = person.rows;
  const current = [...rows].sort(byCurrent);
  const first = <T>(pick: (row: StaffRow) => T | null): T | null => {
    for (const row of current) {
      const value = pick(row);
      if (value !== null) return value;
    }
    return null;
  };
  const career = careerStart(person, known, today);
  const graded = current.find((row) => row.category !== null);
  const extended = rows.find((row) => row.youngUntil !== null);
  if (extended !== undefined) {
    extended.cells.say("young-override", extended.at, "note", undefined, {
      value: showDay(extended.youngUntil as string),
    });
  }
  return {
    name: nameOf(rows, known),
    bornOn: person.born,
    careerStartedOn: career,
    subjectStartedOn: subjectStart(rows, known, today, career ?? known?.careerStartedOn ?? null),
    category: graded?.category ?? null,
    categoryOn: graded?.categoryOn ?? null,
    education: first((row) => row.education),
    ...(extended === undefined
      ? {}
      : {
          youngOverride: yesNo.label("yes"),
          youngReason: cutTo(extended.note ?? "", 500),
          youngUntil: extended.youngUntil,
        }),
    email: first((row) => row.email),
    phone: first((row) => row.phone),
    note: joinNotes(known?.note ?? null, rows),
    ...Object.fromEntries(
      Object.keys(furtherOfPerson).map((name) => [name, first((row) => row.furtherOfPerson[name] ?? null)]),
    ),
  };
}

/** The main and latest job tells what is so today. */
function byCurrent(one: StaffRow, other: StaffRow): number {
  const main = Number(other.kind === "main") - Number(one.kind === "main");
  if (main !== 0) return main;
  return (other.startedOn ?? "") < (one.startedOn ?? "") ? -1 : (other.startedOn ?? "") > (one.startedOn ?? "") ? 1 : 0;
}

/** The main and earliest job tells when the career started. */
function byOldest(one: StaffRow, other: StaffRow): number {
  const main = Number(other.kind === "main") - Number(one.kind === "main");
  if (main !== 0) return main;
  return (one.startedOn ?? "9999") < (other.startedOn ?? "9999")
    ? -1
    : (one.startedOn ?? "9999") > (other.startedOn ?? "9999")
      ? 1
      : 0;
}

/** Of spellings that differ by «ё» only, the one with more of them. */
function nameOf(rows: readonly StaffRow[], known: Person | null): string {
  const current = (rows[0] as StaffRow).name;
  if (known !== null && formerNames(known).includes(current.key)) {
    const row = rows[0] as StaffRow;
    row.cells.say("name-former-used", row.at, "name", current.name, { value: known.name });
    return known.name;
  }
  const spellings = rows.filter((row) => row.name.key === current.key).map((row) => row.name.name);
  if (known !== null && formOf(known.name) === current.key) spellings.unshift(known.name);
  return spellings.reduce((best, one) => (countYo(one) > countYo(best) ? one : best));
}

function careerStart(person: FilePerson, known: Person | null, today: string): string | null {
  const rows = [...person.rows].sort(byOldest);
  const hired =
    rows
      .map((row) => row.startedOn)
      .filter((day) => day !== null)
      .sort()[0] ?? null;
  const read = rows.map((row) => ({ row, reading: row.career, day: plausibleStart(row, hired, person.born, today) }));
  const leading = read.find((one) => one.day !== null);
  const exact = read.find(
    (one) =>
      one.day !== null &&
      isExact(one.reading) &&
      leading !== undefined &&
      agrees(leading.reading, one.day, leading.row.reference),
  );
  const chosen = exact ?? leading;
  const day = chosen?.day ?? null;
  for (const one of read) sayCareer(one.row, one.day, day, known, chosen?.row ?? null);
  const early = rows.find(
    (row) => row.startedOn !== null && chosen !== undefined && isBefore(row.startedOn, chosen.reading, row.position),
  );
  if (early !== undefined && day !== null) {
    early.cells.say("hire-before-career", early.at, "startedOn", undefined, { other: showDay(day) });
    return null;
  }
  if (day === null || chosen === undefined || known === null || known.careerStartedOn === null) return day;
  return agrees(chosen.reading, known.careerStartedOn, chosen.row.reference) ? known.careerStartedOn : day;
}

function isExact(reading: ServiceReading): boolean {
  return reading.how === "date";
}

/** Null where the row has no start of service that could be true; why is reported. */
function plausibleStart(row: StaffRow, hired: string | null, born: string | null, today: string): string | null {
  const { career, cells, at } = row;
  if (career.how === "none") return hired;
  if (career.day === null) return null;
  if (!isPlausible(career.day, "event", today)) {
    cells.say("date-future", at, "careerStartedOn", undefined, beyond(career.day, today));
    return null;
  }
  if (born !== null && career.day < mayWorkFrom(born)) {
    cells.say("exp-before-birth", at, "careerStartedOn", undefined, { other: showDay(born) });
    return null;
  }
  return career.day;
}

function sayCareer(
  row: StaffRow,
  own: string | null,
  chosen: string | null,
  known: Person | null,
  chosenRow: StaffRow | null,
): void {
  const { career, cells, at, reference } = row;
  if (!cells.has("careerStartedOn")) return;
  const value = own === null ? "" : showDay(own);
  const other = reference === null ? "" : showDay(reference);
  if (career.how === "trouble") sayCareerTrouble(row, chosen ?? known?.careerStartedOn ?? null);
  else if (career.how === "none") cells.say("exp-word-none", at, "careerStartedOn", undefined, { value });
  else if (own !== null && career.how === "date")
    sayDaySpelling(at, "careerStartedOn", { day: own, spelling: career.spelling }, cells.say);
  else if (own !== null && career.how !== "date")
    cells.say(`exp-${career.how}`, at, "careerStartedOn", undefined, { value, other });
  if (own === null || chosen === null || own === chosen || chosenRow === null || row === chosenRow) return;
  const same = agrees(career, chosen, reference) || agrees(chosenRow.career, own, chosenRow.reference);
  if (!same)
    cells.say("exp-conflict", at, "careerStartedOn", undefined, {
      value: showDay(chosen),
      other: `${chosenRow.sheet}:${chosenRow.at.row}`,
    });
}

function sayCareerTrouble(row: StaffRow, elsewhere: string | null): void {
  const { career, cells, at } = row;
  if (career.how !== "trouble") return;
  if (career.trouble === "doubtful") return;
  if (career.trouble === "no-reference") cells.say("exp-no-reference", at, "careerStartedOn");
  else if (career.trouble === "unreadable") cells.say("exp-unreadable", at, "careerStartedOn");
  else if (career.trouble !== "empty" && career.trouble !== "placeholder") {
    sayTrouble(
      at,
      "careerStartedOn",
      { day: null, trouble: career.trouble, ...(career.readings === undefined ? {} : { readings: career.readings }) },
      cells.say,
    );
  } else if (elsewhere !== null)
    cells.say("exp-blank-2nd", at, "careerStartedOn", undefined, { value: showDay(elsewhere) });
  else cells.say("exp-blank", at, "careerStartedOn");
}

/** Nobody has taught the subject for longer than they have taught. */
function subjectStart(
  rows: readonly StaffRow[],
  known: Person | null,
  today: string,
  career: string | null,
): string | null {
  for (const row of [...rows].sort(byOldest)) {
    const { subjectService: service, cells, at, reference } = row;
    if (service.how === "trouble") {
      if (service.trouble === "no-reference") cells.say("exp-no-reference", at, "subjectStartedOn");
      else if (service.trouble !== "empty" && service.trouble !== "placeholder" && service.trouble !== "doubtful")
        cells.say("exp-unreadable", at, "subjectStartedOn");
      continue;
    }
    const day = service.how === "none" ? startWithout(row) : service.day;
    if (day === null) continue;
    if (!isPlausible(day, "event", today)) {
      cells.say("date-future", at, "subjectStartedOn", undefined, beyond(day, today));
      continue;
    }
    if (career !== null && day < career) {
      if (agrees(service, career, reference)) return career;
      cells.say("days-reversed", at, "subjectStartedOn", undefined, {
        value: `${people.columns.careerStartedOn.header}: ${showDay(career)}`,
        other: `${people.columns.subjectStartedOn.header}: ${showDay(day)}`,
      });
      continue;
    }
    const kept = known?.subjectStartedOn ?? null;
    return kept !== null && agrees(service, kept, reference) ? kept : day;
  }
  return null;
}

/** No full year yet: since the hire, or since the day the list speaks of. */
function startWithout(row: StaffRow): string | null {
  if (row.startedOn === null || row.reference === null) return row.startedOn ?? row.reference;
  return later(row.startedOn, row.reference);
}

/** Notes that are not known yet are added; what stands in the register stays. */
function joinNotes(known: string | null, rows: readonly StaffRow[]): string | null {
  let note = known ?? "";
  for (const row of rows) {
    if (row.note === null || `; ${note}; `.includes(`; ${row.note}; `)) continue;
    note = note === "" ? row.note : `${note}; ${row.note}`;
  }
  return note === "" ? null : cutTo(note, noteLimit);
}

/** Names that other rows spell with «ё». */
export function sayMissingYo(people: readonly FilePerson[], known: readonly Person[]): void {
  const spelled = new Map<string, string>();
  const learn = (words: readonly string[]) => {
    for (const word of words) if (word.toLowerCase().includes(yo.small)) spelled.set(formOf(word), word);
  };
  for (const person of people) for (const row of person.rows) learn(row.name.words);
  for (const person of known) learn(person.name.split(" "));
  for (const person of people) {
    for (const row of person.rows) {
      const better = row.name.words.map((word) => (countYo(word) === 0 ? (spelled.get(formOf(word)) ?? word) : word));
      sayYo(row, better);
    }
  }
}
