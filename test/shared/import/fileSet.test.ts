/** The department's real-looking lists with their catalogue of planted defects, where that folder lies beside the project. */

import { beforeAll, describe, expect, test } from "vitest";
import type { Register } from "../../../src/shared/facts/register.ts";
import { isYoungSpecialist } from "../../../src/shared/facts/youngSpecialist.ts";
import type { ImportedFile } from "../../../src/shared/import/importedFile.ts";
import type { ImportReport } from "../../../src/shared/import/importReport.ts";
import { schoolYearEnd, schoolYearStart } from "../../../src/shared/language/schoolYear.ts";
import { normalForm } from "../../../src/shared/language/text.ts";
import { aRegister } from "../../support/rows.ts";
import { check, confirm } from "./lists.ts";
import { type Defect, hasFileSet, json, load, untold } from "./setA.ts";

interface TruePerson {
  id: string;
  sur: string;
  name: string;
  pat?: string;
  birth?: string;
  careerStart?: string;
  override?: { to: string };
}
interface TrueJob {
  person: string;
  org: string;
  position: string;
  start?: string;
  end?: string;
  kind: string;
  inDepartmentList?: boolean;
}
interface Truth {
  people: TruePerson[];
  employments: TrueJob[];
  orgs: { id: string; short: string; sub: boolean; closed?: string }[];
}

/** What only a school's own list or an answer of a person can tell. */
const toldElsewhere = new Set(["P0102", "P0108", "P0109", "P0791", "P0932", "P1033"]);

