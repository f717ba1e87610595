/** A form is known by the set of its headers, whatever their order; days and years in them change with every file. */
import { formOf } from "../formOf.ts";
import { headerForm } from "../headerRow.ts";

function headerKey(text: string): string {
  return headerForm(text.replace(/\d{1,2}\.\d{1,2}\.\d{4}/g, " "))
    .replace(/(?:19|20)\d{2}(?: ?\d{2,4})?/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Sixteen hexadecimal digits: two FNV-1a sums of the sorted headers. */
export function fingerprintOf(headers: readonly string[]): string {
  const text = [...new Set(headers.map(headerKey))]
    .filter((key) => key !== "")
    .sort()
    .join("\n");
  return hash(text, 0x811c9dc5) + hash(text, 0x01000193);
}

const longestKey = 70;

/** Short enough to keep with many others: the beginning of a long header and a mark of the rest. */
export function columnKey(header: string): string {
  const key = headerKey(header);
  return key.length <= longestKey ? key : `${key.slice(0, longestKey - 9)} ${hash(key, 0x811c9dc5)}`;
}

/** Stands for a header or a word that may not be quoted: the same for the same text, and nobody reads it back. */
export function wordMark(text: string): string {
  const form = formOf(text);
  return hash(form, 0x811c9dc5) + hash(form, 0x01000193);
}

/** What was answered about a word, by itself or by its mark. */
export function answeredWord(words: Readonly<Record<string, string>> | undefined, text: string): string | undefined {
  return words?.[formOf(text)] ?? words?.[wordMark(text)];
}

function hash(text: string, seed: number): string {
  let value = seed;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, "0");
}
