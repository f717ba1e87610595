/** What a staff list says against the register: told with before and after, and not written where only one of them can be true. */

import { endOfPair, isCountedPair } from "../facts/countedPairs.ts";
import { groupBy } from "../facts/people.ts";
import type { Register } from "../facts/register.ts";
import { type SubordinatePeriod, subordinatePeriod } from "../facts/staff.ts";
import { mayWorkFrom } from "../facts/workingAge.ts";
import { youthOf } from "../facts/youngSpecialist.ts";
import { addMonths, addYears, daysBetween, showDay } from "../language/day.ts";
import { schoolYearOf, showSchoolYear } from "../language/schoolYear.ts";
import type { Employment } from "../register/employments.ts";
import type { Organisation } from "../register/organisations.ts";
import type { Pair } from "../register/pairs.ts";
import type { Person } from "../register/people.ts";
import { readSettings } from "../register/settingsCatalogue.ts";
import { isBefore } from "./doubts.ts";
import { effectTexts } from "./importTexts.ru.ts";
import { agrees } from "./readLength.ts";
import type { ReportBuilder } from "./report.ts";
import type { JobValues } from "./staffJobs.ts";
import type { PersonValues } from "./staffPerson.ts";
import type { StaffRow } from "./staffRows.ts";

interface FileJob {
  row: StaffRow;
  job: JobValues;
}

export interface BookGuard {
  /** The values that may be written over the register's. */
  person(known: Person, values: PersonValues, rows: readonly StaffRow[]): PersonValues;
  /** The days of a job that go with what the register knows of the person. */
  job(known: Person, own: FileJob): JobValues;
  /** Whether another main job is open in the register, which is asked about. */
  isSecondMain(own: FileJob, matched: ReadonlySet<Employment>, jobs: readonly Employment[]): boolean;
  /** Tells of pairs that go on although the work ends; `held`: those that the form would name. */
  sayDismissed(
    person: Person,
    before: Employment,
    own: { row: StaffRow; job: Partial<JobValues> },
    held: readonly string[],
  ): void;
  /** Tells of those whom a list of their organisation lacks. */
  sayMissing(rows: readonly StaffRow[], named: ReadonlySet<string>, report: ReportBuilder): void;
}

