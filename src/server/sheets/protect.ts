/**
 * Protections: headers and computed sheets are closed to everybody but the department; keys and the service sheets only warn,
 * because the register writes them on behalf of whoever works in it.
 */
import type { ProtectionInspection } from "../../shared/domain/doctor/inspection.ts";
import { firstDataRow, headerRow, type Places, type Table } from "../../shared/register/table.ts";
import { type TableName, tableNames, tables } from "../../shared/register/tables.ts";
import { dictionarySheet } from "../../shared/seeds.ru.ts";
import { readSettings } from "../../shared/settingsCatalogue.ts";
import { summaryLayout } from "../../shared/summary.ts";
import { serverTexts } from "../../shared/texts.ru.ts";
import type { Book } from "./book.ts";
import { readTables } from "./read.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Protection = GoogleAppsScript.Spreadsheet.Protection;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Tables that only the department fills. */
const departmentTables: readonly TableName[] = ["targets", "settings"];
const serviceTables: readonly TableName[] = ["journal", "operations"];

interface Wanted {
  description: string;
  /** Null: the whole sheet. */
  range: Range | null;
  /** Null: a warning only. */
  editors: string[] | null;
}

export function protectTables(book: Book, places: { readonly [Name in TableName]?: Places | undefined }): void {
  const editors = departmentEditors(book);
  for (const name of tableNames) {
    const sheet = book.sheetOf(name);
    if (sheet !== null) for (const wanted of wantedFor(sheet, name, places[name], editors)) ensure(sheet, wanted);
  }
}

/** Anew for whoever the settings name now: the department may edit what is protected. */
export function refreshProtections(book: Book): void {
  const reading = readTables(book, tableNames);
  protectTables(book, Object.fromEntries(tableNames.map((name) => [name, reading.tables[name]?.places])));
  const editors = departmentEditors(book);
  for (const name of [summaryLayout().sheet, dictionarySheet]) {
    const sheet = book.byName(name);
    if (sheet !== null) ensureComputedProtection(sheet, editors);
  }
}

export function departmentEditors(book: Book): string[] {
  const reading = readTables(book, ["settings"]);
  return reading.tables.settings === undefined ? [] : [...readSettings(reading.register.settings).departmentEmails];
}

export function inspectProtections(
  sheet: Sheet,
  name: TableName,
  places: Places,
  editors: string[],
): ProtectionInspection[] {
  return wantedFor(sheet, name, places, editors).map((wanted) => ({
    description: wanted.description,
    state: stateOf(sheet, wanted),
  }));
}

function wantedFor(sheet: Sheet, name: TableName, places: Places | undefined, editors: string[]): Wanted[] {
  if (serviceTables.includes(name)) return [{ description: serverTexts.protectionLedger, range: null, editors: null }];
  if (departmentTables.includes(name)) return [{ description: serverTexts.protectionSheet, range: null, editors }];
  const table: Table = tables[name];
  const keyPlace = places?.[table.key];
  if (places === undefined || keyPlace === undefined) return [];
  const width = Math.max(...Object.values(places)) + 1;
  const rows = sheet.getMaxRows() - firstDataRow + 1;
  return [
    {
      description: serverTexts.protectionHeaders,
      range: sheet.getRange(headerRow, 1, firstDataRow - 1, width),
      editors,
    },
    {
      description: serverTexts.protectionKeys,
      range: sheet.getRange(firstDataRow, keyPlace + 1, rows, 1),
      editors: null,
    },
  ];
}

export function ensureComputedProtection(sheet: Sheet, editors: string[]): void {
  ensure(sheet, { description: serverTexts.protectionSheet, range: null, editors });
}

export function isComputedProtected(sheet: Sheet, editors: string[]): boolean {
  return stateOf(sheet, { description: serverTexts.protectionSheet, range: null, editors }) === "fine";
}

function foundFor(sheet: Sheet, wanted: Wanted): Protection[] {
  const type = wanted.range === null ? SpreadsheetApp.ProtectionType.SHEET : SpreadsheetApp.ProtectionType.RANGE;
  return sheet.getProtections(type).filter((one) => one.getDescription() === wanted.description);
}

function stateOf(sheet: Sheet, wanted: Wanted): ProtectionInspection["state"] {
  const [found, ...doubles] = foundFor(sheet, wanted);
  if (found === undefined) return "missing";
  return doubles.length === 0 && covers(found, wanted.range) && areSettled(found, wanted.editors) ? "fine" : "changed";
}

/** Rows that the sheet has grown by since need no protection of their own until the next set-up. */
function covers(protection: Protection, range: Range | null): boolean {
  if (range === null) return true;
  const now = protection.getRange();
  const grown = now.getNumRows() < range.getNumRows() && range.getRow() === firstDataRow;
  const rowsFit =
    now.getNumRows() === range.getNumRows() || (grown && now.getLastRow() >= range.getSheet().getLastRow());
  return (
    now.getRow() === range.getRow() &&
    now.getColumn() === range.getColumn() &&
    now.getNumColumns() === range.getNumColumns() &&
    rowsFit
  );
}

function ensure(sheet: Sheet, wanted: Wanted): void {
  const [found, ...doubles] = foundFor(sheet, wanted);
  for (const double of doubles) double.remove();
  const protection = found ?? (wanted.range ?? sheet).protect().setDescription(wanted.description);
  if (wanted.range !== null && protection.getRange().getA1Notation() !== wanted.range.getA1Notation())
    protection.setRange(wanted.range);
  settle(protection, wanted.editors);
}

function areSettled(protection: Protection, editors: string[] | null): boolean {
  if (editors === null || protection.isWarningOnly()) return editors === null && protection.isWarningOnly();
  const { foreign, missing } = differenceOf(protection, editors);
  return foreign.length === 0 && missing.length === 0;
}

/** The workbook's owner and whoever sets the protection always may edit. */
function differenceOf(protection: Protection, editors: string[]): { foreign: string[]; missing: string[] } {
  const present = protection.getEditors().map((user) => user.getEmail());
  const owner = SpreadsheetApp.getActiveSpreadsheet().getOwner()?.getEmail() ?? "";
  const always = [Session.getEffectiveUser().getEmail(), owner];
  return {
    foreign: present.filter((email) => !always.includes(email) && !editors.includes(email)),
    missing: editors.filter((email) => !present.includes(email) && !always.includes(email)),
  };
}

function settle(protection: Protection, editors: string[] | null): void {
  if (editors === null) {
    if (!protection.isWarningOnly()) protection.setWarningOnly(true);
    return;
  }
  if (protection.isWarningOnly()) protection.setWarningOnly(false);
  const { foreign, missing } = differenceOf(protection, editors);
  if (foreign.length > 0) protection.removeEditors(foreign);
  if (missing.length > 0) protection.addEditors(missing);
}
