/** Makes the sheets of the tables, or repairs them: what is already right is left alone, foreign columns stay. */
import type { Cell, Column, Rule } from "../../shared/register/column.ts";
import { firstDataRow, headerRow, keyRow, type Places, placesOf, type Table } from "../../shared/register/table.ts";
import { type TableName, tableNames, tables } from "../../shared/register/tables.ts";
import { serverTexts } from "../../shared/texts.ru.ts";
import { type Book, openBook, saveSheetIds } from "./book.ts";
import { columnLetter } from "./display.ts";
import { protectTables } from "./protect.ts";
import { readGrid } from "./read.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows that a fresh sheet has: every read moves all of them, and a sheet grows when it is full. */
const freshRows = 200;

export function dressBook(): Book {
  const before = openBook();
  tableNames.forEach((name, index) => {
    if (before.sheetOf(name) !== null) return;
    const sheet = before.spreadsheet.insertSheet(tables[name].sheet, index + 1);
    if (sheet.getMaxRows() > freshRows) sheet.deleteRows(freshRows + 1, sheet.getMaxRows() - freshRows);
  });
  const book = openBook();
  for (const name of tableNames) restoreName(sheetOf(book, name), tables[name].sheet);
  const places = Object.fromEntries(tableNames.map((name) => [name, dressHeaders(book, name)])) as Record<TableName, Places>;
  for (const name of tableNames) dressColumns(book, name, places);
  protectTables(book, places);
  saveSheetIds(book);
  return book;
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
  let grid = readGrid(book, sheet);
  const keys = new Set(Object.keys(table.columns));
  const keyed = (grid[keyRow - 1] ?? []).some((cell) => keys.has(String(cell)));
  const empty = grid.every((row) => row.every((cell) => cell === "" || cell === false));
  if (!keyed && !empty) {
    sheet.insertRowsAfter(headerRow, 1);
    grid = [grid[0] ?? [], [], ...grid.slice(1)];
  }
  const { places } = placesOf(table, grid);
  let width = usedWidth(grid);
  for (const key of keys) {
    if (places[key] !== undefined) continue;
    places[key] = width;
    width += 1;
  }
  if (width > sheet.getMaxColumns()) sheet.insertColumnsAfter(sheet.getMaxColumns(), width - sheet.getMaxColumns());
  const headers = [...(grid[0] ?? [])];
  const names = [...(grid[keyRow - 1] ?? [])];
  for (const [key, column] of Object.entries(table.columns)) {
    headers[places[key] as number] = column.header;
    names[places[key] as number] = key;
  }
  const fill = (cells: unknown[]) => Array.from({ length: width }, (_, index) => String(cells[index] ?? ""));
  sheet.getRange(headerRow, 1, 2, width).setNumberFormat("@").setValues([fill(headers), fill(names)]);
  return places;
}

function usedWidth(grid: readonly (readonly Cell[])[]): number {
  return Math.max(0, ...grid.map((row) => row.reduce((width: number, cell, index) => (cell === "" || cell === false ? width : index + 1), 0)));
}

function dressColumns(book: Book, name: TableName, allPlaces: Record<TableName, Places>): void {
  const table: Table = tables[name];
  const sheet = sheetOf(book, name);
  const places = allPlaces[name];
  const width = Math.max(...Object.values(places)) + 1;
  const rows = Math.max(sheet.getMaxRows(), freshRows) - firstDataRow + 1;
  sheet.setFrozenRows(keyRow);
  sheet.setTabColor(table.tabColour);
  sheet.hideRows(keyRow);
  sheet.getRange(headerRow, 1, 1, width).setFontWeight("bold").setBackground("#e8eaed").setWrap(true).setVerticalAlignment("middle");
  for (const [key, column] of Object.entries(table.columns)) {
    const at = (places[key] as number) + 1;
    sheet.getRange(headerRow, at).setNote(noteOf(column));
    sheet.setColumnWidth(at, column.width);
    const range = sheet.getRange(firstDataRow, at, rows, 1);
    range.setNumberFormat(column.format);
    range.setDataValidation(validationOf(book, column, allPlaces));
    if (column.guarded) range.setFontColor("#5f6368");
  }
  if (table.hidden) sheet.hideSheet();
}

function noteOf(column: Column<unknown>): string {
  const parts = [column.help];
  if (column.guarded) parts.push(serverTexts.guardedMark);
  else if (column.required) parts.push(serverTexts.requiredMark);
  if (column.source !== undefined) parts.push(serverTexts.sourceMark(column.source));
  return parts.filter((part) => part !== "").join(" ");
}

function validationOf(
  book: Book,
  column: Column<unknown>,
  allPlaces: Record<TableName, Places>,
): GoogleAppsScript.Spreadsheet.DataValidation | null {
  const target = tableNames.find((name) => tables[name].sheet === column.refers?.().sheet);
  if (target !== undefined) {
    const letter = columnLetter(allPlaces[target][tables[target].key] as number);
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
