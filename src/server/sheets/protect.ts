/**
 * Protections: headers and computed sheets are closed to everybody but the department; keys and the service sheets only warn,
 * because the register writes them on behalf of whoever works in it.
 */

import { checkSheetTexts } from "../../shared/checks/checkViewTexts.ru.ts";
import { accessColumns } from "../../shared/facts/agreedAccess.ts";
import { summaryLayout } from "../../shared/lists/summary.ts";
import { readSettings } from "../../shared/register/settingsCatalogue.ts";
import { firstDataRow, headerRow, type Places, type Table } from "../../shared/register/table.ts";
import { serviceTables, type TableName, tableNames, tables } from "../../shared/register/tables.ts";
import { dictionarySheet } from "../../shared/settings/seeds.ru.ts";
import type { ProtectionInspection } from "../../shared/workbook/inspection.ts";
import { serverTexts } from "../texts.ru.ts";
import { accessRows } from "./agreed.ts";
import type { Book } from "./book.ts";
import { readTables } from "./read.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Protection = GoogleAppsScript.Spreadsheet.Protection;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Tables that only the department fills. */
const departmentTables: readonly TableName[] = ["targets", "settings", "yearFigures", "amendments", "linkSecrets"];

interface Wanted {
  sheet: Sheet;
  description: string;
  /** Null: the whole sheet. */
  range: Range | null;
  /** Null: a warning only. */
  editors: string[] | null;
}

export function protectTables(book: Book, places: { readonly [Name in TableName]?: Places | undefined }): void {
  const editors = departmentEditors(book);
  ensure(
    book,
    tableNames.flatMap((name) => {
      const sheet = book.sheetOf(name);
      return sheet === null ? [] : wantedFor(sheet, name, places[name], editors);
    }),
  );
}

/** Anew for whoever the settings name now: the department may edit what is protected. */
export function refreshProtections(book: Book): void {
  const reading = readTables(book, tableNames);
  protectTables(book, Object.fromEntries(tableNames.map((name) => [name, reading.tables[name]?.places])));
  const computed = [summaryLayout().sheet, dictionarySheet, checkSheetTexts.sheet].map((name) => book.byName(name));
  protectComputed(
    book,
    computed.filter((sheet) => sheet !== null),
  );
}

/** Computed sheets are the department's alone. */
export function protectComputed(book: Book, sheets: readonly Sheet[]): void {
  const editors = departmentEditors(book);
  ensure(
    book,
    sheets.map((sheet) => wholeSheet(sheet, editors)),
  );
}

/** Raw answers are the department's alone; forms write as the host itself, past every protection. */
export function protectAnswers(book: Book, sheets: readonly Sheet[]): void {
  const editors = departmentEditors(book);
  ensure(
    book,
    sheets.map((sheet) => wantedAnswers(sheet, editors)),
  );
}

function wantedAnswers(sheet: Sheet, editors: string[]): Wanted {
  return { sheet, description: serverTexts.protectionAnswers, range: null, editors };
}

export function isAnswersProtected(book: Book, protections: Protections, sheet: Sheet, editors: string[]): boolean {
  return stateOf(book, protections, wantedAnswers(sheet, editors)) === "fine";
}

export function departmentEditors(book: Book): string[] {
  const reading = readTables(book, ["settings"]);
  if (reading.tables.settings === undefined) return [];
  return [...readSettings(accessRows(book, reading).settings).departmentEmails];
}

/** The workbook's protections, read once. */
export type Protections = ReadonlyMap<string, Protection[]>;

export function readProtections(book: Book): Protections {
  const all = new Map<string, Protection[]>();
  for (const type of [SpreadsheetApp.ProtectionType.SHEET, SpreadsheetApp.ProtectionType.RANGE]) {
    for (const one of book.spreadsheet.getProtections(type)) {
      const sheetId = one.getRange().getSheet().getSheetId();
      const mark = markOf(sheetId, type === SpreadsheetApp.ProtectionType.SHEET, one.getDescription());
      all.set(mark, [...(all.get(mark) ?? []), one]);
    }
  }
  return all;
}

function markOf(sheetId: number, whole: boolean, description: string): string {
  return JSON.stringify([sheetId, whole, description]);
}

function foundFor(protections: Protections, { sheet, range, description }: Wanted): Protection[] {
  return protections.get(markOf(sheet.getSheetId(), range === null, description)) ?? [];
}

export function inspectProtections(
  book: Book,
  protections: Protections,
  sheet: Sheet,
  name: TableName,
  places: Places,
  editors: string[],
): ProtectionInspection[] {
  return wantedFor(sheet, name, places, editors).map((wanted) => ({
    description: wanted.description,
    state: stateOf(book, protections, wanted),
  }));
}

