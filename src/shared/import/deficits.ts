/** Diagnostics of deficits by code: of one person, one stage and one school year the latest counts. */

import { bankRow } from "../facts/bank.ts";
import { outOfOrder } from "../facts/diagnoses.ts";
import { newKey } from "../facts/newKey.ts";
import { groupBy } from "../facts/people.ts";
import type { Change, Context, Register } from "../facts/register.ts";
import { standing } from "../facts/rows/follows.ts";
import { showDay } from "../language/day.ts";
import { schoolYearOf } from "../language/schoolYear.ts";
import { type Deficit, deficits as table } from "../register/deficits.ts";
import { people as peopleTable } from "../register/people.ts";
import { blanksOf } from "../register/table.ts";
import { deficitAreas, responseStages } from "../register/vocabulary.ts";
import type { CellReader } from "./cellReader.ts";
import { newTally } from "./changes.ts";
import { codeOf } from "./codes.ts";
import type { FileKind, FoundList } from "./fileKind.ts";
import { formOf } from "./formOf.ts";
import { dayFields, furtherColumns, furtherVocabulary } from "./furtherColumns.ts";
import { headerVocabulary } from "./headerRow.ts";
import { deficitHeaders } from "./importBankWords.ru.ts";
import { importTitles } from "./importTexts.ru.ts";
import { newListReader } from "./listReader.ts";
import { inCyrillicLetters } from "./lookAlikes.ts";
import { isPlausible, readDay, youngestYear } from "./readDay.ts";
import type { ReportBuilder } from "./report.ts";
import type { SheetRow } from "./sheetRows.ts";
import { soundFurther } from "./soundFurther.ts";
import { stageWords } from "./valueWords.ru.ts";

type Field = keyof typeof deficitHeaders;
type Area = (typeof deficitAreas.codes)[number];
type Severities = Record<Area, number | null>;

const furtherOfDeficits = furtherColumns("deficits", Object.keys(deficitHeaders));

export const deficitsFile: FileKind<Field> = {
  kind: "deficits",
  vocabulary: [
    ...headerVocabulary<Field>(
      deficitHeaders,
      Object.fromEntries(deficitAreas.codes.map((area) => [area, table.columns[area]])),
    ),
    ...furtherVocabulary<Field>(furtherOfDeficits),
  ],
  further: furtherOfDeficits,
  required: [
    { columns: ["code"], name: peopleTable.columns.code.header },
    { columns: ["stage"], name: table.columns.stage.header },
    { columns: ["measuredOn"], name: table.columns.measuredOn.header },
    { columns: deficitAreas.codes, name: deficitAreas.labels[0] ?? "" },
  ],
  foreign: new Set<string>(),
  decide: decideDeficits,
};

const diagnosisDays: readonly Field[] = ["measuredOn", ...dayFields<Field>(furtherOfDeficits)];

interface Diagnosis {
  cells: CellReader<Field>;
  row: SheetRow;
  code: string;
  key: string;
  values: Pick<Deficit, "personId" | "stage" | "measuredOn"> & Severities;
}

function decideDeficits(
  register: Register,
  lists: readonly FoundList<Field>[],
  context: Context,
  report: ReportBuilder,
): Change[] {
  const owners = new Map(register.people.filter((row) => row.code !== null).map((row) => [row.code as string, row.id]));
  const read = lists.flatMap((list) => {
    const cells = newListReader<Field>(list, context.today, report, { days: diagnosisDays });
    return list.rows.data.flatMap((row) => {
      const diagnosis = readDiagnosis(cells, row, owners, context.today);
      if (diagnosis === null) report.skip(list.sheet.name, row.row);
      return diagnosis ?? [];
    });
  });
  const known = new Map(register.deficits.map((row) => [keyOf(row), row]));
  const latest = latestOf(read, known);
  leaveDisordered(latest, register.deficits);
  sayDynamics(latest, known);
  const newId = newKey(register, "deficits");
  const tally = newTally("deficits");
  for (const { key, values } of latest.values()) {
    const existing = known.get(key);
    if (existing === undefined) tally.add({ note: null, ...values, id: newId() });
    else tally.update(existing, values);
  }
  tally.finish(importTitles.deficits, report);
  return [...tally.changes, ...nameNeeds(register, latest, context.today, report)];
}

