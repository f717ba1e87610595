/** A person's name as it should be written, and what was wrong with how it was. */

import { cleanText } from "../language/text.ts";
import { formOf } from "./formOf.ts";
import { peopleInCell } from "./forms/splitCell.ts";
import { workBeside } from "./forms/workBeside.ts";
import {
  cyrillicLetter,
  initialsPattern,
  nameParticles,
  nameWord,
  patronymicEnd,
  toCyrillic,
  yo,
} from "./importWords.ru.ts";
import { positionWords } from "./mapping/contentWords.ru.ts";
import { formerInBrackets, lostLetters, surnameEnd } from "./valueWords.ru.ts";

type NameRemark =
  | "name-edge-space"
  | "name-nbsp"
  | "name-double-space"
  | "name-hyphen"
  | "name-latin"
  | "name-upper"
  | "name-lower"
  | "name-suffix"
  | "name-no-patronymic"
  | "name-four-words"
  | "name-order"
  | "name-former"
  | "name-characters";

export interface NameReading {
  name: string;
  /** For comparing: equal for the same name in any spelling. */
  key: string;
  words: readonly string[];
  remarks: readonly NameRemark[];
  /** What stood in the cell beside the name. */
  suffix: string;
  /** Surnames borne before: «Иванова (Петрова)», «Иванова/Петрова». */
  former: readonly string[];
  /** Null when the name is whole enough to know a person by. */
  trouble:
    | null
    | "name-missing"
    | "name-initials"
    | "name-incomplete"
    | "name-too-long"
    | "name-letters-lost"
    | "name-several";
}

export function nameKey(name: string): string {
  return formOf(name);
}

export function readName(raw: string): NameReading {
  const remarks: NameRemark[] = [];
  const remark = (is: boolean, code: NameRemark) => {
    if (is) remarks.push(code);
  };
  remark(/^[ \t]|[ \t\n]$/.test(raw), "name-edge-space");
  remark(/[\u00a0\u2000-\u200a\u202f]/.test(raw), "name-nbsp");
  remark(/[ \t\n]{2,}/.test(raw), "name-double-space");
  const { rest, suffix, former } = splitSuffix(cleanText(raw));
  remark(suffix !== "", "name-suffix");
  remark(former.length > 0, "name-former");
  const joined = rest.replace(/(\S)\s*[-‐-―−]\s*(\S)/gu, "$1-$2");
  remark(joined !== rest, "name-hyphen");
  const cyrillic = inCyrillic(joined);
  remark(cyrillic !== joined, "name-latin");
  const words = cyrillic
    .split(" ")
    .filter((word) => word !== "")
    .map(inCase);
  remark(cyrillic.split(" ").some(isUpper), "name-upper");
  remark(cyrillic.split(" ").some(isLower), "name-lower");
  const name = words.join(" ");
  const trouble = lostLetters.test(rest) ? "name-letters-lost" : isSeveral(raw) ? "name-several" : troubleOf(words);
  if (trouble === null) {
    remark(words.length === 2, "name-no-patronymic");
    remark(words.length > 3, "name-four-words");
    remark(words.length === 3 && isSwapped(words), "name-order");
    remark(
      words.some((word) => !nameWord.test(word) || isMixed(word)),
      "name-characters",
    );
  }
  return { name, key: nameKey(name), words, remarks, suffix, former, trouble };
}

/** What the sentence of such a remark tells. */
export function nameRemarkFacts(name: NameReading, remark: NameRemark): { value: string; other: string } {
  return { value: name.name, other: remark === "name-former" ? name.former.join(", ") : name.suffix };
}

function isSeveral(raw: string): boolean {
  return /[;,\n]| и |\s\d{1,2}[.)]\s/.test(raw) && peopleInCell(raw).length > 1;
}

/** As the register keeps it. */
const longestName = 150;

function troubleOf(words: readonly string[]): NameReading["trouble"] {
  if (words.length === 0) return "name-missing";
  if (words.slice(1).some((word) => initialsPattern.test(word)) || initialsPattern.test(words[0] as string))
    return "name-initials";
  if (words.join(" ").length > longestName) return "name-too-long";
  return words.length === 1 ? "name-incomplete" : null;
}

