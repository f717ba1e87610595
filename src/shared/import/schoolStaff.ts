/**
 * A school's own list of staff. The department's list leads: the school's adds people and fills what is empty,
 * and everything else that differs is told.
 */

import { newKey } from "../facts/newKey.ts";
import { groupBy } from "../facts/people.ts";
import type { Change, Context, Register } from "../facts/register.ts";
import { isTeacherPosition } from "../facts/teacherPosition.ru.ts";
import { showDay } from "../language/day.ts";
import { employments as employmentTable } from "../register/employments.ts";
import type { Organisation } from "../register/organisations.ts";
import { type Person, people as peopleTable } from "../register/people.ts";
import { newBookGuard } from "./bookGuard.ts";
import { newTally } from "./changes.ts";
import type { FileKind, FoundList } from "./fileKind.ts";
import { newPersonFinder, type PersonFinder } from "./findPerson.ts";
import { headerForm } from "./headerRow.ts";
import { importTitles } from "./importTexts.ru.ts";
import { notStaffHeaders, staffHeaders } from "./importWords.ru.ts";
import { newNobodies } from "./nobody.ts";
import { sayNotFound } from "./personCell.ts";
import { nameKey } from "./personName.ts";
import type { ReportBuilder } from "./report.ts";
import { fillJob, fillPerson, jobHere, startOfCareer } from "./schoolCompare.ts";
import { dayOfLists, schoolOf } from "./schoolPlace.ts";
import { newStaffDoor } from "./soundStaff.ts";
import { blankPerson, staffVocabulary } from "./staff.ts";
import { furtherOfStaff, type StaffField } from "./staffField.ts";
import type { JobValues } from "./staffJobs.ts";
import { newStaffReader, readStaffName, readStaffRow, type StaffRow, sayYo, workFields } from "./staffRows.ts";

const staffOnly: readonly StaffField[] = [
  "startedOn",
  "bornOn",
  "careerStartedOn",
  "subject",
  "category",
  "categoryOn",
  "education",
  "educationPlace",
  "kind",
  "rate",
];

export const schoolStaffFile: FileKind<StaffField> = {
  kind: "schoolStaff",
  vocabulary: staffVocabulary.filter(({ field }) => field !== "organisation"),
  further: furtherOfStaff,
  required: [
    { columns: ["name", "surname"], name: peopleTable.columns.name.header },
    { columns: ["position"], name: employmentTable.columns.position.header },
    // Official forms say no hire; something that only a list of staff says has to be there.
    { columns: staffOnly, name: employmentTable.columns.startedOn.header },
  ],
  foreign: new Set([...notStaffHeaders, ...staffHeaders.organisation].map(headerForm)),
  decide: decideSchoolStaff,
};

