/** Whether the forms of open surveys still take answers and bring them into this workbook. */

import type { Change } from "../../shared/facts/register.ts";
import { surveyForms } from "../../shared/register/surveyForms/list.ts";
import type { Survey } from "../../shared/register/surveys.ts";
import { passportOf } from "../../shared/surveys/passport.ts";
import type { FormInspection } from "../../shared/workbook/inspection.ts";
import { answersSheet, linkForm } from "../forms/answers.ts";
import { isTakingAnswers, passportFor, publish } from "../forms/build.ts";
import { closeAnswers } from "../forms/closeAnswers.ts";
import type { Book } from "../sheets/book.ts";
import { ownReading } from "../sheets/ownRows.ts";
import type { Reading } from "../sheets/read.ts";

type Form = GoogleAppsScript.Forms.Form;

export function inspectForms(book: Book, reading: Reading): FormInspection[] {
  if (reading.tables.surveys === undefined) return [];
  const { rowOf } = reading.tables.surveys;
  return ownReading(book, reading)
    .register.surveys.filter((survey) => survey.open && survey.formId !== null)
    .map((survey) => ({ surveyId: survey.id, row: rowOf.get(survey.id) ?? 0, state: stateOf(book, survey) }));
}

function stateOf(book: Book, survey: Survey): FormInspection["state"] {
  const form = openForm(survey);
  if (form === null) return "lost";
  if (destinationOf(form) !== book.spreadsheet.getId()) return "unlinked";
  if (survey.passport !== null && answersSheet(book, survey) === null) return "sheetLost";
  if (survey.passport !== null && passportOf(survey) === null) return "passportLost";
  return isTakingAnswers(form) ? "fine" : "unpublished";
}

function openForm(survey: Survey): Form | null {
  try {
    return FormApp.openById(survey.formId as string);
  } catch {
    return null;
  }
}

/** Google throws where a form has no destination. */
function destinationOf(form: Form): string {
  try {
    return form.getDestinationId();
  } catch {
    return "";
  }
}

/** Publishes and links forms again; the passports of those that got a new sheet change. */
export function repairForms(book: Book, reading: Reading, forms: readonly FormInspection[]): Change[] {
  return forms.flatMap(({ surveyId, state }): Change[] => {
    const survey = ownReading(book, reading).register.surveys.find((row) => row.id === surveyId);
    const form = survey === undefined || state === "fine" || state === "lost" ? null : openForm(survey);
    if (survey === undefined || form === null) return [];
    publish(form);
    if (state === "unpublished" || survey.passport === null) return [];
    if (state === "sheetLost") form.removeDestination();
    const sheet = state === "passportLost" ? answersSheet(book, survey) : linkForm(book, form);
    if (sheet === null) return [];
    closeAnswers(book, [sheet]);
    const kept = passportOf(survey);
    const passport =
      kept === null ? passportFor(form, surveyForms[survey.kind], sheet) : { ...kept, sheetId: sheet.getSheetId() };
    return passport === null ? [] : [{ table: "surveys", put: { id: surveyId, passport: JSON.stringify(passport) } }];
  });
}