/** «Иванова М. С. (декрет)», «… — мол. спец.»: remarks beside the name; a surname in brackets is a former one. */
function splitSuffix(cell: string): { rest: string; suffix: string; former: string[] } {
  // «1. Иванова …»: the number of a line.
  const text = cell.replace(/^\d{1,4}[.)]\s+(?=\p{L})/u, "");
  const beside = workBeside(text);
  const found: string[] = beside === null ? [] : [beside.said];
  const former: string[] = [];
  const slashed = round(beside?.rest ?? text).replace(
    /^(\p{L}[\p{L}-]+)\s*\/\s*(\p{L}[\p{L}-]+)(?=\s)/u,
    (_, surname: string, other: string) => {
      former.push(inCase(other));
      return surname;
    },
  );
  const withoutBrackets = slashed.replace(/\s*\(([^)]*)\)?/g, (_, inside: string, at: number) => {
    const surname = formerIn(cleanText(inside), slashed.slice(0, at));
    if (surname === null) found.push(cleanText(inside));
    else former.push(surname);
    return " ";
  });
  const dash = /^(.*?\S)\s+[-‐-―−]\s+(\p{Ll}.*)$/u.exec(cleanText(withoutBrackets));
  const comma =
    dash ?? tailBeside(cleanText(withoutBrackets)) ?? /^([^,]+),\s*(\p{Ll}.*)$/u.exec(cleanText(withoutBrackets));
  // A surname typed in small letters may follow the dash: «маслова - фролова анна».
  const cut = comma !== null && (dash === null || /\s/.test(comma[1] as string)) ? comma : null;
  if (cut !== null) found.push(cut[2] as string);
  return {
    rest: cleanText(cut === null ? withoutBrackets : (cut[1] as string)),
    suffix: found.filter((part) => part !== "").join("; "),
    former,
  };
}

/** Behind the words of a name: figures, such as a telephone or a year, or a position. */
function tailBeside(text: string): RegExpExecArray | null {
  const figures = /^(\p{L}\S*\s+\p{L}[^\d+@]*?)[\s,]+([+(]?\d.*)$/u.exec(text);
  if (figures !== null) return figures;
  const further = /^(\p{L}\S+\s+\p{L}\S+\s+\p{L}[^\s,]+)\s+(\p{Ll}.*)$/u.exec(text);
  return further !== null && positionWords.test(formOf(further[2] as string)) ? further : null;
}

/** Brackets of every kind, and the mark of a note under the table, as round brackets. */
function round(text: string): string {
  return text
    .replace(/[[{]/g, "(")
    .replace(/[\]}]/g, ")")
    .replace(/(\p{L})\s*(\*{1,3}|[¹²³⁴⁵]{1,2})$/u, "$1 ($2)")
    .replace(/(\p{Ll})\s*(\d)\)$/u, "$1 ($2)");
}

/** Directly behind the surname any name is a surname; behind the whole name, only what sounds like one. */
function formerIn(inside: string, before: string): string | null {
  const parts = formerInBrackets.exec(inCyrillic(inside));
  if (parts === null) return null;
  const surname = inCase(parts[1] as string);
  const said = parts[1] !== parts[0];
  return said || !cleanText(before).includes(" ") || surnameEnd.test(surname) ? surname : null;
}

function isMixed(word: string): boolean {
  return cyrillicLetter.test(word) && /[a-z]/i.test(word);
}

/** Latin letters that look like Cyrillic ones, in a name that is Cyrillic otherwise. */
function inCyrillic(text: string): string {
  if (!cyrillicLetter.test(text)) return text;
  return text.replace(/\S+/g, (word) => {
    if (!/[A-Za-z]/.test(word) || !nameWord.test(word)) return word;
    const letters = Array.from(word, (letter) => (/[A-Za-z]/.test(letter) ? (toCyrillic[letter] ?? null) : letter));
    return letters.includes(null) ? word : letters.join("");
  });
}

function isUpper(word: string): boolean {
  const letters = word.replace(/[^\p{L}]/gu, "");
  return letters.length > 2 && letters === letters.toUpperCase();
}

function isLower(word: string): boolean {
  return word !== "" && !nameParticles.includes(word) && /^\p{Ll}/u.test(word);
}

function inCase(word: string): string {
  if (nameParticles.includes(word)) return word;
  if (!isUpper(word) && !isLower(word)) return word;
  const fold = isUpper(word) ? word.toLowerCase() : word;
  return fold.replace(/(^|-)(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** A patronymic stands last; in the middle, the surname does. */
function isSwapped(words: readonly string[]): boolean {
  const [first = "", second = "", last = ""] = words.map((word) => formOf(word));
  return (
    (patronymicEnd.test(second) && !patronymicEnd.test(last)) ||
    (patronymicEnd.test(first) && !patronymicEnd.test(last))
  );
}

export function countYo(name: string): number {
  return name.toLowerCase().split(yo.small).length - 1;
}
