/** Codes under which people answer without their names: «СЛ-1003», however it was typed. */

import { cleanText } from "../language/text.ts";
import { toCyrillic } from "./importWords.ru.ts";

/** Capital Cyrillic letters, a hyphen, digits; null when the text is no such code. */
export function readCode(text: string): string | null {
  const upper = cleanText(text).toUpperCase();
  const cyrillic = Array.from(upper, (letter) => toCyrillic[letter] ?? letter).join("");
  const parts = /^(\p{Lu}{1,6})[\s‐-―−-]*(\d{1,10})$/u.exec(cyrillic);
  return parts === null ? null : `${parts[1]}-${parts[2]}`;
}
