/** Day and month in numbers alone: the whole column decides which comes first, and where it does not, nobody is guessed for. */

import { makeDay } from "../language/day.ts";
import { cellText, type ImportedCell } from "./importedFile.ts";
import { monthOfWord } from "./readDay.ts";
import type { SheetRow } from "./sheetRows.ts";
import { monthAndYear, romanDay, romanMonths } from "./valueWords.ru.ts";

type Separator = "." | "/" | "-";
/** `first` and `second` as they stand; `rest`: the year and whatever follows it. */
interface Numbers {
  first: number;
  second: number;
  separator: Separator;
  year: string;
}

const numbersForm =
  /^(\d{1,2}) ?([./-]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})(?:[ t]\d{1,2}:\d{2}(?::\d{2})?| ?г\.?| ?года?)?$/i;

function numbersOf(cell: ImportedCell | undefined): Numbers | null {
  if (typeof cell !== "string") return null;
  const parts = numbersForm.exec(cellText(cell));
  return parts === null
    ? null
    : {
        first: Number(parts[1]),
        second: Number(parts[3]),
        separator: parts[2] as Separator,
        year: parts[4] as string,
      };
}

/** Which separators the column uses with a day, or a month, that can stand nowhere but in the first place. */
interface Proofs {
  dayFirst: ReadonlySet<Separator>;
  monthFirst: ReadonlySet<Separator>;
}

export function proofsOf(rows: readonly SheetRow[], column: number): Proofs {
  const dayFirst = new Set<Separator>();
  const monthFirst = new Set<Separator>();
  for (const { cells } of rows) {
    const numbers = numbersOf(cells[column]);
    if (numbers === null) continue;
    const { first, second, separator } = numbers;
    if (first > 12 && first <= 31 && second <= 12) dayFirst.add(separator);
    else if (second > 12 && second <= 31 && first <= 12) monthFirst.add(separator);
  }
  return { dayFirst, monthFirst };
}

/** A cell that reads the same without its column, and whether the column has put the month first. */
export interface DecidedCell {
  cell: ImportedCell | undefined;
  monthFirst: boolean;
}

/** A day that may be either gets a slash, which the reader of days asks about; Roman months become numbers; the rest stays as it is. */
export function decidedCell(cell: ImportedCell | undefined, proofs: Proofs): DecidedCell {
  if (typeof cell !== "string") return { cell, monthFirst: false };
  const numbers = numbersOf(cell);
  return numbers === null ? { cell: romanCell(cell), monthFirst: false } : decidedNumbers(cell, numbers, proofs);
}

function decidedNumbers(cell: string, numbers: Numbers, proofs: Proofs): DecidedCell {
  const { first, second, separator, year } = numbers;
  const same = { cell, monthFirst: false };
  if (first > 12 || first === second || second > 31) return same;
  // With dots the day comes first everywhere in Russia: only a dotted month of the same column proves the opposite.
  const proved = separator === "." ? proofs.monthFirst.has(".") : proofs.monthFirst.size > 0;
  if (proved && proofs.dayFirst.size === 0) return { cell: `${second}.${first}.${year}`, monthFirst: true };
  if (separator === "." || second > 12) return same;
  const dayFirst = proofs.monthFirst.size === 0 && (proofs.dayFirst.has(separator) || isDashed(separator, proofs));
  return { cell: dayFirst ? `${first}.${second}.${year}` : `${first}/${second}/${year}`, monthFirst: false };
}

/** Dots and dashes are one habit, the slash is another. */
function isDashed(separator: Separator, { dayFirst }: Proofs): boolean {
  return separator === "-" && dayFirst.has(".");
}

/** «01/IX-2015» */
function romanCell(cell: string): string {
  const parts = romanDay.exec(cellText(cell).toLowerCase().replaceAll("х", "x").replaceAll("і", "i"));
  const month = parts === null ? -1 : romanMonths.indexOf(parts[2] as string);
  return parts === null || month < 0 ? cell : `${parts[1]}.${month + 1}.${parts[3]}`;
}

/** Of «сент. 2015» the first day; null for anything else. */
export function firstOfMonth(cell: ImportedCell | undefined): string | null {
  const parts = typeof cell === "string" ? monthAndYear.exec(cellText(cell).toLowerCase()) : null;
  const month = parts === null ? 0 : monthOfWord(parts[1] as string);
  return parts === null || month === 0 ? null : makeDay(Number(parts[2]), month, 1);
}
