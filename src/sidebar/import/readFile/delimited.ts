/** A table in plain text: values between semicolons, commas or tabs, in one of the encodings that Excel writes. */
import Papa from "papaparse";
import { fileTexts } from "../fileTexts.ru.ts";
import { FileProblem } from "./fileProblem.ts";
import { maxArea, maxCells } from "./limits.ts";
import type { FileSheet } from "./sheet.ts";

const delimiters = [";", ",", "\t"];
const previewRows = 100;

export function readDelimited(name: string, bytes: Uint8Array): FileSheet[] {
  const { text, delimiter } = withoutHint(decoded(name, bytes));
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: delimiter ?? likelyDelimiter(text),
    preview: maxArea,
  });
  const open = errors.find((error) => error.code === "MissingQuotes");
  if (open) throw new FileProblem(fileTexts.openQuote(name, (open.row ?? 0) + 1));
  if (data.reduce((cells, row) => cells + row.length, 0) > maxArea) {
    throw new FileProblem(fileTexts.tooManyCells(name, maxCells.toLocaleString("ru")));
  }
  const rows = data.map((row) => row.map((cell) => (cell === "" ? null : cell)));
  return [{ name: name.replace(/\.[^.]*$/, ""), rows }];
}

/** Excel reads a first line like "sep=;" as the name of the separator. */
function withoutHint(text: string): { text: string; delimiter?: string } {
  const hint = text.match(/^sep=([;,\t])\r?\n/i);
  return hint?.[1] ? { text: text.slice(hint[0].length), delimiter: hint[1] } : { text };
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

function decoded(name: string, bytes: Uint8Array): string {
  const encoding = markedEncoding(bytes) ?? zeroEncoding(bytes);
  if (encoding) return new TextDecoder(encoding).decode(bytes);
  if (bytes.includes(0)) throw new FileProblem(fileTexts.notATable(name));
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder("windows-1251").decode(bytes);
    if (looksLikeUtf8(text)) throw new FileProblem(fileTexts.brokenText(name));
    return text;
  }
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** Without a mark, UTF-16 shows by its separators and line ends: every second byte of theirs is zero. */
function zeroEncoding(bytes: Uint8Array): string | null {
  const zeros = [0, 0];
  for (let at = 0; at < Math.min(bytes.length, 10_000); at++) {
    if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (odd > 10 * even) return "utf-16le";
  if (even > 10 * odd) return "utf-16be";
  return null;
}

/** Russian letters of UTF-8 read as windows-1251 begin with «Р» or «С» every time. */
function looksLikeUtf8(text: string): boolean {
  const letters = text.match(/[\u0400-\u04ff\u0080-\u00bf\u2000-\u2122]/g)?.length ?? 0;
  const pairs = text.match(/[РС][\u0400-\u045f\u0080-\u00bf\u2000-\u2122]/g)?.length ?? 0;
  return pairs * 2 > letters * 0.8;
}
