/** Makes the sheets of the tables, or repairs them: what is already right is left alone, foreign columns stay. */
import type { Cell, Column, Rule } from "../../shared/register/column.ts";
import { columnLetter } from "../../shared/register/columnLetter.ts";
import { headerRowsOf } from "../../shared/register/headerRows.ts";
import {
  firstDataRow,
  headerOf,
  headerRow,
  keyRow,
  type Places,
  placesOf,
  type Table,
} from "../../shared/register/table.ts";
import { type TableName, tableNames, tables } from "../../shared/register/tables.ts";
import { serverTexts } from "../../shared/texts.ru.ts";
import { type Book, openBook, saveOrigin, saveSheetIds } from "./book.ts";
import { literal } from "./cells.ts";
import { protectTables } from "./protect.ts";
import { readGrid } from "./read.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type AllPlaces = Record<TableName, Places>;

/** Rows that a fresh sheet has: every read moves all of them, and a sheet grows when it is full. */
const freshRows = 200;

/** What Google gives a new column; any other width somebody has chosen. */
const usualWidth = 100;

/** Makes or repairs everything: sheets, headers, then what each column is dressed with. */
export function dressBook(): Book {
  const { book, places } = dressSheets();
  for (const name of tableNames) dressColumns(book, name, places);
  protectTables(book, places);
  return book;
}

/** Makes missing sheets, brings names, headers and keys back; what people have added stays. */
export function dressSheets(): { book: Book; places: AllPlaces } {
  const before = openBook();
  saveOrigin(before);
  tableNames.forEach((name, index) => {
    if (before.sheetOf(name) !== null) return;
    const sheet = before.spreadsheet.insertSheet(tables[name].sheet, index + 1);
    if (sheet.getMaxRows() > freshRows) sheet.deleteRows(freshRows + 1, sheet.getMaxRows() - freshRows);
  });
  const book = openBook();
  for (const name of tableNames) restoreName(sheetOf(book, name), tables[name].sheet);
  const places = Object.fromEntries(tableNames.map((name) => [name, dressHeaders(book, name)])) as AllPlaces;
  saveSheetIds(book);
  return { book, places };
}

function sheetOf(book: Book, name: TableName): Sheet {
  return book.sheetOf(name) as Sheet;
}

/** A renamed sheet is known by its id, but formulas that people write know it by its name. */
function restoreName(sheet: Sheet, name: string): void {
  if (sheet.getName() !== name) sheet.setName(name);
}

/** Headers and keys: missing columns go to the right end, a renamed header gets its name back. */
function dressHeaders(book: Book, name: TableName): Places {
  const table: Table = tables[name];
  const sheet = sheetOf(book, name);
  bringHeadersUp(book, sheet, table);
  let grid = readGrid(book, sheet);
  const keys = Object.keys(table.columns);
  const empty = grid.every((row) => row.every((cell) => cell === "" || cell === false));
  if (!empty && !(grid[keyRow - 1] ?? []).some((cell) => keys.includes(String(cell)))) {
    sheet.insertRowsAfter(headerRow, 1);
    grid = [grid[0] ?? [], [], ...grid.slice(1)];
  }
  const { places, problems } = placesOf(table, grid);
  const doubled = new Set(problems.flatMap((problem) => (problem.reason === "columnDoubled" ? [problem.header] : [])));
  let width = usedWidth(grid);
  for (const key of keys) {
    // Which of two columns is the right one only people can say.
    if (places[key] !== undefined || doubled.has(table.columns[key]?.header)) continue;
    places[key] = width;
    width += 1;
  }
  if (width > sheet.getMaxColumns()) sheet.insertColumnsAfter(sheet.getMaxColumns(), width - sheet.getMaxColumns());
  const headers = [...(grid[0] ?? [])];
  const names = [...(grid[keyRow - 1] ?? [])];
  for (const [key, place] of Object.entries(places)) {
    headers[place] = headerOf(table, key);
    names[place] = key;
  }
  const fill = (cells: unknown[]) => Array.from({ length: width }, (_, index) => String(cells[index] ?? ""));
  const wanted = [fill(headers), fill(names)];
  const same = wanted.every((row, index) => row.every((text, column) => text === String(grid[index]?.[column] ?? "")));
  if (!same)
    sheet
      .getRange(headerRow, 1, 2, width)
      .setNumberFormat("@")
      .setValues(wanted.map((row) => row.map(literal)));
  return places;
}

/** Rows were inserted above the headers, or sorted together with them. */
function bringHeadersUp(book: Book, sheet: Sheet, table: Table): void {
  const found = headerRowsOf(table, readGrid(book, sheet));
  if (found.headersAt === null && found.keysAt === headerRow) sheet.insertRowsBefore(headerRow, 1);
  else if (found.headersAt !== null && found.headersAt !== headerRow) moveRow(sheet, found.headersAt, headerRow);
  const { keysAt } = headerRowsOf(table, readGrid(book, sheet));
  if (keysAt !== null && keysAt !== keyRow) moveRow(sheet, keysAt, keyRow);
}

function moveRow(sheet: Sheet, from: number, to: number): void {
  sheet.moveRows(sheet.getRange(from, 1, 1, 1), to);
}

function usedWidth(grid: readonly (readonly Cell[])[]): number {
  return Math.max(
    0,
    ...grid.map((row) =>
      row.reduce((width: number, cell, index) => (cell === "" || cell === false ? width : index + 1), 0),
    ),
  );
}

function dressColumns(book: Book, name: TableName, allPlaces: AllPlaces): void {
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
    if (sheet.getColumnWidth(place + 1) === usualWidth) sheet.setColumnWidth(place + 1, column.width);
    const range = dataRange(sheet, place);
    range.setNumberFormat(column.format);
    range.setDataValidation(validationOf(book, column, allPlaces));
    if (column.guarded) range.setFontColor("#5f6368");
  }
  arrangeSheet(sheet, table);
}

/** Every row below the keys. */
export function dataRange(sheet: Sheet, place: number): GoogleAppsScript.Spreadsheet.Range {
  return sheet.getRange(firstDataRow, place + 1, Math.max(sheet.getMaxRows(), freshRows) - firstDataRow + 1, 1);
}

/** What keeps people from sorting or editing by mistake: frozen headers, a hidden key row, hidden service sheets. */
export function arrangeSheet(sheet: Sheet, table: Table): void {
  sheet.setFrozenRows(keyRow);
  sheet.hideRows(keyRow);
  if (table.hidden) sheet.hideSheet();
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

function ruleOf(rule: Rule): GoogleAppsScript.Spreadsheet.DataValidation | null {
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