/** The bank of mentees names the deficits that the latest entry has shown, where nobody has named any. */
function nameNeeds(
  register: Register,
  latest: ReadonlyMap<string, Diagnosis>,
  today: string,
  report: ReportBuilder,
): Change[] {
  const tally = newTally("mentees");
  const read = [...latest.values()].map(({ values }) => ({ ...blanksOf(table), ...values, id: "" }) as Deficit);
  for (const [personId, rows] of groupBy([...register.deficits, ...read], (row) => row.personId)) {
    const entered = bankRow(register.mentees, personId, today);
    const untold = entered === undefined ? null : standing.deficits(rows, entered);
    if (entered !== undefined && untold !== null) tally.update(entered, untold);
  }
  const [first] = latest.values();
  if (tally.changes.length === 0 || first === undefined) return [];
  first.cells.say("def-needs", first.row, "code", "", { count: tally.changes.length });
  tally.finish(importTitles.mentees, report);
  return tally.changes;
}

function keyOf({ personId, stage, measuredOn }: Pick<Deficit, "personId" | "stage" | "measuredOn">): string {
  return `${personId} ${stage} ${schoolYearOf(measuredOn)}`;
}

function readDiagnosis(
  cells: CellReader<Field>,
  row: SheetRow,
  owners: ReadonlyMap<string, string>,
  today: string,
): Diagnosis | null {
  const code = codeOf(cells, row, "code");
  const personId = code === null ? undefined : owners.get(code);
  if (code !== null && personId === undefined) cells.say("code-unknown", row, "code", code);
  const said = cells.seen(row, "stage");
  const stage = readStage(said);
  if (stage === null) cells.say("def-stage-unknown", row, "stage", said, { other: responseStages.labels.join(", ") });
  const reading = readDay(cells.raw(row, "measuredOn"), youngestYear("event", today));
  const measuredOn = reading.day !== null && isPlausible(reading.day, "event", today) ? reading.day : null;
  if (measuredOn === null) cells.say("def-day-missing", row, "measuredOn");
  if (measuredOn !== null && measuredOn > today) cells.say("day-ahead", row, "measuredOn");
  if (code === null || personId === undefined || stage === null || measuredOn === null || measuredOn > today)
    return null;
  const severities = Object.fromEntries(
    deficitAreas.codes.map((area) => [area, readSeverity(cells, row, area)]),
  ) as Severities;
  saySum(cells, row, severities);
  if (Object.values(severities).every((value) => value === null)) {
    cells.say("def-nothing", row, firstArea(cells));
    return null;
  }
  const further = soundFurther("deficits", furtherOfDeficits, undefined, { cells, row, today });
  const values = { ...further, personId, stage, measuredOn, ...severities };
  return { cells, row, code, key: keyOf(values), values };
}

/** «выходная», «на выходе», «повторная» are the register's own stages in other words. */
function readStage(said: string): Deficit["stage"] | null {
  const form = formOf(inCyrillicLetters(said)).replace(/^на /, "");
  return responseStages.codeOf(form) ?? stageWords.find(([pattern]) => pattern.test(form))?.[1] ?? null;
}

function readSeverity(cells: CellReader<Field>, row: SheetRow, area: Area): number | null {
  const said = cells.seen(row, area);
  if (said === "") return null;
  if (/^[0-3]$/.test(said)) return Number(said);
  cells.say("def-out-of-range", row, area);
  return null;
}