describe.skipIf(!hasFileSet)("the department's lists", () => {
  let empty: Register;
  let organisationsFile: ImportedFile;
  let staffFile: ImportedFile;
  let loaded: Register;
  const reports = new Map<string, ImportReport>();

  beforeAll(async () => {
    empty = aRegister({});
    organisationsFile = await load("organisations.xlsx");
    staffFile = await load("staff-department.xlsx");
    const first = confirm(empty, organisationsFile);
    reports.set("staff-department.xlsx", check(first.register, staffFile));
    loaded = confirm(first.register, staffFile).register;
    reports.set("organisations.xlsx", check(loaded, organisationsFile));
  });

  test.each(["organisations.xlsx", "staff-department.xlsx"])(
    "every planted defect of %s is reported at its cell",
    (file) => {
      expect(reports.get(file)?.problems.length).toBeGreaterThan(40);
      expect(untold(file, reports.get(file))).toEqual([]);
    },
  );

  test("no error is reported that was not planted", () => {
    const planted = new Set(json<Defect[]>("defects.json").map((one) => `${one.file} ${one.row}${one.col ?? ""}`));
    for (const [file, report] of reports) {
      const invented = report.problems.filter(
        (one) => one.severity === "error" && !planted.has(`${file} ${one.row}${one.column}`),
      );
      expect(invented).toEqual([]);
    }
  });

  test("people, periods of work and organisations are as many as they are in truth", () => {
    expect(reports.get("staff-department.xlsx")).toMatchObject({ rows: 1424, skipped: [{ row: 456 }] });
    expect([loaded.organisations.length, loaded.people.length, loaded.employments.length]).toEqual([24, 1303, 1412]);
  });

  test("people and their work agree with the truth", () => {
    const truth = json<Truth>("truth.json");
    const shortName = new Map(truth.orgs.map((one) => [one.id, one.short]));
    const registerName = new Map(loaded.organisations.map((one) => [one.id, one.shortName]));
    const kinds: Record<string, string> = { main: "main", part: "partTimeExternal", internal: "partTimeInternal" };
    const expected: string[] = [];
    const found: string[] = [];
    for (const person of truth.people) {
      const jobs = truth.employments.filter((one) => one.person === person.id && one.inDepartmentList !== false);
      if (jobs.length === 0 || toldElsewhere.has(person.id)) continue;
      const who = `${normalForm([person.sur, person.name, person.pat ?? ""].join(" "))} ${person.birth ?? null}`;
      expected.push(`${who} ${person.careerStart ?? null} ${person.override?.to ?? null}`);
      for (const job of jobs) {
        expected.push(
          [
            who,
            shortName.get(job.org),
            normalForm(job.position),
            job.start ?? null,
            job.end ?? null,
            kinds[job.kind],
          ].join("|"),
        );
      }
    }
    const skip = new Set(
      truth.people
        .filter((one) => toldElsewhere.has(one.id))
        .map((one) => `${normalForm([one.sur, one.name, one.pat ?? ""].join(" "))} ${one.birth}`),
    );
    for (const person of loaded.people) {
      const who = `${normalForm(person.name)} ${person.bornOn}`;
      if (skip.has(who)) continue;
      found.push(`${who} ${person.careerStartedOn} ${person.youngUntil}`);
      for (const job of loaded.employments) {
        if (job.personId !== person.id) continue;
        found.push(
          [who, registerName.get(job.organisationId), normalForm(job.position), job.startedOn, job.finishedOn, job.kind]
            .map((one) => one ?? "")
            .join("|"),
        );
      }
    }
    const plain = (lines: string[]) => lines.map((line) => line.replace(/null/g, "")).sort();
    expect(plain(found)).toEqual(plain(expected));
  });

  test.each([2023, 2024])("young specialists of %i agree with the truth", (year) => {
    const truth = json<Truth>("truth.json");
    const subordinate = new Map(truth.orgs.map((one) => [one.id, one]));
    const names = (person: TruePerson) =>
      `${normalForm([person.sur, person.name, person.pat ?? ""].join(" "))} ${person.birth ?? null}`;
    const expected = truth.people.filter((person) => {
      if (person.careerStart === undefined || toldElsewhere.has(person.id)) return false;
      const starts = truth.employments
        .filter((job) => job.person === person.id && job.inDepartmentList !== false && subordinate.get(job.org)?.sub)
        .filter((job) => (job.start ?? "") <= schoolYearEnd(year) && (job.end ?? "9999") >= schoolYearStart(year))
        .map((job) => job.start ?? "");
      if (starts.length === 0) return false;
      const reference = [schoolYearStart(year), starts.sort()[0] as string].sort()[1] as string;
      const last = `${Number(person.careerStart.slice(0, 4)) + 3}${person.careerStart.slice(4)}`;
      return reference <= last || (person.override !== undefined && year === 2024);
    });
    const organisations = new Map(loaded.organisations.map((one) => [one.id, one]));
    const skip = new Set(truth.people.filter((one) => toldElsewhere.has(one.id)).map(names));
    const found = loaded.people
      .filter((person) => isYoungSpecialist(person, loaded.employments, organisations, year, { youngYears: 3 }))
      .map((person) => `${normalForm(person.name)} ${person.bornOn}`)
      .filter((who) => !skip.has(who));
    expect(found.sort()).toEqual(expected.map(names).sort());
  });

  test("the same files a second time change nothing", () => {
    expect(confirm(loaded, staffFile).changes).toEqual([]);
    expect(confirm(loaded, organisationsFile).changes).toEqual([]);
  });

  test("the staff without the organisations is refused row by row, in one sentence for each organisation", () => {
    const report = check(empty, staffFile);
    expect(report.skipped).toHaveLength(1424);
    expect(report.problems.filter((one) => one.severity === "error").length).toBeLessThan(100);
    expect(report.problems.some((one) => one.code === "orgs-first")).toBe(true);
  });

  test("the answer of a confirmation fits beside its operation", () => {
    const { report } = confirm(empty, staffFile);
    expect(JSON.stringify(report).length).toBeLessThan(50_000);
    const long = confirm(confirm(empty, organisationsFile).register, staffFile).report;
    expect(JSON.stringify(long).length).toBeLessThan(50_000);
    expect(long.problems.filter((one) => one.severity === "error").length).toBeGreaterThan(15);
    expect(long.problems[long.problems.length - 1]?.code).toBe("more-in-check");
  });
});
