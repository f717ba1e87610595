/** A table in plain text: values between semicolons, commas or tabs. */
import Papa from "papaparse";
import { fileTexts } from "../fileTexts.ru.ts";
import { textCell } from "./cellValue.ts";
import { FileProblem } from "./fileProblem.ts";
import { grouped, maxArea, maxCells } from "./limits.ts";
import { type FileCounts, newSheet, type SheetBuilder } from "./sheet.ts";

const delimiters = [";", ",", "\t", "|"];
const previewRows = 100;
/** So many rows from the top may hold the header. */
const headRows = 15;
/** A separator inside a text makes few rows too wide; where many are, the header is too narrow. */
const fewOf = 10;

export function readDelimited(text: string, title: string, counts: FileCounts): SheetBuilder {
  const { fileName } = counts;
  // The parser knows one kind of line end a file: a row that ends otherwise would go on in the next one.
  const { rest, delimiter } = withoutHint(text.replace(/^\ufeff+/, "").replace(/\r\n?/g, "\n"));
  const { data, errors, meta } = Papa.parse<string[]>(rest, {
    delimiter: delimiter ?? likelyDelimiter(rest),
    newline: "\n",
    preview: maxArea,
  });
  refuseStrayQuotes(fileName, errors);
  if (meta.truncated) throw new FileProblem(fileTexts.tooManyCells(fileName, grouped(maxCells)));
  refuseShiftedRows(fileName, data);
  const sheet = newSheet(title, counts);
  for (const [row, cells] of data.entries()) {
    for (const [column, cell] of cells.entries()) sheet.put(row, column, textCell(withoutShield(cell)));
  }
  return sheet;
}

/** Programs write `="0012"` so that a table program keeps the text as it is. */
function withoutShield(cell: string): string {
  return cell.startsWith('="') ? (/^="([^"]*)"$/.exec(cell)?.[1] ?? cell) : cell;
}

/** A row with a separator inside a text would be read with all that follows in the wrong columns. */
function refuseShiftedRows(name: string, rows: readonly (readonly string[])[]): void {
  const quoted = rows.findIndex((cells) => cells.some(isHalfQuoted));
  if (quoted >= 0) throw new FileProblem(fileTexts.strayQuote(name, quoted + 1));
  const widths = rows.map((cells) => cells.reduce((last, cell, column) => (cell.trim() === "" ? last : column + 1), 0));
  const width = headerWidth(rows, widths);
  const wide = [...widths.entries()].filter(([, own]) => own > width);
  const filled = widths.filter((own) => own > 1).length;
  const [first] = wide;
  if (first !== undefined && width > 1 && wide.length * fewOf <= filled)
    throw new FileProblem(fileTexts.strayDelimiter(name, first[0] + 1));
}

/** A space before a quote makes it a letter, and its end is found in another cell. */
function isHalfQuoted(cell: string): boolean {
  return /^\s+"/.test(cell) && cell.split('"').length % 2 === 0;
}

/** Of the topmost row that is filled to its end and as wide as most rows near the top. */
function headerWidth(rows: readonly (readonly string[])[], widths: readonly number[]): number {
  const head = widths.slice(0, headRows);
  const usual = head.reduce((best, own) => (timesOf(own, head) > timesOf(best, head) ? own : best), 0);
  const full = head.find((own, row) => own >= usual && !rows[row]?.slice(0, own).some((cell) => cell.trim() === ""));
  return full ?? usual;
}

function timesOf(wanted: number, widths: readonly number[]): number {
  return widths.filter((own) => own === wanted).length;
}

/** The parser goes on after such a quote, and rows vanish in the cell that it has opened. */
function refuseStrayQuotes(name: string, errors: readonly Papa.ParseError[]): void {
  const stray = errors.find((error) => error.code === "InvalidQuotes");
  if (stray) throw new FileProblem(fileTexts.strayQuote(name, (stray.row ?? 0) + 1));
  const open = errors.find((error) => error.code === "MissingQuotes");
  if (open) throw new FileProblem(fileTexts.openQuote(name, (open.row ?? 0) + 1));
}

/** Excel reads a first line like "sep=;" as the name of the separator. */
function withoutHint(text: string): { rest: string; delimiter?: string } {
  const hint = text.match(/^"?sep=([;,\t|])"?\n/i);
  return hint?.[1] ? { rest: text.slice(hint[0].length), delimiter: hint[1] } : { rest: text };
}

/** The separator that cuts most rows into the same number of cells, the more the better. */
function likelyDelimiter(text: string): string {
  const scored = delimiters.map((delimiter) => ({ delimiter, score: evenness(text, delimiter) }));
  return scored.reduce((best, other) => (other.score > best.score ? other : best)).delimiter;
}

function evenness(text: string, delimiter: string): number {
  const { data } = Papa.parse<string[]>(text, {
    delimiter,
    newline: "\n",
    preview: previewRows,
    skipEmptyLines: "greedy",
  });
  const counts = new Map<number, number>();
  for (const row of data) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  return Math.max(0, ...[...counts].map(([cells, rows]) => ((cells - 1) * rows) / data.length));
}
