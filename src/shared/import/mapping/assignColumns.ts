/** Gives each column of a sheet its use in a list: the best fitting first, and each field once. */
import type { FileKind } from "../fileKind.ts";
import { formOf } from "../formOf.ts";
import { monthsAlone, yearsAlone } from "../forms/formWords.ru.ts";
import { type ColumnHeader, type HeaderDepth, headerForm } from "../headerRow.ts";
import { cellText, type ImportedSheet, isBlank } from "../importedFile.ts";
import { type Content, contentOf, contradicts, speaksFor } from "./columnContent.ts";
import { type ColumnGuess, type Guess, ownFields, summary } from "./columnGuess.ts";
import { scoresOf, weakest } from "./headerScores.ts";
import { fieldsOfTake, type Take } from "./takes.ts";
import { byValues } from "./toldByValues.ts";

/** From here on words are sure. */
const strong = 0.62;

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

export function assignColumns(
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
  /** What may be meant, only after somebody has confirmed it, is no question where another column surely says it. */
  const isSaidElsewhere = (field: string, column: number) =>
    offers.some(
      (other) =>
        other.column !== column &&
        !other.ask &&
        !other.against &&
        other.value >= strong &&
        fieldsOfTake(other.take, own).includes(field),
    );
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
    if (offer.ask && main.every((field) => isSaidElsewhere(field, offer.column))) continue;
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
      const rival = best !== undefined && best.value >= strong && !best.ask ? best : undefined;
      const doubled = twin !== undefined && rival !== undefined;
      // The same words over other values: either may be the one that is meant.
      const asked = rival !== undefined && (!doubled || saysMore(sheet, row + depth, column, twin.column));
      return { ...base, take: null, sure: asked ? "asked" : "unknown", doubled };
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
