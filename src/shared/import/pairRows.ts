/** Reads the rows of a list of pairs: who with whom, from when to when, by which order, and how it ended. */

import { usualDueOn } from "../facts/programmeLength.ts";
import { showDay } from "../language/day.ts";
import type { Dictionary } from "../language/dictionary.ts";
import type { Pair } from "../register/pairs.ts";
import type { Person } from "../register/people.ts";
import { mentoringForms, mentoringKinds } from "../register/vocabulary.ts";
import type { CellReader } from "./cellReader.ts";
import type { FoundList } from "./fileKind.ts";
import { formOf } from "./formOf.ts";
import { dayFields } from "./furtherColumns.ts";
import { extendedWords } from "./importBankWords.ru.ts";
import { cellText } from "./importedFile.ts";
import { isNobody, isSeeking, newNobodies } from "./nobody.ts";
import { readEnd, readOrder } from "./pairEnd.ts";
import { furtherOfPair, type PairField, type PairReading } from "./pairReading.ts";
import { findPersonOf, readPersonName } from "./personCell.ts";
import type { SheetRow } from "./sheetRows.ts";
import { soundFurther } from "./soundFurther.ts";

export interface PairRow {
  at: SheetRow;
  sheet: string;
  cells: CellReader<PairField>;
  mentee: Person;
  mentor: Person;
  /** Everything that the row says; null where it says nothing. */
  values: Pick<
    Pair,
    | "mentorId"
    | "menteeId"
    | "mentorOrganisationId"
    | "menteeOrganisationId"
    | "form"
    | "kind"
    | "status"
    | "startedOn"
    | "dueOn"
    | "finishedOn"
    | "orderNumber"
    | "orderOn"
    | "replacementGround"
    | "closingGround"
    | "reasons"
    | "note"
  >;
  /** The day until which the pair runs or ran by this row was not stated. */
  dueAssumed: boolean;
  extended: boolean;
}

export function readPairList(
  list: FoundList<PairField>,
  cells: CellReader<PairField>,
  reading: PairReading,
): PairRow[] {
  const mentorRows = fillDownMentors(list, cells);
  const nobodies = newNobodies(cells, list.sheet.name, reading.report, "mentee", rowFields);
  const pairs = list.rows.data.flatMap((row) => {
    if (nobodies.takes(row)) return [];
    const pair = readPairRow(cells, row, mentorRows.get(row) ?? row, list.sheet.name, reading);
    if (pair === null) reading.report.skip(list.sheet.name, row.row);
    return pair ?? [];
  });
  nobodies.finish();
  return pairs;
}

export const daysOfPairRows: readonly PairField[] = [
  ...(["bornOn", "startedOn", "orderOn", "finishedOn"] as const),
  ...dayFields<PairField>(furtherOfPair),
];

/** Columns that make a row without a mentee more than a line of a form. */
const rowFields: readonly PairField[] = ["bornOn", "position", "request", "startedOn", "mentor", "finishedOn", "note"];

/** By the row whose mentor is a merged cell: the row above that names the mentor; a file that knows its merged cells decides. */
export function fillDownMentors(list: FoundList<PairField>, cells: CellReader<PairField>): Map<SheetRow, SheetRow> {
  const above = new Map<SheetRow, SheetRow>();
  const counts = new Map<SheetRow, number>();
  let source: SheetRow | null = null;
  for (const row of list.rows.data) {
    if (cells.seen(row, "mentor") !== "") source = row;
    else if (source !== null && isMerged(list, cells, source, row)) {
      above.set(row, source);
      counts.set(source, (counts.get(source) ?? 0) + 1);
    }
  }
  for (const [row, count] of counts) cells.say("struct-merged", row, "mentor", undefined, { count });
  return above;
}

