/** Rows of one person as periods of work, and which of the register's periods they are. */

import { byText } from "../facts/people.ts";
import { isTeacherPosition } from "../facts/teacherPosition.ru.ts";
import type { Employment } from "../register/employments.ts";
import { formOf } from "./formOf.ts";
import { endWords, takenOn } from "./importWords.ru.ts";
import type { FilePerson } from "./matchPeople.ts";
import type { StaffRow } from "./staffRows.ts";

export type JobValues = Pick<
  Employment,
  "organisationId" | "position" | "teacher" | "subject" | "kind" | "rate" | "startedOn" | "finishedOn" | "finishReason"
>;

/** Repeated rows are left out, a second main job at the same time becomes a part-time one; both are reported. */
export function jobsOf(person: FilePerson): { row: StaffRow; job: JobValues }[] {
  const seen = new Map<string, StaffRow>();
  const rows: StaffRow[] = [];
  for (const row of [...person.rows].sort((one, other) => one.at.row - other.at.row)) {
    const startedOn = row.startedOn ?? formOf(row.cells.seen(row.at, "startedOn"));
    const key = JSON.stringify([row.organisationId, formOf(row.position), startedOn]);
    const earlier = seen.get(key);
    if (earlier === undefined) {
      seen.set(key, row);
      rows.push(row);
    } else {
      const onlyYo = row.name.name !== earlier.name.name;
      row.cells.say(onlyYo ? "person-dup-yo" : "person-dup-row", row.at, "name", row.name.name, {
        other: String(earlier.at.row),
      });
    }
  }
  const second = secondMainJobs(rows);
  return rows.map((row) => ({ row, job: jobOf(row, second.get(row) ?? null) }));
}

/** By row: the main job that was there first; one whose beginning nobody knows comes last and lasts since ever. */
function secondMainJobs(rows: readonly StaffRow[]): Map<StaffRow, StaffRow> {
  const second = new Map<StaffRow, StaffRow>();
  const main = rows.filter((row) => row.kind === "main" && !row.periodBroken);
  main.sort((one, other) => byText(one.startedOn ?? "9999", other.startedOn ?? "9999"));
  for (const [index, row] of main.entries()) {
    const first = main
      .slice(0, index)
      .find(
        (other) =>
          !second.has(other) &&
          (row.startedOn ?? "") < (other.finishedOn ?? "9999") &&
          (other.startedOn ?? "") < (row.finishedOn ?? "9999"),
      );
    if (first === undefined) continue;
    second.set(row, first);
    row.cells.say("person-two-main", row.at, "kind", row.name.name, { other: String(first.at.row) });
  }
  return second;
}

function jobOf(row: StaffRow, first: StaffRow | null): JobValues {
  const partTime =
    first !== null && first.organisationId === row.organisationId ? "partTimeInternal" : "partTimeExternal";
  return {
    organisationId: row.organisationId,
    position: row.position,
    teacher: isTeacherPosition(row.position),
    subject: row.subject,
    kind: first === null ? row.kind : partTime,
    rate: row.rate,
    startedOn: row.startedOn,
    finishedOn: row.finishedOn,
    finishReason: row.finishedOn === null ? null : endReason(row.note),
    ...row.furtherOfJob,
  };
}

function endReason(note: string | null): Employment["finishReason"] {
  for (const part of formOf(note ?? "").split(";")) {
    if (takenOn.test(part.trim())) continue;
    const found = endWords.find(([pattern]) => pattern.test(part));
    if (found !== undefined) return found[1];
  }
  return null;
}

/** Pairs each job with the register's period of the same work; what is left over on either side stands alone. */
export function matchJobs(jobs: readonly { job: JobValues }[], known: readonly Employment[]): (Employment | null)[] {
  const matched = new Array<Employment | null>(jobs.length).fill(null);
  const free = new Set(known);
  const passes: ((job: JobValues, one: Employment) => boolean)[] = [
    (job, one) => sameWork(job, one) && job.startedOn === one.startedOn,
    (job, one) => sameWork(job, one) && (job.startedOn === null || one.startedOn === null),
    (job, one) =>
      job.organisationId === one.organisationId &&
      job.startedOn !== null &&
      job.startedOn === one.startedOn &&
      job.kind === one.kind,
    // A corrected start: the known period must not have ended before the new one begins.
    (job, one) =>
      sameWork(job, one) &&
      (one.finishedOn === null || one.finishedOn > (job.startedOn ?? "")) &&
      (job.finishedOn === null || job.finishedOn > (one.startedOn ?? "")),
  ];
  for (const fits of passes) {
    for (const [index, { job }] of jobs.entries()) {
      if (matched[index] !== null) continue;
      for (const one of free) {
        if (!fits(job, one)) continue;
        matched[index] = one;
        free.delete(one);
        break;
      }
    }
  }
  return matched;
}

function sameWork(job: JobValues, one: Employment): boolean {
  return job.organisationId === one.organisationId && formOf(job.position) === formOf(one.position);
}
