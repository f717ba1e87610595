/** Raw answers of every open survey's linked sheet: one read a survey, the rows in whatever order they stand. */
import type { RawAnswers } from "../../shared/surveys/acceptResponses.ts";
import type { Passport } from "../../shared/surveys/listSurveys.ts";
import type { Book } from "../sheets/book.ts";
import { type Reading, readGrid } from "../sheets/read.ts";

export function readAnswers(book: Book, reading: Reading): RawAnswers[] {
  return reading.register.surveys.flatMap((survey) => {
    if (survey.passport === null) return [];
    const { sheetId } = JSON.parse(survey.passport) as Passport;
    const sheet = book.byId(sheetId) ?? linkedSheet(book, survey.formId);
    if (sheet === null) return [{ surveyId: survey.id, titles: [], rows: [] }];
    const grid = readGrid(book, sheet);
    const titles = (grid[0] ?? []).map(String);
    return [{ surveyId: survey.id, titles, rows: grid.slice(1).map((row) => row.map(String)) }];
  });
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
