/** Day and month in numbers alone: the whole column decides which comes first, and where it does not, nobody is guessed for. */

import { makeDay } from "../language/day.ts";
import { cellText, type ImportedCell } from "./importedFile.ts";
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

/**
 * The cell as it can be read without its column: month-first days in the order year, month, day; a day that may be either with a slash,
 * which the reader of days asks about; Roman months as numbers; the rest as it is.
 */
export function decidedCell(cell: ImportedCell | undefined, proofs: Proofs): ImportedCell | undefined {
  if (typeof cell !== "string") return cell;
  const numbers = numbersOf(cell);
  if (numbers === null) return romanCell(cell);
  const { first, second, separator, year } = numbers;
  if (first > 12 || first === second) return cell;
  const monthFirst = proofs.monthFirst.size > 0 && proofs.dayFirst.size === 0;
  if (second > 12) return separator === "/" || second > 31 ? cell : `${second}.${first}.${year}`;
  if (separator === ".") return monthFirst && proofs.monthFirst.has(".") ? `${second}.${first}.${year}` : cell;
  if (monthFirst) return `${second}.${first}.${year}`;
  const dayFirst = proofs.monthFirst.size === 0 && (proofs.dayFirst.has(separator) || isDashed(separator, proofs));
  return dayFirst ? `${first}.${second}.${year}` : `${first}/${second}/${year}`;
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
export function firstOfMonth(cell: ImportedCell | undefined, monthOf: (word: string) => number): string | null {
  const parts = typeof cell === "string" ? monthAndYear.exec(cellText(cell).toLowerCase()) : null;
  const month = parts === null ? 0 : monthOf(parts[1] as string);
  return parts === null || month === 0 ? null : makeDay(Number(parts[2]), month, 1);
}