function isMerged(list: FoundList<PairField>, cells: CellReader<PairField>, source: SheetRow, row: SheetRow): boolean {
  const { merges } = list.sheet;
  const column = list.header.places.get("mentor");
  if (merges !== undefined)
    return merges.some(
      (one) =>
        one.column <= (column ?? -1) &&
        (column ?? -1) < one.column + one.columns &&
        one.row <= source.row &&
        row.row < one.row + one.rows,
    );
  return cells.seen(row, "mentorOrganisation") === "" && !isSeeking(row.cells.map(cellText));
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
  const mentor = sayNoMentor(cells, mentorRow) ? null : findMentor(cells, row, mentorRow, start.day, reading);
  const mentee = findMentee(cells, row, mentor, start.day, reading);
  const form = readChoice(cells, row, "form", mentoringForms, "teacherTeacher");
  const kind = readChoice(cells, row, "kind", mentoringKinds, "traditional");
  const order = readOrder(cells, row, start.day, reading.today);
  const end = readEnd(cells, row, { startedOn: start.day, mentee, draft: order.number === null, reading });
  if (start.day === null || mentee === null || mentor === null) return null;
  if (!canBePair(cells, row, mentor, mentee, start.day, reading)) return null;
  const { index } = reading.finder;
  const due = end.dueOn ?? end.finishedOn;
  const note = cells.note(row, "note", 290);
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
      note:
        [note, end.note]
          .filter((part) => part !== null)
          .join("; ")
          .slice(0, 500) || null,
      ...soundFurther("pairs", furtherOfPair, undefined, { cells, row, today: reading.today }),
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
  if (cells.seen(row, field) === "")
    cells.say("pair-choice-missing", row, field, undefined, { value: dictionary.label(usual) });
  return cells.choice(row, field, dictionary, usual) ?? usual;
}

function findMentee(
  cells: CellReader<PairField>,
  row: SheetRow,
  mentor: Person | null,
  on: string | null,
  reading: PairReading,
): Person | null {
  const name = readPersonName(cells, row, "mentee");
  if (name === null) return null;
  const said = cells.seen(row, "organisation");
  // Where nothing else is said, a mentee of initials is looked for in the mentor's school.
  const nearMentor = said === "" && name.trouble === "name-initials" && mentor !== null && on !== null;
  const year = /^(19|20)\d{2}$/.exec(cells.seen(row, "bornOn"))?.[0];
  const clue = {
    name,
    organisationId: nearMentor
      ? (reading.finder.index.homeOn(mentor.id, on)?.organisationId ?? null)
      : reading.organisations.find(cells, row, "organisation", said, cells.seen(row, "position")),
    born: year === undefined && cells.has("bornOn") ? cells.day(row, "bornOn", "birth").day : null,
    bornYear: year === undefined ? null : Number(year),
    work: cells.seen(row, "position") || null,
    on,
  };
  return findPersonOf(cells, row, "mentee", clue, reading.finder, "pair-unknown-person");
}

/** Whether nobody is named, which is told. */
function sayNoMentor(cells: CellReader<PairField>, row: SheetRow): boolean {
  const said = cells.seen(row, "mentor");
  if (said !== "" && !isNobody(said)) return false;
  cells.say(
    "pair-no-mentor",
    row,
    "mentor",
    said === "" ? (row.cells.map(cellText).find((text) => isSeeking([text])) ?? "") : said,
  );
  return true;
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
  const said = cells.seen(named, "mentorOrganisation");
  // Where nothing else is said, a mentor of initials is looked for in the mentee's school.
  const field = said === "" && name.trouble === "name-initials" ? "organisation" : "mentorOrganisation";
  const organisationId = reading.organisations.find(source, named, field, cells.seen(named, field));
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
    const last = index
      .employmentsOf(mentor.id)
      .flatMap((job) => job.finishedOn ?? [])
      .filter((day) => day < startedOn)
      .sort()
      .at(-1);
    cells.say("pair-outside-mentor", row, "mentor", mentor.name, {
      value,
      ...(last === undefined ? {} : { other: showDay(last) }),
    });
    return false;
  }
  if (index.employedOn(mentee.id, startedOn)) return true;
  cells.say("pair-outside-mentee", row, "mentee", mentee.name, { value });
  return false;
}