function saySum(cells: CellReader<Field>, row: SheetRow, severities: Severities): void {
  const said = cells.seen(row, "sum");
  const values = deficitAreas.codes.map((area) => severities[area]);
  if (said === "" || values.includes(null)) return;
  const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
  if (Number(said) !== sum) cells.say("def-sum-differs", row, "sum", said, { value: String(sum) });
}

/** The latest of each person, stage and year; older ones are told and left. */
function latestOf(read: readonly Diagnosis[], known: ReadonlyMap<string, Deficit>): Map<string, Diagnosis> {
  const latest = new Map<string, Diagnosis>();
  for (const one of read) {
    const before = latest.get(one.key);
    const newer = before === undefined || one.values.measuredOn > before.values.measuredOn;
    if (newer) latest.set(one.key, one);
    if (before !== undefined) sayOlder(newer ? before : one, (newer ? one : before).values.measuredOn);
  }
  for (const [key, one] of latest) {
    const registered = known.get(key)?.measuredOn ?? "";
    if (registered <= one.values.measuredOn) continue;
    sayOlder(one, registered);
    latest.delete(key);
  }
  return latest;
}

/** Whichever of two days is wrong, nobody can tell: the one that is not in the register yet stays out. */
function leaveDisordered(latest: Map<string, Diagnosis>, known: readonly Deficit[]): void {
  const yearOf = ({ personId, measuredOn }: Deficit) => `${personId} ${schoolYearOf(measuredOn)}`;
  const standing = groupBy(known, yearOf);
  const read = groupBy([...latest.values()], ({ values }) => yearOf(asRow(values)));
  for (const [year, list] of read) {
    let wrong: Diagnosis | undefined;
    do {
      const listed = list.filter(({ key }) => latest.has(key));
      wrong = firstDisordered(
        listed,
        (standing.get(year) ?? []).filter((row) => !latest.has(keyOf(row))),
      );
      if (wrong !== undefined) latest.delete(wrong.key);
    } while (wrong !== undefined);
  }
}

/** `kept`: what stands of the same person and year and is not measured again. */
function firstDisordered(listed: readonly Diagnosis[], kept: readonly Deficit[]): Diagnosis | undefined {
  const before = [...kept];
  for (const one of listed) {
    const { cells, row, code, values } = one;
    const wrong = outOfOrder(values, before);
    if (wrong !== undefined) {
      const other = `${responseStages.label(wrong.stage)} ${showDay(wrong.measuredOn)}`;
      cells.say("def-order", row, "measuredOn", code, { other });
      return one;
    }
    before.push(asRow(values));
  }
  return undefined;
}

function asRow(values: Diagnosis["values"]): Deficit {
  return { ...blanksOf(table), ...values, id: "" };
}

function sayOlder({ cells, row, code }: Diagnosis, newer: string): void {
  cells.say("def-dup", row, "code", code, { other: showDay(newer) });
}

/** Омск, показатель О2: what cannot show a dynamic, and what appeared only at the end. */
function sayDynamics(latest: ReadonlyMap<string, Diagnosis>, known: ReadonlyMap<string, Deficit>): void {
  for (const one of latest.values()) {
    const { cells, row, code, values } = one;
    if (values.stage === "entry") {
      if (deficitAreas.codes.every((area) => values[area] === 0))
        cells.say("def-entry-zero", row, firstArea(cells), code);
      const exit = keyOf({ ...values, stage: "exit" });
      if (!latest.has(exit) && !known.has(exit)) cells.say("def-no-exit", row, "code", code);
    } else if (values.stage === "exit") {
      const entryKey = keyOf({ ...values, stage: "entry" });
      const entry = latest.get(entryKey)?.values ?? known.get(entryKey);
      if (entry === undefined) continue;
      for (const area of deficitAreas.codes)
        if (entry[area] === 0 && (values[area] ?? 0) > 0) cells.say("def-new-area", row, area);
    }
  }
}

function firstArea(cells: CellReader<Field>): Area {
  return deficitAreas.codes.find((area) => cells.has(area)) ?? "theory";
}
