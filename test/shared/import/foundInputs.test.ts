/** Small inputs that went wrong in use, with what is right, where that folder lies beside the project. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isCountedPair } from "../../../src/shared/facts/countedPairs.ts";
import type { Register } from "../../../src/shared/facts/register.ts";
import { isYoungSpecialist } from "../../../src/shared/facts/youngSpecialist.ts";
import type { ImportReport } from "../../../src/shared/import/importReport.ts";
import { readFile } from "../../../src/sidebar/import/readFile.ts";
import { aRegister } from "../../support/rows.ts";
import { confirm } from "./lists.ts";

const folder = join(import.meta.dirname, "../../../../shared/data/found");

/** The last report, and the register after all of the files. */
async function load(...names: string[]): Promise<{ register: Register; report: ImportReport }> {
  let register = aRegister({});
  let report: ImportReport | undefined;
  for (const fileName of names) {
    const { sheets } = await readFile(fileName, new Uint8Array(readFileSync(join(folder, fileName))));
    ({ register, report } = confirm(register, { fileName, sheets }));
  }
  return { register, report: report as ImportReport };
}

const young = ({ people, employments, organisations }: Register) => {
  const known = new Map(organisations.map((row) => [row.id, row]));
  return people
    .filter((row) => isYoungSpecialist(row, employments, known, 2025, { youngYears: 3 }))
    .map((row) => row.name);
};

describe.skipIf(!existsSync(folder))("found in use", () => {
  test("two namesakes with damaged telephones stay two, and are asked about", async () => {
    const { register, report } = await load("organisations.csv", "phones-in-exponents.csv");
    expect(register.people).toHaveLength(3);
    expect(register.people.map((row) => row.phone)).toEqual([null, null, null]);
    expect(report.problems.map((one) => one.code)).toContain("person-maybe-same");
  });

  test("an order's number that became a date is no order", async () => {
    const { register, report } = await load("organisations.csv", "staff.csv", "order-number-became-a-date.xlsx");
    expect(register.pairs.map((pair) => [pair.orderNumber, isCountedPair(pair)])).toEqual([[null, false]]);
    expect(report.problems.filter((one) => one.severity === "error")).toHaveLength(1);
  });

  test("numbered empty lines are one remark", async () => {
    const { register, report } = await load("organisations.csv", "numbered-empty-lines.xlsx");
    expect([register.people.length, report.rows]).toEqual([2, 2]);
    expect(report.problems.filter((one) => one.severity !== "info")).toEqual([]);
    expect(report.problems.filter((one) => one.sentence.includes("40"))).toHaveLength(1);
  });

  test("a pair without a mentor is not the pair of the mentor above", async () => {
    const { register } = await load("organisations-2.xlsx", "staff-2.xlsx", "pair-without-a-mentor.xlsx");
    expect(register.pairs).toHaveLength(1);
  });

  test("a former surname in brackets is the same person", async () => {
    const { register } = await load("organisations-2.xlsx", "maiden-name-staff.xlsx", "maiden-name-pairs.xlsx");
    expect(register.people).toHaveLength(2);
    expect(register.pairs.map((pair) => isCountedPair(pair))).toEqual([true]);
  });

  test("vacancies are no people", async () => {
    const { register, report } = await load("organisations-2.xlsx", "vacancies.xlsx");
    expect([register.people, report.skipped.length, report.problems.length]).toEqual([[], 2, 1]);
  });

  test("nobody is young by facts that cannot both be true", async () => {
    const { register, report } = await load("organisations-2.xlsx", "hired-before-the-career.xlsx");
    expect(young(register)).toEqual([]);
    expect(new Set(report.problems.filter((one) => one.severity === "error").map((one) => one.row))).toEqual(
      new Set([2, 3]),
    );
  });

  test("a column that puts the month first is read so throughout", async () => {
    const { register } = await load("organisations-2.xlsx", "month-first.xlsx");
    expect(register.employments.map((job) => job.startedOn)).toEqual(["2015-08-28", "2015-09-01"]);
  });
});
