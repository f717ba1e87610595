/** Finds the header of a list: anywhere in the first rows, one or two rows deep, with cells merged over several columns. */

import type { Column } from "../register/column.ts";
import { formOf } from "./formOf.ts";
import { cellText, type ImportedCell } from "./importedFile.ts";
import { ignoredHeaders, referencePhrase } from "./importWords.ru.ts";

export const headerSearchRows = 15;

/** Which headers mean which field. */
export type Vocabulary<Field extends string> = readonly { field: Field; form: string; open: boolean }[];

export interface FoundHeader<Field extends string> {
  /** Zero-based first row and number of rows. */
  row: number;
  depth: 1 | 2;
  places: ReadonlyMap<Field, number>;
  /** What the header of each column says. */
  texts: readonly string[];
  /** Columns that nothing is known about, and columns that say the same as another. */
  unknown: readonly number[];
  doubled: readonly number[];
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

export function findHeader<Field extends string>(
  rows: readonly (readonly ImportedCell[])[],
  vocabulary: Vocabulary<Field>,
): FoundHeader<Field> | null {
  let best: FoundHeader<Field> | null = null;
  const searched = Math.min(headerSearchRows, rows.length);
  for (let row = 0; row < searched; row += 1) {
    for (const depth of [1, 2] as const) {
      if (row + depth > searched) continue;
      const header = readHeader(rows, row, depth, vocabulary);
      const more = header.places.size - (best?.places.size ?? 0);
      if (best === null || more > 0 || (more === 0 && depth < best.depth)) best = header;
    }
  }
  return best === null || best.places.size === 0 ? null : best;
}

const ignored = new Set(ignoredHeaders.map(headerForm));

function readHeader<Field extends string>(
  rows: readonly (readonly ImportedCell[])[],
  row: number,
  depth: 1 | 2,
  vocabulary: Vocabulary<Field>,
): FoundHeader<Field> {
  const columns = columnTexts(rows, row, depth);
  const places = new Map<Field, number>();
  const unknown: number[] = [];
  const doubled: number[] = [];
  columns.forEach((texts, index) => {
    if (texts.length === 0) return;
    const field = fieldOf(texts, vocabulary);
    if (field === null) {
      if (!texts.some((text) => ignored.has(headerForm(text)))) unknown.push(index);
    } else if (places.has(field)) doubled.push(index);
    else places.set(field, index);
  });
  return { row, depth, places, unknown, doubled, texts: columns.map((texts) => texts[texts.length > 1 ? 1 : 0] ?? "") };
}

/** Of each column: both rows together, the lower one; or the only one. A merged upper cell counts for the columns under it. */
function columnTexts(rows: readonly (readonly ImportedCell[])[], row: number, depth: 1 | 2): string[][] {
  const upper = rows[row] as readonly ImportedCell[];
  if (depth === 1) return upper.map((cell) => (cellText(cell) === "" ? [] : [cellText(cell)]));
  const lower = rows[row + 1] as readonly ImportedCell[];
  let over = "";
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => {
    const above = cellText(upper[index]);
    const below = cellText(lower[index]);
    if (above !== "") over = above;
    if (below === "") return above === "" ? [] : [above];
    return over === "" ? [below] : [`${over} ${below}`, below];
  });
}

function fieldOf<Field extends string>(texts: readonly string[], vocabulary: Vocabulary<Field>): Field | null {
  const forms = texts.flatMap((text) => {
    const bare = text.replace(/\([^)]*\)/g, " ");
    return [text, bare, formOf(bare).replace(referencePhrase, " ")].map(headerForm);
  });
  for (const form of forms) {
    const same = vocabulary.find((word) => word.form === form);
    if (same !== undefined) return same.field;
  }
  for (const form of forms) {
    const longer = vocabulary.find((word) => word.open && form.startsWith(`${word.form} `));
    if (longer !== undefined) return longer.field;
  }
  return null;
}
