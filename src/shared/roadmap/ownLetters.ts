/**
 * A letter goes out in the department's name, and whoever edits the sheets may type one. Only what the register has queued itself is
 * sent: the mark of each letter is kept beside the sheets, and spent before the letter goes, so that none goes twice.
 */

import type { Change } from "../facts/register.ts";
import { addDays } from "../language/day.ts";
import { textsDigest } from "../language/textsDigest.ts";
import type { Letter } from "../register/letters.ts";

type Kept = Readonly<Record<string, string>>;

const prefix = "letters:";
/** A property holds 9 KB. */
const lettersInOne = 100;
/** Older ones have long been given up. */
const keptDays = 10;

function entryOf({ id, recipient, dueOn, subject, body }: Letter): string {
  return `${id} ${textsDigest([id, recipient, dueOn, subject, body])}`;
}

function entriesIn(text: string): string[] {
  return text === "" ? [] : text.split("\n");
}

/** What is to be kept of letters that are queued, by the number of the operation. */
export function marksOfLetters(changes: readonly Change[], number: number): Record<string, string> {
  const queued = changes.flatMap(({ table, put }) =>
    table === "letters" && put.state === "waiting" && put.body !== undefined ? [put as Letter] : [],
  );
  const marks: Record<string, string> = {};
  for (let from = 0; from < queued.length; from += lettersInOne) {
    const some = queued.slice(from, from + lettersInOne);
    marks[`${prefix}${some[0]?.dueOn}:${number}:${from}`] = some.map(entryOf).join("\n");
  }
  return marks;
}

/** The property that holds the mark of this letter; null where the register has not queued it as it stands, or it has gone. */
function placeOf(kept: Kept, letter: Letter): string | null {
  const entry = entryOf(letter);
  const found = Object.entries(kept).find(([key, text]) => key.startsWith(prefix) && entriesIn(text).includes(entry));
  return found === undefined ? null : found[0];
}

export function isOwnLetter(kept: Kept, letter: Letter): boolean {
  return placeOf(kept, letter) !== null;
}

/** What is to be set before the letter goes, and again if it has not. */
export function spending(
  kept: Kept,
  letter: Letter,
): { spent: Record<string, string>; restored: Record<string, string> } {
  const key = placeOf(kept, letter);
  if (key === null) return { spent: {}, restored: {} };
  const text = kept[key] ?? "";
  const entry = entryOf(letter);
  const left = entriesIn(text).filter((one) => one !== entry);
  return { spent: { [key]: left.join("\n") }, restored: { [key]: text } };
}

/** Properties of letters that nobody will send any more. */
export function agedMarks(kept: Kept, today: string): string[] {
  const first = `${prefix}${addDays(today, -keptDays)}`;
  return Object.keys(kept).filter((key) => key.startsWith(prefix) && key < first);
}
