/** Rows that the author of a workbook has hidden: they hold data that nobody sees. */
import type { Parts } from "./zip.ts";

const attribute = (text: string, name: string) => new RegExp(`(?:^|\\s)${name}\\s*=\\s*(["'])(.*?)\\1`).exec(text)?.[2];

/** One-based numbers of the hidden rows, by the name of the sheet. */
export function hiddenRowsBySheet(parts: Parts): Map<string, number[]> {
  const read = (path: string) => new TextDecoder().decode(parts.get(path) ?? new Uint8Array());
  const targets = new Map<string, string>();
  for (const [, attributes = ""] of read("xl/_rels/workbook.xml.rels").matchAll(/<(?:\w+:)?Relationship\b([^<>]*)>/g)) {
    const id = attribute(attributes, "Id");
    const target = attribute(attributes, "Target");
    if (id !== undefined && target !== undefined)
      targets.set(id, target.startsWith("/") ? target.slice(1) : `xl/${target}`);
  }
  const hidden = new Map<string, number[]>();
  for (const [, attributes = ""] of read("xl/workbook.xml").matchAll(/<(?:\w+:)?sheet\b([^<>]*)>/g)) {
    const name = attribute(attributes, "name");
    const target = targets.get(attribute(attributes, "(?:\\w+:)?id") ?? "");
    if (name !== undefined && target !== undefined) hidden.set(plainText(name), hiddenRowsOf(read(target)));
  }
  return hidden;
}

function hiddenRowsOf(xml: string): number[] {
  const rows: number[] = [];
  for (const [, attributes = ""] of xml.matchAll(/<(?:\w+:)?row\b([^<>]*)>/g)) {
    if (/^(?:1|true)$/.test(attribute(attributes, "hidden") ?? "")) rows.push(Number(attribute(attributes, "r")));
  }
  return rows.filter((row) => Number.isInteger(row) && row > 0);
}

function plainText(name: string): string {
  return name
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
