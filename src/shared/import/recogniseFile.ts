/** Tells by its headers what a file is, whatever it is called. */
import { type Refusal, refuse } from "../facts/refusal.ts";
import type { FileKind, FoundList } from "./fileKind.ts";
import { type FoundHeader, findHeader, headerForm } from "./headerRow.ts";
import { type ImportedFile, type ImportedSheet, isBlank } from "./importedFile.ts";
import { sortRows } from "./sheetRows.ts";

export interface RecognisedFile {
  kind: FileKind;
  lists: FoundList[];
  /** Sheets with something on them that are not such a list. */
  ignored: ImportedSheet[];
}

interface Guess {
  kind: FileKind;
  sheet: ImportedSheet;
  header: FoundHeader<string>;
  missing: string[];
  foreign: boolean;
}

export function recogniseFile(file: ImportedFile, kinds: readonly FileKind[]): RecognisedFile | Refusal {
  const sheets = file.sheets.filter((sheet) => sheet.rows.some((row) => row.some((cell) => !isBlank(cell))));
  if (sheets.length === 0) return refuse("importEmpty", { fileName: file.fileName });
  const guesses = sheets.flatMap((sheet) => kinds.flatMap((kind) => guessOf(kind, sheet)));
  const best = largest(guesses.filter((guess) => guess.missing.length === 0 && !guess.foreign));
  if (best !== null) {
    const lists = guesses.filter((guess) => guess.kind === best.kind && guess.missing.length === 0 && !guess.foreign);
    const taken = new Set(lists.map((guess) => guess.sheet));
    return {
      kind: best.kind,
      lists: lists.map(({ sheet, header }) => ({ sheet, header, rows: sortRows(sheet, header) })),
      ignored: sheets.filter((sheet) => !taken.has(sheet)),
    };
  }
  const near = largest(guesses.filter((guess) => !guess.foreign && guess.header.places.size >= 3));
  if (near === null) return refuse("importNotRecognised", { fileName: file.fileName });
  return refuse("importColumnsMissing", { fileName: file.fileName, list: near.kind.kind, columns: near.missing });
}

function guessOf(kind: FileKind, sheet: ImportedSheet): Guess[] {
  const header = findHeader(sheet.rows, kind.vocabulary);
  if (header === null) return [];
  const missing = kind.required
    .filter((group) => !group.columns.some((field) => header.places.has(field)))
    .map((group) => group.name);
  return [{ kind, sheet, header, missing, foreign: header.texts.some((text) => kind.foreign.has(headerForm(text))) }];
}

function largest(guesses: readonly Guess[]): Guess | null {
  return guesses.reduce<Guess | null>(
    (best, one) => (best === null || one.header.places.size > best.header.places.size ? one : best),
    null,
  );
}
