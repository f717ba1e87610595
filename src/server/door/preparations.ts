/** What only Google can give a decision: a made form, the raw answers of the linked sheets, where the journal's lines stand. */

import type { showCell } from "../../shared/checks/showCell.ts";
import { isRefusal, type Refusal, refuse } from "../../shared/facts/refusal.ts";
import { cellSheet } from "../../shared/hands/cellRows.ts";
import type { putBackHands, UnreadCells } from "../../shared/hands/putBackHands.ts";
import type { HandsPrepared } from "../../shared/hands/showHands.ts";
import type { checkImport } from "../../shared/import/checkImport.ts";
import type { RequestName, requests } from "../../shared/lists/requests.ts";
import { tables } from "../../shared/register/tables.ts";
import { accessReads } from "../../shared/request/authorise.ts";
import type { InputOf } from "../../shared/request/request.ts";
import type { createSurvey } from "../../shared/surveys/createSurvey.ts";
import { inspectBook } from "../doctor/inspect.ts";
import { repairOutsideRows } from "../doctor/repair.ts";
import { readAnswers } from "../forms/answers.ts";
import { buildSurvey } from "../forms/build.ts";
import { newLinkSecret } from "../forms/linkKey.ts";
import { compareHands } from "../hands/compareHands.ts";
import { readHeads } from "../hands/memoryHeads.ts";
import type { Book } from "../sheets/book.ts";
import { cellShown, placesIn } from "../sheets/places.ts";
import { isBroken, type Reading, readTables } from "../sheets/read.ts";
import { journalHeadIn } from "../write/journal.ts";
import { ownOperations } from "../write/keptImages.ts";
import { keptForms } from "./keptForms.ts";
import type { RequestCall } from "./requestCall.ts";

type Used = NonNullable<AnyOf<(typeof requests)[RequestName]>>;
type AnyOf<Request> = Request extends { preparation?: infer Prepared } ? Exclude<Prepared, undefined> : never;
export type PreparationName = Used["name"];
type Prepared<Name extends PreparationName> = NonNullable<Extract<Used, { name: Name }>["prepared"]>;

interface Asked {
  book: Book;
  question: RequestCall;
  reading: Reading;
  operationId: string;
}

const makers: { readonly [Name in PreparationName]: (asked: Asked) => Prepared<Name> | Refusal } = {
  inspection: ({ book }) => inspectBook(book),
  repair: ({ book, operationId }) => repairOutsideRows(book, operationId) ?? refuse("busy", {}),
  copied: ({ book }) => book.copied,
  journal: ({ book, reading }) => ({
    head: journalHeadIn(book.kept()),
    rowOf: Object.fromEntries(reading.tables.journal?.rowOf ?? []),
  }),
  unread: ({ reading }) => reading.problems,
  places: ({ book, reading }) => placesIn(reading, readAnswers(book, reading)),
  cell: ({ book, question }) => cellShown(book, question.input as InputOf<typeof showCell>),
  forms: ({ question }) => keptForms((question.input as InputOf<typeof checkImport>).mapping?.forms ?? []),
  hands: (asked) => handsCompared(asked),
  unreadCells: ({ question, reading }) => unreadCells(question.input as InputOf<typeof putBackHands>, reading),
  answers: ({ book, reading }) => readAnswers(book, reading),
  own: ({ book }) => ownOperations(book),
  secret: ({ book }) => newLinkSecret(book) ?? refuse("busy", {}),
  form: (asked) => linkedForm(asked),
};

export function prepare(name: PreparationName, asked: Asked): unknown {
  return makers[name](asked);
}

function linkedForm({ book, question, operationId }: Asked): Prepared<"form"> | Refusal {
  const secret = newLinkSecret(book);
  if (secret === null) return refuse("busy", {});
  const made = buildSurvey(book, question.input as InputOf<typeof createSurvey>, operationId);
  return isRefusal(made) ? made : { ...made, secret };
}

/** A copy is not written to, and somebody else may just be writing: then it is told what was found before. */
function handsCompared({ book, question, reading }: Asked): HandsPrepared | Refusal {
  const lost = accessReads.find((name) => isBroken(reading, name));
  if (lost !== undefined) return refuse("notSetUp", { sheet: tables[lost].sheet });
  const compared = book.copied ? null : compareHands(book, question.email);
  const found = readTables(book, ["hands"]);
  if (isBroken(found, "hands")) return refuse("notSetUp", { sheet: tables.hands.sheet });
  const notCompared = compared !== null && isRefusal(compared) ? compared : null;
  const done = compared !== null && !isRefusal(compared);
  return {
    hands: found.register.hands,
    notCompared,
    comparedAt: done ? readHeads().comparedAt : "",
    left: done ? compared.left : 0,
    problems: reading.problems,
  };
}

/** Rows that the reading has left out. */
function unreadCells({ tables: names }: InputOf<typeof putBackHands>, reading: Reading): UnreadCells {
  return Object.fromEntries(
    names.map((name) => {
      const read = reading.tables[name];
      const rows = read === undefined ? null : cellSheet(tables[name], read.grid);
      const unread = new Set(read?.unread.map(({ row }) => row));
      const left = [...(rows?.rows ?? [])].filter(([, { row }]) => unread.has(row));
      return [name, Object.fromEntries(left.map(([key, { cells }]) => [key, cells]))];
    }),
  );
}
