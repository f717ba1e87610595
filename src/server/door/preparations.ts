/** What only Google can give a decision: a made form, the raw answers of the linked sheets, where the journal's lines stand. */

import type { showCell } from "../../shared/checks/showCell.ts";
import { type Refusal, refuse } from "../../shared/facts/refusal.ts";
import type { checkImport } from "../../shared/import/checkImport.ts";
import type { RequestName, requests } from "../../shared/lists/requests.ts";
import type { InputOf } from "../../shared/request/request.ts";
import type { createSurvey } from "../../shared/surveys/createSurvey.ts";
import { inspectBook } from "../doctor/inspect.ts";
import { repairOutsideRows } from "../doctor/repair.ts";
import { readAnswers } from "../forms/answers.ts";
import { buildSurvey } from "../forms/build.ts";
import type { Book } from "../sheets/book.ts";
import { cellShown, placesIn } from "../sheets/places.ts";
import type { Reading } from "../sheets/read.ts";
import { readJournalHead } from "../write/journal.ts";
import { keptForms } from "./keptForms.ts";
import type { Question } from "./question.ts";

type Used = NonNullable<AnyOf<(typeof requests)[RequestName]>>;
type AnyOf<Request> = Request extends { preparation?: infer Prepared } ? Exclude<Prepared, undefined> : never;
export type PreparationName = Used["name"];
type Prepared<Name extends PreparationName> = NonNullable<Extract<Used, { name: Name }>["prepared"]>;

interface Asked {
  book: Book;
  question: Question;
  reading: Reading;
  operationId: string;
}

const makers: { readonly [Name in PreparationName]: (asked: Asked) => Prepared<Name> | Refusal } = {
  inspection: ({ book }) => inspectBook(book),
  repair: ({ book, operationId }) => repairOutsideRows(book, operationId) ?? refuse("busy", {}),
  copied: ({ book }) => book.copied,
  journal: ({ reading }) => ({
    head: readJournalHead(),
    rowOf: Object.fromEntries(reading.tables.journal?.rowOf ?? []),
  }),
  unread: ({ reading }) => reading.problems,
  places: ({ book, reading }) => placesIn(reading, readAnswers(book, reading)),
  cell: ({ book, question }) => cellShown(book, question.input as InputOf<typeof showCell>),
  forms: ({ question }) => keptForms((question.input as InputOf<typeof checkImport>).mapping?.forms ?? []),
  answers: ({ book, reading }) => readAnswers(book, reading),
  form: ({ book, question, operationId }) =>
    buildSurvey(book, question.input as InputOf<typeof createSurvey>, operationId),
};

export function prepare(name: PreparationName, asked: Asked): unknown {
  return makers[name](asked);
}
