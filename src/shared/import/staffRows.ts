/** Reads the rows of a staff list: one row is one job of one person. */

import { parseDay } from "../language/day.ts";
import type { CodeOf } from "../language/dictionary.ts";
import { cleanText } from "../language/text.ts";
import { employments } from "../register/employments.ts";
import { employmentKinds, qualificationCategories } from "../register/vocabulary.ts";
import type { CellReader, DayCell } from "./cellReader.ts";
import { withoutDoubts } from "./doubts.ts";
import type { FoundList } from "./fileKind.ts";
import { formOf } from "./formOf.ts";
import { employmentNames } from "./forms/formWords.ru.ts";
import { spelledTeacher } from "./forms/splitCell.ts";
import { dayFields } from "./furtherColumns.ts";
import { headerSearchRows } from "./headerRow.ts";
import { subjectWord, teacherInBrackets } from "./importBankWords.ru.ts";
import { cellText } from "./importedFile.ts";
import { formerSurname, positionWithSubject, youngExtended } from "./importWords.ru.ts";
import { newListReader, wholeText } from "./listReader.ts";
import { inCyrillicWords } from "./lookAlikes.ts";
import { countYo, type NameReading, nameRemarkFacts, readName } from "./personName.ts";
import { readService, referenceDayIn, type ServiceReading } from "./readLength.ts";
import type { ReportBuilder } from "./report.ts";
import type { SheetRow } from "./sheetRows.ts";
import { soundFurther } from "./soundFurther.ts";
import { furtherOfJob, furtherOfPerson, furtherOfStaff, type StaffField } from "./staffField.ts";
import { formerInNote, formerNote, lostLetters } from "./valueWords.ru.ts";

export interface StaffRow {
  at: SheetRow;
  sheet: string;
  cells: CellReader<StaffField>;
  /** The day that lengths of service refer to. */
  reference: string | null;
  name: NameReading;
  /** The column of each word of the name. */
  nameFields: readonly StaffField[];
  born: string | null;
  /** Where only the year is given. */
  bornYear: number | null;
  organisationId: string;
  position: string;
  subject: string | null;
  kind: CodeOf<typeof employmentKinds>;
  /** Nothing says the kind of work: a new job is taken for the main one, a known one stays what it is. */
  kindAssumed: boolean;
  rate: number | null;
  startedOn: string | null;
  finishedOn: string | null;
  /** One of the two days could not be taken. */
  periodBroken: boolean;
  career: ServiceReading;
  subjectService: ServiceReading;
  category: CodeOf<typeof qualificationCategories> | null;
  categoryOn: string | null;
  education: string | null;
  young: boolean | null;
  email: string | null;
  phone: string | null;
  note: string | null;
  /** Columns of the register that the list fills without words of its own. */
  furtherOfPerson: Readonly<Record<string, unknown>>;
  furtherOfJob: Readonly<Record<string, unknown>>;
  /** From the note: surnames before. */
  noteSurnames: readonly string[];
  /** From the note: the last day of a prolonged status. */
  youngUntil: string | null;
}

export const noteLimit = 10_000;
const yearForm = /^(?:19|20)\d{2}$/;

/** Null when the row cannot be taken; why is reported. */
export function readStaffRow(
  cells: CellReader<StaffField>,
  at: SheetRow,
  list: FoundList<StaffField>,
  name: NameReading,
  organisationId: string,
  today: string,
): StaffRow | null {
  const position = readPosition(cells, at);
  if (position === null) return null;
  const reference = {
    career: referenceOf(list, "careerStartedOn"),
    subject: referenceOf(list, "subjectStartedOn"),
  };
  const bornYear = yearForm.exec(cells.seen(at, "bornOn"))?.[0] ?? null;
  const born = bornYear === null ? cells.day(at, "bornOn", "birth").day : null;
  const period = readPeriod(cells, at);
  const note = cells.note(at, "note", noteLimit);
  const extended = youngExtended.exec(note ?? "");
  sayName(cells, at, name);
  const kindRead = kindBeside(cells, at, name);
  const place = cells.text(at, "educationPlace", 300);
  const level = cells.text(at, "education", 190);
  const read: StaffRow = {
    at,
    sheet: list.sheet.name,
    cells,
    reference: reference.career,
    name,
    nameFields: nameFields(cells, at, name),
    born,
    bornYear: bornYear === null ? null : Number(bornYear),
    organisationId,
    position: position.position,
    subject: wholeText(cells, at, "subject", 500) ?? position.subject,
    kind: kindRead ?? cells.choice(at, "kind", employmentKinds, "main") ?? "main",
    kindAssumed: kindRead === null && cells.seen(at, "kind") === "",
    rate: cells.number(at, "rate", employments.columns.rate),
    ...period,
    career: readService(cells.raw(at, "careerStartedOn"), reference.career, today),
    subjectService: readService(cells.raw(at, "subjectStartedOn"), reference.subject, today),
    category: cells.choice(at, "category", qualificationCategories),
    categoryOn: cells.day(at, "categoryOn", "event").day,
    education: level === null || place === null ? (level ?? place) : `${level}, ${place}`,
    young: cells.flag(at, "young"),
    email: cells.email(at, "email"),
    phone: cells.phone(at, "phone"),
    note:
      [name.suffix, ...name.former.map(formerNote), note].filter((part) => part !== null && part !== "").join("; ") ||
      null,
    furtherOfPerson: soundFurther("people", furtherOfPerson, undefined, { cells, row: at, today }),
    furtherOfJob: soundFurther("employments", furtherOfJob, undefined, { cells, row: at, today }),
    noteSurnames: surnamesInNote(note),
    youngUntil: extended === null ? null : parseDay(extended[1] as string),
  };
  return withoutDoubts(cells, at, read, today);
}

