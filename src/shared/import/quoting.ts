/**
 * What of a sent file may be answered. Where names are not shown, nothing that may be one: a sheet is called by its number, a header
 * is told where all its words are words of lists, and a cell never. The sender finds the place in the file.
 */
import type { Refusal } from "../facts/refusal.ts";
import { isDay } from "../language/day.ts";
import { withheld } from "../language/phrases.ru.ts";
import { tables } from "../register/tables.ts";
import { headerForm } from "./headerRow.ts";
import type { ImportedFile } from "./importedFile.ts";
import { numberedSheet, wordPlace } from "./importTexts.ru.ts";
import type { MappingFact } from "./mapping/answers.ts";
import { wordMark } from "./mapping/fingerprint.ts";

export interface Quoting {
  shown: boolean;
  file(name: string): string;
  sheet(name: string): string;
  header(text: string): string;
  /** By which an answer names a column. */
  key(key: string): string;
  /** By which an answer names a word that no dictionary knows. */
  word(found: string): string;
  /** What is said of a word in this place. */
  at(label: string, sheet: string, row: number): string;
  fact(fact: MappingFact): MappingFact;
  refusal(refusal: Refusal): Refusal;
}

const same = <Value>(value: Value): Value => value;

export const everything: Quoting = {
  shown: true,
  file: same,
  sheet: same,
  header: same,
  key: same,
  word: same,
  at: same,
  fact: same,
  refusal: same,
};

/** `headers`: in header form, those that lists are known by. */
export function nothingBut(headers: readonly string[], file: ImportedFile): Quoting {
  const names = file.sheets.map(({ name }) => name);
  const words = wordsOf(headers);
  const isTold = (text: string) =>
    headerForm(text)
      .split(" ")
      .every((word) => words.has(word) || /^\d*$/.test(word));
  const sheet = (name: string) => (name === "" ? "" : numberedSheet(names.indexOf(name) + 1, names));
  const header = (text: string) => (isTold(text) ? text : withheld);
  return {
    shown: false,
    file: () => withheld,
    sheet,
    header,
    key: (key) => (isTold(key) ? key : wordMark(key)),
    word: (found) => (found === "" ? "" : wordMark(found)),
    at: (label, name, row) => wordPlace(label, sheet(name), row),
    fact: (fact) => (isChosen(fact) ? fact : { ...fact, value: "" }),
    refusal({ refused, facts }) {
      const told = { ...facts, ...("fileName" in facts && { fileName: withheld }) };
      return { refused, facts: { ...told, ...("form" in facts && { form: header(facts.form) }) } } as Refusal;
    },
  };
}

/** A day and one of the offered words are no name, whoever has typed them. */
function isChosen({ day, options, value }: MappingFact): boolean {
  return day ? isDay(value) : options.length === 0 || options.includes(value);
}

/** Of those headers, and of the register's own. */
function wordsOf(headers: readonly string[]): ReadonlySet<string> {
  const own = Object.values(tables).flatMap(({ columns }) => Object.values(columns).map((one) => one.header));
  return new Set([...headers, ...own.map(headerForm)].flatMap((form) => form.split(" ")));
}