function decideSchoolStaff(
  register: Register,
  lists: readonly FoundList<StaffField>[],
  context: Context,
  report: ReportBuilder,
): Change[] {
  const place = schoolOf(register, lists);
  if (place === null) {
    const count = lists.reduce((sum, list) => sum + list.rows.data.length, 0);
    report.add("school-org-unknown", { sheet: lists[0]?.sheet.name ?? "", row: 0 }, "", { count });
    for (const list of lists) for (const row of list.rows.data) report.skip(list.sheet.name, row.row);
    return [];
  }
  const { organisation, guessedBy } = place;
  if (guessedBy !== null) {
    const facts = { value: organisation.shortName, count: guessedBy };
    report.add("school-org-guessed", { sheet: lists[0]?.sheet.name ?? "", row: 0 }, "", facts);
  }
  const listDay = dayOfLists(lists, context.today);
  const rows = withoutRepeated(lists.flatMap((list) => readSchoolList(list, organisation.id, context.today, report)));
  const finder = newPersonFinder(register);
  if (isOtherSchool(rows, organisation, register, finder, context.today, report)) return [];
  const guard = newBookGuard(register, context.today);
  const door = newStaffDoor(register, context);
  const newPersonId = newKey(register, "people");
  const newJobId = newKey(register, "employments");
  const tallies = { people: newTally("people"), employments: newTally("employments") };
  const named = new Set<string>();
  const added = new Map<string, string>();
  const claimed = new Map<string, string>();
  for (const row of rows) {
    const key = personKey(row);
    const known = findColleague(row, finder, listDay, report);
    if (known === "asked") continue;
    if (known !== null && (claimed.get(known.id) ?? key) !== key) {
      row.cells.say("person-ambiguous", row.at, "name", row.name.name, { other: `${known.name} (${known.id})` });
      report.skip(row.sheet, row.at.row);
      continue;
    }
    if (known !== null) claimed.set(known.id, key);
    const id = known?.id ?? added.get(key) ?? newPersonId();
    named.add(id);
    const isNew = known === null && !added.has(key);
    const values = known === null ? newPerson(row, context.today) : fillPerson(row, known, context.today);
    const guarded = known === null ? values : guard.person(known, values, [row]);
    const jobs = known === null ? [] : finder.index.employmentsOf(known.id);
    const present = jobHere(row, jobs, listDay);
    const read = { row, job: newJob(row) };
    const own = known === null ? read : { row, job: guard.job(known, read) };
    const second = present === null && guard.isSecondMain(own, new Set(), jobs);
    const job = present === null ? own.job : fillJob({ ...row, startedOn: own.job.startedOn }, present);
    const sound = door.enter(
      { id, values: isNew || known !== null ? guarded : {}, rows: [row] },
      second ? [] : [{ row, present, job }],
    );
    const kept = sound.jobs[0] ?? null;
    if (known !== null) tallies.people.update(known, sound.values);
    else if (isNew) {
      added.set(key, id);
      row.cells.say("school-only", row.at, "name", row.name.name, { value: organisation.shortName });
      tallies.people.add({ ...blankPerson, ...sound.values, id });
    }
    if (kept === null) report.skip(row.sheet, row.at.row);
    if (present !== null) tallies.employments.update(present, kept ?? {});
    else if (kept !== null) {
      if (known !== null)
        row.cells.say("school-only", row.at, "name", row.name.name, { value: organisation.shortName });
      tallies.employments.add({ id: newJobId(), personId: id, ...kept });
    }
  }
  if (listDay !== null) sayMissing(register, organisation.id, organisation.shortName, listDay, named, finder, report);
  tallies.people.finish(importTitles.people, report);
  tallies.employments.finish(importTitles.employments, report);
  return [...tallies.people.changes, ...tallies.employments.changes];
}

function readSchoolList(
  list: FoundList<StaffField>,
  organisationId: string,
  today: string,
  report: ReportBuilder,
): StaffRow[] {
  const cells = newStaffReader(list, today, report);
  const nobodies = newNobodies(cells, list.sheet.name, report, "name", workFields);
  const rows = list.rows.data.flatMap((row) => {
    if (nobodies.takes(row)) return [];
    const name = readStaffName(cells, row);
    const read = name === null ? null : readStaffRow(cells, row, list, name, organisationId, today);
    if (read === null) report.skip(list.sheet.name, row.row);
    return read ?? [];
  });
  nobodies.finish();
  if (rows.some((row) => row.bornYear !== null)) {
    const header = { row: list.header.row + list.header.depth, cells: [] };
    cells.say("school-no-birth", header, "bornOn", cells.header("bornOn"));
  }
  return rows;
}

const fewestStrangers = 3;

/** At least half of the people, and more than here, work today in one other organisation: nothing is taken then. */
function isOtherSchool(
  rows: readonly StaffRow[],
  organisation: Organisation,
  register: Register,
  finder: PersonFinder,
  today: string,
  report: ReportBuilder,
): boolean {
  const byName = groupBy(register.people, (person) => nameKey(person.name));
  const places = new Map<string, number>();
  const keys = new Set(rows.map((row) => row.name.key));
  for (const key of keys) {
    const work = (byName.get(key) ?? []).flatMap((person) => finder.index.workOn(person.id, today));
    for (const id of new Set(work.map((job) => job.organisationId))) places.set(id, (places.get(id) ?? 0) + 1);
  }
  const here = places.get(organisation.id) ?? 0;
  const [other, count] = [...places].sort((one, two) => two[1] - one[1])[0] ?? ["", 0];
  if (other === organisation.id || count < fewestStrangers || count * 2 < keys.size || count <= here) return false;
  report.add("school-title-other", { sheet: rows[0]?.sheet ?? "", row: 0 }, "", {
    value: organisation.shortName,
    other: finder.index.organisationName(other),
    count,
  });
  for (const row of rows) report.skip(row.sheet, row.at.row);
  return true;
}

