/** What only people can put right before the workbook is set up: then nothing is changed. */

import type { Cell } from "../../shared/register/column.ts";
import { headerRowsOf } from "../../shared/register/headerRows.ts";
import { problemSentence } from "../../shared/register/problem.ru.ts";
import { firstDataRow, headerOf, type Places, placesOf, type Table } from "../../shared/register/table.ts";
import { tableNames, tables } from "../../shared/register/tables.ts";
import type { Book } from "../sheets/book.ts";
import { readGrid } from "../sheets/read.ts";
import { serverTexts } from "../texts.ru.ts";

/** Null where there is none; otherwise one sentence for the first. */
export function obstacleTo(book: Book): string | null {
  for (const name of tableNames) {
    const table: Table = tables[name];
    const sheet = book.sheetOf(name);
    if (sheet === null) continue;
    const namesake = book.byName(table.sheet);
    if (namesake !== null && namesake.getSheetId() !== sheet.getSheetId())
      return serverTexts.nameTaken(table.sheet, sheet.getName());
    const sentence = obstacleIn(table, readGrid(book, sheet));
    if (sentence !== null) return sentence;
  }
  return null;
}

function obstacleIn(table: Table, grid: readonly (readonly Cell[])[]): string | null {
  const { keysAt, headersAt } = headerRowsOf(table, grid);
  if (headersAt === null && keysAt === null) return isEmpty(grid) ? null : serverTexts.foreignSheet(table.sheet);
  // The two rows may have moved: what tells the columns is the rows themselves, wherever they stand.
  const top = [headersAt, keysAt].map((row) => (row === null ? [] : (grid[row - 1] ?? [])));
  const { places, problems } = placesOf(table, top);
  const doubled = problems.find((problem) => problem.reason === "columnDoubled");
  if (doubled !== undefined) return `${problemSentence(doubled)} ${serverTexts.nothingChanged}`;
  const lost = places[table.key] === undefined && hasRows(places, grid);
  return lost ? serverTexts.keyColumnLost(table.sheet, headerOf(table, table.key)) : null;
}

function isEmpty(grid: readonly (readonly Cell[])[]): boolean {
  return grid.every((row) => row.every((cell) => cell === "" || cell === false));
}

/** Below the two top rows something stands in a column of the table. */
function hasRows(places: Places, grid: readonly (readonly Cell[])[]): boolean {
  const columns = Object.values(places);
  return grid
    .slice(firstDataRow - 1)
    .some((row) => columns.some((place) => row[place] !== "" && row[place] !== false && row[place] !== undefined));
}
