import type { LocaleRules } from "../locale.ts";
import { PATTERN_LETTERS_RU } from "../texts.ru.ts";

/** A number format as it is written in the workbook's language, in the form in which cells keep it. */
export function localPattern(pattern: string, rules: LocaleRules): string {
  return pattern
    .split(/("[^"]*"|\\.)/)
    .map((part, index) => (index % 2 === 1 ? part : plainPart(part, rules)))
    .join("");
}

/** A number with signs of its own between the digits, as of a telephone: its spaces are signs as well. */
const SIGNED_DIGITS = /[0#?][^0#?.,]*[^0#?.,\u0020\u00a0%eE+][^0#?.,]*[0#?]/;

function plainPart(part: string, rules: LocaleRules): string {
  if (rules.decimal !== ",") return part;
  const letters = part.replace(/\p{Script=Cyrillic}+/gu, (word) => {
    const known = [...word.toLowerCase()].map((letter) => PATTERN_LETTERS_RU[letter]);
    return known.includes(undefined) ? word : known.join("");
  });
  if (SIGNED_DIGITS.test(letters)) return letters.replaceAll(",", ".");
  return letters.replace(/[#0?][#0?.,\u0020\u00a0]*/g, (digits) => localDigits(digits));
}

/** "# ##0,00" is "#,##0.00"; a pattern with English marks stays as it is. */
function localDigits(digits: string): string {
  const body = digits.replace(/[\u0020\u00a0]+$/, "");
  const rest = digits.slice(body.length);
  if (/,.*\.|^[#?]*,[#?]{2}[0#?](?!,)/.test(body) && !/[\u0020\u00a0]/.test(body)) return digits;
  const grouped = body.replace(/([#0?])[\u0020\u00a0]+(?=[#0?])/g, "$1\u0000");
  return grouped.replaceAll(",", ".").replaceAll("\u0000", ",") + rest;
}
