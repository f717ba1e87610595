/** The kind of employment and the rate that stand in another cell, beside a name or a position: taken out of it. */
import { cleanText } from "../../language/text.ts";
import {
  fractions,
  kindOfPhrase,
  kindPhrase,
  openKindPhrase,
  partTime,
  rateNumber,
  ratePhrase,
} from "./workWords.ru.ts";

export interface WorkBeside {
  /** What the cell says without it. */
  rest: string;
  /** The word of the dictionary. */
  kind: string | null;
  rate: number | null;
  /** As it stood there. */
  said: string;
}

const listOf = (kind: string) => {
  const item = `(?:${kind}|${ratePhrase})`;
  return `${item}(?:\\s*[,;]?\\s*${item})*`;
};
const items = listOf(kindPhrase);
const inBrackets = new RegExp(`\\s*(?:\\((\\s*${items}\\s*)\\)|\\[(\\s*${items}\\s*)\\]|/(\\s*${items}\\s*)/)`, "giu");
/** Not within a word, and never the whole cell. */
const atEnd = new RegExp(
  `(?<=[\\p{L}\\p{N}.)»])(?:\\s*[,;]\\s*|\\s+[-–—]\\s*|\\s+|-(?=совм))(${listOf(openKindPhrase)})(\\)?)$`,
  "iu",
);
const everyRate = new RegExp(ratePhrase, "giu");
const everyKind = new RegExp(kindPhrase, "giu");
const mayBeWork = /совм|осн|штатн|внутр|внеш|ст|шт/i;
const longest = 300;

/** Null where nothing is understood, or two different things are said. */
export function workBeside(text: string): WorkBeside | null {
  if (text.length > longest || !mayBeWork.test(text)) return null;
  const said: string[] = [];
  const unbracketed = text.replace(inBrackets, (_, ...groups: (string | undefined)[]) => {
    said.push(cleanText(groups.slice(0, 3).find((group) => group !== undefined) ?? ""));
    return " ";
  });
  const bare = cleanText(unbracketed).replace(/\s+([,;])/g, "$1");
  const tail = atEnd.exec(bare);
  if (tail !== null) said.push(tail[1] as string);
  if (said.length === 0) return null;
  const rest = cleanText(tail === null ? bare : bare.slice(0, tail.index) + (tail[2] ?? "")).replace(/[\s,;–—-]+$/, "");
  const phrases = said.join("; ").toLowerCase();
  const rates = new Set((phrases.match(everyRate) ?? []).map(rateOf));
  const kinds = new Set((phrases.replace(everyRate, " ").match(everyKind) ?? []).map(kindOf));
  if (kinds.size > 1) kinds.delete(partTime);
  if (rest === "" || rates.size > 1 || kinds.size > 1 || rest.search(everyRate) >= 0) return null;
  return { rest, kind: [...kinds][0] ?? null, rate: [...rates][0] ?? null, said: said.join("; ") };
}

function rateOf(phrase: string): number | null {
  const number = rateNumber.exec(phrase)?.[1] ?? "";
  return fractions[number] ?? Number(number.replace(",", "."));
}

function kindOf(phrase: string): string | null {
  return kindOfPhrase.find(([pattern]) => pattern.test(phrase.trim()))?.[1] ?? null;
}
