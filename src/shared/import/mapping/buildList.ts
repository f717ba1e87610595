/**
 * A sheet as a list of one kind: what was chosen for its columns becomes its fields. A field that is no column as it stands
 * (part of a cell, several cells, one value for all rows) gets a column of its own behind the sheet's; remarks name the real one.
 */
import { parseDay, showDay } from "../../language/day.ts";
import type { Dictionary } from "../../language/dictionary.ts";
import { employmentKinds, mentoringForms, mentoringKinds, qualificationCategories } from "../../register/vocabulary.ts";
import type { FileKind, FoundList } from "../fileKind.ts";
import { formOf } from "../formOf.ts";
import {
  categoryNames,
  civilContract,
  degreeWords,
  dismissedWords,
  employmentNames,
  monthsAlone,
  noMentorWords,
  signatureWords,
  supportStaff,
  unitsOfRate,
  yearsAlone,
  yearsWithMonths,
} from "../forms/formWords.ru.ts";
import type { OutsideFacts } from "../forms/outside.ts";
import {
  type Parts,
  peopleInCell,
  splitCell,
  splitPosition,
  teacherOfKnown,
  theOnlyDay,
  untilDay,
  withoutCategory,
} from "../forms/splitCell.ts";
import { type FoundHeader, headerForm } from "../headerRow.ts";
import { cellText, type ImportedCell, type ImportedSheet, isBlank, isUnread } from "../importedFile.ts";
import type { ImportCode } from "../importTexts.ru.ts";
import type { OrganisationIndex } from "../organisationName.ts";
import { referenceDayIn } from "../readLength.ts";
import type { Place, ReportBuilder } from "../report.ts";
import { type SheetRow, type SheetRows, sortRows } from "../sheetRows.ts";
import { meaningOf } from "./concepts.ts";
import { pupilWords } from "./contentWords.ru.ts";
import { type Guess, ownFields } from "./guess.ts";
import { composites, fieldsOfTake, neverStored, unneeded } from "./rules.ts";

export interface BuiltList {
  list: FoundList;
  /** By a column that is not on the sheet: the one it comes from; null for the whole row. */
  origins: ReadonlyMap<number, number | null>;
  /** What there is to say about the sheet beside its layout. */
  remarks: readonly { code: ImportCode; place: Place; found: string; value: string; count?: number }[];
  /** One-based rows that are left out, and why is among the remarks. */
  left: readonly number[];
}

