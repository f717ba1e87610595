/**
 * Sheets of raw answers are closed as far as the host lets them be: hidden, behind the register's sheets, changed by the department
 * alone. Forms write into them all the same; whoever may edit the workbook may still look at a hidden sheet.
 */
import { tableNames } from "../../shared/register/tables.ts";
import type { Book } from "../sheets/book.ts";
import { ownReading } from "../sheets/ownRows.ts";
import { isAnswersProtected, type Protections, protectAnswers } from "../sheets/protect.ts";
import { type Reading, readTables } from "../sheets/read.ts";
import { answersSheet } from "./answers.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export function closeAnswers(book: Book, sheets: readonly Sheet[]): void {
  const active = book.spreadsheet.getActiveSheet();
  const front = sheets.filter((sheet) => !isBehind(book, sheet));
  for (const sheet of front) {
    if (sheet.isSheetHidden()) sheet.showSheet();
    book.spreadsheet.setActiveSheet(sheet);
    book.spreadsheet.moveActiveSheet(book.spreadsheet.getSheets().length);
  }
  const isOurs = sheets.some((sheet) => sheet.getSheetId() === active.getSheetId());
  const shown = isOurs ? book.sheetOf("surveys") : active;
  if (front.length > 0 && shown !== null) book.spreadsheet.setActiveSheet(shown);
  for (const sheet of sheets) if (!sheet.isSheetHidden()) sheet.hideSheet();
  protectAnswers(book, sheets);
}

/** Every sheet of answers of which the register knows. */
export function closeAllAnswers(book: Book): void {
  const sheets = answerSheets(book).map(({ sheet }) => sheet);
  if (sheets.length > 0) closeAnswers(book, sheets);
}

/** A sheet that has been linked or shown by hand since; where none has, little is asked. */
export function closeShownAnswers(book: Book): void {
  if (book.copied) return;
  const shown = answerSheets(book).filter(({ sheet }) => !sheet.isSheetHidden() || !isBehind(book, sheet));
  if (shown.length > 0)
    closeAnswers(
      book,
      shown.map(({ sheet }) => sheet),
    );
}

export function answerSheets(
  book: Book,
  reading: Reading = readTables(book, ["surveys"]),
): { surveyId: string; sheet: Sheet }[] {
  if (reading.tables.surveys === undefined) return [];
  return ownReading(book, reading).register.surveys.flatMap((survey) => {
    const sheet = survey.passport === null ? null : answersSheet(book, survey);
    return sheet === null ? [] : [{ surveyId: survey.id, sheet }];
  });
}

export function isClosed(book: Book, protections: Protections, sheet: Sheet, editors: string[]): boolean {
  return sheet.isSheetHidden() && isBehind(book, sheet) && isAnswersProtected(book, protections, sheet, editors);
}

function isBehind(book: Book, sheet: Sheet): boolean {
  const order = book.spreadsheet.getSheets().map((one) => one.getSheetId());
  const last = Math.max(...tableNames.map((name) => order.indexOf(book.sheetOf(name)?.getSheetId() ?? -1)));
  return order.indexOf(sheet.getSheetId()) > last;
}
