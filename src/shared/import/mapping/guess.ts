/** Which column of a sheet is which of a list: by the words of its header, by its place and by its values. */

import type { FileKind } from "../fileKind.ts";
import { columnHeaders, type HeaderDepth, headerSearchRows } from "../headerRow.ts";
import type { ImportedSheet } from "../importedFile.ts";
import { assignColumns } from "./assignColumns.ts";
import { contradicts, speaksFor } from "./columnContent.ts";
import type { ColumnGuess, Guess } from "./columnGuess.ts";
import { filledIn, mayContinue, searchHeader } from "./headerSearch.ts";
import { composites } from "./takes.ts";

export function guessSheet(kind: FileKind, sheet: ImportedSheet): Guess | null {
  const found = searchHeader(kind, sheet);
  return found === null ? null : assignColumns(kind, sheet, found.row, found.depth, found.headers);
}

/** The header stands in these rows, as another list of the sheet has found. */
export function guessAt(kind: FileKind, sheet: ImportedSheet, row: number, depth: HeaderDepth): Guess {
  return assignColumns(kind, sheet, row, depth, columnHeaders(sheet.rows, row, depth, sheet.merges));
}

/** Where no header is understood: the first row of several words is taken for it. */
export function bareGuess(kind: FileKind, sheet: ImportedSheet): Guess | null {
  const own = searchHeader(kind, sheet);
  if (own !== null) return assignColumns(kind, sheet, own.row, own.depth, own.headers);
  const row = sheet.rows
    .slice(0, headerSearchRows)
    .findIndex((cells, index) => filledIn(cells) >= 2 && mayContinue(sheet, index));
  return row < 0 ? null : assignColumns(kind, sheet, row, 1, columnHeaders(sheet.rows, row, 1, sheet.merges));
}

/** Columns that might be a field that is needed and not there: by their words, else by their values. */
export function candidatesFor(fields: readonly string[], guess: Guess): ColumnGuess[] {
  return guess.columns
    .filter(({ take }) => take === null)
    .map((column) => {
      const byWords = column.likely.some(
        (take) => fields.includes(take) || (composites[take] ?? []).some((field) => fields.includes(field)),
      );
      const byValues = Math.max(0, ...fields.map((field) => speaksFor(field, guess.kind.kind, column.content)));
      const possible = fields.some((field) => !contradicts(field, column.content));
      return { column, worth: possible ? (byWords ? 1 : 0) + byValues : 0 };
    })
    .filter(({ worth }) => worth >= 0.5)
    .sort((one, other) => other.worth - one.worth)
    .map(({ column }) => column);
}
