/** Functions of Google that formulas here do not have, and why. */

import { ELSEWHERE_RU, functionAbsent, functionElsewhere } from "./texts.ru.ts";

const INTERNET = new Set("IMPORTDATA IMPORTFEED IMPORTHTML IMPORTRANGE IMPORTXML IMAGE".split(" "));
const GOOGLE = new Set("AI DETECTLANGUAGE GOOGLEFINANCE GOOGLETRANSLATE".split(" "));

/** What a function needs that is not on this computer; undefined where nothing but our work is lacking. */
export function needsElsewhere(name: string): string | undefined {
  if (INTERNET.has(name)) return ELSEWHERE_RU.internet;
  return GOOGLE.has(name) ? ELSEWHERE_RU.google : undefined;
}

/** Why a function that Google has is not here. */
export function absence(name: string): string {
  const place = needsElsewhere(name);
  return place === undefined ? functionAbsent(name) : functionElsewhere(name, place);
}
