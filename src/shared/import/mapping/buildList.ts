/**
 * A sheet as a list of one kind: what was chosen for its columns becomes its fields. A field that is no column as it stands
 * (part of a cell, several cells, one value for all rows) gets a column of its own behind the sheet's; remarks name the real one.
 */
import { parseDay, showDay } from "../../language/day.ts";
import type { FileKind, FoundList } from "../fileKind.ts";
import type { FoundHeader } from "../headerRow.ts";
import { cellText, type ImportedCell, isBlank } from "../importedFile.ts";
import { positionTitle } from "../positionTitle.ts";
import { referenceDayIn } from "../readLength.ts";
import type { ReportBuilder } from "../report.ts";
import { type Section, type SheetRow, sortRows } from "../sheetRows.ts";
import { putWork, workOfRows } from "./besideWork.ts";
import { asCell, bestFirst, joinMonths, readerOf, splitTeachers } from "./cellParts.ts";
import { type Guess, ownFields } from "./columnGuess.ts";
import { fillMerged, fillShared, leftOut, onePerRow } from "./listRows.ts";
import type { Answers, ColumnSource, ListRemark, Made, Reader, Surroundings } from "./listSource.ts";
import { composites, fieldsOfTake, neverStored, unneeded } from "./takes.ts";

export interface BuiltList {
  list: FoundList;
  /** By a column that is not on the sheet: the one it comes from; null for the whole row. */
  origins: ReadonlyMap<number, number | null>;
  /** What there is to say about the sheet beside its layout. */
  remarks: readonly ListRemark[];
  /** One-based rows that are left out, and why is among the remarks. */
  left: readonly number[];
}

