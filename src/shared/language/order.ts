/** The order of the Russian alphabet, in which people read a list of names or titles. */

/** Longer than any number in a name. */
const digits = 12;

/**
 * A text whose code units stand in that order: ё with е, capitals with small letters, «№ 2» before «№ 10», no quotes. Not
 * Intl.Collator: which data it has is up to the engine, and a list must stand alike in Google and in the workbench.
 */
export function alphabetKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/ё/g, "е")
    .replace(/[«»„“”"']/g, "")
    .replace(/\d+/g, (number) => number.padStart(digits, "0"))
    .trim();
}

/** Абрамова, Еленина, Ёлкина, Жукова. Where only ё or a capital differs, е and the small letter stand first. */
export function byAlphabet(one: string, other: string): number {
  return (
    compare(alphabetKey(one), alphabetKey(other)) ||
    compare(one.toLowerCase(), other.toLowerCase()) ||
    compare(other, one)
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
