/** Reads the rows of a list of pairs: who with whom, from when to when, by which order, and how it ended. */
import {
  closingWords,
  extendedWords,
  orderForm,
  type pairHeaders,
  replacementWords,
  resultWords,
} from "../../importBankWords.ru.ts";
import { pendingWords } from "../../importWords.ru.ts";
import type { Pair } from "../../register/pairs.ts";
import type { Person } from "../../register/people.ts";
import { closingGrounds, type Dictionary, mentoringForms, mentoringKinds, replacementGrounds } from "../../vocabulary.ts";
import { earlier, showDay, yearOf } from "../day.ts";
import { usualDueOn } from "../programmeLength.ts";
import type { CellReader } from "./cellReader.ts";
import type { FoundList } from "./fileKind.ts";
import type { PersonFinder } from "./findPerson.ts";
import { formOf } from "./formOf.ts";
import type { OrganisationFinder } from "./foundOrganisation.ts";
import { findPersonOf, readPersonName } from "./personCell.ts";
import { isPlaceholder, readDay, youngestYear } from "./readDay.ts";
import type { ReportBuilder } from "./report.ts";
import type { SheetRow } from "./sheetRows.ts";

export type PairField = keyof typeof pairHeaders;

export interface PairRow {
  at: SheetRow;
  sheet: string;
  cells: CellReader<PairField>;
  mentee: Person;
  mentor: Person;
  /** Everything that the row says; null where it says nothing. */
  values: Omit<Pair, "id" | "mentorName" | "menteeName" | "menteeOrganisationName" | "replacesId" | "test" | "createdAt">;
  /** The day until which the pair runs or ran by this row was not stated. */
  dueAssumed: boolean;
  extended: boolean;
}

/** What the rows of one file share. */
export interface PairReading {
  finder: PersonFinder;
  organisations: OrganisationFinder<PairField>;
  report: ReportBuilder;
  today: string;
}

export function readPairList(list: FoundList<PairField>, cells: CellReader<PairField>, reading: PairReading): PairRow[] {
  const mentorRows = fillDownMentors(list, cells);
  return list.rows.data.flatMap((row) => {
    const pair = readPairRow(cells, row, mentorRows.get(row) ?? row, list.sheet.name, reading);
    if (pair === null) reading.report.skip(list.sheet.name, row.row);
    return pair ?? [];
  });
}

/** By the row whose mentor is a merged cell: the row above that names the mentor. */
function fillDownMentors(list: FoundList<PairField>, cells: CellReader<PairField>): Map<SheetRow, SheetRow> {
  const above = new Map<SheetRow, SheetRow>();
  const counts = new Map<SheetRow, number>();
  let source: SheetRow | null = null;
  for (const row of list.rows.data) {
    if (cells.seen(row, "mentor") !== "") source = row;
    else if (source !== null && cells.seen(row, "mentorOrganisation") === "") {
      above.set(row, source);
      counts.set(source, (counts.get(source) ?? 0) + 1);
    }
  }
  for (const [row, count] of counts) cells.say("struct-merged", row, "mentor", undefined, { count });
  return above;
}

function readPairRow(
  cells: CellReader<PairField>,
  row: SheetRow,
  mentorRow: SheetRow,
  sheet: string,
  reading: PairReading,
): PairRow | null {
  const start = cells.day(row, "startedOn", "event");
  if (start.day === null && !start.broken) cells.say("pair-start-missing", row, "startedOn");
  const mentee = findMentee(cells, row, start.day, reading);
  const mentor = findMentor(cells, row, mentorRow, start.day, reading);
  const form = readChoice(cells, row, "form", mentoringForms, "teacherTeacher");
  const kind = readChoice(cells, row, "kind", mentoringKinds, "traditional");
  const order = readOrder(cells, row, start.day, reading.today);
  const end = readEnd(cells, row, { startedOn: start.day, mentee, draft: order.number === null, reading });
  if (start.day === null || mentee === null || mentor === null) return null;
  if (!canBePair(cells, row, mentor, mentee, start.day, reading)) return null;
  const { index } = reading.finder;
  const due = end.dueOn ?? end.finishedOn;
  const note = cells.note(row, "note", 500);
  if (due === null && order.number !== null)
    cells.say("pair-due-assumed", row, "finishedOn", undefined, { value: showDay(usualDueOn(kind, start.day)) });
  return {
    at: row,
    sheet,
    cells,
    mentee,
    mentor,
    values: {
      mentorId: mentor.id,
      menteeId: mentee.id,
      mentorOrganisationId: index.homeOn(mentor.id, start.day)?.organisationId ?? null,
      menteeOrganisationId: index.homeOn(mentee.id, start.day)?.organisationId ?? null,
      form,
      kind,
      status: end.status,
      startedOn: start.day,
      dueOn: due ?? usualDueOn(kind, start.day),
      finishedOn: end.finishedOn,
      orderNumber: order.number,
      orderOn: order.on,
      replacementGround: end.replacementGround,
      closingGround: end.closingGround,
      reasons: cells.text(row, "request", 500),
      note: [note, end.note].filter((part) => part !== null).join("; ").slice(0, 500) || null,
    },
    dueAssumed: due === null,
    extended: extendedWords.test(formOf(note ?? "")),
  };
}