function wantedFor(sheet: Sheet, name: TableName, places: Places | undefined, editors: string[]): Wanted[] {
  if (departmentTables.includes(name)) return [wholeSheet(sheet, editors)];
  if (serviceTables.includes(name))
    return [{ sheet, description: serverTexts.protectionLedger, range: null, editors: null }];
  const table: Table = tables[name];
  const keyPlace = places?.[table.key];
  if (places === undefined || keyPlace === undefined) return [];
  const width = Math.max(...Object.values(places)) + 1;
  const rows = sheet.getMaxRows() - firstDataRow + 1;
  return [
    {
      sheet,
      description: serverTexts.protectionHeaders,
      range: sheet.getRange(headerRow, 1, firstDataRow - 1, width),
      editors,
    },
    {
      sheet,
      description: serverTexts.protectionKeys,
      range: sheet.getRange(firstDataRow, keyPlace + 1, rows, 1),
      editors: null,
    },
    ...wantedAccess(sheet, name, places, editors),
  ];
}

/** Addresses that decide who may act are the department's alone; the register never writes them for anybody else. */
function wantedAccess(sheet: Sheet, name: TableName, places: Places, editors: string[]): Wanted[] {
  const place = name === "organisations" ? places[accessColumns[name]] : undefined;
  if (place === undefined) return [];
  const rows = sheet.getMaxRows() - firstDataRow + 1;
  const range = sheet.getRange(firstDataRow, place + 1, rows, 1);
  return [{ sheet, description: serverTexts.protectionAccess, range, editors }];
}

function wholeSheet(sheet: Sheet, editors: string[]): Wanted {
  return { sheet, description: serverTexts.protectionSheet, range: null, editors };
}

export function isComputedProtected(book: Book, protections: Protections, sheet: Sheet, editors: string[]): boolean {
  return stateOf(book, protections, wholeSheet(sheet, editors)) === "fine";
}

function stateOf(book: Book, protections: Protections, wanted: Wanted): ProtectionInspection["state"] {
  const [found, ...doubles] = foundFor(protections, wanted);
  if (found === undefined) return "missing";
  const settled = doubles.length === 0 && covers(found, wanted.range) && areSettled(book, found, wanted.editors);
  return settled ? "fine" : "changed";
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

/** Everything is read before the first write: a read among writes would send them one by one. */
function ensure(book: Book, all: readonly Wanted[]): void {
  const protections = readProtections(book);
  const everybody = emailsOf(book.spreadsheet.getEditors());
  const steps = all.map((wanted) => stepTowards(book, foundFor(protections, wanted), wanted, everybody));
  for (const step of steps) step();
}

/** Reads now what is there, and returns what writes the rest. */
function stepTowards(book: Book, present: Protection[], wanted: Wanted, everybody: string[]): () => void {
  const { sheet, range, description } = wanted;
  const [found, ...doubles] = present;
  if (found === undefined)
    return () => {
      const made = (range ?? sheet).protect().setDescription(description);
      // Whoever may edit the workbook may edit what is newly protected.
      settle(made, wanted.editors, false, differenceOf(book, everybody, wanted.editors ?? []));
    };
  const moved = range !== null && found.getRange().getA1Notation() !== range.getA1Notation();
  const warns = found.isWarningOnly();
  const difference = differenceOf(book, emailsOf(found.getEditors()), wanted.editors ?? []);
  return () => {
    for (const double of doubles) double.remove();
    if (moved) found.setRange(range);
    settle(found, wanted.editors, warns, difference);
  };
}

function areSettled(book: Book, protection: Protection, editors: string[] | null): boolean {
  if (editors === null || protection.isWarningOnly()) return editors === null && protection.isWarningOnly();
  const { foreign, missing } = differenceOf(book, emailsOf(protection.getEditors()), editors);
  return foreign.length === 0 && missing.length === 0 && !protection.canDomainEdit();
}

interface Difference {
  foreign: string[];
  missing: string[];
}

function emailsOf(users: readonly GoogleAppsScript.Base.User[]): string[] {
  return users.map((user) => user.getEmail());
}

/** The workbook's owner and whoever sets the protection always may edit. */
function differenceOf(book: Book, present: readonly string[], editors: readonly string[]): Difference {
  const always = [Session.getEffectiveUser().getEmail(), book.owner()];
  return {
    foreign: present.filter((email) => !always.includes(email) && !editors.includes(email)),
    missing: editors.filter((email) => !present.includes(email) && !always.includes(email)),
  };
}

function settle(protection: Protection, editors: string[] | null, warns: boolean, difference: Difference): void {
  if (editors === null) {
    if (!warns) protection.setWarningOnly(true);
    return;
  }
  if (warns) protection.setWarningOnly(false);
  // Whose right comes from a group would shut themselves out by removing it.
  const me = Session.getEffectiveUser();
  if (difference.foreign.length > 0 && !emailsOf(protection.getEditors()).includes(me.getEmail()))
    protection.addEditor(me);
  if (difference.foreign.length > 0) protection.removeEditors(difference.foreign);
  if (protection.canDomainEdit()) protection.setDomainEdit(false);
  if (difference.missing.length > 0) protection.addEditors(difference.missing);
}