export function buildList(kind: FileKind, guess: Guess, answers: Answers, around: Surroundings): BuiltList {
  const own = ownFields(kind);
  const columnsOf = new Map<string, ColumnSource[]>();
  for (const { take, column, whole } of guess.columns) {
    if (take === null) continue;
    for (const field of fieldsOfTake(take, own))
      columnsOf.set(field, [...(columnsOf.get(field) ?? []), { take, column, text: whole }]);
  }
  for (const [field, sources] of columnsOf) columnsOf.set(field, bestFirst(field, sources));
  const texts: string[] = [];
  for (const { column, text } of guess.columns) texts[column] = text;
  const plain = new Map<string, number>();
  for (const [field, [first]] of columnsOf) if (first !== undefined) plain.set(field, first.column);
  const width = Math.max(texts.length, ...guess.sheet.rows.map((row) => row.length));
  const header: FoundHeader<string> & { unknown: readonly number[] } = {
    row: guess.row,
    depth: guess.depth,
    places: plain,
    texts: Array.from({ length: width }, (_, column) => texts[column] ?? ""),
    unknown: columnsWith(guess, (take) => take === null, false),
    doubled: guess.columns.filter(({ doubled }) => doubled).map(({ column }) => column),
    unneeded: columnsWith(guess, (take) => take === unneeded, true),
    neverStored: columnsWith(guess, (take) => take === neverStored, true),
  };
  const rows = sortRows(guess.sheet, header);
  const remarks: ListRemark[] = [];
  // A pair of the bank is told where it is made; how many a cell names is no news beside those that are known.
  if (kind.kind === "pairs") rows.data = onePerRow(guess.sheet.name, rows.data, columnsOf, kind.ofBank ? [] : remarks);
  const left: number[] = [];
  rows.data = rows.data.filter((row) => {
    const why = leftOut(kind, row, columnsOf);
    if (why === null) return true;
    if (kind.ofBank && why !== "row-pupil") return false;
    const column = Math.max(
      0,
      row.cells.findIndex((cell) => !isBlank(cell)),
    );
    if (why === "struct-remark") rows.remarks.push({ row: row.row, text: cellText(row.cells[column]) });
    else {
      remarks.push({
        code: kind.ofBank ? "bank-pupil" : why,
        place: { sheet: guess.sheet.name, row: row.row, column },
        found: cellText(row.cells[column]),
        value: "",
      });
      if (!kind.ofBank) left.push(row.row);
    }
    return false;
  });

  const isStaff = kind.kind === "schoolStaff" || kind.kind === "staff";
  if (isStaff) {
    fillShared(guess.sheet, rows, columnsOf);
    fillMerged(guess.sheet, rows, columnsOf, remarks);
  }
  if (isStaff && !columnsOf.has("position")) remarks.push(...namePositions(guess.sheet.name, rows.sections));
  const beside = isStaff ? workOfRows(guess.sheet.name, rows, columnsOf, remarks) : new Map();

  const made = new Map<string, Made>();
  for (const [field, sources] of columnsOf) {
    const reader = readerOf(kind, field, sources, columnsOf, answers, around);
    if (reader !== null)
      made.set(field, {
        read: reader,
        origin: sources[0]?.column ?? null,
        text: texts[sources[0]?.column ?? -1] ?? "",
      });
  }
  for (const field of missingFields(kind, own, columnsOf, rows.sections, around, answers)) {
    const reader = constantOf(field, rows.sections, answers, around);
    if (reader !== null) made.set(field, { read: reader, origin: null, text: "" });
  }
  if (isStaff) {
    splitTeachers(rows, columnsOf, made, texts);
    joinMonths(guess, rows, columnsOf, made, header);
    putWork(beside, columnsOf, made);
  }
  giveReference(guess, columnsOf, made, answers, around);

  const places = new Map(plain);
  const origins = new Map<number, number | null>();
  const allTexts = [...header.texts];
  for (const field of [...plain.keys()])
    if (isComposite(field, columnsOf.get(field)) && !made.has(field)) places.delete(field);
  let next = width;
  for (const [field, { origin, text }] of made) {
    places.set(field, next);
    origins.set(next, origin);
    allTexts[next] = text;
    next += 1;
  }
  if (made.size > 0) {
    rows.data = rows.data.map((row) => {
      const cells: ImportedCell[] = Array.from({ length: width }, (_, column) => row.cells[column] ?? null);
      for (const { read } of made.values()) cells.push(read(row) ?? null);
      return { row: row.row, cells };
    });
  }
  return {
    list: { sheet: guess.sheet, header: { ...header, places, texts: allTexts }, rows },
    origins,
    remarks,
    left,
  };
}

function isComposite(field: string, sources: readonly { take: string }[] | undefined): boolean {
  const [best] = sources ?? [];
  return best !== undefined && best.take !== field && composites[best.take] !== undefined;
}

function columnsWith(guess: Guess, is: (take: string | null) => boolean, evenDoubled: boolean): number[] {
  return guess.columns.filter(({ take, doubled }) => is(take) && (evenDoubled || !doubled)).map(({ column }) => column);
}

/** Fields that a list can get from outside of its table. */
const fromOutside = new Set([
  "organisation",
  "mentorOrganisation",
  "position",
  "startedOn",
  "finishedOn",
  "order",
  "orderNumber",
  "orderOn",
  "subordinate",
  "enteredOn",
  "kind",
  "form",
  "stage",
  "measuredOn",
]);

function missingFields(
  kind: FileKind,
  own: ReadonlySet<string>,
  columnsOf: ReadonlyMap<string, unknown>,
  sections: readonly Section[],
  around: Surroundings,
  answers: Answers,
): string[] {
  return [...fromOutside].filter((field) => {
    if (!own.has(field) || columnsOf.has(field)) return false;
    if (answers.facts[field] !== undefined && answers.facts[field] !== "" && needsFact(kind, field)) return true;
    if (field === "position") return sections.some(({ position }) => position !== undefined);
    if (field === "organisation" || field === "mentorOrganisation")
      return (
        (kind.kind === "staff" || kind.kind === "pairs") &&
        (sections.length > 0 || around.organisation !== null) &&
        field === "organisation"
      );
    if (field === "orderNumber" || field === "orderOn")
      return (
        kind.kind === "pairs" &&
        !kind.ofBank &&
        !columnsOf.has("order") &&
        !columnsOf.has("orderNumber") &&
        around.outside.orderNumber !== null
      );
    return false;
  });
}

