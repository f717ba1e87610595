/** Makes the sheets of the tables, or repairs them: what is already right is left alone, foreign columns stay. */

import type { Cell, CellRule, Column } from "../../shared/register/column.ts";
import { columnLetter } from "../../shared/register/columnLetter.ts";
import { headerRowsOf } from "../../shared/register/headerRows.ts";
import {
  firstDataRow,
  headerOf,
  headerRow,
  keyIn,
  keyRow,
  markedKey,
  type Places,
  type Problem,
  placesOf,
  recreatedProblems,
  type Table,
} from "../../shared/register/table.ts";
import { type TableName, tableNames, tables } from "../../shared/register/tables.ts";
import { serverTexts } from "../texts.ru.ts";
import { type Book, openBook, saveOrigin, saveSheets } from "./book.ts";
import { literal } from "./cells.ts";
import { protectTables } from "./protect.ts";
import { readGrid } from "./read.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type AllPlaces = Record<TableName, Places>;

/** Rows that a fresh sheet has: every read moves all of them, and a sheet grows when it is full. */
const freshRows = 100;

/**
 * Makes or repairs everything: sheets, headers, then what each column is dressed with. `confirmed`: what stands in sheets and
 * columns that were made anew before is right.
 */
export function dressBook(confirmed = false): { book: Book; recreated: Problem[]; grown: NewColumn[] } {
  const { book, places, recreated, grown } = dressSheets(confirmed);
  const found = tableNames.map((name) => ({
    name,
    rows: sheetOf(book, name).getMaxRows(),
    shown: tables[name].hidden && !sheetOf(book, name).isSheetHidden(),
  }));
  for (const { name, rows } of found) dressColumns(book, name, places, rows);
  // Google looks at the other sheets before it hides one.
  for (const { name, shown } of found) if (shown) sheetOf(book, name).hideSheet();
  protectTables(book, places);
  return { book, recreated, grown };
}

/** A column that a sheet with rows has now got for the first time. */
export interface NewColumn {
  sheet: string;
  header: string;
}

/**
 * Makes missing sheets, brings names, headers and keys back; what people have added stays. Everything is read before
 * anything is written: a read among writes would send them one by one.
 */
function dressSheets(confirmed: boolean): {
  book: Book;
  places: AllPlaces;
  recreated: Problem[];
  grown: NewColumn[];
} {
  const before = openBook();
  saveOrigin(before);
  const missing = tableNames.filter((name) => before.sheetOf(name) === null);
  const made = missing.map((name) => before.spreadsheet.insertSheet(tables[name].sheet, tableNames.indexOf(name) + 1));
  const lost = missing.filter((name) => before.hadSheet(name) && !ownTables.includes(name));
  const tall = made.map((sheet) => ({ sheet, rows: sheet.getMaxRows() })).filter(({ rows }) => rows > freshRows);
  for (const { sheet, rows } of tall) sheet.deleteRows(freshRows + 1, rows - freshRows);
  const book = openBook();
  for (const name of tableNames) restoreName(sheetOf(book, name), tables[name].sheet);
  const headings = tableNames.map((name) => {
    const state = { confirmed, lost: lost.includes(name), had: (column: string) => before.hadColumn(name, column) };
    return headingOf(name, sheetOf(book, name), uprightGrid(book, name), state);
  });
  for (const heading of headings) makeSpace(heading);
  for (const heading of headings) writeHeading(heading);
  saveSheets(book);
  return {
    book,
    places: Object.fromEntries(headings.map(({ name, places }) => [name, places])) as AllPlaces,
    recreated: headings.flatMap(({ name, recreated }) => recreatedProblems(tables[name], recreated)),
    grown: headings.flatMap(({ name, grown }) =>
      grown.map((column) => ({ sheet: tables[name].sheet, header: headerOf(tables[name], column) })),
    ),
  };
}

/** What the register writes for itself has a doctor of its own. */
const ownTables: readonly TableName[] = ["journal", "operations"];

/** Sheets and columns that were made anew, and of which nobody has said yet that what they hold is right. */
export function unconfirmed(book: Book): Problem[] {
  return tableNames.flatMap((name) => {
    const sheet = book.sheetOf(name);
    if (sheet === null) return [];
    const top = sheet.getRange(headerRow, 1, keyRow, sheet.getMaxColumns()).getValues();
    return recreatedProblems(tables[name], placesOf(tables[name], top).recreated);
  });
}

function sheetOf(book: Book, name: TableName): Sheet {
  return book.sheetOf(name) as Sheet;
}

