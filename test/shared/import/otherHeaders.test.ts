/** Every list of the department under other headers is taken after at most the matching step, and with the same people. */

import { beforeAll, describe, expect, test } from "vitest";
import { isRefusal } from "../../../src/shared/facts/refusal.ts";
import type { Register } from "../../../src/shared/facts/register.ts";
import { fileKinds } from "../../../src/shared/import/fileKinds.ts";
import type { ImportedFile } from "../../../src/shared/import/importedFile.ts";
import type { ImportReport } from "../../../src/shared/import/importReport.ts";
import type { MappingView } from "../../../src/shared/import/mapping/answers.ts";
import { guessSheet } from "../../../src/shared/import/mapping/guess.ts";
import { rewritten } from "../../support/otherHeaders.ts";
import { aRegister } from "../../support/rows.ts";
import { aContext, applied, check, checkFile, confirm, confirmFile } from "./lists.ts";
import { hasFileSet, load } from "./setA.ts";

const files = [
  "organisations.xlsx",
  "staff-department.xlsx",
  "staff-school-03.xlsx",
  "staff-school-07.xlsx",
  "staff-school-11.xlsx",
  "codes.xlsx",
  "pairs-2023-2024.xlsx",
  "pairs-2024-2025.xlsx",
  "mentors.xlsx",
  "platforms.csv",
  "deficits.csv",
];
const seeds = [1, 2, 3, 4];

interface Known {
  file: ImportedFile;
  report: ImportReport;
  /** The register before this file. */
  register: Register;
}

describe.skipIf(!hasFileSet)("the department's lists under other headers", () => {
  const known = new Map<string, Known>();
  let right = 0;
  let all = 0;
  const missed: string[] = [];
  /** Wrong, and shown as known. */
  const silent: string[] = [];

  beforeAll(async () => {
    let register = aRegister({});
    for (const name of files) {
      const file = await load(name);
      known.set(name, { file, report: check(register, file), register });
      register = confirm(register, file).register;
    }
  }, 120_000);

  test.each(files.flatMap((name) => seeds.map((seed) => [name, seed] as const)))("%s, %d", (name, seed) => {
    const { file, report, register } = known.get(name) as Known;
    const kind = fileKinds.find((one) => one.kind === report.kind);
    if (kind === undefined) throw new Error(report.kind);
    const headers = file.sheets.map((sheet) => {
      const guess = guessSheet(kind, sheet);
      if (guess === null) throw new Error(sheet.name);
      const takes: (string | null)[] = [];
      for (const { column, take } of guess.columns) takes[column] = take?.startsWith("~") ? null : take;
      return { row: guess.row, depth: guess.depth, takes: Array.from(takes, (take) => take ?? null) };
    });
    const { file: other, moved } = rewritten(file, report.kind, headers, seed);
    const first = checkFile(register, other, aContext());
    if (isRefusal(first)) throw new Error(`${first.refused} ${JSON.stringify(first.facts)}`);
    const view = first.answer.mapping as MappingView;
    expect(first.answer.kind).toBe(report.kind);

    const truth = new Map<string, string>();
    for (const [index, { takes }] of headers.entries()) {
      for (const [column, take] of takes.entries()) {
        const letter = String.fromCharCode(65 + (moved[index]?.[column] ?? 0));
        if (take !== null) truth.set(`${other.sheets[index]?.name} ${letter}`, take);
      }
    }
    const forms = view.forms.map((form) => ({
      fingerprint: form.fingerprint,
      name: form.name,
      kind: form.kind,
      words: {},
      columns: Object.fromEntries(
        form.columns.map((column) => {
          const wanted = truth.get(`${form.sheets[0]} ${column.letter}`);
          if (wanted === undefined) return [column.key, column.take === null ? "~ignore" : column.take];
          all += 1;
          if (column.take === wanted) right += 1;
          else if (column.sure === "sure") silent.push(`${form.kind}: ${column.header}`);
          if (column.take !== wanted)
            missed.push(`${form.kind}: «${column.header}» is ${wanted}, guessed ${column.take} (${column.sure})`);
          return [column.key, wanted];
        }),
      ),
    }));
    const done = confirmFile(register, { ...other, mapping: { forms, facts: {} } }, aContext());
    if (isRefusal(done)) throw new Error(`${done.refused} ${JSON.stringify(done.facts)}`);
    expect(done.answer.counts).toEqual(report.counts);
    expect(applied(register, done.changes)).toBeDefined();
  });

  test("at least 95 % of the columns are guessed right, and a wrong guess is asked or shown as not understood", () => {
    const share = (right / all) * 100;
    process.stdout.write(`${right} of ${all} columns guessed right, ${share.toFixed(1)} %\n`);
    if (process.env["MISSED"] !== undefined) process.stdout.write(`${[...new Set(missed)].join("\n")}\n`);
    expect(share).toBeGreaterThanOrEqual(95);
    expect(silent).toEqual([]);
  });
});
