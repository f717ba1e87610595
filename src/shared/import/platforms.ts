/** The list of municipal platforms: one row each, found again by its name. */

import { newKey } from "../facts/newKey.ts";
import type { Change, Context, Register } from "../facts/register.ts";
import { recordWorld } from "../facts/rows/rowWorld.ts";
import { showDay } from "../language/day.ts";
import type { YearCount } from "../register/column.ts";
import { columnLetter } from "../register/columnLetter.ts";
import { type Platform, platforms as table } from "../register/platforms.ts";
import { type CellReader, newCellReader } from "./cellReader.ts";
import { newTally } from "./changes.ts";
import type { FileKind, FoundList } from "./fileKind.ts";
import { formOf } from "./formOf.ts";
import { furtherColumns, furtherVocabulary } from "./furtherColumns.ts";
import { headerForm, headerVocabulary } from "./headerRow.ts";
import { eventsHeader, platformHeaders } from "./importBankWords.ru.ts";
import { importTitles } from "./importTexts.ru.ts";
import { indexOrganisations, type OrganisationIndex } from "./organisationName.ts";
import { isPlausible, readDay, youngestYear } from "./readDay.ts";
import type { ReportBuilder } from "./report.ts";
import type { SheetRow } from "./sheetRows.ts";
import { soundDays } from "./soundDays.ts";
import { soundFurther } from "./soundFurther.ts";
import { soundValues } from "./soundRow.ts";

type Field = keyof typeof platformHeaders;

const furtherOfPlatform = furtherColumns("platforms", [...Object.keys(platformHeaders), "events"]);

export const platformsFile: FileKind<Field> = {
  kind: "platforms",
  vocabulary: [
    ...headerVocabulary<Field>(platformHeaders, table.columns),
    ...furtherVocabulary<Field>(furtherOfPlatform),
  ],
  further: furtherOfPlatform,
  required: [
    { columns: ["name"], name: table.columns.name.header },
    { columns: ["metaSubject", "focus"], name: table.columns.metaSubject.header },
  ],
  foreign: new Set<string>(),
  isKnown: (header) => eventsHeader.test(headerForm(header)),
  decide: decidePlatforms,
};

function decidePlatforms(
  register: Register,
  lists: readonly FoundList<Field>[],
  context: Context,
  report: ReportBuilder,
): Change[] {
  const index = indexOrganisations(register.organisations);
  const known = new Map(register.platforms.map((row) => [formOf(row.name), row]));
  const newId = newKey(register, "platforms");
  const taken = new Map<string, number>();
  const tally = newTally("platforms");
  const world = recordWorld(register, context);
  for (const list of lists) {
    const cells = newCellReader(list, context.today, report);
    const years = eventYears(list);
    for (const row of list.rows.data) {
      const name = bareName(cells.text(row, "name", 300));
      if (name === null) {
        cells.say("plat-name-missing", row, "name");
        report.skip(list.sheet.name, row.row);
        continue;
      }
      const earlier = taken.get(formOf(name));
      if (earlier !== undefined) {
        cells.say("plat-dup", row, "name", name, { other: String(earlier) });
        continue;
      }
      taken.set(formOf(name), row.row);
      const existing = known.get(formOf(name));
      const today = context.today;
      const said = readPlatform(cells, row, index, today);
      const values = {
        ...soundDays("platforms", said, existing, { cells: cells as CellReader<string>, row, today }),
        ...soundFurther("platforms", furtherOfPlatform, existing, { cells, row, today }),
        events: readEvents(cells, row, years, list, report),
      };
      const kept = soundValues(
        world,
        "platforms",
        existing === undefined
          ? { present: null, values: { name, ...values } }
          : { present: existing, values: { ...values, events: joined(existing.events, values.events) } },
        { cells, row, naming: "name" },
      );
      if (kept === null) report.skip(list.sheet.name, row.row);
      else if (existing === undefined) tally.add({ ...kept, id: newId() });
      else tally.update(existing, kept);
    }
  }
  tally.finish(importTitles.platforms, report);
  return tally.changes;
}

/** A whole name in quotes is the same name without them; quotes inside stay. */
function bareName(text: string | null): string | null {
  const quoted = /^[«"“„](.*)[»"”“]$/.exec(text ?? "");
  const bare = quoted === null || /[«»"“”„]/.test(quoted[1] as string) ? text : (quoted[1] as string);
  return bare === null || formOf(bare) === "" ? null : bare;
}

function readPlatform(
  cells: CellReader<Field>,
  row: SheetRow,
  index: OrganisationIndex,
  today: string,
): Partial<Platform> {
  const base = cells.seen(row, "organisation");
  const found = base === "" ? null : index.find(base, "");
  if (found !== null && found.id === null) cells.say("plat-org-unknown", row, "organisation", base);
  const meta = cells.flag(row, "metaSubject");
  if (meta === null) cells.say("plat-unknown", row, "metaSubject");
  return {
    focus: cells.text(row, "focus", 200),
    metaSubject: meta === null ? null : meta ? "yes" : "no",
    organisationId: found?.id ?? null,
    openedOn: readOwnDay(cells, row, "openedOn", today),
    closedOn: readOwnDay(cells, row, "closedOn", today),
    note: cells.note(row, "note", 500),
  };
}

const usualSpellings = ["date", "dmy"];

function readOwnDay(cells: CellReader<Field>, row: SheetRow, field: Field, today: string): string | null {
  const reading = readDay(cells.raw(row, field), youngestYear("event", today));
  if (reading.day === null) {
    if (reading.trouble === "placeholder") cells.say("plat-date", row, field);
    return reading.trouble === "empty" || reading.trouble === "placeholder" ? null : cells.day(row, field, "event").day;
  }
  if (!isPlausible(reading.day, "event", today)) return cells.day(row, field, "event").day;
  if (!usualSpellings.includes(reading.spelling))
    cells.say("plat-date", row, field, undefined, { value: showDay(reading.day) });
  return reading.day;
}

/** By column: the school year whose events it counts. */
function eventYears(list: FoundList<Field>): Map<number, number> {
  const years = new Map<number, number>();
  for (const [column, text] of list.header.texts.entries()) {
    const year = eventsHeader.exec(headerForm(text))?.[1];
    if (year !== undefined) years.set(column, Number(year));
  }
  return years;
}

function readEvents(
  cells: CellReader<Field>,
  row: SheetRow,
  years: ReadonlyMap<number, number>,
  list: FoundList<Field>,
  report: ReportBuilder,
): YearCount[] | null {
  const counts: YearCount[] = [];
  for (const [column, schoolYear] of years) {
    const said = cells.seenAt(row, column);
    if (said === "") continue;
    if (/^\d{1,6}$/.test(said)) counts.push({ schoolYear, count: Number(said) });
    else {
      const header = list.header.texts[column] ?? columnLetter(column);
      report.add("plat-events-unreadable", { sheet: list.sheet.name, row: row.row, column, header }, said);
    }
  }
  return counts.length === 0 ? null : counts;
}

/** Years that the file does not speak of stay as they were. */
function joined(known: readonly YearCount[] | null, read: readonly YearCount[] | null): YearCount[] | null {
  if (read === null) return null;
  const kept = (known ?? []).filter((one) => !read.some((other) => other.schoolYear === one.schoolYear));
  return [...kept, ...read].sort((one, other) => one.schoolYear - other.schoolYear);
}