/** «Иванова Анна Петровна (вн. совм.)», where no column says it. */
function kindBeside(cells: CellReader<StaffField>, at: SheetRow, name: NameReading): StaffRow["kind"] | null {
  if (name.suffix === "" || cells.seen(at, "kind") !== "") return null;
  const said = name.suffix.split("; ").map(formOf);
  const word = said.map((text) => employmentNames.find(([pattern]) => pattern.test(text))?.[1]).find(Boolean);
  return employmentKinds.codeOf(word ?? name.suffix);
}

/** Surnames that a note calls former ones. */
export function surnamesInNote(note: string | null): string[] {
  const dated = formerSurname.exec(note ?? "")?.[2];
  const named = [...(note ?? "").matchAll(formerInNote)].flatMap((parts) => parts[1] ?? parts[2] ?? []);
  return dated === undefined ? named : [dated, ...named];
}

function readPeriod(cells: CellReader<StaffField>, at: SheetRow) {
  const started = cells.day(at, "startedOn", "event");
  const finished: DayCell = cells.day(at, "finishedOn", "event");
  const wrongOrder = started.day !== null && finished.day !== null && finished.day < started.day;
  if (wrongOrder) cells.say("date-order", at, "finishedOn", undefined, { other: cells.seen(at, "startedOn") });
  return {
    startedOn: started.day,
    finishedOn: wrongOrder ? null : finished.day,
    periodBroken: wrongOrder || started.broken || finished.broken,
  };
}

/** «учитель (физика)» is a teacher of physics; «заместитель директора (учитель)» stays as it is. */
function readPosition(
  cells: CellReader<StaffField>,
  at: SheetRow,
): { position: string; subject: string | null } | null {
  const typed = cells.text(at, "position", 500);
  const said = typed === null ? null : spelledTeacher(inCyrillicWords(typed));
  if (said === null) {
    cells.say("position-missing", at, "position");
    return null;
  }
  if (lostLetters.test(said)) {
    cells.say("letters-lost", at, "position");
    return null;
  }
  if (said !== typed) cells.say("value-synonym", at, "position", typed ?? "", { value: said });
  const withSubject = subjectWord.test(formOf(cells.header("position")));
  const [position, subject] = (withSubject ? splitLastBrackets(said) : null) ?? splitTeacher(said) ?? [said, null];
  const lower = /^\p{Lu}\p{Ll}/u.test(position) ? position.charAt(0).toLowerCase() + position.slice(1) : position;
  return { position: lower, subject: subject === null ? null : cleanText(subject) };
}

function splitTeacher(said: string): [string, string] | null {
  const split = positionWithSubject.exec(said);
  return split === null ? null : [split[1] as string, split[2] as string];
}

/** The last brackets of a cell «Должность (предмет)», with whatever brackets stand inside them. */
function splitLastBrackets(said: string): [string, string] | null {
  if (!said.endsWith(")")) return null;
  let depth = 0;
  for (let at = said.length - 1; at > 0; at -= 1) {
    if (said[at] === ")") depth += 1;
    else if (said[at] === "(") depth -= 1;
    if (depth > 0) continue;
    const inside = said.slice(at + 1, -1).trim();
    const before = said.slice(0, at).trim();
    return before === "" || formOf(inside) === teacherInBrackets ? null : [before, inside];
  }
  return null;
}

/** Of its own header, else of any header of the list, else of a title above it. */
function referenceOf(list: FoundList<StaffField>, field: StaffField): string | null {
  const own = referenceDayIn(list.header.texts[list.header.places.get(field) ?? -1] ?? "");
  if (own !== null) return own;
  for (const text of list.header.texts) {
    const day = referenceDayIn(text);
    if (day !== null) return day;
  }
  return titleDay(list);
}

