/** Finds the header of a list: anywhere in the first rows, up to three rows deep, with cells merged over several columns. */

import type { Column } from "../register/column.ts";
import { formOf } from "./formOf.ts";
import { cellText, type ImportedCell, type MergedCells } from "./importedFile.ts";

export const headerSearchRows = 15;
export const headerDepths = [1, 2, 3] as const;
export type HeaderDepth = (typeof headerDepths)[number];

/** Which headers mean which field. */
export type Vocabulary<Field extends string> = readonly { field: Field; form: string; open: boolean }[];

export interface FoundHeader<Field extends string> {
  /** Zero-based first row and number of rows. */
  row: number;
  depth: HeaderDepth;
  places: ReadonlyMap<Field, number>;
  /** What the header of each column says. */
  texts: readonly string[];
  /** Columns that are not understood, columns that say the same as another, and those that are known and left out. */
  unknown: readonly number[];
  doubled: readonly number[];
  unneeded?: readonly number[];
  neverStored?: readonly number[];
}

/** Words and numbers only, in the normal form. */
export function headerForm(text: string): string {
  return formOf(text)
    .replace(/[^\p{L}\p{N}№]+/gu, " ")
    .trim();
}

/** Headers of the register's own columns and their synonyms count beside the given words. */
export function headerVocabulary<Field extends string>(
  words: Readonly<Record<Field, readonly string[]>>,
  columns: Readonly<Record<string, Column<unknown>>>,
): Vocabulary<Field> {
  const list: { field: Field; form: string; open: boolean }[] = [];
  for (const field of Object.keys(words) as Field[]) {
    const column = columns[field];
    const own = column === undefined ? [] : [column.header, ...column.synonyms, ...column.formerly];
    for (const word of [...words[field], ...own])
      list.push({ field, form: headerForm(word.replace("*", "")), open: word.endsWith("*") });
  }
  return list.sort((one, other) => other.form.length - one.form.length);
}

/** A line of a header is not read further: official ones and questions of forms are shorter. */
const longestHeader = 200;

/** The header of one column: all its lines from the top, and the lowest alone. */
export interface ColumnHeader {
  whole: string;
  lowest: string;
}

/**
 * By column; null where there is no header. An upper cell counts for the columns to its right that have none of their own;
 * where the file tells its merged cells, only for those that are merged with it.
 */
export function columnHeaders(
  rows: readonly (readonly ImportedCell[])[],
  row: number,
  depth: HeaderDepth,
  merges?: readonly MergedCells[],
): (ColumnHeader | null)[] {
  const lines = rows.slice(row, row + depth);
  const width = Math.max(0, ...lines.map((line) => line.length));
  const over: string[] = lines.map(() => "");
  const wide = (merges ?? []).filter(({ columns }) => columns > 1);
  const covers = (line: number, column: number) =>
    wide.length === 0 ||
    wide.some((one) => {
      const inRow = one.row <= row + line + 1 && row + line + 1 < one.row + one.rows;
      return inRow && one.column <= column && column < one.column + one.columns;
    });
  return Array.from({ length: width }, (_, column) => {
    const own = lines.map((line) => cellText(line[column]).slice(0, longestHeader));
    for (let line = 0; line < depth - 1; line += 1) {
      if (own[line] === "" && covers(line, column)) continue;
      over[line] = own[line] as string;
      // A new upper title ends what stood under the former one.
      for (let below = line + 1; below < depth; below += 1) over[below] = "";
    }
    const last = own.reduce((found, text, line) => (text === "" ? found : line), -1);
    if (last < 0) return null;
    const lowest = own[last] as string;
    const above = over.slice(0, last).filter((text) => text !== "");
    return { whole: [...above, lowest].join(" "), lowest };
  });
}
