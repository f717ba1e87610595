/** Which column of a sheet is which of a list: by the words of its header, by its place and by its values. */

import type { FileKind } from "../fileKind.ts";
import { formOf } from "../formOf.ts";
import { monthsAlone, outsideLine, yearsAlone } from "../forms/formWords.ru.ts";
import {
  type ColumnHeader,
  columnHeaders,
  type HeaderDepth,
  headerDepths,
  headerForm,
  headerSearchRows,
} from "../headerRow.ts";
import { cellText, type ImportedCell, type ImportedSheet, isBlank } from "../importedFile.ts";
import type { ImportKind } from "../importKind.ts";
import { isNumbering } from "../sheetRows.ts";
import { type Content, contentOf, contradicts, isValue, speaksFor } from "./columnContent.ts";
import { composites, fieldsOfTake, ignored, neverStored, type Take, unneeded } from "./rules.ts";
import { type HeaderScore, scoreHeader } from "./scoreHeader.ts";

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

const weakest = 0.4;
const strong = 0.62;

export function ownFields(kind: FileKind): ReadonlySet<string> {
  return new Set(kind.vocabulary.map(({ field }) => field));
}

export function guessSheet(kind: FileKind, sheet: ImportedSheet): Guess | null {
  const found = headerOf(kind, sheet);
  return found === null ? null : assign(kind, sheet, found.row, found.depth, found.headers);
}

/** The header stands in these rows, as another list of the sheet has found. */
export function guessAt(kind: FileKind, sheet: ImportedSheet, row: number, depth: HeaderDepth): Guess {
  return assign(kind, sheet, row, depth, columnHeaders(sheet.rows, row, depth, sheet.merges));
}

/** Where no header is understood: the first row of several words is taken for it. */
export function bareGuess(kind: FileKind, sheet: ImportedSheet): Guess | null {
  const own = headerOf(kind, sheet);
  if (own !== null) return assign(kind, sheet, own.row, own.depth, own.headers);
  const row = sheet.rows
    .slice(0, headerSearchRows)
    .findIndex((cells, index) => filledIn(cells) >= 2 && mayContinue(sheet, index));
  return row < 0 ? null : assign(kind, sheet, row, 1, columnHeaders(sheet.rows, row, 1, sheet.merges));
}

interface Found {
  row: number;
  depth: HeaderDepth;
  headers: readonly (ColumnHeader | null)[];
  weight: number;
}

function headerOf(kind: FileKind, sheet: ImportedSheet): Found | null {
  let best: Found | null = null;
  const searched = Math.min(headerSearchRows, sheet.rows.length);
  for (let row = 0; row < searched; row += 1) {
    if (best !== null && best.weight >= plainHeader && row > best.row + headerDepths.length) break;
    if (filledIn(sheet.rows[row]) < 2 || hasValues(sheet.rows[row]) || isOutside(sheet.rows[row])) continue;
    for (const depth of headerDepths) {
      if (row + depth > searched) continue;
      if (depth > 1 && !mayContinue(sheet, row + depth - 1)) break;
      if (goesOn(sheet, row, depth)) continue;
      const headers = columnHeaders(sheet.rows, row, depth, sheet.merges);
      if (best !== null && best.row < row && isSameHeader(headers, best.headers)) continue;
      const weight = headerWeight(headers, kind) + (isNumbering(sheet.rows[row + depth]) ? 0.5 : 0);
      if (weight > (best?.weight ?? 0) + 0.05) best = { row, depth, headers, weight };
    }
  }
  return best;
}

/** So many known columns are a header beyond doubt: nothing far below it is a better one. */
const plainHeader = 5;

function hasValues(cells: readonly ImportedCell[] | undefined): boolean {
  return (cells ?? []).some(isValue);
}

/** «Отбор:», «Утверждаю …»: a line of settings or of the approval block is no title over columns. */
function isOutside(cells: readonly ImportedCell[] | undefined): boolean {
  const texts = (cells ?? []).map(cellText).filter((text) => text !== "");
  return (
    texts.some((text) => outsideLine.test(formOf(text))) || (texts.length <= 3 && (texts[0] as string).endsWith(":"))
  );
}

function isSameHeader(one: readonly (ColumnHeader | null)[], other: readonly (ColumnHeader | null)[]): boolean {
  const lowest = (headers: readonly (ColumnHeader | null)[]) =>
    headers.map((header) => headerForm(header?.lowest ?? "")).join("|");
  return lowest(one) === lowest(other);
}

function filledIn(cells: readonly ImportedCell[] | undefined): number {
  return (cells ?? []).filter((cell) => !isBlank(cell)).length;
}

