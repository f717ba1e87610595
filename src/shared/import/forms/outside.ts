/** What a form says outside of its table: the day it speaks of, its school year, the order that it belongs to. */
import { makeDay, parseDay } from "../../language/day.ts";
import { formOf } from "../formOf.ts";
import { cellText, type ImportedCell, type ImportedSheet } from "../importedFile.ts";
import { readDay } from "../readDay.ts";
import { mentionedDay, orderInTitle, yearsInTitle } from "./formWords.ru.ts";

const longestLine = 1_000;

export interface OutsideFacts {
  /** The day that lengths of service refer to. */
  reference: string | null;
  schoolYear: number | null;
  orderNumber: string | null;
  orderOn: string | null;
}

const lastLines = 12;

/** Read above the table, then below it, then from the names of the sheet and of the file, then from sheets that hold no list. */
export function outsideFacts(
  sheet: ImportedSheet,
  headerRow: number,
  depth: number,
  fileName: string,
  covers: readonly ImportedSheet[] = [],
): OutsideFacts {
  const textsOf = (row: readonly ImportedCell[]) => row.map(cellText).filter((text) => text !== "");
  const lineOf = (texts: readonly string[]) => texts.join(" ").slice(0, longestLine);
  const above = sheet.rows.slice(0, headerRow).map((row) => lineOf(textsOf(row)));
  const below = sheet.rows
    .slice(Math.max(headerRow + depth, sheet.rows.length - lastLines))
    .map(textsOf)
    .filter((texts) => texts.length > 0 && texts.length <= 2)
    .map(lineOf);
  const joined = above.join(" ").slice(0, longestLine);
  const names = [sheet.name, fileName.replace(/\.[^.]{1,5}$/, "")].map(plainName);
  const elsewhere = covers.map(({ rows }) => lineOf(rows.slice(0, coverRows).flatMap(textsOf)));
  const texts = [joined, ...above, ...below, ...names, ...elsewhere];
  const order = [joined, ...below, ...elsewhere].map(orderOf).find((found) => found !== null) ?? null;
  return {
    reference: first([joined, ...above, ...names, ...elsewhere], dayOf),
    schoolYear: first(texts, (text) =>
      yearsInTitle.exec(text)?.[1] === undefined ? null : Number(yearsInTitle.exec(text)?.[1]),
    ),
    orderNumber: order?.number ?? null,
    orderOn: order?.on ?? null,
  };
}

const coverRows = 20;

/** «Кадры_на_01_09_2025» */
function plainName(name: string): string {
  return name.replace(/(\d)_(?=\d)/g, "$1.").replace(/_/g, " ");
}

function first<T>(texts: readonly string[], read: (text: string) => T | null): T | null {
  for (const text of texts) {
    const found = read(text);
    if (found !== null) return found;
  }
  return null;
}

function dayOf(text: string): string | null {
  const found = mentionedDay.exec(formOf(text));
  return found === null ? null : anyDay(found[1] as string);
}

/** «Приложение № 1 к приказу МБОУ … от 12.09.2024 № 104-о», in either order. */
function orderOf(text: string): { number: string | null; on: string | null } | null {
  for (const pattern of orderInTitle) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const [, one = "", other = ""] = found;
    const day = anyDay(one) ?? anyDay(other);
    const number = anyDay(one) === null ? one : other;
    return { number: number.replace(/^№\s*/, "").trim() || null, on: day };
  }
  return null;
}

/** A day in figures or words, with whatever stands behind it. */
export function anyDay(text: string): string | null {
  const bare = text
    .replace(/["«»“”]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const figures = /^(\d{1,2})\.(\d{1,2})\.(\d{4})/.exec(bare);
  if (figures !== null) return makeDay(Number(figures[3]), Number(figures[2]), Number(figures[1]));
  return parseDay(bare) ?? readDay(bare, 2060).day;
}
