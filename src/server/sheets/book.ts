/** The workbook: which sheet holds which table, its time zone, who is asking. */
import { type AgreedAccess, agreedAmong } from "../../shared/facts/agreedAccess.ts";
import type { Table } from "../../shared/register/table.ts";
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
  /** Somebody has copied the register, and nobody has said what the copy is for: it is not written to. */
  copied: boolean;
  /** Whether the table once had a sheet here. */
  hadSheet(table: TableName): boolean;
  /** Whether its sheet once had the column; also where nobody knows. */
  hadColumn(table: TableName, column: string): boolean;
  /** A copy for exercises: it collects no answers by itself. */
  training: boolean;
  /** E-mail of the workbook's owner; "" in a shared drive, which has none. */
  owner(): string;
  /** Who may act as whom, as the department has agreed to: read when the workbook was opened, or when it was last renewed. */
  agreed(): AgreedAccess;
  /** All that is kept beside the sheets, read at the same time. */
  kept(): Readonly<Record<string, string>>;
  renewKept(): void;
}

const sheetIdsKey = "sheetIds";
/** Names of the columns that a sheet was last made with; a property of each sheet, as one holds 9 KB. */
const columnsKey = (table: TableName) => `columns:${table}`;

/** What is remembered beside the sheets: their ids, and the workbook they were made in. */
interface Memory {
  bookId?: string;
  training?: boolean;
  sheets: Partial<Record<TableName, number>>;
}

export function openBook(): Book {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheets = spreadsheet.getSheets().map((sheet) => ({ sheet, id: sheet.getSheetId(), name: sheet.getName() }));
  const properties = PropertiesService.getDocumentProperties().getProperties();
  const memory = memoryIn(properties[sheetIdsKey]);
  const saved = memory.sheets;
  let kept = properties;
  let agreed: AgreedAccess | undefined;
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
    hadSheet: (table) => saved[table] !== undefined,
    hadColumn: (table, column) => {
      const made = properties[columnsKey(table)]?.split(",");
      const called = [column, ...((tables[table] as Table).columns[column]?.formerKeys ?? [])];
      return made === undefined || called.some((name) => made.includes(name));
    },
    copied: isCopied(memory, spreadsheet.getId(), byName(tables.operations.sheet) !== null),
    training: memory.training === true,
    owner: () => {
      owner ??= spreadsheet.getOwner()?.getEmail() ?? "";
      return owner;
    },
    // Made when somebody asks: most openings by triggers and cells do not.
    agreed: () => {
      agreed ??= agreedAmong(kept);
      return agreed;
    },
    kept: () => kept,
    renewKept: () => {
      kept = PropertiesService.getDocumentProperties().getProperties();
      agreed = undefined;
    },
  };
}

/** Google copies sheets without the properties: then the sheets are here, and nobody remembers having made them. */
function isCopied(memory: Memory, bookId: string, made: boolean): boolean {
  return memory.bookId === undefined ? made && Object.keys(memory.sheets).length === 0 : memory.bookId !== bookId;
}

function readMemory(): Memory {
  return memoryIn(PropertiesService.getDocumentProperties().getProperty(sheetIdsKey));
}

function memoryIn(text: string | null | undefined): Memory {
  return text === null || text === undefined ? { sheets: {} } : (JSON.parse(text) as Memory);
}

function writeMemory(memory: Memory): void {
  PropertiesService.getDocumentProperties().setProperty(sheetIdsKey, JSON.stringify(memory));
}

/** Before the first sheet is made, so that a set-up cut short is not taken for a copy. */
export function saveOrigin(book: Book): void {
  const memory = readMemory();
  if (memory.bookId === undefined) writeMemory({ ...memory, bookId: book.spreadsheet.getId() });
}

/** From now on this workbook is a register of its own. */
export function adoptBook(book: Book, training: boolean): void {
  writeMemory({ bookId: book.spreadsheet.getId(), training, sheets: sheetIdsOf(book) });
}

/** Remembers the sheets by id, so that a renamed sheet is still found, and the columns that each of them now has. */
export function saveSheets(book: Book): void {
  writeMemory({ ...readMemory(), sheets: sheetIdsOf(book) });
  const made = tableNames.map((name) => [columnsKey(name), Object.keys(tables[name].columns).join(",")]);
  PropertiesService.getDocumentProperties().setProperties(Object.fromEntries(made), false);
}

function sheetIdsOf(book: Book): Memory["sheets"] {
  const ids: Memory["sheets"] = {};
  for (const name of tableNames) {
    const sheet = book.sheetOf(name);
    if (sheet !== null) ids[name] = sheet.getSheetId();
  }
  return ids;
}
