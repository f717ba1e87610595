/**
 * Rows on which the register acts with everybody's rights: the form of a survey, the figures of a closed year, amendments. Whoever
 * edits the sheets may type them, with sums that fit: what counts is what the register has written itself, by marks that are kept beside
 * the sheets. A row that says otherwise is told and does nothing.
 */

import { keyOf } from "../facts/changedRow.ts";
import type { Change, Register, Rows } from "../facts/register.ts";
import { closedYears, sealOfAmendment, sealOfFigure, sealOfYear } from "../indicators/frozen.ts";
import { textsDigest } from "../language/textsDigest.ts";
import type { Amendment } from "../register/amendments.ts";
import type { Survey } from "../register/surveys.ts";
import type { TableName } from "../register/tables.ts";
import type { YearFigure } from "../register/yearFigures.ts";

/** All that is kept beside the sheets. */
type Kept = Readonly<Record<string, string>>;

/** Without it the workbook is one of before, and its rows are believed as they stand. */
const sinceKey = "ownRows";
const surveyKey = (id: string) => `survey:${id}`;
const yearKey = (schoolYear: number) => `year:${schoolYear}`;
const amendmentKey = (id: string) => `amendment:${id}`;

export const ownTables = ["surveys", "yearFigures", "amendments"] as const;
export type OwnTable = (typeof ownTables)[number];

export function areRowsKept(kept: Kept): boolean {
  return kept[sinceKey] !== undefined;
}

/** A form, and what is kept of it: by the register's own form the rest can be found again. */
type Linked = Pick<Survey, "formId" | "url" | "passport">;

const hasNothing = ({ formId, url, passport }: Linked) => [formId, url, passport].every((text) => (text ?? "") === "");
const markOfForm = ({ formId, url }: Linked) => textsDigest([formId, url]);
const markOfPassport = ({ passport }: Linked) => textsDigest([passport]);

/** Marks of the form, of its passport, and of the passport before. */
function marksOf(kept: Kept, id: string): readonly string[] {
  const text = kept[surveyKey(id)];
  return text === undefined ? [] : text.split(" ");
}

function isOwnForm(kept: Kept, survey: Survey): boolean {
  return hasNothing(survey) || marksOf(kept, survey.id)[0] === markOfForm(survey);
}

function isOwnPassport(kept: Kept, survey: Survey): boolean {
  return hasNothing(survey) || marksOf(kept, survey.id).slice(1).includes(markOfPassport(survey));
}

/** Where the sums are not those of the closing, nobody can tell which row is wrong. */
function foreignFigures(kept: Kept, schoolYear: number, rows: readonly YearFigure[]): readonly YearFigure[] {
  return kept[yearKey(schoolYear)] === sealOfYear(rows)
    ? rows.filter((row) => sealOfFigure(row) !== row.checksum)
    : rows;
}

function isOwnAmendment(kept: Kept, row: Amendment): boolean {
  return kept[amendmentKey(row.id)] === row.checksum && sealOfAmendment(row) === row.checksum;
}

/** A row without a sum counts for nothing. */
const discredited = { checksum: "" } as const;
/** Spoilt as far as anybody can tell. */
const unknownPassport = "?";

const owned: { readonly [Name in OwnTable]: (kept: Kept, rows: Rows<Name>[Name]) => Rows<Name>[Name] } = {
  surveys: (kept, rows) =>
    rows.map((row) => {
      if (!isOwnForm(kept, row)) return { ...row, formId: null, url: null, passport: unknownPassport };
      return isOwnPassport(kept, row) ? row : { ...row, passport: unknownPassport };
    }),
  yearFigures(kept, rows) {
    const years = [...closedYears({ yearFigures: rows })];
    const foreign = new Set(years.flatMap(([year, some]) => foreignFigures(kept, year, some)));
    return rows.map((row) => (foreign.has(row) ? { ...row, ...discredited } : row));
  },
  amendments: (kept, rows) => rows.map((row) => (isOwnAmendment(kept, row) ? row : { ...row, ...discredited })),
};

function isRead(register: Register, name: TableName): boolean {
  return Object.prototype.propertyIsEnumerable.call(register, name);
}

