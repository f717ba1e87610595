/**
 * Files of the official and customary forms in other words and layouts, written as texts beside this file: cells between bars,
 * «<» and «^» for cells merged to the left and upwards, «~» for a line break, and below each what a person reads in it.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ImportedCell, ImportedFile, ImportedSheet, MergedCells } from "../../src/shared/import/importedFile.ts";

export interface WrittenForm {
  form: string;
  title: string;
  file: ImportedFile;
  /** What a person answers where the file does not say it, by the last word of the field. */
  answers: Readonly<Record<string, string>>;
  /** Who is in the book already: name, organisation, birth. */
  known: readonly (readonly string[])[];
  /** By column of the first list; see `isRight`. */
  takes: readonly string[];
  /** What must be asked. */
  asks: readonly string[];
  declined: boolean;
  /** Rows of values, each list as far as it is checked. */
  people: readonly (readonly string[])[] | null;
  jobs: readonly (readonly string[])[] | null;
  pairs: readonly (readonly string[])[] | null;
  mentors: number | null;
}

const folder = join(import.meta.dirname, "forms");

export function writtenForms(): WrittenForm[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const blocks = readFileSync(join(folder, name), "utf8").split(/^## /m).slice(1);
      return blocks.map((block) => readForm(name.slice(0, 1), block.split("\n")));
    });
}

const keyLine = /^(file|answer|seed|sheet|take|people|jobs|pairs|mentors|ask): ?(.*)$/;

function readForm(form: string, [title = "", ...lines]: readonly string[]): WrittenForm {
  const said = new Map<string, string>();
  const sheets: { name: string; lines: string[] }[] = [];
  let open = false;
  for (const line of lines) {
    const [, key = "", value = ""] = keyLine.exec(line) ?? [];
    if (key === "") {
      if (open) sheets.at(-1)?.lines.push(line);
    } else if (key === "sheet") {
      sheets.push({ name: value, lines: [] });
      open = true;
    } else {
      if (!["file", "answer", "seed"].includes(key)) open = false;
      said.set(key, value.trim());
    }
  }
  const listed = (key: string) => (said.has(key) ? rowsOf(said.get(key) as string) : null);
  const ask = said.get("ask") ?? "none";
  return {
    form,
    title,
    file: { fileName: said.get("file") ?? "", sheets: sheets.map((one) => sheetOf(one.name, trimmed(one.lines))) },
    answers: Object.fromEntries(
      (said.get("answer") ?? "").split(" ; ").flatMap((part) => {
        const [field, value] = part.split("=");
        return value === undefined ? [] : [[field?.trim(), value.trim()]];
      }),
    ),
    known: listed("seed") ?? [],
    takes: (said.get("take") ?? "").split(/\s+/).filter((take) => take !== ""),
    asks: ask === "none" || ask === "declined" ? [] : ask.split(" "),
    declined: ask === "declined",
    people: listed("people"),
    jobs: listed("jobs"),
    pairs: listed("pairs"),
    mentors: said.has("mentors") ? Number(said.get("mentors")) : null,
  };
}

function rowsOf(text: string): string[][] {
  return text
    .split(" | ")
    .filter((part) => part.trim() !== "")
    .map((part) => part.split(";").map((value) => value.trim()));
}

function trimmed(lines: readonly string[]): string[] {
  let end = lines.length;
  while (end > 0 && lines[end - 1] === "") end -= 1;
  return lines.slice(0, end);
}

function sheetOf(name: string, lines: readonly string[]): ImportedSheet {
  const raw = lines.map((line) => line.split("|").map((cell) => cell.trim()));
  const width = Math.max(1, ...raw.map((row) => row.length));
  const at = (row: number, column: number) => raw[row]?.[column] ?? "";
  const merges: MergedCells[] = [];
  for (let row = 0; row < raw.length; row += 1) {
    for (let column = 0; column < width; column += 1) {
      if (at(row, column) === "<" || at(row, column) === "^") continue;
      let columns = 1;
      let rows = 1;
      while (at(row, column + columns) === "<") columns += 1;
      while (at(row + rows, column) === "^") rows += 1;
      if (columns > 1 || rows > 1) merges.push({ row: row + 1, column, rows, columns });
    }
  }
  return {
    name,
    rows: raw.map((row) => Array.from({ length: width }, (_, column) => cellOf(row[column] ?? ""))),
    merges,
  };
}

function cellOf(text: string): ImportedCell {
  if (text === "" || text === "<" || text === "^") return null;
  const day = /^d:(\d{4}-\d\d-\d\d)$/.exec(text)?.[1];
  if (day !== undefined) return { serial: Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569 };
  return /^(?:[1-9]\d{0,9}|0)(?:\.\d+)?$/.test(text) ? Number(text) : text.replaceAll("~", "\n");
}

/** The same file as somebody else would have laid it out: nothing of what it says is another. */
export const layouts: Readonly<Record<string, (sheet: ImportedSheet) => ImportedSheet>> = {
  "as written": (sheet) => sheet,
  "two empty columns before": (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => [null, null, ...row]),
    merges: sheet.merges?.map((one) => ({ ...one, column: one.column + 2 })),
  }),
  "an approval block above": (sheet) => ({
    ...sheet,
    rows: [
      [null, null, null, "УТВЕРЖДАЮ"],
      [null, null, null, "Директор ____________ К. К. Клёнова"],
      ["Согласовано: председатель профкома", null, null, "М. П."],
      [],
      ...sheet.rows,
    ],
    merges: sheet.merges?.map((one) => ({ ...one, row: one.row + 4 })),
  }),
  "signatures below": (sheet) => ({
    ...sheet,
    rows: [...sheet.rows, [], ["Директор", null, "Клёнова К. К."], ["Исполнитель: Соснова Л. Л., тел. 00-00-00"]],
  }),
  "headers in capitals": (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => row.map(headerIn((text) => text.toUpperCase()))),
  }),
  "headers broken into lines": (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => row.map(headerIn((text) => text.replace(/ (?=\S{4,} )/g, "\n")))),
  }),
};

/** Long words without figures and names: headers, and titles of a few words. */
function headerIn(
  change: (text: string) => string,
): (cell: ImportedCell, at: number, row: readonly ImportedCell[]) => ImportedCell {
  return (cell, _at, row) => {
    const texts = row.filter((one) => typeof one === "string");
    const isHeader =
      texts.length >= 3 && texts.length === row.filter((one) => one !== null).length && !texts.some(hasValue);
    return typeof cell === "string" && isHeader ? change(cell) : cell;
  };
}

function hasValue(text: string): boolean {
  return /\d{2}|(?:вич|вна|ична)(?=$|[\s,])|@/.test(text);
}