function needsFact(kind: FileKind, field: string): boolean {
  return kind.kind !== "schoolStaff" || field !== "startedOn";
}

function constantOf(
  field: string,
  sections: readonly Section[],
  answers: Answers,
  around: Surroundings,
): Reader | null {
  const fact = answers.facts[field];
  const answered = fact === undefined || fact === "" ? null : asCell(fact);
  if (field === "position") return (row) => sections.filter((one) => one.row < row.row).at(-1)?.position ?? answered;
  if (answered !== null) return () => answered;
  if (field === "organisation") {
    const named = sections.flatMap(({ row, text }) => {
      const found = around.index.find(text, "");
      const organisation = found.id === null ? around.index.mentioned(text)?.id : found.id;
      return organisation === undefined ? [] : [{ row, text }];
    });
    return (row) => {
      const above = named.filter((one) => one.row < row.row).at(-1);
      return above?.text ?? around.organisation?.shortName ?? null;
    };
  }
  if (field === "orderNumber") return () => around.outside.orderNumber;
  if (field === "orderOn") return () => (around.outside.orderOn === null ? null : showDay(around.outside.orderOn));
  return null;
}

/** Titles that name the position of the people below them; what another title stands over has none. */
function namePositions(sheet: string, sections: Section[]): ListRemark[] {
  return sections.flatMap((section) => {
    const position = positionTitle(section.text);
    if (position === null) return [];
    section.position = position;
    return [
      {
        code: "struct-position" as const,
        place: { sheet, row: section.row, column: 0 },
        found: section.text,
        value: position,
      },
    ];
  });
}

/** The day that lengths refer to goes with their header, where that does not name it. */
function giveReference(
  guess: Guess,
  columnsOf: ReadonlyMap<string, readonly { take: string; column: number }[]>,
  made: Map<string, Made>,
  answers: Answers,
  around: Surroundings,
): void {
  for (const field of ["careerStartedOn", "subjectStartedOn"]) {
    const source = columnsOf.get(field)?.[0];
    const column = guess.columns.find((one) => one.column === source?.column);
    if (source === undefined || column === undefined || referenceDayIn(column.text) !== null) continue;
    const fact = answers.facts.reference;
    const day =
      (fact !== undefined && fact !== "" ? parseDay(fact) : null) ??
      referenceDayIn(column.whole) ??
      dayOfOthers(guess) ??
      around.reference;
    if (day === null) continue;
    const before = made.get(field)?.read ?? ((row: SheetRow) => row.cells[source.column]);
    made.set(field, { read: before, origin: source.column, text: `${column.text} на ${showDay(day)}` });
  }
}

/** Of any other header of the list. */
export function dayOfOthers(guess: Guess): string | null {
  for (const { whole } of guess.columns) {
    const day = referenceDayIn(whole);
    if (day !== null) return day;
  }
  return null;
}

/** Says what is said about the columns that are not on the sheet at those they come from. */
export function atRealColumns(report: ReportBuilder, lists: readonly BuiltList[]): ReportBuilder {
  const bySheet = new Map(lists.map((one) => [one.list.sheet.name, one]));
  return {
    ...report,
    add(code, place, found, facts) {
      const origins = bySheet.get(place.sheet)?.origins;
      if (place.column === undefined || origins === undefined || !origins.has(place.column))
        return report.add(code, place, found, facts);
      const origin = origins.get(place.column) ?? null;
      const { column: _column, header: _header, ...row } = place;
      report.add(
        code,
        origin === null
          ? row
          : { ...row, column: origin, ...(place.header === undefined ? {} : { header: place.header }) },
        found,
        facts,
      );
    },
  };
}
