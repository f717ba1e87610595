/** Reads the rows of a staff list: one row is one job of one person. */

import type { staffHeaders } from "../../importWords.ru.ts";
import { formerSurname, positionWithSubject, teacherPosition, youngExtended } from "../../importWords.ru.ts";
import { cleanText } from "../../register/text.ts";
import { type CodeOf, employmentKinds, qualificationCategories } from "../../vocabulary.ts";
import { parseDay } from "../day.ts";
import { type CellReader, type DayCell, newCellReader } from "./cellReader.ts";
import type { FoundList } from "./fileKind.ts";
import { formOf } from "./formOf.ts";
import { headerSearchRows } from "./headerRow.ts";
import { cellText } from "./importedFile.ts";
import { type NameReading, readName } from "./personName.ts";
import { readService, referenceDayIn, type ServiceReading } from "./readLength.ts";
import type { ReportBuilder } from "./report.ts";
import type { SheetRow } from "./sheetRows.ts";

export type StaffField = keyof typeof staffHeaders;

export interface StaffRow {
  at: SheetRow;
  sheet: string;
  cells: CellReader<StaffField>;
  /** The day that lengths of service refer to. */
  reference: string | null;
  name: NameReading;
  born: string | null;
  organisationId: string;
  position: string;
  subject: string | null;
  kind: CodeOf<typeof employmentKinds>;
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
  /** From the note: the surname before. */
  formerSurname: string | null;
  /** From the note: the last day of a prolonged status. */
  youngUntil: string | null;
}

export const noteLimit = 10_000;

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
  const reference = { career: referenceOf(list, "careerStartedOn"), subject: referenceOf(list, "subjectStartedOn") };
  const born = cells.day(at, "bornOn", "birth").day;
  const period = readPeriod(cells, at);
  const note = cells.note(at, "note", noteLimit);
  const former = formerSurname.exec(note ?? "");
  const extended = youngExtended.exec(note ?? "");
  sayName(cells, at, name);
  const place = cells.text(at, "educationPlace", 300);
  const level = cells.text(at, "education", 190);
  return {
    at,
    sheet: list.sheet.name,
    cells,
    reference: reference.career,
    name,
    born,
    organisationId,
    position: position.position,
    subject: cells.text(at, "subject", 500) ?? position.subject,
    kind: cells.choice(at, "kind", employmentKinds, "main") ?? "main",
    rate: cells.number(at, "rate", 3),
    ...period,
    career: readService(cells.raw(at, "careerStartedOn"), reference.career, today),
    subjectService: readService(cells.raw(at, "subjectStartedOn"), reference.subject, today),
    category: cells.choice(at, "category", qualificationCategories),
    categoryOn: cells.day(at, "categoryOn", "event").day,
    education: level === null || place === null ? (level ?? place) : `${level}, ${place}`,
    young: cells.flag(at, "young"),
    email: cells.email(at, "email"),
    phone: cells.phone(at, "phone"),
    note: [name.suffix, note].filter((part) => part !== null && part !== "").join("; ") || null,
    formerSurname: former?.[2] ?? null,
    youngUntil: extended === null ? null : parseDay(extended[1] as string),
  };
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
  const said = cells.text(at, "position", 500);
  if (said === null) {
    cells.say("position-missing", at, "position");
    return null;
  }
  const split = positionWithSubject.exec(said);
  const position = split === null ? said : (split[1] as string);
  const lower = /^\p{Lu}\p{Ll}/u.test(position) ? position.charAt(0).toLowerCase() + position.slice(1) : position;
  return { position: lower, subject: split === null ? null : cleanText(split[2] as string) };
}

export function isTeacher(position: string): boolean {
  return formOf(position) === teacherPosition;
}

/** Of its own header, else of any header of the list, else of a title above it. */
export function referenceOf(list: FoundList<StaffField>, field: StaffField): string | null {
  const own = referenceDayIn(list.header.texts[list.header.places.get(field) ?? -1] ?? "");
  if (own !== null) return own;
  for (const text of list.header.texts) {
    const day = referenceDayIn(text);
    if (day !== null) return day;
  }
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
    cells.say(remark, at, "name", typeof raw === "string" ? raw : undefined, { value: name.name, other: name.suffix });
  }
}

/** Who the row is about; null when nobody can be made out, and why is reported. */
export function readStaffName(cells: CellReader<StaffField>, at: SheetRow): NameReading | null {
  const raw = cells.raw(at, "name");
  const name = readName(typeof raw === "string" ? raw : cells.seen(at, "name"));
  if (name.trouble === null) return name;
  cells.say(name.trouble, at, "name");
  return null;
}

export function newStaffReader(
  list: FoundList<StaffField>,
  today: string,
  report: ReportBuilder,
): CellReader<StaffField> {
  return newCellReader(list, today, report);
}