export function newBookGuard(register: Register, today: string): BookGuard {
  const organisations = new Map<string, Organisation>(register.organisations.map((row) => [row.id, row]));
  const settings = readSettings(register.settings);
  const jobsOf = groupBy(register.employments, (job) => job.personId);
  const pairsOf = openPairs(register, today);
  const schoolYear = schoolYearOf(today);

  function youth(person: Person): string {
    const periods = (jobsOf.get(person.id) ?? []).flatMap((job): SubordinatePeriod[] => {
      const period = subordinatePeriod(job, organisations.get(job.organisationId));
      return period === null ? [] : [period];
    });
    return youthOf(person, periods, schoolYear, settings) ?? "none";
  }

  /** What another start of the career would do to «молодой специалист» this school year. */
  function effectOf(known: Person, careerStartedOn: string): string {
    const [before, after] = [youth(known), youth({ ...known, careerStartedOn })] as const;
    if (before === after) return "";
    const year = showSchoolYear(schoolYear);
    return after === "young" ? effectTexts.becomesYoung(year) : before === "young" ? effectTexts.ceasesYoung(year) : "";
  }

  /** The register's earlier work that the rows do not correct. */
  function earlierWork(known: Person, row: StaffRow, rows: readonly StaffRow[]): Employment | undefined {
    const corrected = (job: Employment) =>
      rows.some((one) => one.startedOn !== null && one.organisationId === job.organisationId);
    return (jobsOf.get(known.id) ?? []).find(
      (job) => job.startedOn !== null && !corrected(job) && isBefore(job.startedOn, row.career, job.position),
    );
  }

  function guardCareer(known: Person, start: string, rows: readonly StaffRow[]): string | null {
    const before = known.careerStartedOn;
    if (before === start) return start;
    const row = rows.find(({ career }) => career.day === start) ?? (rows[0] as StaffRow);
    const work = earlierWork(known, row, rows);
    if (work !== undefined) {
      const other = showDay(work.startedOn as string);
      row.cells.say("career-against-work", row.at, "careerStartedOn", showDay(start), { other });
      return null;
    }
    if (before === null) return start;
    if (agrees(row.career, before, row.reference)) return start;
    const effect = effectOf(known, start);
    const years = Math.abs(daysBetween(before, start)) >= daysBetween(addYears(before, -1), before);
    if (years || effect !== "") {
      const facts = { value: effect, other: showDay(before) };
      row.cells.say("career-moved", row.at, "careerStartedOn", showDay(start), facts);
      return null;
    }
    row.cells.say("career-corrected", row.at, "careerStartedOn", undefined, {
      value: showDay(start),
      other: showDay(before),
    });
    return start;
  }

  return {
    person(known, values, rows) {
      const start = values.careerStartedOn ?? null;
      return start === null ? values : { ...values, careerStartedOn: guardCareer(known, start, rows) };
    },
    job(known, { row, job }) {
      if (job.startedOn === null) return job;
      const born = row.born ?? known.bornOn;
      const start = known.careerStartedOn;
      const known16 = born === null ? null : mayWorkFrom(born);
      if (born !== null && known16 !== null && job.startedOn < known16) {
        row.cells.say("hire-too-young", row.at, "startedOn", undefined, { other: showDay(born) });
        return { ...job, startedOn: null };
      }
      const told = row.career.day !== null;
      const career = { day: start ?? "", how: "date", spelling: "date" } as const;
      if (start === null || told || !isBefore(job.startedOn, career, job.position)) return job;
      row.cells.say("hire-before-career", row.at, "startedOn", undefined, { other: showDay(start) });
      return { ...job, startedOn: null };
    },
    isSecondMain({ row, job }, matched, jobs) {
      if (job.kind !== "main" || !isOpen(job, today)) return false;
      const open = jobs.find(
        (one) => one.kind === "main" && isOpen(one, today) && !matched.has(one) && overlaps(one, job),
      );
      if (open === undefined) return false;
      const place = (one: Pick<JobValues, "organisationId" | "position" | "startedOn">) =>
        effectTexts.work(
          organisations.get(one.organisationId)?.shortName ?? one.organisationId,
          one.position,
          one.startedOn === null ? "" : showDay(one.startedOn),
        );
      const facts = { value: place(job), other: place(open) };
      row.cells.say("book-second-main", row.at, "kind", row.name.name, facts);
      return true;
    },
    sayDismissed(person, before, { row, job }, held) {
      const left = job.finishedOn ?? null;
      if (left === null) return;
      const others = (jobsOf.get(person.id) ?? []).filter((one) => one !== before);
      const goesOn = others.some((one) => one.finishedOn === null || one.finishedOn > left);
      const ended = before.finishedOn !== null || goesOn ? [] : (pairsOf.get(person.id) ?? []);
      const pairs = new Set([...held, ...ended.filter((pair) => pair.dueOn > left).map((pair) => pair.id)]);
      if (pairs.size === 0) return;
      row.cells.say("dismissed-in-pair", row.at, "finishedOn", row.name.name, {
        value: showDay(left),
        other: [...pairs].join(", "),
      });
    },
    sayMissing(rows, named, report) {
      const sheets = new Map(rows.map((row) => [row.organisationId, row.sheet]));
      const keys = new Set(rows.map((row) => row.name.name));
      const people = new Map(register.people.map((person) => [person.id, person]));
      const staff = groupBy(
        register.employments.filter((job) => sheets.has(job.organisationId) && isOpen(job, today)),
        (job) => job.organisationId,
      );
      for (const [organisationId, jobs] of staff) {
        const ids = [...new Set(jobs.map((job) => job.personId))];
        const missing = ids.filter((id) => !named.has(id));
        if (missing.length * 2 > ids.length) continue;
        for (const id of missing) {
          const person = people.get(id);
          if (person === undefined || person.test || keys.has(person.name)) continue;
          const place = { sheet: sheets.get(organisationId) ?? "", row: 0 };
          report.add("staff-missing", place, person.name, {
            value: organisations.get(organisationId)?.shortName ?? organisationId,
            other: effectTexts.stays(
              youth(person) === "young",
              (pairsOf.get(id) ?? []).map((pair) => pair.id),
            ),
          });
        }
      }
    },
  };
}

function isOpen({ startedOn, finishedOn }: Pick<JobValues, "startedOn" | "finishedOn">, today: string): boolean {
  return (finishedOn === null || finishedOn >= today) && (startedOn === null || startedOn <= addMonths(today, 12));
}

function overlaps(one: Pick<JobValues, "startedOn" | "finishedOn">, other: typeof one): boolean {
  return (
    (one.finishedOn === null || one.finishedOn > (other.startedOn ?? "")) &&
    (other.finishedOn === null || other.finishedOn > (one.startedOn ?? ""))
  );
}

/** By person: counted pairs that go on. */
function openPairs(register: Register, today: string): Map<string, Pair[]> {
  const pairs = new Map<string, Pair[]>();
  for (const pair of register.pairs) {
    const end = endOfPair(pair);
    if (!isCountedPair(pair) || (end !== null && end < today)) continue;
    for (const id of [pair.mentorId, pair.menteeId]) pairs.set(id, [...(pairs.get(id) ?? []), pair]);
  }
  return pairs;
}
