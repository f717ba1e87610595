/**
 * Protections: headers and computed sheets are closed to everybody but the department; keys and the service sheets only warn,
 * because the register writes them on behalf of whoever works in it.
 */
import { readSettings } from "../../shared/settingsCatalogue.ts";
import { firstDataRow, headerRow, type Places, type Table } from "../../shared/register/table.ts";
import { type TableName, tableNames, tables } from "../../shared/register/tables.ts";
import { dictionarySheet } from "../../shared/seeds.ru.ts";
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

export function protectTables(book: Book, places: Record<TableName, Places>): void {
  const editors = departmentEditors(book);
  for (const name of tableNames) {
    const sheet = book.sheetOf(name) as Sheet;
    if (serviceTables.includes(name)) ensureSheet(sheet, serverTexts.protectionLedger, null);
    else if (departmentTables.includes(name)) ensureSheet(sheet, serverTexts.protectionSheet, editors);
    else protectTable(sheet, tables[name], places[name], editors);
  }
}

/** Whoever the settings name as the department may edit what is protected, and nobody else. */
export function refreshProtections(book: Book): void {
  const reading = readTables(book, tableNames);
  if (tableNames.some((name) => reading.tables[name] === undefined)) return;
  const places = Object.fromEntries(tableNames.map((name) => [name, reading.tables[name]?.places ?? {}])) as Record<TableName, Places>;
  protectTables(book, places);
  const editors = departmentEditors(book);
  for (const name of [summaryLayout().sheet, dictionarySheet]) {
    const sheet = book.byName(name);
    if (sheet !== null) ensureSheet(sheet, serverTexts.protectionSheet, editors);
  }
}

export function departmentEditors(book: Book): string[] {
  const reading = readTables(book, ["settings"]);
  return reading.tables.settings === undefined ? [] : [...readSettings(reading.register.settings).departmentEmails];
}

function protectTable(sheet: Sheet, table: Table, places: Places, editors: string[]): void {
  const width = Math.max(...Object.values(places)) + 1;
  ensureRange(sheet, sheet.getRange(headerRow, 1, firstDataRow - 1, width), serverTexts.protectionHeaders, editors);
  const rows = sheet.getMaxRows() - firstDataRow + 1;
  ensureRange(sheet, sheet.getRange(firstDataRow, (places[table.key] as number) + 1, rows, 1), serverTexts.protectionKeys, null);
}

/** `editors` null: a warning only. */
export function ensureSheet(sheet: Sheet, description: string, editors: string[] | null): void {
  const found = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).find((one) => one.getDescription() === description);
  settle(found ?? sheet.protect().setDescription(description), editors);
}

function ensureRange(sheet: Sheet, range: Range, description: string, editors: string[] | null): void {
  const found = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).find((one) => one.getDescription() === description);
  const protection = found ?? range.protect().setDescription(description);
  if (protection.getRange().getA1Notation() !== range.getA1Notation()) protection.setRange(range);
  settle(protection, editors);
}

function settle(protection: Protection, editors: string[] | null): void {
  if (editors === null) {
    if (!protection.isWarningOnly()) protection.setWarningOnly(true);
    return;
  }
  const wanted = new Set(editors);
  const present = protection.getEditors().map((user) => user.getEmail());
  const owner = Session.getEffectiveUser().getEmail();
  const foreign = present.filter((email) => email !== owner && !wanted.has(email));
  const missing = editors.filter((email) => !present.includes(email));
  if (foreign.length > 0) protection.removeEditors(foreign);
  if (missing.length > 0) protection.addEditors(missing);
}
