/** The raw sheet of a survey read as rows: when and by whom each was sent, what it answers, what in it cannot be read. */

import { keptAnswer, responseSetId } from "../facts/responseSets.ts";
import { isDay, isMoment } from "../language/day.ts";
import { limits } from "../language/limits.ts";
import { cleanText } from "../language/text.ts";
import {
  type AnswerColumn,
  acceptedAnswer,
  answerColumns,
  participantCode,
  type Question,
} from "../register/question.ts";
import { surveyForms } from "../register/surveyForms/list.ts";
import type { Survey } from "../register/surveys.ts";
import { passportOf } from "./passport.ts";
import { responseTexts } from "./responseTexts.ru.ts";

/** The raw sheet of one survey: first row holds the titles; a cell is text, the first column a moment. */
export interface RawAnswers {
  surveyId: string;
  titles: readonly string[];
  rows: readonly (readonly string[])[];
  /** Texts of the rows of «Ответы» that cannot be read: what they hold is not missing. */
  unread?: readonly string[];
}

export interface SourceRow {
  /** One-based, as the sheet counts. */
  row: number;
  /** Null where the stamp cannot be read. */
  id: string | null;
  submittedAt: string;
  /** Of a personal link; in answers from before there were such codes, the person's or organisation's own. */
  code: string;
  /** The pair that stands beside the own code. */
  pairId: string | null;
  /** Answers by question. */
  answers: ReadonlyMap<string, string>;
  /** Questions whose cell holds something that is none of the offered answers. */
  unread: readonly string[];
}

export interface Source {
  rows: SourceRow[];
  /** What the sheet itself is to be put right for, in words. */
  problems: string[];
}

/** Those that the linked form has: the survey may have gained questions since it was made. */
export function askedQuestions(survey: Survey): Question[] {
  const made = new Set(passportOf(survey)?.items.map(({ code }) => code));
  return surveyForms[survey.kind].questions.filter(({ code }) => made.size === 0 || made.has(code));
}

export function askedColumns(survey: Survey): AnswerColumn[] {
  return answerColumns(askedQuestions(survey));
}

/** The sheet's rows, or the sentence that says why it cannot be read. */
export function sourceOf(survey: Survey, sheet: RawAnswers): Source | string {
  const columns = askedColumns(survey);
  if (sheet.titles.length === 0) return responseTexts.sheetMissing(surveyForms[survey.kind].title);
  const places = placesOfAnswers(columns, sheet.titles);
  if (typeof places === "string") return places;
  const rows = sheet.rows.flatMap((cells, index) => {
    const read = rowOf(survey, columns, places, cells, index + 2);
    return read === null ? [] : [read];
  });
  const unstamped = rows.filter(({ id }) => id === null).map(({ row }) => row);
  const unread = rows.filter((row) => row.unread.length > 0).map(({ row }) => row);
  return {
    rows,
    problems: [
      ...(unstamped.length > 0 ? [responseTexts.stampUnreadable(unstamped)] : []),
      ...(unread.length > 0 ? [responseTexts.answerUnreadable(unread)] : []),
    ],
  };
}

/** Column index by question code, or the sentence that says why the sheet cannot be read. */
function placesOfAnswers(columns: readonly AnswerColumn[], titles: readonly string[]): Map<string, number> | string {
  const places = new Map<string, number>();
  for (const column of columns) {
    const found = titles.flatMap((title, index) => (cleanText(title) === cleanText(column.title) ? [index] : []));
    if (found.length === 0 && column.added) continue;
    if (found.length === 0) return responseTexts.columnMissing(column.title);
    if (found.length > 1) return responseTexts.columnDoubled(column.title);
    places.set(column.code, found[0] as number);
  }
  return places;
}

/** Null where nothing would remain of it, and every later reading would take it for new. */
function rowOf(
  survey: Survey,
  columns: readonly AnswerColumn[],
  places: ReadonlyMap<string, number>,
  cells: readonly string[],
  row: number,
): SourceRow | null {
  const said = cleanText(cells[places.get(participantCode) as number] ?? "");
  const [code = "", pairId = null] = said.split(" ");
  const answers = new Map<string, string>();
  const unread: string[] = [];
  for (const column of columns) {
    if (column.code === participantCode) continue;
    const place = places.get(column.code);
    const raw = place === undefined ? "" : cleanText(cells[place] ?? "");
    const answer = acceptedAnswer(column.question, raw);
    if (answer !== null) answers.set(column.code, keptAnswer(answer, limits.answer));
    else if (raw !== "") unread.push(column.code);
  }
  if (answers.size === 0 && unread.length === 0) return null;
  const submittedAt = stampOf(cells[0] ?? "");
  const id = submittedAt === null ? null : responseSetId(survey.id, submittedAt, said);
  return { row, id, submittedAt: submittedAt ?? "", code, pairId, answers, unread };
}

/** When an answer was sent; null where somebody has typed something else there. */
function stampOf(cell: string): string | null {
  if (isMoment(cell)) return cell;
  return isDay(cell) ? `${cell}T00:00:00` : null;
}