function readChoice<Code extends string>(
  cells: CellReader<PairField>,
  row: SheetRow,
  field: PairField,
  dictionary: Dictionary<Code>,
  usual: Code,
): Code {
  if (cells.seen(row, field) === "") cells.say("pair-choice-missing", row, field, undefined, { value: dictionary.label(usual) });
  return cells.choice(row, field, dictionary, usual) ?? usual;
}

function findMentee(cells: CellReader<PairField>, row: SheetRow, on: string | null, reading: PairReading): Person | null {
  const name = readPersonName(cells, row, "mentee");
  if (name === null) return null;
  const year = /^(19|20)\d{2}$/.exec(cells.seen(row, "bornOn"))?.[0];
  const clue = {
    name,
    organisationId: reading.organisations.find(cells, row, "organisation", cells.seen(row, "organisation"), cells.seen(row, "position")),
    born: year === undefined && cells.has("bornOn") ? cells.day(row, "bornOn", "birth").day : null,
    bornYear: year === undefined ? null : Number(year),
    work: cells.seen(row, "position") || null,
    on,
  };
  return findPersonOf(cells, row, "mentee", clue, reading.finder, "pair-unknown-person");
}

function findMentor(
  cells: CellReader<PairField>,
  row: SheetRow,
  named: SheetRow,
  on: string | null,
  reading: PairReading,
): Person | null {
  const source = named === row ? cells : { ...cells, say: () => {} };
  const name = readPersonName(source, named, "mentor");
  if (name === null) return null;
  const organisationId = reading.organisations.find(source, named, "mentorOrganisation", cells.seen(named, "mentorOrganisation"));
  return findPersonOf(source, named, "mentor", { name, organisationId, on }, reading.finder, "pair-unknown-person");
}

/** Nobody is a mentor of oneself, and both work on the first day. */
function canBePair(
  cells: CellReader<PairField>,
  row: SheetRow,
  mentor: Person,
  mentee: Person,
  startedOn: string,
  { finder: { index } }: PairReading,
): boolean {
  if (mentor.id === mentee.id) {
    cells.say("pair-self", row, "mentor", mentor.name);
    return false;
  }
  const value = showDay(startedOn);
  if (!index.employedOn(mentor.id, startedOn)) {
    const last = index.employmentsOf(mentor.id).flatMap((job) => job.finishedOn ?? []).filter((day) => day < startedOn).sort().at(-1);
    cells.say("pair-outside-mentor", row, "mentor", mentor.name, { value, ...(last === undefined ? {} : { other: showDay(last) }) });
    return false;
  }
  if (index.employedOn(mentee.id, startedOn)) return true;
  cells.say("pair-outside-mentee", row, "mentee", mentee.name, { value });
  return false;
}

const pending = new Set(pendingWords.map(formOf));

/** In one cell or two; a promise or a dash is no order. */
function readOrder(
  cells: CellReader<PairField>,
  row: SheetRow,
  startedOn: string | null,
  today: string,
): { number: string | null; on: string | null } {
  const field: PairField = cells.has("order") ? "order" : "orderNumber";
  const dayField: PairField = cells.has("orderOn") ? "orderOn" : field;
  const said = cells.seen(row, field);
  const parts = said === "" || isPlaceholder(said) || pending.has(formOf(said)) ? null : orderForm.exec(said);
  if (parts === null) {
    cells.say("pair-draft", row, field, said);
    return { number: null, on: null };
  }
  const number = (parts[1] as string).slice(0, 60);
  const inCell = readDay(parts[2], youngestYear("event", today)).day;
  const own = cells.has("orderOn") ? cells.day(row, "orderOn", "event") : { day: null, broken: false };
  const on = own.day ?? inCell;
  if (on === null && !own.broken) cells.say("pair-order-no-date", row, dayField, cells.seen(row, dayField));
  if (on !== null && startedOn !== null && on > startedOn) cells.say("pair-backdated", row, dayField, showDay(on), { other: showDay(startedOn) });
  return { number, on };
}

