/** Finding people by what is typed: «иван», «Иванова М. С.», «М.С. Иванова», «петров сош 3». */
import { normalForm } from "./text.ts";

export function wordsOf(query: string): string[] {
  return normalForm(query)
    .split(/[\s.,;:()№-]+/)
    .filter((word) => word !== "");
}

/**
 * Every word must match: a word the beginning of a part of the name, each part once; an initial the next free part of the name;
 * what is not in the name may stand in the other texts.
 */
export function namesMatch(words: readonly string[], name: string, otherTexts: readonly string[]): boolean {
  if (words.length === 0) return true;
  const free = wordsOf(name);
  const elsewhere = otherTexts.flatMap(wordsOf);
  // The longest first: of two words that begin one part, one begins the other, so that this takes nobody's place.
  const whole = words.filter((word) => word.length > 1).sort((one, other) => other.length - one.length);
  for (const word of whole) {
    const place = free.findIndex((part) => part.startsWith(word));
    if (place >= 0) free.splice(place, 1);
    else if (!elsewhere.some((part) => part.startsWith(word))) return false;
  }
  return words.filter((word) => word.length === 1).every((initial) => takeInitial(initial, free, elsewhere));
}

function takeInitial(initial: string, free: string[], elsewhere: readonly string[]): boolean {
  const place = free.findIndex((part) => part.startsWith(initial));
  if (place >= 0) {
    free.splice(0, place + 1);
    return true;
  }
  return /\d/.test(initial) && elsewhere.includes(initial);
}
