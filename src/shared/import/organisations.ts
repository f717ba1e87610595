/** The list of organisations: one row each, found again by short or full name. */

import { newKey } from "../facts/newKey.ts";
import type { Change, Context, Register } from "../facts/register.ts";
import { recordWorld } from "../facts/rows/rowWorld.ts";
import { showDay } from "../language/day.ts";
import { reportDay, schoolYearOf, showSchoolYear } from "../language/schoolYear.ts";
import { type Organisation, organisations as table } from "../register/organisations.ts";
import { organisationKinds } from "../register/vocabulary.ts";
import type { CellReader } from "./cellReader.ts";
import { newTally } from "./changes.ts";
import type { FileKind, FoundList } from "./fileKind.ts";
import { formOf } from "./formOf.ts";
import { beforeContacts } from "./forms/splitCell.ts";
import { dayFields, furtherColumns, furtherVocabulary } from "./furtherColumns.ts";
import { headerVocabulary } from "./headerRow.ts";
import { importTitles } from "./importTexts.ru.ts";
import { organisationHeaders, pendingWords } from "./importWords.ru.ts";
import { newListReader, wholeText } from "./listReader.ts";
import { inCyrillicLetters } from "./lookAlikes.ts";
import { isNobody } from "./nobody.ts";
import { indexOrganisations, kindOfName, organisationKey } from "./organisationName.ts";
import { nameKey, readName } from "./personName.ts";
import { isPlaceholder } from "./readDay.ts";
import { readFurther } from "./readFurther.ts";
import type { ReportBuilder } from "./report.ts";
import type { SheetRow } from "./sheetRows.ts";
import { soundDays } from "./soundDays.ts";
import { soundValues } from "./soundRow.ts";
import { dayLikeNumber, lostLetters } from "./valueWords.ru.ts";

type Field = keyof typeof organisationHeaders;
type Kind = ReturnType<typeof organisationKinds.codeOf> & string;

const furtherOfOrganisation = furtherColumns("organisations", Object.keys(organisationHeaders));

export const organisationsFile: FileKind<Field> = {
  kind: "organisations",
  vocabulary: [
    ...headerVocabulary<Field>(organisationHeaders, table.columns),
    ...furtherVocabulary<Field>(furtherOfOrganisation),
  ],
  further: furtherOfOrganisation,
  required: [
    { columns: ["shortName", "fullName"], name: table.columns.shortName.header },
    { columns: ["kind", "subordinate", "curatorName", "curatorEmail", "headName"], name: table.columns.kind.header },
  ],
  foreign: new Set<string>(),
  decide: decideOrganisations,
};

function decideOrganisations(
  register: Register,
  lists: readonly FoundList<Field>[],
  context: Context,
  report: ReportBuilder,
): Change[] {
  const byId = new Map(register.organisations.map((row) => [row.id, row]));
  const identify = identifier(register);
  const newId = newKey(register, "organisations");
  const tally = newTally("organisations");
  const world = recordWorld(register, context);
  const watchCurator = curatorWatch(register, context.today);
  for (const list of lists) {
    const cells = newListReader(list, context.today, report, { days: organisationDays });
    for (const row of list.rows.data) {
      const said = readOrganisation(cells, row);
      const identity = said === null ? null : identify(cells, row, said);
      if (said === null || identity === null) {
        report.skip(list.sheet.name, row.row);
        continue;
      }
      const existing = identity.id === null ? undefined : byId.get(identity.id);
      const today = context.today;
      const read = soundDays("organisations", said, existing, { cells: cells as CellReader<string>, row, today });
      const kept = soundValues(
        world,
        "organisations",
        { present: existing ?? null, values: written(cells, row, read, { existing, byOwnName: identity.byOwnName }) },
        { cells, row, naming: nameField(cells) },
      );
      if (kept === null) {
        report.skip(list.sheet.name, row.row);
        continue;
      }
      if (existing === undefined) tally.add({ ...kept, id: newId() });
      else {
        tally.update(existing, kept);
        sayAccess(cells, row, existing.curatorEmail, kept.curatorEmail ?? null);
        if (read.closedOn === null) watchCurator(cells, row, existing.id, read.curatorName);
      }
    }
  }
  tally.finish(importTitles.organisations, report);
  return tally.changes;
}

