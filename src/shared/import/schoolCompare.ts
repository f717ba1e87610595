/** A school's row beside what the register holds: what is empty is filled, what differs is told and stays. */

import { showDay } from "../language/day.ts";
import type { Employment } from "../register/employments.ts";
import type { Person } from "../register/people.ts";
import { formOf } from "./formOf.ts";
import { isPlausible } from "./readDay.ts";
import { fillFurther } from "./readFurther.ts";
import { agrees, type ServiceReading } from "./readLength.ts";
import { furtherOfJob, furtherOfPerson, type StaffField } from "./staffField.ts";
import type { StaffRow } from "./staffRows.ts";

/** The period of work that the row speaks of; null when the person has none in this organisation. */
export function jobHere(row: StaffRow, jobs: readonly Employment[], listDay: string | null): Employment | null {
  const here = jobs.filter((job) => job.organisationId === row.organisationId);
  const present = here.filter((job) => listDay === null || job.finishedOn === null || job.finishedOn >= listDay);
  const tests: ((job: Employment) => boolean)[] = [
    (job) => formOf(job.position) === formOf(row.position) && job.startedOn === row.startedOn,
    (job) => formOf(job.position) === formOf(row.position),
    (job) => job.startedOn === row.startedOn,
    () => true,
  ];
  for (const test of tests) {
    const found = present.find(test);
    if (found !== undefined) return found;
  }
  return here[0] ?? null;
}

export function fillJob(row: StaffRow, job: Employment): Partial<Employment> {
  const subject = fill(row, "subject", row.subject, job.subject, (value) => value);
  const startedOn = fill(row, "startedOn", row.startedOn, job.startedOn, showDay);
  if (formOf(row.position) !== formOf(job.position)) conflict(row, "position", job.position);
  const further = fillFurther(furtherOfJob, row.furtherOfJob, job, tells(row));
  return { subject, startedOn, ...further };
}

export function fillPerson(row: StaffRow, known: Person, today: string): Partial<Person> {
  const empty = <T>(own: T | null, other: T | null) => (other === null ? own : null);
  return {
    bornOn: fill(row, "bornOn", row.born, known.bornOn, showDay),
    careerStartedOn: fillCareer(row, known, today),
    category: empty(row.category, known.category),
    categoryOn: empty(row.categoryOn, known.categoryOn),
    education: empty(row.education, known.education),
    email: empty(row.email, known.email),
    phone: empty(row.phone, known.phone),
    ...fillFurther(furtherOfPerson, row.furtherOfPerson, known, tells(row)),
  };
}

function tells(row: StaffRow) {
  return (name: string, shown: string) => conflict(row, name as StaffField, shown);
}

/** The school's value where the register has none; a difference is told. */
function fill(
  row: StaffRow,
  field: StaffField,
  own: string | null,
  known: string | null,
  show: (value: string) => string,
): string | null {
  if (own === null) return null;
  if (known === null) {
    row.cells.say("school-fixes", row.at, field);
    return own;
  }
  const column = row.cells.has(field) ? field : "position";
  if (formOf(own) !== formOf(known)) conflict(row, column, show(known));
  return null;
}

function conflict(row: StaffRow, field: StaffField, other: string): void {
  row.cells.say("school-conflict", row.at, field, undefined, { other });
}

function fillCareer(row: StaffRow, known: Person, today: string): string | null {
  const start = startOfCareer(row, today);
  if (start === null) return null;
  if (known.careerStartedOn === null) {
    row.cells.say("school-fixes", row.at, "careerStartedOn", undefined, { value: showDay(start) });
    return start;
  }
  if (isFar(row.career, known.careerStartedOn, row.reference))
    conflict(row, "careerStartedOn", showDay(known.careerStartedOn));
  return null;
}

/** Lists round to months or years, each in its own way: a difference of a year is none. */
function isFar(career: ServiceReading, known: string, reference: string | null): boolean {
  if (career.day === null || agrees(career, known, reference)) return false;
  return Math.abs(Number(career.day.slice(0, 4)) - Number(known.slice(0, 4))) > 1;
}

/** Without any service it starts with the hire; a day that cannot be true is none. */
export function startOfCareer({ career, startedOn }: StaffRow, today: string): string | null {
  const day = career.how === "none" ? startedOn : career.day;
  return day !== null && isPlausible(day, "event", today) ? day : null;
}
