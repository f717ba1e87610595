/** The department's real-looking files with their truth and their catalogue of planted defects, where that folder lies beside the project. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ImportedFile } from "../../../src/shared/import/importedFile.ts";
import type { ImportReport } from "../../../src/shared/import/importReport.ts";
import { columnLetter } from "../../../src/shared/register/columnLetter.ts";
import { readFile } from "../../../src/sidebar/import/readFile.ts";

const folder = join(import.meta.dirname, "../../../../shared/data/A");
export const hasFileSet = existsSync(folder);

/** In the order in which each finds what it rests on. */
export const setFiles = [
  "organisations.xlsx",
  "staff-department.xlsx",
  "staff-school-03.xlsx",
  "staff-school-07.xlsx",
  "staff-school-11.xlsx",
  "pairs-2023-2024.xlsx",
  "pairs-2024-2025.xlsx",
  "mentors.xlsx",
  "platforms.csv",
  "codes.xlsx",
  "deficits.csv",
];

export interface Defect {
  kind: string;
  severity: "error" | "warn" | "info";
  file: string;
  sheet: string;
  row: number | null;
  /** A letter, or a number in a text file. */
  col: string | number | null;
  value: string;
}

export async function load(name: string): Promise<ImportedFile> {
  const { sheets } = await readFile(name, new Uint8Array(readFileSync(join(folder, name))));
  return { fileName: name, sheets };
}

export function json<T>(name: string): T {
  return JSON.parse(readFileSync(join(folder, name), "utf8")) as T;
}

const weights = { error: "error", warn: "warning", info: "info" } as const;

/** A note that begins with a plus or a dash loses nothing, so that it is no error here. */
function weightOf({ kind, severity, value }: Defect): string {
  return kind === "NOTE-FORMULA" && /^[+-]/.test(value) ? "warning" : weights[severity];
}

/** Planted defects of the file that its report does not tell with the same place and weight. */
export function untold(file: string, report: ImportReport | undefined): string[] {
  const told = new Set(
    report?.problems.flatMap((one) => {
      const line = `${one.row}${one.column} ${one.severity} ${one.code}`;
      return [`${one.sheet} ${line}`, ` ${line}`, ` ${line} ${one.found}`];
    }),
  );
  return json<Defect[]>("defects.json")
    .filter((one) => one.file === file)
    .map((one) => {
      const column = typeof one.col === "number" ? columnLetter(one.col - 1) : (one.col ?? "");
      const line = `${one.sheet} ${one.row ?? 0}${column} ${weightOf(one)} ${one.kind.toLowerCase()}`;
      return one.row === null ? `${line} ${one.value}` : line;
    })
    .filter((line) => !told.has(line));
}