const organisationDays: readonly Field[] = [
  ...(["openedOn", "closedOn", "regulationOrderOn", "curatorOrderOn"] as const),
  ...dayFields<Field>(furtherOfOrganisation),
];

type Identity = { id: string | null; byOwnName: boolean };

/** Which organisation of the register a row is, `id` null for a new one; null for one that the file has named already. */
function identifier(register: Register) {
  const index = indexOrganisations(register.organisations);
  const takenAt = new Map<string, number>();
  return (
    cells: CellReader<Field>,
    row: SheetRow,
    { shortName, fullName }: { shortName: string; fullName: string | null },
  ): Identity | null => {
    const exact = index.exact(shortName)?.id ?? index.exact(fullName ?? "")?.id;
    const id = exact ?? index.find(shortName, "").id;
    const keys = id === null ? [organisationKey(shortName), organisationKey(fullName ?? shortName)] : [id];
    const earlier = keys.map((key) => takenAt.get(key)).find((at) => at !== undefined);
    if (earlier !== undefined) {
      cells.say("orgfile-duplicate", row, nameField(cells), shortName, { other: String(earlier) });
      return null;
    }
    for (const key of keys) takenAt.set(key, row.row);
    return { id, byOwnName: exact !== undefined };
  };
}

function written(
  cells: CellReader<Field>,
  row: SheetRow,
  read: NonNullable<ReturnType<typeof readOrganisation>>,
  { existing, byOwnName }: { existing: Organisation | undefined; byOwnName: boolean },
): Partial<Organisation> {
  if (existing === undefined) return { ...read, ...roleOf(cells, row, read.subordinate) };
  // Known by another name of it only: the register's own name stays.
  const { shortName: _short, fullName: _full, ...rest } = read;
  return { ...(byOwnName ? read : rest), subordinate: read.subordinate ?? existing.subordinate };
}

function roleOf(cells: CellReader<Field>, row: SheetRow, said: boolean | null) {
  if (said === null) {
    cells.say("orgfile-subordinate-missing", row, cells.has("subordinate") ? "subordinate" : nameField(cells));
  }
  const subordinate = said ?? false;
  return { subordinate, role: subordinate ? ("organisation" as const) : ("partner" as const) };
}

function nameField(cells: CellReader<Field>): Field {
  return cells.has("shortName") ? "shortName" : "fullName";
}

function readOrganisation(cells: CellReader<Field>, row: SheetRow) {
  const fullName = cells.text(row, "fullName", 500);
  const shortName = cells.text(row, "shortName", 500) ?? fullName;
  if (shortName === null) {
    cells.say("orgfile-name-missing", row, nameField(cells));
    return null;
  }
  if (lostLetters.test(`${shortName} ${fullName ?? ""}`)) {
    cells.say("letters-lost", row, nameField(cells), shortName);
    return null;
  }
  const kind = readKind(cells, row, `${shortName} ${fullName ?? ""}`);
  if (kind === null) return null;
  const closedOn = cells.day(row, "closedOn", "event").day;
  if (closedOn !== null) cells.say("orgfile-closed", row, "closedOn", showDay(closedOn));
  return {
    shortName,
    fullName,
    kind,
    subordinate: cells.flag(row, "subordinate"),
    openedOn: cells.day(row, "openedOn", "event").day,
    closedOn,
    headName: personText(cells, row, "headName"),
    curatorName: personText(cells, row, "curatorName"),
    curatorEmail: cells.email(row, "curatorEmail"),
    regulationOrderNumber: orderNumber(cells, row, "regulationOrderNumber"),
    regulationOrderOn: orderDay(cells, row, "regulationOrderOn"),
    curatorOrderNumber: orderNumber(cells, row, "curatorOrderNumber"),
    curatorOrderOn: orderDay(cells, row, "curatorOrderOn"),
    note: cells.note(row, "note", 500),
    ...readFurther(cells, row, furtherOfOrganisation),
  };
}

