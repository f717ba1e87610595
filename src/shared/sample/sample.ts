/** An invented municipality with three school years of mentoring, ending on the given day: the same day gives the same rows. */
import { keyOf, rowName } from "../facts/changedRow.ts";
import type { Actor, Change, Context, Register } from "../facts/register.ts";
import { schoolYearOf } from "../language/schoolYear.ts";
import { type RowOf, type TableName, tableNames } from "../register/tables.ts";
import { settingRows, targetRows } from "../settings/seeds.ru.ts";
import { bankRecords } from "./bankRecords.ts";
import { makeMentees, makeMentors } from "./banks.ts";
import { eventSamples } from "./events.ts";
import { makePairs } from "./pairs.ts";
import { makePlans } from "./plans.ts";
import { programmeRecords } from "./programmes.ts";
import { makeRandom } from "./random.ts";
import { recordSamples } from "./recordSamples.ts";
import { makeStaff } from "./staff.ts";
import { makeSurveys, sampleAnswers, sampleSatisfaction } from "./surveys.ts";
import { sampleSettings } from "./words.ru.ts";
import { makeYears } from "./years.ts";

const seed = 548;
const nobody: Actor = { email: "", role: "department", organisationIds: [] };

/** Rows of an empty register, each with all its columns. */
export function sampleChanges(today: string): Change[] {
  const schoolYear = schoolYearOf(today);
  const random = makeRandom(seed);
  const context: Context = { today, now: `${today}T09:00:00`, actor: nobody, operationId: "sample" };
  const staff = makeStaff(schoolYear, random);
  const mentors = makeMentors(staff, schoolYear, today, random);
  const made = makePairs({ staff, mentors, schoolYear, today, random });
  const rows: Partial<{ [Name in TableName]: readonly RowOf<Name>[] }> = {
    organisations: staff.organisations,
    people: staff.members.map((member) => member.person),
    employments: staff.members.flatMap((member) => member.employments),
    mentors: mentors.map((one) => one.mentor),
    mentees: makeMentees(made.pairs, made.waiting, staff, schoolYear, today, random),
    pairs: made.pairs,
    consents: made.consents,
    surveys: makeSurveys(schoolYear),
    settings: settingRows().map((row) => ({ ...row, value: sampleSettings[row.id] ?? row.value })),
  };
  const plans = makePlans(registerOf(rows), context, random);
  const answers = sampleAnswers(registerOf(rows), context, random);
  const banks = bankRecords(staff, rows.mentors ?? [], rows.mentees ?? [], today);
  const programmes = programmeRecords({ ...registerOf(rows), planLines: plans }, context);
  const satisfaction = sampleSatisfaction(registerOf(rows), context, makeRandom(seed + 1));
  const records = recordSamples(staff.organisations, schoolYear, today);
  const counted = {
    responses: rowsIn("responses", satisfaction),
    platforms: rowsIn("platforms", records),
    targets: targetRows(),
  };
  const yearFigures = makeYears({ ...registerOf(rows), ...counted }, schoolYear);
  return merged([
    ...changesOf({ ...rows, planLines: plans, yearFigures }),
    ...answers,
    ...satisfaction,
    ...banks,
    ...records,
    ...programmes,
    ...eventSamples(registerOf(rows), schoolYear, today),
  ]);
}

function registerOf(rows: Partial<{ [Name in TableName]: readonly RowOf<Name>[] }>): Register {
  return Object.fromEntries(tableNames.map((name) => [name, rows[name] ?? []])) as unknown as Register;
}

/** New rows of a table, each with all its columns. */
function rowsIn<Name extends TableName>(table: Name, changes: readonly Change[]): RowOf<Name>[] {
  return changes.flatMap((change) => (change.table === table ? [change.put as RowOf<Name>] : []));
}

function changesOf(rows: Partial<{ [Name in TableName]: readonly RowOf<Name>[] }>): Change[] {
  return tableNames.flatMap((table) => (rows[table] ?? []).map((put) => ({ table, put }) as Change));
}

/** One change a row, however often it has been put. */
function merged(changes: readonly Change[]): Change[] {
  const byKey = new Map<string, Change>();
  for (const change of changes) {
    const { table, put } = change;
    const name = rowName(table, keyOf(change));
    byKey.set(name, { table, put: { ...byKey.get(name)?.put, ...put } } as Change);
  }
  return [...byKey.values()];
}
