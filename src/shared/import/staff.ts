/** The department's list of staff: people with their jobs. */

import { newKey } from "../facts/newKey.ts";
import { groupBy } from "../facts/people.ts";
import type { Change, Context, Register } from "../facts/register.ts";
import { type SubordinatePeriod, subordinatePeriod } from "../facts/staff.ts";
import { youthOf } from "../facts/youngSpecialist.ts";
import { schoolYearOf } from "../language/schoolYear.ts";
import type { Column } from "../register/column.ts";
import { employments as employmentTable } from "../register/employments.ts";
import type { Organisation } from "../register/organisations.ts";
import { type Person, people as peopleTable } from "../register/people.ts";
import { readSettings } from "../register/settingsCatalogue.ts";
import { blanksOf } from "../register/table.ts";
import { newBookGuard } from "./bookGuard.ts";
import { newTally } from "./changes.ts";
import type { FileKind, FoundList } from "./fileKind.ts";
import { furtherVocabulary } from "./furtherColumns.ts";
import { headerForm, headerVocabulary } from "./headerRow.ts";
import { importTitles, youngWords } from "./importTexts.ru.ts";
import { notStaffHeaders, staffHeaders } from "./importWords.ru.ts";
import { findInRegister, groupRows } from "./matchPeople.ts";
import type { ReportBuilder } from "./report.ts";
import { newStaffDoor } from "./soundStaff.ts";
import { furtherOfStaff, type StaffField } from "./staffField.ts";
import { type JobValues, jobsOf, matchJobs } from "./staffJobs.ts";
import { readStaffLists } from "./staffLists.ts";
import { personValues, sayMissingYo } from "./staffPerson.ts";
import type { StaffRow } from "./staffRows.ts";

// «Молодой специалист» of a list is a claim to be checked, not a mark by hand: its column is none of the register's.
const { youngOverride: _mark, ...personColumns } = peopleTable.columns;
const columns: Record<string, Column<unknown>> = { ...employmentTable.columns, ...personColumns };

export const staffVocabulary = [
  ...headerVocabulary<StaffField>(staffHeaders, columns),
  ...furtherVocabulary<StaffField>(furtherOfStaff),
];

export const staffFile: FileKind<StaffField> = {
  kind: "staff",
  vocabulary: staffVocabulary,
  further: furtherOfStaff,
  required: [
    { columns: ["name", "surname"], name: peopleTable.columns.name.header },
    { columns: ["organisation"], name: employmentTable.columns.organisationName.header },
    { columns: ["position"], name: employmentTable.columns.position.header },
  ],
  foreign: new Set(notStaffHeaders.map(headerForm)),
  decide: decideStaff,
};

function decideStaff(
  register: Register,
  lists: readonly FoundList<StaffField>[],
  context: Context,
  report: ReportBuilder,
): Change[] {
  const rows = readStaffLists(register, lists, context.today, report);
  const people = groupRows(rows);
  sayMissingYo(people, register.people);
  const jobsByPerson = groupBy(register.employments, (job) => job.personId);
  const finder = findInRegister(people, register.people, jobsByPerson);
  const newPersonId = newKey(register, "people");
  const newJobId = newKey(register, "employments");
  const tallies = { people: newTally("people"), employments: newTally("employments") };
  const checkYoung = youngCheck(register);
  const guard = newBookGuard(register, context.today);
  const door = newStaffDoor(register, context);
  const named = new Set<string>();

  for (const person of people) {
    const known = finder.find(person);
    if (known === "asked") {
      for (const row of person.rows) report.skip(row.sheet, row.at.row);
      continue;
    }
    const said = personValues(person, known, context.today);
    const jobs = jobsOf(person).map((own) => (known === null ? own : { ...own, job: guard.job(known, own) }));
    const id = known?.id ?? newPersonId();
    named.add(id);
    const before = known === null ? [] : (jobsByPerson.get(known.id) ?? []);
    const matched = matchJobs(jobs, before);
    const taken = new Set(matched.filter((one) => one !== null));
    const told = jobs.flatMap(({ row, job }, at) => {
      const present = matched[at] ?? null;
      if (present !== null) return { row, present, job: row.kindAssumed ? { ...job, kind: present.kind } : job };
      if (!guard.isSecondMain({ row, job }, taken, before)) return { row, present, job };
      report.skip(row.sheet, row.at.row);
      return [];
    });
    const guarded = known === null ? said : guard.person(known, said, person.rows);
    const sound = door.enter({ id, values: guarded, rows: person.rows }, told);
    if (known === null) tallies.people.add({ ...blankPerson, ...sound.values, id });
    else tallies.people.update(known, sound.values);
    for (const [at, { row, present }] of told.entries()) {
      const job = sound.jobs[at] ?? null;
      if (job === null) report.skip(row.sheet, row.at.row);
      if (present !== null) {
        tallies.employments.update(present, job ?? {});
        if (known !== null && job !== null)
          guard.sayDismissed(known, present, { row, job }, door.heldPairs(id, present, job));
      } else if (job !== null) tallies.employments.add({ id: newJobId(), personId: id, ...job });
    }
    checkYoung({ ...blankPerson, ...(known ?? {}), ...sound.values, id }, jobs);
  }
  guard.sayMissing(rows, named, report);
  tallies.people.finish(importTitles.people, report);
  tallies.employments.finish(importTitles.employments, report);
  return [...tallies.people.changes, ...tallies.employments.changes];
}

export const blankPerson: Omit<Person, "id"> = { ...blanksOf(peopleTable), name: "", test: false };

/** Compares the list's own marks «молодой специалист» with the rule, for the year that the list speaks of. */
function youngCheck(register: Register) {
  const settings = readSettings(register.settings);
  const organisations = new Map<string, Organisation>(register.organisations.map((row) => [row.id, row]));
  return (person: Person, jobs: readonly { row: StaffRow; job: JobValues }[]): void => {
    if (jobs.some(({ row }) => row.periodBroken)) return;
    const periods: SubordinatePeriod[] = jobs.flatMap(({ job }) => {
      const period = subordinatePeriod(
        { ...blanksOf(employmentTable), ...job, id: "", personId: "" },
        organisations.get(job.organisationId),
      );
      return period === null ? [] : [period];
    });
    for (const { row } of jobs) {
      if (row.young === null || row.reference === null) continue;
      const listYear = schoolYearOf(row.reference);
      const inListYear = youthOf(person, periods, listYear, settings);
      // Who came after that year can only be marked too early: «нет» says nothing about a year to come.
      const later = row.young && row.startedOn !== null ? Math.max(listYear, schoolYearOf(row.startedOn)) : listYear;
      const youth = inListYear ?? youthOf(person, periods, later, settings);
      if (youth === null || youth === "unknown" || (youth === "young") === row.young) continue;
      row.cells.say("young-flag-stale", row.at, "young", undefined, { value: youngWords[youth] });
    }
  };
}