/** «… на 20.09.2024» above the header. */
export function titleDay(list: FoundList<StaffField>): string | null {
  for (const row of list.sheet.rows.slice(0, Math.min(list.header.row, headerSearchRows))) {
    for (const cell of row) {
      const day = referenceDayIn(cellText(cell));
      if (day !== null) return day;
    }
  }
  return null;
}

function sayName(cells: CellReader<StaffField>, at: SheetRow, name: NameReading): void {
  const raw = cells.raw(at, "name");
  for (const remark of name.remarks) {
    cells.say(remark, at, "name", typeof raw === "string" ? raw : undefined, nameRemarkFacts(name, remark));
  }
}

/** Who the row is about; null when nobody can be made out, and why is reported. */
export function readStaffName(cells: CellReader<StaffField>, at: SheetRow): NameReading | null {
  const raw = cells.raw(at, "name");
  const name = cells.has("surname")
    ? readSplitName(cells, at)
    : readName(typeof raw === "string" ? raw : cells.seen(at, "name"));
  if (name.trouble === null) return name;
  cells.say(name.trouble === "name-initials" ? "name-initials-only" : name.trouble, at, "name");
  return null;
}

const nameParts = ["surname", "firstName", "patronymic"] as const;

/** Each part says its own slips at once; what is said later is about the whole. */
function readSplitName(cells: CellReader<StaffField>, at: SheetRow): NameReading {
  const parts = nameParts.map((field) => {
    const raw = cells.raw(at, field);
    const part = readName(typeof raw === "string" ? raw : cells.seen(at, field));
    for (const remark of part.remarks)
      if (!wholeNameRemarks.has(remark)) cells.say(remark, at, field, undefined, nameRemarkFacts(part, remark));
    return part;
  });
  const whole = readName(parts.map((part) => part.name).join(" "));
  const suffix = parts
    .map((part) => part.suffix)
    .filter((text) => text !== "")
    .join("; ");
  const former = parts.flatMap((part) => part.former);
  const trouble = parts.some((part) => part.trouble === "name-letters-lost") ? "name-letters-lost" : whole.trouble;
  return { ...whole, suffix, former, trouble, remarks: whole.remarks.filter((remark) => wholeNameRemarks.has(remark)) };
}

const wholeNameRemarks = new Set<string>(["name-no-patronymic", "name-four-words", "name-order"]);

function nameFields(cells: CellReader<StaffField>, at: SheetRow, name: NameReading): StaffField[] {
  if (!cells.has("surname")) return name.words.map(() => "name");
  const fields = nameParts.flatMap((field) =>
    cells
      .seen(at, field)
      .split(" ")
      .filter((word) => word !== "")
      .map(() => field),
  );
  return name.words.map((_, index) => fields[index] ?? "patronymic");
}

/** Says where the name lacks the «ё» of the better spelling. */
export function sayYo(row: StaffRow, better: readonly string[]): void {
  const at = row.name.words.findIndex((word, index) => countYo(better[index] ?? "") > countYo(word));
  if (at >= 0) row.cells.say("name-yo", row.at, row.nameFields[at] ?? "name", undefined, { value: better.join(" ") });
}

const staffDays: readonly StaffField[] = [
  "bornOn",
  "careerStartedOn",
  "subjectStartedOn",
  "startedOn",
  "finishedOn",
  "categoryOn",
  ...dayFields<StaffField>(furtherOfStaff),
];
/** Columns that make a row without a name more than a line of a form. */
export const workFields: readonly StaffField[] = [
  "position",
  "subject",
  "bornOn",
  "careerStartedOn",
  "startedOn",
  "finishedOn",
  "education",
  "category",
  "email",
  "phone",
  "note",
];

/** Where a name stands in three columns, the surname's stands for all of it. */
export function newStaffReader(
  list: FoundList<StaffField>,
  today: string,
  report: ReportBuilder,
): CellReader<StaffField> {
  const surname = list.header.places.get("surname");
  if (surname === undefined || list.header.places.has("name"))
    return newListReader(withoutParts(list), today, report, { days: staffDays });
  const places = new Map(list.header.places).set("name", surname);
  return newListReader({ ...list, header: { ...list.header, places } }, today, report, { days: staffDays });
}

/** A column with the whole name leaves nothing to its parts. */
function withoutParts(list: FoundList<StaffField>): FoundList<StaffField> {
  const places = new Map(
    [...list.header.places].filter(([field]) => !(nameParts as readonly string[]).includes(field)),
  );
  return { ...list, header: { ...list.header, places } };
}
