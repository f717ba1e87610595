/** Makes the Google Form of a survey from its questions, links it to the workbook and publishes it. */

import { type Refusal, refuse } from "../../shared/facts/refusal.ts";
import { showSchoolYear } from "../../shared/language/schoolYear.ts";
import { participantCode, type Question } from "../../shared/register/question.ts";
import { surveyForms } from "../../shared/register/surveyForms/list.ts";
import type { SurveyForm } from "../../shared/register/surveyForms/survey.ts";
import type { InputOf } from "../../shared/request/request.ts";
import type { createSurvey, MadeForm } from "../../shared/surveys/createSurvey.ts";
import { type Passport, prefillMark } from "../../shared/surveys/passport.ts";
import { surveyTexts } from "../../shared/surveys/surveyTexts.ru.ts";
import type { Book } from "../sheets/book.ts";
import { linkedSheet, linkForm } from "./answers.ts";
import { closeAnswers } from "./closeAnswers.ts";

type Form = GoogleAppsScript.Forms.Form;

/** An operation that is repeated finds the form it has made before, finished or not. */
export function buildSurvey(book: Book, input: InputOf<typeof createSurvey>, operationId: string): MadeForm | Refusal {
  const properties = PropertiesService.getDocumentProperties();
  const mark = `form:${operationId}`;
  const known = properties.getProperty(mark);
  if (known !== null) return JSON.parse(known) as MadeForm;
  const draft = properties.getProperty(`${mark}:draft`);
  const form = draft === null ? filledForm(input) : FormApp.openById(draft);
  if (draft === null) properties.setProperty(`${mark}:draft`, form.getId());
  const sheet = (draft === null ? null : linkedSheet(book, form.getId())) ?? linkForm(book, form);
  if (sheet === null) return refuse("surveyRefused", { reason: surveyTexts.noSheet });
  if (!publish(form)) return refuse("surveyRefused", { reason: surveyTexts.notPublished });
  const passport = passportFor(form, surveyForms[input.kind], sheet);
  if (passport === null) return refuse("surveyRefused", { reason: surveyTexts.itemsChanged });
  closeAnswers(book, [sheet]);
  const survey: MadeForm = { formId: form.getId(), url: form.getPublishedUrl(), passport: JSON.stringify(passport) };
  properties.setProperty(mark, JSON.stringify(survey));
  return survey;
}

/** Null where the form's questions are not the survey's any more. */
export function passportFor(
  form: Form,
  { questions }: SurveyForm,
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
): Passport | null {
  const made = form.getItems();
  const items = questions.map(({ code, title }) => {
    const item = made.find((one) => one.getTitle() === title);
    return { code, title, item, itemId: item?.getId() ?? 0 };
  });
  const codeItem = items.find(({ code }) => code === participantCode)?.item;
  if (codeItem === undefined || items.some(({ item }) => item === undefined)) return null;
  return {
    sheetId: sheet.getSheetId(),
    items: items.map(({ code, title, itemId }) => ({ code, itemId, title })),
    prefilled: prefilledUrl(form, codeItem.asTextItem()),
  };
}

function filledForm(input: InputOf<typeof createSurvey>): Form {
  const survey = surveyForms[input.kind];
  const form = FormApp.create(`${survey.title}, ${showSchoolYear(input.schoolYear)}`);
  form.setTitle(survey.title).setDescription(survey.description).setConfirmationMessage(survey.confirmation);
  form.setAllowResponseEdits(true).setCollectEmail(false).setShowLinkToRespondAgain(false);
  for (const question of survey.questions) addItem(form, question);
  return form;
}

type Switchable = Form & { setPublished?(published: boolean): void; isPublished?(): boolean };

export function isTakingAnswers(form: Form): boolean {
  const published = (form as Switchable).isPublished?.() ?? true;
  return published && form.isAcceptingResponses();
}

/** Forms made by a script start unpublished; older accounts have no such switch. */
export function publish(form: Form): boolean {
  const switchable = form as Switchable;
  if (switchable.setPublished === undefined || switchable.isPublished === undefined) {
    form.setAcceptingResponses(true);
    return true;
  }
  switchable.setPublished(true);
  form.setAcceptingResponses(true);
  return switchable.isPublished();
}

function prefilledUrl(form: Form, codeItem: GoogleAppsScript.Forms.TextItem): string {
  return form.createResponse().withItemResponse(codeItem.createResponse(prefillMark)).toPrefilledUrl();
}

function addItem(form: Form, question: Question): { getId(): number } {
  if (question.type === "section")
    return form
      .addSectionHeaderItem()
      .setTitle(question.title)
      .setHelpText(question.help ?? "");
  const item = madeItem(form, question);
  item
    .setTitle(question.title)
    .setHelpText(question.help ?? "")
    .setRequired(question.required ?? false);
  return item;
}

interface AskingItem {
  getId(): number;
  setTitle(title: string): AskingItem;
  setHelpText(text: string): AskingItem;
  setRequired(required: boolean): AskingItem;
}

function madeItem(form: Form, question: Exclude<Question, { type: "section" }>): AskingItem {
  switch (question.type) {
    case "text":
      return form.addTextItem();
    case "paragraph":
      return form.addParagraphTextItem();
    case "day":
      return form.addDateItem();
    case "one":
      return form.addMultipleChoiceItem().setChoiceValues([...question.options]);
    case "several":
      return form.addCheckboxItem().setChoiceValues([...question.options]);
    case "scale":
      return form.addScaleItem().setBounds(1, 10).setLabels(question.low, question.high);
    case "grid":
      return form
        .addGridItem()
        .setRows(question.rows.map((row) => row.title))
        .setColumns([...question.options]);
  }
}
