/** The letters of a plain text: its encoding is known by a mark or by its letters, or the text is refused by name. */
import { fileTexts } from "../fileTexts.ru.ts";
import { FileProblem } from "./fileProblem.ts";

/** Encodings of one byte a letter, the most usual first. */
const narrowEncodings = [
  { label: "windows-1251", shown: "Windows-1251" },
  { label: "ibm866", shown: "DOS (CP866)" },
  { label: "koi8-r", shown: "KOI8-R" },
  { label: "x-mac-cyrillic", shown: "Mac (кириллица)" },
] as const;

const looked = 200_000;

export function decodedText(name: string, bytes: Uint8Array): string {
  const wide = markedEncoding(bytes);
  if (wide !== null) return wideText(name, bytes, wide);
  if (bytes.includes(0)) return unmarkedWideText(name, bytes);
  const text = utf8(bytes);
  if (text !== null) return onceEncoded(name, text);
  const usual = new TextDecoder("windows-1251").decode(bytes);
  if (partlyOther.test(usual) || looksEncodedTwice(usual)) throw new FileProblem(fileTexts.brokenText(name));
  return narrowText(name, bytes);
}

function wideText(name: string, bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new FileProblem(fileTexts.brokenText(name), { cause: error });
  }
}

/** Zeros are every second byte of separators in UTF-16, and have no place in any other text. */
function unmarkedWideText(name: string, bytes: Uint8Array): string {
  const encoding = zeroEncoding(bytes);
  const text = encoding === null ? null : decodedOrNull(bytes, encoding);
  if (text !== null) {
    const known = text.slice(0, looked).match(/[\t\n\r -~\u00a0-\u04ff\u2010-\u2116]/g)?.length ?? 0;
    if (known * 10 >= Math.min(text.length, looked) * 9) return text;
  }
  throw new FileProblem(isText(bytes) ? fileTexts.zeroCharacter(name) : fileTexts.notATable(name));
}

/** Zeros among letters, and not bytes of any kind. */
function isText(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, looked);
  const odd = start.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length;
  return odd * 10 < start.length;
}

function utf8(bytes: Uint8Array): string | null {
  return decodedOrNull(bytes, "utf-8");
}

function decodedOrNull(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** Without a mark, UTF-16 shows by its separators and line ends: every second byte of theirs is zero. */
function zeroEncoding(bytes: Uint8Array): string | null {
  const zeros = [0, 0];
  for (let at = 0; at < Math.min(bytes.length, 10_000); at++) {
    if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (odd > 10 * even) return "utf-16le";
  if (even > 10 * odd) return "utf-16be";
  return null;
}

/** Russian letters of UTF-8 read as windows-1251 begin with «Р» or «С» every time. */
function looksEncodedTwice(text: string): boolean {
  const sample = text.slice(0, looked);
  const letters = sample.match(/[\u0400-\u04ff\u0080-\u00bf\u2000-\u2122]/g)?.length ?? 0;
  const pairs = sample.match(/[РС][\u0400-\u045f\u0080-\u00bf\u2000-\u2122\ufffd]/g)?.length ?? 0;
  return pairs >= 4 && pairs * 2 > letters * 0.8;
}

/** Text that went through UTF-8 twice is read where every letter comes back; where some are lost it is refused. */
function onceEncoded(name: string, text: string): string {
  if (!looksEncodedTwice(text)) return text;
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    // Of its 256 bytes windows-1251 knows all but one: what cannot be shown was that one.
    const byte = letter === "\ufffd" ? 0x98 : windows1251.get(letter);
    if (byte === undefined) throw new FileProblem(fileTexts.encodedTwice(name));
    bytes[at] = byte;
  }
  const once = utf8(bytes);
  if (once === null) throw new FileProblem(fileTexts.encodedTwice(name));
  return once;
}

const windows1251 = new Map(
  Array.from(
    new TextDecoder("windows-1251").decode(Uint8Array.from({ length: 256 }, (_, code) => code)),
    (letter, code) => [letter, code],
  ),
);

/** How often letters stand in Russian texts, of a thousand. */
const frequencies: Readonly<Record<string, number>> = Object.fromEntries(
  [..."оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё"].map((letter, index) => [
    letter,
    [
      110, 85, 80, 74, 67, 63, 55, 47, 45, 44, 35, 32, 30, 28, 26, 20, 19, 17, 17, 16, 16, 14, 12, 10, 9, 7, 6, 5, 4, 3,
      3, 1, 1,
    ][index] as number,
  ]),
);
const usualMarks = new Set("«»„“”–—№…°§·\u00a0");
const rareLetter = Math.log(0.5);
const rareMark = Math.log(3);
/** So much likelier, for each letter, is the right encoding than the next. */
const clearlyLikelier = 0.35;
/** Texts of any list stand well above. */
const leastLikely = Math.log(8);

/** Likelihood of each letter outside ASCII, on the whole; a small letter before a capital one speaks against. */
function likelihood(text: string): number {
  let sum = 0;
  let letters = 0;
  let before = "";
  for (const letter of text) {
    const small = letter.toLowerCase();
    if (letter > "\u007f") {
      letters += 1;
      const known = frequencies[small];
      const oddCase =
        letter !== small && before !== "" && before === before.toLowerCase() && frequencies[before] !== undefined;
      if (known !== undefined) sum += oddCase ? rareLetter : Math.log(known);
      else sum += usualMarks.has(letter) ? rareMark : Math.log(0.01);
    }
    before = letter;
  }
  return letters === 0 ? 0 : sum / letters;
}

function narrowText(name: string, bytes: Uint8Array): string {
  const sample = bytes.subarray(0, looked);
  const judged = narrowEncodings
    .map((encoding) => ({ ...encoding, text: new TextDecoder(encoding.label).decode(sample) }))
    .map((encoding) => ({ ...encoding, score: likelihood(encoding.text) }))
    .sort((one, other) => other.score - one.score);
  const best = judged[0] as (typeof judged)[number];
  // Two encodings may agree on every letter of a text.
  const next = judged.find((other) => other.text !== best.text)?.score ?? Number.NEGATIVE_INFINITY;
  const isUsual = best.label === "windows-1251";
  if (best.score < leastLikely || (!isUsual && best.score - next < clearlyLikelier))
    throw new FileProblem(fileTexts.unknownEncoding(name, best.shown));
  return new TextDecoder(best.label).decode(bytes);
}

/** Three letters of UTF-8 in a row as windows-1251 shows them: no Russian text has them. */
const partlyOther =
  /(?:[\u0420\u0421][\u00a0-\u00bb\u0401-\u040f\u0451-\u045f\u0490\u0491\u2010-\u203a\u20ac\u2116\u2122\u0098]){3}/;