/** The register as it counts. */
export function ownRegister(register: Register, kept: Kept): Register {
  if (!areRowsKept(kept)) return register;
  const read = ownTables.filter((name) => isRead(register, name) && register[name].length > 0);
  if (read.length === 0) return register;
  const counting = <Name extends OwnTable>(name: Name) => ({
    value: owned[name](kept, register[name]),
    enumerable: true,
  });
  return Object.defineProperties(
    {},
    {
      ...Object.getOwnPropertyDescriptors(register),
      ...Object.fromEntries(read.map((name) => [name, counting(name)])),
    },
  ) as Register;
}

/** A row that the register has not written as it stands; of a year every row is one. */
export interface ForeignRow {
  table: OwnTable;
  key: string;
}

/** A passport alone is told with the forms, for it can be made again. */
export function foreignRows(register: Register, kept: Kept): ForeignRow[] {
  const own = ownRegister(register, kept);
  if (own === register) return [];
  const wrong = (row: object, table: OwnTable) =>
    table === "surveys"
      ? (row as Survey).formId === null && (row as Survey).passport === unknownPassport
      : "checksum" in row && row.checksum === "";
  const found = ownTables.flatMap((table) =>
    isRead(own, table)
      ? own[table].filter((row) => wrong(row, table)).map((row): ForeignRow => ({ table, key: row.id }))
      : [],
  );
  const years = new Set<number>();
  return found.filter(({ table, key }) => {
    if (table !== "yearFigures") return true;
    const year = own.yearFigures.find(({ id }) => id === key)?.schoolYear ?? 0;
    return !years.has(year) && years.add(year);
  });
}

/** Who makes such rows. An undoing or a putting back may bring what a hand has typed: of former rows only those count that are still known. */
const makers: Record<OwnTable, readonly string[]> = {
  surveys: ["createSurvey", "repairBook", "fillSample"],
  yearFigures: ["closeYear", "fillSample"],
  amendments: ["amendYear", "fillSample"],
};

function isMade(request: string, table: TableName): boolean {
  return (ownTables as readonly TableName[]).includes(table) && makers[table as OwnTable].includes(request);
}

/** What is to be kept when the register has decided on these changes. */
export function marksOfChanges(
  request: string,
  register: Register,
  changes: readonly Change[],
  kept: Kept,
): Record<string, string> {
  const made = changes.filter(({ table, removed }) => removed !== true && isMade(request, table));
  const years = new Map<number, YearFigure[]>();
  const marks: Record<string, string> = {};
  for (const change of made) {
    const key = keyOf(change);
    if (change.table === "surveys") Object.assign(marks, marksOfLinking(register, key, change.put, kept));
    if (change.table === "amendments") marks[amendmentKey(key)] = change.put.checksum ?? "";
    if (change.table === "yearFigures") {
      const row = change.put as YearFigure;
      years.set(row.schoolYear, [...(years.get(row.schoolYear) ?? []), row]);
    }
  }
  for (const [year, rows] of years) marks[yearKey(year)] = sealOfYear(rows);
  return marks;
}

/** The passport before counts until the row has been written, and again when that is undone. */
function marksOfLinking(register: Register, key: string, put: Partial<Survey>, kept: Kept): Record<string, string> {
  if (!["formId", "url", "passport"].some((name) => name in put)) return {};
  const present = isRead(register, "surveys") ? register.surveys.find(({ id }) => id === key) : undefined;
  if (present !== undefined && areRowsKept(kept) && !isOwnForm(kept, present)) return {};
  return { [surveyKey(key)]: marksOfSurvey({ ...present, ...put } as Survey, marksOf(kept, key)[1]) };
}

function marksOfSurvey(survey: Linked, former?: string): string {
  return [markOfForm(survey), markOfPassport(survey), ...(former === undefined ? [] : [former])].join(" ");
}

/** What is to be kept when the rows are believed as they stand; sums that do not fit are not. */
export function marksAsFound(register: Rows<OwnTable>): Record<string, string> {
  const surveys = register.surveys.filter((row) => !hasNothing(row));
  const years = [...closedYears(register)];
  return {
    ...Object.fromEntries(surveys.map((row) => [surveyKey(row.id), marksOfSurvey(row)])),
    ...Object.fromEntries(years.map(([year, rows]) => [yearKey(year), sealOfYear(rows)])),
    ...Object.fromEntries(register.amendments.map((row) => [amendmentKey(row.id), row.checksum])),
    [sinceKey]: "1",
  };
}
