/** What only Google can give a decision: a made form, the raw answers of the linked sheets, where the journal's lines stand. */

import { type Refusal, refuse } from "../../shared/facts/refusal.ts";
import type { InputOf } from "../../shared/lists/protocol.ts";
import type { Preparations } from "../../shared/request/handler.ts";
import { inspectBook } from "../doctor/inspect.ts";
import { repairOutsideRows } from "../doctor/repair.ts";
import { readAnswers } from "../forms/answers.ts";
import { buildSurvey } from "../forms/build.ts";
import type { Book } from "../sheets/book.ts";
import { cellShown, placesIn } from "../sheets/places.ts";
import type { Reading } from "../sheets/read.ts";
import { readJournalHead } from "../write/journal.ts";
import { keptForms } from "./keptForms.ts";
import type { Question } from "./serve.ts";

export function prepare(
  book: Book,
  preparation: keyof Preparations,
  question: Question,
  reading: Reading,
  operationId: string,
): Preparations[keyof Preparations] | Refusal {
  if (preparation === "inspection") return inspectBook(book);
  if (preparation === "repair") return repairOutsideRows(book, operationId) ?? refuse("busy", {});
  if (preparation === "copied") return book.copied;
  if (preparation === "journal")
    return { head: readJournalHead(), rowOf: Object.fromEntries(reading.tables.journal?.rowOf ?? []) };
  if (preparation === "places") return placesIn(reading);
  if (preparation === "cell") return cellShown(book, question.input as InputOf<"showCell">);
  if (preparation === "forms") return keptForms((question.input as InputOf<"checkImport">).mapping?.forms ?? []);
  if (preparation === "answers") return readAnswers(book, reading);
  return buildSurvey(book, question.input as InputOf<"createSurvey">, operationId);
}
