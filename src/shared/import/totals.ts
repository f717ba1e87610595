/** Rows of totals and subtotals: which rows are such, and how many people they declare. */

import { formOf } from "./formOf.ts";
import type { FoundHeader } from "./headerRow.ts";
import { cellText, type ImportedCell, isBlank } from "./importedFile.ts";
import { countWords, noCountInTotal, peopleCounted, totalWords } from "./importWords.ru.ts";
import { isValue } from "./mapping/columnContent.ts";

export interface Total {
  row: number;
  text: string;
  /** How many people or rows; null where the row gives sums of other things, or nothing. */
  declared: number | null;
}

const mostCells = 3;
/** Nobody counts people in a longer text, and the patterns look at every place of it. */
const longestText = 200;
const longestRow = 1_000;

function textOf(cell: ImportedCell | undefined): string {
  return cellText(cell).slice(0, longestText);
}

/** The first words of the row say so, whatever number stands before them; a row that names a person is none. */
export function isTotal(cells: readonly ImportedCell[], header: FoundHeader<string>): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  const words = filled.find((cell) => typeof cell === "string" && /\p{L}/u.test(cell));
  if (words === undefined || filled.indexOf(words) > 1) return false;
  const form = formOf(textOf(words));
  const counts =
    countWords.test(form) && filled.length <= mostCells && filled.some((cell) => /\d/.test(cellText(cell)));
  return (counts || totalWords.test(form)) && !namesPerson(cells, header);
}

const people = ["name", "surname", "mentee", "mentor"];

function namesPerson(cells: readonly ImportedCell[], header: FoundHeader<string>): boolean {
  return people.some((field) => isValue(cells[header.places.get(field) ?? -1]));
}

export function readTotal(row: number, cells: readonly ImportedCell[]): Total {
  const filled = cells.filter((cell) => !isBlank(cell));
  const at = filled.findIndex((cell) => typeof cell === "string" && /\p{L}/u.test(cell));
  const text = textOf(filled[at]);
  return { row, text, declared: inWords(filled) ?? alone(text, filled.slice(at + 1)) };
}

/** «Итого: 12 чел.», in one cell or in several. */
function inWords(filled: readonly ImportedCell[]): number | null {
  const said = peopleCounted.exec(
    formOf(filled.map(textOf).join(" ").slice(0, longestRow)).replace(noCountInTotal, " "),
  )?.[1];
  return said === undefined ? null : Number(said);
}

/** A whole number that stands alone: several are sums of columns. */
function alone(text: string, others: readonly ImportedCell[]): number | null {
  const numbers = [text, ...others.map(textOf)].flatMap((said) => {
    const bare = formOf(said).replace(noCountInTotal, " ");
    return [...bare.matchAll(/\d+/g)].map(Number).concat(said !== text && /\d[.,]\d/.test(said) ? [Number.NaN] : []);
  });
  const [only = Number.NaN] = numbers;
  return numbers.length === 1 && Number.isInteger(only) ? only : null;
}
