/** A second table on the sheet of a list: it has columns of its own, so its rows are none of the list's. */

import type { FoundHeader } from "./headerRow.ts";
import { cellText, type ImportedCell, type ImportedSheet, isBlank } from "./importedFile.ts";
import { isValue } from "./mapping/columnContent.ts";
import { meaningOf } from "./mapping/concepts.ts";

export interface OtherTable {
  /** One-based row of its header. */
  row: number;
  text: string;
  /** How many rows of it are not taken. */
  count: number;
}

const fewestColumns = 3;
const longestTitle = 200;
const ofPeople = ["fio", "surname", "mentor", "mentee"] as const;

/** Words in every cell, and one of them calls people; a row that names a person is none. */
export function isOtherHeader(cells: readonly ImportedCell[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  if (filled.length < fewestColumns || filled.some((cell) => typeof cell !== "string" || isValue(cell))) return false;
  const meanings = filled.map((cell) => meaningOf(cellText(cell).slice(0, longestTitle)));
  const known = meanings.filter(({ concepts, unknown }) => concepts.length > 0 && unknown === 0);
  const callsPeople = known.some(({ concepts }) => ofPeople.some((concept) => concepts.includes(concept)));
  return callsPeople && known.length > filled.length / 2;
}

const alike = 0.6;

/** The header of the list once more, in other words: most columns mean what they meant above. */
export function isSameInOtherWords(cells: readonly ImportedCell[], { texts }: FoundHeader<string>): boolean {
  const filled = [...cells.entries()].filter(([, cell]) => !isBlank(cell));
  const same = filled.filter(([column, cell]) => {
    const { concepts } = meaningOf(texts[column] ?? "");
    return meaningOf(cellText(cell)).concepts.some((concept) => concepts.includes(concept));
  });
  return same.length >= filled.length * alike;
}

/** Above the header of the list: the header of another one with people below it. */
export function tableAbove(sheet: ImportedSheet, header: FoundHeader<string>): OtherTable | null {
  const at = sheet.rows.slice(0, header.row).findIndex(isOtherHeader);
  if (at < 0) return null;
  const people = sheet.rows.slice(at + 1, header.row).filter((cells) => cells.some(isValue));
  return people.length === 0 ? null : tableAt(sheet, at, people.length);
}

/** From this row to the end. */
export function tableFrom(sheet: ImportedSheet, at: number): OtherTable {
  const below = sheet.rows.slice(at + 1).filter((cells) => cells.some((cell) => !isBlank(cell)));
  return tableAt(sheet, at, below.length);
}

function tableAt({ rows }: ImportedSheet, at: number, count: number): OtherTable {
  const texts = (rows[at] ?? []).map(cellText).filter((text) => text !== "");
  return { row: at + 1, text: texts.slice(0, fewestColumns).join(", "), count };
}
