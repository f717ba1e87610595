/** Raw answers of every open survey's linked sheet: one read a survey, the rows in whatever order they stand. */

import type { Survey } from "../../shared/register/surveys.ts";
import { tableNames } from "../../shared/register/tables.ts";
import { passportOf } from "../../shared/surveys/passport.ts";
import type { RawAnswers } from "../../shared/surveys/sourceRows.ts";
import type { Book } from "../sheets/book.ts";
import { ownReading } from "../sheets/ownRows.ts";
import { type Reading, readGrid } from "../sheets/read.ts";

export function readAnswers(book: Book, reading: Reading): RawAnswers[] {
  // Not everybody who asks where rows stand reads the surveys.
  if (reading.tables.surveys === undefined) return [];
  const unread = reading.tables.responses?.unread.flatMap(({ texts }) => texts) ?? [];
  return ownReading(book, reading).register.surveys.flatMap((survey): RawAnswers[] => {
    if (survey.passport === null) return [];
    const sheet = answersSheet(book, survey);
    if (sheet === null) return [{ surveyId: survey.id, titles: [], rows: [] }];
    const grid = readGrid(book, sheet);
    const titles = (grid[0] ?? []).map(String);
    return [{ surveyId: survey.id, titles, rows: grid.slice(1).map((row) => row.map(String)), unread }];
  });
}

/** The sheet that the register remembers, or the one that the form itself names. */
export function answersSheet(book: Book, survey: Survey): GoogleAppsScript.Spreadsheet.Sheet | null {
  const found = book.byId(passportOf(survey)?.sheetId ?? -1);
  // People can reach the passport: whatever it says, a sheet of the register holds no raw answers.
  const known = tableNames.some((name) => book.sheetOf(name) === found) ? null : found;
  if (known !== null && (survey.formId === null || known.getFormUrl() !== null)) return known;
  return linkedSheet(book, survey.formId) ?? known;
}

/** The new sheet into which the form's answers go from now on. */
export function linkForm(book: Book, form: GoogleAppsScript.Forms.Form): GoogleAppsScript.Spreadsheet.Sheet | null {
  const before = new Set(book.spreadsheet.getSheets().map((sheet) => sheet.getSheetId()));
  form.setDestination(FormApp.DestinationType.SPREADSHEET, book.spreadsheet.getId());
  SpreadsheetApp.flush();
  return book.spreadsheet.getSheets().find((candidate) => !before.has(candidate.getSheetId())) ?? null;
}

/** A sheet names its form by the editing address, which holds the form's id; the address of the survey is another one. */
export function linkedSheet(book: Book, formId: string | null): GoogleAppsScript.Spreadsheet.Sheet | null {
  if (formId === null) return null;
  return book.spreadsheet.getSheets().find((sheet) => sheet.getFormUrl()?.includes(`/${formId}/`)) ?? null;
}