function readKind(cells: CellReader<Field>, row: SheetRow, name: string): Kind | null {
  const said = cells.seen(row, "kind");
  const code = organisationKinds.codeOf(said) ?? organisationKinds.codeOf(inCyrillicLetters(said));
  const field = cells.has("kind") ? "kind" : nameField(cells);
  if (code !== null) {
    const label = organisationKinds.label(code);
    if (formOf(said) !== formOf(label)) cells.say("orgfile-type-syn", row, field, said, { value: label });
    return code;
  }
  const guessed = kindOfName(name);
  if (guessed !== null)
    cells.say("orgfile-type-guessed", row, field, said, { value: organisationKinds.label(guessed) });
  else cells.say("orgfile-type-unknown", row, field, said, { other: organisationKinds.labels.join(", ") });
  return guessed;
}

function personText(cells: CellReader<Field>, row: SheetRow, field: Field): string | null {
  const said = wholeText(cells, row, field, 150);
  if (said === null) return null;
  if (isNobody(said)) return null;
  const text = beforeContacts(said);
  if (text !== said) cells.say("orgfile-person-contacts", row, field, said, { value: text });
  const reading = readName(text);
  return reading.trouble === null && reading.suffix === "" ? reading.name : text;
}

const pending = new Set(pendingWords.map(formOf));

function orderNumber(cells: CellReader<Field>, row: SheetRow, field: Field): string | null {
  const text = cells.text(row, field, 60);
  if (text === null || pending.has(formOf(text))) return null;
  if (!dayLikeNumber.test(formOf(text))) return text;
  cells.say("order-is-date", row, field, text);
  return null;
}

// S1, прил. 3: the first report day of the programme. An order after it counts from a later year on.
const firstReportDay = "2024-05-15";

function orderDay(cells: CellReader<Field>, row: SheetRow, field: Field): string | null {
  if (!cells.has(field)) return null;
  const said = cells.seen(row, field);
  if (said === "" || isPlaceholder(said) || pending.has(formOf(said))) {
    cells.say("orgfile-order-missing", row, field, said);
    return null;
  }
  const { day } = cells.day(row, field, "event");
  if (day !== null && day > firstReportDay) {
    const schoolYear = schoolYearOf(day);
    const counts = day <= reportDay(schoolYear, "9999-12-31") ? schoolYear : schoolYear + 1;
    cells.say("orgfile-order-late", row, field, showDay(day), { value: showSchoolYear(counts) });
  }
  return day;
}

/** Who may keep the records of an organisation follows its curator's address. */
function sayAccess(cells: CellReader<Field>, row: SheetRow, before: string | null, after: string | null): void {
  if (after === null || after === before) return;
  cells.say("orgfile-access", row, "curatorEmail", after, before === null ? {} : { value: before });
}

/** Reports a curator whom the register knows and who no longer works in the organisation. */
function curatorWatch(register: Register, today: string) {
  const peopleBy = new Map<string, string[]>();
  for (const person of register.people) {
    const key = nameKey(person.name);
    peopleBy.set(key, [...(peopleBy.get(key) ?? []), person.id]);
  }
  return (cells: CellReader<Field>, row: SheetRow, organisationId: string, name: string | null): void => {
    const ids = name === null ? undefined : peopleBy.get(nameKey(name));
    if (ids === undefined) return;
    const jobs = register.employments.filter(
      (job) => job.organisationId === organisationId && ids.includes(job.personId),
    );
    if (jobs.some((job) => job.finishedOn === null || job.finishedOn >= today)) return;
    const [last] = jobs
      .map((job) => job.finishedOn as string)
      .sort()
      .reverse();
    cells.say(
      "orgfile-curator-stale",
      row,
      "curatorName",
      name ?? "",
      last === undefined ? {} : { value: showDay(last) },
    );
  };
}
