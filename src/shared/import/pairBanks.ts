/** People of the pairs of a list who are in no bank: surveys and matching take people from the banks. Entered only when asked to. */

import { bankRow } from "../facts/bank.ts";
import { bankConsentGate } from "../facts/consentGate.ts";
import { newKey } from "../facts/newKey.ts";
import { peopleIndex } from "../facts/people.ts";
import type { Change, Register } from "../facts/register.ts";
import { menteeTakesOver, mentorTakesOver } from "../facts/rows/takenOver.ts";
import { type SubordinatePeriod, subordinatePeriod } from "../facts/staff.ts";
import { youthOf } from "../facts/youngSpecialist.ts";
import { schoolYearOf } from "../language/schoolYear.ts";
import { type Mentee, mentees as menteeTable } from "../register/mentees.ts";
import { type Mentor, mentors as mentorTable } from "../register/mentors.ts";
import type { Pair } from "../register/pairs.ts";
import { readSettings } from "../register/settingsCatalogue.ts";
import { blanksOf } from "../register/table.ts";
import { newTally } from "./changes.ts";
import { importTitles } from "./importTexts.ru.ts";
import type { Place, ReportBuilder } from "./report.ts";

const open = new Set<Pair["status"]>(["approved", "running", "paused"]);

/** `pairs`: those of the file, as they will be; `place`: where the question about them is told. */
export function enterBanks(
  register: Register,
  pairs: readonly Pair[],
  today: string,
  report: ReportBuilder,
  { place, wanted }: { place: Place; wanted: boolean },
): Change[] {
  const going = pairs.filter((pair) => open.has(pair.status) && !pair.test);
  const mentors = absent(register, "mentors", going, ({ mentorId }) => mentorId, today);
  const mentees = absent(register, "mentees", going, ({ menteeId }) => menteeId, today);
  const facts = { count: mentors.size, value: String(mentees.size) };
  if (mentors.size + mentees.size === 0) return [];
  if (!wanted) {
    report.add("pair-banks", place, "", facts);
    return [];
  }
  report.add("pair-banks-entered", place, "", facts);
  return [...mentorRows(register, mentors, today, report), ...menteeRows(register, mentees, today, report)];
}

/** By person: the first of their pairs; those whose consent the settings demand and who have given none are left out. */
function absent(
  register: Register,
  bank: "mentors" | "mentees",
  pairs: readonly Pair[],
  idOf: (pair: Pair) => string,
  today: string,
): Map<string, Pair> {
  const first = new Map<string, Pair>();
  for (const pair of pairs) {
    const id = idOf(pair);
    const rows: readonly { personId: string; leftOn: string | null }[] = register[bank];
    if (bankRow(rows, id, today) !== undefined || bankConsentGate(register, id, today) !== null) continue;
    const known = first.get(id);
    if (known === undefined || pair.startedOn < known.startedOn) first.set(id, pair);
  }
  return first;
}

function mentorRows(
  register: Register,
  entering: ReadonlyMap<string, Pair>,
  today: string,
  report: ReportBuilder,
): Change[] {
  const newId = newKey(register, "mentors");
  const tally = newTally("mentors");
  const takenOver = mentorTakesOver(register, today);
  for (const [personId, { startedOn }] of entering) {
    const row: Mentor = {
      ...blanksOf(mentorTable),
      trained: false,
      id: newId(),
      personId,
      enteredOn: startedOn,
    };
    tally.add({ ...row, ...takenOver(row) });
  }
  tally.finish(importTitles.mentors, report);
  return tally.changes;
}

function menteeRows(
  register: Register,
  entering: ReadonlyMap<string, Pair>,
  today: string,
  report: ReportBuilder,
): Change[] {
  const newId = newKey(register, "mentees");
  const tally = newTally("mentees");
  const isYoung = youthJudge(register);
  const takenOver = menteeTakesOver(register, today);
  for (const [personId, { startedOn, reasons }] of entering) {
    const row: Mentee = {
      ...blanksOf(menteeTable),
      conservative: false,
      id: newId(),
      personId,
      categories: [isYoung(personId, startedOn) ? "young" : "otherDifficulty"],
      request: reasons,
      enteredOn: startedOn,
    };
    tally.add({ ...row, ...takenOver(row) });
  }
  tally.finish(importTitles.mentees, report);
  return tally.changes;
}

function youthJudge(register: Register): (personId: string, on: string) => boolean {
  const index = peopleIndex(register);
  const settings = readSettings(register.settings);
  return (personId, on) => {
    const person = index.person(personId);
    if (person === undefined) return false;
    const periods = index.employmentsOf(personId).flatMap((job): SubordinatePeriod[] => {
      const period = subordinatePeriod(job, index.organisations.get(job.organisationId));
      return period === null ? [] : [period];
    });
    return youthOf(person, periods, schoolYearOf(on), settings) === "young";
  };
}
