/** A table in plain text: values between semicolons, commas or tabs. */
import Papa from "papaparse";
import { fileTexts } from "../fileTexts.ru.ts";
import { textCell } from "./cellValue.ts";
import { FileProblem } from "./fileProblem.ts";
import { grouped, maxArea, maxCells } from "./limits.ts";
import { type FileCounts, newSheet, type SheetBuilder } from "./sheet.ts";

const delimiters = [";", ",", "\t"];
const previewRows = 100;

export function readDelimited(text: string, title: string, counts: FileCounts): SheetBuilder {
  const { rest, delimiter } = withoutHint(text);
  const { data, errors, meta } = Papa.parse<string[]>(rest, {
    delimiter: delimiter ?? likelyDelimiter(rest),
    preview: maxArea,
  });
  refuseStrayQuotes(counts.fileName, errors);
  if (meta.truncated) throw new FileProblem(fileTexts.tooManyCells(counts.fileName, grouped(maxCells)));
  const sheet = newSheet(title, counts);
  for (const [row, cells] of data.entries()) {
    for (const [column, cell] of cells.entries()) sheet.put(row, column, textCell(cell));
  }
  return sheet;
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
  const hint = text.match(/^sep=([;,\t])\r?\n/i);
  return hint?.[1] ? { rest: text.slice(hint[0].length), delimiter: hint[1] } : { rest: text };
}

/** The separator that cuts most rows into the same number of cells, the more the better. */
function likelyDelimiter(text: string): string {
  const scored = delimiters.map((delimiter) => ({ delimiter, score: evenness(text, delimiter) }));
  return scored.reduce((best, other) => (other.score > best.score ? other : best)).delimiter;
}

function evenness(text: string, delimiter: string): number {
  const { data } = Papa.parse<string[]>(text, { delimiter, preview: previewRows, skipEmptyLines: "greedy" });
  const counts = new Map<number, number>();
  for (const row of data) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  return Math.max(0, ...[...counts].map(([cells, rows]) => ((cells - 1) * rows) / data.length));
}
