/** Small lists for import tests: a sheet from rows, a register with three organisations, and changes put into a register. */

import { isRefusal } from "../../../src/shared/facts/refusal.ts";
import type { Change, Context, Register } from "../../../src/shared/facts/register.ts";
import { checkImport, confirmImport } from "../../../src/shared/import/checkImport.ts";
import type { ImportedCell, ImportedFile } from "../../../src/shared/import/importedFile.ts";
import type { ImportProblem, ImportReport } from "../../../src/shared/import/importReport.ts";
import type { FormMapping, MappingInput } from "../../../src/shared/import/mapping/answers.ts";
import type { SentFile } from "../../../src/shared/import/sentFile.ts";
import { tableNames } from "../../../src/shared/register/tables.ts";
import { aRegister, aRow, deepFreeze } from "../../support/rows.ts";

export const today = "2025-10-01";

export function aContext(on = today): Context {
  const actor = { email: "d@department.example", role: "department", organisationIds: [] } as const;
  return deepFreeze({ today: on, now: `${on}T10:00:00`, actor, operationId: "op-1" });
}

export function aFile(...rows: ImportedCell[][]): ImportedFile {
  return deepFreeze({ fileName: "список.xlsx", sheets: [{ name: "Лист1", rows }] });
}

/** 1 September 2024 as a date cell. */
export const day = (serial: number) => ({ serial });

const blank = { fullName: null, openedOn: null, closedOn: null, note: null } as const;
export const organisations = [
  aRow("organisations", { ...blank, id: "О-001", shortName: "МБОУ «СОШ № 1»", kind: "general", subordinate: true }),
  aRow("organisations", { ...blank, id: "О-002", shortName: "МБОУ «СОШ № 2»", kind: "general", subordinate: true }),
  aRow("organisations", {
    ...blank,
    id: "О-003",
    shortName: "МБДОУ «Детский сад № 2 «Теремок»",
    kind: "preschool",
    subordinate: true,
  }),
];
export const threeOrganisations = aRegister({ organisations });

export const staffHeader = [
  "Организация",
  "ФИО",
  "Должность",
  "Предмет",
  "Дата рождения",
  "Стаж на 01.09.2024",
  "Дата приёма",
  "Дата увольнения",
  "Осн./совм.",
  "Ставка",
  "Молодой специалист",
  "E-mail",
  "Телефон",
  "Примечание",
];
export interface StaffCells {
  organisation?: ImportedCell;
  name?: ImportedCell;
  position?: ImportedCell;
  subject?: ImportedCell;
  born?: ImportedCell;
  career?: ImportedCell;
  started?: ImportedCell;
  finished?: ImportedCell;
  kind?: ImportedCell;
  rate?: ImportedCell;
  young?: ImportedCell;
  email?: ImportedCell;
  phone?: ImportedCell;
  note?: ImportedCell;
}

/** A sound row of «Иванова Мария Сергеевна» with the given cells changed. */
export function staffRow(cells: StaffCells = {}): ImportedCell[] {
  const row: StaffCells = {
    organisation: "МБОУ «СОШ № 1»",
    name: "Иванова Мария Сергеевна",
    position: "учитель",
    subject: "физика",
    born: "12.04.1985",
    career: "01.09.2008",
    started: "01.09.2010",
    finished: null,
    kind: "основное",
    rate: 1,
    young: "нет",
    email: null,
    phone: null,
    note: null,
    ...cells,
  };
  return [
    row.organisation,
    row.name,
    row.position,
    row.subject,
    row.born,
    row.career,
    row.started,
    row.finished,
    row.kind,
    row.rate,
    row.young,
    row.email,
    row.phone,
    row.note,
  ].map((cell) => cell ?? null);
}

/** The header stands in row 1, the first row of staff in row 2. */
export function aStaffFile(...rows: StaffCells[]): ImportedFile {
  return aFile(staffHeader, ...rows.map(staffRow));
}

type AnsweredFile = ImportedFile & { mapping?: MappingInput | undefined };

/** `kept`: what was answered about other files before. */
export function checkFile(register: Register, file: AnsweredFile, context: Context, kept: readonly FormMapping[] = []) {
  return checkImport.decide(register, file as SentFile, context, kept);
}

export function confirmFile(
  register: Register,
  file: AnsweredFile,
  context: Context,
  kept: readonly FormMapping[] = [],
) {
  return confirmImport.decide(register, file as SentFile, context, kept);
}

export function check(register: Register, file: ImportedFile, on = today): ImportReport {
  const decision = checkFile(register, file, aContext(on));
  if (isRefusal(decision)) throw new Error(`refused: ${decision.refused}`);
  if (decision.changes.length > 0) throw new Error("a check must not change anything");
  return decision.answer;
}

export function confirm(
  register: Register,
  file: ImportedFile,
  on = today,
): { report: ImportReport; register: Register; changes: Change[] } {
  const decision = confirmFile(register, file, aContext(on));
  if (isRefusal(decision)) throw new Error(`refused: ${decision.refused}`);
  return { report: decision.answer, register: applied(register, decision.changes), changes: decision.changes };
}

/** What the write path does with changes: an upsert by key. */
export function applied(register: Register, changes: readonly Change[]): Register {
  const tables = Object.fromEntries(
    tableNames.map((name) => [name, new Map(register[name].map((row) => [(row as { id: string }).id, row]))]),
  );
  for (const { table, put } of changes as readonly { table: string; put: { id: string } }[]) {
    const rows = tables[table] as Map<string, object>;
    const shown = { personName: null, organisationName: null };
    rows.set(put.id, { ...(rows.get(put.id) ?? shown), ...put });
  }
  return aRegister(
    Object.fromEntries(tableNames.map((name) => [name, [...(tables[name] as Map<string, never>).values()]])),
  );
}

/** «row+column code» of errors and warnings, such as «3B name-missing». */
export function marks(report: ImportReport, ...severities: ImportProblem["severity"][]): string[] {
  const wanted = severities.length === 0 ? ["error", "warning"] : severities;
  return report.problems
    .filter((one) => wanted.includes(one.severity))
    .map((one) => `${one.row}${one.column} ${one.code}`);
}

/** What is said by the first remark of a code; "" where there is none. */
export function sentenceOf(report: ImportReport, code: string): string {
  return report.problems.find((one) => one.code === code)?.sentence ?? "";
}