function personKey(row: StaffRow): string {
  return JSON.stringify([row.name.key, row.born ?? row.bornYear]);
}

/** The same person in the same position, on another sheet or the same. */
function withoutRepeated(rows: readonly StaffRow[]): StaffRow[] {
  const seen = new Map<string, StaffRow>();
  return rows.filter((row) => {
    const key = JSON.stringify([personKey(row), row.position]);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, row);
      return true;
    }
    row.cells.say("school-dup-sheet", row.at, "name", row.name.name, { other: `${first.sheet}:${first.at.row}` });
    return false;
  });
}

/** The register's person, null for a new one, `asked` when the row must wait for an answer. */
function findColleague(
  row: StaffRow,
  finder: PersonFinder,
  listDay: string | null,
  report: ReportBuilder,
): Person | null | "asked" {
  const clue = {
    name: row.name,
    organisationId: row.organisationId,
    born: row.born,
    bornYear: row.bornYear,
    email: row.email,
    phone: row.phone,
    work: row.position,
    on: listDay,
  };
  const found = finder.find(clue);
  if (found.person === null) {
    if (found.why === "unknown") return findMisdated(row, finder);
    sayNotFound(row.cells, row.at, "name", clue, found, finder, "school-only");
    report.skip(row.sheet, row.at.row);
    return "asked";
  }
  if (found.by === "typo") row.cells.say("name-typo", row.at, "name", row.name.name, { value: found.person.name });
  else sayYo(row, found.person.name.split(" "));
  return found.person;
}

/** The same name, organisation and first day of work; only the birth date differs. */
function findMisdated(row: StaffRow, finder: PersonFinder): Person | null {
  const undated = { name: row.name, organisationId: row.organisationId, phone: row.phone, email: row.email };
  const found = finder.find(undated);
  if (found.person === null || found.by !== "name" || row.startedOn === null) return null;
  const jobs = finder.index.employmentsOf(found.person.id);
  const same = jobs.some((job) => job.organisationId === row.organisationId && job.startedOn === row.startedOn);
  return same ? found.person : null;
}

function newPerson(row: StaffRow, today: string): Partial<Person> {
  const { category, categoryOn, education, email, phone } = row;
  const bornNote = row.bornYear === null ? null : `${row.cells.header("bornOn")}: ${row.bornYear}`;
  return {
    name: row.name.name,
    bornOn: row.born,
    careerStartedOn: startOfCareer(row, today),
    category,
    categoryOn,
    education,
    email,
    phone,
    note: [row.note, bornNote].filter((part) => part !== null).join("; ") || null,
    ...row.furtherOfPerson,
  };
}

function newJob(row: StaffRow): JobValues {
  const { organisationId, position, subject, kind, rate, startedOn, finishedOn } = row;
  return {
    organisationId,
    position,
    teacher: isTeacherPosition(position),
    subject,
    kind,
    rate,
    startedOn,
    finishedOn,
    finishReason: null,
    ...row.furtherOfJob,
  };
}

function sayMissing(
  register: Register,
  organisationId: string,
  value: string,
  listDay: string,
  named: ReadonlySet<string>,
  finder: PersonFinder,
  report: ReportBuilder,
): void {
  const other = showDay(listDay);
  for (const person of register.people) {
    if (named.has(person.id) || person.test) continue;
    if (!finder.index.workOn(person.id, listDay).some((job) => job.organisationId === organisationId)) continue;
    report.add("school-missing", { sheet: "", row: 0 }, person.name, { value, other });
  }
}
