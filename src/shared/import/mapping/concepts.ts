/** The words of a header as what they mean, in their order. */
import { headerForm } from "../headerRow.ts";
import { type Concept, compounds, endings, lexicon, stopWords } from "./lexicon.ru.ts";

export interface Meaning {
  /** In the order of their first word, each once. */
  concepts: readonly Concept[];
  /** Words that are not understood. */
  unknown: number;
}

interface Pattern {
  concept: Concept;
  words: readonly { text: string; exact: boolean }[];
  length: number;
}

const patterns: readonly Pattern[] = (Object.entries(lexicon) as [Concept, readonly string[]][])
  .flatMap(([concept, texts]) =>
    texts.map((text) => {
      const words = text.split(" ").map((word) => ({ text: word.replace(/^=/, ""), exact: word.startsWith("=") }));
      return { concept, words, length: text.length + (words.length - 1) * 6 };
    }),
  )
  .sort((one, other) => other.length - one.length);
const byFirst = new Map<string, Pattern[]>();
for (const pattern of patterns) {
  const start = firstLetters((pattern.words[0] as { text: string }).text);
  byFirst.set(start, [...(byFirst.get(start) ?? []), pattern]);
}
const singleStems = patterns.filter(({ words: [first, ...rest] }) => {
  return rest.length === 0 && first !== undefined && !first.exact && first.text.length >= 5;
});

// A word may be called as something that every object has.
const compoundOf = new Map(Object.entries(compounds));
const endingOf = new Map(Object.entries(endings));

function firstLetters(word: string): string {
  return word.slice(0, 1);
}

/** Long headers are cut: what a column is stands at its beginning. */
const mostWords = 60;
const remembered = new Map<string, Meaning>();
const mostRemembered = 5_000;

export function meaningOf(text: string): Meaning {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const meaning = read(text);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(text, meaning);
  return meaning;
}

function read(text: string): Meaning {
  const words = headerForm(text).replace(/№/g, " № ").replace(/\s+/g, " ").trim().split(" ").slice(0, mostWords);
  const concepts: Concept[] = [];
  const put = (found: readonly Concept[]) => {
    for (const concept of found) if (concept !== "noise" && !concepts.includes(concept)) concepts.push(concept);
  };
  let unknown = 0;
  for (let at = 0; at < words.length; ) {
    const word = words[at] as string;
    const compound = compoundOf.get(word);
    const found = compound === undefined ? longestAt(words, at) : undefined;
    const longer = found === undefined ? null : longerSlip(word, found);
    const pattern = longer === null ? found : undefined;
    if (compound !== undefined) put(compound);
    else if (pattern !== undefined) put([pattern.concept]);
    else if (!stopWords.has(word) && !/^\d+$/.test(word)) {
      const slip = longer ?? misspelled(word);
      if (slip === null) unknown += 1;
      else put([slip]);
    }
    at += pattern?.words.length ?? 1;
  }
  // «Срок: с», «по» below one title.
  const end = endingOf.get(words[words.length - 1] as string);
  if (end !== undefined) put([end]);
  return { concepts, unknown };
}

function longestAt(words: readonly string[], at: number): Pattern | undefined {
  const candidates = byFirst.get(firstLetters(words[at] as string)) ?? [];
  return candidates.find((pattern) =>
    pattern.words.every(({ text, exact }, offset) => {
      const word = words[at + offset];
      if (word === undefined) return false;
      if (exact || text.length < 3) return word === text;
      return word.startsWith(text) || (pattern.words.length > 1 && text.length >= 6 && startsWithSlip(word, text));
    }),
  );
}

/** «педагогичексой» begins with «педагог» and is «педагогической». */
function longerSlip(word: string, { words: [first], concept }: Pattern): Concept | null {
  const stem = first?.text ?? "";
  if (word.length - stem.length < 5) return null;
  const slip = singleStems.find(({ words }) => {
    const other = (words[0] as { text: string }).text;
    return other.length > stem.length + 3 && !word.startsWith(other) && startsWithSlip(word, other);
  });
  return slip === undefined || slip.concept === concept ? null : slip.concept;
}

function startsWithSlip(word: string, stem: string): boolean {
  return [stem.length, stem.length - 1, stem.length + 1].some(
    (length) => length <= word.length && isOneSlip(word.slice(0, length), stem),
  );
}

/** A stem with one slip, in words long enough to be sure of. */
function misspelled(word: string): Concept | null {
  if (word.length < 6) return null;
  for (const { concept, words } of singleStems) {
    const stem = (words[0] as { text: string }).text;
    if (word.length < stem.length - 1 || (stem.length < 7 && stem[0] !== word[0])) continue;
    if (startsWithSlip(word, stem)) return concept;
  }
  return null;
}

/** One letter more, less or other, or two neighbours swapped. */
function isOneSlip(one: string, other: string): boolean {
  const shortest = Math.min(one.length, other.length);
  let start = 0;
  while (start < shortest && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shortest - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const left = one.slice(start, one.length - end);
  const right = other.slice(start, other.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