/** A further line of a header is of words, and no row that numbers the columns. */
function mayContinue(sheet: ImportedSheet, index: number): boolean {
  const cells = (sheet.rows[index] ?? []).filter((cell) => !isBlank(cell));
  return (
    cells.length > 0 &&
    !isTitle(sheet, index) &&
    !isOutside(sheet.rows[index]) &&
    cells.every((cell) => typeof cell === "string" && !/^[\d\s.,]+$/.test(cell) && !isValue(cell))
  );
}

const widestGroup = 0.6;

/** One text over most of the table. */
function isTitle({ rows, merges = [] }: ImportedSheet, index: number): boolean {
  const cells = rows[index] ?? [];
  if (filledIn(cells) !== 1) return false;
  const at = cells.findIndex((cell) => !isBlank(cell));
  const merge = merges.find((one) => one.row === index + 1 && one.column === at);
  return (merge?.columns ?? 1) > cells.length * widestGroup && cells.length > headerDepths.length;
}

/** A title that is merged downwards ends with the header. */
function goesOn({ merges = [] }: ImportedSheet, row: number, depth: number): boolean {
  const last = row + depth;
  return merges.some((one) => {
    const end = one.row - 1 + one.rows;
    return row < one.row && one.row <= last && last < end;
  });
}

function headerWeight(headers: readonly (ColumnHeader | null)[], kind: FileKind): number {
  const best = new Map<Take, number>();
  for (const header of headers) {
    if (header === null) continue;
    const [score] = scoresOf(header, kind);
    if (score === undefined || score.value < weakest) continue;
    const value = score.take.startsWith("~") ? score.value * 0.25 : score.value;
    const key = score.take.startsWith("~") ? header.whole : score.take;
    best.set(key, Math.max(best.get(key) ?? 0, value));
  }
  let fields = 0;
  let sum = 0;
  for (const [take, value] of best) {
    if (!take.startsWith("~") && ownFields(kind).has(take)) fields += 1;
    else if (composites[take] !== undefined) fields += 1;
    sum += value;
  }
  return fields === 0 ? 0 : sum;
}

const remembered = new Map<string, HeaderScore[]>();
const mostRemembered = 4_000;