/** A renamed sheet is known by its id, but formulas that people write know it by its name. */
function restoreName(sheet: Sheet, name: string): void {
  if (sheet.getName() !== name) sheet.setName(name);
}

/** The sheet's cells, its headers and keys in the rows where they belong. */
function uprightGrid(book: Book, name: TableName): Cell[][] {
  const table: Table = tables[name];
  const sheet = sheetOf(book, name);
  let grid = readGrid(book, sheet);
  let found = headerRowsOf(table, grid);
  const pushedUp = found.headersAt === null && found.keysAt === headerRow;
  if (pushedUp) sheet.insertRowsBefore(headerRow, 1);
  const strayed = found.headersAt !== null && found.headersAt !== headerRow;
  if (strayed) moveRow(sheet, found.headersAt as number, headerRow);
  if (pushedUp || strayed) {
    grid = readGrid(book, sheet);
    found = headerRowsOf(table, grid);
  }
  if (found.keysAt !== null && found.keysAt !== keyRow) {
    moveRow(sheet, found.keysAt, keyRow);
    grid = readGrid(book, sheet);
  }
  const keys = Object.keys(table.columns);
  const empty = grid.every((row) => row.every((cell) => cell === "" || cell === false));
  if (empty || (grid[keyRow - 1] ?? []).some((cell) => keys.includes(keyIn(cell)))) return grid;
  sheet.insertRowsAfter(headerRow, 1);
  return [grid[0] ?? [], [], ...grid.slice(1)];
}

function moveRow(sheet: Sheet, from: number, to: number): void {
  sheet.moveRows(sheet.getRange(from, 1, 1, 1), to);
}

/** What a sheet's first two rows have to become. */
interface Heading {
  name: TableName;
  sheet: Sheet;
  places: Places;
  /** Columns that were not there. */
  added: string[];
  /** Columns that rows have had to do without and that are there again without a value; the key stands for the sheet. */
  recreated: string[];
  /** Columns that the rows have never had. */
  grown: string[];
  /** How many rows and columns the sheet has, and how many columns it needs. */
  rows: number;
  columns: number;
  width: number;
  /** Headers and keys; null where they are right. */
  wanted: string[][] | null;
}

/** Missing columns go to the right end, a renamed header gets its name back. */
function headingOf(
  name: TableName,
  sheet: Sheet,
  grid: readonly (readonly Cell[])[],
  { confirmed, lost, had }: { confirmed: boolean; lost: boolean; had: (column: string) => boolean },
): Heading {
  const table: Table = tables[name];
  const { places, problems, recreated: before } = placesOf(table, grid);
  const doubled = new Set(problems.flatMap((problem) => (problem.reason === "columnDoubled" ? [problem.header] : [])));
  const added: string[] = [];
  let width = usedWidth(grid);
  for (const [key, column] of Object.entries(table.columns)) {
    // Which of two columns is the right one only people can say.
    if (places[key] !== undefined || doubled.has(column.header)) continue;
    places[key] = width;
    added.push(key);
    width += 1;
  }
  const filled = grid.slice(keyRow).some((row) => row.some((cell) => cell !== "" && cell !== false));
  // Looked-up columns fill themselves.
  const empty = filled ? added.filter((key) => table.columns[key]?.shown === undefined) : [];
  const lostColumns = empty.filter(had);
  const grown = empty.filter((key) => !had(key));
  const recreated = [...(confirmed ? [] : before), ...lostColumns, ...(lost ? [table.key] : [])];
  const headers = [...(grid[0] ?? [])];
  const names = [...(grid[keyRow - 1] ?? [])];
  for (const [key, place] of Object.entries(places)) {
    headers[place] = headerOf(table, key);
    names[place] = recreated.includes(key) ? markedKey(key) : key;
  }
  for (const place of superseded(names, places, grid)) {
    headers[place] = "";
    names[place] = "";
  }
  const fill = (cells: unknown[]) => Array.from({ length: width }, (_, index) => String(cells[index] ?? ""));
  const wanted = [fill(headers), fill(names)];
  const same = wanted.every((row, index) => row.every((text, column) => text === String(grid[index]?.[column] ?? "")));
  const size = { rows: grid.length, columns: grid[0]?.length ?? 0 };
  return { name, sheet, places, added, recreated, grown, ...size, width, wanted: same ? null : wanted };
}

/** Columns made anew and left empty, whose originals have come back. */
function superseded(names: readonly Cell[], places: Places, grid: readonly (readonly Cell[])[]): number[] {
  return names.flatMap((cell, place) => {
    const key = keyIn(cell);
    const found = places[key];
    if (found === undefined || found === place || cell !== markedKey(key)) return [];
    const isEmpty = grid.slice(keyRow).every((row) => (row[place] ?? "") === "" || row[place] === false);
    return isEmpty ? [place] : [];
  });
}

