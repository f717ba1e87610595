/** What the columns of a sheet are taken for, and what that makes of the sheet. */
import type { FileKind } from "../fileKind.ts";
import { type HeaderDepth, headerForm } from "../headerRow.ts";
import type { ImportedSheet } from "../importedFile.ts";
import type { Content } from "./columnContent.ts";
import { fieldsOfTake, ignored, neverStored, type Take, unneeded } from "./takes.ts";

export interface ColumnGuess {
  /** Zero-based. */
  column: number;
  /** The whole header from the top down, and its lowest line. */
  whole: string;
  text: string;
  take: Take | null;
  /** `asked`: somebody has to say yes or choose; `open` beside it: before anything is written. */
  sure: "sure" | "asked" | "unknown";
  /** Other uses, the likeliest first. */
  likely: readonly Take[];
  /** The same words as an earlier column. */
  doubled: boolean;
  content: Content;
}

export interface Guess {
  kind: FileKind;
  sheet: ImportedSheet;
  row: number;
  depth: HeaderDepth;
  columns: readonly ColumnGuess[];
  fields: ReadonlySet<string>;
  /** Names of needed columns that are not there, with the fields that would do. */
  missing: readonly { name: string; fields: readonly string[] }[];
  foreign: boolean;
  weight: number;
}

export function ownFields(kind: FileKind): ReadonlySet<string> {
  return new Set(kind.vocabulary.map(({ field }) => field));
}

export function isMissing(kind: FileKind, field: string, taken: ReadonlySet<string>): boolean {
  const group = kind.required.find(({ columns }) => columns.includes(field));
  return group?.columns.every((one) => !taken.has(one)) ?? false;
}

/** What the chosen columns make of a sheet. */
export function summary(kind: FileKind, own: ReadonlySet<string>, columns: readonly ColumnGuess[]) {
  const fields = new Set(columns.flatMap(({ take }) => (take === null ? [] : fieldsOfTake(take, own))));
  const missing = kind.required
    .filter((group) => !group.columns.some((field) => fields.has(field)))
    .map((group) => ({ name: group.name, fields: group.columns }));
  const foreign = columns.some(({ text }) => kind.foreign.has(headerForm(text)));
  const weight = columns.reduce((sum, { take, sure }) => {
    if (take === null || take === ignored || take === unneeded || take === neverStored) return sum;
    return sum + (sure === "sure" ? 1 : 0.6);
  }, 0);
  return { fields, missing, foreign, weight };
}