interface PairEnd extends Pick<Pair, "status" | "finishedOn" | "replacementGround" | "closingGround"> {
  /** Null when the row does not say until when. */
  dueOn: string | null;
  note: string | null;
}

function readEnd(
  cells: CellReader<PairField>,
  row: SheetRow,
  pair: { startedOn: string | null; mentee: Person | null; draft: boolean; reading: PairReading },
): PairEnd {
  const { startedOn, mentee, draft, reading } = pair;
  const said = readFinish(cells, row, startedOn);
  const open: PairEnd = { status: "running", finishedOn: null, dueOn: said, replacementGround: null, closingGround: null, note: null };
  if (draft) return { ...open, status: "draft" };
  const result = resultWords.find(([pattern]) => pattern.test(formOf(cells.seen(row, "result"))))?.[1] ?? null;
  const ground = readGround(cells, row);
  const ended = result === "full" || result === "partly" || ground.replacementGround !== null || ground.closingGround !== null;
  if (result === "running" || said === null || said > reading.today || !ended) {
    const over = said !== null && said <= reading.today && result !== "running";
    if (over || (result === null && !isPlaceholder(cells.seen(row, "result")) && cells.seen(row, "result") !== ""))
      cells.say("pair-result-unclear", row, "result");
    return startedOn !== null && startedOn > reading.today ? { ...open, status: "approved" } : open;
  }
  const left = mentee === null || startedOn === null ? null : dismissedOn(mentee, startedOn, said, reading.finder);
  if (left !== null) {
    cells.say("pair-after-dismissal", row, "finishedOn", undefined, { value: showDay(left) });
    return { ...open, status: "closedEarly", finishedOn: left, closingGround: "menteeLeft" };
  }
  if (ground.replacementGround !== null) return { ...open, ...ground, status: "replaced", finishedOn: said };
  const early = result === "partly" || (ground.closingGround !== null && ground.closingGround !== "planFulfilled");
  return { ...open, ...ground, status: early ? "closedEarly" : "completed", finishedOn: said };
}

function readFinish(cells: CellReader<PairField>, row: SheetRow, startedOn: string | null): string | null {
  const { day } = cells.day(row, "finishedOn", "event");
  if (day === null || startedOn === null || day >= startedOn) return day;
  cells.say("pair-end-order", row, "finishedOn", undefined, { other: showDay(startedOn) });
  return null;
}

function readGround(cells: CellReader<PairField>, row: SheetRow): Pick<PairEnd, "replacementGround" | "closingGround" | "note"> {
  const nothing = { replacementGround: null, closingGround: null, note: null };
  const said = cells.seen(row, "ground");
  if (said === "" || isPlaceholder(said)) return nothing;
  const form = formOf(said);
  const replacement = replacementGrounds.codeOf(said) ?? replacementWords.find(([pattern]) => pattern.test(form))?.[1];
  if (replacement !== undefined) return { ...nothing, replacementGround: replacement };
  const closing = closingGrounds.codeOf(said) ?? closingWords.find(([pattern]) => pattern.test(form))?.[1];
  if (closing !== undefined) return { ...nothing, closingGround: closing };
  cells.say("pair-ground-unknown", row, "ground", said, { other: [...replacementGrounds.labels, ...closingGrounds.labels].join(", ") });
  return { ...nothing, closingGround: "other", note: said.slice(0, 200) };
}

/** The last day of work of a mentee who left before the stated end and works nowhere on it. */
function dismissedOn(mentee: Person, startedOn: string, finishedOn: string, { index }: PersonFinder): string | null {
  if (index.employedOn(mentee.id, finishedOn)) return null;
  const ends = index.employmentsOf(mentee.id).flatMap((job) => job.finishedOn ?? []);
  const last = ends.filter((day) => day >= startedOn && day < finishedOn).sort().at(-1);
  return last === undefined ? null : earlier(last, finishedOn);
}

/** The school year of a list of pairs: of its title, or null. */
export function titleYear(list: FoundList<PairField>, pattern: RegExp, textOf: (row: number) => string): number | null {
  for (let row = 0; row < list.header.row; row += 1) {
    const found = pattern.exec(textOf(row));
    if (found !== null && yearOf(`${found[1]}-01-01`) > 1990) return Number(found[1]);
  }
  return null;
}
