/** The mentees that a bank of mentors names: pairs that the register knows already, pairs to be made, or remarks. */

import { groupBy } from "../facts/people.ts";
import type { Change, Context, Register } from "../facts/register.ts";
import type { Person } from "../register/people.ts";
import type { CellReader } from "./cellReader.ts";
import type { FileKind, FoundList, ImportOptions } from "./fileKind.ts";
import { namesPerson, newPersonFinder, type PersonFinder } from "./findPerson.ts";
import { newOrganisationFinder, type OrganisationFinder } from "./foundOrganisation.ts";
import { newListReader } from "./listReader.ts";
import { isNobody } from "./nobody.ts";
import { indexOrganisations } from "./organisationName.ts";
import type { PairField } from "./pairReading.ts";
import { daysOfPairRows, fillDownMentors } from "./pairRows.ts";
import { readPersonName } from "./personCell.ts";
import type { ReportBuilder } from "./report.ts";
import type { SheetRow } from "./sheetRows.ts";

/** What such a list is, beside what every list of pairs is. */
export const bankPairs = (pairs: FileKind<PairField>): FileKind<PairField> => ({
  ...pairs,
  ofBank: true,
  required: pairs.required.filter(({ columns }) => !columns.includes("startedOn")),
  decide: (register, lists, context, report, options) =>
    decideBankPairs(pairs, register, lists, context, report, options),
});

function decideBankPairs(
  pairs: FileKind<PairField>,
  register: Register,
  lists: readonly FoundList<PairField>[],
  context: Context,
  report: ReportBuilder,
  options?: ImportOptions,
): Change[] {
  const reading = {
    finder: newPersonFinder(register),
    organisations: newOrganisationFinder<PairField>(indexOrganisations(register.organisations)),
    menteesOf: menteesByMentor(register),
  };
  // The bank's own row is taken whatever becomes of its mentees.
  const said: ReportBuilder = { ...report, skip: () => {} };
  const rest = lists.map((list) => {
    const cells = newListReader(list, context.today, said, { days: daysOfPairRows });
    const named = fillDownMentors(list, cells);
    const data = list.rows.data.filter((row) => isToBeMade(cells, row, named.get(row) ?? row, reading));
    return { ...list, rows: { ...list.rows, data } };
  });
  const made = rest.filter(({ rows }) => rows.data.length > 0);
  return made.length === 0 ? [] : pairs.decide(register, made, context, said, options);
}

interface BankReading {
  finder: PersonFinder;
  organisations: OrganisationFinder<PairField>;
  menteesOf: (mentorId: string) => readonly Person[];
}

function menteesByMentor(register: Register): BankReading["menteesOf"] {
  const people = new Map(register.people.map((person) => [person.id, person]));
  const byMentor = groupBy(
    register.pairs.filter(({ test }) => !test),
    ({ mentorId }) => mentorId,
  );
  return (mentorId) => (byMentor.get(mentorId) ?? []).flatMap(({ menteeId }) => people.get(menteeId) ?? []);
}

/** Whether the row names a mentee with whom the mentor has no pair yet, and a first day; what lacks the day is told. */
function isToBeMade(cells: CellReader<PairField>, row: SheetRow, named: SheetRow, reading: BankReading): boolean {
  const said = cells.seen(row, "mentee");
  if (said === "" || isNobody(said)) return false;
  if (cells.seen(named, "mentor") === "") {
    cells.say("pair-no-mentor", row, "mentor", "");
    return false;
  }
  const mentor = findMentor(cells, named, reading);
  // Why the mentor is not known is told of the bank's row.
  if (mentor === null) return false;
  const name = readPersonName(cells, row, "mentee");
  if (name === null || reading.menteesOf(mentor.id).some((mentee) => namesPerson(name, mentee))) return false;
  if (cells.seen(row, "startedOn") !== "") return true;
  cells.say("bank-mentee-unpaired", row, "mentee", name.name, { value: mentor.name });
  return false;
}

function findMentor(
  cells: CellReader<PairField>,
  row: SheetRow,
  { finder, organisations }: BankReading,
): Person | null {
  const silent = { ...cells, say: () => {} };
  const name = readPersonName(silent, row, "mentor");
  if (name === null) return null;
  const said = cells.seen(row, "mentorOrganisation");
  const organisationId = organisations.find(silent, row, "mentorOrganisation", said);
  return finder.find({ name, organisationId }).person;
}