export interface Answers {
  /** By field: one value for all rows that say nothing. */
  facts: Readonly<Record<string, string>>;
  /** By field and found word. */
  words: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface Surroundings {
  outside: OutsideFacts;
  /** The school that titles, the sheet or the file name. */
  organisation: { id: string; shortName: string } | null;
  index: OrganisationIndex;
  /** The day that lengths of service refer to, where no header says it. */
  reference: string | null;
}

type Reader = (row: SheetRow) => ImportedCell | undefined;

interface Source {
  take: string;
  column: number;
  /** Its whole header. */
  text: string;
}

/** A column that is not on the sheet: how it is read, and where it comes from. */
interface Made {
  read: Reader;
  origin: number | null;
  text: string;
}

export function buildList(kind: FileKind, guess: Guess, answers: Answers, around: Surroundings): BuiltList {
  const own = ownFields(kind);
  const columnsOf = new Map<string, Source[]>();
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
  const remarks: BuiltList["remarks"][number][] = [];
  if (kind.kind === "pairs") rows.data = onePerRow(guess.sheet.name, rows.data, columnsOf, remarks);
  const left: number[] = [];
  rows.data = rows.data.filter((row) => {
    const why = leftOut(kind, row, columnsOf);
    if (why === null) return true;
    const column = Math.max(
      0,
      row.cells.findIndex((cell) => !isBlank(cell)),
    );
    if (why === "struct-remark") rows.remarks.push({ row: row.row, text: cellText(row.cells[column]) });
    else {
      remarks.push({
        code: why,
        place: { sheet: guess.sheet.name, row: row.row, column },
        found: cellText(row.cells[column]),
        value: "",
      });
      left.push(row.row);
    }
    return false;
  });

  if (kind.kind === "schoolStaff" || kind.kind === "staff") {
    fillShared(guess.sheet, rows, columnsOf);
    fillMerged(guess.sheet, rows, columnsOf, remarks);
  }

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
  for (const field of missingFields(kind, own, columnsOf, rows.sections.length > 0, around, answers)) {
    const reader = constantOf(field, rows.sections, answers, around);
    if (reader !== null) made.set(field, { read: reader, origin: null, text: "" });
  }
  if (kind.kind === "staff" || kind.kind === "schoolStaff") {
    splitTeachers(rows, columnsOf, made, texts);
    joinMonths(guess, columnsOf, made, header);
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

/** «учитель математики», «учитель, высшая категория» in a column of positions. */
function splitTeachers(
  rows: SheetRows,
  columnsOf: ReadonlyMap<string, readonly { take: string; column: number }[]>,
  made: Map<string, Made>,
  texts: readonly string[],
): void {
  const source = columnsOf.get("position")?.[0];
  if (source === undefined || source.take !== "position") return;
  const { column } = source;
  const bare = (row: SheetRow) => withoutCategory(cellText(row.cells[column]));
  if (!columnsOf.has("category") && rows.data.some((row) => bare(row).category !== null))
    made.set("category", { read: (row) => bare(row).category, origin: column, text: texts[column] ?? "" });
  if (!rows.data.some((row) => bare(row).category !== null || teacherOfKnown(bare(row).text) !== null)) return;
  const before = made.get("position")?.read ?? ((row: SheetRow) => row.cells[column]);
  const put = (field: "position" | "subject", otherwise: Reader) => {
    const read: Reader = (row) => teacherOfKnown(bare(row).text)?.[field] ?? otherwise(row);
    made.set(field, { read, origin: column, text: texts[column] ?? "" });
  };
  put("position", (row) => (bare(row).category === null ? before(row) : bare(row).text));
  if (!columnsOf.has("subject")) put("subject", () => null);
}

/** «стаж (лет/мес.)»: «9/06» in one cell, or the months in the next column. */
function joinMonths(
  guess: Guess,
  columnsOf: ReadonlyMap<string, readonly Source[]>,
  made: Map<string, Made>,
  header: { unknown?: readonly number[] },
): void {
  for (const field of ["careerStartedOn", "subjectStartedOn"]) {
    const [source] = columnsOf.get(field) ?? [];
    const years = guess.columns.find(({ column }) => column === source?.column);
    if (source === undefined || years === undefined) continue;
    const before = made.get(field)?.read ?? ((row: SheetRow) => row.cells[source.column]);
    const next = guess.columns.find(({ column }) => column === source.column + 1);
    const apart =
      next !== undefined && monthsAlone.test(headerForm(next.text)) && yearsAlone.test(headerForm(years.text));
    if (apart) header.unknown = (header.unknown ?? []).filter((column) => column !== next.column);
    const read: Reader = apart
      ? (row) => inYearsAndMonths(before(row), cellText(row.cells[next.column]))
      : (row) => yearsAndMonths(before(row));
    if (apart || yearsWithMonths.test(formOf(years.whole)))
      made.set(field, { read, origin: source.column, text: years.text });
  }
}

function inYearsAndMonths(cell: ImportedCell | undefined, months: string): ImportedCell | undefined {
  const years = cellText(cell);
  if (!/^\d{1,2}$/.test(years) || !/^\d{0,2}$/.test(months) || Number(months) > 11) return cell;
  return months === "" ? cell : `${years} л. ${months} мес.`;
}

/** A single digit behind a point may be one month or ten. */
function yearsAndMonths(cell: ImportedCell | undefined): ImportedCell | undefined {
  if (typeof cell !== "string" && typeof cell !== "number") return cell;
  const parts = /^(\d{1,2})\s?[/.,:-]\s?(\d{1,2})$/.exec(cellText(cell));
  if (parts === null || Number(parts[2]) > 11) return cell;
  const sure = typeof cell === "string" ? (parts[2] as string).length === 2 || cell.includes("/") : parts[2] !== "1";
  return sure ? `${parts[1]} л. ${Number(parts[2])} мес.` : `${parts[1]},${parts[2]}?`;
}

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
function fillShared(sheet: ImportedSheet, rows: SheetRows, columnsOf: ReadonlyMap<string, readonly Source[]>): void {
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

const sharedFields = ["organisation", "position", "subject"];

/** A second position below one name: the cells of the name are merged, and only then the row below is the same person's. */
function fillMerged(
  sheet: ImportedSheet,
  rows: SheetRows,
  columnsOf: ReadonlyMap<string, readonly { column: number }[]>,
  remarks: BuiltList["remarks"][number][],
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

function isComposite(field: string, sources: readonly { take: string }[] | undefined): boolean {
  const [best] = sources ?? [];
  return best !== undefined && best.take !== field && composites[best.take] !== undefined;
}

function columnsWith(guess: Guess, is: (take: string | null) => boolean, evenDoubled: boolean): number[] {
  return guess.columns.filter(({ take, doubled }) => is(take) && (evenDoubled || !doubled)).map(({ column }) => column);
}

/** Several mentees in a cell are as many pairs. */
function onePerRow(
  sheet: string,
  data: readonly SheetRow[],
  columnsOf: ReadonlyMap<string, readonly Source[]>,
  remarks: BuiltList["remarks"][number][],
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
function leftOut(
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

/** Null where the column can stay as it is. */
function readerOf(
  kind: FileKind,
  field: string,
  sources: readonly Source[],
  columnsOf: ReadonlyMap<string, readonly Source[]>,
  answers: Answers,
  around: Surroundings,
): Reader | null {
  const [first] = sources as readonly [Source];
  let read: Reader | null = null;
  if (first.take === "formKind") {
    const dictionary = field === "form" ? mentoringForms : mentoringKinds;
    read = (row) => {
      const cell = row.cells[first.column];
      return isUnread(cell) || dictionary.codeOf(cellText(cell)) !== null ? cell : null;
    };
  } else if (composites[first.take] !== undefined && first.take !== field) {
    read = (row) => {
      const cell = row.cells[first.column];
      return isUnread(cell) ? cell : partOf(field, splitCell(first.take, cell), answers, around);
    };
  } else if (sources.filter(({ take }) => take === field).length > 1) {
    const joint = field === "name" || field === "mentee" || field === "mentor" ? " " : "; ";
    read = (row) => {
      const cells = sources.flatMap(({ take, column }) => (take === field ? [row.cells[column]] : []));
      const texts = cells.map(cellText).filter((text) => text !== "");
      return cells.find(isUnread) ?? texts.join(joint);
    };
  }
  if (field === "categoryOn" && read === null) read = onlyDay(first.column);
  if (field === "rate") read = inUnits(read, first.column);
  if (field === "position" && (kind.kind === "staff" || kind.kind === "schoolStaff") && read === null)
    read = withoutDegrees(withoutPlace(first.column), first.text);
  const usual = usualWords[`${kind.kind === "schoolStaff" ? "staff" : kind.kind}.${field}`];
  if (usual !== undefined) {
    const before: Reader = read ?? ((row) => row.cells[first.column]);
    read = (row) => usualWord(before(row), usual);
  }
  const words = answers.words[field];
  if (words !== undefined && Object.keys(words).length > 0) {
    const before: Reader = read ?? ((row) => row.cells[first.column]);
    return (row) => {
      const cell = before(row);
      return words[formOf(cellText(cell))] ?? cell;
    };
  }
  const fact = answers.facts[field];
  if (fact !== undefined && fact !== "" && columnsOf.has(field)) {
    const before: Reader = read ?? ((row) => row.cells[first.column]);
    const value = asCell(fact);
    return (row) => {
      const cell = before(row);
      return isBlank(cell) ? value : cell;
    };
  }
  return read;
}

/** A column of its own says it better than a cell of several fields. */
function bestFirst<Source extends { take: string }>(field: string, sources: readonly Source[]): Source[] {
  return [...sources].sort((one, other) => Number(other.take === field) - Number(one.take === field));
}

function partOf(field: string, parts: Parts, answers: Answers, around: Surroundings): ImportedCell | undefined {
  if (field === "startedOn" && parts.startedOn === undefined) {
    const fact = answers.facts.startedOn;
    return fact === undefined || fact === "" ? (parts.unread ?? null) : asCell(fact);
  }
  if (field === "finishedOn" && parts.until !== undefined) {
    const year = around.outside.schoolYear;
    return year === null ? null : untilDay(String(parts.until), year);
  }
  return parts[field] ?? null;
}

/** A word that its dictionary does not know, by what it certainly means. */
function usualWord(cell: ImportedCell | undefined, { dictionary, words }: UsualWords): ImportedCell | undefined {
  if (typeof cell !== "string" || dictionary.codeOf(cellText(cell)) !== null) return cell;
  const form = formOf(cellText(cell).slice(0, 200));
  return words.find(([pattern]) => pattern.test(form))?.[1] ?? cell;
}

interface UsualWords {
  dictionary: Dictionary;
  words: readonly (readonly [RegExp, string])[];
}
const usualWords: Readonly<Record<string, UsualWords>> = {
  "staff.kind": { dictionary: employmentKinds, words: employmentNames },
  "staff.category": { dictionary: qualificationCategories, words: categoryNames },
};

/** «0,5 ст.», «50 %» */
function inUnits(before: Reader | null, column: number): Reader {
  return (row) => {
    const cell = before === null ? row.cells[column] : before(row);
    if (typeof cell !== "string") return cell;
    const text = formOf(cellText(cell)).replace(unitsOfRate, "");
    const percent = /^(\d{1,3}) ?%$/.exec(text);
    return percent !== null ? Number(percent[1]) / 100 : /^\d[.,]?\d*$/.test(text) ? text : cell;
  };
}

/** «24.11.2023, № 1130-Д» */
function onlyDay(column: number): Reader {
  return (row) => {
    const cell = row.cells[column];
    return typeof cell === "string" ? (theOnlyDay(cellText(cell)) ?? cell) : cell;
  };
}

/** «Учитель /Основное подразделение/» */
function withoutPlace(column: number): Reader {
  return (row) => {
    const cell = row.cells[column];
    if (typeof cell !== "string" || !cell.includes("/")) return cell;
    return /\/[^/]*\/\s*$/.test(cell) ? (splitPosition(cellText(cell)).position ?? cell) : cell;
  };
}

/** «учитель, нет, доцент» under «Должность, учёная степень, учёное звание» */
function withoutDegrees(before: Reader, header: string): Reader {
  if (!meaningOf(header).concepts.includes("degree")) return before;
  return (row) => {
    const cell = before(row);
    if (typeof cell !== "string") return cell;
    const parts = cellText(cell).split(/\s*[,;]\s*/);
    return parts.filter((part, index) => index === 0 || !degreeWords.test(formOf(part))).join(", ");
  };
}

function asCell(fact: string): ImportedCell {
  return /^\d{4}-\d{2}-\d{2}$/.test(fact) ? showDay(parseDay(fact) ?? fact) : fact;
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
  sections: boolean,
  around: Surroundings,
  answers: Answers,
): string[] {
  return [...fromOutside].filter((field) => {
    if (!own.has(field) || columnsOf.has(field)) return false;
    if (answers.facts[field] !== undefined && answers.facts[field] !== "" && needsFact(kind, field)) return true;
    if (field === "organisation" || field === "mentorOrganisation")
      return (
        (kind.kind === "staff" || kind.kind === "pairs") &&
        (sections || around.organisation !== null) &&
        field === "organisation"
      );
    if (field === "orderNumber" || field === "orderOn")
      return (
        kind.kind === "pairs" &&
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
  sections: readonly { row: number; text: string }[],
  answers: Answers,
  around: Surroundings,
): Reader | null {
  const fact = answers.facts[field];
  if (fact !== undefined && fact !== "") {
    const value = asCell(fact);
    return () => value;
  }
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