function scoresOf(header: ColumnHeader, kind: FileKind): HeaderScore[] {
  const key = `${kind.kind}\n${header.whole}\n${header.lowest}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const own = ownFields(kind);
  const scores = [
    ...scoreHeader([header.whole, header.lowest], kind.kind, kind.vocabulary),
    ...(kind.hears?.(header.whole) ?? []).map((heard) => ({ ...heard, ask: false, told: false })),
  ].filter(({ take }) => take.startsWith("~") || fieldsOfTake(take, own).length > 0);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(key, scores);
  return scores;
}

const contents = new WeakMap<ImportedSheet, Map<string, Content>>();

/** Asked again for every list that the sheet might be. */
function contentIn(sheet: ImportedSheet, from: number, column: number): Content {
  const known = contents.get(sheet) ?? new Map<string, Content>();
  contents.set(sheet, known);
  const key = `${from} ${column}`;
  const content = known.get(key) ?? contentOf(sheet.rows.slice(from), column);
  known.set(key, content);
  return content;
}

/** More than half of the values; one more may be a signature. */
const told = 0.55;
/** So much the values of a column weigh against its header. */
const contradiction = 0.45;
/** What a cell of several fields may say beside them, and a column of its own says better. */
const inPassing: ReadonlySet<string> = new Set(["subject"]);
/** Free text that several columns may give together. */
const joined: ReadonlySet<string> = new Set(["educationPlace", "note"]);

function assign(
  kind: FileKind,
  sheet: ImportedSheet,
  row: number,
  depth: HeaderDepth,
  headers: readonly (ColumnHeader | null)[],
): Guess {
  const own = ownFields(kind);
  const judged = headers.flatMap((header, column) => {
    if (header === null) return [];
    const content = contentIn(sheet, row + depth, column);
    const scores = (isMonths(headers, column) ? [] : scoresOf(header, kind))
      .filter((score) => !score.told || speaksFor(score.take, kind.kind, content) >= told)
      .map((score) => {
        const against = contradicts(score.take, content);
        const value = score.value - (against ? contradiction : 0) + 0.04 * speaksFor(score.take, kind.kind, content);
        return { ...score, value, against };
      })
      .sort((one, other) => other.value - one.value);
    return [{ header, column, content, scores }];
  });
  const takenBy = new Map<string, number>();
  const taken = new Map<number, { take: Take; value: number; ask: boolean; against: boolean }>();
  const offers = judged
    .flatMap(({ column, scores }) => scores.map((score) => ({ column, ...score })))
    .filter(({ value }) => value >= weakest - 0.25)
    .sort((one, other) => other.value - one.value || one.column - other.column);
  for (const offer of offers) {
    if (taken.has(offer.column)) continue;
    if (offer.take.startsWith("~")) {
      if (offer.value >= weakest) taken.set(offer.column, offer);
      continue;
    }
    const fields = fieldsOfTake(offer.take, own);
    if (offer.value < (offer.against ? strong - contradiction : weakest)) continue;
    const main = fields.length > 1 ? fields.filter((field) => !inPassing.has(field)) : fields;
    if (main.some((field) => takenBy.has(field) && !joined.has(field))) continue;
    taken.set(offer.column, offer);
    for (const field of main) takenBy.set(field, offer.column);
  }
  const columns = judged.map(({ header, column, content, scores }): ColumnGuess => {
    const chosen = taken.get(column);
    const likely = scores.filter(({ take, value }) => !take.startsWith("~") && value >= 0.3).map(({ take }) => take);
    const base = {
      column,
      whole: header.whole,
      text: header.lowest,
      content,
      likely: [...new Set(likely)].slice(0, 4),
    };
    const best = scores.find(({ take }) => !take.startsWith("~"));
    const twin =
      chosen === undefined || chosen.take.startsWith("~")
        ? judged.find(
            (other) =>
              other.column < column &&
              headerForm(other.header.whole) === headerForm(header.whole) &&
              taken.get(other.column)?.take === best?.take,
          )
        : undefined;
    if (chosen === undefined) {
      const rival = best !== undefined && best.value >= strong ? best : undefined;
      // The same words over other values: either may be the one that is meant.
      const doubled = twin !== undefined && rival !== undefined && !saysMore(sheet, row + depth, column, twin.column);
      return { ...base, take: null, sure: rival !== undefined && !doubled ? "asked" : "unknown", doubled };
    }
    if (chosen.take.startsWith("~")) return { ...base, take: chosen.take, sure: "sure", doubled: false };
    const rival = judged.some(({ column: other, header: theirs, scores: others }) => {
      if (other === column || headerForm(theirs.whole) === headerForm(header.whole)) return false;
      const elsewhere = taken.get(other);
      if (elsewhere !== undefined) return false;
      const same = others.find(({ take }) => take === chosen.take);
      return same !== undefined && same.value >= strong && chosen.value - same.value < 0.2;
    });
    const weak = chosen.value < strong && !(chosen.value >= 0.5 && speaksFor(chosen.take, kind.kind, content) >= 0.7);
    return {
      ...base,
      take: chosen.take,
      sure: chosen.ask || chosen.against || rival || weak ? "asked" : "sure",
      doubled: false,
    };
  });
  const proposed = byValues(kind, own, columns);
  return { ...summary(kind, own, proposed), kind, sheet, row, depth, columns: proposed };
}

/** Whether some row of the column says what the other does not. */
function saysMore({ rows }: ImportedSheet, from: number, column: number, other: number): boolean {
  return rows
    .slice(from)
    .some((cells) => !isBlank(cells[column]) && formOf(cellText(cells[column])) !== formOf(cellText(cells[other])));
}

/** The months of a length whose years stand in the column before. */
function isMonths(headers: readonly (ColumnHeader | null)[], column: number): boolean {
  const lowest = (at: number) => headerForm(headers[at]?.lowest ?? "");
  return monthsAlone.test(lowest(column)) && yearsAlone.test(lowest(column - 1));
}

const speaking = 0.7;
const toldByValues: Readonly<Partial<Record<ImportKind, readonly string[]>>> = {
  staff: ["organisation", "name", "position"],
  schoolStaff: ["name", "position"],
  pairs: ["mentee", "mentor"],
};

/** A needed column whose header says nothing is proposed by its values, and asked; for others the values only suggest. */
function byValues(kind: FileKind, own: ReadonlySet<string>, columns: readonly ColumnGuess[]): ColumnGuess[] {
  const taken = new Set(columns.flatMap(({ take }) => (take === null ? [] : fieldsOfTake(take, own))));
  const known = columns.filter(({ take, sure }) => take !== null && !take.startsWith("~") && sure === "sure").length;
  return columns.map((column) => {
    if (column.take !== null || column.doubled) return column;
    const free = [...own].filter(
      (field) => !taken.has(field) && speaksFor(field, kind.kind, column.content) >= speaking,
    );
    const likely = [...new Set([...column.likely, ...free])].slice(0, 4);
    const wanted = (toldByValues[kind.kind] ?? []).find(
      (field) => free.includes(field) && isMissing(kind, field, taken),
    );
    if (wanted === undefined || known < 2) return { ...column, likely };
    taken.add(wanted);
    return { ...column, take: wanted, sure: "asked", likely };
  });
}

function isMissing(kind: FileKind, field: string, taken: ReadonlySet<string>): boolean {
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
