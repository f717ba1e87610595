/** The workbook: which sheet holds which table, its time zone, who is asking. */
import type { TableName } from "../../shared/register/tables.ts";
import { tableNames, tables } from "../../shared/register/tables.ts";
import { makeZone, type Zone } from "./cells.ts";

export interface Book {
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  zone: Zone;
  /** Null where the sheet is neither known by its id nor found by its name. */
  sheetOf(table: TableName): GoogleAppsScript.Spreadsheet.Sheet | null;
  byName(name: string): GoogleAppsScript.Spreadsheet.Sheet | null;
  byId(sheetId: number): GoogleAppsScript.Spreadsheet.Sheet | null;
  /** E-mail of the workbook's owner; "" in a shared drive, which has none. */
  owner(): string;
}

const sheetIdsKey = "sheetIds";

export function openBook(): Book {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheets = spreadsheet.getSheets().map((sheet) => ({ sheet, id: sheet.getSheetId(), name: sheet.getName() }));
  const saved = savedSheetIds();
  let owner: string | null = null;
  const byName = (name: string) => sheets.find((entry) => entry.name === name)?.sheet ?? null;
  const byId = (id: number) => sheets.find((entry) => entry.id === id)?.sheet ?? null;
  return {
    spreadsheet,
    zone: makeZone(spreadsheet.getSpreadsheetTimeZone(), Session.getScriptTimeZone()),
    sheetOf: (table) => {
      const id = saved[table];
      return (id === undefined ? null : byId(id)) ?? byName(tables[table].sheet);
    },
    byName,
    byId,
    owner: () => {
      owner ??= spreadsheet.getOwner()?.getEmail() ?? "";
      return owner;
    },
  };
}

function savedSheetIds(): Partial<Record<TableName, number>> {
  const text = PropertiesService.getDocumentProperties().getProperty(sheetIdsKey);
  return text === null ? {} : (JSON.parse(text) as Partial<Record<TableName, number>>);
}

/** Remembers the sheets by id, so that a renamed sheet is still found. */
export function saveSheetIds(book: Book): void {
  const ids: Partial<Record<TableName, number>> = {};
  for (const name of tableNames) {
    const sheet = book.sheetOf(name);
    if (sheet !== null) ids[name] = sheet.getSheetId();
  }
  PropertiesService.getDocumentProperties().setProperty(sheetIdsKey, JSON.stringify(ids));
}
