import { ELSEWHERE_RU, functionAbsent, functionElsewhere } from "./texts.ru.ts";

const INTERNET = new Set("IMPORTDATA IMPORTFEED IMPORTHTML IMPORTRANGE IMPORTXML IMAGE".split(" "));
const GOOGLE = new Set("AI DETECTLANGUAGE GOOGLEFINANCE GOOGLETRANSLATE".split(" "));

/** Why a function that Google has is not here. */
export function absence(name: string): string {
  if (INTERNET.has(name)) return functionElsewhere(name, ELSEWHERE_RU.internet);
  if (GOOGLE.has(name)) return functionElsewhere(name, ELSEWHERE_RU.google);
  return functionAbsent(name);
}
