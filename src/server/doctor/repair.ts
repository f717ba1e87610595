/** Puts right what the doctor found outside the rows. Every step leaves alone what is already right, so it may be repeated. */

import { accessColumns } from "../../shared/facts/agreedAccess.ts";
import type { Change } from "../../shared/facts/register.ts";
import type { Column } from "../../shared/register/column.ts";
import { keyRow, type Table } from "../../shared/register/table.ts";
import { tableNames, tables } from "../../shared/register/tables.ts";
import type { BookFinding } from "../../shared/workbook/bookCheck.ts";
import { type Repaired, repairedFindingOf } from "../../shared/workbook/checkBook.ts";
import { type Damage, type DamageCode, damagesOf, isRepairable } from "../../shared/workbook/damage.ts";
import type { BookInspection, SheetInspection } from "../../shared/workbook/inspection.ts";
import { closeAllAnswers } from "../forms/closeAnswers.ts";
import { installTriggers } from "../installedTriggers.ts";
import { type Book, openBook } from "../sheets/book.ts";
import { dressComputed } from "../sheets/computed.ts";
import { type AllPlaces, arrangeSheet, dataRange, dressBook, validationOf } from "../sheets/dress.ts";
import { refreshProtections } from "../sheets/protect.ts";
import { readTables } from "../sheets/read.ts";
import { writeDisplays } from "../sheets/refreshDisplays.ts";
import { withLock } from "../write/lock.ts";
import { inspectBook } from "./inspect.ts";
import { repairForms } from "./inspectForms.ts";

/** These change where columns stand: everything else is looked at again afterwards. */
const structural: readonly DamageCode[] = [
  "sheetMissing",
  "sheetRenamed",
  "headersMoved",
  "keysMissing",
  "columnMissing",
  "headerChanged",
  "keyChanged",
];

/** Null when somebody else holds the lock: then nothing has been done. */
export function repairOutsideRows(book: Book, operationId: string): Repaired | null {
  const before = inspectBook(book);
  const begun = begunRepair(operationId);
  const found = repairable(before);
  if (found.length === 0) return { repaired: begun, inspection: before, changes: [] };
  rememberRepair(operationId, [...begun, ...found.map(repairedFindingOf)]);
  const changes: Change[] = [];
  let inspection = before;
  for (let round = 0; round < mostRounds && repairable(inspection).length > 0; round += 1) {
    const locked = withLock(() => repairSheets(openBook()));
    if (locked === null) return null;
    found.push(...locked.result);
    changes.push(...repairServices(openBook(), inspection));
    SpreadsheetApp.flush();
    // What the cells are to say again is among the changes.
    inspection = { ...inspectBook(openBook()), disputedAccess: [] };
    found.push(...repairable(inspection));
    if (changes.length > 0) break;
  }
  return { repaired: [...begun, ...goneOf(found, damagesOf(inspection), changes)], inspection, changes };
}

/** A row that can be read again may show damage of its own. */
const mostRounds = 3;

function repairable(inspection: BookInspection): Damage[] {
  return damagesOf(inspection).filter((damage) => isRepairable(damage) && damage.code !== "formulaInData");
}

/** A repair that was cut short and is asked for again still tells the journal everything. */
const rememberedRepair = (operationId: string) => `repair:${operationId}`;
/** A property holds 9 KB; a Russian letter takes two bytes. */
const longestMemory = 4_000;

function begunRepair(operationId: string): BookFinding[] {
  const text = PropertiesService.getDocumentProperties().getProperty(rememberedRepair(operationId));
  return text === null ? [] : (JSON.parse(text) as BookFinding[]);
}

function rememberRepair(operationId: string, findings: readonly BookFinding[]): void {
  const kept = [...findings];
  while (JSON.stringify(kept).length > longestMemory) kept.pop();
  PropertiesService.getDocumentProperties().setProperty(rememberedRepair(operationId), JSON.stringify(kept));
}

export function forgetRepair(operationId: string): void {
  PropertiesService.getDocumentProperties().deleteProperty(rememberedRepair(operationId));
}

/** Once the columns stand where they belong, more may be seen: all of it is returned. */
function repairSheets(before: Book): Damage[] {
  const seen = inspectBook(before, false);
  const ruined = damagesOf(seen).some((damage) => structural.includes(damage.code));
  if (ruined) dressBook();
  const book = ruined ? openBook() : before;
  const inspection = ruined ? inspectBook(book, false) : seen;
  const reading = readTables(book, tableNames);
  const places = Object.fromEntries(tableNames.map((name) => [name, reading.tables[name]?.places ?? {}])) as AllPlaces;
  for (const sheet of inspection.sheets) repairSheet(book, sheet, places);
  const protections: readonly DamageCode[] = ["protectionMissing", "protectionChanged", "computedOpen"];
  if (damagesOf(inspection).some((damage) => protections.includes(damage.code))) refreshProtections(book);
  if (inspection.openAnswers.length > 0) closeAllAnswers(book);
  SpreadsheetApp.flush();
  return repairable(inspection);
}

/** What no other operation writes needs no lock. */
function repairServices(book: Book, inspection: BookInspection): Change[] {
  const codes = new Set(damagesOf(inspection).map((damage) => damage.code));
  const has = (...wanted: DamageCode[]) => wanted.some((code) => codes.has(code));
  if (has("computedMissing", "computedChanged")) dressComputed(book);
  if (has("triggersMissing", "triggersDoubled", "triggersTwice", "sweepSilent")) installTriggers(book.spreadsheet);
  const access = inspection.disputedAccess.map(
    ({ table, key, agreed }) =>
      ({ table, put: { [tables[table].key]: key, [accessColumns[table]]: agreed } }) as Change,
  );
  return [...access, ...repairForms(book, readTables(book, ["surveys"]), inspection.forms)];
}

/** What was found and is not seen any more; a form's new sheet is known to the register only once its row is written. */
function goneOf(found: readonly Damage[], left: readonly Damage[], changes: readonly Change[]): BookFinding[] {
  const relinked = new Set(changes.map((change) => String((change.put as Record<string, unknown>).id)));
  const marks = new Set(left.map(markOf));
  const all = new Map(found.map((damage) => [markOf(damage), damage]));
  const gone = ([mark, { facts }]: [string, Damage]) =>
    !marks.has(mark) || ("survey" in facts && relinked.has(facts.survey));
  return [...all].filter(gone).map(([, damage]) => repairedFindingOf(damage));
}

function markOf({ code, sheet, cell, facts }: Damage): string {
  return JSON.stringify([code, sheet, cell, facts]);
}

function repairSheet(book: Book, inspection: SheetInspection, places: AllPlaces): void {
  const sheet = book.sheetOf(inspection.table);
  if (sheet === null) return;
  const table: Table = tables[inspection.table];
  const rows = sheet.getMaxRows();
  for (const at of inspection.merges) sheet.getRange(at).breakApart();
  for (const column of inspection.columns) {
    const definition = table.columns[column.name] as Column<unknown>;
    const range = dataRange(sheet, column.place, rows);
    if (column.rules.some((run) => run.value !== column.wantedRule))
      range.setDataValidation(validationOf(book, definition, places));
    if (definition.format !== "General" && column.formats.some((run) => run.value !== definition.format))
      range.setNumberFormat(definition.format);
    writeDisplays(sheet, column.staleDisplays);
  }
  const arranged = !inspection.keyRowShown && !inspection.shown && inspection.frozenRows >= keyRow;
  if (arranged) return;
  arrangeSheet(sheet);
  if (table.hidden) sheet.hideSheet();
}
