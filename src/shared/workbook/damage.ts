/** Every damage that an inspection shows, the gravest first: pure facts; the sentences stand in doctorTexts.ru.ts. */

import { runsOf } from "../language/runs.ts";
import { columnLetter } from "../register/columnLetter.ts";
import { firstDataRow, headerRow, keyRow, type Problem, type Table } from "../register/table.ts";
import { type TableName, tables } from "../register/tables.ts";
import type {
  BookInspection,
  ColumnInspection,
  FormInspection,
  RefusedIntent,
  Run,
  SheetInspection,
} from "./inspection.ts";
import type { ForeignRow } from "./ownRows.ts";

export interface DamageFacts {
  copied: Record<string, never>;
  sheetMissing: Record<string, never>;
  sheetRenamed: { now: string };
  headersMoved: { row: number };
  keysMissing: Record<string, never>;
  columnMissing: { header: string };
  columnDoubled: { header: string };
  recreated: { header: string };
  columnEmptied: { header: string };
  headerChanged: { header: string; found: string };
  keyChanged: { header: string };
  ruleChanged: { header: string; rows: string };
  formatChanged: { header: string; rows: string };
  merged: { at: string };
  formulaInData: { header: string; rows: string };
  displayStale: { header: string; rows: string };
  protectionMissing: { description: string };
  protectionChanged: { description: string };
  keyRowShown: Record<string, never>;
  notFrozen: Record<string, never>;
  serviceShown: Record<string, never>;
  computedMissing: Record<string, never>;
  computedChanged: { cells: string };
  computedOpen: Record<string, never>;
  triggersMissing: { names: readonly string[] };
  triggersDoubled: { names: readonly string[] };
  triggersForeign: { owner: string };
  triggersTwice: { owner: string };
  sweepSilent: { owner: string; hours: number };
  formLost: { survey: string };
  formUnpublished: { survey: string };
  formUnlinked: { survey: string };
  formSheetLost: { survey: string };
  formPassportLost: { survey: string };
  answersOpen: { survey: string };
  zoneUnknown: { zone: string };
  zoneDiffers: { book: string; script: string };
  unreadable: { problem: Problem };
  hanging: { problem: Problem };
  journalBroken: { fault: BookInspection["journal"][number] };
  intentRefused: { intent: RefusedIntent };
  imagesChanged: { operationId: string };
  rowForeign: { row: ForeignRow };
  rowsUnkept: Record<string, never>;
  accessUnsealed: Record<string, never>;
  accessDisputed: { key: string; hasFormer: boolean };
}
export type DamageCode = keyof DamageFacts;

export type Damage = {
  [Code in DamageCode]: { code: Code; facts: DamageFacts[Code]; table: TableName | null; sheet: string; cell: string };
}[DamageCode];

/** Codes in the order in which they are told; `error` stops work or loses data, `info` only should be known. */
export const damageSeverities: Record<DamageCode, "error" | "warning" | "info"> = {
  copied: "error",
  sheetMissing: "error",
  headersMoved: "error",
  keysMissing: "error",
  columnMissing: "error",
  columnDoubled: "error",
  recreated: "error",
  columnEmptied: "warning",
  journalBroken: "error",
  intentRefused: "error",
  imagesChanged: "error",
  rowForeign: "error",
  rowsUnkept: "warning",
  accessUnsealed: "error",
  accessDisputed: "error",
  unreadable: "error",
  hanging: "error",
  zoneUnknown: "error",
  merged: "error",
  formUnlinked: "error",
  formSheetLost: "error",
  formLost: "error",
  formPassportLost: "error",
  answersOpen: "error",
  sheetRenamed: "warning",
  headerChanged: "warning",
  keyChanged: "warning",
  formulaInData: "warning",
  displayStale: "warning",
  ruleChanged: "warning",
  formatChanged: "warning",
  protectionMissing: "warning",
  protectionChanged: "warning",
  computedMissing: "warning",
  computedChanged: "warning",
  computedOpen: "warning",
  triggersMissing: "warning",
  triggersDoubled: "warning",
  triggersTwice: "warning",
  sweepSilent: "warning",
  formUnpublished: "warning",
  notFrozen: "info",
  keyRowShown: "info",
  serviceShown: "info",
  triggersForeign: "info",
  zoneDiffers: "info",
};

/** What the repair can put right; the rest asks for a decision of people. */
const beyondRepair: readonly DamageCode[] = [
  "copied",
  "columnDoubled",
  "recreated",
  "columnEmptied",
  "journalBroken",
  "intentRefused",
  "imagesChanged",
  "rowForeign",
  "rowsUnkept",
  "unreadable",
  "hanging",
  "zoneUnknown",
  "zoneDiffers",
  "formLost",
  "triggersForeign",
  "accessUnsealed",
];