function makeSpace({ sheet, rows, columns, width }: Heading): void {
  if (width > columns) sheet.insertColumnsAfter(columns, width - columns);
  if (rows < firstDataRow) sheet.insertRowsAfter(rows, freshRows - rows);
}

/** The headers go last: a column without one is new to the next set-up, and gets its width then. */
function writeHeading({ name, sheet, places, added, width, wanted }: Heading): void {
  const table: Table = tables[name];
  for (const key of added)
    sheet.setColumnWidth((places[key] as number) + 1, (table.columns[key] as Column<unknown>).width);
  if (wanted === null) return;
  const range = sheet.getRange(headerRow, 1, 2, width);
  range.setNumberFormat("@").setValues(wanted.map((row) => row.map(literal)));
}

function usedWidth(grid: readonly (readonly Cell[])[]): number {
  return Math.max(
    0,
    ...grid.map((row) =>
      row.reduce((width: number, cell, index) => (cell === "" || cell === false ? width : index + 1), 0),
    ),
  );
}

function dressColumns(book: Book, name: TableName, allPlaces: AllPlaces, rows: number): void {
  const table: Table = tables[name];
  const sheet = sheetOf(book, name);
  const places = allPlaces[name];
  const width = Math.max(...Object.values(places)) + 1;
  sheet.setTabColor(table.tabColour);
  sheet
    .getRange(headerRow, 1, 1, width)
    .setFontWeight("bold")
    .setBackground("#e8eaed")
    .setWrap(true)
    .setVerticalAlignment("middle");
  for (const [key, place] of Object.entries(places)) {
    const column = table.columns[key] as Column<unknown>;
    sheet.getRange(headerRow, place + 1).setNote(noteOf(column));
    const range = dataRange(sheet, place, rows);
    range.setNumberFormat(column.format);
    range.setDataValidation(validationOf(book, column, allPlaces));
    if (column.guarded) range.setFontColor("#5f6368");
  }
  arrangeSheet(sheet);
}

/** Every row below the keys of a sheet with so many rows. */
export function dataRange(sheet: Sheet, place: number, rows: number): GoogleAppsScript.Spreadsheet.Range {
  return sheet.getRange(firstDataRow, place + 1, rows - firstDataRow + 1, 1);
}

/** What keeps people from sorting or editing by mistake: frozen headers, a hidden key row. */
export function arrangeSheet(sheet: Sheet): void {
  sheet.setFrozenRows(keyRow);
  sheet.hideRows(keyRow);
}

function noteOf(column: Column<unknown>): string {
  const parts = [column.help];
  if (column.guarded) parts.push(serverTexts.guardedMark);
  else if (column.required) parts.push(serverTexts.requiredMark);
  if (column.source !== undefined) parts.push(serverTexts.sourceMark(column.source));
  return parts.filter((part) => part !== "").join(" ");
}

export function validationOf(
  book: Book,
  column: Column<unknown>,
  allPlaces: Partial<AllPlaces>,
): GoogleAppsScript.Spreadsheet.DataValidation | null {
  const target = tableNames.find((name) => tables[name].sheet === column.refers?.().sheet);
  if (target !== undefined) {
    const place = allPlaces[target]?.[tables[target].key];
    if (place === undefined) return null;
    const letter = columnLetter(place);
    const range = sheetOf(book, target).getRange(`${letter}${firstDataRow}:${letter}`);
    return SpreadsheetApp.newDataValidation().requireValueInRange(range, true).setAllowInvalid(true).build();
  }
  return ruleOf(column.rule);
}

function ruleOf(rule: CellRule): GoogleAppsScript.Spreadsheet.DataValidation | null {
  const builder = SpreadsheetApp.newDataValidation();
  switch (rule.rule) {
    case "none":
      return null;
    case "list":
      return builder
        .requireValueInList([...rule.options], true)
        .setAllowInvalid(!rule.strict)
        .setHelpText(serverTexts.listHelp)
        .build();
    case "checkbox":
      return builder.requireCheckbox().build();
    case "day":
      return builder.requireDate().setAllowInvalid(false).setHelpText(serverTexts.dayHelp).build();
    case "number":
      return builder
        .requireNumberBetween(rule.min, rule.max)
        .setAllowInvalid(false)
        .setHelpText(serverTexts.numberHelp(rule.min, rule.max))
        .build();
    case "email":
      return builder.requireTextIsEmail().setAllowInvalid(true).setHelpText(serverTexts.emailHelp).build();
  }
}
