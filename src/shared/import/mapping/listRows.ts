/** Which rows of a sheet are rows of its list, and what merged cells and cells of several people make of them. */
import type { FileKind } from "../fileKind.ts";
import { formOf } from "../formOf.ts";
import { civilContract, dismissedWords, noMentorWords, signatureWords, supportStaff } from "../forms/formWords.ru.ts";
import { peopleInCell } from "../forms/splitCell.ts";
import { cellText, type ImportedSheet, isBlank } from "../importedFile.ts";
import type { ImportCode } from "../importTexts.ru.ts";
import type { SheetRow, SheetRows } from "../sheetRows.ts";
import { pupilWords } from "./contentWords.ru.ts";
import type { ColumnSource, ListRemark } from "./listSource.ts";

/** What two rows of one person say once. */
const ofPerson = [
  "name",
  "surname",
  "firstName",
  "patronymic",
  "bornOn",
  "careerStartedOn",
  "education",
  "category",
  "categoryOn",
  "email",
  "phone",
];

/** A cell that is merged downwards says the same of each of its rows. */
export function fillShared(
  sheet: ImportedSheet,
  rows: SheetRows,
  columnsOf: ReadonlyMap<string, readonly ColumnSource[]>,
): void {
  const shared = sharedFields.flatMap((field) => columnsOf.get(field)?.map(({ column }) => column) ?? []);
  const merges = (sheet.merges ?? []).filter(({ column, rows: high }) => high > 1 && shared.includes(column));
  if (merges.length === 0) return;
  rows.data = rows.data.map((row) => {
    const over = merges.filter((one) => one.row < row.row && row.row < one.row + one.rows);
    if (over.length === 0) return row;
    const cells = [...row.cells];
    for (const one of over)
      if (isBlank(cells[one.column])) cells[one.column] = sheet.rows[one.row - 1]?.[one.column] ?? null;
    return { row: row.row, cells };
  });
}

const sharedFields = ["position", "subject"];

/** A second position below one name: the cells of the name are merged, and only then the row below is the same person's. */
export function fillMerged(
  sheet: ImportedSheet,
  rows: SheetRows,
  columnsOf: ReadonlyMap<string, readonly { column: number }[]>,
  remarks: ListRemark[],
): void {
  const named = columnsOf.get("name")?.[0]?.column ?? columnsOf.get("surname")?.[0]?.column;
  const merges = (sheet.merges ?? []).filter(({ column, rows: high }) => column === named && high > 1);
  if (named === undefined || merges.length === 0) return;
  const columns = ofPerson.flatMap((field) => columnsOf.get(field)?.map(({ column }) => column) ?? []);
  const counts = new Map<number, number>();
  rows.data = rows.data.map((row) => {
    const merge = merges.find((one) => one.row < row.row && row.row < one.row + one.rows);
    const first = merge === undefined ? undefined : sheet.rows[merge.row - 1];
    if (merge === undefined || first === undefined) return row;
    counts.set(merge.row, (counts.get(merge.row) ?? 0) + 1);
    const cells = [...row.cells];
    for (const column of columns) if (isBlank(cells[column])) cells[column] = first[column] ?? null;
    return { row: row.row, cells };
  });
  for (const [row, count] of counts)
    remarks.push({
      code: "struct-merged",
      place: { sheet: sheet.name, row, column: named },
      found: cellText(sheet.rows[row - 1]?.[named]),
      value: "",
      count,
    });
}

/** Several mentees in a cell are as many pairs. */
export function onePerRow(
  sheet: string,
  data: readonly SheetRow[],
  columnsOf: ReadonlyMap<string, readonly ColumnSource[]>,
  remarks: ListRemark[],
): SheetRow[] {
  const column = columnsOf.get("mentee")?.[0]?.column;
  if (column === undefined) return [...data];
  return data.flatMap((row) => {
    const people = peopleInCell(row.cells[column]);
    if (people.length < 2) return [row];
    remarks.push({
      code: "pair-several",
      place: { sheet, row: row.row, column },
      found: cellText(row.cells[column]),
      value: "",
      count: people.length,
    });
    return people.map((one) => ({ row: row.row, cells: row.cells.map((cell, at) => (at === column ? one : cell)) }));
  });
}

/** Null for a row that is one; else why it is none. */
export function leftOut(
  kind: FileKind,
  row: SheetRow,
  columnsOf: ReadonlyMap<string, readonly { take: string; column: number }[]>,
): ImportCode | null {
  const seen = (field: string) => {
    const source = columnsOf.get(field)?.[0];
    return source === undefined ? "" : formOf(cellText(row.cells[source.column]));
  };
  const filled = row.cells.filter((cell) => !isBlank(cell));
  const first = formOf(cellText(filled[0]));
  const person = kind.kind === "pairs" ? "mentee" : columnsOf.has("surname") ? "surname" : "name";
  if (
    filled.length <= 4 &&
    columnsOf.has(person) &&
    signatureWords.test(first) &&
    !/\d/.test(cellText(row.cells[0])) &&
    isSignature(row, columnsOf.get(person)?.[0]?.column, columnsOf)
  )
    return "struct-remark";
  if (kind.kind === "staff" || kind.kind === "schoolStaff") {
    const position = seen("position");
    if (supportStaff.test(position)) return "row-support-staff";
    if (civilContract.test(seen("kind"))) return "row-civil-contract";
    if (seen("finishedOn") === "" && isDismissed(row, columnsOf)) return "row-dismissed";
  }
  if (kind.kind === "pairs") {
    if (pupilWords.test(`${seen("form")} ${seen("position")}`)) return "row-pupil";
    if (noMentorWords.test(seen("mentor"))) return "row-no-mentor";
  }
  return null;
}

/** A column of states that the register does not take says so, and no day is told. */
function isDismissed(row: SheetRow, columnsOf: ReadonlyMap<string, readonly { column: number }[]>): boolean {
  const taken = new Set([...columnsOf.values()].flat().map(({ column }) => column));
  return row.cells.some((cell, column) => !taken.has(column) && dismissedWords.test(formOf(cellText(cell))));
}

/** «Директор … И. И. Иванова»: the title stands where no title of a person's own stands. */
function isSignature(
  row: SheetRow,
  nameColumn: number | undefined,
  columnsOf: ReadonlyMap<string, readonly { column: number }[]>,
): boolean {
  const at = row.cells.findIndex((cell) => !isBlank(cell));
  const taken = [...columnsOf.values()].some((sources) => sources.some(({ column }) => column === at));
  return nameColumn === undefined || !taken || at === nameColumn || isBlank(row.cells[nameColumn]);
}
