/** Cleaning of untrusted text: what is kept, and the normal form that is used for comparing only. */

const control =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to drop
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]|\udb40[\udc00-\udc7f]/g;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const spaces = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;

// Almost every cell is plain Russian or Latin text with single spaces: nothing to clean, and a tenth of the time.
const untidy = /[^ -~А-яЁё№«»–—]| {2}|^ | $/;

/** NFC, without control, invisible and bidirectional characters and lone surrogates, white space folded and trimmed. */
export function cleanText(raw: string): string {
  if (!untidy.test(raw)) return raw;
  // Letters are composed last: an invisible character between a letter and its mark would keep them apart.
  return raw.replace(loneSurrogate, "").replace(control, "").normalize("NFC").replace(spaces, " ").trim();
}

/** Characters as a person counts them, an emoji as one. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}

/** As cleanText, but line breaks are kept. */
export function cleanLines(raw: string): string {
  return raw
    .split(/\r\n?|\n/)
    .map(cleanText)
    .join("\n")
    .trim();
}

const latinLookAlikes: Record<string, string> = {
  a: "а",
  b: "в",
  c: "с",
  e: "е",
  h: "н",
  k: "к",
  m: "м",
  o: "о",
  p: "р",
  t: "т",
  x: "х",
  y: "у",
};

/** For comparing only: lower case, ё as е, one kind of dash and quote, Latin look-alikes in Cyrillic words. */
export function normalForm(raw: string): string {
  const folded = cleanText(raw)
    .toLowerCase()
    .replace(/ё/g, "е")
    .replace(/[‐-―−]/g, "-")
    .replace(/\s*-\s*/g, "-")
    .replace(/[«»„“”"']/g, "");
  return folded.replace(/[a-zа-я]+/g, (word) =>
    /[а-я]/.test(word) && /[a-z]/.test(word)
      ? word.replace(/[a-z]/g, (letter) => latinLookAlikes[letter] ?? letter)
      : word,
  );
}