export function isRepairable(damage: Damage): boolean {
  return !beyondRepair.includes(damage.code);
}

export function damagesOf(inspection: BookInspection): Damage[] {
  const found = [
    ...(inspection.copied ? [make("copied", {}, null)] : []),
    ...inspection.sheets.flatMap(damagesOfSheet),
    ...damagesOfComputed(inspection),
    ...(inspection.copied || inspection.training ? [] : damagesOfTriggers(inspection)),
    ...inspection.forms.flatMap(damagesOfForm),
    ...inspection.openAnswers.map(({ surveyId, sheet }) => ({
      ...make("answersOpen", { survey: surveyId }, null),
      sheet,
    })),
    ...damagesOfZone(inspection),
    ...inspection.journal.map((fault) => make("journalBroken", { fault }, "journal", cellAt(0, fault.row))),
    ...(inspection.accessAgreed || inspection.copied ? [] : [make("accessUnsealed", {}, "organisations")]),
    ...inspection.disputedAccess.map(({ table, key, agreed }) =>
      make("accessDisputed", { key, hasFormer: agreed !== null }, table),
    ),
    ...inspection.refusedIntents.map((intent) =>
      make("intentRefused", { intent }, intent.why === "letter" ? "letters" : "operations"),
    ),
    ...inspection.changedOperations.map((operationId) => make("imagesChanged", { operationId }, "operations")),
    ...inspection.foreignRows.map((row) => make("rowForeign", { row }, row.table)),
    ...(inspection.rowsKept || inspection.copied ? [] : [make("rowsUnkept", {}, null)]),
  ];
  const order = Object.keys(damageSeverities);
  return found.sort((one, other) => order.indexOf(one.code) - order.indexOf(other.code));
}

function make<Code extends DamageCode>(
  code: Code,
  facts: DamageFacts[Code],
  table: TableName | null,
  cell = "",
): Damage {
  return { code, facts, table, sheet: table === null ? "" : tables[table].sheet, cell } as Damage;
}

function cellAt(place: number, row: number | null): string {
  return row === null ? "" : `${columnLetter(place)}${row}`;
}

function damagesOfSheet(sheet: SheetInspection): Damage[] {
  const { table } = sheet;
  const definition: Table = tables[table];
  if (sheet.name === null) return [make("sheetMissing", {}, table)];
  const header = (name: string) => definition.columns[name]?.header ?? name;
  const found: Damage[] = [];
  if (sheet.name !== definition.sheet) found.push(make("sheetRenamed", { now: sheet.name }, table));
  if (
    sheet.keysAt !== null &&
    (sheet.keysAt !== keyRow || (sheet.headersAt !== null && sheet.headersAt !== headerRow))
  ) {
    return [
      ...found,
      make("headersMoved", { row: sheet.headersAt ?? sheet.keysAt }, table, `A${sheet.headersAt ?? sheet.keysAt}`),
    ];
  }
  if (sheet.keysAt === null) found.push(make("keysMissing", {}, table, `A${keyRow}`));
  found.push(...sheet.missing.map((name) => make("columnMissing", { header: header(name) }, table)));
  found.push(...sheet.doubled.map((name) => make("columnDoubled", { header: header(name) }, table)));
  found.push(...sheet.recreated.map((header) => make("recreated", { header }, table)));
  found.push(...sheet.emptied.map((name) => make("columnEmptied", { header: header(name) }, table)));
  found.push(...sheet.columns.flatMap((column) => damagesOfColumn(sheet, column, header(column.name))));
  found.push(...sheet.merges.map((at) => make("merged", { at }, table, at)));
  found.push(
    ...sheet.protections.flatMap(({ description, state }): Damage[] => {
      if (state === "fine") return [];
      return [make(state === "missing" ? "protectionMissing" : "protectionChanged", { description }, table)];
    }),
  );
  if (sheet.frozenRows < keyRow) found.push(make("notFrozen", {}, table));
  if (sheet.keyRowShown) found.push(make("keyRowShown", {}, table));
  if (sheet.shown) found.push(make("serviceShown", {}, table));
  found.push(...sheet.problems.map((problem) => make("unreadable", { problem }, table, placeOf(sheet, problem))));
  found.push(...sheet.hanging.map((problem) => make("hanging", { problem }, table, placeOf(sheet, problem))));
  return found;
}

function placeOf(sheet: SheetInspection, problem: Problem): string {
  const definition: Table = tables[sheet.table];
  const column = sheet.columns.find((one) => definition.columns[one.name]?.header === problem.header);
  return column === undefined || problem.row === undefined ? "" : cellAt(column.place, problem.row);
}

function damagesOfColumn(sheet: SheetInspection, column: ColumnInspection, header: string): Damage[] {
  const definition = (tables[sheet.table] as Table).columns[column.name];
  if (definition === undefined) return [];
  const at = (row: number) => cellAt(column.place, row);
  const found: Damage[] = [];
  if (column.header !== header)
    found.push(make("headerChanged", { header, found: column.header }, sheet.table, at(headerRow)));
  if (sheet.keysAt !== null && column.key !== column.name)
    found.push(make("keyChanged", { header }, sheet.table, at(keyRow)));
  const rules = column.rules.filter((run) => run.value !== column.wantedRule);
  if (rules.length > 0)
    found.push(
      make("ruleChanged", { header, rows: shownRuns(rules) }, sheet.table, at(rules[0]?.from ?? firstDataRow)),
    );
  const formats =
    definition.format === "General" ? [] : column.formats.filter((run) => run.value !== definition.format);
  if (formats.length > 0)
    found.push(
      make("formatChanged", { header, rows: shownRuns(formats) }, sheet.table, at(formats[0]?.from ?? firstDataRow)),
    );
  const formulas = runsOf(column.formulas.map(({ row }) => row));
  if (formulas.length > 0)
    found.push(
      make("formulaInData", { header, rows: shownRuns(formulas) }, sheet.table, at(formulas[0]?.from ?? firstDataRow)),
    );
  const displays = runsOf(column.staleDisplays.map(({ row }) => row));
  if (displays.length > 0)
    found.push(
      make("displayStale", { header, rows: shownRuns(displays) }, sheet.table, at(displays[0]?.from ?? firstDataRow)),
    );
  return found;
}

const shownRunCount = 4;

/** «5, 7–12, 40 …» */
function shownRuns(runs: readonly Pick<Run, "from" | "to">[]): string {
  const shown = runs.slice(0, shownRunCount).map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`));
  return shown.join(", ") + (runs.length > shownRunCount ? " …" : "");
}

const shownCells = 5;

function damagesOfComputed({ computed }: BookInspection): Damage[] {
  return computed.flatMap((one): Damage[] => {
    const here = (damage: Damage, cell = ""): Damage => ({ ...damage, sheet: one.sheet, cell });
    if (one.missing) return [here(make("computedMissing", {}, null))];
    const cells = one.changed.slice(0, shownCells).join(", ") + (one.changed.length > shownCells ? " …" : "");
    return [
      ...(one.changed.length === 0 ? [] : [here(make("computedChanged", { cells }, null), one.changed[0])]),
      ...(one.protected ? [] : [here(make("computedOpen", {}, null))]),
    ];
  });
}

/** The sweep runs every hour; a few may be late. */
const longestSilence = 6;

function damagesOfTriggers({ triggers }: BookInspection): Damage[] {
  const { owner, mine, missing, doubled, secondOwner, silentHours } = triggers;
  const found: Damage[] = [];
  const silent = silentHours !== null && silentHours > longestSilence;
  if (owner === "" || mine) {
    if (missing.length > 0) found.push(make("triggersMissing", { names: missing }, null));
    if (doubled.length > 0) found.push(make("triggersDoubled", { names: doubled }, null));
    return found;
  }
  if (secondOwner) found.push(make("triggersTwice", { owner }, null));
  found.push(
    silent ? make("sweepSilent", { owner, hours: silentHours }, null) : make("triggersForeign", { owner }, null),
  );
  return found;
}

const formCodes: Record<
  Exclude<FormInspection["state"], "fine">,
  "formLost" | "formUnpublished" | "formUnlinked" | "formSheetLost" | "formPassportLost"
> = {
  lost: "formLost",
  unpublished: "formUnpublished",
  unlinked: "formUnlinked",
  sheetLost: "formSheetLost",
  passportLost: "formPassportLost",
};

function damagesOfForm(form: FormInspection): Damage[] {
  return form.state === "fine"
    ? []
    : [make(formCodes[form.state], { survey: form.surveyId }, "surveys", `A${form.row}`)];
}

function damagesOfZone({ zone }: BookInspection): Damage[] {
  if (!zone.known) return [make("zoneUnknown", { zone: zone.book }, null)];
  return zone.book === zone.script ? [] : [make("zoneDiffers", { book: zone.book, script: zone.script }, null)];
}
